"""A phone game in the hand: a bar nearly full, two chests, a flame, a gift. All of it compass."""

from dataclasses import replace

from game.app.nodes import Action, Node, Prose, View
from game.shell import backdrop, bar, flow, glass, layout, theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.fit import LEAST_TARGET
from game.shell.focus import Focus
from game.shell.scrolling import AIR, rolling
from game.shell.theme import Colour
from game.shell.ways import draw_ways, held
from game.shell.widgets import focus_frame

CHEST, LEAST_CHEST = 148.0, 34.0
# The words above the chests roll where they must, but show this much of themselves.
LEAST_ROLL = 80.0
INVITE = "tap:invite"
LARGE = 1.5
STYLE = replace(flow.APP, bold=True, middle=True)
LID: Colour = (214, 140, 20)
BODY: Colour = (250, 190, 44)


def draw(view: View, canvas: Canvas, focus: Focus, now: float) -> None:
    """Draw the game on the phone, and beside it the way back to the evening."""
    ways = [one for one in view.actions() if one.id == "leave_activity"]
    phone = held(canvas, ways)
    backdrop.held(view, canvas, layout.day(canvas, 0), phone)
    bar.bar(canvas, view.region("bar"), layout.bar_box(canvas), focus)
    draw_ways(canvas, ways, phone, focus)
    region = view.region("game")
    if region is None:
        return
    taps = [n for n in region.nodes if isinstance(n, Action) and n.id.startswith("tap:")]
    chests = [one for one in taps if one.id != INVITE]
    said = [n for n in region.nodes if isinstance(n, Prose) and n.voice == "answer"]
    nodes: list[Node] = [n for n in region.nodes if n not in said and not isinstance(n, Action)]
    high = canvas.line_height(theme.LEAST) + 22
    words, room = _rooms(canvas, phone, nodes, chests)
    rolling(canvas, nodes, words, STYLE, focus)
    if said:
        _said(canvas, said[0].text, room.foot(high))
    room = room.top(room.h - high - 10)
    for action in taps:
        if action.id == INVITE:
            note = canvas.measure(action.note, 99, theme.PHONE_LEAST) if action.note else 0.0
            label = canvas.measure(action.label, room.w - 40, theme.LEAST, True)
            gift = room.foot(max(LEAST_TARGET / canvas.scale, label + 22 + note))
            _gift(canvas, action, gift, focus)
            room = room.top(room.h - gift.h - 12)
    for action, box in zip(chests, room.columns(2, 14), strict=False):
        _chest(canvas, action, box, focus)


def _rooms(canvas: Canvas, phone: Box, nodes: list[Node], chests: list[Action]) -> tuple[Box, Box]:
    """Where the words go and where the chests stand: beside each other in a low window."""
    inner = Box(phone.x + 26, phone.y + 34, phone.w - 52, phone.h - 56)
    if layout.is_low(canvas):
        # Large words break the less the more room the chests have for their names.
        left = inner.left(inner.w * (0.48 if canvas.text_scale < LARGE else 0.4))
        return left, inner.beyond(left.right + 14)
    tall = flow.tall(flow.place(canvas, nodes, inner.w, STYLE)) + 2 * AIR
    # Large words roll, so that the chests and the gift keep their room below.
    share = 0.53 if canvas.text_scale < LARGE else 0.36
    beneath = _beneath(canvas, inner.w, chests)
    words = inner.top(min(tall, inner.h * share, max(LEAST_ROLL, inner.h - beneath)))
    return words, inner.below(words.bottom + 8)


def _beneath(canvas: Canvas, wide: float, chests: list[Action]) -> float:
    """What the chests' names, the gift and what was said last need under the words."""
    names = (canvas.measure(one.label, wide / 2 - 15, theme.LEAST, True) for one in chests)
    line = canvas.line_height(theme.LEAST)
    return max(names, default=0.0) + 16 + 3 * line + 2 * 22 + 30


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
    words = place.moved(0, sunk).inset(4, 8)
    label = canvas.measure(action.label, words.w, theme.LEAST, True)
    note = canvas.measure(action.note, words.w, theme.PHONE_LEAST) if action.note else 0.0
    foot = words.foot(min(words.h, max(44.0, label + note)))
    _body(canvas, words.top(words.h - foot.h), action.enabled)
    canvas.text(
        action.label, foot.top(foot.h - note), theme.LEAST, bold=True, colour=theme.PLUM,
        align="center", valign="middle",
    )  # fmt: skip
    if action.note:
        canvas.text(
            action.note, foot.foot(note), theme.PHONE_LEAST, colour=theme.PLUM, align="center"
        )


def _gift(canvas: Canvas, action: Action, box: Box, focus: Focus) -> None:
    """The invite gift: a wide button, a parcel at its left end and the words beside it."""
    canvas.control(action.id, box)
    if focus.rings(action.id):
        focus_frame(canvas, box, box.h / 2)
    box = box.moved(0, 2 if focus.held == action.id else 0)
    glass.pill(canvas, box, glass.WHITE_FACE if action.enabled else glass.GREY_FACE)
    words = Box(box.x + 56, box.y + 4, box.w - 72, box.h - 8)
    note = canvas.measure(action.note, words.w, theme.PHONE_LEAST) if action.note else 0.0
    canvas.text(
        action.label, words.top(words.h - note), theme.LEAST, bold=True, colour=theme.PLUM,
        align="center", valign="middle",
    )  # fmt: skip
    if note:
        foot = words.foot(note)
        canvas.text(action.note, foot, theme.PHONE_LEAST, colour=theme.PLUM, align="center")
    parcel = Box(box.x + 20, box.y + box.h / 2 - 10, 28, 24)
    paper, ribbon = (BODY, theme.SIGNAL) if action.enabled else (theme.ROSE, theme.PLUM)
    canvas.rect(theme.PLUM, parcel.inset(-2), 7)
    canvas.rect(paper, parcel, 5)
    canvas.rect(ribbon, Box(parcel.x + 11, parcel.y, 6, parcel.h))
    canvas.rect(ribbon, Box(parcel.x, parcel.y + 8, parcel.w, 5))
    for side in (-1, 1):
        canvas.circle(ribbon, (parcel.x + 14 + 5 * side, parcel.y - 3), 4)


def _body(canvas: Canvas, room: Box, full: bool) -> None:
    """The chest itself: a lid, a belly, a lock, one gloss."""
    wide = min(room.w * 0.74, room.h * 1.05)
    if wide < LEAST_CHEST:
        return
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
