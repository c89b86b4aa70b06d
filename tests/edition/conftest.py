"""A runtime small enough to build pages of in a moment; the real one is the slow tests'."""

import sys
from pathlib import Path

import pytest

from edition.manifest import write_manifest
from edition.runtime import Runtime, found_in
from edition.stage import Stage, stage
from game.platforms.places import home_folder

NAMES = ("pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip", "pygame.zip")


@pytest.fixture(scope="session")
def staged() -> Stage:
    """The stage of Larkhaven."""
    return stage()


@pytest.fixture(scope="session")
def robots(staged: Stage) -> Path:
    """Where the robots are kept that lived in Larkhaven when it was staged, if any had to."""
    return home_folder() / "robots"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The player's own folder, empty."""
    monkeypatch.setenv("MODEL_CITIZEN_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def small_runtime(home: Path, monkeypatch: pytest.MonkeyPatch) -> Runtime:
    """A runtime that is kept and whole, of this machine's kind of Python, and plays nothing.

    Node is out of reach, because the tightest packing takes it several seconds.
    """
    monkeypatch.setenv("PATH", str(home))
    folder = home / "runtime"
    folder.mkdir(parents=True)
    for name in NAMES:
        (folder / name).write_text(f"// {name}\n" * 200, encoding="utf-8")
    (folder / "pyodide-lock.json").write_text('{"packages": {}}', encoding="utf-8")
    write_manifest(folder, "0.25.1", "{}.{}.{}".format(*sys.version_info), "2.5.8")
    return found_in(folder)
