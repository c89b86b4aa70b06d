"""`model-citizen check`: all the problems of some levels, and how many levels there were."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from game.content.load import compiled, is_level, source_of
from game.content.problems import Problem


def check_paths(paths: Sequence[Path]) -> tuple[list[Problem], int]:
    """Every problem of the levels at these paths: a file, a level's folder, a folder of levels."""
    found: list[Problem] = []
    levels = list(dict.fromkeys(level for path in paths for level in levels_at(path)))
    for path in levels:
        found.extend(compiled(path).problems)
    return found, len(levels)


def levels_at(path: Path) -> Iterable[Path]:
    """The levels a path means. One that means none stands for itself, and will be complained of."""
    if not is_level(path) and path.is_dir():
        inside = [each for each in sorted(path.iterdir()) if is_level(each)]
        if inside:
            return [source for each in inside for source in levels_at(each)]
    source = source_of(path)
    return [path if isinstance(source, Problem) else source]
