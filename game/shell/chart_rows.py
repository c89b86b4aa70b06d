"""Two more charts on paper: a ledger of bars, and a small slope for each quiet meter."""

from game.core.language import say, sentence
from game.debrief.charts import Chart, Series
from game.shell import theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.plot import Plot
from game.shell.shapes import Point, facet, gouge
from game.shell.theme import Colour

WIDE = 520
BAR, GAP = 22.0, 10.0
CELL, SLOPE, ACROSS = 176.0, 84.0, 18.0


def value_of(series: Series) -> float:
    """What a bar of the ledger is worth: the last number of its series."""
    return series.points[-1][1] if series.points else 0.0


def signed(value: float) -> str:
    """A change as people write it: with its sign, and a true minus."""
    rounded = f"{abs(value):g}"
    return f"+{rounded}" if value > 0 else f"\u2212{rounded}" if value < 0 else rounded


def ledger_height(canvas: Canvas, chart: Chart, width: float) -> float:
    """How high all rows of a ledger are together."""
    rows = sum(_row_height(canvas, series, width) for series in chart.series)
    return rows + _words_height(canvas, _key(chart), width)


def draw_ledger(canvas: Canvas, chart: Chart, box: Box) -> None:
    """One row for each rule: its name, and a bar that runs right for gains and left for losses."""
    plot, side = _bars(canvas, chart, box)
    y = box.y
    for series in chart.series:
        high = _row_height(canvas, series, box.w)
        _row(canvas, series, Box(box.x, y, box.w, high - GAP), plot, side)
        y += high
    foot = Box(box.x, y, box.w, _words_height(canvas, _key(chart), box.w))
    canvas.text(_key(chart), foot, theme.LEAST)


def _bars(canvas: Canvas, chart: Chart, box: Box) -> tuple[Plot, float]:
    """Where the bars run, and how much room their numbers take on each side."""
    values = [value_of(series) for series in chart.series]
    sums = (canvas.width_of(signed(value), theme.BODY, True) for value in values)
    side = max(sums, default=0.0) + 8
    bars = box.beyond(box.x + box.w * 0.5) if box.w >= WIDE else box
    room = Box(bars.x + side, box.y, bars.w - 2 * side, box.h)
    return Plot(room, min(0.0, 0.0, *values), max(0.0, 0.0, *values), 0.0, 1.0), side


def _key(chart: Chart) -> str:
    words = sentence("{label}: gained to the right, lost to the left.")
    return say(words, label=chart.y_label) if chart.y_label else ""


