"""The phone that lies beside the day: Standing, the next perk, and nothing to press for sparks."""

from dataclasses import dataclass

from game.app.nodes import Action, Gauge, Heading, Node, Picture, Prose, Region
from game.shell import dials, flow, glass, setting, theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.flow import Placed
from game.shell.focus import Focus

RING = 142.0


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
    if canvas.orientation == "landscape":
        _beside(canvas, parts, box, focus, now)
    elif brief:
        _brief(canvas, parts, box, focus)
    else:
        _upright(canvas, parts, box, focus, now)


def sheet(canvas: Canvas, region: Region, *, brief: bool = False) -> float:
    """How much of the phone must show at the foot of an upright window."""
    parts = parts_of(region)
    if brief:
        return 48 + flow.tall(_brief_rows(canvas, parts, canvas.size[0] - 48))
    width = canvas.size[0] - 16 - 40 - 16 - RING
    placed = flow.place(canvas, parts.rest, width, flow.APP)
    chip_tall = chip_height(canvas, parts, width)
    return max(RING + 48, 36 + chip_tall + 12 + flow.tall(placed) + 16)


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
    return parts.perk is not None and width >= 210 and canvas.pictures.has(_badge(parts))


def _badge(parts: Parts) -> str:
    """The next perk's badge is never the one of a perk held."""
    name = parts.perk.name if parts.perk else ""
    return "-".join((*name.split("-")[:2], "next"))


def _beside(canvas: Canvas, parts: Parts, box: Box, focus: Focus, now: float) -> None:
    brand(canvas, Box(box.x, box.y + 38, box.w, 40))
    inner = box.inset(22, 0)
    placed = flow.place(canvas, parts.rest, inner.w, flow.APP)
    chip_tall = chip_height(canvas, parts, inner.w)
    below = flow.tall(placed) + chip_tall + 40
    side = max(120.0, min(208.0, box.h - 84 - below - 30))
    top = box.y + 86
    if parts.gauge:
        dials.ring(canvas, parts.gauge, Box(box.centre[0] - side / 2, top, side, side), now)
        top += side + 16
    chip(canvas, parts, Box(inner.x, top, inner.w, chip_tall))
    setting.draw(canvas, placed, (inner.x, top + chip_tall + 16), flow.APP, focus)


def _upright(canvas: Canvas, parts: Parts, box: Box, focus: Focus, now: float) -> None:
    foot = canvas.page.bottom - 12
    top = box.y + 36
    left = box.x + 20
    if parts.gauge:
        across = Box(left, top + (foot - top - RING) / 2, RING, RING)
        dials.ring(canvas, parts.gauge, across, now)
        left += RING + 16
    column = Box(left, top, box.right - 20 - left, foot - top)
    chip_tall = chip_height(canvas, parts, column.w)
    placed = flow.place(canvas, parts.rest, column.w, flow.APP)
    free = column.h - chip_tall - 12 - flow.tall(placed)
    start = column.y + max(0.0, free / 2)
    chip(canvas, parts, Box(column.x, start, column.w, chip_tall))
    setting.draw(canvas, placed, (column.x, start + chip_tall + 12), flow.APP, focus)


def _brief_rows(canvas: Canvas, parts: Parts, width: float) -> list[Placed]:
    """A phone pushed low by a tall card: two columns, words left and controls right."""
    words = [node for node in parts.rest if not isinstance(node, Action)]
    if parts.gauge:
        told = f"{parts.gauge.label} {parts.gauge.value}. {parts.next_words}"
        words.insert(0, Prose(told, "small"))
    actions = [node for node in parts.rest if isinstance(node, Action)]
    half = (width - 12) / 2 if actions else width
    left = flow.place(canvas, words, half, flow.APP)
    right = flow.place(canvas, actions, half, flow.APP)
    moved = [Placed(item.node, item.box.moved(half + 12, 0)) for item in right]
    return [*left, *moved]


def _brief(canvas: Canvas, parts: Parts, box: Box, focus: Focus) -> None:
    placed = _brief_rows(canvas, parts, box.w - 32)
    setting.draw(canvas, placed, (box.x + 16, box.y + 36), flow.APP, focus)
