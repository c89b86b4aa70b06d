"""The cumulative record: every press added up, as the old drum recorders drew it in ink."""

from itertools import pairwise
from math import hypot

from game.debrief.charts import Band, Chart
from game.shell import theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.plot import (
    HEADROOM,
    Plot,
    covers,
    hatching,
    nice_ticks,
    pin_heads,
    plot_of,
    stairs,
    under,
)
from game.shell.record_words import Ground, draw_labels, grounds_of, labels_of, line_height
from game.shell.shapes import Point, gouge


def record_height(canvas: Canvas, chart: Chart, width: float) -> float:
    """How high the record stands at that width: wider than high, yet never squat."""
    plot = min(320.0, max(200.0, width * 0.56))
    return (
        plot
        + _ticks(canvas)
        + labels_of(canvas, chart, Box(0, 0, width, 1)).tall
        + 2 * line_height(canvas)
        + 6
    )


def draw_record(canvas: Canvas, chart: Chart, box: Box) -> None:
    """Draw the record inside the box: legend, line, bands, pins and the words of both axes."""
    labels = labels_of(canvas, chart, _axis(canvas, chart, box))
    line = line_height(canvas)
    _legend(canvas, chart, box.top(line))
    foot = box.bottom - line - labels.tall - _ticks(canvas)
    axis = _axis(canvas, chart, box)
    room = Box(axis.x, box.y + line + 4, axis.w, foot - box.y - line - 4)
    steps = stairs(chart.series[0].points if chart.series else ())
    others = [point for series in chart.series[1:] for point in series.points]
    plot = plot_of(room, (*steps, *others), chart.bands)
    _art(canvas, chart, box, plot, steps)
    _numbers(canvas, plot, box)
    draw_labels(canvas, chart, labels, Box(axis.x, foot + _ticks(canvas), axis.w, labels.tall))
    last = Box(box.x, box.bottom - line, box.w, line)
    canvas.text(chart.x_label, last, theme.LEAST, align="center", lines=1)


def _ticks(canvas: Canvas) -> float:
    return line_height(canvas) + 8


def _axis(canvas: Canvas, chart: Chart, box: Box) -> Box:
    """The stretch of the box that lies right of the y axis."""
    high = max((y for series in chart.series for _, y in series.points), default=1)
    wide = canvas.width_of("0" * len(f"{high:.0f}"), theme.LEAST) + 18
    return Box(box.x + wide, box.y, box.w - wide - 8, box.h)


def _legend(canvas: Canvas, chart: Chart, box: Box) -> None:
    wide = canvas.width_of(chart.y_label, theme.LEAST) + 2
    canvas.text(chart.y_label, box.left(wide), theme.LEAST, lines=1)
    x = box.x + wide + 26
    for series in chart.series[1:]:
        _dashed(canvas, ((x, box.centre[1]), (x + 34, box.centre[1])))
        words = Box(x + 42, box.y, canvas.width_of(series.name, theme.LEAST) + 2, box.h)
        canvas.text(series.name, words, theme.LEAST, lines=1)
        x = words.right + 26
    if not chart.pips:
        return
    _pin(canvas, (x, box.y + 7), (x + 3, box.bottom - 1), 5.5)
    words = Box(x + 14, box.y, canvas.width_of(f"= {chart.pip}", theme.LEAST) + 2, box.h)
    canvas.text(f"= {chart.pip}", words, theme.LEAST, lines=1)


def _art(canvas: Canvas, chart: Chart, box: Box, plot: Plot, steps: tuple[Point, ...]) -> None:
    """Everything but the words, drawn once and kept: scrolling then costs nothing."""
    area = Box(box.x, plot.box.y - 2, box.w, plot.box.h + 12)
    home = Plot(plot.box.moved(-area.x, -area.y), plot.left, plot.right, plot.low, plot.high)

    def paint(inner: Canvas) -> None:
        inner.fill(theme.PAPER)
        _paint(inner, chart, home, steps)

    canvas.stamp(f"record {hash(chart)} {plot.box.w:.0f}", area, paint)


def _paint(canvas: Canvas, chart: Chart, plot: Plot, steps: tuple[Point, ...]) -> None:
    for y in _rows(plot):
        _grid(canvas, plot, plot.up(y))
    for band, ground in zip(chart.bands, grounds_of(chart), strict=True):
        _band(canvas, plot, steps, band, ground)
    canvas.lines(theme.INK, tuple(plot.at(step) for step in steps), 3)
    for series in chart.series[1:]:
        _dashed(canvas, tuple(plot.at(point) for point in series.points))
    box = plot.box
    canvas.line(theme.INK, (box.x, box.y), (box.x, box.bottom + 1), 3)
    canvas.line(theme.INK, (box.x - 6, box.bottom), (box.right + 4, box.bottom), 3)
    for x in nice_ticks(plot.left, plot.right, _most_columns(plot)):
        canvas.line(theme.INK, (plot.across(x), box.bottom), (plot.across(x), box.bottom + 7), 2)
    _pins(canvas, plot, chart)


def _dashed(canvas: Canvas, line: tuple[Point, ...]) -> None:
    """A line to compare with: dashes, so that nobody takes it for what was done."""
    for (ax, ay), (bx, by) in pairwise(line):
        dashes = max(1, round(hypot(bx - ax, by - ay) / 12))
        for dash in range(0, 2 * dashes, 2):
            start, end = dash / (2 * dashes), (dash + 1) / (2 * dashes)
            begin = (ax + (bx - ax) * start, ay + (by - ay) * start)
            canvas.line(theme.INK, begin, (ax + (bx - ax) * end, ay + (by - ay) * end), 2)


def _rows(plot: Plot) -> tuple[float, ...]:
    most = max(3, int(plot.box.h // 70))
    return nice_ticks(plot.low, plot.high / HEADROOM, most, 1.0)[1:]


def _most_columns(plot: Plot) -> int:
    return max(2, int(plot.box.w // 80))


def _grid(canvas: Canvas, plot: Plot, y: float) -> None:
    faint = theme.mix(theme.PAPER, theme.INK, 30)
    x = plot.box.x + 4
    while x + 9 < plot.box.right:
        canvas.line(faint, (x, y), (x + 7, y), 1)
        x += 11


def _band(canvas: Canvas, plot: Plot, steps: tuple[Point, ...], band: Band, look: Ground) -> None:
    ground, mark, lean = look
    shape = under(plot, steps, band)
    canvas.polygon(ground, shape)
    left, right = plot.across(band.start), plot.across(band.end)
    top = min(y for _, y in shape)
    for at in hatching(Box(left, top, right - left, plot.box.bottom - top), 20, round(lean)):
        end = (at[0] + 9, at[1] + lean)
        if covers(shape, at) and covers(shape, end):
            canvas.polygon(mark, gouge(at, 9, lean, 2))
    if band.start > plot.left:
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
    half = line_height(canvas) / 2
    for y in _rows(plot):
        place = Box(box.x, plot.up(y) - half, plot.box.x - 8 - box.x, 2 * half)
        canvas.text(f"{y:g}", place, theme.LEAST, align="right", lines=1)
    for x in nice_ticks(plot.left, plot.right, _most_columns(plot)):
        wide = canvas.width_of(f"{x:g}", theme.LEAST) + 2
        left = min(plot.across(x) - wide / 2, box.right - wide)
        place = Box(left, plot.box.bottom + 6, wide, 2 * half)
        canvas.text(f"{x:g}", place, theme.LEAST, align="center", lines=1)
