"""The evening check-in: the phone in the hand, its Pulse, and the spark that waits elsewhere."""

from game.app.nodes import Action, View
from game.shell import backdrop, bar, companion, dials, flow, glass, layout, setting, theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.card import nodes_of
from game.shell.companion import Parts, brand, chip, chip_height, parts_of
from game.shell.focus import Focus
from game.shell.scrolling import rolling
from game.shell.ways import draw_ways, held

RING, PULSE = 160.0, 208.0
# How much of what the lever leaves the ring may take: the app's number is the loud one.
RING_SHARE = 0.55
# How much smaller it may be for a while.
SHRUNK = 0.8
# In a low window the ring and the lever stand side by side, the lever's echoes reaching further.
RING_WHERE_LOW, LEVER_WHERE_LOW = 132.0, 204.0
TOP = 98.0
# How far words may reach into the room of the lever's echoes before the ring gives way to them.
GIVE = 26.0
APART = ("press", "collect", "close_phone", "go_on", "menu")
WAYS = ("close_phone", "go_on")


def draw(view: View, canvas: Canvas, focus: Focus, now: float) -> None:
    """Draw the check-in. A paid and an unpaid press look the same until a spark appears."""
    actions = {action.id: action for action in view.actions()}
    ways = [actions[name] for name in WAYS if name in actions]
    phone = held(canvas, ways)
    backdrop.held(view, canvas, layout.day(canvas, 0), phone)
    bar.bar(canvas, view.region("bar"), layout.bar_box(canvas), focus)
    words = [node for node in nodes_of(view.regions) if not isinstance(node, Action)]
    region = view.region("phone")
    if region is not None:
        _screen(canvas, parts_of(region, APART), phone, actions, focus, now)
    draw_ways(canvas, ways, phone, focus)
    if words and canvas.orientation == "landscape" and not layout.is_low(canvas):
        room = Box(36, phone.y, phone.x - 36 - 70, phone.h)
        backdrop.note(canvas, words, room, focus)


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
        strip = Box(inner.x, box.y + 34, inner.w, 60)
        if layout.is_low(canvas):
            strip = strip.columns(2, 10)[1]
        _spark(canvas, collect, strip, focus)
    elif not layout.is_low(canvas):
        brand(canvas, Box(box.x, box.y + 42, box.w, 38))
    lever, room = _lever(canvas, box), _room(canvas, box)
    _told(canvas, parts, room, focus, now)
    if press := actions.get("press"):
        dials.pulse(canvas, press, lever, focus, now)


def _lever(canvas: Canvas, box: Box) -> Box:
    """Where the lever stays, whatever is said."""
    inner = box.inset(30, 0)
    if layout.is_low(canvas):
        half = inner.beyond(inner.x + inner.w / 2).below(box.y + TOP - 4)
        return half.middle(half.w, min(half.h, LEVER_WHERE_LOW))
    tall = min(PULSE, box.h * 0.3)
    return Box(inner.x, box.bottom - 12 - tall, inner.w, tall)


def _room(canvas: Canvas, box: Box) -> Box:
    """What the lever leaves for the ring and the words."""
    inner = box.inset(30, 0)
    top = box.y + TOP
    if layout.is_low(canvas):
        left = Box(inner.x, box.y + 30, inner.w, box.h - 46).columns(2, 10)[0]
        return left.moved(-4, 0)
    return Box(inner.x, top, inner.w, _lever(canvas, box).y + 14 - top)


def _told(canvas: Canvas, parts: Parts, room: Box, focus: Focus, now: float) -> None:
    """The ring, the chip of the next perk and the words; without room for all, words that roll.

    The ring stays large: where there is much to tell, the chip waits until the next press.
    """
    least = dials.least_side(canvas, parts.gauge) if parts.gauge else 0.0
    placed = flow.place(canvas, parts.rest, room.w, flow.APP)
    chip_tall = chip_height(canvas, parts, room.w)
    without = room.h - flow.tall(placed) - 12
    most = RING_WHERE_LOW if layout.is_low(canvas) else max(RING, room.h * RING_SHARE)
    chip_tall = chip_tall if without - chip_tall - 12 >= max(least, most * SHRUNK) else 0.0
    free = without - (chip_tall + 12 if chip_tall else 0)
    if free < least - GIVE:
        rolling(canvas, companion.in_words(parts), room, flow.APP, focus)
        return
    top = room.y
    if parts.gauge:
        side = min(max(most, least), max(free, least), room.w)
        dials.ring(canvas, parts.gauge, Box(room.centre[0] - side / 2, top, side, side), now)
        top += side + (12 if free >= least else 4)
    if chip_tall:
        chip(canvas, parts, Box(room.x, top, room.w, chip_tall))
        top += chip_tall + 12
    setting.draw(canvas, placed, (room.x, top), flow.APP, focus)


def _spark(canvas: Canvas, action: Action, box: Box, focus: Focus) -> None:
    side = box.h * 1.25
    air = (box.w - canvas.width_of(action.label, theme.OPTION, True)) / 2
    if air < side:
        # The word is as long as the button: the spark waits beside it, not on it.
        glass.app_button(canvas, action, box.beyond(box.x + side), focus, glass.WHITE_FACE)
        across = -10.0
    else:
        glass.app_button(canvas, action, box, focus, glass.WHITE_FACE)
        across = min(34.0 if box.w > 240 else 2.0, air - side)
    canvas.picture("spark", Box(box.x + across, box.centre[1] - side / 2 - 4, side, side))
