"""Every screen of the game and what draws it."""

from collections.abc import Callable

from game.app.nodes import View
from game.shell.canvas import Canvas
from game.shell.focus import Focus
from game.shell.screens import check_in, day, debrief, page, phone, title

Draw = Callable[[View, Canvas, Focus, float], None]

SCREENS: dict[str, Draw] = {
    "title": title.draw,
    "day": day.draw,
    "answer": day.draw,
    "evening": day.draw,
    "night": day.draw,
    "ending": day.draw,
    "debrief": debrief.draw,
    "check_in": check_in.draw,
    "phone": phone.draw,
}


def draw(view: View, canvas: Canvas, focus: Focus, now: float) -> None:
    """Draw a view with the drawing of its screen, or as a page if it has none."""
    canvas.begin()
    focus.keep(view)
    SCREENS.get(view.screen, page.draw)(view, canvas, focus, now)
