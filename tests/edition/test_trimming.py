"""What goes to the browser: all that the game imports, and little that nobody does."""

import importlib.util
import sys
from pathlib import Path

from edition.imports import imported_names, reached_modules
from edition.pressing import press
from edition.stage import ENTRY, LEFT_OUT, ROOT
from edition.trimming import LIBRARY, NOT_OF_THE_LIBRARY, trim_library, trim_pygame


def _written_in_python(name: str) -> bool:
    """Modules written in C are part of the runtime's core."""
    spec = importlib.util.find_spec(name.split(".")[0])
    return spec is not None and (spec.origin or "").endswith(".py")


def test_every_module_of_the_library_that_the_game_imports_is_there() -> None:
    modules = [ENTRY, *reached_modules(ENTRY, ROOT, LEFT_OUT).values()]
    names = {name for path in modules for name in imported_names(path)}
    library = {name for name in names if name.split(".")[0] in sys.stdlib_module_names}
    needed = {name for name in library if _written_in_python(name)}
    assert {name for name in needed if name.split(".")[0] not in LIBRARY} == set()
    files = {f"{name.replace('.', '/')}.py" for name in needed}
    assert files & set(NOT_OF_THE_LIBRARY) == set()


def test_the_library_loses_what_a_page_cannot_do(tmp_path: Path) -> None:
    for name in [
        "json/__init__.py",
        "json/tool.py",
        "antigravity.py",
        "xml/dom.py",
        "encodings/utf_8.py",
        "encodings/cp037.py",
        "this.py",
        "re/__init__.py",
    ]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    trim_library(tmp_path)
    left = [path.relative_to(tmp_path).as_posix() for path in sorted(tmp_path.rglob("*.py"))]
    assert left == ["encodings/utf_8.py", "json/__init__.py", "re/__init__.py"]


def test_pygame_loses_cameras_and_its_own_font(tmp_path: Path) -> None:
    for name in [
        "__init__.py",
        "camera.py",
        "freesansbold.ttf",
        "font.pyi",
        "base.so",
        "docs/x.html",
    ]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    trim_pygame(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["__init__.py", "base.so"]


def test_an_archive_is_the_same_each_time_and_runs(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    (folder / "city").mkdir(parents=True)
    (folder / "city" / "__init__.py").write_text('"""Words."""\nassert False\nNAME = "Larkhaven"\n')
    (folder / "city" / "card.txt").write_text("a card")
    archives = [tmp_path / "one.zip", tmp_path / "two.zip"]
    for archive in archives:
        press(folder, archive)
    assert archives[0].read_bytes() == archives[1].read_bytes()
    assert str(tmp_path).encode() not in archives[0].read_bytes()
    sys.path.insert(0, str(archives[0]))
    try:
        city = importlib.import_module("city")
    finally:
        sys.path.remove(str(archives[0]))
        sys.modules.pop("city", None)
    assert (city.NAME, city.__doc__) == ("Larkhaven", None)
