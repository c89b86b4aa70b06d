"""The cumulative record, drawn: a step line over acts, with a bead on a pin for each spark."""

from collections.abc import Iterator

from game.core.language import say, sentence
from game.debrief.charts import Chart, Series
from game.debrief.palette import BANDS, INK, PAPER, SUN
from game.debrief.shapes import Drawing, Scale, dot, line, rectangle, tidy_step, words

WIDTH, HEIGHT = 720, 400
LEFT, RIGHT, TOP, BOTTOM = 64, 700, 44, 320
PIN = 14
NARROWEST_NAME, NARROWEST_NOTE = 44, 84


def draw_record(chart: Chart) -> Drawing:
    """The record on paper."""
    points = [point for series in chart.series for point in series.points]
    across = Scale(0, max((x for x, _ in points), default=1), LEFT, RIGHT)
    up = Scale(0, max((y for _, y in points), default=1), BOTTOM, TOP)
    places = [(across(x), up(y)) for x, y in (chart.series[0].points if chart.series else ())]
    pins = ((across(x), up(y)) for x, y in chart.pips)
    shapes = (
        rectangle(0, 0, WIDTH, HEIGHT, PAPER),
        *_bands(chart, across),
        *_ticks(chart, up),
        *_seconds(across),
        *(shape for series in chart.series[1:] for shape in _other(series, across, up)),
        line(places, INK, 2.5),
        *(shape for x, y in pins for shape in _pin(x, y)),
        line([(LEFT, TOP), (LEFT, BOTTOM), (RIGHT, BOTTOM)]),
        words((LEFT + RIGHT) / 2, HEIGHT - 10, chart.x_label, "middle"),
    )
    return Drawing(WIDTH, HEIGHT, shapes)


def _bands(chart: Chart, across: Scale) -> Iterator[str]:
    for index, band in enumerate(chart.bands):
        left, right = across(band.start), across(band.end)
        middle = (left + right) / 2
        yield rectangle(left, TOP, right - left, BOTTOM - TOP, BANDS[index % len(BANDS)])
        if right - left >= NARROWEST_NAME:
            yield words(middle, BOTTOM + 38, band.name, "middle")
        if right - left >= NARROWEST_NOTE:
            yield words(middle, BOTTOM + 54, band.note, "middle", 12)


def _ticks(chart: Chart, up: Scale) -> Iterator[str]:
    with_beads = sentence("{what}, added up; a bead is a spark")
    added = with_beads if chart.pips else sentence("{what}, added up")
    yield words(LEFT, TOP - 26, say(added, what=chart.y_label))
    step = tidy_step(up.highest)
    for value in range(step, int(up.highest) + 1, step):
        yield line([(LEFT - 6, up(value)), (RIGHT, up(value))], INK, 0.4)
        yield words(LEFT - 10, up(value) + 5, str(value), "end")


def _seconds(across: Scale) -> Iterator[str]:
    step = tidy_step(across.highest)
    for value in range(0, int(across.highest) + 1, step):
        yield line([(across(value), BOTTOM), (across(value), BOTTOM + 6)])
        yield words(across(value), BOTTOM + 19, str(value), "middle", 12)


def _other(series: Series, across: Scale, up: Scale) -> Iterator[str]:
    """A line to compare with, dashed, its name at its end."""
    places = [(across(x), up(y)) for x, y in series.points]
    if places:
        yield line(places, INK, 1.5, dashes="8 6")
        x, y = places[-1]
        yield words(x - 8, y + (18 if y < TOP + 20 else -6), series.name, "end", 13)


def _pin(x: float, y: float) -> tuple[str, str]:
    return line([(x, y), (x + 4, y - PIN)], INK, 1), dot(x + 4, y - PIN, 4, SUN)
