"""Playing by hand: in a window where there is a display, otherwise in the terminal."""

import asyncio
import os
import sys
from argparse import Namespace
from pathlib import Path
from typing import TextIO

from game.app.choices import Choices
from game.app.navigation import App
from game.app.settings import Settings
from game.content.essay import essay_reader
from game.core.events import Log
from game.core.language import OWN, say
from game.core.logs import to_json_lines
from game.faults import Fault
from game.platforms.desktop import (
    FileStorage,
    FolderSharing,
    system_language,
    wants_high_contrast,
)
from game.platforms.places import home_folder, levels_folder
from game.reading import DEFAULT_LEVEL, checked_start, known_language, languages_of, level_named

NO_DISPLAY = "There is no display here, so the game is played in the terminal."
NO_WAY_TO_PLAY = (
    "Model Citizen needs a display or a terminal to be played in, and has neither here.\n"
    "Run `model-citizen` on a desktop, or `model-citizen play --text` in a terminal."
)


def play_by_hand(given: Namespace) -> int:
    """Play in a window, in the terminal, or say in two lines how to play."""
    level = level_named(given.level or DEFAULT_LEVEL)
    checked_start(level, given)
    choices = Choices(
        level.id, given.length, given.arm, given.seed, given.in_class, not given.no_arcade
    )
    witness = LogWriter(given.log) if given.log else None
    in_a_window = not given.text and has_display()
    sharing = FolderSharing(Path.cwd(), window_clipboard if in_a_window else None)
    languages = languages_of(level, given.level or DEFAULT_LEVEL)
    wishes = Settings(
        high_contrast=wants_high_contrast(),
        language=language_here(in_a_window),
    )
    app = App(
        FileStorage(home_folder()),
        [level],
        sharing,
        choices=choices,
        wishes=wishes,
        asked={"language": known_language(given.lang, languages)} if given.lang else {},
        witness=witness,
        can_hear=in_a_window,
        languages=lambda: languages,
        essay=essay_reader(levels_folder()),
    )
    if in_a_window:
        return play_in_a_window(app)
    if not is_open(sys.stdin):
        print(say(NO_WAY_TO_PLAY))
        return 0
    if not given.text:
        print(say(NO_DISPLAY))
    return play_in_the_terminal(app)


def play_in_a_window(app: App) -> int:
    """Open the window and play until it is closed."""
    from game.shell.loop import run

    asyncio.run(run(app))
    return 0


def window_clipboard(text: str) -> bool:
    """Put a text on the window's clipboard; whether it is there."""
    from game.shell.window import copy

    return copy(text)


def language_here(in_a_window: bool) -> str:
    """The code of the language that the system or else its desktop speaks; English if neither."""
    said = system_language()
    if in_a_window and not said:
        from game.shell.window import language

        said = language()
    return said or OWN


def play_in_the_terminal(app: App) -> int:
    """Play line by line."""
    from game.terminal.console import play_here

    return play_here(app)


def has_display() -> bool:
    """Whether a window would be seen by anybody."""
    linux = sys.platform not in ("win32", "darwin", "emscripten")
    if linux and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return False
    from game.shell.window import can_be_seen

    return can_be_seen()


def is_open(stdin: TextIO | None) -> bool:
    """Whether anything can still be typed: a terminal, or a pipe that holds a line."""
    if stdin is None or stdin.closed:
        return False
    try:
        if stdin.isatty():
            return True
        # A pipe or file is looked into without taking anything from it.
        return bool(stdin.buffer.peek(1))  # type: ignore[attr-defined]
    except (OSError, ValueError, AttributeError):
        return False


class LogWriter:
    """Writes the log of the life being lived to a file, event by event."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._written: Log = ()
        try:
            path.open("a", encoding="utf-8").close()
        except OSError as fault:
            raise Fault(f"{path} cannot be written: {fault.strerror}") from None

    def __call__(self, log: Log) -> None:
        same_life = bool(self._written) and log[: len(self._written)] == self._written
        new = log[len(self._written) :] if same_life else log
        with self.path.open("a" if same_life else "w", encoding="utf-8", newline="\n") as file:
            file.write(to_json_lines(new))
        self._written = log
