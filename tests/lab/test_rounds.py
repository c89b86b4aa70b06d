"""Simulated rounds at two doors: what four of them can and cannot tell."""

from random import Random
from statistics import fmean, stdev

import pytest

from game.debrief.doors import BLIND_ROBOTS, DESCRIPTIVE
from game.lab.matching import generalized_matching
from game.lab.rounds import (
    BLOCK,
    DELAY_SECONDS,
    RATIOS,
    Round,
    block_of,
    matcher_rounds,
    matching_share,
    play_round,
    random_rounds,
)
from game.lab.undefined import number_or_none

PLAYED = 400


@pytest.fixture(scope="module")
def matchers() -> list[float]:
    """The fitted sensitivity of four hundred matchers of 0.8."""
    return slopes([generalized_matching(matcher_rounds(0.8, n)).sensitivity for n in range(PLAYED)])


@pytest.fixture(scope="module")
def allocators() -> list[float]:
    """The same of four hundred who never look at the pay."""
    return slopes([generalized_matching(random_rounds(n)).sensitivity for n in range(PLAYED)])


def slopes(found: list[object]) -> list[float]:
    return sorted(one for one in found if isinstance(one, float))


def test_a_matcher_of_four_fifths_is_recovered_with_the_spread_that_is_known(
    matchers: list[float],
) -> None:
    assert fmean(matchers) == pytest.approx(0.8, abs=0.05)
    assert 0.15 <= stdev(matchers) <= 0.20
    assert len(matchers) == PLAYED
    print(f"matchers of 0.8: mean {fmean(matchers):.2f}, sd {stdev(matchers):.2f}")


def test_two_in_three_matchers_lie_within_the_uncertainty_the_panel_tells(
    matchers: list[float],
) -> None:
    within = sum(abs(slope - 0.8) <= 0.4 for slope in matchers) / len(matchers)
    assert within > 0.95
    assert "uncertain by about 0.4 either way" in DESCRIPTIVE


def test_who_never_looks_at_the_pay_can_look_like_a_matcher(
    matchers: list[float], allocators: list[float]
) -> None:
    low, high = allocators[PLAYED // 20], allocators[-PLAYED // 20]
    assert low == pytest.approx(-0.6, abs=0.1) and high == pytest.approx(0.7, abs=0.1)
    assert "anything from −0.6 to 0.7" in BLIND_ROBOTS
    # One by one they cannot be told apart: the highest of one lie above the lowest of the other.
    assert high > matchers[PLAYED // 20]
    print(f"random allocators: 5 to 95 % of slopes from {low:.1f} to {high:.1f}")


def test_together_they_can_be_told_apart(matchers: list[float], allocators: list[float]) -> None:
    assert fmean(allocators) == pytest.approx(0, abs=0.06) and fmean(matchers) > 0.7


@pytest.mark.parametrize("ratio", RATIOS)
def test_a_full_round_has_paid_exactly_as_arranged(ratio: tuple[int, int]) -> None:
    for seed in range(20):
        played = play_round(ratio, matching_share(ratio, 0.8), Random(seed))
        left, right = played.tokens
        if left + right == BLOCK:
            assert left == block_of(ratio).count(0)


def test_nothing_is_paid_within_the_delay_after_a_change() -> None:
    for seed in range(20):
        played, paid = Round((1, 1), Random(seed)), []
        for step in range(1, 400):
            if played.is_over(step / 10):
                break
            door, before = step // 9 % 2, (step - 1) // 9 % 2
            changed = step / 10 if door != before and step > 1 else 0.0
            paid.append((played.tap(door, step / 10), changed))
        last = -DELAY_SECONDS
        for place, (got, changed) in enumerate(paid, 1):
            last = changed or last
            assert not got or place / 10 - last >= DELAY_SECONDS - 1e-9


def test_a_token_set_up_holds_until_it_is_taken() -> None:
    played = Round((1, 0), Random(1))
    assert not played.tap(0, 0.0)
    assert played.tap(0, 30.0) and played.tokens == [1, 0]
    assert number_or_none(generalized_matching([played.condition]).sensitivity) is None
