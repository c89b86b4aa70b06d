"""`model-citizen check`: all the problems of some levels, and how many levels there were."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from game.content.essay import is_essay
from game.content.essay_folder import essay_in
from game.content.languages import catalogues_in
from game.content.load import compiled, is_level, source_of
from game.content.marked import Place, mark
from game.content.problems import Problem


def check_paths(paths: Sequence[Path]) -> tuple[list[Problem], int]:
    """Every problem of the levels at these paths: a file, a level's folder, a folder of levels.

    The essay that lies among the levels is checked with them, but is none of them.
    """
    found: list[Problem] = []
    places = dict.fromkeys(place for path in paths for place in levels_at(path))
    for place in places:
        if is_essay(place):
            data, wrong = essay_in(place)
            found.extend(wrong)
            found.extend(problems_of_the_catalogues(place, None if wrong else data))
            continue
        whole = compiled(place)
        found.extend(whole.problems)
        found.extend(problems_of_the_catalogues(place, whole.data))
    return found, sum(not is_essay(place) for place in places)


def with_essay(paths: Sequence[Path]) -> bool:
    """Whether the essay is among what these paths mean."""
    return any(is_essay(place) for path in paths for place in levels_at(path))


def levels_at(path: Path) -> Iterable[Path]:
    """The levels a path means. One that means none stands for itself, and will be complained of."""
    if not is_level(path) and path.is_dir():
        inside = [each for each in sorted(path.iterdir()) if is_level(each)]
        if inside:
            return [source for each in inside for source in levels_at(each)]
    source = source_of(path)
    return [path if isinstance(source, Problem) else source]


def problems_of_the_catalogues(path: Path, data: Any) -> Iterator[Problem]:
    """What is wrong with its words in other languages; `data` is None if it is broken itself."""
    if path.is_dir():
        for code, folder in catalogues_in(path).items():
            yield from problems_of_a_catalogue(folder, code, data)


def problems_of_a_catalogue(folder: Path, code: str, data: Any) -> list[Problem]:
    """What is wrong with one catalogue, in the order of its files."""
    from game.content.catalogue import read_catalogue
    from game.content.crossing_words import check_the_sentences, check_the_ways_on, check_the_words
    from game.content.program_words import sentences_of_the_program

    found: list[Problem] = []
    written = read_catalogue(folder, found)
    # What a broken city would say is not known, so its words are compared once it is whole.
    if data is not None:
        found.extend(check_the_words(mark(data, Place(folder.parent.as_posix())), written))
    found.extend(check_the_ways_on(written, code))
    if written.items("sentences"):
        found.extend(check_the_sentences(written, code, sentences_of_the_program()))
    return sorted(set(found))