def multiples_height(canvas: Canvas, chart: Chart, width: float) -> float:
    """How high the slopes are, laid out in as many columns as fit."""
    columns = _columns(canvas, width)
    rows = -(-len(chart.series) // columns)
    return rows * _cell_height(canvas, chart, width) + _words_height(canvas, _axes(chart), width)


def draw_multiples(canvas: Canvas, chart: Chart, box: Box) -> None:
    """A slope for each quiet meter, on one common scale, its numbers as loud as Standing's."""
    columns = _columns(canvas, box.w)
    high = _cell_height(canvas, chart, box.w)
    low, top = _bounds(chart)
    for number, series in enumerate(chart.series):
        column = box.columns(columns, ACROSS)[number % columns]
        cell = Box(column.x, box.y + number // columns * high, column.w, high - GAP)
        _slope(canvas, series, cell, low, top)
    rows = -(-len(chart.series) // columns)
    y = box.y + rows * high
    foot = Box(box.x, y, box.w, _words_height(canvas, _axes(chart), box.w))
    canvas.text(_axes(chart), foot, theme.LEAST)


def _words_height(canvas: Canvas, words: str, width: float) -> float:
    return canvas.measure(words, width, theme.LEAST) + 4 if words else 0.0


def _name_width(width: float) -> float:
    return width * 0.5 - 16 if width >= WIDE else width


def _row_height(canvas: Canvas, series: Series, width: float) -> float:
    name = canvas.measure(series.name, _name_width(width), theme.LEAST)
    bar = max(BAR, canvas.line_height(theme.BODY))
    return (max(name, bar) if width >= WIDE else name + bar) + GAP


def _row(canvas: Canvas, series: Series, box: Box, plot: Plot, side: float) -> None:
    name = canvas.measure(series.name, _name_width(box.w), theme.LEAST)
    words = Box(box.x, box.y, _name_width(box.w), name)
    canvas.text(series.name, words, theme.LEAST)
    line = max(BAR, canvas.line_height(theme.BODY))
    bar = Box(box.x, box.bottom - line, box.w, line)
    if box.w >= WIDE:
        bar = Box(box.x, box.y + (box.h - line) / 2, box.w, line)
    _bar(canvas, value_of(series), bar, plot)
    _worth(canvas, value_of(series), bar, plot, side)


def _bar(canvas: Canvas, value: float, row: Box, plot: Plot) -> None:
    nought, end = plot.across(0), plot.across(value)
    colour = theme.HARBOUR if value >= 0 else theme.CLAY
    bar = Box(min(nought, end), row.y + 3, max(2.0, abs(end - nought)), row.h - 6)
    canvas.polygon(colour, facet(bar, f"bar {row.y:.0f}", 0.6))
    if value < 0:
        _gouges(canvas, bar, theme.CLAY_SHADE)
    canvas.line(theme.INK, (nought, row.y), (nought, row.bottom), 2)


def _gouges(canvas: Canvas, bar: Box, mark: Colour) -> None:
    """Losses are hatched, so that they are told from gains without colour."""
    x = bar.x + 4
    while x + 8 < bar.right:
        canvas.polygon(mark, gouge((x, bar.bottom - 4), 6, -(bar.h - 8), 2.4))
        x += 11


def _worth(canvas: Canvas, value: float, row: Box, plot: Plot, side: float) -> None:
    end = plot.across(value)
    place = Box(end + 6, row.y, side - 6, row.h)
    if value < 0:
        place = Box(end - side, row.y, side - 6, row.h)
    canvas.text(
        signed(value),
        place,
        theme.BODY,
        bold=True,
        align="right" if value < 0 else "left",
        valign="middle",
        lines=1,
    )


def _columns(canvas: Canvas, width: float) -> int:
    cell = CELL * max(0.8, canvas.text_scale) * (1.0 if width >= WIDE else 0.72)
    return max(1, int((width + ACROSS) // (cell + ACROSS)))


def _axes(chart: Chart) -> str:
    across = say("Across: {label}.", label=chart.x_label.lower()) if chart.x_label else ""
    up = say("Up: {label}.", label=chart.y_label) if chart.y_label else ""
    return f"{across} {up}".strip()


def _bounds(chart: Chart) -> tuple[float, float]:
    values = [y for series in chart.series for _, y in series.points]
    # Meters run to a hundred: a slope is read against the whole of it, not against its own top.
    return min(0.0, *values, 0.0), max(100.0, *values, 100.0)


def _cell_height(canvas: Canvas, chart: Chart, width: float) -> float:
    columns = _columns(canvas, width)
    wide = (width - ACROSS * (columns - 1)) / columns
    names = max((canvas.measure(s.name, wide, theme.BODY, True) for s in chart.series), default=0.0)
    return names + SLOPE + canvas.line_height(theme.CARD) + GAP + 14


def _slope(canvas: Canvas, series: Series, cell: Box, low: float, top: float) -> None:
    tall = canvas.measure(series.name, cell.w, theme.BODY, True)
    canvas.text(series.name, cell.top(tall), theme.BODY, bold=True)
    number = canvas.line_height(theme.CARD)
    room = Box(cell.x, cell.bottom - number - SLOPE - 4, cell.w, SLOPE)
    canvas.facet(theme.mix(theme.PAPER, theme.SAND, 38), room, series.name, sliver=False)
    if not series.points:
        return
    points = tuple(sorted(series.points))
    inner = room.inset(14, 10)
    plot = Plot(inner, points[0][0], points[-1][0], low, top)
    line = tuple(plot.at(point) for point in points)
    _ink(canvas, line, plot, points[-1][1] < points[0][1])
    _ends(canvas, points, Box(cell.x, cell.bottom - number, cell.w, number))


def _ink(canvas: Canvas, line: tuple[Point, ...], plot: Plot, fell: bool) -> None:
    if len(line) == 1:
        line = (line[0], (plot.box.right, line[0][1]))
    ground = theme.CLAY if fell else theme.HARBOUR
    foot = ((line[-1][0], plot.box.bottom), (line[0][0], plot.box.bottom))
    canvas.polygon(ground, (*line, *foot))
    if fell:
        start, end = line[0][1], line[-1][1]
        canvas.polygon(
            theme.CLAY_SHADE,
            gouge((line[0][0] + 6, start + 8), plot.box.w * 0.5, (end - start) * 0.5, 5),
        )
    canvas.lines(theme.INK, line, 4)


def _ends(canvas: Canvas, points: tuple[Point, ...], room: Box) -> None:
    before, after = points[0][1], points[-1][1]
    fell = theme.CLAY_SHADE if after < before else theme.INK
    left, right = room.columns(2, 10)
    canvas.text(f"{before:g}", left, theme.CARD, bold=True, lines=1)
    canvas.text(f"{after:g}", right, theme.CARD, bold=True, colour=fell, align="right", lines=1)
