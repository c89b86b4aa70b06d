"""The phone that lies beside the day: Standing, the next perk, and nothing to press for sparks."""

from dataclasses import dataclass

from game.app.nodes import Action, Gauge, Heading, Node, Picture, Prose, Region
from game.shell import dials, flow, glass, setting, theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.flow import Placed
from game.shell.focus import Focus

RING, RING_BESIDE = 142.0, 208.0
# A phone lower than this shows no name on top: the ring comes first.
NAMED, NAME, NOTCH = 480.0, 86.0, 30.0


@dataclass(frozen=True, slots=True)
class Parts:
    """What a phone region holds, sorted by where it goes."""

    gauge: Gauge | None
    perk: Picture | None
    next_words: str
    rest: tuple[Node, ...]


def parts_of(region: Region, apart: tuple[str, ...] = ()) -> Parts:
    """Sort a phone's nodes: the ring, the chip of the next perk, and the rest in order."""
    gauge = next((node for node in region.nodes if isinstance(node, Gauge)), None)
    perk = next((n for n in region.nodes if isinstance(n, Picture) and n.name[:5] == "perk-"), None)
    chip = _chip_words(region)
    rest = tuple(
        node
        for node in region.nodes
        if node is not gauge
        and node is not perk
        and node is not chip
        and not isinstance(node, Heading)
        and not (isinstance(node, Picture) and node.name == "spark")
        and not (isinstance(node, Action) and node.id in apart)
    )
    return Parts(gauge, perk, chip.text if chip else "", rest)


def _chip_words(region: Region) -> Prose | None:
    prose = (node for node in region.nodes if isinstance(node, Prose))
    return next((node for node in prose if node.voice == "small"), None)


def companion(
    canvas: Canvas, region: Region, box: Box, focus: Focus, now: float, *, brief: bool = False
) -> None:
    """Draw what the phone shows; its glass lies in the backdrop."""
    parts = parts_of(region)
    if brief:
        _brief(canvas, parts, box, focus)
    elif canvas.orientation == "landscape":
        _beside(canvas, parts, box, focus, now)
    else:
        _upright(canvas, parts, box, focus, now)


def sheet(canvas: Canvas, region: Region, *, brief: bool = False) -> float:
    """How much of the phone must show at the foot of an upright window."""
    parts = parts_of(region)
    if brief:
        return 48 + flow.tall(_brief_rows(canvas, parts, canvas.size[0] - 48))
    side = _side(canvas, parts)
    width = canvas.size[0] - 16 - 40 - 16 - side
    placed = flow.place(canvas, parts.rest, width, flow.APP)
    chip_tall = chip_height(canvas, parts, width)
    return max(side + 48, 36 + chip_tall + 12 + flow.tall(placed) + 16)


def has_room(canvas: Canvas, region: Region, box: Box, *, brief: bool = False) -> bool:
    """Whether a phone beside the card has room for all its words, or for the words alone."""
    parts = parts_of(region)
    if brief:
        return flow.tall(_brief_rows(canvas, parts, box.w - 32)) + 36 + 16 <= box.h
    least = dials.least_side(canvas, parts.gauge) if parts.gauge else 0.0
    return _room_for_ring(canvas, parts, box) >= least


def brand(canvas: Canvas, box: Box) -> None:
    """Beacon's sign and name, centred in the box."""
    wide = canvas.width_of("Beacon", theme.PART, True)
    left = box.centre[0] - (wide + 38) / 2
    glass.logo(canvas, (left + 14, box.centre[1]), 1.05)
    words = Box(left + 36, box.y, wide + 6, box.h)
    canvas.text("Beacon", words, theme.PART, bold=True, colour=theme.PLUM, valign="middle")


def chip(canvas: Canvas, parts: Parts, box: Box) -> None:
    """The next perk on a mint pill, its badge at the left end."""
    if not parts.next_words:
        return
    glass.pill(canvas, box)
    words = box.inset(14, 2)
    if _badged(canvas, parts, box.w):
        side = min(46.0, box.h * 1.15)
        canvas.picture(_badge(parts), Box(box.x + 2, box.centre[1] - side / 2, side, side))
        words = Box(box.x + side + 8, words.y, box.right - 12 - box.x - side - 8, words.h)
    canvas.text(
        parts.next_words,
        words,
        theme.LEAST,
        bold=True,
        colour=theme.PLUM,
        align="center",
        valign="middle",
    )


def chip_height(canvas: Canvas, parts: Parts, width: float) -> float:
    """How high the pill of the next perk must be at that width."""
    if not parts.next_words:
        return 0.0
    room = width - 28 - (52 if _badged(canvas, parts, width) else 0)
    return max(40.0, canvas.measure(parts.next_words, room, theme.LEAST, True) + 8)


