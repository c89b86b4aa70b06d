"""The card: a sheet of paper with what happens, and what one can do about it."""

import re
from collections.abc import Iterable
from dataclasses import replace

from game.app.nodes import Node, Picture, Prose, Region, View
from game.shell import flow, layout, setting, theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.flow import Placed, Style
from game.shell.focus import Focus
from game.shell.shapes import dragged, facet

SIZES = (34, 30, 27, 24, 22, 20)
PHONE_SIZES = (30, 27, 24, 22, 20, 18)
# From this width on, at the usual letters, options stand two and two.
TWO_COLUMNS = 420.0
# From this size of prose downwards the words of all options shrink together.
TIGHT = 20


class Card:
    """The nodes of a card laid out at the largest size of prose that the window has room for."""

    def __init__(self, canvas: Canvas, nodes: Iterable[Node], width: float, room: float) -> None:
        upright = canvas.orientation == "portrait"
        low = layout.is_low(canvas)
        self.margin = 20.0 if upright else 24.0 if low else 38.0
        self.width = width
        shown: list[Node] = [node for node in nodes if not isinstance(node, Picture)]
        self.style, self.placed = self._fitted(canvas, shown, room, upright)
        self.height = flow.tall(self.placed) + 2 * self.margin - 6

    def draw(self, canvas: Canvas, box: Box, focus: Focus) -> None:
        """The words and tags of the card; its paper lies in the backdrop."""
        at = (box.x + self.margin, box.y + self.margin - 6)
        setting.draw(canvas, self.placed, at, self.style, focus)

    def _fitted(
        self, canvas: Canvas, nodes: list[Node], room: float, upright: bool
    ) -> tuple[Style, list[Placed]]:
        inner = self.width - 2 * self.margin
        columns = 1 if upright or inner < TWO_COLUMNS * max(1.0, canvas.text_scale) else 2
        for size in PHONE_SIZES if upright else SIZES:
            gap = 10 if upright else 14
            option = theme.OPTION if size > TIGHT else TIGHT - 2
            style = replace(flow.CARD, prose=size, columns=columns, gap=gap, option=option)
            placed = flow.place(canvas, nodes, inner, style)
            if flow.tall(placed) + 2 * self.margin <= room:
                break
        return style, placed


def nodes_of(regions: Iterable[Region]) -> list[Node]:
    """What belongs on the card: everything but the bar, the room and the phone."""
    elsewhere = ("bar", "room", "phone")
    return [node for region in regions if region.name not in elsewhere for node in region.nodes]


def paper(canvas: Canvas, box: Box, seed: str = "card") -> None:
    """A sheet of paper lying on the scene, its cut edge catching the light."""
    points = facet(box, seed, 3.0)
    upright = canvas.orientation == "portrait"
    across, down = (12.0, 10.0) if upright else theme.CARD_SHADOW
    canvas.shadow(dragged(points, across, down), 30, box)
    canvas.polygon(theme.PAPER, points)
    if canvas.contrast:
        canvas.lines(theme.INK, (*points, points[0]), theme.EDGE)
        return
    bright = theme.mix(theme.PAPER, theme.WHITE, 60)
    canvas.line(bright, points[3], points[0], 2)
    canvas.line(bright, points[0], points[1], 2)
    for number in range(int(box.w * box.h / 9000)):
        _fibre(canvas, box, number)


def _fibre(canvas: Canvas, box: Box, number: int) -> None:
    """Visible paper: a few fibres, never noise."""
    x = box.x + 14 + (number * 977 % 1000) / 1000 * (box.w - 40)
    y = box.y + 14 + (number * 619 % 1000) / 1000 * (box.h - 28)
    long = 5 + number * 37 % 6
    colour = theme.mix(theme.PAPER, theme.SAND, 45)
    canvas.line(colour, (x, y), (x + long, y + number % 5 - 2), 1)


def speaker_of(view: View) -> Picture | None:
    """The person the card is about: pictured on it, or the first one that its words name."""
    nodes = nodes_of(view.regions)
    shown = (node for node in nodes if isinstance(node, Picture))
    on_card = next((node for node in shown if node.name.startswith("photo-")), None)
    if on_card is not None or view.screen not in ("day", "answer"):
        return on_card
    text = " ".join(node.text for node in nodes if isinstance(node, Prose))
    found = [(at, node) for node in _photos(view) if (at := _named_at(node, text)) >= 0]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _photos(view: View) -> list[Picture]:
    room = view.region("room")
    pictures = [node for node in room.nodes if isinstance(node, Picture)] if room else []
    return [node for node in pictures if node.name.startswith("photo-")]


def _named_at(node: Picture, text: str) -> int:
    found = re.search(rf"\b{node.name.removeprefix('photo-').capitalize()}\b", text)
    return found.start() if found else -1
