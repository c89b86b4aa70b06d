"""What the app asks of the world outside: a place to keep things and a way to hand them over.

A platform provides these; `MemoryStorage` is the one for tests and for play without a disk.
"""

import os
from collections.abc import Callable
from typing import Protocol


class StorageFailed(Exception):
    """Something could not be kept or read; `reason` is a sentence for the player."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Storage(Protocol):
    """Named texts that outlive the program. `write` is all or nothing."""

    def read(self, name: str) -> str | None:
        """The text of that name, or None if there is none."""

    def write(self, name: str, text: str) -> None:
        """Keep the text under that name, in place of any before it."""

    def remove(self, name: str) -> None:
        """Forget the text of that name; nothing happens if there is none."""

    def set_aside(self, name: str) -> str:
        """Rename the text so that nothing overwrites it, and say its new name."""


def name_aside(name: str, is_taken: Callable[[str], bool]) -> str:
    """The first free name for a text that is set aside."""
    number = 1
    while is_taken(f"{name}.kept-{number}"):
        number += 1
    return f"{name}.kept-{number}"


class Sharing(Protocol):
    """A way to hand a text to the player, such as a file in a folder or a download."""

    def share(self, name: str, text: str) -> str:
        """Hand the text over and say in words where it went."""

    def copy(self, text: str) -> str:
        """Put a short text where it can be pasted from, and say in words whether it is there."""


class MemoryStorage:
    """Storage that lasts as long as the program."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}

    def read(self, name: str) -> str | None:
        """The text of that name, or None if there is none."""
        return self.texts.get(name)

    def write(self, name: str, text: str) -> None:
        """Keep the text under that name, in place of any before it."""
        self.texts[name] = text

    def remove(self, name: str) -> None:
        """Forget the text of that name; nothing happens if there is none."""
        self.texts.pop(name, None)

    def set_aside(self, name: str) -> str:
        """Rename the text so that nothing overwrites it, and say its new name."""
        aside = name_aside(name, self.texts.__contains__)
        self.texts[aside] = self.texts.pop(name)
        return aside


def fresh_seed() -> int:
    """A seed nobody chose, for a life begun without one."""
    return int.from_bytes(os.urandom(4), "big")
