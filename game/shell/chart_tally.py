"""A tally on paper: a row of pieces for each name, one piece for each thing that was counted."""

from game.debrief.charts import Chart, Series
from game.shell import theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.pieces import PIECE, piece

GAP, ROW = 4.0, 12.0
WIDE = 520


def tally_height(canvas: Canvas, chart: Chart, width: float) -> float:
    """How high all rows are together, with the words below them."""
    return sum(_row_height(canvas, one, width) for one in chart.series) + _foot(
        canvas, chart, width
    )


def draw_tally(canvas: Canvas, chart: Chart, box: Box) -> None:
    """One row for each series: how many, their name, and the pieces themselves."""
    y = box.y
    for series in chart.series:
        high = _row_height(canvas, series, box.w)
        _row(canvas, series, Box(box.x, y, box.w, high - ROW))
        y += high
    foot = Box(box.x, y, box.w, _foot(canvas, chart, box.w))
    canvas.text(chart.x_label, foot, theme.LEAST)


def _foot(canvas: Canvas, chart: Chart, width: float) -> float:
    return canvas.measure(chart.x_label, width, theme.LEAST) + 2


def _name(series: Series) -> str:
    return f"{series.words} {series.name}"


def _name_width(width: float) -> float:
    return width * 0.34 if width >= WIDE else width


def _pieces_height(series: Series, width: float) -> float:
    rows = -(-len(series.points) // _across(width))
    return rows * (PIECE + GAP) - GAP


def _across(width: float) -> int:
    room = width - (_name_width(width) if width >= WIDE else 0)
    return max(1, int((room + GAP) // (PIECE + GAP)))


def _row_height(canvas: Canvas, series: Series, width: float) -> float:
    name = canvas.measure(_name(series), _name_width(width), theme.LEAST, True)
    pieces = _pieces_height(series, width)
    return (max(name, pieces) if width >= WIDE else name + 2 + pieces) + ROW


def _row(canvas: Canvas, series: Series, box: Box) -> None:
    """The name, then the pieces beside it, or below it where the sheet is narrow."""
    wide = _name_width(box.w)
    name = canvas.measure(_name(series), wide, theme.LEAST, True)
    canvas.text(_name(series), Box(box.x, box.y, wide, name), theme.LEAST, bold=True)
    left, top = (box.x + wide, box.y) if box.w >= WIDE else (box.x, box.y + name + 2)
    across = _across(box.w)
    for number in range(len(series.points)):
        x = left + number % across * (PIECE + GAP)
        y = top + number // across * (PIECE + GAP)
        piece(canvas, series.mark, Box(x, y, PIECE, PIECE))
