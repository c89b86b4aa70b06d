"""Strips, drawn: for each row a range, the part of it that matters, and marks on it."""

from collections.abc import Iterator

from game.debrief.charts import BAR, ENDS, MARK, OTHER, Chart, Series, at_height
from game.debrief.palette import CLAY, HARBOUR, INK, MIST, PAPER
from game.debrief.shapes import Drawing, Scale, dot, line, rectangle, words

WIDTH, ROW, TOP = 720, 56, 40
LEFT, RIGHT = 250, 680


def draw_strips(chart: Chart) -> Drawing:
    """One row for each series, each on its own range."""
    height = TOP + ROW * len(chart.series) + 34
    rows = (shape for at, one in enumerate(chart.series) for shape in _row(TOP + ROW * at, one))
    foot = words(10, height - 12, chart.x_label, size=13)
    shapes = (rectangle(0, 0, WIDTH, height, PAPER), words(10, 22, chart.title), *rows, foot)
    return Drawing(WIDTH, height, shapes)


def _row(top: float, series: Series) -> Iterator[str]:
    ends = at_height(series, ENDS) or (0.0, 1.0)
    marks = (*at_height(series, MARK), *at_height(series, OTHER))
    across = Scale(min(*ends, *marks), max(*ends, *marks), LEFT, RIGHT)
    middle = top + 22
    yield words(10, middle + 5, series.name)
    yield rectangle(LEFT, middle - 9, RIGHT - LEFT, 18, MIST)
    bar = at_height(series, BAR)
    if bar:
        yield rectangle(across(bar[0]), middle - 9, across(bar[-1]) - across(bar[0]), 18, HARBOUR)
    for value in at_height(series, OTHER):
        yield line([(across(value), middle - 14), (across(value), middle + 14)], CLAY, 4)
    for value in at_height(series, MARK):
        yield dot(across(value), middle, 8, PAPER)
        yield words(across(value), middle - 14, series.words, "middle", 13)
    for value, anchor in ((min(ends), "start"), (max(ends), "end")):
        yield words(across(value), middle + 25, f"{value:g}", anchor, 12)
    yield line([(LEFT, middle + 9), (RIGHT, middle + 9)], INK, 1)
