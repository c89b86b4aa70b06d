"""Where the parts of a screen lie, for wide windows, squarer ones and phones held upright."""

from dataclasses import dataclass

from game.shell import theme
from game.shell.box import Box
from game.shell.canvas import Canvas

PHONE_WIDE, PHONE_TALL = 268.0, 560.0
WIDE = 1200.0
# How much of the phone shows at the foot of an upright window.
SHEET = 186.0
# A window lower than this, such as a phone's held across, has no room for much below another.
LOW = 600.0


@dataclass(frozen=True, slots=True)
class DayBoxes:
    """The boxes of a day: the bar, the scene behind, the person, the card and the phone."""

    bar: Box
    scene: Box
    person: Box
    card: Box
    phone: Box


def bar_box(canvas: Canvas) -> Box:
    """The strip along the top."""
    high = theme.SPACE_6 if canvas.orientation == "portrait" else theme.BAR
    return canvas.page.top(high)


def day(canvas: Canvas, card_height: float, sheet: float = SHEET) -> DayBoxes:
    """The boxes of a day, for a card of that height and a phone that shows so much of itself."""
    if canvas.orientation == "portrait":
        return _upright(canvas, card_height, sheet)
    return _wide(canvas, card_height)


def card_width(canvas: Canvas) -> float:
    """How wide the card of a day is."""
    wide, _ = canvas.size
    if canvas.orientation == "portrait":
        return wide - 26
    return min(656.0, wide - PHONE_WIDE - 28 - 60)


def card_room(canvas: Canvas, sheet: float = SHEET) -> float:
    """How high the card of a day may become before its words must shrink."""
    _, tall = canvas.size
    if canvas.orientation == "portrait":
        return tall - 48 - sheet - 28 - 60
    return tall - theme.BAR - 40 - 120


def column(canvas: Canvas) -> Box:
    """A page's column for reading: not too wide, under the bar."""
    page = canvas.page.below(bar_box(canvas).bottom)
    margin = 20.0 if canvas.orientation == "portrait" else 48.0
    wide = min(page.w - 2 * margin, 760.0)
    return Box((page.w - wide) / 2, page.y + 24, wide, page.h - 48)


def is_low(canvas: Canvas) -> bool:
    """Whether things must stand beside each other that usually stand below."""
    return canvas.orientation == "landscape" and canvas.size[1] < LOW


def check_in_phone(canvas: Canvas) -> Box:
    """The phone when it is in the hand."""
    page = canvas.page.below(bar_box(canvas).bottom)
    if canvas.orientation == "portrait":
        return Box(12, page.y + 20, page.w - 24, page.h - 20 - 96)
    tall = min(page.h - 40, 640.0)
    if is_low(canvas):
        held = page.middle(520, tall)
        # What is beside the phone needs its room as well.
        return held.moved(min(0.0, page.right - 306 - held.right), 0)
    return page.middle(372, tall)


def _wide(canvas: Canvas, card_height: float) -> DayBoxes:
    wide, tall = canvas.size
    bar = bar_box(canvas)
    room = tall - bar.h
    phone_tall = min(PHONE_TALL, room - 80)
    phone = Box(wide - PHONE_WIDE - 28, bar.h + (room - phone_tall) * 0.46, PHONE_WIDE, phone_tall)
    width = card_width(canvas)
    left = 52.0 if wide >= WIDE else 36.0
    card = Box(left, tall - 34 - card_height, width, card_height)
    scene = Box(0, bar.h, wide, tall - bar.h)
    if wide >= WIDE:
        high = min(340.0, tall - 34 - 250)
        person = Box(card.right + 22, tall - 34 - high, phone.x - card.right - 44, high)
    else:
        high = max(0.0, min(250.0, card.y - bar.h - 40))
        person = Box(phone.x - high * 0.86 - 34, bar.h + 26, high * 0.86, high)
    return DayBoxes(bar, scene, person, card, phone)


def _upright(canvas: Canvas, card_height: float, sheet: float) -> DayBoxes:
    wide, tall = canvas.size
    bar = bar_box(canvas)
    phone = Box(8, tall - sheet, wide - 16, sheet + 60)
    card = Box(13, phone.y - 28 - card_height, wide - 26, card_height)
    scene = Box(0, bar.h, wide, card.y - bar.h + 30)
    high = max(0.0, min(190.0, card.y - bar.h - 20))
    person = Box(wide - high * 0.86 - 14, card.y - high + 8, high * 0.86, high)
    return DayBoxes(bar, scene, person, card, phone)
