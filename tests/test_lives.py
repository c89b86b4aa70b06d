"""Robots live in the real city before pupils do."""

from collections import Counter
from collections.abc import Callable

import pytest

from game.core import engine
from game.core import events as e
from game.core.events import Log
from game.core.model import Level
from game.core.state import State, state_hash
from game.lab.citizens import CITIZENS, live


def in_range(state: State) -> bool:
    meters = state.level.meters.values()
    people = [person.meter for person in state.level.people.values()]
    return all(one.lowest <= state.meters[one.id] <= one.highest for one in meters) and all(
        0 <= state.meters[person] <= 100 for person in people
    )


def folded(level: Level, log: Log) -> State:
    """The last state, having looked at every state on the way."""
    started = log[0]
    assert isinstance(started, e.LevelStarted)
    state = engine.opening(level, started)
    for event in log[1:]:
        state = engine.apply(state, event)
        assert in_range(state)
    return state


def assert_a_good_life(level: Level, bot: str, seed: int, remember: Callable[[Log], Log]) -> None:
    state, log = live(level, bot, seed)
    again = folded(level, remember(log))
    assert state.ended and again.ended
    assert state_hash(again) == state_hash(state)


@pytest.mark.parametrize("bot", sorted(CITIZENS))
@pytest.mark.parametrize("seed", range(1, 9))
def test_any_robot_finishes_the_fortnight(
    larkhaven: Level, bot: str, seed: int, remember: Callable[[Log], Log]
) -> None:
    assert_a_good_life(larkhaven, bot, seed, remember)


@pytest.mark.slow
@pytest.mark.parametrize("bot", sorted(CITIZENS))
def test_two_hundred_lives_of_every_robot(
    larkhaven: Level, bot: str, remember: Callable[[Log], Log]
) -> None:
    for seed in range(1, 201):
        assert_a_good_life(larkhaven, bot, seed, remember)


@pytest.mark.parametrize(("arm", "presses"), [("partial", 72), ("continuous", 20)])
def test_an_arm_costs_its_presses(larkhaven: Level, arm: str, presses: int) -> None:
    log = live(larkhaven, "greedy", 11, "week", arm)[1]
    paid = [event for event in log if isinstance(event, e.Pressed) and event.counts]
    quiet = quiet_start(log)
    assert sum(event.at < quiet for event in paid) == presses
    free = Counter(event.free for event in log if isinstance(event, e.Collected))
    assert free == {True: 2, False: 20}


def quiet_start(log: Log) -> int:
    shown = [event for event in log if isinstance(event, e.LeverShown) and event.schedule == "EXT"]
    assert len(shown) == 1
    return shown[0].at


def test_the_quiet_check_in_lasts_ninety_seconds_at_most(larkhaven: Level) -> None:
    log = live(larkhaven, "greedy", 2, "week")[1]
    start = quiet_start(log)
    hidden = [event.at for event in log if isinstance(event, e.LeverHidden) and event.at >= start]
    assert hidden == [start + 90_000]


def test_the_city_is_as_large_as_it_says(larkhaven: Level) -> None:
    rules = larkhaven.rules.values()
    assert len(larkhaven.cards) >= 130 and len(larkhaven.rules) >= 50
    assert sum(rule.shown == "hidden" for rule in rules) >= 10
    assert sum(rule.shown == "false" for rule in rules) >= 3
    assert [perk.at for perk in larkhaven.ladder] == [520, 540, 600, 650, 680, 720, 760, 800]
    assert len(larkhaven.people) == 8 and len(larkhaven.endings) >= 3


def test_a_robot_that_goes_at_random_enters_three_activities_in_ten(larkhaven: Level) -> None:
    """Only `random` does; each evening and each activity is a decision of its own."""
    offered = entered = 0
    for seed in range(60):
        log = live(larkhaven, "random", seed)[1]
        nights = sum(isinstance(event, e.NightFell) for event in log)
        offered += max(0, nights - 2)
        entered += sum(isinstance(event, e.FlameKept) for event in log)
    # Four standard errors of a binomial share over twelve evenings of sixty lives.
    assert offered == 720 and abs(entered / offered - 0.3) < 4 * (0.3 * 0.7 / 720) ** 0.5
    for bot in ("greedy", "friend", "first", "refuser"):
        log = live(larkhaven, bot, 1)[1]
        assert not any(isinstance(event, e.ActivityEntered) for event in log)
