"""A chart as a self-contained SVG picture: shapes and words, no script, nothing fetched."""

from collections.abc import Callable
from html import escape

from game.debrief.charts import Chart, ChartKind
from game.debrief.drawn_ledger import draw_ledger
from game.debrief.drawn_multiples import draw_multiples
from game.debrief.drawn_record import draw_record
from game.debrief.drawn_strips import draw_strips
from game.debrief.drawn_tally import draw_tally
from game.debrief.shapes import Drawing

DRAWN: dict[ChartKind, Callable[[Chart], Drawing]] = {
    "cumulative_record": draw_record,
    "ledger": draw_ledger,
    "small_multiples": draw_multiples,
    "strips": draw_strips,
    "tally": draw_tally,
}


def svg(chart: Chart) -> str:
    """The chart as SVG; its accessible name is its title and its description its sentence."""
    drawing = DRAWN[chart.kind](chart)
    size = f'viewBox="0 0 {drawing.width} {drawing.height}"'
    name = escape(f"{chart.title}. {chart.sentence}", quote=True)
    inside = "".join(drawing.shapes)
    start = f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{name}" {size}>'
    return f"{start}{inside}</svg>"
