"""From a level's data, wherever it was read, to the level: checked, hashed and built."""

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from game.content.build import build_level
from game.content.crossing import cross_check
from game.content.expressions import Expressions, names_of
from game.content.marked import Marked, plain
from game.content.problems import LevelError, Problem
from game.content.schema import LEVEL
from game.core.model import Level


@dataclass(frozen=True, slots=True)
class Compiled:
    """A level with the plain data it was built from, or else what is wrong with it."""

    level: Level | None
    data: Any
    problems: tuple[Problem, ...]

    def checked(self) -> Level:
        """The level, or a LevelError with all its problems."""
        if self.level is None:
            raise LevelError(self.problems)
        return self.level


def compile_level(raw: Marked, found: list[Problem]) -> Compiled:
    """Checks all of a level at once and, if nothing at all is wrong, builds it."""
    level = LEVEL.read(raw, found) if not raw.broken else raw
    if raw.broken or level.broken:
        return refused(found)
    expressions = Expressions(names_of(level))
    found.extend(cross_check(level, expressions))
    if found:
        return refused(found)
    data = plain(level)
    return Compiled(build_level(data, expressions, digest_of(data)), data, ())


def refused(found: list[Problem]) -> Compiled:
    """No level, but its problems in the order of the files."""
    return Compiled(None, None, tuple(sorted(set(found))))


def canonical(data: Any) -> str:
    """The one way in which some data is written, whatever it was read from."""
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def digest_of(data: Any) -> str:
    """The hash of a level's content."""
    # Half a letter (a lone surrogate) is refused later, with its place; here it must not stop us.
    return sha256(canonical(data).encode("utf-8", "surrogatepass")).hexdigest()
