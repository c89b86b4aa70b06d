"""The phone's pages: perks, people, feed. Tabs on top, the page below, the way out at the foot."""

from game.app.nodes import Action, Heading, Node, View
from game.shell import backdrop, bar, flow, glass, layout, theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.companion import brand
from game.shell.focus import Focus
from game.shell.scrolling import scrolling
from game.shell.widgets import tag, tag_height

WAY_GAP = 14
WAYS = ("leave", "close_phone", "back", "go_on")


def draw(view: View, canvas: Canvas, focus: Focus, now: float) -> None:
    """Draw one page of the phone."""
    tabs, rest, ways = _sorted(view)
    box = _glass(canvas, ways)
    boxes = layout.day(canvas, 0)
    backdrop.held(view, canvas, boxes, box)
    bar.bar(canvas, view.region("bar"), layout.bar_box(canvas), focus)
    top = box.y + 74
    brand(canvas, Box(box.x, box.y + 30, box.w, 38))
    if tabs:
        _tabs(canvas, tabs, Box(box.x + 24, top, box.w - 48, theme.TARGET), focus)
        top += theme.TARGET + 16
    page = Box(box.x + 30, top, box.w - 72, box.bottom - 30 - top)
    scrolling(canvas, flow.place(canvas, rest, page.w, flow.APP), page, flow.APP, focus)
    _ways(canvas, ways, box, focus)


def _glass(canvas: Canvas, ways: list[Action]) -> Box:
    box = layout.check_in_phone(canvas)
    if canvas.orientation == "portrait":
        foot = canvas.page.bottom - 16 - _ways_height(canvas, ways)
        return Box(box.x, box.y, box.w, foot - 8 - box.y)
    wide = min(600.0, canvas.size[0] - 400)
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
    for action, part in zip(tabs, box.columns(len(tabs), 10), strict=True):
        face = glass.MINT_FACE if action.pressed else glass.WHITE_FACE
        glass.app_button(canvas, action, part, focus, face)


def _ways(canvas: Canvas, ways: list[Action], glass_box: Box, focus: Focus) -> None:
    """The ways out, one over the other: at the foot of an upright window, else beside the phone."""
    page = canvas.page
    upright = canvas.orientation == "portrait"
    left = 16.0 if upright else glass_box.right + 40
    wide = page.w - 32 if upright else min(290.0, page.right - 28 - left)
    foot = page.bottom - (16 if upright else 40)
    for action in ways:
        high = tag_height(canvas, action, wide, False)
        tag(canvas, action, Box(left, foot - high, wide, high), focus)
        foot -= high + WAY_GAP


def _ways_height(canvas: Canvas, ways: list[Action]) -> float:
    wide = canvas.size[0] - 32
    return sum(tag_height(canvas, action, wide, False) + WAY_GAP for action in ways)
