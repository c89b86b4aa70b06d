"""The words under the record's axis: the name of each stretch, with a chip of its ground."""

from dataclasses import dataclass

from game.debrief.charts import Band, Chart
from game.shell import theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.plot import plot_of, side_by_side, wrapped
from game.shell.shapes import gouge
from game.shell.theme import Colour

Ground = tuple[Colour, Colour, float]

# Ground, gouge and lean of each paid stretch: the lean keeps two equal greys apart.
PAID: tuple[Ground, ...] = (
    (theme.MIST, theme.shade(theme.MIST, 30), -6),
    (theme.HARBOUR, theme.mix(theme.HARBOUR, theme.PAPER, 34), 7),
    (theme.CLAY, theme.CLAY_SHADE, -8),
    (theme.LAMP, theme.shade(theme.LAMP, 30), 6),
)
# A stretch without a single spark is black: nothing was paid there.
UNPAID: Ground = (theme.INK, theme.HARBOUR, 1)
GAP = 12.0
# A chip of the stretch's own colour and the room beside it, before its name.
CHIP = 22.0


def grounds_of(chart: Chart) -> tuple[Ground, ...]:
    """The ground of each stretch: the paid ones in turn, the unpaid ones black."""
    grounds: list[Ground] = []
    paid = 0
    for band in chart.bands:
        if chart.pips and not any(band.start < x <= band.end for x, _ in chart.pips):
            grounds.append(UNPAID)
        else:
            grounds.append(PAID[paid % len(PAID)])
            paid += 1
    return tuple(grounds)


@dataclass(frozen=True, slots=True)
class Labels:
    """The words under the axis: beside each other, or as a key where they would touch."""

    lefts: tuple[float, ...] | None
    widths: tuple[float, ...]
    tall: float


def line_height(canvas: Canvas) -> float:
    """How high a line of small print is."""
    return canvas.line_height(theme.LEAST) + 2


def labels_of(canvas: Canvas, chart: Chart, axis: Box) -> Labels:
    """Where the names of the stretches go under an axis."""
    plot = plot_of(axis, (), chart.bands)
    widths = tuple(
        max(
            CHIP + canvas.width_of(b.name, theme.BODY, True),
            canvas.width_of(b.note, theme.LEAST),
        )
        + 2
        for b in chart.bands
    )
    centres = [plot.across((band.start + band.end) / 2) for band in chart.bands]
    lefts = side_by_side(centres, widths, (axis.x, axis.right + 8), GAP)
    line = canvas.line_height(theme.BODY)
    if lefts is not None:
        return Labels(lefts, widths, line + line_height(canvas) + 6)
    key = tuple(_key_width(canvas, band) for band in chart.bands)
    lines = 1 + max(line for line, _ in wrapped(key, axis.w, GAP))
    return Labels(None, key, lines * (line + 2) + 6)


def _key_width(canvas: Canvas, band: Band) -> float:
    return 24 + canvas.width_of(_key(band), theme.LEAST) + 2


def _key(band: Band) -> str:
    return f"{band.name}, {band.note}" if band.note else band.name


def draw_labels(canvas: Canvas, chart: Chart, labels: Labels, room: Box) -> None:
    """Name the stretches, each with a chip of its ground."""
    line = canvas.line_height(theme.BODY)
    looks = grounds_of(chart)
    if labels.lefts is None:
        places = wrapped(labels.widths, room.w, GAP)
        for number, (band, (row, x)) in enumerate(zip(chart.bands, places, strict=True)):
            place = Box(room.x + x, room.y + 4 + row * (line + 2), labels.widths[number], line)
            _key_entry(canvas, band, place, looks[number])
        return
    for number, (left, wide) in enumerate(zip(labels.lefts, labels.widths, strict=True)):
        _label(canvas, chart.bands[number], looks[number], Box(left, room.y, wide, room.h), line)


def _label(canvas: Canvas, band: Band, look: Ground, box: Box, line: float) -> None:
    """The name of a stretch with a chip of its colour, and its days below."""
    name = canvas.width_of(band.name, theme.BODY, True) + 2
    left = box.x + (box.w - CHIP - name) / 2
    _chip(canvas, look, Box(left, box.y + line / 2 - 6, 16, 14))
    place = Box(left + CHIP, box.y, name, line)
    canvas.text(band.name, place, theme.BODY, bold=True, lines=1)
    note = Box(box.x, box.y + line, box.w, line_height(canvas))
    canvas.text(band.note, note, theme.LEAST, align="center", lines=1)


def _key_entry(canvas: Canvas, band: Band, place: Box, look: Ground) -> None:
    _chip(canvas, look, Box(place.x, place.y + 5, 16, 14))
    words = place.beyond(place.x + CHIP)
    canvas.text(_key(band), words, theme.LEAST, lines=1)


def _chip(canvas: Canvas, look: Ground, box: Box) -> None:
    ground, mark, lean = look
    canvas.facet(ground, box, 3, sliver=False)
    canvas.polygon(mark, gouge((box.x + 4, box.centre[1]), 8, lean * 0.6, 2))
