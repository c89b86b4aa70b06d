"""The debrief as plain text, for a terminal, a screen reader or an e-mail."""

from collections.abc import Iterator
from textwrap import wrap

from game.debrief.findings import Debrief, Finding, Item, Panel

WIDTH = 78
INDENT = "  "


def as_text(debrief: Debrief) -> str:
    """The whole debrief, with everything opened."""
    lines = [f"{debrief.title}: your debrief"]
    for panel in debrief.panels:
        lines += ["", *_panel(panel)]
    return "\n".join(lines)


def _panel(panel: Panel) -> Iterator[str]:
    yield panel.heading
    yield "=" * len(panel.heading)
    for finding in panel.paragraphs:
        yield from _sentence(finding, "")
    if panel.items_label:
        yield ""
        yield panel.items_label
        yield "-" * len(panel.items_label)
    for item in panel.items:
        yield from _item(item)


def _item(item: Item) -> Iterator[str]:
    yield item.title
    for name, value in item.facts:
        yield from wrap(f"{name}: {value}", WIDTH, initial_indent=INDENT, subsequent_indent=INDENT)
    for finding in item.findings:
        yield from _sentence(finding, INDENT)


def _sentence(finding: Finding, indent: str) -> Iterator[str]:
    source = f" ({finding.source})" if finding.source else ""
    text = f"{finding.sentence}{source}"
    yield from wrap(text, WIDTH, initial_indent=indent, subsequent_indent=indent)
