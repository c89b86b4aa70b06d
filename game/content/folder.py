"""A level as its author keeps it: a folder in which every *.yaml is a part."""

from pathlib import Path

from game.content.compiled import Compiled, compile_level, refused
from game.content.documents import join, parts_of
from game.content.marked import Marked, Place, broken
from game.content.problems import Problem
from game.content.schema import LEVEL
from game.content.source_text import read_text
from game.content.yaml_file import read_yaml


def read_folder(folder: Path) -> Compiled:
    """The level in a folder, or everything that is wrong with any of its files."""
    found: list[Problem] = [misnamed(path) for path in sorted(folder.glob("*.yml"))]
    documents = [read_part(path, found) for path in parts_of(folder)]
    level = join(documents, found)
    if any(document.broken for document in documents):
        found.extend(problems_of_the_rest(level))
        return refused(found)
    return compile_level(level, found)


def problems_of_the_rest(level: Marked) -> list[Problem]:
    """What is wrong in the readable files while another is broken and its sections unknown."""
    found: list[Problem] = []
    LEVEL.read(level, found)
    return [problem for problem in found if (problem.line, problem.column) != (1, 1)]


def read_part(path: Path, found: list[Problem]) -> Marked:
    """One file of a level."""
    name = path.as_posix()
    text, wrong = read_text(path, name)
    found.extend(wrong)
    return broken(Place(name)) if wrong else read_yaml(text, name, found)


def misnamed(path: Path) -> Problem:
    """A file that would be overlooked because of its ending."""
    words = "this file is not read"
    return Place(path.as_posix()).problem("misnamed_file", words, "name it .yaml")
