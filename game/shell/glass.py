"""Beacon's own things, drawn with a compass: glass, pills, plates. Lit from the top centre."""

from game.app.nodes import Action
from game.shell import theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.focus import Focus
from game.shell.shapes import arc_band
from game.shell.theme import Colour
from game.shell.widgets import focus_frame

SCREEN = (
    (0.0, (255, 138, 185)),
    (0.28, (255, 76, 147)),
    (0.62, (245, 24, 111)),
    (1.0, (196, 0, 108)),
)
RIM = ((0.0, theme.WHITE), (0.5, (255, 179, 211)), (1.0, theme.SIGNAL))
MINT_FACE = ((0.0, (182, 255, 228)), (0.45, theme.MINT), (1.0, (0, 201, 140)))
GREY_FACE = ((0.0, (244, 215, 228)), (0.5, (215, 157, 185)), (1.0, (184, 120, 155)))
WHITE_FACE = ((0.0, theme.WHITE), (0.6, (255, 243, 249)), (1.0, theme.ROSE))
GREY_SCREEN = ((0.0, (205, 190, 198)), (0.5, (160, 132, 148)), (1.0, (112, 84, 104)))
GREY_RIM = ((0.0, (232, 226, 228)), (1.0, (150, 124, 140)))
UNDER: Colour = (138, 0, 76)

BUBBLE = ((0.0, (255, 222, 236)), (1.0, (255, 196, 220)))

Stops = tuple[tuple[float, Colour], ...]

# What faces are in the theme of high contrast; every other is white.
FLAT: dict[Stops, Colour] = {MINT_FACE: theme.MINT, GREY_FACE: (206, 196, 202)}


def phone(canvas: Canvas, box: Box, *, radius: float = 62, drained: bool = False) -> None:
    """The phone: a rim that catches white, a pink screen, one hard reflection on the left."""
    if canvas.contrast:
        flat(canvas, box, radius, theme.ROSE, 2 * theme.EDGE)
        return

    def paint(inner: Canvas) -> None:
        _glass(inner, radius, drained)

    canvas.stamp(f"phone {radius} {drained}", box, paint, theme.SIGNAL, fine=1)


def flat(canvas: Canvas, box: Box, radius: float, colour: Colour, edge: float = theme.EDGE) -> None:
    """A thing of the app in the theme of high contrast: one colour and an edge."""
    canvas.rect(theme.PLUM, box, radius)
    canvas.rect(colour, box.inset(edge), radius - edge)


def echoes(canvas: Canvas, box: Box, radius: float, percent: float = 24) -> None:
    """Flat rings of Beacon's light around a box, fading outwards; it throws no shadow."""
    # What lies within its round corners will be covered by the box itself.
    hidden = box.inset(radius * 0.3 + 2)
    for ring in () if canvas.contrast else (3, 2, 1):
        reach = 17 * ring * (1 + 0.12 * ring)
        faded = percent * 0.62 ** (ring - 1)
        canvas.tint(theme.SIGNAL, box.inset(-reach), radius + reach, faded, hidden)


def face(canvas: Canvas, box: Box, radius: float, stops: Stops) -> None:
    """A round box filled from top to bottom with a run of colours."""
    if canvas.contrast:
        flat(canvas, box, radius, FLAT.get(stops, theme.WHITE))
        return

    def paint(inner: Canvas) -> None:
        _filled(inner, radius, stops)

    canvas.stamp(f"face {radius} {stops}", box, paint, stops[-1][1], fine=1)


def pill(canvas: Canvas, box: Box, stops: Stops = MINT_FACE) -> None:
    """A glossy pill with a lip below and a streak of light on top."""
    round_off = box.h / 2
    if canvas.contrast:
        face(canvas, box, round_off, stops)
        return
    canvas.rect(theme.mix(stops[-1][1], UNDER, 45), box.moved(0, 3), round_off)
    face(canvas, box, round_off, stops)
    streak = Box(box.x + box.h * 0.35, box.y + box.h * 0.09, box.w - box.h * 0.7, box.h * 0.18)
    canvas.rect(theme.mix(stops[0][1], theme.WHITE, 60), streak, streak.h / 2)


