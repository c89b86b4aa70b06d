"""The stage: exactly the files the browser needs, and where each one lies for the program.

Both kinds of page load what is staged here, so what is not named here is never shipped.
"""

import sys
from collections.abc import Mapping
from pathlib import Path

from edition.imports import imported_names, reached_modules
from game.content.catalogue import read_folder
from game.content.essay import FOLDER, PACK
from game.content.essay_folder import essay_text
from game.content.languages import catalogue_text, catalogues_in
from game.content.load import compiled
from game.content.pack import pack_text
from game.crowds import crowds_of
from game.faults import Fault

Stage = Mapping[str, bytes]

ROOT = Path(__file__).resolve().parents[2]
ENTRY = ROOT / "build" / "page" / "main.py"
DEFAULT_LEVEL = ROOT / "levels" / "larkhaven"

PACKAGES = {"app", "content", "core", "debrief", "lab", "platforms", "shell"}
# Read from YAML, which the browser does not have: it plays packs. And what ends at a desktop.
LEFT_OUT = frozenset(
    f"game.{name}"
    for name in (
        *("content.catalogue", "content.essay_folder", "content.folder", "content.yaml_file"),
        "lab.population",
    )
)
# What the browser's Python brings along itself.
BROUGHT = frozenset({*sys.stdlib_module_names, "game", "js", "pygame", "pyodide", "pyodide_js"})
ASSETS = {
    "fonts": (".ttf", ".txt"),
    "pictures": (".png", ".svg"),
    "sounds": (".ogg",),
}


def stage(level: Path = DEFAULT_LEVEL, entry: Path = ENTRY) -> Stage:
    """All staged files by name: the program, its pictures, and the one level that is played."""
    name, pack = _packed(level)
    files = {"main.py": entry.read_bytes(), f"levels/{name}.json": pack}
    # The program's own sentences lie with the usual city, whatever city is played.
    files |= catalogues_of(DEFAULT_LEVEL, DEFAULT_LEVEL.name)
    files |= catalogues_of(level, name)
    files |= catalogues_of(ROOT / "levels" / FOLDER, FOLDER)
    files |= {f"levels/{FOLDER}/{PACK}": essay_text(ROOT / "levels" / FOLDER).encode("utf-8")}
    files |= {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in _program(entry)}
    files |= {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in _assets()}
    return dict(sorted(files.items()))


def write_stage(files: Stage, folder: Path) -> None:
    """Lay the staged files out in a folder, for a tool that wants one."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _program(entry: Path) -> list[Path]:
    """The modules the entry reaches; anything the browser could not import is an error here."""
    modules = reached_modules(entry, ROOT, LEFT_OUT)
    for name, path in modules.items():
        package = [*name.split("."), ""][1]
        foreign = sorted({other.split(".")[0] for other in imported_names(path)} - BROUGHT)
        if foreign:
            raise Fault(f"{name} is reached in the browser and imports {', '.join(foreign)}")
        if path.parent != ROOT / "game" and package not in PACKAGES:
            raise Fault(f"{name} is reached in the browser, where game.{package} has no place")
    return list(modules.values())


def _assets() -> list[Path]:
    folder = ROOT / "assets"
    kinds = ASSETS.items()
    found = [p for kind, ends in kinds for p in (folder / kind).rglob("*") if p.suffix in ends]
    return sorted([*found, folder / "LICENSE"])


def catalogues_of(folder: Path, name: str) -> dict[str, bytes]:
    """A city's words in other languages, each in one file that is read only when it is wanted."""
    found = catalogues_in(folder if folder.is_dir() else folder.parent).items()
    return {
        f"levels/{name}/{code}.json": catalogue_text(read_folder(place)).encode("utf-8")
        for code, place in found
        if place.is_dir()
    }


def _packed(folder: Path) -> tuple[str, bytes]:
    """A level's name and its pack; a LevelError has all that is wrong with it."""
    found = compiled(folder)
    level = found.checked()
    return level.id, pack_text(found.data, crowds_of(level)).encode("utf-8")
