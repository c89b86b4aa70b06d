"""What is held in the hand, and the ways out of it: they are the world's and stand beside it."""

from collections.abc import Sequence

from game.app.nodes import Action
from game.shell import layout
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.focus import Focus
from game.shell.widgets import tag, tag_height

GAP, EDGE, MOST_WIDE = 14.0, 16.0, 290.0


def held(canvas: Canvas, ways: Sequence[Action]) -> Box:
    """The phone in the hand, over its ways out where the window is upright."""
    box = layout.check_in_phone(canvas)
    if canvas.orientation == "landscape":
        return box
    foot = canvas.page.bottom - EDGE - _tall(canvas, ways)
    return Box(box.x, box.y, box.w, foot - 8 - box.y)


def draw_ways(canvas: Canvas, ways: Sequence[Action], glass: Box, focus: Focus) -> None:
    """The ways out, the first lowest: at the foot of an upright window, else beside the phone."""
    page = canvas.page
    upright = canvas.orientation == "portrait"
    left = EDGE if upright else glass.right + (2 * EDGE if layout.is_low(canvas) else 44.0)
    wide = min(page.w - 2 * EDGE if upright else MOST_WIDE, page.right - EDGE - left)
    foot = page.bottom - (EDGE if upright or layout.is_low(canvas) else 40)
    room = foot - layout.bar_box(canvas).bottom - EDGE
    squeezed = min(1.0, room / max(1.0, _together(canvas, ways, wide)))
    for action in ways:
        high = tag_height(canvas, action, wide, False) * squeezed
        tag(canvas, action, Box(left, foot - high, wide, high), focus, align="center")
        foot -= high + GAP


def _tall(canvas: Canvas, ways: Sequence[Action]) -> float:
    return _together(canvas, ways, canvas.size[0] - 2 * EDGE)


def _together(canvas: Canvas, ways: Sequence[Action], wide: float) -> float:
    return sum(tag_height(canvas, action, wide, False) + GAP for action in ways)
