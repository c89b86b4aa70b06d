"""A roll of paper: content longer than its window, moved under it and cut off at the edges."""

from collections.abc import Iterator
from contextlib import contextmanager

from game.app.nodes import Action
from game.shell import theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.flow import Placed, tall
from game.shell.focus import Focus

AIR, OVER = 24.0, 6.0


@contextmanager
def roll(
    canvas: Canvas, focus: Focus, view: Box, placed: list[Placed], top: float
) -> Iterator[float]:
    """Draw inside this block at the offset given; what hangs over the edges is cut off."""
    long = top + tall(placed) + AIR + 24
    focus.scroll_most = max(0.0, long - view.h)
    follow(focus, placed, view, top)
    focus.scroll = min(max(0.0, focus.scroll), focus.scroll_most)
    said, controls = len(canvas.said), len(canvas.controls)
    canvas.clip(view)
    yield view.y + top - focus.scroll
    canvas.clip(None)
    cut(canvas, view, said, controls)
    if focus.scroll_most:
        _slider(canvas, view, focus.scroll / focus.scroll_most, view.h / long)


def follow(focus: Focus, placed: list[Placed], view: Box, top: float) -> None:
    """Bring the control that keys have reached into the window."""
    for item in placed:
        if isinstance(item.node, Action) and item.node.id == focus.action_id:
            focus.follow(top + item.box.y, top + item.box.bottom, view.h)


def cut(canvas: Canvas, view: Box, said: int, controls: int) -> None:
    """Forget words and controls that the edge hides; what is seen of a control stays one."""
    # Words cut by the edge are still being scrolled to: they are judged once they are in view.
    canvas.said[said:] = [one for one in canvas.said[said:] if one.drawn.inside(view, 1)]
    # The bar's own controls reach a little over its edge, and win there.
    room = view.below(view.y + OVER)
    seen = [(name, _seen(box, room)) for name, box in canvas.controls[controls:]]
    canvas.controls[controls:] = [(n, box) for n, box in seen if box.h >= theme.TARGET]


def _seen(box: Box, room: Box) -> Box:
    top, foot = max(box.y, room.y), min(box.bottom, room.bottom)
    return Box(box.x, top, box.w, max(0.0, foot - top))


def _slider(canvas: Canvas, view: Box, along: float, share: float) -> None:
    track = Box(view.right - 10, view.y + 10, 6, view.h - 20)
    canvas.rect(theme.SAND, track, 3)
    long = max(36.0, track.h * share)
    thumb = Box(track.x, track.y + (track.h - long) * along, track.w, long)
    canvas.rect(theme.shade(theme.SAND, 60), thumb, 3)
