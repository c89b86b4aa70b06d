"""The Standing ring and the Pulse: the two loud round things."""

from math import sin, sqrt, tau

from game.app.nodes import Action, Gauge
from game.shell import theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.focus import Focus
from game.shell.shapes import arc_band, on_ring
from game.shell.theme import Colour
from game.shell.widgets import focus_circle
from game.shell.writing import GIVES_WAY

TRACK: Colour = (161, 0, 90)
UNDER: Colour = (150, 0, 84)
MINT_LEFT: Colour = (18, 221, 160)
MINT_RIGHT: Colour = (166, 255, 224)
LABEL: Colour = (138, 0, 80)
STEPS = (520, 540, 600, 650, 680, 720, 760, 800)
# The words take this share of the ring, and the label under the number a little more.
WORDS_SHARE, LABEL_SHARE = 0.54, 1.08
# The white disc reaches so far from the ring's middle; letters so far below the middle of a line.
DISC_SHARE, BASELINE = 0.325, 0.38
# The button takes three tenths of its picture to each side; the rest is echoes.
PULSE_SHARE = 0.3
ECHO_ROOM = 0.07


def least_side(canvas: Canvas, gauge: Gauge) -> float:
    """How wide the ring must be for the words in it at the reader's text size."""
    letters = theme.LEAST * max(1 / max(1.0, canvas.text_scale), GIVES_WAY)
    return (canvas.width_of(gauge.label, letters, True) + 2) / (LABEL_SHARE * WORDS_SHARE)


def ring(canvas: Canvas, gauge: Gauge, box: Box, now: float) -> None:
    """Standing as a ring that fills clockwise from the top, its number in the middle."""
    canvas.lively(box, lambda at: _dial(canvas, gauge, box, at), now)


def _dial(canvas: Canvas, gauge: Gauge, box: Box, now: float) -> None:
    shown = canvas.springs.at(gauge.id, gauge.value, now)
    span = max(1, gauge.highest - gauge.lowest)
    share = min(1.0, max(0.0, (shown - gauge.lowest) / span))
    steps = tuple((step - gauge.lowest) / span for step in STEPS)
    key = f"ring {round(share * 1000)}"
    moving = shown != gauge.value
    canvas.stamp(key, box, lambda inner: _ring(inner, share, steps), TRACK, passing=moving)
    words = box.inset(box.w * (1 - WORDS_SHARE) / 2)
    number = Box(words.x, words.y + words.h * 0.04, words.w, words.h * 0.56)
    wide = words.w * LABEL_SHARE
    label = Box(box.centre[0] - wide / 2, number.bottom, wide, words.h * 0.38)
    lift = _beyond_the_disc(canvas, gauge.label, label, box)
    number = Box(number.x, number.y - lift / 2, number.w, number.h - lift / 2)
    canvas.text(
        str(round(shown)),
        number,
        words.h * 0.58,
        bold=True,
        colour=theme.PLUM,
        align="center",
        valign="middle",
    )
    canvas.text(
        gauge.label, label.moved(0, -lift), theme.LEAST, bold=True, colour=LABEL, align="center"
    )


def _beyond_the_disc(canvas: Canvas, words: str, room: Box, box: Box) -> float:
    """How far large letters at the top of this room would stand over the foot of the white disc."""
    fitted = canvas.fitted(words, room, theme.LEAST, True)
    size = fitted.pixels / canvas.scale
    half = min(room.w, canvas.width_of(words, size / canvas.text_scale, True)) / 2
    foot = room.y + fitted.step / 2 + size * BASELINE
    most = box.centre[1] + sqrt(max(0.0, (box.w * DISC_SHARE) * (box.w * DISC_SHARE) - half * half))
    return max(0.0, foot - most)


def pulse(canvas: Canvas, action: Action, box: Box, focus: Focus, now: float) -> None:
    """The lever: one big round button that sinks when pressed and sends an echo outwards."""
    side = min(box.w, box.h)
    place = box.middle(side, side)
    radius = side * PULSE_SHARE
    canvas.control(action.id, place.inset(side / 2 - radius - 6))
    around = place.inset(-side * ECHO_ROOM)
    canvas.lively(around, lambda at: _lever(canvas, action, place, focus, at), now)


