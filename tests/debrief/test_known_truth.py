"""A log as a person might leave it, made with a known truth: the debrief's numbers find it again.

Known are the pauses after sparks, the first minute of the quiet check-in, and at the doors a
sensitivity of 0.8 with a bias of 1.25. Presses have the jitter of a hand.
"""

from itertools import cycle
from random import Random
from statistics import median

import pytest

from game.core.schedules import parse_schedule
from game.debrief.compose import debrief
from game.debrief.findings import Debrief
from game.lab.matching import Condition
from tests.debrief.city import small_city
from tests.debrief.test_doors import Doors

PAUSES = (1.2, 0.8, 2.5, 1.6, 0.9, 4.0, 1.1, 1.9, 1.4, 0.7)
BEAT, QUIET_BEAT = 0.36, 0.22
SENSITIVITY, BIAS = 0.8, 1.25
RATIOS = ((4, 1), (1, 4), (2, 1), (1, 2))


@pytest.fixture(scope="module")
def told() -> Debrief:
    """A hand at the lever for three evenings, a burst in the quiet, four rounds at the doors."""
    story, hand = Doors(), Random(11)
    pauses = cycle(PAUSES)
    needed = [parse_schedule("VR 5").requirement(7, place, 12) for place in range(12)]
    for day in (3, 4, 5):
        story.day(day).evening()
        story.open_phone("VR 5").wait(2.0)
        for place, presses in enumerate(needed[4 * (day - 3) : 4 * (day - 2)]):
            story.press(1, every=next(pauses) if place else 0.5)
            for _ in range(presses - 1):
                story.press(1, every=BEAT * hand.uniform(0.9, 1.1))
            story.spark(after=hand.uniform(0.6, 1.5))
        story.close_phone()
    story.day(6).evening().open_phone("EXT")
    shown = story.clock
    while story.clock - shown < 58_000:
        story.press(1, every=QUIET_BEAT * hand.uniform(0.9, 1.1))
    story.wait(90 - (story.clock - shown) / 1000).close_phone()
    return debrief(small_city(), story.four(rounds_of_a_matcher()).log)


def rounds_of_a_matcher() -> tuple[Condition, ...]:
    """Two hundred taps a round, divided as the law says to the nearest tap."""
    found = []
    for left, right in RATIOS:
        odds = BIAS * (left / right) ** SENSITIVITY
        taps = round(200 * odds / (1 + odds))
        paid = round(15 * left / (left + right))
        found.append(Condition(paid, 15 - paid, taps, 200 - taps))
    return tuple(found)


def test_the_pauses_are_found(told: Debrief) -> None:
    # Of each evening's four sparks, three are followed by a press of the same evening.
    used = [pause for pause, _ in zip(cycle(PAUSES), range(9), strict=False)]
    assert told.measures["pauses"] == 9
    assert told.measures["median_pause_s"] == pytest.approx(median(used), abs=0.001)


def test_the_rate_without_collecting_is_the_hands_own(told: Debrief) -> None:
    used = sum(pause for pause, _ in zip(cycle(PAUSES), range(9), strict=False)) + 3 * 2.5
    expected = 60 * 60 / (used + (60 - 12) * BEAT)
    assert told.measures["rate_per_min"] == pytest.approx(expected, rel=0.01)


def test_the_burst_is_found_at_its_true_size(told: Debrief) -> None:
    # The baseline's clean intervals are one beat each; the window is pressed for 58 of its 60 s.
    expected = BEAT / QUIET_BEAT * 58 / 60
    assert told.measures["quiet_burst_ratio"] == pytest.approx(expected, rel=0.02)
    panel = told.panel("quiet")
    assert panel is not None
    assert "A burst of pressing at first: a ratio of 1.6 (our cut-off: 1.5)." in str(
        panel.paragraphs
    )


def test_sensitivity_and_bias_are_found(told: Debrief) -> None:
    assert told.measures["matching_sensitivity"] == pytest.approx(SENSITIVITY, abs=0.02)
    assert told.measures["matching_bias"] == pytest.approx(BIAS, abs=0.02)
    panel = told.panel("doors")
    assert panel is not None
    assert "sensitivity 0.8 (1 is matching), bias 1.2" in str(panel.paragraphs)
