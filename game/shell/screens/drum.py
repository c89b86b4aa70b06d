"""The drum recorder: a sheet of paper for each schedule, the words beside it, and the levers."""

from dataclasses import replace

from game.app.nodes import Action, ChartNode, Heading, Node, Prose, View
from game.debrief.charts import Chart
from game.shell import flow, layout, theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.focus import Focus
from game.shell.screens import page
from game.shell.screens.debrief import desk
from game.shell.screens.drum_paper import draw_paper
from game.shell.scrolling import AIR, rolling
from game.shell.widgets import tag, tag_height

LEAST_LINE = 90.0
ASIDE, LEVER, LEVER_WHERE_LOW = 300.0, 116.0, 84.0
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
        draw_paper(canvas, chart, sheet)
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
