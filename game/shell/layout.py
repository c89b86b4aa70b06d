"""Where the parts of a screen lie, for wide windows, squarer ones and phones held upright."""

from dataclasses import dataclass

from game.shell import theme
from game.shell.box import Box
from game.shell.canvas import Canvas

PHONE_WIDE, PHONE_TALL = 268.0, 560.0
WIDE = 1200.0
# How much of the phone shows at the foot of an upright window.
SHEET = 186.0
# A window lower than this, such as a phone's held across, has no room for much below another:
# there the card is as high as the window, and the phone beside it is narrower.
LOW = 600.0
LOW_PHONE, LOW_HELD, LOW_ASIDE = 232.0, 520.0, 250.0
HELD = 420.0
EDGE = 14.0
# How wide a person's picture is for its height.
PERSON = 0.86


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
    return canvas.page.top(max(float(high), canvas.line_height(theme.BODY) + 14))


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
    if is_low(canvas):
        return min(656.0, wide - LOW_PHONE - 4 * EDGE)
    return min(656.0, wide - PHONE_WIDE - 28 - 60)


def card_room(canvas: Canvas, sheet: float = SHEET) -> float:
    """How high the card of a day may become before its words must shrink."""
    _, tall = canvas.size
    if canvas.orientation == "portrait":
        return tall - bar_box(canvas).h - sheet - 28 - 60
    above = 0.0 if is_low(canvas) else 100.0
    return tall - bar_box(canvas).h - 2 * EDGE - 60 - above


def column(canvas: Canvas) -> Box:
    """A page's column for reading: not too wide, under the bar."""
    page = canvas.page.below(bar_box(canvas).bottom)
    margin = 20.0 if canvas.orientation == "portrait" else 48.0
    wide = min(page.w - 2 * margin, 760.0 * max(1.0, canvas.text_scale * 0.7))
    above = EDGE if is_low(canvas) else 24.0
    return Box((page.w - wide) / 2, page.y + above, wide, page.h - 2 * above)


def is_low(canvas: Canvas) -> bool:
    """Whether things must stand beside each other that usually stand below."""
    return canvas.orientation == "landscape" and canvas.size[1] < LOW


def check_in_phone(canvas: Canvas) -> Box:
    """The phone when it is in the hand."""
    page = canvas.page.below(bar_box(canvas).bottom)
    if canvas.orientation == "portrait":
        return Box(12, page.y + 20, page.w - 24, page.h - 20 - 96)
    if is_low(canvas):
        # What is beside the phone needs its room as well.
        wide = min(LOW_HELD, page.w - LOW_ASIDE - 3 * EDGE)
        return page.inset(2 * EDGE, EDGE).left(wide)
    # Larger letters want a wider phone, as far as its ways out leave room beside it.
    wide = max(HELD, min(HELD * canvas.text_scale, page.w - 2 * (LOW_ASIDE + 3 * EDGE)))
    return page.middle(wide, min(page.h - 40, 640.0))


def _wide(canvas: Canvas, card_height: float) -> DayBoxes:
    if is_low(canvas):
        return _low(canvas, card_height)
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
        person = Box(phone.x - high * PERSON - 34, bar.h + 26, high * PERSON, high)
    return DayBoxes(bar, scene, person, card, phone)


def _low(canvas: Canvas, card_height: float) -> DayBoxes:
    """Card and phone side by side, each as high as it needs and the window allows."""
    wide, tall = canvas.size
    bar = bar_box(canvas)
    scene = canvas.page.below(bar.h)
    phone = Box(wide - LOW_PHONE - EDGE, bar.h + EDGE, LOW_PHONE, scene.h - 2 * EDGE)
    card = Box(EDGE + 6, tall - EDGE - card_height, card_width(canvas), card_height)
    high = max(0.0, min(160.0, card.y - bar.h - 12))
    person = Box(phone.x - high * PERSON - 2 * EDGE, bar.h + 8, high * PERSON, high)
    return DayBoxes(bar, scene, person, card, phone)


def _upright(canvas: Canvas, card_height: float, sheet: float) -> DayBoxes:
    wide, tall = canvas.size
    bar = bar_box(canvas)
    phone = Box(8, tall - sheet, wide - 16, sheet + 60)
    card = Box(13, phone.y - 28 - card_height, wide - 26, card_height)
    scene = Box(0, bar.h, wide, card.y - bar.h + 30)
    high = max(0.0, min(190.0, card.y - bar.h - 20))
    person = Box(wide - high * PERSON - 14, card.y - high + 8, high * PERSON, high)
    return DayBoxes(bar, scene, person, card, phone)
