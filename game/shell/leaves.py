"""A panel's page as leaves of paper: words on one, each chart on its own, controls on the desk."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from game.app.nodes import Action, ChartNode, Heading, Node, Prose
from game.shell import flow, theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.charts import chart_height
from game.shell.flow import Placed, Style
from game.shell.slips import is_slip, place_slips

# Facts belong together: lines of small print stand closer than paragraphs.
CLOSE = 6
SHADOW = 20


@dataclass(frozen=True, slots=True)
class Leaf:
    """Nodes that lie together, in page coordinates; `paper` if on a sheet of their own."""

    box: Box
    placed: list[Placed]
    style: Style
    paper: bool = False


def leaves_of(
    canvas: Canvas, nodes: tuple[Node, ...], width: float, style: Style
) -> tuple[Leaf, ...]:
    """Lay a page out from the top: the heading, then leaf under leaf."""
    leaves: list[Leaf] = []
    y = 0.0
    for kind, group in groupby(nodes, kind_of):
        for leaf in _leaves(canvas, kind, tuple(group), Box(0, y, width, 0), style):
            leaves.append(leaf)
            y = leaf.box.bottom + _gap(kind, style)
    return tuple(leaves)


def kind_of(node: Node) -> str:
    """Which leaf a node belongs on."""
    if isinstance(node, ChartNode):
        return "chart"
    if isinstance(node, Action):
        if is_slip(node):
            return "slips"
        return "panels" if node.id.startswith("panel:") else "controls"
    if isinstance(node, Heading) and node.level == 1:
        return "heading"
    return "words"


def _leaves(
    canvas: Canvas, kind: str, nodes: tuple[Node, ...], room: Box, style: Style
) -> Iterator[Leaf]:
    if kind == "chart":
        y = room.y
        for node in nodes:
            assert isinstance(node, ChartNode)
            sheet = Box(0, y, room.w - SHADOW, chart_height(canvas, node.chart, room.w - SHADOW))
            yield Leaf(sheet, [Placed(node, sheet)], style)
            y = sheet.bottom + _gap(kind, style)
    elif kind == "slips":
        yield _slips(canvas, nodes, room, style)
    elif kind == "words":
        yield _words(canvas, nodes, room, style)
    else:
        placed = _moved(flow.place(canvas, nodes, room.w - SHADOW, style), 0, room.y)
        yield Leaf(Box(0, room.y, room.w, flow.tall(placed) - room.y), placed, style)


def _words(canvas: Canvas, nodes: tuple[Node, ...], room: Box, style: Style) -> Leaf:
    margin = 18.0 if room.w < 480 else 28.0
    width = room.w - SHADOW - 2 * margin
    placed: list[Placed] = []
    y = room.y + margin
    for small, group in groupby(nodes, _is_small):
        if placed:
            y = flow.tall(placed) + (CLOSE if small else style.gap)
        near = replace(style, gap=CLOSE if small else style.gap)
        placed += _moved(flow.place(canvas, tuple(group), width, near), margin, y)
    high = flow.tall(placed) + margin - room.y
    return Leaf(Box(0, room.y, room.w - SHADOW, high), placed, style, paper=True)


def _slips(canvas: Canvas, nodes: tuple[Node, ...], room: Box, style: Style) -> Leaf:
    margin = 12.0 if room.w < 480 else 20.0
    actions = (node for node in nodes if isinstance(node, Action))
    placed = place_slips(canvas, actions, room.w - SHADOW - 2 * margin)
    placed = _moved(placed, margin, room.y + margin)
    high = flow.tall(placed) + margin - room.y
    return Leaf(Box(0, room.y, room.w - SHADOW, high), placed, style, paper=True)


def _is_small(node: Node) -> bool:
    return isinstance(node, Prose) and node.voice == "small"


def _moved(placed: list[Placed], across: float, down: float) -> list[Placed]:
    return [Placed(item.node, item.box.moved(across, down), item.number) for item in placed]


def _gap(kind: str, style: Style) -> float:
    """More room after paper, whose shadow needs it, and between controls and the list of panels."""
    return {"heading": style.gap, "controls": theme.SPACE_6}.get(kind, style.gap + SHADOW)
