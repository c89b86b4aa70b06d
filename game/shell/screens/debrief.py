"""The debrief: a desk, sheets of paper, and the phone lying face down, a thing among things."""

from dataclasses import dataclass

from game.app.nodes import Action, ChartNode, Heading, Node, View
from game.shell import flow, layout, setting, theme
from game.shell.bar import bar
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.charts import draw_chart, draw_paper
from game.shell.flow import Style
from game.shell.focus import Focus
from game.shell.leaves import Leaf, leaves_of
from game.shell.paper_roll import roll
from game.shell.shapes import Point
from game.shell.widgets import tag, tag_height

WAYS = ("go_on", "next", "resume", "play")
DESK = theme.mix(theme.PAPER, theme.SAND, 44)
ASIDE = 352.0
ROOMY = 900.0
WIDE_PAGE = Style(prose=theme.OPTION, heading=theme.TITLE, gap=theme.SPACE_2)
NARROW_PAGE = Style(prose=theme.BODY, heading=theme.CARD, columns=1)
BESIDE = Style(prose=theme.PART, bold=True, heading=theme.TITLE, gap=theme.SPACE_2)
TIGHT = Style(prose=theme.LEAST + 1, heading=theme.PART, gap=10)
MOST_READ = 800.0


@dataclass(frozen=True, slots=True)
class Parts:
    """A panel taken apart: all of it in order; its sheets, what stands beside them, the way on."""

    whole: tuple[Node, ...]
    page: tuple[Node, ...]
    beside: tuple[Node, ...]
    way: Action | None


def draw(view: View, canvas: Canvas, focus: Focus, now: float) -> None:
    """Draw one panel of the debrief."""
    desk(canvas)
    top = layout.bar_box(canvas)
    room = canvas.page.below(top.bottom)
    parts = parts_of(view)
    if canvas.orientation == "landscape" and room.w >= ROOMY and _fits(parts, canvas, room):
        _beside(parts, canvas, focus, room)
    else:
        _upright(parts, canvas, focus, room)
    bar(canvas, view.region("bar"), top, focus)


def parts_of(view: View) -> Parts:
    """Sort a panel's nodes; beside a chart stands the prose that comes before it."""
    nodes = in_order(view)
    way = next((n for n in nodes if isinstance(n, Action) and n.id in WAYS), None)
    page = tuple(node for node in nodes if node is not way)
    first = next((at for at, node in enumerate(page) if isinstance(node, ChartNode)), 0)
    start = 1 if page and isinstance(page[0], Heading) else 0
    if first <= start:
        return Parts(page, page, (), way)
    return Parts(page, (*page[:start], *page[first:]), page[start:first], way)


def in_order(view: View) -> list[Node]:
    """The nodes as they are laid out: a notice comes right after the heading, where it is seen."""
    nodes = [n for part in view.regions if part.name not in ("bar", "body") for n in part.nodes]
    notice = view.region("body")
    return [*nodes[:1], *(notice.nodes if notice else ()), *nodes[1:]]


def desk(canvas: Canvas) -> None:
    """The table everything lies on, lit from the upper left, planks running away."""
    wide, tall = canvas.size
    canvas.fill(DESK)
    plank = theme.mix(theme.PAPER, theme.SAND, 78)
    slope = tall * 0.56
    for x in range(-int(slope), int(wide) + 1, 296):
        points = ((x, 0), (x + 26, 0), (x + 26 + slope, tall), (x + slope, tall))
        canvas.polygon(plank, tuple((float(a), float(b)) for a, b in points))


def _upright(parts: Parts, canvas: Canvas, focus: Focus, room: Box) -> None:
    """One column, and the way on under it where the thumb is."""
    foot = _foot(parts, canvas, focus, room)
    view = Box(room.x, room.y, room.w, foot - room.y)
    inner = view.inset(16 if room.w < ROOMY else 48, 0)
    _page(parts.whole, canvas, focus, view, inner, NARROW_PAGE)


