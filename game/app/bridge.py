"""The one door between the game and the page it is shown in: texts go through, nothing else.

The page's own half is JavaScript; a test's half is a few lines of Python.
"""

from typing import Protocol


class Bridge(Protocol):
    """What the page does for the game. Every argument and every answer is a text."""

    def take(self) -> str:
        """What happened since the last call, as a JSON list of messages; empty if nothing did."""

    def show(self, json: str) -> None:
        """Put what a screen says into the page, for those who cannot see the canvas."""

    def read(self, name: str) -> str:
        """What is kept under a name: JSON with `text`, or with `failed` and the reason."""

    def write(self, name: str, text: str) -> str:
        """Keep a text; what went wrong in a sentence, or nothing."""

    def remove(self, name: str) -> str:
        """Forget a text; what went wrong in a sentence, or nothing."""

    def handOver(self, name: str, text: str) -> str:  # noqa: N802 (the page's own name for it)
        """Give the player a file: JSON with what was `said`, or with `failed` and the reason."""

    def copy(self, text: str) -> str:
        """Let the player have a short text: JSON with `said`, or with `failed` and the reason."""

    def decide(self, what: str) -> str:
        """In a class, let the results be kept or removed ("keep", "remove"); what went wrong."""

    def wishes(self) -> str:
        """The address's query, the system's wishes and the size of the window, as JSON."""

    def started(self) -> None:
        """The first picture is on the screen."""

    def failed(self, text: str) -> None:
        """The game cannot go on; the page says so to people and keeps the details."""
