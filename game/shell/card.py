"""The card: a sheet of paper with what happens, and what one can do about it."""

from collections.abc import Iterable
from dataclasses import replace

from game.app.nodes import Action, Heading, Node, Picture, Region
from game.shell import flow, setting, theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.flow import Placed, Style
from game.shell.focus import Focus
from game.shell.shapes import dragged, facet

SIZES = (34, 30, 27, 24, 22, 20)
PHONE_SIZES = (30, 27, 24, 22, 20, 18)


class Card:
    """The nodes of a card laid out at the largest size of prose that the window has room for."""

    def __init__(self, canvas: Canvas, nodes: Iterable[Node], width: float, room: float) -> None:
        upright = canvas.orientation == "portrait"
        self.margin = 20.0 if upright else 38.0
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
        columns = 1 if upright or inner < 480 else 2
        for size in PHONE_SIZES if upright else SIZES:
            gap = 10 if upright else 14
            style = replace(flow.CARD, prose=size, columns=columns, gap=gap)
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
    canvas.shadow(dragged(points, across, down), 30)
    canvas.polygon(theme.PAPER, points)
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


def speaker_of(nodes: Iterable[Node]) -> Picture | None:
    """The person of the card, if it has one."""
    people = (node for node in nodes if isinstance(node, Picture))
    return next((node for node in people if node.name.startswith("photo-")), None)


def words_only(nodes: Iterable[Node]) -> bool:
    """Whether nothing on the card is a choice between options."""
    return not any(isinstance(node, Action) and node.id.startswith("option:") for node in nodes)


def named(nodes: Iterable[Node]) -> str:
    """The heading of the card, for a key."""
    return next((node.text for node in nodes if isinstance(node, Heading)), "")
