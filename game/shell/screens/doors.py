"""Two doors on a landing, of equal weight: a slip says what is asked, the doors are knocked at."""

from dataclasses import replace
from math import inf

from game.app.nodes import Action, Node, Prose, View
from game.shell import bar, card, flow, layout, setting, theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.card import nodes_of
from game.shell.flow import Style
from game.shell.focus import Focus
from game.shell.screens import page
from game.shell.scrolling import rolling
from game.shell.shapes import cut_disc, dragged, facet, gouge
from game.shell.theme import Colour
from game.shell.widgets import focus_frame
from game.shell.writing import GIVES_WAY

LEAVES: tuple[Colour, Colour] = (theme.CLAY, theme.HARBOUR)
FLOOR = 0.24
LARGE = replace(flow.CARD, prose=theme.PART, heading=theme.PART, gap=12, numbered=False, columns=1)
USUAL = replace(LARGE, prose=theme.OPTION)
SMALL = replace(USUAL, prose=theme.LEAST + 1, heading=theme.BODY, gap=8)
SIZES = (LARGE, USUAL, SMALL)
# Under each door there is room for its name, under both for what a knock brought.
NAME = 58.0
BETWEEN = 26.0
# How much of an upright window the words may take, so that the doors remain doors.
SLIP = 0.46


def draw(view: View, canvas: Canvas, focus: Focus, now: float) -> None:
    """Draw the landing. Nothing on it shows what is set up behind a door.

    Where a name is wider than its door, as in the largest letters on a small phone, it is a page.
    """
    sheet = canvas.page.below(layout.bar_box(canvas).bottom)
    if not _has_room(canvas, view, sheet):
        page.draw(view, canvas, focus, now)
        return
    _landing(view, canvas, sheet, focus)


def _landing(view: View, canvas: Canvas, page: Box, focus: Focus) -> None:
    nodes = nodes_of(view.regions)
    knocks = [node for node in nodes if isinstance(node, Action) and node.id.startswith("tap:")]
    _behind(canvas, page, lit=bool(knocks))
    bar.bar(canvas, view.region("bar"), layout.bar_box(canvas), focus)
    said = next((n for n in nodes if isinstance(n, Prose) and n.voice == "answer"), None)
    rest = [node for node in nodes if node not in knocks and node is not said]
    slip = _slip(canvas, rest, page, focus, alone=not knocks)
    high = canvas.line_height(theme.OPTION) + 34
    room = _room(canvas, page, slip, high)
    for place, (action, box) in enumerate(zip(knocks, room.columns(2, BETWEEN), strict=False)):
        _door(canvas, action, box, LEAVES[place % 2], focus)
    if said:
        _said(canvas, said.text, Box(room.x, room.bottom + 8, room.w, high - 16))


def _has_room(canvas: Canvas, view: View, page: Box) -> bool:
    """Whether the ways on fit a slip, and each word on an upright window's door its name's."""
    actions = [node for node in nodes_of(view.regions) if isinstance(node, Action)]
    names = [one.label for one in actions if one.id.startswith("tap:")]
    ways: list[Node] = [one for one in actions if one.label not in names]
    if _tall(canvas, ways, _slip_width(canvas, page) - 52, SMALL) > page.h - 28 - 60:
        return False
    widest = max((canvas.widest_word(name, theme.OPTION, True) for name in names), default=0.0)
    upright = canvas.orientation == "portrait"
    return not upright or widest * GIVES_WAY <= (page.w - 40 - BETWEEN) / 2 - 54


def _behind(canvas: Canvas, page: Box, *, lit: bool) -> None:
    """The landing at night: a wall with the marks of the gouge, a floor, the lamp's four cuts.

    The lamp is lit for as long as there is a door to knock at.
    """
    reaches = (0.62, 0.46, 0.31, 0.17) if lit else ()

    def paint(inner: Canvas) -> None:
        floor = inner.page.foot(inner.page.h * FLOOR)
        inner.polygon(theme.HARBOUR_SHADE, facet(inner.page.inset(-4), "wall"))
        for number in range(26):
            x = (number * 613 % 1000) / 1000 * inner.page.w
            y = (number * 379 % 1000) / 1000 * (inner.page.h - floor.h)
            mark = theme.mix(theme.HARBOUR_SHADE, theme.NIGHT, 45)
            inner.polygon(mark, gouge((x, y), 44 + number * 7 % 30, 7, 3))
        lamp = (inner.page.w * 0.5, inner.page.h * 0.1)
        for ring, reach in enumerate(reaches):
            light = theme.mix(theme.HARBOUR_SHADE, theme.LAMP, 7 + 8 * ring)
            inner.polygon(light, cut_disc(lamp, inner.page.w * reach, f"pool {ring}"))
        inner.polygon(theme.NIGHT, facet(floor, "floor"))

    canvas.stamp(f"landing {page} {lit}", page, paint, fine=1)


