"""A column taller than its window: drawn where it has been scrolled to, with a thin bar."""

from collections.abc import Iterable

from game.app.nodes import Action, Node
from game.shell import flow, setting, theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.flow import Placed, Style
from game.shell.focus import Focus

AIR, BAR = 14.0, 22.0


def scrolling(canvas: Canvas, placed: list[Placed], box: Box, style: Style, focus: Focus) -> None:
    """Draw laid out nodes inside the box; remember how far they can be scrolled."""
    tall = flow.tall(placed) + 2 * AIR
    focus.scroll_most = max(0.0, tall - box.h)
    focus.scroll = min(focus.scroll, focus.scroll_most)
    _follow(placed, box, focus)
    # Shadows and focus rings reach a little over the edge of the column.
    canvas.clip(Box(box.x - 12, box.y, box.w + 26, box.h) if focus.scroll_most else None)
    top = box.y + AIR - focus.scroll
    shown = [item for item in placed if _shows(item, top, box)]
    setting.draw(canvas, shown, (box.x, top), style, focus)
    canvas.clip(None)
    if focus.scroll_most:
        _thumb(canvas, box, tall, focus, style)


def rolling(canvas: Canvas, nodes: Iterable[Node], room: Box, style: Style, focus: Focus) -> None:
    """Nodes in a room, as wide as it is; where they are longer, a bar takes a little of it."""
    nodes = tuple(nodes)
    placed = flow.place(canvas, nodes, room.w, style)
    if flow.tall(placed) + 2 * AIR > room.h:
        room = room.left(room.w - BAR)
        placed = flow.place(canvas, nodes, room.w, style)
    scrolling(canvas, placed, room, style, focus)


def _follow(placed: list[Placed], box: Box, focus: Focus) -> None:
    for item in placed:
        if isinstance(item.node, Action) and item.node.id == focus.action_id:
            focus.follow(item.box.y, item.box.bottom, box.h)


def _shows(item: Placed, top: float, box: Box) -> bool:
    return item.box.bottom + top > box.y and item.box.y + top < box.bottom


def _thumb(canvas: Canvas, box: Box, tall: float, focus: Focus, style: Style) -> None:
    track = Box(box.right + 16, box.y, 6, box.h)
    length = max(36.0, track.h * box.h / tall)
    start = track.y + (track.h - length) * focus.scroll / focus.scroll_most
    rail, thumb = (theme.ROSE, theme.PLUM) if style.app else (theme.SAND, theme.INK)
    canvas.rect(rail, track, 3)
    canvas.rect(thumb, Box(track.x, start, track.w, length), 3)
