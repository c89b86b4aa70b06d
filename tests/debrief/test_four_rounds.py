"""The four rounds by the game's own engine: a known matcher is found again by the debrief."""

from statistics import fmean, stdev

import pytest

from game.core.four_rounds import ratios_of
from game.core.logs import from_json_lines, to_json_lines
from game.debrief.compose import debrief
from game.debrief.data import as_data
from game.debrief.doors import matching_of
from game.debrief.life import read_life
from game.lab.citizens import live
from game.lab.matcher import run_the_rounds
from tests.debrief.city import small_city
from tests.debrief.logs import the_panel

SENSITIVITY, BIAS, LIVES = 0.8, 1.25, 60


def slopes(sensitivity: float, bias: float) -> list[tuple[float, float]]:
    """Sensitivity and bias as the debrief finds them in so many lives."""
    found, level = [], small_city()
    for seed in range(LIVES):
        state, log = live(level, "refuser", seed, "week")
        rounds = run_the_rounds(state, sensitivity, bias)[1]
        fit = matching_of(read_life(level, (*log, *rounds)))
        if isinstance(fit.sensitivity, float) and isinstance(fit.bias, float):
            found.append((fit.sensitivity, fit.bias))
    return found


def test_a_known_matcher_is_recovered_within_the_known_spread() -> None:
    found = slopes(SENSITIVITY, BIAS)
    assert len(found) == LIVES
    slope, side = [one for one, _ in found], [one for _, one in found]
    print(f"sensitivity {fmean(slope):.2f} ({stdev(slope):.2f}), bias {fmean(side):.2f}")
    assert fmean(slope) == pytest.approx(SENSITIVITY, abs=0.06)
    assert 0.1 <= stdev(slope) <= 0.25
    assert fmean(side) == pytest.approx(BIAS, rel=0.1)


def test_the_panel_names_the_four_in_their_order_and_how_uncertain_the_line_is() -> None:
    state, log = live(small_city(), "first", 5)
    told = debrief(small_city(), log + run_the_rounds(state, SENSITIVITY, BIAS)[1])
    panel = the_panel(told, "doors")
    names = [item.title for item in panel.items[:4]]
    assert names == [
        f"Round {place} of four, {left} to {right}"
        for place, (left, right) in enumerate(ratios_of(5), 1)
    ]
    prose = " ".join(finding.sentence for finding in panel.paragraphs)
    assert "Over 4 more rounds: sensitivity" in prose and "about 0.4 either way" in prose


def test_without_rounds_the_json_says_why_there_is_no_fit_and_with_them_has_it() -> None:
    state, log = live(small_city(), "first", 5)
    bare = as_data(debrief(small_city(), log))
    assert bare["measures"]["matching_sensitivity"] is None
    assert "line needs 3" in str(bare["reasons"]["matching_sensitivity"])
    full = log + run_the_rounds(state, SENSITIVITY, BIAS)[1]
    again = as_data(debrief(small_city(), from_json_lines(to_json_lines(full))))
    assert again == as_data(debrief(small_city(), full))
    assert isinstance(again["measures"]["matching_bias"], float)


def test_all_else_the_debrief_says_is_untouched_by_the_rounds() -> None:
    state, log = live(small_city(), "greedy", 4)
    before = debrief(small_city(), log)
    after = debrief(small_city(), log + run_the_rounds(state, SENSITIVITY)[1])
    for panel in before.panels:
        assert panel.id == "doors" or panel == the_panel(after, panel.id), panel.id
    fit = {"matching_rounds", "matching_sensitivity", "matching_bias"}
    same = [one for one in before.measures if one not in fit]
    assert all(before.measures[one] == after.measures[one] for one in same)