def _foot(parts: Parts, canvas: Canvas, focus: Focus, room: Box) -> float:
    if parts.way is None:
        return room.bottom
    box = room.inset(16, 0)
    high = tag_height(canvas, parts.way, box.w, False)
    ledge = room.foot(high + 30)
    canvas.rect(theme.mix(theme.PAPER, theme.SAND, 92), ledge)
    canvas.line(theme.PAPER, (0, ledge.y), (ledge.right, ledge.y), 2)
    way = Box(box.x, ledge.y + 12, box.w, high)
    tag(canvas, parts.way, way, focus, strong=True, align="center")
    return ledge.y


def _beside(parts: Parts, canvas: Canvas, focus: Focus, room: Box) -> None:
    """Sheets on the left, words and the way on at the right, the phone face down in the corner."""
    aside = Box(room.right - ASIDE - 36, room.y + 30, ASIDE, room.h - 60)
    foot = _aside(parts, canvas, focus, aside)
    _phone(canvas, Box(aside.x, foot, room.right - aside.x, room.bottom - foot))
    view = Box(room.x, room.y, aside.x - 16, room.h)
    wide = min(MOST_READ * max(1.0, room.w / 1280), view.w - 48 - 44)
    _page(parts.page, canvas, focus, view, Box(48, view.y, wide, view.h), WIDE_PAGE)


def _aside(parts: Parts, canvas: Canvas, focus: Focus, box: Box) -> float:
    """The words beside a chart and the way on under them; gives back where they end."""
    high = tag_height(canvas, parts.way, box.w, False) if parts.way else 0.0
    style = next(
        (s for s in (BESIDE, TIGHT) if _tall(parts, canvas, s) <= box.h - high - 40), TIGHT
    )
    placed = flow.place(canvas, parts.beside, box.w, style)
    top = box.y + (70 if flow.tall(placed) < box.h * 0.6 and placed else 0)
    setting.draw(canvas, placed, (box.x, top), style, focus)
    y = top + flow.tall(placed) + (36 if placed else 70)
    if parts.way is None:
        return y
    y = min(y, box.bottom - high)
    tag(canvas, parts.way, Box(box.x, y, box.w, high), focus, strong=True)
    _arrow(canvas, (box.right - 34, y + high / 2))
    return y + high


def _fits(parts: Parts, canvas: Canvas, room: Box) -> bool:
    """Whether the words beside the sheets leave room for the way on, at the reader's text size."""
    high = tag_height(canvas, parts.way, ASIDE, False) if parts.way else 0.0
    return _tall(parts, canvas, TIGHT) + high + 40 + 60 <= room.h


def _tall(parts: Parts, canvas: Canvas, style: Style) -> float:
    return flow.tall(flow.place(canvas, parts.beside, ASIDE, style))


def _arrow(canvas: Canvas, at: Point) -> None:
    x, y = at
    canvas.polygon(theme.LAMP, ((x - 8, y - 11), (x + 13, y + 1), (x - 7, y + 11)))


def _phone(canvas: Canvas, room: Box) -> None:
    """The phone throws a shadow at last; it leaves the window at the lower right."""
    wide = min(300.0, room.h * 1.5)
    if wide < 130:
        return
    tall = wide * 0.62
    canvas.picture("phone-face-down", Box(room.right - wide * 0.92, room.bottom - tall, wide, tall))


def _page(
    nodes: tuple[Node, ...],
    canvas: Canvas,
    focus: Focus,
    view: Box,
    column: Box,
    style: Style,
) -> None:
    leaves = leaves_of(canvas, nodes, column.w, style)
    placed = [item for leaf in leaves for item in leaf.placed]
    with roll(canvas, focus, view, placed, top=24) as offset:
        for leaf in leaves:
            box = leaf.box.moved(column.x, offset)
            if box.bottom + 30 >= view.y and box.y <= view.bottom:
                _leaf(canvas, leaf, box, (column.x, offset), focus)


def _leaf(canvas: Canvas, leaf: Leaf, box: Box, at: Point, focus: Focus) -> None:
    node = leaf.placed[0].node
    if isinstance(node, ChartNode):
        draw_chart(canvas, node.chart, box)
        return
    if leaf.paper:
        draw_paper(canvas, box, f"leaf {leaf.box.y:.0f}")
    setting.draw(canvas, leaf.placed, at, leaf.style, focus)
