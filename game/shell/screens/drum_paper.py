"""The drum recorder's paper: the cumulative record that a pen draws, with its scales."""

from collections.abc import Callable
from itertools import pairwise

from game.core.language import say
from game.debrief.charts import Chart
from game.shell import theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.charts import draw_sheet
from game.shell.plot import HEADROOM, Plot, nice_ticks
from game.shell.shapes import Point, cut_disc, dragged

SECONDS, BLOCK = 300.0, 30.0
HEIGHTS = (20, 50, 100, 200, 500, 1000, 2000, 5000, 10000)
TICK = 9.0
# How many lines of letters a sheet must be high to have numbers along its edges.
LINES = 7


def draw_paper(canvas: Canvas, chart: Chart, sheet: Box) -> None:
    """One sheet: its schedule, its scale, the line, the pen."""
    draw_sheet(canvas, sheet, chart.title)
    line = canvas.line_height(theme.LEAST)
    bare = sheet.h < LINES * line
    title = canvas.measure(chart.title, sheet.w - 48, theme.OPTION, True)
    name = Box(sheet.x + 24, sheet.y + 30, sheet.w - 48, title)
    canvas.text(chart.title, name, theme.OPTION, bold=True)
    side = 8.0 if bare else canvas.width_of("0" * len(f"{_top(chart):g}"), theme.LEAST) + 8
    top = Box(sheet.x + 10 + side, name.bottom + 10, sheet.w - 40 - side, 0)
    plot = _plot(chart, top, sheet.bottom - 16 - (0 if bare else 2 * line))
    if not bare:
        _scales(canvas, plot, sheet, side, line)
    _ink(canvas, chart, plot)
    _pen(canvas, plot.at(chart.series[0].points[-1]))


def _scales(canvas: Canvas, plot: Plot, sheet: Box, side: float, line: float) -> None:
    """The numbers along both edges; a sheet too low for them has its schedule and its line."""
    for y in _rows(plot, line):
        place = Box(sheet.x + 4, plot.up(y) - line / 2, side, line)
        canvas.text(f"{y:g}", place, theme.LEAST, align="right", valign="middle", lines=1)
    _numbers(canvas, plot, sheet, line)


def _top(chart: Chart) -> int:
    """The next round number over the line."""
    most = chart.series[0].points[-1][1]
    return next((one for one in HEIGHTS if one >= most), HEIGHTS[-1])


def _plot(chart: Chart, top: Box, foot: float) -> Plot:
    """The paper is as wide as a session, and as high as the next round number."""
    return Plot(Box(top.x, top.y, top.w, foot - top.y), 0.0, SECONDS, 0.0, _top(chart) * HEADROOM)


def _rows(plot: Plot, line: float) -> tuple[float, ...]:
    many = max(1, int(plot.box.h // max(70.0, line * 1.6)))
    return nice_ticks(plot.low, plot.high / HEADROOM, many, 1.0)[1:]


def _numbers(canvas: Canvas, plot: Plot, sheet: Box, line: float) -> None:
    for x in nice_ticks(0, SECONDS, max(2, int(plot.box.w // (4 * line + 36)))):
        wide = canvas.width_of(f"{x:g}", theme.LEAST) + 2
        left = min(plot.across(x) - wide / 2, sheet.right - wide - 6)
        canvas.text(f"{x:g}", Box(left, plot.box.bottom + 4, wide, line), theme.LEAST, lines=1)
    foot = Box(plot.box.x, plot.box.bottom + 4 + line, plot.box.w, line)
    if canvas.width_of(say("Seconds"), theme.LEAST) < foot.w:
        canvas.text(say("Seconds"), foot, theme.LEAST, align="center", lines=1)


def _ink(canvas: Canvas, chart: Chart, plot: Plot) -> None:
    """The line, block by block: a block that is full is drawn once and printed from then on."""
    points, last = chart.series[0].points, chart.series[0].points[-1][0]
    count = int(SECONDS / BLOCK)
    for number in range(count):
        start, end = number * BLOCK, (number + 1) * BLOCK
        box = Box(plot.across(start), plot.box.y, plot.box.w / count, plot.box.h + 2)
        before = max((y for x, y in points if x < start), default=0.0)
        inside = tuple(point for point in points if start <= point[0] <= end)
        ticks = tuple(pip for pip in chart.pips if start <= pip[0] < end)
        run = _run(before, inside, start, min(end, last))
        if last < start:
            run = ()
        home = Plot(Box(0, 0, box.w, plot.box.h), start, end, plot.low, plot.high)
        if last >= end or not run:
            canvas.stamp(f"ink {home} {hash((run, ticks))}", box, _full(home, run, ticks))
        else:
            here = Plot(box.top(plot.box.h), start, end, plot.low, plot.high)
            canvas.rect(theme.PAPER, box)
            _block(canvas, here, run, ticks)


def _full(plot: Plot, run: tuple[Point, ...], ticks: tuple[Point, ...]) -> Callable[[Canvas], None]:
    def paint(inner: Canvas) -> None:
        inner.fill(theme.PAPER)
        _block(inner, plot, run, ticks)

    return paint


def _run(before: float, inside: tuple[Point, ...], start: float, end: float) -> tuple[Point, ...]:
    """The stepped line of one block, from its left edge to where the pen is."""
    steps: list[Point] = [(start, before)]
    for x, y in inside:
        steps += [(x, steps[-1][1]), (x, y)]
    return (*steps, (end, steps[-1][1]))


def _block(canvas: Canvas, plot: Plot, run: tuple[Point, ...], ticks: tuple[Point, ...]) -> None:
    box = plot.box
    faint = theme.mix(theme.PAPER, theme.INK, 24)
    for y in _rows(plot, 20.0):
        canvas.line(faint, (box.x, plot.up(y)), (box.right, plot.up(y)), 1)
    canvas.line(theme.INK, (box.x, box.bottom), (box.right, box.bottom), 3)
    if plot.left == 0:
        canvas.line(theme.INK, (box.x + 1, box.y), (box.x + 1, box.bottom), 3)
    for one, other in pairwise(plot.at(point) for point in run):
        canvas.line(theme.HARBOUR_SHADE, one, other, 3)
    for x, y in (plot.at(tick) for tick in ticks):
        canvas.line(theme.CLAY, (x, y), (x + TICK * 0.7, y + TICK * 1.3), 3)


def _pen(canvas: Canvas, tip: Point) -> None:
    """The pen, held from the upper right."""
    x, y = tip
    shaft = ((x + 9, y - 22), (x + 28, y - 78), (x + 38, y - 74), (x + 18, y - 18))
    canvas.shadow(dragged(((x, y), *shaft), 9, 7), 30)
    canvas.polygon(theme.LAMP, shaft)
    canvas.polygon(theme.INK, ((x, y), (x + 9, y - 22), (x + 18, y - 18)))
    canvas.polygon(theme.INK, cut_disc((x + 34, y - 80), 9, "pen"))
