"""What a typed line asks for: a line and a screen go in, a control or a sentence comes out."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.app.nodes import Action, ChartNode, View

WAYS_ON = ("Collect", "Continue", "Next", "Play", "Sleep")
CONTROLS = {"p": "press", "press": "press", "c": "collect", "collect": "collect"}
CONTROLS |= {"m": "menu", "menu": "menu"}
COMMANDS = {"?": "help", "h": "help", "help": "help", "q": "leave", "quit": "leave"}
COMMANDS |= {"exit": "leave", "r": "again", "t": "table", "l": "look"}
ABSENT = {
    "press": "There is nothing to press here.",
    "collect": "There is nothing to collect now.",
    "menu": "There is no menu here.",
}
ONE_PRESS = "One line is one press: type p and Enter for each."
LONGEST_NUMBER = 4


@dataclass(frozen=True, slots=True)
class Number:
    """A choice by its number."""

    number: int


@dataclass(frozen=True, slots=True)
class Control:
    """A control by its letter."""

    id: str


@dataclass(frozen=True, slots=True)
class Command:
    """Something the terminal does itself, such as reading the screen again."""

    name: str


@dataclass(frozen=True, slots=True)
class WayOn:
    """An empty line: whatever leads on from here."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """A line that asks for nothing known, and one sentence of help."""

    help: str = ""


Asked = Number | Control | Command | WayOn | Unclear


def read_answer(line: str) -> Asked:
    """What the line asks for, whatever the screen."""
    word = line.strip().lower()
    digits = word.rstrip(".")
    if not word:
        return WayOn()
    if digits.isascii() and digits.isdecimal() and len(digits) <= LONGEST_NUMBER:
        return Number(int(digits))
    if word in CONTROLS:
        return Control(CONTROLS[word])
    if word in COMMANDS:
        return Command(COMMANDS[word])
    return Unclear(ONE_PRESS if set(word) <= {"p", " "} else "")


def chosen(asked: Asked, view: View, offered: Sequence[str]) -> Action | str:
    """The control that is meant, or one sentence of help.

    `offered` holds the ids of the numbered list as it was last printed.
    """
    match asked:
        case WayOn():
            return way_on(view) or f"Please choose. {numbers(offered)}"
        case Control(id=control_id):
            return _enabled(view, control_id) or ABSENT[control_id]
        case Number(number=number) if 1 <= number <= len(offered):
            return _enabled(view, offered[number - 1]) or _closed(view, offered[number - 1])
        case Unclear(help=sentence) if sentence:
            return sentence
        case _:
            return numbers(offered)


def way_on(view: View) -> Action | None:
    """The control an empty line takes: a spark to collect first, then the way on."""
    for way in WAYS_ON:
        for action in view.actions():
            if action.enabled and action.label.split(maxsplit=1)[:1] == [way]:
                return action
    return None


def numbers(offered: Sequence[str]) -> str:
    """Which numbers can be typed now."""
    if not offered:
        return "Type ? for help."
    upto = "1" if len(offered) == 1 else f"a number from 1 to {len(offered)}"
    return f"Type {upto}, or ? for help."


def help_line(view: View, offered: Sequence[str]) -> str:
    """Every way to answer this screen, in one line."""
    way = way_on(view)
    parts = (
        f"1 to {len(offered)}: choose." if offered else "",
        f"Enter alone: {way.label}." if way else "",
        *(f"{control[0]}: {control}." for control in ABSENT if _enabled(view, control)),
        "r: read the screen again.",
        "t: the chart as a table." if any(isinstance(n, ChartNode) for n in view.nodes()) else "",
        "l: look around your room." if view.region("room") else "",
        "q: leave; every step is saved.",
    )
    return " ".join(filter(None, parts))


def _enabled(view: View, control_id: str) -> Action | None:
    return next((a for a in view.actions() if a.id == control_id and a.enabled), None)


def _closed(view: View, control_id: str) -> str:
    note = next((a.note for a in view.actions() if a.id == control_id), "")
    return f"That cannot be chosen now{f': {note}' if note else ''}."