def _badged(canvas: Canvas, parts: Parts, width: float) -> bool:
    """Whether the chip is wide enough for the badge of the perk."""
    if parts.perk is None or not canvas.pictures.has(_badge(parts)):
        return False
    words = parts.next_words.split()
    longest = max((canvas.width_of(word, theme.LEAST, True) for word in words), default=0.0)
    return width >= max(210.0, longest + 80)


def _badge(parts: Parts) -> str:
    """The next perk's badge is never the one of a perk held."""
    name = parts.perk.name if parts.perk else ""
    return "-".join((*name.split("-")[:2], "next"))


def _beside(canvas: Canvas, parts: Parts, box: Box, focus: Focus, now: float) -> None:
    top = box.y + NOTCH
    if box.h >= NAMED:
        brand(canvas, Box(box.x, box.y + 38, box.w, 40))
        top = box.y + NAME
    inner = _inner(box)
    placed = flow.place(canvas, parts.rest, inner.w, flow.APP)
    chip_tall = chip_height(canvas, parts, inner.w)
    if parts.gauge:
        side = min(RING_BESIDE, inner.w, _room_for_ring(canvas, parts, box))
        dials.ring(canvas, parts.gauge, Box(box.centre[0] - side / 2, top, side, side), now)
        top += side + 16
    chip(canvas, parts, Box(inner.x, top, inner.w, chip_tall))
    setting.draw(canvas, placed, (inner.x, top + chip_tall + 16), flow.APP, focus)


def _inner(box: Box) -> Box:
    return box.inset(22 if box.h >= NAMED else 18, 0)


def _room_for_ring(canvas: Canvas, parts: Parts, box: Box) -> float:
    """How high the ring may be above the words of a phone that lies beside the card."""
    inner = _inner(box)
    words = flow.tall(flow.place(canvas, parts.rest, inner.w, flow.APP))
    above, foot = (NAME, 30) if box.h >= NAMED else (NOTCH, 18)
    return box.h - above - foot - 32 - words - chip_height(canvas, parts, inner.w)


def _side(canvas: Canvas, parts: Parts) -> float:
    """How wide the ring is at the foot of an upright window."""
    return max(RING, dials.least_side(canvas, parts.gauge)) if parts.gauge else RING


def _upright(canvas: Canvas, parts: Parts, box: Box, focus: Focus, now: float) -> None:
    foot = canvas.page.bottom - 12
    top = box.y + 36
    left = box.x + 20
    if parts.gauge:
        side = _side(canvas, parts)
        across = Box(left, top + (foot - top - side) / 2, side, side)
        dials.ring(canvas, parts.gauge, across, now)
        left += side + 16
    column = Box(left, top, box.right - 20 - left, foot - top)
    chip_tall = chip_height(canvas, parts, column.w)
    placed = flow.place(canvas, parts.rest, column.w, flow.APP)
    free = column.h - chip_tall - 12 - flow.tall(placed)
    start = column.y + max(0.0, free / 2)
    chip(canvas, parts, Box(column.x, start, column.w, chip_tall))
    setting.draw(canvas, placed, (column.x, start + chip_tall + 12), flow.APP, focus)


def in_words(parts: Parts) -> tuple[Node, ...]:
    """The ring and the chip as words, before the rest."""
    if parts.gauge is None:
        return parts.rest
    said = f"{parts.gauge.label} {parts.gauge.value}. {parts.next_words}".strip()
    return (Prose(said, "small"), *parts.rest)


def _brief_rows(canvas: Canvas, parts: Parts, width: float) -> list[Placed]:
    """A phone without its ring: words and controls, side by side where the phone lies flat."""
    told = in_words(parts)
    words = [node for node in told if not isinstance(node, Action)]
    actions = [node for node in told if isinstance(node, Action)]
    if canvas.orientation == "landscape":
        return flow.place(canvas, (*words, *actions), width, flow.APP)
    half = (width - 12) / 2 if actions else width
    left = flow.place(canvas, words, half, flow.APP)
    right = flow.place(canvas, actions, half, flow.APP)
    moved = [Placed(item.node, item.box.moved(half + 12, 0)) for item in right]
    return [*left, *moved]


def _brief(canvas: Canvas, parts: Parts, box: Box, focus: Focus) -> None:
    placed = _brief_rows(canvas, parts, box.w - 32)
    setting.draw(canvas, placed, (box.x + 16, box.y + 36), flow.APP, focus)
