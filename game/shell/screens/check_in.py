"""The evening check-in: the phone in the hand, its Pulse, and the spark that waits elsewhere."""

from game.app.nodes import Action, View
from game.shell import backdrop, bar, dials, flow, glass, layout, setting
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.card import nodes_of
from game.shell.companion import Parts, brand, chip, chip_height, parts_of
from game.shell.focus import Focus
from game.shell.widgets import tag

RING, PULSE = 160.0, 186.0
# In a low window the ring and the lever stand side by side, the lever's echoes reaching further.
RING_WHERE_LOW, RING_TOP, BESIDE = 144.0, 106.0, 30.0
APART = ("press", "collect", "close_phone", "go_on", "menu")


def draw(view: View, canvas: Canvas, focus: Focus, now: float) -> None:
    """Draw the check-in. A paid and an unpaid press look the same until a spark appears."""
    phone = layout.check_in_phone(canvas)
    boxes = layout.day(canvas, 0)
    backdrop.held(view, canvas, boxes, phone)
    bar.bar(canvas, view.region("bar"), layout.bar_box(canvas), focus)
    actions = {action.id: action for action in view.actions()}
    region = view.region("phone")
    if region is not None:
        _screen(canvas, parts_of(region, APART), phone, actions, focus, now)
    _beside(view, canvas, phone, actions, focus)


def _screen(
    canvas: Canvas,
    parts: Parts,
    box: Box,
    actions: dict[str, Action],
    focus: Focus,
    now: float,
) -> None:
    inner = box.inset(30, 0)
    collect = actions.get("collect")
    if collect and collect.enabled:
        _spark(canvas, collect, Box(inner.x, box.y + 34, inner.w, 60), focus)
    else:
        brand(canvas, Box(box.x, box.y + 42, box.w, 38))
    top = _counted(canvas, parts, box, now)
    placed = flow.place(canvas, parts.rest, inner.w, flow.APP)
    setting.draw(canvas, placed, (inner.x, top), flow.APP, focus)
    top += flow.tall(placed)
    if press := actions.get("press"):
        dials.pulse(canvas, press, _lever(canvas, box, top), focus, now)


def _lever(canvas: Canvas, box: Box, top: float) -> Box:
    """Where the lever stays, whatever is said, unless the words need its room."""
    inner = box.inset(30, 0)
    if layout.is_low(canvas):
        half = inner.w / 2
        side = RING_WHERE_LOW + 2 * BESIDE
        return Box(inner.x + half, box.y + RING_TOP - BESIDE, half, side)
    foot = box.bottom - 12
    tall = min(PULSE, box.h * 0.3, foot - top + 14)
    return Box(inner.x, foot - tall, inner.w, tall)


def _counted(canvas: Canvas, parts: Parts, box: Box, now: float) -> float:
    """The ring and the chip of the next perk; gives back the line where they end."""
    inner = box.inset(30, 0)
    low = layout.is_low(canvas)
    side = RING_WHERE_LOW if low else min(RING, box.h * 0.26)
    top = box.y + RING_TOP
    if parts.gauge:
        middle = inner.x + inner.w / 4 if low else box.centre[0]
        dials.ring(canvas, parts.gauge, Box(middle - side / 2, top, side, side), now)
        top += side + 12
    if parts.next_words:
        tall = chip_height(canvas, parts, inner.w)
        chip(canvas, parts, Box(inner.x, top, inner.w, tall))
        top += tall + 12
    return top


def _spark(canvas: Canvas, action: Action, box: Box, focus: Focus) -> None:
    glass.app_button(canvas, action, box, focus, glass.WHITE_FACE)
    side = box.h * 1.25
    canvas.picture("spark", Box(box.x + 34, box.centre[1] - side / 2 - 4, side, side))


def _beside(
    view: View, canvas: Canvas, phone: Box, actions: dict[str, Action], focus: Focus
) -> None:
    """What is the world's and not the app's: words, and the way to put the phone away."""
    page = canvas.page
    ways = [actions[name] for name in ("close_phone", "go_on") if name in actions]
    for number, action in enumerate(ways):
        if canvas.orientation == "portrait":
            wide = (page.w - 32) / len(ways)
            box = Box(16 + number * wide, page.bottom - 80, wide - 8, 62)
        else:
            left = phone.right + 44
            wide = min(290.0, page.right - 32 - left)
            box = Box(left, page.bottom - 108 - 84 * number, wide, 68)
        tag(canvas, action, box, focus, align="center")
    words = [node for node in nodes_of(view.regions) if not isinstance(node, Action)]
    if words and canvas.orientation == "landscape":
        room = Box(36, phone.y, phone.x - 36 - 70, phone.h)
        backdrop.note(canvas, words, room, focus)
