"""The drum recorder: paper that turns under a pen, one sheet for each schedule, and the lever."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from game.app.nodes import Action, ChartNode, Heading, Node, Prose, View
from game.core.language import say
from game.debrief.charts import Chart
from game.shell import flow, layout, theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.charts import draw_sheet
from game.shell.focus import Focus
from game.shell.plot import HEADROOM, Plot, nice_ticks
from game.shell.screens import page
from game.shell.screens.debrief import desk
from game.shell.scrolling import AIR, rolling
from game.shell.shapes import Point, cut_disc, dragged
from game.shell.widgets import tag, tag_height

SECONDS, BLOCK = 300.0, 30.0
HEIGHTS = (20, 50, 100, 200, 500, 1000, 2000, 5000, 10000)
LEAST_LINE = 90.0
ASIDE, LEVER, LEVER_WHERE_LOW = 300.0, 116.0, 84.0
TICK = 9.0
# How many lines of letters a sheet must be high to have numbers along its edges.
LINES = 7
CONTROLS = replace(flow.PAGE, columns=1, gap=14)


def draw(view: View, canvas: Canvas, focus: Focus, now: float) -> None:
    """Draw the recorder; what the pen has drawn before is printed, only the newest is new.

    Where the letters leave a sheet no room for its line, the line is told in words on a page.
    """
    nodes = list(view.nodes())
    charts = [node.chart for node in nodes if isinstance(node, ChartNode)]
    ways = [node for node in nodes if isinstance(node, Action)]
    side, words, room = _boxes(canvas, nodes, ways)
    many = len(charts)
    sheets = room.columns(many, 20) if layout.is_low(canvas) else room.rows(many, 32)
    if any(
        sheet.h < _least(canvas, chart, sheet) for chart, sheet in zip(charts, sheets, strict=True)
    ):
        page.draw(view, canvas, focus, now)
        return
    desk(canvas)
    _words(nodes, canvas, words)
    for chart, sheet in zip(charts, sheets, strict=True):
        _sheet(canvas, chart, sheet)
    _controls(canvas, ways, side, focus)


def _boxes(canvas: Canvas, nodes: list[Node], ways: list[Action]) -> tuple[Box, Box, Box]:
    """Where the controls, the words and the sheets go."""
    page = canvas.page
    if canvas.orientation == "portrait":
        words = Box(20, 14, page.w - 40, _words_height(canvas, nodes, page.w - 40))
        high = _controls_height(canvas, ways, page.w - 40)
        side = Box(20, page.bottom - high - 16, page.w - 40, high)
        top = words.bottom + 8
        return side, words, Box(16, top, page.w - 44, side.y - 28 - top)
    edge = 20.0 if layout.is_low(canvas) else 40.0
    wide = min(ASIDE, page.w * 0.36)
    words = Box(page.right - wide - edge, edge, wide, _words_height(canvas, nodes, wide))
    side = Box(words.x, words.bottom + 14, wide, page.bottom - edge - words.bottom - 14)
    return side, words, Box(edge + 4, edge, words.x - 2 * edge - 24, page.h - 2 * edge - 6)


def _least(canvas: Canvas, chart: Chart, sheet: Box) -> float:
    """How high a sheet must be: its name, its holes and a line that can be told from a flat one."""
    return canvas.measure(chart.title, sheet.w - 48, theme.OPTION, True) + LEAST_LINE


def _said(nodes: list[Node]) -> tuple[str, str]:
    heading = next((node.text for node in nodes if isinstance(node, Heading)), "")
    return heading, next((node.text for node in nodes if isinstance(node, Prose)), "")


def _words_height(canvas: Canvas, nodes: list[Node], width: float) -> float:
    heading, small = _said(nodes)
    title = canvas.measure(heading, width, _title(canvas), True)
    return title + 2 + canvas.measure(small, width, theme.BODY)


def _title(canvas: Canvas) -> int:
    return theme.PART if layout.is_low(canvas) else theme.CARD


def _words(nodes: list[Node], canvas: Canvas, box: Box) -> None:
    heading, small = _said(nodes)
    size = _title(canvas)
    tall = canvas.measure(heading, box.w, size, True)
    canvas.text(heading, box.top(tall), size, bold=True)
    canvas.text(small, box.below(box.y + tall + 2), theme.BODY)


def _levers(ways: list[Action]) -> list[Action]:
    return [way for way in ways if way.id.startswith("lab:lever:")]


def _lever_height(canvas: Canvas, levers: list[Action], width: float) -> float:
    if not levers:
        return 0.0
    least = LEVER_WHERE_LOW if layout.is_low(canvas) else LEVER
    wide = (width - 18 * (len(levers) - 1)) / len(levers)
    return max(least, *(tag_height(canvas, one, wide, False, theme.PART) for one in levers))


def _controls_height(canvas: Canvas, ways: list[Action], width: float) -> float:
    levers = _levers(ways)
    rest = [action for action in ways if action not in levers]
    tall = sum(tag_height(canvas, action, width, False) + 14 for action in rest)
    return tall + AIR + (_lever_height(canvas, levers, width) + 18 if levers else 0.0)


def _controls(canvas: Canvas, ways: list[Action], box: Box, focus: Focus) -> None:
    """The levers in a row, the rest under them, the way on last."""
    y, levers = box.y, _levers(ways)
    if levers:
        high = _lever_height(canvas, levers, box.w)
        row = Box(box.x, y, box.w, high)
        for action, room in zip(levers, row.columns(len(levers), 18), strict=True):
            tag(canvas, action, room, focus, align="center", size=theme.PART)
        y += high + 18
    rest = [action for action in ways if action not in levers]
    rolling(canvas, rest, box.below(y - AIR), CONTROLS, focus)


def _sheet(canvas: Canvas, chart: Chart, sheet: Box) -> None:
    """One sheet: its schedule, its scale, the line, the pen."""
    draw_sheet(canvas, sheet, chart.title)
    line = canvas.measure("0", 99, theme.LEAST)
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
