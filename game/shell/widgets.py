"""The things one can press, and the frames around them. Paper tags are the world's."""

from game.app.nodes import Action
from game.shell import theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.focus import Focus
from game.shell.shapes import Point, cut_disc, dragged, facet
from game.shell.theme import Colour
from game.shell.writing import Align

DISC = 16
KEY_ROOM = 64


def tag(
    canvas: Canvas,
    action: Action,
    box: Box,
    focus: Focus,
    *,
    number: int | None = None,
    strong: bool = False,
    align: str = "left",
    size: int = theme.OPTION,
) -> None:
    """A world button: a kraft tag that answers in the length of its shadow."""
    canvas.control(action.id, box)
    if focus.rings(action.id):
        focus_frame(canvas, box)
    if not action.enabled:
        _closed(canvas, action, box, number, size)
        return
    moved = _laid(canvas, action, box, focus, theme.INK if strong else theme.SAND)
    if number is not None:
        _disc(canvas, moved, number, theme.INK, theme.PAPER)
    ink = theme.PAPER if strong else theme.INK
    centred = align == "center" and number is None
    _label(canvas, action, _words(moved, number), ink, size, centred=centred)


def _words(box: Box, number: int | None) -> Box:
    """Where on a tag its words go."""
    start = box.x + (18 if number is None else KEY_ROOM)
    return Box(start, box.y + 3, box.right - 14 - start, box.h - 6)


def tag_height(
    canvas: Canvas,
    action: Action,
    width: float,
    numbered: bool = True,
    size: int = theme.OPTION,
) -> float:
    """How high a tag must be for its words at full size."""
    room = width - (KEY_ROOM + 14 if numbered else 32)
    words = canvas.measure(action.label, room, size, True)
    note = canvas.measure(action.note, room, theme.LEAST) if action.note else 0.0
    return max(theme.TARGET + 12, words + note + 16)


def focus_frame(canvas: Canvas, box: Box, radius: float = 0) -> None:
    """The focus ring: ink around paper, so that one of the two shows on every ground."""
    if radius:
        canvas.rect(theme.PLUM, box.inset(-8), radius + 8)
        canvas.rect(theme.WHITE, box.inset(-5), radius + 5)
        return
    canvas.polygon(theme.PAPER, facet(box.inset(-11), f"ring {box.x}"))
    canvas.polygon(theme.INK, facet(box.inset(-9), f"ring {box.x}"))
    canvas.polygon(theme.PAPER, facet(box.inset(-5), f"ring {box.x}"))


def focus_circle(canvas: Canvas, centre: tuple[float, float], radius: float) -> None:
    """The focus ring of a round control."""
    canvas.circle(theme.WHITE, centre, radius + 11)
    canvas.circle(theme.PLUM, centre, radius + 8)
    canvas.circle(theme.WHITE, centre, radius + 4)


def small_button(canvas: Canvas, action: Action, box: Box, focus: Focus, *, hit: Box) -> None:
    """A slip of paper on the bar; the whole strip around it can be pressed."""
    canvas.control(action.id, hit)
    if focus.rings(action.id):
        canvas.polygon(theme.INK, facet(box.inset(-6), "bar ring"))
        canvas.polygon(theme.LAMP, facet(box.inset(-4), "bar ring"))
        canvas.polygon(theme.INK, facet(box.inset(-1), "bar ring"))
    lit = focus.hover == action.id
    canvas.facet(theme.WHITE if lit else theme.PAPER, box, action.id, sliver=False)
    canvas.text(
        action.label, box.inset(6, 0), theme.BODY, bold=True, align="center", valign="middle"
    )


def _laid(canvas: Canvas, action: Action, box: Box, focus: Focus, colour: Colour) -> Box:
    """Draw the tag and its shadow; give back where the tag lies."""
    (across, down), lift = theme.TAG_SHADOW, 0.0
    if focus.held == action.id:
        (across, down), lift = theme.TAG_PRESSED, 3.0
    elif focus.hover == action.id:
        (across, down), lift = theme.TAG_LIFTED, -3.0
    moved = box.moved(lift, lift)
    points = facet(moved, action.id)
    canvas.shadow(dragged(points, across, down))
    canvas.facet(colour, moved, action.id)
    _edge(canvas, points)
    if action.pressed:
        canvas.polygon(theme.CLAY, facet(moved.foot(6).inset(10, 0), action.id))
    return moved


def _edge(canvas: Canvas, points: tuple[Point, ...]) -> None:
    """What tells a tag from its ground in the theme of high contrast."""
    if canvas.contrast:
        canvas.lines(theme.INK, (*points, points[0]), theme.EDGE)


def _disc(canvas: Canvas, box: Box, number: int, ground: Colour, ink: Colour) -> None:
    centre = (box.x + 34, box.centre[1])
    canvas.polygon(ground, cut_disc(centre, DISC, number, 14))
    room = Box(centre[0] - DISC, centre[1] - DISC, 2 * DISC, 2 * DISC)
    canvas.text(
        str(number), room, theme.LEAST + 1, bold=True, colour=ink, align="center", valign="middle"
    )


def _closed(canvas: Canvas, action: Action, box: Box, number: int | None, size: int) -> None:
    """A tag that cannot be pressed lies flat, with no shadow, its words still legible."""
    pale = theme.mix(theme.PAPER, theme.SAND, 30)
    canvas.facet(pale, box, action.id, sliver=False)
    _edge(canvas, facet(box, action.id))
    if number is not None:
        _disc(canvas, box, number, theme.mix(theme.PAPER, theme.SAND, 75), theme.INK)
    _label(
        canvas,
        action,
        _words(box, number),
        theme.mix(theme.INK, theme.PAPER, 25),
        size,
        centred=False,
    )


def _label(
    canvas: Canvas, action: Action, room: Box, ink: Colour, size: int, *, centred: bool
) -> None:
    if not action.note:
        align: Align = "center" if centred else "left"
        canvas.text(action.label, room, size, bold=True, colour=ink, valign="middle", align=align)
        return
    note = canvas.measure(action.note, room.w, theme.LEAST)
    label = canvas.measure(action.label, room.w, size, True)
    note = min(note, max(room.h * 0.44, room.h - label))
    high = min(room.h - note, label)
    top = room.y + max(0.0, (room.h - high - note) / 2)
    words = Box(room.x, top, room.w, high)
    canvas.text(action.label, words, size, bold=True, colour=ink, align="left")
    canvas.text(action.note, Box(room.x, top + high, room.w, note), theme.LEAST, colour=ink)
