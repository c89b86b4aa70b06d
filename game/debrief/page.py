"""The debrief as one HTML file that needs nothing else: no network, no script."""

from html import escape

from game.core.language import say, spoken
from game.debrief.charts import Chart
from game.debrief.findings import Debrief, Finding, Item, Panel
from game.debrief.page_style import STYLE
from game.debrief.svg import svg

OPEN_FOR_PRINT = "takeaway"
LENGTHS = {"week": "week", "fortnight": "fortnight", "month": "month"}


def page(debrief: Debrief, code: str = "") -> str:
    """The whole debrief as an HTML document, its last sheet with the life's result code."""
    title = escape(say("{city}: your debrief", city=debrief.title))
    body = "".join(_panel(one, code) for one in debrief.panels)
    head = (
        '<meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f'<link rel="icon" href="data:,"><title>{title}</title><style>{STYLE}</style>'
    )
    header = f"<header><h1>{title}</h1><p>{escape(_which(debrief))}</p></header>"
    whole = f"<head>{head}</head><body>{header}<main>{body}</main></body>"
    return f'<!doctype html>\n<html lang="{escape(spoken())}">{whole}</html>\n'


def _which(debrief: Debrief) -> str:
    if not debrief.length:
        return say(
            "Computed from the log of a finished life, seed {seed}."
            if debrief.finished
            else "Computed from the log of a life not yet finished, seed {seed}.",
            seed=debrief.seed,
        )
    known = debrief.length in LENGTHS
    return say(
        "Computed from the log of a finished life, length {length}, seed {seed}."
        if debrief.finished
        else "Computed from the log of a life not yet finished, length {length}, seed {seed}.",
        length=say(LENGTHS[debrief.length]) if known else debrief.length,
        seed=debrief.seed,
    )


def _panel(panel: Panel, code: str) -> str:
    heading = f'<h2 id="{panel.id}-heading">{escape(panel.heading)}</h2>'
    prose = "".join(map(_paragraph, panel.paragraphs))
    charts = "".join(map(_figure, panel.charts))
    last = panel.id == OPEN_FOR_PRINT
    foot = f'<p class="code">{escape(say("Result code: {code}", code=code))}</p>' if code else ""
    inside = f"{heading}{prose}{charts}{_items(panel)}{foot if last else ''}"
    return f'<section id="{panel.id}" aria-labelledby="{panel.id}-heading">{inside}</section>'


def _items(panel: Panel) -> str:
    """The panel's lines, and its items under their label; behind it where there are lines."""
    opened = panel.id == OPEN_FOR_PRINT
    lines = "".join(_item(item, opened) for item in panel.lines)
    items = "".join(_item(item, opened) for item in panel.items)
    label = escape(panel.items_label)
    if lines and items:
        return f"{lines}<details><summary>{label}</summary>{items}</details>"
    return f"{lines}<h3>{label}</h3>{items}" if items and label else lines + items


def _paragraph(finding: Finding) -> str:
    style = {"limit": ' class="limit"', "level": ' class="question"', "log": ""}[finding.basis]
    source = f' <cite class="source">({escape(finding.source)})</cite>' if finding.source else ""
    turns = f' data-turns="{" ".join(map(str, finding.turns))}"' if finding.turns else ""
    return f"<p{style}{turns}>{escape(finding.sentence)}{source}</p>"


def _figure(chart: Chart) -> str:
    caption = f"<figcaption>{escape(chart.sentence)}</figcaption>"
    return f"<figure>{svg(chart)}{caption}{_table(chart)}</figure>"


def _table(chart: Chart) -> str:
    if not chart.rows:
        return ""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in chart.columns)
    rows = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in chart.rows)
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    return f"<details><summary>{escape(say('As a table'))}</summary>{table}</details>"


def _cell(text: str) -> str:
    return f"<td>{escape(text)}</td>"


def _item(item: Item, opened: bool) -> str:
    facts = "".join(
        f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in item.facts
    )
    table = f"<dl>{facts}</dl>" if facts else ""
    inside = f'<div class="opened">{table}{"".join(map(_paragraph, item.findings))}</div>'
    start = f'<details id="item-{escape(item.id, quote=True)}"' if opened else "<details"
    return f"{start}{' open' * opened}><summary>{escape(item.title)}</summary>{inside}</details>"
