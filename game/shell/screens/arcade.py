"""A phone game in the hand: a bar that is nearly full, two chests, a flame. All of it compass."""

from game.app.nodes import Action, Gauge, Heading, Prose, View
from game.shell import backdrop, bar, glass, layout, theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.focus import Focus
from game.shell.theme import Colour
from game.shell.widgets import focus_frame, tag

CHEST = 148.0
LID: Colour = (214, 140, 20)
BODY: Colour = (250, 190, 44)


def draw(view: View, canvas: Canvas, focus: Focus, now: float) -> None:
    """Draw the game on the phone, and beside it the way back to the evening."""
    phone = layout.check_in_phone(canvas)
    backdrop.held(view, canvas, layout.day(canvas, 0), phone)
    bar.bar(canvas, view.region("bar"), layout.bar_box(canvas), focus)
    region = view.region("game")
    if region is None:
        return
    prose = [node for node in region.nodes if isinstance(node, Prose)]
    inner = phone.inset(30, 0)
    top = phone.y + 36
    for node in region.nodes:
        if isinstance(node, Heading):
            top = _line(canvas, node.text, inner, top, theme.PART) + 6
        elif isinstance(node, Gauge):
            top = _steps(canvas, node, Box(inner.x, top + 4, inner.w, 50)) + 10
        elif isinstance(node, Prose) and node.voice != "answer":
            top = _line(canvas, node.text, inner, top, theme.LEAST) + 4
    chests = [n for n in region.nodes if isinstance(n, Action) and n.id.startswith("tap:")]
    room = Box(inner.x, top + 6, inner.w, phone.bottom - 84 - top - 6)
    for action, box in zip(chests, room.columns(2, 14), strict=False):
        _chest(canvas, action, box, focus)
    said = next((node.text for node in prose if node.voice == "answer"), "")
    if said:
        _said(canvas, said, Box(inner.x, phone.bottom - 74, inner.w, 52))
    _beside(view, canvas, phone, focus)


def _line(canvas: Canvas, words: str, room: Box, top: float, size: int) -> float:
    """A line or two of the game's words on its glass; gives back where they end."""
    high = canvas.measure(words, room.w - 24, size, True) + 8
    box = Box(room.x, top, room.w, high)
    glass.plate(canvas, box, 14)
    canvas.text(
        words, box.inset(12, 4), size, bold=True, colour=theme.PLUM, align="center", valign="middle"
    )
    return box.bottom


def _steps(canvas: Canvas, gauge: Gauge, box: Box) -> float:
    """The bar, step by step, with what it counts written on it."""
    canvas.rect(theme.PLUM, box, 18)
    words, steps = box.inset(10, 4).top(22), box.inset(10, 5).foot(16)
    said = f"{gauge.label}: {gauge.words}"
    canvas.text(said, words, theme.LEAST, bold=True, colour=theme.WHITE, align="center")
    for place, part in enumerate(steps.columns(max(1, gauge.highest), 4)):
        full = place < gauge.value
        canvas.rect(theme.MINT if full else theme.mix(theme.PLUM, theme.ROSE, 28), part, 6)
    return box.bottom


def _chest(canvas: Canvas, action: Action, box: Box, focus: Focus) -> None:
    """A chest to tap; both weigh the same, and neither shows whether it would open."""
    high = min(box.h, CHEST + 66)
    place = box.middle(box.w, high)
    canvas.control(action.id, place)
    if focus.rings(action.id):
        focus_frame(canvas, place, 24)
    sunk = 3 if focus.held == action.id else 0
    face = glass.WHITE_FACE if action.enabled else glass.GREY_FACE
    glass.face(canvas, place.moved(0, sunk), 22, face)
    words = place.moved(0, sunk).inset(6, 6).foot(52)
    _body(canvas, Box(place.x, place.y + sunk, place.w, place.h - 58), action.enabled)
    label = words if not action.note else words.top(28)
    canvas.text(
        action.label, label, theme.LEAST, bold=True, colour=theme.PLUM, align="center",
        valign="middle",
    )  # fmt: skip
    if action.note:
        canvas.text(
            action.note, words.foot(24), theme.PHONE_LEAST, colour=theme.PLUM, align="center"
        )


def _body(canvas: Canvas, room: Box, full: bool) -> None:
    """The chest itself: a lid, a belly, a lock, one gloss."""
    wide = min(room.w * 0.74, room.h * 1.05)
    box = room.middle(wide, wide * 0.76)
    lid, belly = (LID, BODY) if full else (theme.mix(LID, theme.ROSE, 60),) * 2
    canvas.rect(theme.PLUM, box.inset(-3), 16)
    canvas.rect(belly, box, 13)
    canvas.rect(lid, box.top(box.h * 0.42), 13)
    canvas.rect(theme.mix(lid, theme.WHITE, 55), box.top(box.h * 0.12).inset(box.w * 0.12, 2), 4)
    canvas.rect(theme.PLUM, Box(box.x, box.y + box.h * 0.4, box.w, 4), 2)
    lock = (box.centre[0], box.y + box.h * 0.44)
    canvas.circle(theme.PLUM, lock, box.w * 0.115)
    canvas.circle(theme.SUN if full else theme.ROSE, lock, box.w * 0.075)


def _said(canvas: Canvas, words: str, box: Box) -> None:
    glass.pill(canvas, box)
    canvas.text(
        words, box.inset(12, 4), theme.LEAST, bold=True, colour=theme.PLUM, align="center",
        valign="middle",
    )  # fmt: skip


def _beside(view: View, canvas: Canvas, phone: Box, focus: Focus) -> None:
    """The way on is the world's and stands outside the phone."""
    page = canvas.page
    way = next((one for one in view.actions() if one.id == "leave_activity"), None)
    if way is None:
        return
    if canvas.orientation == "portrait":
        box = Box(16, page.bottom - 80, page.w - 32, 62)
    else:
        left = phone.right + 44
        box = Box(left, page.bottom - 108, min(290.0, page.right - 32 - left), 68)
    tag(canvas, way, box, focus, align="center")
