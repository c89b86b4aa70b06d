"""Larkhaven lasts a week, a fortnight or a month, and each is a whole life."""

import pytest

from game.core import events as e
from game.core.events import Log
from game.core.model import Level
from game.lab.citizens import CITIZENS, live
from game.lab.population import simulate

LENGTHS = {"week": 21, "fortnight": 28, "month": 42}
PRESSES = {
    ("week", "partial"): 72,
    ("week", "continuous"): 20,
    ("week", "matched"): 72,
    ("fortnight", "partial"): 138,
    ("fortnight", "continuous"): 36,
    ("fortnight", "matched"): 138,
    ("fortnight", "variable"): 6 + 30 + 360,
    ("month", "partial"): 196,
    ("month", "continuous"): 48,
    ("month", "matched"): 196,
    ("month", "fixed"): 8 + 20 + 540,
}


def dealt(log: Log) -> list[str]:
    return [event.card for event in log if isinstance(event, e.CardDealt)]


def test_the_acts_days_and_sparks_are_those_of_the_plan(larkhaven: Level) -> None:
    acts = {
        name: [act.last_day for act in length.acts] for name, length in larkhaven.lengths.items()
    }
    assert acts == {
        "week": [2, 4, 5, 6, 7],
        "fortnight": [4, 8, 12, 13, 14],
        "month": [8, 16, 24, 26, 28],
    }
    lengths = larkhaven.lengths.values()
    assert [(one.quiet_day, one.sparks, one.standing_per_spark) for one in lengths] == [
        (6, 4, 5),
        (13, 3, 3),
        (25, 2, 2),
    ]
    assert [(one.second_window_day, one.second_window_seconds) for one in lengths] == [
        (0, 0),
        (14, 30),
        (28, 30),
    ]
    assert [len(one.slots_of(day)) for one in lengths for day in (1, 2)] == [3, 3, 2, 2, 1, 2]


@pytest.mark.parametrize("bot", sorted(CITIZENS))
@pytest.mark.parametrize("length", ["fortnight", "month"])
def test_no_hour_of_a_longer_life_is_empty_and_no_card_comes_twice(
    larkhaven: Level, bot: str, length: str
) -> None:
    state, log = live(larkhaven, bot, 4, length)
    cards = dealt(log)
    assert state.ended and state.day == larkhaven.lengths[length].days
    assert len(cards) == len(set(cards)) == LENGTHS[length]


@pytest.mark.parametrize(("length", "arm"), PRESSES)
def test_every_spark_of_an_arm_costs_its_presses(larkhaven: Level, length: str, arm: str) -> None:
    log = live(larkhaven, "greedy", 11, length, arm)[1]
    quiet = next(x.at for x in log if isinstance(x, e.LeverShown) and x.schedule == "EXT")
    counted = [x for x in log if isinstance(x, e.Pressed) and x.counts and x.at < quiet]
    assert len(counted) == PRESSES[length, arm]


@pytest.mark.parametrize("length", ["fortnight", "month"])
def test_the_second_window_is_on_the_last_day(larkhaven: Level, length: str) -> None:
    log = live(larkhaven, "greedy", 2, length)[1]
    day, shown = 0, []
    for event in log:
        if isinstance(event, e.DayBegan):
            day = event.day
        elif isinstance(event, e.LeverShown) and event.schedule == "EXT":
            shown.append(day)
    plan = larkhaven.lengths[length]
    assert shown == [plan.quiet_day, plan.second_window_day] == [plan.quiet_day, plan.days]


@pytest.mark.slow
@pytest.mark.parametrize("length", LENGTHS)
def test_everything_is_met_by_somebody_at_each_length(larkhaven: Level, length: str) -> None:
    lived = simulate(larkhaven, 2000, length=length)
    assert lived.balance["never"] == {"cards": [], "perks": [], "endings": []}


@pytest.mark.slow
@pytest.mark.parametrize("length", LENGTHS)
def test_no_option_is_best_for_standing_and_for_people(larkhaven: Level, length: str) -> None:
    """And those who leave on the first day end as close to people as those who seek Standing."""
    lived = simulate(larkhaven, 1000, length=length)
    assert lived.balance["dominating"] == []
    closeness = lived.balance["closeness"]
    assert closeness["refuser"] >= closeness["greedy"]
