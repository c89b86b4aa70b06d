"""Every screen of the game and what draws it."""

from collections.abc import Callable

from game.app.nodes import View
from game.shell.canvas import Canvas
from game.shell.caption import caption
from game.shell.focus import Focus

Draw = Callable[[View, Canvas, Focus, float], None]


def draw(view: View, canvas: Canvas, focus: Focus, now: float) -> None:
    """Draw a view with the drawing of its screen, or as a page if it has none."""
    canvas.begin(now)
    focus.keep(view)
    drawing_of(view.screen)(view, canvas, focus, now)
    if view.caption:
        caption(canvas, view.caption)


def drawing_of(screen: str) -> Draw:
    """What draws a screen; loaded when it is first shown, so that the title comes soon."""
    match screen:
        case "title":
            from game.shell.screens.title import draw
        case "day" | "answer" | "evening" | "night" | "ending":
            from game.shell.screens.day import draw
        case "debrief" | "results":
            from game.shell.screens.debrief import draw
        case "check_in":
            from game.shell.screens.check_in import draw
        case "drum":
            from game.shell.screens.drum import draw
        case "doors":
            from game.shell.screens.doors import draw
        case "arcade":
            from game.shell.screens.arcade import draw
        case "phone":
            from game.shell.screens.phone import draw
        case _:
            from game.shell.screens.page import draw
    return draw
