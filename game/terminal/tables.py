"""A chart as a small table of text, for those who ask for it."""

from collections.abc import Sequence

from game.app.nodes import ChartNode, View
from game.debrief.charts import Chart
from game.terminal.wrapping import wrapped

GAP = "  "


def tables_of(view: View, width: int) -> list[str]:
    """The table of every chart on the screen."""
    charts = [node.chart for node in view.nodes() if isinstance(node, ChartNode)]
    return [line for chart in charts for line in ("", *table_of(chart, width))]


def table_of(chart: Chart, width: int) -> list[str]:
    """The chart's title and its rows in columns; where they do not fit, a line for each row."""
    title = wrapped(chart.title, width)
    if not chart.rows:
        said = (series.words or series.name for series in chart.series)
        return title + [line for words in said for line in wrapped(words, width, GAP)]
    grid = _in_columns((chart.columns, *chart.rows))
    if max(map(len, grid)) <= width:
        return title + grid
    return title + [line for row in chart.rows for line in _as_line(chart.columns, row, width)]


def _in_columns(rows: Sequence[Sequence[str]]) -> list[str]:
    count = max(map(len, rows))
    full = [[*row, *[""] * (count - len(row))] for row in rows]
    widths = [max(len(row[place]) for row in full) for place in range(count)]
    return [
        GAP.join(cell.ljust(wide) for cell, wide in zip(row, widths, strict=True)).rstrip()
        for row in full
    ]


def _as_line(columns: Sequence[str], row: Sequence[str], width: int) -> list[str]:
    names = [*columns, *[""] * len(row)]
    cells = (f"{name}: {cell}" if name else cell for name, cell in zip(names, row, strict=False))
    return wrapped("; ".join(cells), width, GAP)
