"""The cumulative record: every press added up, as the old drum recorders drew it in ink."""

from dataclasses import dataclass

from game.debrief.charts import Band, Chart
from game.shell import theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.plot import (
    Plot,
    hatching,
    inside,
    nice_ticks,
    pin_heads,
    plot_of,
    side_by_side,
    stairs,
    under,
    wrapped,
)
from game.shell.shapes import Point, gouge
from game.shell.theme import Colour

# Ground, gouge and lean of each act's stretch: the lean keeps two equal greys apart.
BANDS: tuple[tuple[Colour, Colour, float], ...] = (
    (theme.MIST, theme.shade(theme.MIST, 30), -6),
    (theme.HARBOUR, theme.mix(theme.HARBOUR, theme.PAPER, 34), 7),
    (theme.CLAY, theme.CLAY_SHADE, -8),
    (theme.INK, theme.HARBOUR, 1),
    (theme.LAMP, theme.shade(theme.LAMP, 30), 6),
)
GAP = 12.0
# A chip of the stretch's own colour and the room beside it, before its name.
CHIP = 22.0
SPARK = "= a spark"


@dataclass(frozen=True, slots=True)
class Labels:
    """The words under the axis: beside each other, or as a key where they would touch."""

    lefts: tuple[float, ...] | None
    widths: tuple[float, ...]
    tall: float


def record_height(canvas: Canvas, chart: Chart, width: float) -> float:
    """How high the record stands at that width: wider than high, yet never squat."""
    plot = min(320.0, max(200.0, width * 0.56))
    return (
        plot
        + _ticks(canvas)
        + _labels(canvas, chart, Box(0, 0, width, 1)).tall
        + 2 * _line(canvas)
        + 6
    )


def draw_record(canvas: Canvas, chart: Chart, box: Box) -> None:
    """Draw the record inside the box: legend, line, bands, pins and the words of both axes."""
    labels = _labels(canvas, chart, _axis(canvas, chart, box))
    line = _line(canvas)
    _legend(canvas, chart, box.top(line))
    foot = box.bottom - line - labels.tall - _ticks(canvas)
    axis = _axis(canvas, chart, box)
    room = Box(axis.x, box.y + line + 4, axis.w, foot - box.y - line - 4)
    steps = stairs(chart.series[0].points if chart.series else ())
    plot = plot_of(room, steps, chart.bands)
    _art(canvas, chart, box, plot, steps)
    _numbers(canvas, plot, box)
    _band_words(canvas, chart, labels, Box(axis.x, foot + _ticks(canvas), axis.w, labels.tall), box)
    last = Box(box.x, box.bottom - line, box.w, line)
    canvas.text(chart.x_label, last, theme.LEAST, align="center", lines=1)


def _ticks(canvas: Canvas) -> float:
    return _line(canvas) + 8


def _line(canvas: Canvas) -> float:
    return canvas.measure("0", 99, theme.LEAST) + 2


def _axis(canvas: Canvas, chart: Chart, box: Box) -> Box:
    """The stretch of the box that lies right of the y axis."""
    high = max((y for series in chart.series for _, y in series.points), default=1)
    wide = canvas.width_of(f"{high:.0f}", theme.LEAST) + 14
    return Box(box.x + wide, box.y, box.w - wide - 8, box.h)


def _legend(canvas: Canvas, chart: Chart, box: Box) -> None:
    wide = canvas.width_of(chart.y_label, theme.LEAST) + 2
    canvas.text(chart.y_label, box.left(wide), theme.LEAST, lines=1)
    if not chart.pips:
        return
    x = box.x + wide + 26
    _pin(canvas, (x, box.y + 7), (x + 3, box.bottom - 1), 5.5)
    words = Box(x + 14, box.y, canvas.width_of(SPARK, theme.LEAST) + 2, box.h)
    canvas.text(SPARK, words, theme.LEAST, lines=1)


def _art(canvas: Canvas, chart: Chart, box: Box, plot: Plot, steps: tuple[Point, ...]) -> None:
    """Everything but the words, drawn once and kept: scrolling then costs nothing."""
    area = Box(box.x, plot.box.y - 2, box.w, plot.box.h + 12)
    home = Plot(plot.box.moved(-area.x, -area.y), plot.left, plot.right, plot.low, plot.high)

    def paint(inner: Canvas) -> None:
        inner.fill(theme.PAPER)
        _paint(inner, chart, home, steps)

    canvas.stamp(f"record {hash(chart)} {plot.box.w:.0f}", area, paint)


def _paint(canvas: Canvas, chart: Chart, plot: Plot, steps: tuple[Point, ...]) -> None:
    for y in nice_ticks(plot.low, plot.high / 1.16, _most_rows(plot))[1:]:
        _grid(canvas, plot, plot.up(y))
    for number, band in enumerate(chart.bands):
        _band(canvas, plot, steps, band, number)
    canvas.lines(theme.INK, tuple(plot.at(step) for step in steps), 3)
    box = plot.box
    canvas.line(theme.INK, (box.x, box.y), (box.x, box.bottom + 1), 3)
    canvas.line(theme.INK, (box.x - 6, box.bottom), (box.right + 4, box.bottom), 3)
    for x in nice_ticks(plot.left, plot.right, _most_columns(plot)):
        canvas.line(theme.INK, (plot.across(x), box.bottom), (plot.across(x), box.bottom + 7), 2)
    _pins(canvas, plot, chart)


