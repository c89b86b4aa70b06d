"""A page's messages read: each becomes what hands do on the stage, and nonsense becomes nothing."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pygame

from game.shell.stage import Stage

Message = dict[str, Any]
# What a browser calls the keys that are not letters.
NAMED = {
    "Enter": pygame.K_RETURN,
    "Escape": pygame.K_ESCAPE,
    "Backspace": pygame.K_BACKSPACE,
    "ArrowUp": pygame.K_UP,
    "ArrowDown": pygame.K_DOWN,
    "ArrowLeft": pygame.K_LEFT,
    "ArrowRight": pygame.K_RIGHT,
    "PageUp": pygame.K_PAGEUP,
    "PageDown": pygame.K_PAGEDOWN,
    "Home": pygame.K_HOME,
    "End": pygame.K_END,
}


def messages(text: str) -> Iterator[Message]:
    """The messages in what the bridge gave; whatever is no message is left out."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return
    for one in found if isinstance(found, list) else ():
        if isinstance(one, dict) and isinstance(one.get("kind"), str):
            yield one


@dataclass(slots=True)
class PageHands:
    """Turns messages into what hands do; `share` is real pixels for one of the page's."""

    stage: Stage
    share: float = 1.0
    last: tuple[float, float] = (0.0, 0.0)

    def take(self, message: Message) -> None:
        """Take in one message of a pointer, a key, the focus or the page being hidden."""
        if (reader := READERS.get(message["kind"])) is not None:
            reader(self, message)

    def pointer(self, message: Message) -> None:
        """A mouse, pen or finger."""
        at = (number(message, "x") * self.share, number(message, "y") * self.share)
        by, self.last = (at[0] - self.last[0], at[1] - self.last[1]), at
        on = message.get("on")
        name = on if isinstance(on, str) else None
        match message.get("phase"):
            case "down":
                self.stage.pointer_down(
                    at, name, "mouse" if message.get("mouse") is True else "touch"
                )
            case "up":
                self.stage.pointer_up(at, name)
            case "move":
                held, mouse = message.get("held") is True, message.get("mouse") is True
                self.stage.pointer_moved(at, by, down=held, mouse=mouse)
            case "cancel":
                self.stage.let_go()
            case "leave":
                self.stage.pointer_left()

    def key(self, message: Message) -> None:
        """A key of the keyboard; one that means nothing here is nothing."""
        name = str(message.get("key", ""))
        code = key_code(name)
        if code is None:
            return
        if message.get("phase") == "up":
            self.stage.key_up(code)
        elif message.get("phase") == "down":
            letter = name if len(name) == 1 else ""
            self.stage.key_down(code, message.get("shift") is True, letter)

    def wheel(self, message: Message) -> None:
        """A wheel or two fingers roll the page."""
        self.stage.wheel(number(message, "by") * self.share / self.stage.canvas.scale)

    def focus(self, message: Message) -> None:
        """The page's own focus came to a control, or left them all."""
        on = message.get("on")
        self.stage.focus_on(on if isinstance(on, str) else None)

    def do(self, message: Message) -> None:
        """A control used without pointer or key, as a screen reader does."""
        self.stage.use(str(message.get("on", "")))

    def shown(self, message: Message) -> None:
        """The page came to the front, or went behind."""
        if message.get("shown") is False:
            self.stage.hide()
        else:
            self.stage.reveal(int(number(message, "hidden")))


READERS: dict[str, Callable[[PageHands, Message], None]] = {
    "pointer": PageHands.pointer,
    "key": PageHands.key,
    "wheel": PageHands.wheel,
    "focus": PageHands.focus,
    "do": PageHands.do,
    "shown": PageHands.shown,
}


def number(message: Message, name: str) -> float:
    """A number of a message that fits a screen, or 0."""
    value = message.get(name)
    fits = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e6
    return float(value) if fits and value is not None else 0.0


def key_code(name: str) -> int | None:
    """pygame's number for what a browser calls a key, or None."""
    if name in NAMED:
        return NAMED[name]
    letter = name.lower()
    return ord(letter) if len(letter) == 1 and letter.isascii() and letter.isprintable() else None
