"""The kinds of single value a level is made of, and what each accepts; `tables` holds the rest.

A kind reads marked data and returns it complete and well typed, or broken, having said why.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

from game.content.marked import Marked, broken
from game.content.problems import Problem, likely_fix
from game.content.source_text import CONTROL

LONGEST_TEXT = 2_000


class Kind(Protocol):
    """Anything that can read one value."""

    def read(self, node: Marked, found: list[Problem]) -> Marked:
        """The value as it shall be, or broken with a problem added to `found`."""


def kind_of(value: Any) -> str:
    """What a value is, in an author's words."""
    names = {bool: "true or false", int: "a number", float: "a number", str: "a text"}
    if isinstance(value, Mapping):
        return "a table of keys"
    return "a list" if isinstance(value, tuple) else names.get(type(value), "nothing")


def wrong_type(node: Marked, wanted: str, hint: str, found: list[Problem]) -> Marked:
    """Says that another kind of value belongs here."""
    if not node.broken:
        words = f"{wanted} belongs here, not {kind_of(node.value)}"
        found.append(node.place.problem("wrong_type", words, hint))
    return broken(node.place)


def count_words(text: str) -> int:
    """How many words a text has; a dash standing alone is none."""
    return sum(any(letter.isalnum() for letter in part) for part in text.split())


@dataclass(frozen=True, slots=True)
class Text:
    """Words for the player, perhaps with a limit. `numbers` lets a number stand for its digits."""

    words: int = 0
    numbers: bool = False

    def read(self, node: Marked, found: list[Problem]) -> Marked:
        if self.numbers and type(node.value) is int:
            return Marked(str(node.value), node.place)
        if not isinstance(node.value, str):
            return wrong_type(node, "a text", "put it in quotes", found)
        if not node.value.strip():
            found.append(node.place.problem("empty_text", "this text is empty", "write some words"))
            return broken(node.place)
        if CONTROL.search(node.value) or "\r" in node.value:
            words = "a control character in a text"
            found.append(node.place.problem("control_character", words, "remove it"))
            return broken(node.place)
        self.measure(node, found)
        # Where leading blanks are cut off, places inside the text would be off by as much.
        indented = node.value[0].isspace()
        return Marked(node.value.strip(), replace(node.place, inset=-1) if indented else node.place)

    def measure(self, node: Marked, found: list[Problem]) -> None:
        """Complains of a text that is too long; it can still be read."""
        if len(node.value) > LONGEST_TEXT:
            words, hint = f"{len(node.value)} characters are too many", f"at most {LONGEST_TEXT}"
            found.append(node.place.problem("too_long", words, hint))
        elif self.words and (count := count_words(node.value)) > self.words:
            words, hint = f"{count} words are too many here", f"at most {self.words}"
            found.append(node.place.problem("too_many_words", words, hint))


@dataclass(frozen=True, slots=True)
class Said(Text):
    """Words that players read, so each language has its own; a source's may stay as they are."""

    needed: bool = True


@dataclass(frozen=True, slots=True)
class Pattern:
    """A short name of a fixed form, such as an id or a system's number."""

    pattern: str
    what: str
    example: str

    def read(self, node: Marked, found: list[Problem]) -> Marked:
        if not isinstance(node.value, str):
            return wrong_type(node, self.what, f"for example {self.example}", found)
        if len(node.value) > 60 or not re.fullmatch(self.pattern, node.value, re.ASCII):
            words = f"'{shortened(node.value)}' is not {self.what}"
            found.append(node.place.problem("bad_name", words, f"for example {self.example}"))
            return broken(node.place)
        return node


@dataclass(frozen=True, slots=True)
class OneOf:
    """One word of a fixed few. `shown: false` means the word, not the opposite of true."""

    choices: tuple[str, ...]

    def read(self, node: Marked, found: list[Problem]) -> Marked:
        if node.value is False and "false" in self.choices:
            return Marked("false", node.place)
        if not isinstance(node.value, str):
            return wrong_type(node, "a word", f"one of {', '.join(self.choices)}", found)
        if node.value not in self.choices:
            hint = likely_fix(node.value, self.choices)
            words = f"there is no '{shortened(node.value)}' here"
            found.append(node.place.problem("unknown_word", words, hint))
            return broken(node.place)
        return node


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number within bounds."""

    lowest: int = -1_000_000
    highest: int = 1_000_000

    def read(self, node: Marked, found: list[Problem]) -> Marked:
        bounds = f"a whole number from {self.lowest} to {self.highest}"
        if type(node.value) is not int:
            return wrong_type(node, "a whole number", f"write {bounds}", found)
        if not self.lowest <= node.value <= self.highest:
            words = f"{node.value} is out of range" if abs(node.value) < 10**9 else "far too large"
            found.append(node.place.problem("out_of_range", words, f"write {bounds}"))
            return broken(node.place)
        return node


@dataclass(frozen=True, slots=True)
class Truth:
    """true or false."""

    def read(self, node: Marked, found: list[Problem]) -> Marked:
        if isinstance(node.value, bool):
            return node
        return wrong_type(node, "true or false", "write true or false", found)


def shortened(text: str) -> str:
    """A text for quoting in a message: what would not print is left out, and so is a long end."""
    visible = "".join(letter if letter.isprintable() else "?" for letter in text[:60])
    return visible if len(text) <= 60 else f"{visible}..."
