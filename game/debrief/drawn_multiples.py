"""Small multiples, drawn: one little line for each quiet meter, all on one scale."""

from collections.abc import Iterator

from game.core.language import say
from game.debrief.charts import Chart, Series
from game.debrief.palette import CLAY, HARBOUR, INK, MIST, PAPER
from game.debrief.shapes import Drawing, Scale, dot, line, rectangle, words

COLUMNS, CELL_WIDTH, CELL_HEIGHT, PAD = 4, 180, 150, 16
HIGHEST = 100


def draw_multiples(chart: Chart) -> Drawing:
    """The little lines, in rows of four."""
    rows = -(-len(chart.series) // COLUMNS)
    width, height = COLUMNS * CELL_WIDTH, rows * CELL_HEIGHT + PAD
    last = max((x for series in chart.series for x, _ in series.points), default=1.0)
    highest = max((y for series in chart.series for _, y in series.points), default=0.0)
    cells = (
        shape
        for index, series in enumerate(chart.series)
        for shape in _cell(series, (last, max(HIGHEST, highest)), *divmod(index, COLUMNS))
    )
    return Drawing(width, height, (rectangle(0, 0, width, height, PAPER), *cells))


def _cell(series: Series, ends: tuple[float, float], row: int, column: int) -> Iterator[str]:
    left, top = column * CELL_WIDTH + PAD, row * CELL_HEIGHT + 2 * PAD
    right, bottom = left + CELL_WIDTH - 3 * PAD, top + CELL_HEIGHT - 4 * PAD
    across, up = Scale(0, ends[0] or 1, left, right), Scale(0, ends[1], bottom, top)
    yield rectangle(left, top, right - left, bottom - top, MIST)
    yield words(left, top - 6, series.name)
    if not series.points:
        return
    (_, start), (_, end) = series.points[0], series.points[-1]
    places = [(across(x), up(y)) for x, y in series.points]
    yield line(places, INK, 2.5)
    yield dot(*places[-1], 4, CLAY if end < start else HARBOUR)
    yield words(left, bottom + 17, say("{start} to {end}", start=f"{start:.0f}", end=f"{end:.0f}"))
