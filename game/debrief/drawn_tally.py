"""A tally, drawn: for each name a row of pieces, one for each thing that was counted."""

from collections.abc import Iterator

from game.debrief.charts import Chart, Series
from game.debrief.palette import CLAY, HARBOUR, INK, MIST, PAPER, SAND
from game.debrief.shapes import Drawing, dot, line, rectangle, words

WIDTH, ROW, TOP = 720, 34, 40
LEFT, PIECE, GAP = 210, 22, 5


def draw_tally(chart: Chart) -> Drawing:
    """One row for each series, its pieces told apart by their form as well as by their colour."""
    height = TOP + ROW * len(chart.series) + 34
    rows = (shape for at, one in enumerate(chart.series) for shape in _row(TOP + ROW * at, one))
    foot = words(10, height - 12, chart.x_label, size=13)
    shapes = (rectangle(0, 0, WIDTH, height, PAPER), words(10, 22, chart.title), *rows, foot)
    return Drawing(WIDTH, height, shapes)


def _row(top: float, series: Series) -> Iterator[str]:
    yield words(10, top + 18, f"{series.words} {series.name}")
    for number in range(len(series.points)):
        yield from _piece(series.mark, LEFT + number * (PIECE + GAP), top + 2)


def _piece(mark: str, left: float, top: float) -> Iterator[str]:
    right, foot = left + PIECE, top + PIECE
    edge = [(left, top), (right, top), (right, foot), (left, foot), (left, top)]
    match mark:
        case "confirmed":
            yield rectangle(left, top, PIECE, PIECE, HARBOUR)
        case "partly":
            yield rectangle(left, top, PIECE, PIECE, MIST)
            yield rectangle(left, top + PIECE / 2, PIECE, PIECE / 2, HARBOUR)
        case "contradicted":
            yield rectangle(left, top, PIECE, PIECE, CLAY)
            yield line([(left + 5, top + 5), (right - 5, foot - 5)], PAPER, 3)
            yield line([(left + 5, foot - 5), (right - 5, top + 5)], PAPER, 3)
        case "opinion":
            yield dot(left + PIECE / 2, top + PIECE / 2, PIECE / 2, SAND)
        case _:
            yield line(edge, INK, 2)
