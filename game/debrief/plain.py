"""The debrief as plain lines, for a terminal or a pipe."""

from collections.abc import Iterator

from game.debrief.findings import Debrief, Panel


def as_text(debrief: Debrief) -> str:
    """The whole debrief to read: headings, findings, what each chart says, and the details."""
    return "\n".join(line for panel in debrief.panels for line in _panel(panel))


def _panel(panel: Panel) -> Iterator[str]:
    yield from (panel.heading, "")
    said = " ".join(finding.sentence for finding in panel.paragraphs)
    yield from (finding.sentence for finding in panel.paragraphs)
    yield from (chart.sentence for chart in panel.charts if chart.sentence not in said)
    for item in (*panel.lines, *panel.items):
        yield f"- {item.title}"
        yield from (f"  {name}: {value}" for name, value in item.facts)
        yield from (f"  {finding.sentence}" for finding in item.findings)
    yield ""