def _lever(canvas: Canvas, action: Action, place: Box, focus: Focus, now: float) -> None:
    side = place.w
    radius = side * PULSE_SHARE
    _echo(canvas, place.centre, radius, now)
    if focus.rings(action.id):
        focus_circle(canvas, place.centre, radius)
    canvas.picture(_pulse_picture(action, focus), place)
    words = place.inset(side * 0.23, side * 0.34).moved(0, side * 0.03)
    canvas.text(
        action.label,
        words,
        side * 0.135,
        bold=True,
        colour=theme.PLUM,
        align="center",
        valign="middle",
        lines=1,
    )


def _pulse_picture(action: Action, focus: Focus) -> str:
    if not action.enabled:
        return "pulse-quiet"
    if focus.held == action.id:
        return "pulse-down"
    return "pulse-hover" if focus.hover == action.id else "pulse-rest"


def _echo(canvas: Canvas, centre: tuple[float, float], radius: float, now: float) -> None:
    along = canvas.springs.share("echo", now)
    if along < 1:
        reach = radius * (1.1 + 0.75 * along)
        canvas.circle(theme.mix((255, 236, 150), theme.SIGNAL, 35 + 60 * along), centre, reach)
        canvas.circle(theme.mix(theme.SIGNAL, (215, 10, 110), 50), centre, reach - 5 * (1 - along))


def _ring(canvas: Canvas, share: float, steps: tuple[float, ...]) -> None:
    side = canvas.size[0]
    centre = (side / 2, side / 2)
    thick = side * 0.118
    middle = side * 0.405
    canvas.circle(UNDER, (centre[0], centre[1] + side * 0.012), middle + thick * 0.68)
    canvas.circle(TRACK, centre, middle + thick / 2)
    _band(canvas, centre, middle, thick, share)
    _steps(canvas, centre, middle, thick, share, steps)
    end = on_ring(centre, middle, share)
    canvas.circle(theme.WHITE, end, thick * 0.66)
    canvas.circle(MINT_LEFT, end, thick * 0.42)
    canvas.circle(UNDER, (centre[0], centre[1] + side * 0.012), middle - thick * 0.5)
    canvas.circle(theme.WHITE, centre, middle - thick * 0.62)
    canvas.circle((255, 240, 247), (centre[0], centre[1] + side * 0.05), middle - thick * 1.05)


def _band(
    canvas: Canvas, centre: tuple[float, float], middle: float, thick: float, share: float
) -> None:
    pieces = max(1, round(72 * share))
    for piece in range(pieces):
        start, end = share * piece / pieces, share * (piece + 1) / pieces
        across = (sin(tau * (start + end) / 2) + 1) * 50
        colour = theme.mix(MINT_LEFT, MINT_RIGHT, across)
        _arc(canvas, colour, centre, middle, thick, (start, min(1.0, end + 0.004)))
    canvas.circle(theme.mix(MINT_LEFT, MINT_RIGHT, 50), on_ring(centre, middle, 0), thick / 2)
    if share > 0.06:
        gloss = theme.mix(MINT_RIGHT, theme.WHITE, 70)
        _arc(canvas, gloss, centre, middle + thick * 0.24, thick * 0.16, (0.02, share - 0.03))


def _steps(
    canvas: Canvas,
    centre: tuple[float, float],
    middle: float,
    thick: float,
    share: float,
    steps: tuple[float, ...],
) -> None:
    for step in steps:
        if 0 < step < 1:
            colour = theme.WHITE if step <= share else (255, 138, 185)
            canvas.circle(colour, on_ring(centre, middle, step), thick * 0.13)


def _arc(
    canvas: Canvas,
    colour: Colour,
    centre: tuple[float, float],
    middle: float,
    thick: float,
    part: tuple[float, float],
) -> None:
    start, end = part
    outer, inner = middle + thick / 2, middle - thick / 2
    canvas.polygon(colour, arc_band(centre, outer, inner, end - start, start))
