"""What only a class can say: its power, its matching, its learning."""

import pytest

from game.classroom.learning import Judging, d_prime, judged, learning_of
from game.classroom.players import Player, player_of
from game.classroom.pooled import pooled_matching
from game.classroom.power import how_often_seen, smallest_effect
from game.classroom.simulated import SENSITIVITY, simulated_class
from game.classroom.verdicts import power_words
from game.core.model import Level


@pytest.fixture(scope="module")
def players(larkhaven: Level) -> tuple[Player, ...]:
    logs = simulated_class(larkhaven, "week", 16, seed=2)
    return tuple(player_of(larkhaven, log, "x") for log in logs)


@pytest.mark.parametrize(
    ("pupils", "effect"),
    [(8, 1.51), (10, 1.32), (12, 1.20), (15, 1.06), (20, 0.91), (25, 0.81), (30, 0.74), (40, 0.63)],
)
def test_the_smallest_effect_is_that_of_the_fields_table(pupils: int, effect: float) -> None:
    assert smallest_effect(pupils, pupils) == pytest.approx(effect, abs=0.01)


def test_a_larger_class_and_a_larger_effect_are_seen_more_often() -> None:
    assert how_often_seen(12, 12, 2) < how_often_seen(30, 30, 2)
    assert how_often_seen(12, 12, 2) < how_often_seen(12, 12, 3)
    assert 0.25 < how_often_seen(12, 12, 2) < 0.4
    assert how_often_seen(15, 15, 1) < 0.06


def test_power_is_said_in_words_and_never_for_a_handful() -> None:
    words = " ".join(power_words((14, 14)))
    assert "d = 1.10" in words and "times in 10" in words
    assert "no effect of a usual size" in " ".join(power_words((4, 14)))


def test_d_prime_of_textbook_counts() -> None:
    assert d_prime(Judging(5, 10, 5, 10)) == 0
    # Half a case added: hits (15.5 of 21), false alarms (5.5 of 21).
    assert d_prime(Judging(15, 20, 5, 20)) == pytest.approx(0.6376 + 0.6376, abs=0.002)
    assert d_prime(Judging(4, 4, 0, 4)) < 3


def test_a_class_that_judges_better_afterwards_has_a_higher_d_prime(
    larkhaven: Level, players: tuple[Player, ...]
) -> None:
    found = learning_of(larkhaven, players)
    assert found is not None and found.pupils == 16
    assert found.before.tricks + found.before.others == 16 * 8
    assert found.change > 0 and found.lowest <= found.change <= found.highest


def test_only_forms_that_were_given_are_counted(
    larkhaven: Level, players: tuple[Player, ...]
) -> None:
    log = players[0].log
    first = judged(larkhaven, log, before=True)
    assert first is not None and first.tricks + first.others == 8
    never = tuple(event for event in log if type(event).__name__ != "Judged")
    assert judged(larkhaven, never, before=True) is None
    assert learning_of(larkhaven, players[:1]) is None


def test_the_pooled_slope_is_near_the_robots_own(players: tuple[Player, ...]) -> None:
    found = pooled_matching(players)
    assert len(found.sensitivities) >= 5
    assert found.mean is not None and found.lowest is not None and found.highest is not None
    assert found.lowest <= found.mean <= found.highest
    assert found.mean == pytest.approx(SENSITIVITY, abs=0.15)


def test_a_few_slopes_make_no_mean(players: tuple[Player, ...]) -> None:
    assert pooled_matching(players[:2]).mean is None
    assert pooled_matching(()).sensitivities == ()