def _slip(canvas: Canvas, nodes: list[Node], page: Box, focus: Focus, *, alone: bool) -> Box:
    """The paper with the words and, under them, the ways on; gives back where it lies."""
    upright = canvas.orientation == "portrait"
    low = layout.is_low(canvas)
    wide = _slip_width(canvas, page)
    ways = [node for node in nodes if isinstance(node, Action)]
    words = [node for node in nodes if node not in ways]
    most = page.h - 28 if alone or not upright else page.h * SLIP
    margin, edge = (18.0, 14.0) if low else (26.0, 22.0)
    below = flow.tall(flow.place(canvas, ways, wide - 2 * margin, SMALL)) + 14 if ways else 0.0
    style = next(
        (s for s in SIZES if _tall(canvas, words, wide - 2 * margin, s) + below + 2 * edge <= most),
        SMALL,
    )
    tall = _tall(canvas, words, wide - 2 * margin, style) + below + 2 * edge
    high = min(most, tall)
    top = page.y + 14 if upright else page.y + max(14.0, (page.h - high) * 0.36)
    box = Box(13 if upright else 20 if low else 40, top, wide, high)
    card.paper(canvas, box, "doors")
    room = box.inset(margin, edge)
    placed = flow.place(canvas, ways, room.w, style)
    setting.draw(canvas, placed, (room.x, room.bottom - flow.tall(placed)), style, focus)
    if tall <= most:
        setting.draw(
            canvas, flow.place(canvas, words, room.w, style), (room.x, room.y), style, focus
        )
    else:
        rolling(canvas, words, room.top(room.h - below), style, focus)
    return box


def _slip_width(canvas: Canvas, page: Box) -> float:
    return page.w - 26 if canvas.orientation == "portrait" else min(390.0, page.w * 0.42)


def _tall(canvas: Canvas, nodes: list[Node], width: float, style: Style) -> float:
    return flow.tall(flow.place(canvas, nodes, width, style))


def _room(canvas: Canvas, page: Box, slip: Box, said: float) -> Box:
    """Where the doors stand: beside the slip, or below it in an upright window."""
    if canvas.orientation == "portrait":
        top = slip.bottom + 22
        return Box(20, top, page.w - 40, max(120.0, page.bottom - said - top))
    low = layout.is_low(canvas)
    left, edge = slip.right + (26 if low else 56), 20.0 if low else 44.0
    wide = min(620.0, page.right - edge - left)
    above = 16.0 if low else 40.0
    x = left + (page.right - edge - left - wide) / 2
    return Box(x, page.y + above, wide, page.h - above - 10 - said)


def _door(canvas: Canvas, action: Action, box: Box, leaf: Colour, focus: Focus) -> None:
    """A door with its frame, its panels and its knob; the name stands on a slip across it."""
    canvas.control(action.id, box)
    if focus.rings(action.id):
        focus_frame(canvas, box)
    held = focus.held == action.id
    lit = focus.hover == action.id
    canvas.polygon(theme.INK, facet(box, f"frame {action.id}"))
    inner = box.inset(10, 0)
    body = Box(inner.x, inner.y + 10, inner.w, inner.h - 10)
    face = theme.mix(leaf, theme.INK, 22 if held else 0 if lit else 8)
    canvas.polygon(face, facet(body, action.id))
    _panels(canvas, body.top(body.h - _name_height(canvas, action, body.w - 34) - 16), face)
    knob = (body.right - body.w * 0.13, body.y + body.h * 0.56)
    canvas.polygon(theme.LAMP, cut_disc(knob, max(7.0, body.w * 0.05), action.id))
    high = _name_height(canvas, action, body.w - 34)
    name = Box(body.x + 9, body.bottom - high - 12, body.w - 18, high)
    points = facet(name, f"name {action.id}")
    canvas.shadow(dragged(points, 2 if held else 6, 1 if held else 5))
    canvas.polygon(theme.PAPER, points)
    canvas.text(
        action.label, name.inset(8, 3), theme.OPTION, bold=True, align="center", valign="middle"
    )


def _name_height(canvas: Canvas, action: Action, width: float) -> float:
    fitted = canvas.fitted(action.label, Box(0, 0, width, inf), theme.OPTION, True)
    return max(NAME, fitted.tall + 8)


def _panels(canvas: Canvas, body: Box, face: Colour) -> None:
    upper = body.inset(body.w * 0.17, min(20.0, body.h * 0.1))
    for place, panel in enumerate(upper.rows(2, 18)):
        shade = theme.mix(face, theme.INK, 28)
        canvas.polygon(shade, facet(panel, f"panel {place}"))
        canvas.polygon(
            theme.mix(face, theme.PAPER, 9), facet(panel.inset(5).moved(2, 2), f"raised {place}")
        )


def _said(canvas: Canvas, words: str, box: Box) -> None:
    """What the last knock brought, on a slip on the floor."""
    wide = canvas.width_of(words, theme.OPTION, True) + 48
    slip = box.middle(min(box.w, wide), box.h)
    points = facet(slip, "said")
    canvas.shadow(dragged(points, *theme.TAG_SHADOW))
    canvas.polygon(theme.LAMP, points)
    canvas.text(words, slip.inset(10, 2), theme.OPTION, bold=True, align="center", valign="middle")
