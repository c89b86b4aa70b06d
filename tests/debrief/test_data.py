"""The debrief as data, over many lives: it comes back whole, is always the same, and is short."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from game.core import events as e
from game.core.logs import from_json_lines, to_json_lines
from game.core.model import Level
from game.debrief.compose import debrief
from game.debrief.data import as_data, to_json
from game.debrief.findings import Debrief
from game.debrief.page import page
from game.lab.citizens import CITIZENS, live
from tests.debrief.city import small_city
from tests.debrief.fidget import fidget
from tests.debrief.logs import LIVES, Story

MEASURES = {
    *("days", "presses", "presses_while_waiting", "sparks", "free_sparks", "lever_s"),
    *("paid_presses", "presses_per_spark", "rate_per_min", "median_pause_s", "pauses"),
    *("quiet_s", "quiet_presses", "quiet_presses_first_60_s", "quiet_last_press_s"),
    *("quiet_proportion_of_baseline", "quiet_proportion_without_collecting"),
    *("quiet_burst_ratio", "quiet_sparks_omitted"),
    *("matching_rounds", "matching_sensitivity", "matching_bias"),
    *("standing_start", "standing_end", "standing_from_sparks", "standing_from_rules"),
    *("changes_open", "changes_hidden", "changes_false", "echoes_met"),
}
PANELS = [
    *("record", "pay", "quiet", "doors", "rules", "cost", "same", "echo", "essay", "apart"),
    "takeaway",
]
KEYS = {
    *("level", "title", "seed", "length", "arm"),
    *("finished", "panels", "measures", "reasons", "guess"),
}
PANEL_KEYS = {"id", "heading", "paragraphs", "charts", "items", "items_label", "lines", "words"}
ITEM_KEYS = {"id", "title", "facts", "findings", "mark"}
FINDING_KEYS = {"sentence", "turns", "source", "basis"}
THIRTY = [(bot, seed) for bot in CITIZENS for seed in range(20, 26)]
every_life = pytest.mark.parametrize("life", LIVES)


def listed(value: Any) -> Any:
    """The same data with lists for tuples, as a file of JSON has them."""
    if isinstance(value, dict):
        return {key: listed(inside) for key, inside in value.items()}
    return [listed(inside) for inside in value] if isinstance(value, (tuple, list)) else value


@every_life
def test_the_data_comes_back_from_json_whole(life: str) -> None:
    found = debrief(small_city(), LIVES[life]())
    assert json.loads(to_json(found)) == listed(as_data(found))


@pytest.mark.parametrize("log", [(), *(life() for life in LIVES.values())], ids=["empty", *LIVES])
def test_the_keys_are_the_same_whatever_the_log_holds(log: e.Log) -> None:
    data = json.loads(to_json(debrief(small_city(), log)))
    assert set(data) == KEYS and set(data["measures"]) == MEASURES
    for panel in data["panels"]:
        assert set(panel) == PANEL_KEYS
        assert all(set(finding) == FINDING_KEYS for finding in panel["paragraphs"])
        assert all(set(item) == ITEM_KEYS for item in panel["items"])


def test_the_words_of_each_panel_are_those_a_reader_counts() -> None:
    for panel in json.loads(to_json(debrief(small_city(), LIVES["presser"]())))["panels"]:
        prose = " ".join(finding["sentence"] for finding in panel["paragraphs"])
        assert panel["words"] == len(re.findall(r"\S+", prose))


def test_measures_are_numbers_or_nothing(larkhaven: Level) -> None:
    measures = debrief(larkhaven, fidget(larkhaven, 2)[1]).measures
    assert all(value is None or isinstance(value, (int, float)) for value in measures.values())
    assert not any(isinstance(value, bool) for value in measures.values())


@every_life
def test_every_number_that_is_missing_has_its_reason(life: str) -> None:
    found = debrief(small_city(), LIVES[life]())
    assert set(found.reasons) == {name for name, one in found.measures.items() if one is None}
    assert all(reason and not reason.endswith(".") for reason in found.reasons.values())


@pytest.mark.parametrize(("bot", "seed"), THIRTY)
def test_thirty_lives_are_told_briefly_and_cleanly(larkhaven: Level, bot: str, seed: int) -> None:
    log = live(larkhaven, bot, seed)[1]
    found, turns = debrief(larkhaven, log), {event.turn for event in log}
    for panel in found.panels:
        assert 0 < panel.words <= 120
        assert len({item.id for item in panel.items}) == len(panel.items)
    for finding in findings(found):
        sentence = finding.sentence
        assert set(finding.turns) <= turns
        assert sentence[-1] in ".?”" and ".." not in sentence and "  " not in sentence
        assert not re.search(r"\bNone\b|_|\bdopamine|\baddict|no longer in this city", sentence)
        assert not re.search(r"\b1 (presses|sparks|days|times|larks|changes|pauses)\b", sentence)


def findings(found: Debrief) -> Iterator[Any]:
    for panel in found.panels:
        yield from panel.paragraphs
        for item in panel.items:
            yield from item.findings


def test_the_same_log_tells_the_same_life(larkhaven: Level) -> None:
    log = fidget(larkhaven, 9)[1]
    again = from_json_lines(to_json_lines(log))
    assert debrief(larkhaven, log) == debrief(larkhaven, log) == debrief(larkhaven, again)
    assert page(debrief(larkhaven, log)) == page(debrief(larkhaven, again))


def test_two_fidgety_lives_differ_in_every_panel_but_none_in_its_heading(larkhaven: Level) -> None:
    one, other = (debrief(larkhaven, fidget(larkhaven, seed)[1]) for seed in (2, 31))
    for ours, theirs in zip(one.panels, other.panels, strict=True):
        assert ours.heading == theirs.heading
        # Whoever met no doors, or judged no scene, has nothing to be told of them; and no essay
        # came along here.
        assert ours.paragraphs != theirs.paragraphs or ours.id in ("doors", "apart", "essay")


def test_a_single_press_more_is_noticed() -> None:
    one = Story().day(1).evening().check_in("CRF", (1, 1, 1, 1)).log
    other = Story().day(1).evening().check_in("CRF", (1, 1, 1, 2)).log
    ours, theirs = debrief(small_city(), one), debrief(small_city(), other)
    assert ours.measures["presses"] == 4 and theirs.measures["presses"] == 5
    assert ours.panels[0].paragraphs != theirs.panels[0].paragraphs


def test_only_the_seed_may_tell_two_equal_lives_apart() -> None:
    log = LIVES["presser"]()
    assert isinstance(log[0], e.LevelStarted)
    other = debrief(small_city(), (replace(log[0], seed=8), *log[1:]))
    assert replace(other, seed=7) == debrief(small_city(), log)


@pytest.mark.parametrize("phase", range(3))
def test_a_real_life_cut_anywhere_keeps_all_its_panels(larkhaven: Level, phase: int) -> None:
    log = fidget(larkhaven, 31)[1]
    for end in range(phase, len(log), 12):
        found = debrief(larkhaven, log[:end])
        assert [panel.id for panel in found.panels] == PANELS
        assert all(panel.paragraphs for panel in found.panels)
        assert not found.finished


def test_cutting_after_each_kind_of_event_leaves_a_page(larkhaven: Level) -> None:
    log = fidget(larkhaven, 6)[1]
    kinds = {type(event): place for place, event in reversed(list(enumerate(log)))}
    assert {e.BeaconLeft, e.PerkLost, e.LeverShown, e.SparkShown, e.NightFell} <= set(kinds)
    for place in kinds.values():
        assert page(debrief(larkhaven, log[: place + 1])).endswith("</html>\n")


def test_counts_never_shrink_as_a_life_goes_on(larkhaven: Level) -> None:
    log = fidget(larkhaven, 2)[1]
    growing = ("days", "presses", "presses_while_waiting", "sparks", "echoes_met", "pauses")
    cuts = [debrief(larkhaven, log[:end]).measures for end in range(1, len(log), 16)]
    for name in growing:
        values = [cut[name] for cut in cuts]
        assert values == sorted(values, key=lambda value: float(value or 0))
