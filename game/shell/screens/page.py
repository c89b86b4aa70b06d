"""A page: any view at all, its nodes in order on a sheet of paper that scrolls if it must."""

from collections.abc import Callable
from dataclasses import replace

from game.app.nodes import Node, Picture, View
from game.shell import bar, card, flow, layout, scenery, theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.flow import Placed, Style
from game.shell.focus import Focus
from game.shell.scenery import Setting
from game.shell.scrolling import scrolling

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
    style = replace(flow.PAGE, heading=theme.CARD if small else 40, columns=2, snug=snug)
    margin = 22.0 if upright else 30.0 if small else 44.0
    placed = _placed(view, canvas, column.w - 2 * margin, style)
    high = min(column.h, flow.tall(placed) + 2 * margin)
    sheet = Box(column.x, column.y + (column.h - high) * 0.4, column.w, high)
    (behind or _behind)(view, canvas, sheet)
    bar.bar(canvas, view.region("bar"), layout.bar_box(canvas), focus)
    scrolling(canvas, placed, sheet.inset(margin, margin - 14), style, focus)


def _placed(view: View, canvas: Canvas, width: float, style: Style) -> list[Placed]:
    """Each region starts a row of its own, so that choices and ways on stay apart."""
    placed: list[Placed] = []
    for region in view.regions:
        if region.name in ("bar", "room"):
            continue
        nodes = [node for node in region.nodes if not _is_scene(node)]
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
    canvas.stamp(key, canvas.page, paint, fine=1)