def app_button(canvas: Canvas, action: Action, box: Box, focus: Focus, stops: Stops) -> None:
    """A control of the app: round and glossy, sinking a little when held."""
    canvas.control(action.id, box)
    if focus.rings(action.id):
        focus_frame(canvas, box, box.h / 2)
    lift = 2 if focus.held == action.id else -2 if focus.hover == action.id else 0
    pill(canvas, box.moved(0, lift), stops if action.enabled else GREY_FACE)
    size = theme.OPTION if box.w > 210 else theme.LEAST + 1
    air = (box.w - canvas.width_of(action.label, size, True)) / 2
    room = box.moved(0, lift).inset(min(18.0, box.h * 0.4, max(7.0, air)), 4)
    if action.note:
        _two_lines(canvas, action, room)
        return
    canvas.text(
        action.label,
        room,
        size,
        bold=True,
        colour=theme.PLUM,
        align="center",
        valign="middle",
    )


def plate(canvas: Canvas, box: Box, radius: float = 22) -> None:
    """A white plate on the glass, for words that must be read."""
    canvas.rect(theme.mix(theme.WHITE, theme.ROSE, 25), box, radius)


def logo(canvas: Canvas, centre: tuple[float, float], size: float = 1.0) -> None:
    """Beacon's sign: a light under an arc."""
    x, y = centre
    # On the pale glass of high contrast a white sign would not be seen.
    light = theme.PLUM if canvas.contrast else theme.WHITE
    box = Box(x - 16 * size, y - 14 * size, 32 * size, 26 * size)

    def paint(inner: Canvas) -> None:
        at = (16 * size, 17 * size)
        inner.polygon(light, arc_band(at, 13 * size, 9.4 * size, 0.34, -0.17))
        inner.circle(light, at, 5.2 * size)

    canvas.stamp(f"logo {size}", box, paint, light, 3)


def _two_lines(canvas: Canvas, action: Action, room: Box) -> None:
    upper, lower = room.rows(2)
    canvas.text(action.label, upper, theme.BODY, bold=True, colour=theme.PLUM, align="center")
    canvas.text(action.note, lower, theme.LEAST, colour=theme.PLUM, align="center")


def _glass(canvas: Canvas, radius: float, drained: bool) -> None:
    page = canvas.page
    stops = GREY_SCREEN if drained else SCREEN

    def screen(inner: Canvas) -> None:
        _filled(inner, radius - 9, stops)

    _run(canvas, GREY_RIM if drained else RIM)
    canvas.stamp("screen", page.inset(9), screen, stops[-1][1], fine=1, passing=True)
    _bar(canvas, theme.PLUM if drained else UNDER, Box(page.centre[0] - 38, 20, 76, 7))
    glint = theme.mix(theme.WHITE, theme.GLASS_TOP, 12)
    _bar(canvas, glint, Box(18, radius, 6, 54))
    _bar(canvas, glint, Box(18, radius + 64, 6, 14))
    canvas.keep_round(radius)


def _filled(canvas: Canvas, radius: float, stops: Stops) -> None:
    _run(canvas, stops)
    canvas.keep_round(radius)


def _bar(canvas: Canvas, colour: Colour, box: Box) -> None:
    """A thin bar with round ends."""

    def paint(inner: Canvas) -> None:
        inner.rect(colour, inner.page, min(box.w, box.h) / 2)

    canvas.stamp("bar", box, paint, colour, passing=True)


def _run(canvas: Canvas, stops: Stops) -> None:
    for (start, top), (end, foot) in zip(stops, stops[1:], strict=False):
        tall = canvas.size[1]
        canvas.gradient(top, foot, Box(0, start * tall, canvas.size[0], (end - start) * tall + 0.6))
