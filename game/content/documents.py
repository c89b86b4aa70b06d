"""A level's files joined into one: lists grow, everything else is written once."""

from collections.abc import Sequence
from pathlib import Path

from game.content.marked import Marked, Place
from game.content.problems import Problem
from game.content.schema import LEVEL
from game.content.tables import Items, Table

FIRST = "level.yaml"


def parts_of(folder: Path) -> list[Path]:
    """The files that a level in this folder is made of; an editor's own hidden files are not."""
    return [path for path in sorted(folder.glob("*.yaml")) if not path.name.startswith(".")]


def join(
    documents: Sequence[Marked], found: list[Problem], table: Table = LEVEL, first: str = FIRST
) -> Marked:
    """One table with the sections of all the files; what is missing belongs in the first."""
    values: dict[str, Marked] = {}
    keys: dict[str, Place] = {}
    for document in documents:
        if not isinstance(document.value, dict):
            complain_of_the_whole(document, found)
            continue
        for key, value in document.value.items():
            if key in values:
                grows = key in table.keys and isinstance(table.keys[key].kind, Items)
                values[key] = joined(key, values[key], value, document.keys[key], found, grows)
            else:
                values[key], keys[key] = value, document.keys[key]
    return Marked(values, opening(documents, first), keys)


def complain_of_the_whole(document: Marked, found: list[Problem]) -> None:
    """Says that a file must be a table of sections, unless it is known to be broken."""
    if not document.broken:
        words, hint = "a level file is a table of sections", "begin with one such as 'cards:'"
        found.append(document.place.problem("wrong_type", words, hint))


def joined(
    key: str, first: Marked, second: Marked, place: Place, found: list[Problem], grows: bool
) -> Marked:
    """Two parts of a section that grows as one; of anything else the first, with a complaint."""
    are_lists = isinstance(first.value, tuple) and isinstance(second.value, tuple)
    if are_lists and grows:
        return Marked(first.value + second.value, first.place)
    if not (first.broken or second.broken):
        words = f"'{key}' is written in two files"
        hint = f"keep one of them (the first is at {first.place})"
        found.append(place.problem("duplicate_key", words, hint))
    return first


def opening(documents: Sequence[Marked], first: str) -> Place:
    """Where a missing section would be written: the file of that name, or the first of all."""
    places = [Place(document.place.file) for document in documents]
    named = (place for place in places if place.file.rpartition("/")[2] == first)
    return next(named, places[0])
