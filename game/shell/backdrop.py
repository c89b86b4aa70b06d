"""Everything of a day that stands still, painted once and kept until it changes."""

from collections.abc import Sequence
from dataclasses import replace

from game.app.nodes import Gauge, Node, Picture, View
from game.shell import card, flow, glass, layout, scenery, shelf, theme
from game.shell import setting as words
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.focus import Focus
from game.shell.layout import DayBoxes
from game.shell.scenery import Setting

# Where somebody at the door stands, as a share of the room's width.
DOORSTEP = 0.553


def behind(view: View, canvas: Canvas, boxes: DayBoxes, *, with_card: bool = True) -> None:
    """Draw the place, the room, the one who speaks, the card's paper and the phone's glass."""
    setting = scenery.setting_of(view)

    def paint(inner: Canvas) -> None:
        _paint(view, inner, boxes, setting, with_card)

    key = _key(view, boxes, setting, with_card)
    canvas.stamp(key, canvas.page, paint, fine=1, composed=True)


def has_phone(view: View) -> bool:
    """Whether Beacon is on the table with its face up."""
    region = view.region("phone")
    return region is not None and any(isinstance(node, Gauge) for node in region.nodes)


def _left(view: View, canvas: Canvas, boxes: DayBoxes) -> None:
    """Outside Beacon the phone lies face down, if the view still shows it."""
    if view.region("phone") is not None:
        canvas.picture("phone-face-down", boxes.phone.foot(200).inset(6, 10))


def _key(view: View, boxes: DayBoxes, setting: Setting, with_card: bool) -> str:
    pictures = [node for node in view.nodes() if isinstance(node, Picture)]
    shown = " ".join(f"{node.name}:{node.strength}" for node in pictures)
    phone = has_phone(view)
    return f"{setting} {view.mood} {shown} {boxes} {phone} {with_card}"


def _paint(view: View, canvas: Canvas, boxes: DayBoxes, setting: Setting, with_card: bool) -> None:
    scenery.paint(canvas, setting, boxes.scene)
    beside = card.speaker_of(view) is not None
    shelf.shelf(canvas, view.region("room"), setting, boxes, beside=beside)
    _speaker(view, canvas, boxes, setting)
    if with_card:
        card.paper(canvas, boxes.card)
    drained = view.mood == "outage"
    if drained:
        scenery.drain(canvas)
    if not has_phone(view):
        _left(view, canvas, boxes)
    else:
        radius = 40.0 if canvas.orientation == "portrait" else 62.0
        if not drained:
            glass.echoes(canvas, boxes.phone, radius)
        glass.phone(canvas, boxes.phone, radius=radius, drained=drained)


def _speaker(view: View, canvas: Canvas, boxes: DayBoxes, setting: Setting) -> None:
    node = card.speaker_of(view)
    if node is None or boxes.person.w < 60 or boxes.person.h < 90:
        return
    if node.name == "photo-teo" and setting.place == "door" and canvas.size[0] >= layout.WIDE:
        stand = Box(canvas.size[0] * DOORSTEP, 190, 270, canvas.size[1] - 190)
        canvas.backdrop("teo-door", Box(stand.x, stand.y, 270, 664))
        return
    if canvas.pictures.has(node.name):
        shelf.portrait(canvas, node, boxes.person)


def held(view: View, canvas: Canvas, boxes: DayBoxes, phone: Box) -> None:
    """The room in the evening with the phone in the hand: its light covers the rest."""
    setting = scenery.setting_of(view)
    quiet = view.mood == "outage"

    def paint(inner: Canvas) -> None:
        scenery.paint(inner, Setting("room", "evening"), boxes.scene)
        shelf.shelf(inner, view.region("room"), Setting("room", "evening"), boxes)
        inner.veil(theme.INK, 34)
        if quiet:
            scenery.drain(inner)
        radius = 46.0 if inner.orientation == "portrait" else 62.0
        if not quiet:
            glass.echoes(inner, phone, radius)
        glass.phone(inner, phone, radius=radius, drained=quiet)

    pictures = [node for node in view.nodes() if isinstance(node, Picture)]
    shown = " ".join(f"{node.name}:{node.strength}" for node in pictures)
    key = f"held {setting} {quiet} {shown} {phone}"
    canvas.stamp(key, canvas.page, paint, fine=1, composed=True)


def note(canvas: Canvas, nodes: Sequence[Node], room: Box, focus: Focus) -> None:
    """A slip of paper with the narrator's words, beside the phone."""
    style = replace(flow.CARD, prose=theme.PART, numbered=False, heading=theme.BODY)
    placed = flow.place(canvas, nodes, room.w - 48, style)
    slip = Box(room.x, room.y + 40, room.w, flow.tall(placed) + 44)
    card.paper(canvas, slip, "note")
    words.draw(canvas, placed, (slip.x + 24, slip.y + 20), style, focus)
