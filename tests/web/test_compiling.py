"""The program compiled by this machine's Python, and by the browser's own inside Node."""

import marshal
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import CodeType

import pytest

from edition.compiling import BUNDLE, with_code
from edition.stage import stage

OF_THE_PAGE = "3.11"
NOT_HERE = "another"


def all_code(code: CodeType) -> Iterator[CodeType]:
    """A module's code and that of all its functions."""
    yield code
    for part in code.co_consts:
        if isinstance(part, CodeType):
            yield from all_code(part)


@pytest.mark.skipif(shutil.which("node") is None, reason="needs node")
@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the page's code is of Python 3.11")
def test_whichever_python_compiles_it_there_is_no_more_to_load(page_folder: Path) -> None:
    """Neither says where in its line a piece of code stands: that is a sixth of all bytes."""
    (script,) = page_folder.glob("runtime-*/pyodide.js")
    made = [with_code(stage(), script.parent, python) for python in (OF_THE_PAGE, NOT_HERE)]
    assert made[0].keys() == made[1].keys()
    (here, ours), (there, theirs) = (marshal.loads(files[BUNDLE]) for files in made)
    assert here.keys() == there.keys() and ours == theirs
    for file in (*here.values(), *there.values()):
        for code in all_code(marshal.loads(file)):
            assert {column for *_, column in code.co_positions()} == {None}