def _most_rows(plot: Plot) -> int:
    return max(3, int(plot.box.h // 70))


def _most_columns(plot: Plot) -> int:
    return max(2, int(plot.box.w // 80))


def _grid(canvas: Canvas, plot: Plot, y: float) -> None:
    faint = theme.mix(theme.PAPER, theme.INK, 30)
    x = plot.box.x + 4
    while x + 9 < plot.box.right:
        canvas.line(faint, (x, y), (x + 7, y), 1)
        x += 11


def _band(canvas: Canvas, plot: Plot, steps: tuple[Point, ...], band: Band, number: int) -> None:
    ground, mark, lean = BANDS[number % len(BANDS)]
    shape = under(plot, steps, band)
    canvas.polygon(ground, shape)
    left, right = plot.across(band.start), plot.across(band.end)
    top = min(y for _, y in shape)
    for at in hatching(Box(left, top, right - left, plot.box.bottom - top), 20, number):
        end = (at[0] + 9, at[1] + lean)
        if inside(at, shape) and inside(end, shape):
            canvas.polygon(mark, gouge(at, 9, lean, 2))
    if number:
        canvas.line(theme.PAPER, (left, plot.box.bottom), (left, shape[0][1]), 2)


def _pins(canvas: Canvas, plot: Plot, chart: Chart) -> None:
    feet = tuple(plot.at(pip) for pip in sorted(chart.pips))
    radius = 6.0 if plot.box.w > 420 else 4.5
    for foot, head in zip(feet, pin_heads(feet, radius, plot.box), strict=True):
        _pin(canvas, head, foot, radius)


def _pin(canvas: Canvas, head: Point, foot: Point, radius: float) -> None:
    """A bead on a pin: the only thing of Beacon's on the sheet, so a true circle."""
    canvas.line(theme.INK, head, foot, 1.6)
    canvas.circle(theme.shade(theme.LAMP, 30), head, radius + 1)
    canvas.circle(theme.LAMP, head, radius)
    canvas.circle(theme.SUN, (head[0] - radius * 0.12, head[1] - radius * 0.14), radius * 0.8)
    canvas.circle(theme.WHITE, (head[0] - radius * 0.3, head[1] - radius * 0.35), radius * 0.28)


def _numbers(canvas: Canvas, plot: Plot, box: Box) -> None:
    half = _line(canvas) / 2
    for y in nice_ticks(plot.low, plot.high / 1.16, _most_rows(plot))[1:]:
        place = Box(box.x, plot.up(y) - half, plot.box.x - 8 - box.x, 2 * half)
        canvas.text(f"{y:g}", place, theme.LEAST, align="right", lines=1)
    for x in nice_ticks(plot.left, plot.right, _most_columns(plot)):
        wide = canvas.width_of(f"{x:g}", theme.LEAST) + 2
        left = min(plot.across(x) - wide / 2, box.right - wide)
        place = Box(left, plot.box.bottom + 6, wide, 2 * half)
        canvas.text(f"{x:g}", place, theme.LEAST, align="center", lines=1)


def _labels(canvas: Canvas, chart: Chart, axis: Box) -> Labels:
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
    line = canvas.measure("0", 99, theme.BODY, True)
    if lefts is not None:
        return Labels(lefts, widths, line + _line(canvas) + 6)
    key = tuple(_key_width(canvas, band) for band in chart.bands)
    lines = 1 + max(line for line, _ in wrapped(key, axis.w, GAP))
    return Labels(None, key, lines * (line + 2) + 6)


def _key_width(canvas: Canvas, band: Band) -> float:
    return 24 + canvas.width_of(_key(band), theme.LEAST) + 2


def _key(band: Band) -> str:
    return f"{band.name}, {band.note}" if band.note else band.name


def _band_words(canvas: Canvas, chart: Chart, labels: Labels, room: Box, box: Box) -> None:
    line = canvas.measure("0", 99, theme.BODY, True)
    if labels.lefts is None:
        places = wrapped(labels.widths, room.w, GAP)
        for number, (band, (row, x)) in enumerate(zip(chart.bands, places, strict=True)):
            place = Box(room.x + x, room.y + 4 + row * (line + 2), labels.widths[number], line)
            _key_entry(canvas, band, place, number)
        return
    for number, (left, wide) in enumerate(zip(labels.lefts, labels.widths, strict=True)):
        _label(canvas, chart.bands[number], number, Box(left, room.y, wide, room.h), line)


def _label(canvas: Canvas, band: Band, number: int, box: Box, line: float) -> None:
    """The name of a stretch with a chip of its colour, and its days below."""
    name = canvas.width_of(band.name, theme.BODY, True) + 2
    left = box.x + (box.w - CHIP - name) / 2
    _chip(canvas, number, Box(left, box.y + line / 2 - 6, 16, 14))
    place = Box(left + CHIP, box.y, name, line)
    canvas.text(band.name, place, theme.BODY, bold=True, lines=1)
    note = Box(box.x, box.y + line, box.w, _line(canvas))
    canvas.text(band.note, note, theme.LEAST, align="center", lines=1)


def _key_entry(canvas: Canvas, band: Band, place: Box, number: int) -> None:
    _chip(canvas, number, Box(place.x, place.y + 5, 16, 14))
    words = place.beyond(place.x + CHIP)
    canvas.text(_key(band), words, theme.LEAST, lines=1)


def _chip(canvas: Canvas, number: int, box: Box) -> None:
    ground, mark, lean = BANDS[number % len(BANDS)]
    canvas.facet(ground, box, number, sliver=False)
    canvas.polygon(mark, gouge((box.x + 4, box.centre[1]), 8, lean * 0.6, 2))
