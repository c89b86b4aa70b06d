"""Four rounds at two doors after the life: each ratio once, fed as arranged, ended at any time."""

import pytest

from game.core import engine
from game.core import events as e
from game.core.beside import facts_of
from game.core.four_rounds import RATIOS, ratios_of, rounds_left
from game.core.intents import BeginRound, GoOn, Guess, Leave, LeaveBeacon, LetTimePass, Tap
from game.core.logs import from_json_lines, to_json_lines
from game.core.state import State, state_hash
from game.lab.citizens import live
from game.lab.matcher import next_knock, run_the_rounds
from tests.core.cities import city, doors
from tests.core.lives import Begin, Life, kinds, those


def a_life_over(seed: int = 1) -> Life:
    level = city(length="evenings", activities=(doors("landing", 12, 3),))
    state, log = live(level, "first", seed)
    assert state.ended
    return Life(level, log, lambda same: same)


def run(life: Life) -> None:
    """One round of a matcher, to its end."""
    life.does(BeginRound(life.state.clock))
    while life.state.beside.doors.open:
        life.does(next_knock(life.state, 0.8))


def test_there_are_none_before_the_life_is_over(begin: Begin) -> None:
    life = begin(city(length="evenings"), 1)
    assert rounds_left(life.state) == 0
    assert life.refusal(BeginRound(life.state.clock)) == "the four rounds come after the life"


@pytest.mark.parametrize("seed", range(5))
def test_each_ratio_comes_once_in_the_order_of_this_life(seed: int) -> None:
    life = a_life_over(seed)
    for left in (4, 3, 2, 1):
        assert rounds_left(life.state) == left
        run(life)
    began = [one for one in those(e.RoundBegan, life.log) if one.activity == "four-rounds"]
    assert [(one.left, one.right) for one in began] == [
        (15 * a // (a + b), 15 * b // (a + b)) for a, b in ratios_of(seed)
    ]
    assert all((one.ends_at - one.at, one.most) == (75_000, 15) for one in began)
    assert life.refusal(BeginRound(life.state.clock)) == "all four rounds have been run"


def test_not_every_life_has_the_same_order() -> None:
    orders = {ratios_of(seed) for seed in range(60)}
    assert len(orders) > 15 and all(sorted(one) == sorted(RATIOS) for one in orders)


def test_who_looks_at_both_doors_is_fed_as_arranged() -> None:
    life, full = a_life_over(3), 0
    for _ in RATIOS:
        run(life)
        began, ended = those(e.RoundBegan, life.log)[-1], those(e.RoundEnded, life.log)[-1]
        paid = [one.door for one in those(e.DoorTapped, life.log) if one.paid and one.at > began.at]
        if ended.why == "full":
            full += 1
            assert (paid.count("left"), paid.count("right")) == (began.left, began.right)
    assert full >= 2


def test_a_round_can_be_ended_at_once_and_the_rest_wait() -> None:
    life = a_life_over()
    life.does(BeginRound(life.state.clock))
    assert kinds(life.does(Leave(life.state.clock))) == ["RoundEnded", "ActivityLeft"]
    assert those(e.RoundEnded, life.log)[-1].why == "stopped"
    assert life.state.place == "ended" and rounds_left(life.state) == 3


def test_time_ends_a_round_that_nobody_knocks_at() -> None:
    life = a_life_over()
    life.does(BeginRound(life.state.clock))
    over = life.state.clock + 75_000
    assert life.refusal(LetTimePass(over - 1)) == "nothing is due"
    assert life.refusal(Tap(over, "left")) == "this round is over"
    assert kinds(life.does(LetTimePass(over))) == ["RoundEnded"]
    assert kinds(life.does(BeginRound(over))) == ["RoundBegan"]


def test_the_life_stays_over_and_nothing_in_it_moves() -> None:
    life = a_life_over()
    before, moved = life.state, len(those(e.MeterMoved, life.log))
    life.does(BeginRound(life.state.clock + 400_000))
    for refused in (GoOn(life.state.clock), LeaveBeacon(life.state.clock)):
        assert life.refusal(refused) == "this life is over"
    assert life.refusal(Guess(life.state.clock, "clock")) == "there is nothing to guess now"
    assert life.refusal(BeginRound(life.state.clock)) == "a round is being run"
    for _ in range(20):
        life.does(next_knock(life.state, 0.8))
    life.does(Leave(life.state.clock))
    assert life.state.meters == before.meters and len(those(e.MeterMoved, life.log)) == moved
    assert life.state.ended and life.state.ending == before.ending
    assert not those(e.ReviewCame, life.log[-30:])
    assert life.refusal(Guess(life.state.clock, "clock")) is None


def test_the_log_adds_up_from_its_text_wherever_it_is_cut() -> None:
    level = city(length="evenings")
    state, log = live(level, "first", 2)
    end, more = run_the_rounds(state, 0.8, 1.25)
    text = to_json_lines(log + more)
    assert state_hash(engine.replay(level, from_json_lines(text))) == state_hash(end)
    middle = engine.replay(level, log + more[: len(more) // 2])
    assert middle.place == "doors" and middle.ended and 1 <= middle.beside.rounds <= 4


def test_a_life_without_rounds_has_the_hash_it_always_had() -> None:
    state, _ = live(city(length="evenings"), "first", 2)
    assert _facts(state) == 4
    after, _ = run_the_rounds(state, 0.8)
    assert _facts(after) == 5 and state_hash(after) != state_hash(state)


def _facts(state: State) -> int:
    return len(facts_of(state.beside))
