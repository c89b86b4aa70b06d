"""The snippets of PRINCIPLES.md run."""

import re
from pathlib import Path
from textwrap import dedent

import pytest

TEXT = (Path(__file__).parent.parent / "PRINCIPLES.md").read_text(encoding="utf-8")
SNIPPETS = [dedent(found) for found in re.findall(r"```python\n(.*?)```", TEXT, re.S)]


@pytest.mark.parametrize("snippet", SNIPPETS)
def test_a_snippet_does_what_the_page_says(snippet: str) -> None:
    exec(compile(snippet, "PRINCIPLES.md", "exec"), {})


def test_there_are_snippets() -> None:
    assert len(SNIPPETS) >= 3
