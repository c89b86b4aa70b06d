"""Strips on paper: for each row a range, the part of it that matters, and the marks on it."""

from game.debrief.charts import BAR, ENDS, MARK, OTHER, Chart, Series, at_height
from game.shell import theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.plot import Plot
from game.shell.shapes import cut_disc, facet

STRIP, GAP = 18.0, 16.0
WIDE = 520


def strips_height(canvas: Canvas, chart: Chart, width: float) -> float:
    """How high all rows are together, with the words below them."""
    rows = sum(_row_height(canvas, series, width) for series in chart.series)
    return rows + canvas.measure(chart.x_label, width, theme.LEAST) + 4


def draw_strips(canvas: Canvas, chart: Chart, box: Box) -> None:
    """One row for each series, each on its own range."""
    y = box.y
    for series in chart.series:
        high = _row_height(canvas, series, box.w)
        _row(canvas, series, Box(box.x, y, box.w, high - GAP))
        y += high
    foot = canvas.measure(chart.x_label, box.w, theme.LEAST)
    canvas.text(chart.x_label, Box(box.x, y, box.w, foot), theme.LEAST)


def _name_width(width: float) -> float:
    return width * 0.4 - 16 if width >= WIDE else width


def _row_height(canvas: Canvas, series: Series, width: float) -> float:
    name = canvas.measure(series.name, _name_width(width), theme.LEAST)
    line = canvas.line_height(theme.LEAST)
    strip = 2 * line + STRIP + 4
    return (max(name, strip) if width >= WIDE else name + strip) + GAP


def _row(canvas: Canvas, series: Series, box: Box) -> None:
    """The name, then the strip beside it, or below it where the sheet is narrow."""
    wide = _name_width(box.w)
    name = canvas.measure(series.name, wide, theme.LEAST)
    line = canvas.line_height(theme.LEAST)
    strip = 2 * line + STRIP + 4
    if box.w >= WIDE:
        centred = Box(box.x, box.y + (box.h - name) / 2, wide, name)
        canvas.text(series.name, centred, theme.LEAST)
        _strip(canvas, series, Box(box.x + wide + 16, box.y, box.w - wide - 16, strip), line)
    else:
        canvas.text(series.name, Box(box.x, box.y, wide, name), theme.LEAST)
        _strip(canvas, series, Box(box.x, box.bottom - strip, box.w, strip), line)


def _strip(canvas: Canvas, series: Series, box: Box, line: float) -> None:
    ends = at_height(series, ENDS) or (0.0, 1.0)
    marks = (*at_height(series, MARK), *at_height(series, OTHER))
    band = Box(box.x + 10, box.y + line + 2, box.w - 20, STRIP)
    plot = Plot(band, min(*ends, *marks), max(*ends, *marks), 0.0, 1.0)
    canvas.facet(theme.MIST, band, series.name, sliver=False)
    bar = at_height(series, BAR)
    if bar:
        left, right = plot.across(bar[0]), plot.across(bar[-1])
        middle = Box(left, band.y, max(2.0, right - left), band.h)
        canvas.polygon(theme.HARBOUR, facet(middle, f"bar {series.name}", 0.6))
    for value in at_height(series, OTHER):
        x = plot.across(value)
        canvas.line(theme.CLAY, (x, band.y - 5), (x, band.bottom + 5), 5)
    _marks(canvas, series, plot, box, line)
    for value in (min(ends), max(ends)):
        _number(canvas, f"{value:g}", plot.across(value), Box(box.x, band.bottom + 2, box.w, line))


def _marks(canvas: Canvas, series: Series, plot: Plot, box: Box, line: float) -> None:
    """The reader's own mark: a disc of paper with an ink edge, its number above."""
    for value in at_height(series, MARK):
        at = (plot.across(value), plot.box.centre[1])
        canvas.polygon(theme.INK, cut_disc(at, 10, f"{series.name} edge", 11))
        canvas.polygon(theme.PAPER, cut_disc(at, 7, f"{series.name} mark", 11))
        _number(canvas, series.words, at[0], Box(box.x, box.y, box.w, line))


def _number(canvas: Canvas, text: str, centre: float, room: Box) -> None:
    """A number centred over a place, moved in where it would leave the sheet."""
    wide = canvas.width_of(text, theme.LEAST, True) + 2
    left = min(max(room.x, centre - wide / 2), room.right - wide)
    canvas.text(text, Box(left, room.y, wide, room.h), theme.LEAST, bold=True, lines=1)
