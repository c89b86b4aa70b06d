"""The essay from where it lies: a pack beside the game in a browser, YAML everywhere else."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.core.language import OWN, spoken

# The title needs this module, and not yet what an essay consists of.
if TYPE_CHECKING:
    from game.core.essay import Essay, ReadEssay

FOLDER = "essay"
PACK = "essay.json"
MARK = "sources.yaml"


def essay_reader(levels: Path) -> "ReadEssay":
    """What reads the essay that lies among these levels, and only when it is asked.

    It is read once in each language, that which is spoken when it is asked.
    """

    @cache
    def read(code: str) -> "Essay":
        essay = read_essay(levels / FOLDER)
        return essay if code == OWN else _translated(essay, levels / FOLDER, code)

    return lambda: read(spoken())


def _translated(essay: "Essay", folder: Path, code: str) -> "Essay":
    # Imported only here: English needs no catalogue.
    from game.content.languages import catalogue_at, catalogues_in
    from game.content.overlay import overlaid

    place = catalogues_in(folder).get(code)
    return overlaid(essay, catalogue_at(place).words) if place else essay


def is_essay(folder: Path) -> bool:
    """Whether a folder holds the essay and not a level."""
    return (folder / MARK).is_file()


def read_essay(folder: Path) -> "Essay":
    """The essay in a folder; a LevelError tells all that is wrong with it."""
    if (folder / PACK).is_file():
        return build_essay(json.loads((folder / PACK).read_text("utf-8")))
    # Imported only where YAML is really to be read: the browser has a pack and no PyYAML.
    from game.content.essay_folder import checked_essay

    return build_essay(checked_essay(folder))


def build_essay(data: Mapping[str, Any]) -> "Essay":
    """The essay of plain data that has been checked, or was packed with this program."""
    from game.core.essay import Chapter, Claim, Essay, Occasion, Source, Term

    sources = (Source(**each) for each in data["sources"])
    return Essay(
        claims=tuple(Claim(**_frozen(each)) for each in data["claims"]),
        sources={source.id: source for source in sources},
        timeline=tuple(Occasion(**_frozen(each)) for each in data["timeline"]),
        terms=tuple(Term(**_frozen(each)) for each in data["terms"]),
        chapters=tuple(Chapter(**_frozen(each)) for each in data["chapters"]),
    )


def _frozen(table: Mapping[str, Any]) -> dict[str, Any]:
    """A table of a pack, in which what JSON calls a list never changes."""
    return {key: tuple(value) if isinstance(value, list) else value for key, value in table.items()}
