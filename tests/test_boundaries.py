"""Arrows point inward: who may import whom, read off the files themselves."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

GAME = Path(__file__).parent.parent / "game"
INNER = {
    "core": {"core"},
    # What is wrong with a table or a page is said where it is read: the laboratory, the platform.
    "lab": {"lab", "core", "faults"},
    "debrief": {"debrief", "lab", "core"},
    "content": {"content", "core"},
    "app": {"app", "content", "debrief", "lab", "core"},
    "terminal": {"terminal", "app", "content", "debrief", "lab", "core"},
    "shell": {"shell", "platforms", "app", "content", "debrief", "lab", "core"},
    # The class lies outside the game: nothing further in knows of it.
    "classroom": {
        *("classroom", "platforms", "app", "content", "debrief", "lab", "core"),
        *("faults", "reading"),
    },
    "platforms": {"platforms", "shell", "app", "content", "debrief", "lab", "core", "faults"},
}
SERVING = ("starlette", "uvicorn", "sqlalchemy", "psycopg", "segno")
REPORTING = ("scipy", "matplotlib", "markdown_it")
ONLY_IN = {
    "pygame": ("shell",),
    "yaml": ("content",),
    "numpy": ("lab", "classroom"),
    **dict.fromkeys((*SERVING, *REPORTING), ("classroom",)),
}


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            if node.module == "game":
                yield from (f"game.{alias.name}" for alias in node.names)
            else:
                yield node.module or ""


@pytest.mark.parametrize("package", sorted(INNER))
def test_a_package_imports_only_what_lies_further_in(package: str) -> None:
    for path in (GAME / package).rglob("*.py"):
        for name in imports_of(path):
            parts = name.split(".")
            if parts[0] == "game" and len(parts) > 1:
                assert parts[1] in INNER[package], f"{path.name} imports {name}"


@pytest.mark.parametrize("library", sorted(ONLY_IN))
def test_a_library_has_one_door(library: str) -> None:
    for path in GAME.rglob("*.py"):
        if library in {name.split(".")[0] for name in imports_of(path)}:
            assert path.relative_to(GAME).parts[0] in ONLY_IN[library], path


def test_core_needs_nothing_but_python() -> None:
    import sys

    for path in (GAME / "core").rglob("*.py"):
        for name in imports_of(path):
            assert name.split(".")[0] in {*sys.stdlib_module_names, "game"}, f"{path}: {name}"


def test_no_file_outgrows_the_head() -> None:
    long = {
        path.name: count
        for path in GAME.rglob("*.py")
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > 250
    }
    assert long == {}
