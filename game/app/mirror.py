"""A view as plain data for the page that lies behind the picture: what a screen reader reads.

Nothing is left out and nothing is added: whoever cannot see the canvas is told what it says.
"""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from game.app.nodes import Action, ChartNode, Gauge, Heading, Node, Picture, Prose, View
from game.core.language import say, spoken

if TYPE_CHECKING:
    from game.debrief.charts import Chart

# Left, top, width and height in the page's own pixels.
Area = tuple[float, float, float, float]
MOST_ROWS = 60


def mirror(
    view: View,
    focus: str | None = None,
    ring: bool = False,
    boxes: Mapping[str, Area] | None = None,
) -> dict[str, Any]:
    """The view as data; `boxes` are the places of the controls that are drawn."""
    drawn = boxes or {}
    regions = [
        {"name": region.name, "nodes": [_node(node, drawn) for node in region.nodes]}
        for region in view.regions
    ]
    if view.caption:
        regions.append({"name": "caption", "nodes": [_node(Prose(view.caption, "small"), {})]})
    return {
        "screen": view.screen,
        "language": spoken(),
        "title": view.title,
        "mood": view.mood,
        "say": view.say,
        "focus": focus,
        "ring": ring,
        "regions": regions,
    }


def mirror_text(
    view: View,
    focus: str | None = None,
    ring: bool = False,
    boxes: Mapping[str, Area] | None = None,
) -> str:
    """The view as one line of JSON."""
    return json.dumps(mirror(view, focus, ring, boxes), ensure_ascii=False, separators=(",", ":"))


def _node(node: Node, boxes: Mapping[str, Area]) -> dict[str, Any]:
    match node:
        case Heading(text=text, level=level):
            return {"kind": "heading", "text": text, "level": level}
        case Prose(text=text, voice=voice):
            return {"kind": "prose", "text": text, "voice": voice}
        case Gauge():
            return _gauge(node)
        case Picture(alt=alt):
            return {"kind": "picture", "alt": alt}
        case Action():
            return _action(node, boxes.get(node.id))
        case ChartNode(chart=chart):
            return _chart(chart)


def _gauge(gauge: Gauge) -> dict[str, Any]:
    return {
        "kind": "gauge",
        "label": gauge.label,
        "value": gauge.value,
        "lowest": gauge.lowest,
        "highest": gauge.highest,
        "words": gauge.words,
    }


def _action(action: Action, box: Area | None) -> dict[str, Any]:
    return {
        "kind": "action",
        "id": action.id,
        "label": action.label,
        "note": action.note,
        "enabled": action.enabled,
        "pressed": action.pressed,
        "box": None if box is None else [round(side, 1) for side in box],
    }


def _chart(chart: "Chart") -> dict[str, Any]:
    return {
        "kind": "chart",
        "title": chart.title,
        "words": chart.sentence,
        "table": _table(chart),
    }


def _table(chart: "Chart") -> dict[str, Any] | None:
    """The chart's own table, or else its few points; None where that would be a wall of numbers."""
    if chart.rows:
        few = 0 < len(chart.rows) <= MOST_ROWS
        rows = [list(row) for row in chart.rows]
        return {"columns": list(chart.columns), "rows": rows} if few else None
    rows = [[series.name, f"{x:g}", f"{y:g}"] for series in chart.series for x, y in series.points]
    if not 0 < len(rows) <= MOST_ROWS:
        return None
    return {"columns": [say("Series"), chart.x_label, chart.y_label], "rows": rows}
