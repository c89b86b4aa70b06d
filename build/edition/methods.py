"""The code of the methods of data classes, which Python else compiles while the player waits.

`dataclasses` writes each method as text and runs it. The text is the same wherever the class is
defined, so its code can be made when the page is built; `build/page/bundle.py` has it run instead.
"""

import dataclasses
import marshal
import os
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from tempfile import TemporaryDirectory

# The others are hardly ever called.
WANTED = ("def __init__(", "def __eq__(", "def __hash__(")


def compiled_methods(sources: Mapping[str, str]) -> dict[str, bytes]:
    """The code of the methods by their text, as this Python writes them for these sources.

    It imports them all, and pygame with them, so it is for a process of its own.
    """
    found: dict[str, bytes] = {}

    def run(text: str, scope: dict[str, object], made: dict[str, object]) -> None:
        code = compile(text, "<string>", "exec")
        if any(name in text for name in WANTED):
            found[text] = marshal.dumps(code)
        exec(code, scope, made)

    vars(dataclasses)["exec"] = run
    os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
    with TemporaryDirectory() as folder:
        sys.path.insert(0, folder)
        for name, text in sources.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        for module in walk_packages([folder]):
            import_module(module.name)
    return dict(sorted(found.items()))
