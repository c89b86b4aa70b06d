"""The phone's pages: perks, people, feed. Tabs on top, the page below, the way out at the foot."""

from itertools import accumulate

from game.app.nodes import Action, Heading, Node, View
from game.shell import backdrop, bar, flow, glass, layout, theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.companion import brand
from game.shell.focus import Focus
from game.shell.scrolling import scrolling
from game.shell.ways import MOST_WIDE, draw_ways, held

WAYS = ("leave", "close_phone", "back", "go_on")
WIDE = 600.0
GAP, MARGIN = 10.0, 20.0


def draw(view: View, canvas: Canvas, focus: Focus, now: float) -> None:
    """Draw one page of the phone."""
    tabs, rest, ways = _sorted(view)
    box = _glass(canvas, ways)
    backdrop.held(view, canvas, layout.day(canvas, 0), box)
    bar.bar(canvas, view.region("bar"), layout.bar_box(canvas), focus)
    low = layout.is_low(canvas)
    top = box.y + (34 if low else 74)
    if not low:
        brand(canvas, Box(box.x, box.y + 30, box.w, 38))
    if tabs:
        high = max(theme.TARGET, canvas.measure("0", 99, theme.LEAST + 1, True) + 12)
        _tabs(canvas, tabs, Box(box.x + 24, top, box.w - 48, high), focus)
        top += high + 16
    page = Box(box.x + 30, top, box.w - 72, box.bottom - (20 if low else 30) - top)
    scrolling(canvas, flow.place(canvas, rest, page.w, flow.APP), page, flow.APP, focus)
    draw_ways(canvas, ways, box, focus)


def _glass(canvas: Canvas, ways: list[Action]) -> Box:
    """A page wants a wider phone than the lever does."""
    box = held(canvas, ways)
    if canvas.orientation == "portrait" or layout.is_low(canvas):
        return box
    wide = min(WIDE, canvas.size[0] - MOST_WIDE - 110)
    return Box((canvas.size[0] - wide) / 2 - 60, box.y, wide, box.h)


def _sorted(view: View) -> tuple[list[Action], list[Node], list[Action]]:
    nodes = [
        node
        for region in view.regions
        if region.name not in ("bar", "room")
        for node in region.nodes
    ]
    actions = [node for node in nodes if isinstance(node, Action)]
    tabs = [action for action in actions if action.id.startswith("phone:")]
    ways = sorted((a for a in actions if a.id in WAYS), key=lambda a: -WAYS.index(a.id))
    rest = [node for node in nodes if node not in tabs and node not in ways and not _brand(node)]
    return tabs, rest, ways


def _brand(node: Node) -> bool:
    return isinstance(node, Heading) and node.text == "Beacon"


def _tabs(canvas: Canvas, tabs: list[Action], box: Box, focus: Focus) -> None:
    for action, part in zip(tabs, _parts(canvas, tabs, box), strict=True):
        face = glass.MINT_FACE if action.pressed else glass.WHITE_FACE
        glass.app_button(canvas, action, part, focus, face)


def _parts(canvas: Canvas, tabs: list[Action], box: Box) -> tuple[Box, ...]:
    """Tabs of one width; where a long word has no room in its own, each as wide as its words."""
    equal = box.columns(len(tabs), GAP)
    widths = [canvas.width_of(action.label, theme.LEAST + 1, True) + MARGIN for action in tabs]
    if max(widths) <= equal[0].w:
        return equal
    # The glass has room beyond the page's own margin.
    box = box.inset(-10, 0)
    share = (box.w - GAP * (len(tabs) - 1)) / sum(widths)
    starts = accumulate(widths[:-1], lambda x, wide: x + wide * share + GAP, initial=box.x)
    return tuple(Box(x, box.y, wide * share, box.h) for x, wide in zip(starts, widths, strict=True))
