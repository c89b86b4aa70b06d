"""The cumulative record, drawn: a step line over acts, with a bead on a pin for each spark."""

from collections.abc import Iterator

from game.debrief.charts import Chart
from game.debrief.palette import BANDS, INK, PAPER, SUN
from game.debrief.shapes import Drawing, Scale, dot, line, rectangle, tidy_step, words

WIDTH, HEIGHT = 720, 400
LEFT, RIGHT, TOP, BOTTOM = 64, 700, 44, 320
PIN = 14
NARROWEST_NAMED = 64


def draw_record(chart: Chart) -> Drawing:
    """The record on paper."""
    points = chart.series[0].points if chart.series else ()
    across = Scale(0, max((x for x, _ in points), default=1), LEFT, RIGHT)
    highest = max((y for _, y in points), default=1)
    up = Scale(0, highest, BOTTOM, TOP)
    places = [(across(x), up(y)) for x, y in points]
    pins = ((across(x), up(y)) for x, y in chart.pips)
    shapes = (
        rectangle(0, 0, WIDTH, HEIGHT, PAPER),
        *_bands(chart, across),
        *_ticks(chart, up, highest),
        line(places, INK, 2.5),
        *(shape for x, y in pins for shape in _pin(x, y)),
        line([(LEFT, TOP), (LEFT, BOTTOM), (RIGHT, BOTTOM)]),
        words((LEFT + RIGHT) / 2, HEIGHT - 10, chart.x_label, "middle"),
    )
    return Drawing(WIDTH, HEIGHT, shapes)


def _bands(chart: Chart, across: Scale) -> Iterator[str]:
    for index, band in enumerate(chart.bands):
        left, right = across(band.start), across(band.end)
        yield rectangle(left, TOP, right - left, BOTTOM - TOP, BANDS[index % len(BANDS)])
        if right - left >= NARROWEST_NAMED:
            yield words((left + right) / 2, BOTTOM + 20, band.name, "middle")
            yield words((left + right) / 2, BOTTOM + 37, band.note, "middle", 12)


def _ticks(chart: Chart, up: Scale, highest: float) -> Iterator[str]:
    yield words(LEFT, TOP - 26, f"{chart.y_label}, added up; a bead is a spark")
    step = tidy_step(highest)
    for value in range(step, int(highest) + 1, step):
        yield line([(LEFT - 6, up(value)), (RIGHT, up(value))], INK, 0.4)
        yield words(LEFT - 10, up(value) + 5, str(value), "end")


def _pin(x: float, y: float) -> tuple[str, str]:
    return line([(x, y), (x + 4, y - PIN)], INK, 1), dot(x + 4, y - PIN, 4, SUN)
