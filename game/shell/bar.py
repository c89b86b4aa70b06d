"""The bar on top: which day it is, how many there are, what time it is, the way to the menu."""

import re

from game.app.nodes import Action, Heading, Prose, Region
from game.core.language import say
from game.shell import theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.focus import Focus
from game.shell.shapes import facet
from game.shell.widgets import small_button
from game.shell.writing import GIVES_WAY

NUMBER = r"(\d+)"
TICK, GAP = 10, 5
SPACE = 20


def bar(canvas: Canvas, region: Region | None, box: Box, focus: Focus) -> None:
    """Draw the bar of a screen in its box."""
    if region is None:
        return
    wide = box.w
    canvas.polygon(
        theme.INK, ((0, 0), (wide, 0), (wide, box.h - 2), (wide * 0.6, box.h), (0, box.h))
    )
    words = [node.text for node in region.nodes if isinstance(node, Heading | Prose)]
    actions = [node for node in region.nodes if isinstance(node, Action)]
    right = _menu(canvas, actions, box, focus)
    if canvas.orientation == "portrait":
        _narrow(canvas, words, Box(16, 0, right - 24, box.h))
    else:
        _wide(canvas, words, Box(24, 0, right - 40, box.h))


def _menu(canvas: Canvas, actions: list[Action], box: Box, focus: Focus) -> float:
    right = box.right - (14 if canvas.orientation == "portrait" else 20)
    for action in reversed(actions):
        width = max(78, canvas.width_of(action.label, theme.BODY, True) + 34)
        slip = Box(right - width, 9, width, box.h - 18)
        small_button(
            canvas, action, slip, focus, hit=Box(slip.x - 10, 0, width + 30, max(54, box.h))
        )
        right = slip.x - 16
    return right


def _wide(canvas: Canvas, words: list[str], room: Box) -> None:
    """All of it if there is room; at large letters the days' strip goes first, then words."""
    counted = re.compile(say("Day {day} of {days}", day=NUMBER, days=NUMBER))
    days = next((found for text in words if (found := counted.search(text))), None)
    strip = int(days[2]) * (TICK + GAP) + SPACE if days else 0
    full = sum(_width(canvas, text, number) + SPACE for number, text in enumerate(words))
    if full > room.w:
        _narrow(canvas, words, room)
        return
    x = room.x
    for number, text in enumerate(words):
        wide = _width(canvas, text, number)
        _line(canvas, text, Box(x, 0, wide, room.h), number < 2)
        x += wide + SPACE
        if days and text == days.string and full + strip <= room.w:
            x = _ticks(canvas, x, int(days[1]), int(days[2])) + SPACE


def _width(canvas: Canvas, text: str, number: int) -> float:
    return canvas.width_of(text, theme.BODY, number < 2) + 2


def _narrow(canvas: Canvas, words: list[str], room: Box) -> None:
    """Only what is counted: the day, the money, and how long is left."""
    short = [_in_minutes(text) for text in words]
    # The card says the time of day and the debrief the act: here only what is counted.
    short = [w for w in short if any(letter.isdigit() for letter in w)] or short[:1]
    if len(short) > 2 and _narrow_width(canvas, short) > room.w:
        # The day and the time left stay to the last.
        short = [short[0], short[-1]]
    share = min(1.0, room.w / max(1.0, _narrow_width(canvas, short)))
    if share < GIVES_WAY + 0.05 and len(short) == 2:
        for text, row in zip(short, room.rows(2), strict=True):
            _line(canvas, text, row, text == short[0])
        return
    x = room.x
    for number, text in enumerate(short):
        size, bold = (theme.LEAST + 1, True) if number == 0 else (theme.LEAST, False)
        wide = (canvas.width_of(text, size, bold) + 3) * share
        box = Box(x, 0, wide, room.h)
        lines = 1 if len(short) > 1 else 2
        canvas.text(text, box, size, bold=bold, colour=theme.PAPER, valign="middle", lines=lines)
        x += wide + 14 * share


def _in_minutes(text: str) -> str:
    """The time that is left in as few letters as can be; any other text as it is."""
    found = re.fullmatch(say("about {minutes} minutes left", minutes=NUMBER), text)
    if text == say("about a minute left"):
        return "1 min"
    return f"{found[1]} min" if found else text


def _narrow_width(canvas: Canvas, short: list[str]) -> float:
    return sum(
        canvas.width_of(text, theme.LEAST + (number == 0), number == 0) + 17
        for number, text in enumerate(short)
    )


def _line(canvas: Canvas, text: str, box: Box, bold: bool) -> None:
    canvas.text(text, box, theme.BODY, bold=bold, colour=theme.PAPER, valign="middle", lines=1)


def _ticks(canvas: Canvas, x: float, day: int, days: int) -> float:
    """Tear-off days: gone, today, still to come."""
    for number in range(1, days + 1):
        if number < day:
            stub = ((x, 17), (x + TICK, 17), (x + TICK, 22), (x + 6, 20), (x + 3, 23), (x, 21))
            canvas.polygon(theme.mix(theme.INK, theme.SAND, 55), stub)
        elif number == day:
            canvas.polygon(theme.LAMP, facet(Box(x - 1.5, 13, TICK + 3, 26), number))
        else:
            canvas.polygon(theme.PAPER, facet(Box(x, 17, TICK, 19), number))
        x += TICK + GAP
    return x
