"""A level from where it lies: a folder of YAML files for authors, or a pack for players."""

from collections.abc import Sequence
from pathlib import Path

from game.content.compiled import Compiled, refused
from game.content.documents import parts_of
from game.content.essay import is_essay
from game.content.languages import is_catalogue
from game.content.marked import Place
from game.content.pack import read_pack
from game.content.problems import LevelError, Problem, likely_fix
from game.content.robots import BESIDE, read_robots, with_robots
from game.core.model import Level

__all__ = ["LevelError", "compiled", "find_level", "is_level", "load_level", "source_of"]

PACK = "level.json"


def load_level(path: Path | str) -> Level:
    """The level in a folder or a pack; a LevelError tells all that is wrong with it."""
    return compiled(path).checked()


def compiled(path: Path | str) -> Compiled:
    """The level in a folder or a pack, together with its data, or with its problems."""
    source = source_of(Path(path))
    if isinstance(source, Problem):
        return refused([source])
    if source.is_file():
        return read_pack(source)
    # Imported only where YAML is really to be read: the browser plays packs and has no PyYAML.
    from game.content.folder import read_folder

    found = read_folder(source)
    if found.level is None:
        return found
    return with_robots(found, read_robots(source / BESIDE, found.level.digest))


def source_of(path: Path) -> Path | Problem:
    """The folder of YAML or the pack that a path means; a part of a folder means all of it."""
    place = Place(path.as_posix())
    try:
        return existing_source(path, place)
    except OSError as error:  # such as a name longer than the disk allows
        hint = "give a level's folder or pack"
        return place.problem("no_level", f"cannot be read ({error.strerror})", hint)


def existing_source(path: Path, place: Place) -> Path | Problem:
    """The same, for a path that the disk can be asked about."""
    if path.is_dir():
        if parts_of(path):
            return city_of(path)
        if (path / PACK).is_file():
            return path / PACK
        hint = "a level is a folder with a level.yaml, or a pack"
        return place.problem("no_level", "there is no level in this folder", hint)
    if not path.exists():
        hint = "give a level's folder or pack"
        return place.problem("no_level", "there is no such file or folder", hint)
    if path.suffix == ".json":
        return path
    if path.suffix == ".yaml":
        return city_of(path.parent)
    hint = "level files end in .yaml, and packs in .json"
    return place.problem("no_level", "this file is no level", hint)


def city_of(folder: Path) -> Path:
    """The level in a folder; a catalogue inside a level belongs to that level."""
    inside = is_catalogue(folder) and parts_of(folder.parent)
    return folder.parent if inside else folder


def is_level(path: Path) -> bool:
    """Whether a folder or a file is itself meant as a level."""
    return not isinstance(source_of(path), Problem)


def find_level(name_or_path: str, roots: Sequence[Path]) -> Path:
    """Where a level lies: under its name in one of the roots, or else at a path."""
    known = levels_under(roots)
    if name_or_path in known:
        return known[name_or_path]
    if is_level(Path(name_or_path)):
        return Path(name_or_path)
    words = f"there is no level '{name_or_path}'"
    place = Place(name_or_path)
    raise LevelError([place.problem("no_level", words, likely_fix(name_or_path, known))])


def levels_under(roots: Sequence[Path]) -> dict[str, Path]:
    """The levels lying in some folders, by name; the first folder that has one wins."""
    inside = [path for root in roots if root.is_dir() for path in sorted(root.iterdir())]
    known: dict[str, Path] = {}
    for path in inside:
        if is_level(path) and not is_essay(path):
            known.setdefault(path.stem, path)
    return known
