"""The drum recorder: paper that turns under a pen, one sheet for each schedule, and the lever."""

from collections.abc import Callable
from itertools import pairwise

from game.app.nodes import Action, ChartNode, Heading, Node, Prose, View
from game.debrief.charts import Chart
from game.shell import theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.charts import draw_sheet
from game.shell.focus import Focus, is_way_on
from game.shell.plot import HEADROOM, Plot, nice_ticks
from game.shell.screens.debrief import desk
from game.shell.shapes import Point, cut_disc, dragged
from game.shell.widgets import tag

SECONDS, BLOCK = 300.0, 30.0
HEIGHTS = (20, 50, 100, 200, 500, 1000, 2000, 5000, 10000)
ASIDE, LEVER = 300.0, 116.0
TICK = 9.0


def draw(view: View, canvas: Canvas, focus: Focus, now: float) -> None:
    """Draw the recorder; what the pen has drawn before is printed, only the newest is new."""
    desk(canvas)
    nodes = list(view.nodes())
    charts = [node.chart for node in nodes if isinstance(node, ChartNode)]
    ways = [node for node in nodes if isinstance(node, Action)]
    page = canvas.page
    if canvas.orientation == "portrait":
        high = sum(_high(one) for one in ways[:-1]) / max(1, len(_levers(ways)) or 1) + 96
        words = Box(20, 18, page.w - 40, 70)
        room = Box(16, words.bottom + 8, page.w - 44, page.h - words.bottom - high - 40)
        side = Box(20, room.bottom + 28, page.w - 40, high)
        sheets = room.rows(len(charts), 30)
    else:
        side = Box(page.right - ASIDE - 36, 150, ASIDE, page.h - 190)
        words = Box(side.x, 40, ASIDE, 104)
        room = Box(44, 40, side.x - 44 - 60, page.h - 86)
        sheets = room.rows(len(charts), 34)
    _words(nodes, canvas, words)
    for chart, sheet in zip(charts, sheets, strict=True):
        _sheet(canvas, chart, sheet)
    _controls(canvas, ways, side, focus)


def _words(nodes: list[Node], canvas: Canvas, box: Box) -> None:
    heading = next((node.text for node in nodes if isinstance(node, Heading)), "")
    small = next((node.text for node in nodes if isinstance(node, Prose)), "")
    y = canvas.text(heading, box.top(box.h - 28), theme.CARD, bold=True)
    canvas.text(small, Box(box.x, y + 2, box.w, 28), theme.BODY)


def _levers(ways: list[Action]) -> list[Action]:
    return [way for way in ways if way.id.startswith("lab:lever:")]


def _high(action: Action) -> float:
    return LEVER if action.id.startswith("lab:lever:") else 66.0


def _controls(canvas: Canvas, ways: list[Action], box: Box, focus: Focus) -> None:
    """The levers in a row, the rest under them, the way on last."""
    y, levers = box.y, _levers(ways)
    if levers:
        for action, room in zip(levers, box.top(LEVER).columns(len(levers), 18), strict=True):
            tag(canvas, action, room, focus, align="center", size=theme.PART)
        y += LEVER + 24
    for action in ways:
        if action not in levers:
            strong = is_way_on(action)
            tag(canvas, action, Box(box.x, y, box.w, 66), focus, strong=strong)
            y += 84


def _sheet(canvas: Canvas, chart: Chart, sheet: Box) -> None:
    """One sheet: its schedule, its scale, the line, the pen."""
    draw_sheet(canvas, sheet, chart.title)
    line = 26.0
    title = Box(sheet.x + 24, sheet.y + 32, sheet.w - 48, line)
    canvas.text(chart.title, title, theme.OPTION, bold=True, lines=1)
    plot = _plot(chart, Box(sheet.x + 62, title.bottom + 10, sheet.w - 92, 0), sheet)
    for y in _rows(plot):
        place = Box(sheet.x + 6, plot.up(y) - line / 2, 48, line)
        canvas.text(f"{y:g}", place, theme.LEAST, align="right", valign="middle", lines=1)
    _numbers(canvas, plot, sheet)
    _ink(canvas, chart, plot)
    _pen(canvas, plot.at(chart.series[0].points[-1]))


def _plot(chart: Chart, top: Box, sheet: Box) -> Plot:
    """The paper is as wide as a session, and as high as the next round number."""
    most = chart.series[0].points[-1][1]
    high = next((one for one in HEIGHTS if one >= most), HEIGHTS[-1])
    area = Box(top.x, top.y, top.w, sheet.bottom - 66 - top.y)
    return Plot(area, 0.0, SECONDS, 0.0, high * HEADROOM)


def _rows(plot: Plot) -> tuple[float, ...]:
    return nice_ticks(plot.low, plot.high / HEADROOM, max(2, int(plot.box.h // 70)), 1.0)[1:]


def _numbers(canvas: Canvas, plot: Plot, sheet: Box) -> None:
    for x in nice_ticks(0, SECONDS, max(2, int(plot.box.w // 120))):
        wide = canvas.width_of(f"{x:g}", theme.LEAST) + 2
        left = min(plot.across(x) - wide / 2, sheet.right - wide - 6)
        canvas.text(f"{x:g}", Box(left, plot.box.bottom + 6, wide, 24), theme.LEAST, lines=1)
    foot = Box(plot.box.x, plot.box.bottom + 30, plot.box.w, 24)
    canvas.text("Seconds", foot, theme.LEAST, align="center", lines=1)


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
    for y in _rows(plot):
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
