"""A life, its debrief and everything around them, line by line in a terminal.

One line is one moment: it is told to the app with the clock as it stood when the line was sent.
"""

from collections.abc import Callable
from typing import Protocol

from game.app.nodes import View
from game.core.language import say
from game.terminal.asking import (
    Asked,
    Command,
    Unclear,
    chosen,
    help_line,
    read_answer,
)
from game.terminal.news import DONE, Read, check_in_line, page, room_lines
from game.terminal.printing import numbered
from game.terminal.tables import tables_of
from game.terminal.wrapping import width_now, wrapped

PROMPT = "> "
WELCOME = "Type a number and Enter to choose, Enter alone to go on, ? for help."
GONE_BY = "That has gone by."
SAVED = "Saved."
NOTHING_NEW = "Nothing has changed."
NO_CHART = "There is no chart here."
NO_ROOM = "There is no room to look around here."


class Playable(Protocol):
    """What is played: `App`, or in a test anything that shows views and takes ids."""

    def view(self) -> View:
        """What is on the screen now."""

    def do(self, action_id: str, at_ms: int) -> None:
        """Use a control of the present screen."""

    def write(self, text: str) -> bool:
        """Take a typed line; False where none is wanted."""

    def tick(self, at_ms: int) -> bool:
        """Let time pass; True if the view changed by itself."""


def run(
    app: Playable,
    read_line: Callable[[str], str],
    write: Callable[[str], None],
    clock: Callable[[], int],
) -> int:
    """Play until the player leaves; `write` is given one line at a time, without its end."""
    talk = _Talk(app, write)
    try:
        talk.open()
        while not talk.over:
            talk.answer(read_line(PROMPT), clock())
    except (EOFError, KeyboardInterrupt):
        # The prompt's own line is still open.
        write("")
    write(say(SAVED))
    return 0


class _Talk:
    """What has been said so far, and what the numbers mean."""

    def __init__(self, app: Playable, write: Callable[[str], None]) -> None:
        self.app, self.write = app, write
        self.over = False
        self._read = Read()
        self._offered: tuple[str, ...] = ()

    def open(self) -> None:
        """Say how to answer, and print the first screen."""
        self._say(say(WELCOME))
        self.show()

    def show(self, afresh: bool = False) -> None:
        """Print what is new on the screen, or all of it."""
        view = self.app.view()
        # Even afresh, the room is not read out: looking around has a letter of its own.
        read = Read(None, {"room": self._read.words.get("room", ())}) if afresh else self._read
        self._print(page(view, read, width_now()) or [say(NOTHING_NEW)])
        self._read = self._read.after(view)
        self._offered = _ids(view)

    def answer(self, line: str, at_ms: int) -> None:
        """Take one line: something to do, something to read, or one line of help."""
        asked = read_answer(line)
        if isinstance(asked, Command):
            self._obey(asked.name, at_ms)
        elif isinstance(asked, Unclear) and self.app.view().writes and self.app.write(line):
            self.show()
        else:
            self._choose(asked, at_ms)

    def _choose(self, asked: Asked, at_ms: int) -> None:
        meant = chosen(asked, self.app.view(), self._offered)
        passed = self.app.tick(at_ms)
        if isinstance(meant, str):
            self._say(meant)
        elif self._can(meant.id):
            self._do(meant.id, at_ms)
            return
        else:
            self._say(say(GONE_BY))
        if passed:
            self.show()

    def _do(self, action_id: str, at_ms: int) -> None:
        self.app.do(action_id, at_ms)
        self.over = action_id == "quit"
        kind = action_id.removeprefix("lab:").partition(":")[0]
        if kind in DONE and self._goes_on_as_before():
            # Not counted as read: the whole page comes when what was used goes.
            self._say(check_in_line(kind, self.app.view()))
        elif not self.over:
            self.show()

    def _goes_on_as_before(self) -> bool:
        """Whether the check-in offers what it offered, a spark apart."""
        return {*_ids(self.app.view())} - {"collect"} == {*self._offered} - {"collect"}

    def _obey(self, command: str, at_ms: int) -> None:
        if command == "leave":
            self.over = True
            return
        if self.app.tick(at_ms):
            self.show()
        view, width = self.app.view(), width_now()
        match command:
            case "help":
                self._say(help_line(view, self._offered))
            case "table":
                self._print(tables_of(view, width) or [say(NO_CHART)])
            case "look":
                self._print(room_lines(view, width) or [say(NO_ROOM)])
            case _:
                self.show(afresh=True)

    def _can(self, action_id: str) -> bool:
        return any(one.id == action_id and one.enabled for one in self.app.view().actions())

    def _say(self, text: str) -> None:
        self._print(wrapped(text, width_now()))

    def _print(self, lines: list[str]) -> None:
        for line in lines:
            self.write(line)


def _ids(view: View) -> tuple[str, ...]:
    return tuple(action.id for action in numbered(view))
