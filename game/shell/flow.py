"""Nodes set one under another: the sound way to lay out any part of any view."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.app.nodes import Action, ChartNode, Gauge, Heading, Node, Picture, Prose
from game.shell import theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.theme import Colour
from game.shell.widgets import tag_height


@dataclass(frozen=True, slots=True)
class Style:
    """How a flow looks: the size of its prose, its inks, and whether the app draws it.

    `middle` sets the app's words in the middle of their plates, its heading on one as well.
    """

    prose: int = theme.BODY
    bold: bool = False
    heading: int = theme.TITLE
    ink: Colour = theme.INK
    quiet: Colour = theme.INK
    app: bool = False
    gap: int = theme.SPACE_2
    columns: int = 2
    numbered: bool = False
    snug: bool = False
    option: int = theme.OPTION
    middle: bool = False


# A control that stands alone on a wide sheet need not be as wide as the sheet.
MOST_ALONE = 340.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A node and the box it was given; a number if it is one of numbered options."""

    node: Node
    box: Box
    number: int | None = None


CARD = Style(prose=theme.CARD, bold=True, heading=theme.BODY, quiet=theme.CLAY_SHADE, numbered=True)
PAGE = Style()
APP = Style(
    prose=theme.LEAST + 1, heading=theme.PART, ink=theme.PLUM, quiet=theme.PLUM, app=True, gap=9
)


def place(canvas: Canvas, nodes: Iterable[Node], width: float, style: Style) -> list[Placed]:
    """Give every node its box, from the top of a column of that width."""
    placed: list[Placed] = []
    y, number = 0.0, 0
    for group in _groups(tuple(nodes)):
        if isinstance(group[0], Action):
            actions = [node for node in group if isinstance(node, Action)]
            row = _actions(canvas, actions, Box(0, y, width, 0), style, number)
            number += len(actions)
        elif isinstance(group[0], Picture):
            row = _pictures(canvas, group, Box(0, y, width, 0), style)
        else:
            row = [Placed(group[0], Box(0, y, width, height(canvas, group[0], width, style)))]
        placed += row
        y = max(item.box.bottom for item in row) + style.gap
    return placed


def tall(placed: list[Placed]) -> float:
    """How high the laid out nodes are together."""
    return max((item.box.bottom for item in placed), default=0.0)


def height(canvas: Canvas, node: Node, width: float, style: Style) -> float:
    """How high one node is in a column of that width."""
    if isinstance(node, Heading):
        size = heading_size(canvas, node, width, style)
        if not style.app:
            return canvas.measure(node.text, width, size, True)
        return canvas.measure(node.text, width - 32, size, True) + 12
    if isinstance(node, Prose):
        size, bold = prose_size(node, style)
        margin = 20 if framed(node, style) else 0
        return canvas.measure(node.text, _column(node, width, style), size, bold) + margin
    if isinstance(node, Gauge):
        words = f"{node.label}: {node.words}"
        inner, margin = (width - 32, 36) if style.app else (width, 24)
        return canvas.measure(words, inner, theme.BODY, True) + margin
    if isinstance(node, ChartNode):
        return canvas.measure(node.chart.sentence, width, theme.BODY)
    return theme.TARGET


def heading_size(canvas: Canvas, node: Heading, width: float, style: Style) -> int:
    """The size of a heading of that level, smaller where its longest word would be broken."""
    asked = {1: style.heading, 2: min(theme.PART, style.heading)}.get(node.level, theme.BODY)
    room = width - 32 if style.app else width
    widest = canvas.widest_word(node.text, asked, True)
    return asked if widest <= room else max(canvas.least, int(asked * room / widest))


def prose_size(node: Prose, style: Style) -> tuple[int, bool]:
    """The size of a paragraph and whether it is bold."""
    if node.voice == "small":
        return min(style.prose, theme.LEAST + 1), style.middle
    if node.voice == "beacon":
        return min(style.prose, theme.OPTION), True
    return style.prose, style.bold and node.voice == "world"


def _column(node: Prose, width: float, style: Style) -> float:
    """How wide the lines of a paragraph are: a plate has its margins."""
    return width - 32 if framed(node, style) else width


def framed(node: Prose, style: Style) -> bool:
    """Whether the words stand on a plate of their own: Beacon's do, everywhere."""
    return node.voice == "beacon" or style.app


def _groups(nodes: tuple[Node, ...]) -> Iterator[tuple[Node, ...]]:
    """Controls next to each other make a grid, pictures a row; a lone picture takes its words."""
    at = 0
    while at < len(nodes):
        kind = type(nodes[at])
        end = at + 1
        if kind in (Action, Picture):
            while end < len(nodes) and type(nodes[end]) is kind:
                end += 1
        if kind is Picture and end == at + 1 and end < len(nodes):
            end += isinstance(nodes[end], Prose)
        yield nodes[at:end]
        at = end


def _actions(
    canvas: Canvas, actions: list[Action], room: Box, style: Style, before: int
) -> list[Placed]:
    columns = max(1, min(style.columns, len(actions)))
    gap = theme.SPACE_2
    if style.snug and not _on_one_line(canvas, actions, room.columns(columns, gap)[0].w):
        columns = 1
    wide = room.columns(columns, gap)[0].w
    if len(actions) == 1 and not style.app and wide > MOST_ALONE:
        wide = MOST_ALONE + 40
    numbered = style.numbered
    high = max(_high(canvas, action, wide, style) for action in actions)
    placed = []
    for at, action in enumerate(actions):
        box = Box((at % columns) * (wide + gap), room.y + at // columns * (high + 12), wide, high)
        placed.append(Placed(action, box, before + at + 1 if numbered else None))
    return placed


def _high(canvas: Canvas, action: Action, width: float, style: Style) -> float:
    """The app's pills are as low as a finger allows; a paper tag has its margins."""
    if not style.app or action.note:
        return tag_height(canvas, action, width, style.numbered, style.option)
    return max(
        float(theme.TARGET), canvas.measure(action.label, width - 36, theme.OPTION, True) + 8
    )


def _on_one_line(canvas: Canvas, actions: list[Action], width: float) -> bool:
    return all(canvas.width_of(one.label, theme.OPTION, True) <= width - 32 for one in actions)


def _pictures(canvas: Canvas, group: tuple[Node, ...], room: Box, style: Style) -> list[Placed]:
    side = (64.0 if room.w >= 260 else 50.0) if style.app else 84.0
    pictures = [node for node in group if isinstance(node, Picture)]
    words = [node for node in group if isinstance(node, Prose)]
    across = max(1, int((room.w + 8) // (side + 8)))
    placed = [
        Placed(
            node,
            Box(at % across * (side + 8), room.y + at // across * (side + 8), side, side),
        )
        for at, node in enumerate(pictures)
    ]
    for node in words:
        box = Box(side + 16, room.y, room.w - side - 16, side)
        # A column that cuts a word is no column: there the words go under their picture.
        if _column(node, box.w, style) < canvas.widest_word(node.text, *prose_size(node, style)):
            box = Box(0, room.y + side + 8, room.w, 0)
        high = max(box.h, height(canvas, node, box.w, style))
        placed.append(Placed(node, Box(box.x, box.y, box.w, high)))
    return placed
