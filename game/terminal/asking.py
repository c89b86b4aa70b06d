"""What a typed line asks for: a line and a screen go in, a control or a sentence comes out."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.app.nodes import Action, ChartNode, View
from game.core.language import say
from game.core.ways import WAYS_ON, way_of

CONTROLS = {"p": "press", "press": "press", "c": "collect", "collect": "collect"}
CONTROLS |= {"m": "menu", "menu": "menu"}
COMMANDS = {"?": "help", "h": "help", "help": "help", "q": "leave", "quit": "leave"}
COMMANDS |= {"exit": "leave", "r": "again", "t": "table", "l": "look"}
ABSENT = {
    "press": "There is nothing to press here.",
    "collect": "There is nothing to collect now.",
    "menu": "There is no menu here.",
}
HELP = {"press": "p: press.", "collect": "c: collect.", "menu": "m: menu."}
ONE_PRESS = "One line is one press: type p and Enter for each."
CHOOSE = "Please choose. {help}"
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
    return Unclear(say(ONE_PRESS) if set(word) <= {"p", " "} else "")


def chosen(asked: Asked, view: View, offered: Sequence[str]) -> Action | str:
    """The control that is meant, or one sentence of help.

    `offered` holds the ids of the numbered list as it was last printed.
    """
    match asked:
        case WayOn():
            return way_on(view) or say(CHOOSE, help=numbers(offered))
        case Control(id=control_id):
            return _enabled(view, control_id) or say(ABSENT[control_id])
        case Number(number=number) if 1 <= number <= len(offered):
            return _enabled(view, offered[number - 1]) or _closed(view, offered[number - 1])
        case Unclear(help=words) if words:
            return words
        case _:
            return numbers(offered)


def way_on(view: View) -> Action | None:
    """The control an empty line takes: a spark to collect first, then the way on."""
    ways = {way_of(action.label): action for action in reversed(view.actions()) if action.enabled}
    return next((ways[way] for way in WAYS_ON if way in ways), None)


def numbers(offered: Sequence[str]) -> str:
    """Which numbers can be typed now."""
    if not offered:
        return say("Type ? for help.")
    if len(offered) == 1:
        return say("Type 1, or ? for help.")
    return say("Type a number from 1 to {most}, or ? for help.", most=len(offered))


def help_line(view: View, offered: Sequence[str]) -> str:
    """Every way to answer this screen, in one line."""
    way = way_on(view)
    parts = (
        say("1 to {most}: choose.", most=len(offered)) if offered else "",
        say("Enter alone: {label}.", label=way.label) if way else "",
        *(say(HELP[control]) for control in HELP if _enabled(view, control)),
        say("r: read the screen again."),
        say("t: the chart as a table.") if _has_chart(view) else "",
        say("l: look around your room.") if view.region("room") else "",
        say("q: leave; every step is saved."),
    )
    return " ".join(filter(None, parts))


def _enabled(view: View, control_id: str) -> Action | None:
    return next((a for a in view.actions() if a.id == control_id and a.enabled), None)


def _closed(view: View, control_id: str) -> str:
    note = next((a.note for a in view.actions() if a.id == control_id), "")
    if note:
        return say("That cannot be chosen: {note}.", note=note)
    return say("That cannot be chosen now.")


def _has_chart(view: View) -> bool:
    return any(isinstance(node, ChartNode) for node in view.nodes())
