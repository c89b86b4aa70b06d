"""The phone's pages: perks, people, feed. Tabs on top, the page below, the way out at the foot."""

from game.app.nodes import Action, Heading, Node, View
from game.shell import backdrop, bar, flow, glass, layout, theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.companion import brand
from game.shell.focus import Focus
from game.shell.scrolling import scrolling
from game.shell.widgets import tag

WAYS = ("leave", "close_phone", "back", "go_on")


def draw(view: View, canvas: Canvas, focus: Focus, now: float) -> None:
    """Draw one page of the phone."""
    box = _glass(canvas)
    boxes = layout.day(canvas, 0)
    backdrop.held(view, canvas, boxes, box)
    bar.bar(canvas, view.region("bar"), layout.bar_box(canvas), focus)
    tabs, rest, ways = _sorted(view)
    top = box.y + 74
    brand(canvas, Box(box.x, box.y + 30, box.w, 38))
    if tabs:
        _tabs(canvas, tabs, Box(box.x + 24, top, box.w - 48, theme.TARGET), focus)
        top += theme.TARGET + 16
    page = Box(box.x + 30, top, box.w - 72, box.bottom - 30 - top)
    scrolling(canvas, flow.place(canvas, rest, page.w, flow.APP), page, flow.APP, focus)
    _ways(canvas, ways, box, focus)


def _glass(canvas: Canvas) -> Box:
    box = layout.check_in_phone(canvas)
    if canvas.orientation == "portrait":
        return box
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


def _ways(canvas: Canvas, ways: list[Action], phone: Box, focus: Focus) -> None:
    page = canvas.page
    for number, action in enumerate(ways):
        if canvas.orientation == "portrait":
            wide = (page.w - 32) / len(ways)
            box = Box(16 + number * wide, page.bottom - 80, wide - 8, 62)
        else:
            left = phone.right + 40
            box = Box(left, page.bottom - 108 - 84 * number, min(270.0, page.right - 28 - left), 68)
        tag(canvas, action, box, focus, align="center")
