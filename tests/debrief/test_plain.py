"""The debrief in a terminal says what the panels say."""

from game.core.model import Level
from game.debrief.compose import debrief
from game.debrief.plain import as_text
from game.lab.citizens import live


def test_every_sentence_and_every_chart_is_there_to_read(larkhaven: Level) -> None:
    told = debrief(larkhaven, live(larkhaven, "greedy", 4)[1])
    text = as_text(told)
    for panel in told.panels:
        assert f"{panel.heading}\n" in text
        assert all(finding.sentence in text for finding in panel.paragraphs)
        # On paper and in the terminal alike, what a chart says is said once.
        spoken = text.replace("\n", " ")
        assert all(spoken.count(chart.sentence) == 1 for chart in panel.charts)
        assert all(item.title in text for item in panel.items)
