"""Charts on paper: the debrief's data drawn with scissors, one function for each kind."""

from collections.abc import Callable

from game.debrief.charts import Chart
from game.shell import theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.chart_rows import draw_ledger, draw_multiples, ledger_height, multiples_height
from game.shell.chart_strips import draw_strips, strips_height
from game.shell.chart_tally import draw_tally, tally_height
from game.shell.record import draw_record, record_height
from game.shell.shapes import cut_disc, dragged, facet

Drawer = Callable[[Canvas, Chart, Box], None]
Height = Callable[[Canvas, Chart, float], float]

CHARTS: dict[str, tuple[Drawer, Height]] = {
    "cumulative_record": (draw_record, record_height),
    "ledger": (draw_ledger, ledger_height),
    "small_multiples": (draw_multiples, multiples_height),
    "strips": (draw_strips, strips_height),
    "tally": (draw_tally, tally_height),
}
HOLES = 34
NARROW = 480
GAP = 8


def margin(width: float) -> float:
    """How much paper lies around the chart."""
    return 14 if width < NARROW else 28


def chart_height(canvas: Canvas, chart: Chart, width: float) -> float:
    """How high a sheet of that width must be for this chart."""
    room = width - 2 * margin(width)
    inner = CHARTS[chart.kind][1](canvas, chart, room)
    return HOLES + _title_height(canvas, chart, room) + GAP + inner + margin(width)


def draw_chart(canvas: Canvas, chart: Chart, box: Box) -> None:
    """Draw the chart on a sheet of paper of that size."""
    draw_sheet(canvas, box, chart.title)
    inner = box.inset(margin(box.w), 0)
    title = Box(inner.x, box.y + HOLES, inner.w, _title_height(canvas, chart, inner.w))
    canvas.text(chart.title, title, theme.BODY, bold=True)
    top = title.bottom + GAP
    room = Box(inner.x, top, inner.w, box.bottom - margin(box.w) - top)
    draw = CHARTS[chart.kind][0]
    if chart.kind == "cumulative_record" and canvas.shows(room):
        _by_itself(canvas, chart, room, draw)
    else:
        draw(canvas, chart, room)


def _by_itself(canvas: Canvas, chart: Chart, room: Box, draw: Drawer) -> None:
    """A record draws itself from the left when it is first shown, as the pen did."""
    key = f"record {chart.title} {len(chart.series[0].points)}"
    canvas.springs.arrive(key, canvas.now)
    if canvas.springs.share(key, canvas.now, theme.RECORD_MS) >= 1:
        draw(canvas, chart, room)
        return
    area = canvas.real(room)
    ground = canvas.surface.subsurface(area).copy()
    draw(canvas, chart, room)
    drawn = canvas.surface.subsurface(area).copy()
    canvas.surface.blit(ground, area)

    def paint(now: float) -> None:
        share = canvas.springs.share(key, now, theme.RECORD_MS)
        canvas.surface.blit(drawn, area, (0, 0, round(area.w * share), area.h))

    canvas.lively(room, paint, canvas.now)


def draw_sheet(canvas: Canvas, box: Box, seed: str) -> None:
    """A sheet torn from the recorder, with holes along the top."""
    draw_paper(canvas, box, seed)
    holes = max(4, round(box.w / 48))
    for number in range(holes):
        x = box.x + box.w * (number + 0.5) / holes
        hole = cut_disc((x, box.y + 17), 4.5, f"{seed}{number}", 7)
        canvas.polygon(theme.mix(theme.SAND, theme.INK, 18), hole)


def draw_paper(canvas: Canvas, box: Box, seed: str) -> None:
    """A leaf of paper cut by hand, its shadow dragged to the lower right."""
    edge = facet(box, seed, 2.5)
    across, down = theme.CARD_SHADOW if box.w >= NARROW else (10, 8)
    canvas.shadow(dragged(edge, across, down), 34, box)
    canvas.polygon(theme.PAPER, edge)
    canvas.line(theme.WHITE, edge[3], edge[0], 1.5)
    canvas.line(theme.WHITE, edge[0], edge[1], 1.5)


def _title_height(canvas: Canvas, chart: Chart, width: float) -> float:
    return canvas.measure(chart.title, width, theme.BODY, True) + 1
