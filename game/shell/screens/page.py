"""A page: any view at all, its nodes in order on a sheet of paper that scrolls if it must."""

from collections.abc import Callable
from dataclasses import replace

from game.app.nodes import Action, Node, Picture, View
from game.shell import bar, card, flow, layout, scenery, theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.flow import Placed, Style
from game.shell.focus import Focus, is_way_on
from game.shell.scenery import Setting
from game.shell.scrolling import scrolling
from game.shell.widgets import tag, tag_height

# From this size of letters on, controls stand side by side only if each has its words on one line.
LARGE = 1.3

Behind = Callable[[View, Canvas, Box], None]


def draw(
    view: View, canvas: Canvas, focus: Focus, now: float, behind: Behind | None = None
) -> None:
    """Draw settings, set-up, pause, a problem, or any screen that has no drawing of its own.

    `behind` paints what lies behind the sheet, and the sheet, if it is not the usual place.
    """
    upright = canvas.orientation == "portrait"
    column = layout.column(canvas)
    small = upright or layout.is_low(canvas)
    snug = upright or canvas.text_scale > LARGE
    heading = theme.PART if upright and canvas.text_scale > LARGE else theme.CARD
    style = replace(flow.PAGE, heading=heading if small else 40, columns=2, snug=snug)
    margin = 22.0 if upright else 30.0 if small else 44.0
    placed = _placed(view, canvas, column.w - 2 * margin, style)
    high = min(column.h, flow.tall(placed) + 2 * margin)
    way = way_on(view) if flow.tall(placed) + 2 * margin > column.h else None
    sheet = Box(column.x, column.y + (column.h - high) * 0.4, column.w, high)
    (behind or _behind)(view, canvas, sheet)
    bar.bar(canvas, view.region("bar"), layout.bar_box(canvas), focus)
    inner = sheet.inset(margin, margin - 14)
    if way is not None:
        inner = _pinned(canvas, way, inner, focus)
        placed = _placed(view, canvas, inner.w, style, without=way)
    scrolling(canvas, placed, inner, style, focus)


def way_on(view: View) -> Action | None:
    """The one way on, where there is one: it must not be looked for under what scrolls."""
    ways = [action for action in view.actions() if action.enabled and is_way_on(action)]
    return ways[0] if len(ways) == 1 else None


def _pinned(canvas: Canvas, way: Action, room: Box, focus: Focus) -> Box:
    """The way on at the foot of the sheet; gives back the room that is left above it."""
    high = tag_height(canvas, way, room.w, False)
    tag(canvas, way, room.foot(high + 8).top(high), focus, strong=True, align="center")
    return room.top(room.h - high - 20)


def _placed(
    view: View, canvas: Canvas, width: float, style: Style, without: Action | None = None
) -> list[Placed]:
    """Each region starts a row of its own, so that choices and ways on stay apart."""
    placed: list[Placed] = []
    for region in view.regions:
        if region.name in ("bar", "room"):
            continue
        nodes = [node for node in region.nodes if not _is_scene(node) and node is not without]
        y = flow.tall(placed) + (style.gap + 8 if placed else 0)
        items = flow.place(canvas, nodes, width, style)
        placed += [Placed(item.node, item.box.moved(0, y), item.number) for item in items]
    return placed


def _is_scene(node: Node) -> bool:
    return isinstance(node, Picture) and node.name.startswith("scene-")


def _behind(view: View, canvas: Canvas, sheet: Box) -> None:
    place = scenery.setting_of(view)
    time = place.time if view.region("bar") else "morning"

    def paint(inner: Canvas) -> None:
        scenery.paint(inner, Setting(place.place, time), inner.page)
        card.paper(inner, sheet)
        if view.mood == "outage":
            scenery.drain(inner)

    key = f"page {place} {time} {sheet} {view.mood}"
    canvas.stamp(key, canvas.page, paint, fine=1, composed=True)
