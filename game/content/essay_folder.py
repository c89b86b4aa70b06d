"""The essay's folder of YAML: read, checked and complained of just as a level is."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from game.content.compiled import canonical
from game.content.documents import join, parts_of
from game.content.essay_schema import ESSAY
from game.content.folder import misnamed, read_part
from game.content.marked import Marked, Place, plain
from game.content.problems import LevelError, Problem, likely_fix

FIRST = "sources.yaml"
RESTS_ON = ("claims", "terms", "chapters")


def checked_essay(folder: Path) -> Any:
    """The essay's plain data; a LevelError has all that is wrong with it."""
    data, problems = essay_in(folder)
    if problems:
        raise LevelError(problems)
    return data


def essay_text(folder: Path) -> str:
    """The essay as the one file that players get."""
    return canonical(checked_essay(folder)) + "\n"


def essay_in(folder: Path) -> tuple[Any, list[Problem]]:
    """The essay's plain data, and everything that is wrong with it in the order of the files."""
    if not parts_of(folder):
        hint = f"it begins with a {FIRST}"
        name = Place(folder.as_posix())
        return None, [name.problem("no_essay", "there is no essay in this folder", hint)]
    found: list[Problem] = [misnamed(path) for path in sorted(folder.glob("*.yml"))]
    documents = [read_part(path, found) for path in parts_of(folder)]
    essay = ESSAY.read(join(documents, found, ESSAY, FIRST), found)
    found.extend(_across(essay))
    return plain(essay), sorted(set(found))


def _across(essay: Marked) -> Iterator[Problem]:
    sources = {source.text("id"): source for source in essay.items("sources")}
    yield from _the_sources(sources)
    for section in RESTS_ON:
        for thing in essay.items(section):
            for cited in thing.items("sources"):
                yield from _citing(cited, sources)
    claims = {claim.text("id") for claim in essay.items("claims")}
    for occasion in essay.items("timeline"):
        for claim in occasion.items("claims"):
            if claim.value not in claims:
                words = f"there is no claim {claim.value}"
                yield claim.place.problem("unknown_word", words, likely_fix(claim.value, claims))


def _the_sources(sources: dict[str, Marked]) -> Iterator[Problem]:
    """What was read through somebody else says through whom."""
    for name, source in sources.items():
        if source.text("checked") == "V2" and not source.text("through"):
            words = f"'{name}' was not read itself, and nothing says through whom"
            yield source.place.problem("through_whom", words, "add 'through: ...'")


def _citing(cited: Marked, sources: dict[str, Marked]) -> Iterator[Problem]:
    """A source that is named is known, and was read by somebody."""
    name = str(cited.value)
    if name not in sources:
        words = f"there is no source '{name}'"
        yield cited.place.problem("unknown_word", words, likely_fix(name, sources))
    elif sources[name].text("checked") == "R":
        words = f"'{name}' is recalled, not checked, and is not printed as a fact"
        yield cited.place.problem("recalled_source", words, "check it, or leave it out")
