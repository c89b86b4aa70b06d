"""The ledger, drawn: one bar for each rule, gains to the right and losses to the left."""

from collections.abc import Iterator

from game.debrief.charts import Chart, Series
from game.debrief.palette import CLAY, HARBOUR, INK, PAPER
from game.debrief.shapes import Drawing, Scale, line, rectangle, words

WIDTH, ROW, TOP = 720, 28, 40
LEFT, RIGHT = 290, 650


def draw_ledger(chart: Chart) -> Drawing:
    """The bars on paper."""
    height = TOP + ROW * len(chart.series) + 16
    sums = [_sum(series) for series in chart.series]
    across = Scale(min([0.0, *sums]), max([0.0, *sums]), LEFT, RIGHT)
    bars = (
        shape for index, series in enumerate(chart.series) for shape in _bar(index, series, across)
    )
    axis = line([(across(0), TOP - 6), (across(0), height - 10)], INK, 1.5)
    shapes = (rectangle(0, 0, WIDTH, height, PAPER), words(10, 22, chart.title), *bars, axis)
    return Drawing(WIDTH, height, shapes)


def _sum(series: Series) -> float:
    return series.points[-1][1] if series.points else 0.0


def _bar(index: int, series: Series, across: Scale) -> Iterator[str]:
    value, top = _sum(series), TOP + ROW * index
    left, right = sorted((across(0), across(value)))
    yield words(10, top + 17, series.name)
    yield rectangle(left, top + 4, right - left, ROW - 10, HARBOUR if value > 0 else CLAY)
    if value < 0:
        yield words(left - 6, top + 17, series.words, "end")
    else:
        yield words(right + 6, top + 17, series.words)
