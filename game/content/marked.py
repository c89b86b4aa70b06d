"""Plain data that remembers where in a file it was written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from game.content.problems import Problem


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in a file. `inset` is how far into a one-line text its first letter stands.

    An `inset` of -1 says that the text is folded or escaped, so that places inside it are unknown.
    """

    file: str
    line: int = 1
    column: int = 1
    inset: int = -1

    def inside(self, offset: int) -> "Place":
        """The place of a letter of this text, or the text's own place if that is unknown."""
        if self.inset < 0:
            return self
        return Place(self.file, self.line, self.column + self.inset + max(offset, 0))

    def problem(self, code: str, message: str, hint: str = "") -> Problem:
        """A problem at this place."""
        return Problem(self.file, self.line, self.column, code, message, hint)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Marked:
    """A value with its place. `broken` ones have been complained of already."""

    value: Any
    place: Place
    keys: Mapping[str, Place] = field(default_factory=dict)
    broken: bool = False

    def child(self, key: str) -> "Marked":
        """What is written under a key; nothing, at the place of the whole, if it is absent."""
        inside = self.value.get(key) if isinstance(self.value, Mapping) else None
        return inside if inside is not None else Marked(None, self.place)

    def text(self, key: str) -> str:
        """The text under a key, empty if it is absent or broken."""
        value = self.child(key).value
        return value if isinstance(value, str) else ""

    def number(self, key: str) -> int | None:
        """The whole number under a key, or None if it is absent or broken."""
        value = self.child(key).value
        return value if isinstance(value, int) else None

    def items(self, key: str) -> "tuple[Marked, ...]":
        """The sound items of the list under a key."""
        value = self.child(key).value
        return tuple(item for item in value if not item.broken) if isinstance(value, tuple) else ()

    def words(self, key: str) -> tuple[str, ...]:
        """The texts of the list under a key."""
        return tuple(item.value for item in self.items(key) if isinstance(item.value, str))

    def entries(self, key: str) -> "Mapping[str, Marked]":
        """The entries of the table under a key."""
        value = self.child(key).value
        return value if isinstance(value, Mapping) else {}


def broken(place: Place) -> Marked:
    """A value that could not be read; somebody has already said why."""
    return Marked(None, place, broken=True)


def mark(value: Any, place: Place) -> Marked:
    """Plain data as if all of it were written at one place."""
    if isinstance(value, Mapping):
        inside = {str(key): mark(item, place) for key, item in value.items()}
        return Marked(inside, place, dict.fromkeys(inside, place))
    if isinstance(value, list | tuple):
        return Marked(tuple(mark(item, place) for item in value), place)
    return Marked(value, place)


def plain(node: Marked) -> Any:
    """The data without its places."""
    if isinstance(node.value, Mapping):
        return {key: plain(item) for key, item in node.value.items()}
    if isinstance(node.value, tuple):
        return tuple(plain(item) for item in node.value)
    return node.value
