"""Two doors: one list of intervals, set-ups dealt in blocks and held, a changeover delay."""

import pytest

from game.core import engine
from game.core import events as e
from game.core.chance import pick
from game.core.intents import Enter, Leave, LetTimePass, Tap
from tests.core.cities import city, doors
from tests.core.lives import Begin, Life, kinds, those

ROUND = 45_000
LANDING = doors("landing", 12, 3)
ROUNDS = doors("rounds", 5, 10, seconds=75, most=15)
LONG = doors("long", 12, 3, seconds=150)


def on_the_landing(begin: Begin, name: str = "landing", seed: int = 1) -> Life:
    life = begin(city(length="evenings", activities=(LANDING, ROUNDS, LONG)), seed)
    life.does(Enter(life.later(), name))
    return life


def tap(life: Life, door: str, after: int = 100) -> e.DoorTapped:
    return those(e.DoorTapped, life.does(Tap(life.later(after), door)))[0]


def a_round(begin: Begin, seed: int, name: str = "landing", pace: int = 110) -> Life:
    """A whole round of somebody who changes doors now and then, at any moment."""
    life, door, turn = on_the_landing(begin, name, seed), "left", 0
    while life.state.beside.doors.open:
        turn += 1
        at = life.later(40 + pick(seed, turn, "pace", 2 * pace))
        if at >= life.state.beside.doors.ends_at:
            life.does(LetTimePass(at))
            continue
        if pick(seed, turn, "door", 12) == 0:
            door = "right" if door == "left" else "left"
        life.does(Tap(at, door))
    return life


def test_a_round_begins_at_once_and_says_what_was_arranged(begin: Begin) -> None:
    life = on_the_landing(begin)
    assert life.state.place == "doors"
    entered, began = life.log[-2:]
    assert isinstance(entered, e.ActivityEntered) and entered.place == "doors"
    assert began == e.RoundBegan(
        life.state.turn, life.clock, "landing", 1, 12, 3, life.clock + ROUND, 0
    )


@pytest.mark.parametrize("seed", range(6))
def test_nothing_is_paid_that_was_not_set_up_and_the_timer_starts_at_each_token(
    seed: int, begin: Begin
) -> None:
    log = a_round(begin, seed).log
    timer_from, set_up, intervals = 0, "", []
    for event in log:
        match event:
            case e.RoundBegan(at=at):
                timer_from = at
            case e.DoorSetUp(door=door, since=since, at=at):
                assert not set_up, "a set-up is held until it is collected"
                assert since <= at
                intervals.append(since - timer_from)
                set_up = door
            case e.DoorTapped(door=door, paid=True, at=at):
                assert door == set_up
                timer_from, set_up = at, ""
            case e.DoorTapped(door=door, set_up=held):
                assert held is (door == set_up)
            case _:
                pass
    assert len(intervals) >= 6 and len(set(intervals)) >= 6


def test_a_pass_of_the_list_lasts_twelve_times_two_seconds(begin: Begin) -> None:
    intervals: list[int] = []
    for seed in range(40):
        life = a_round(begin, seed, "rounds", 40)
        froms = {event.at for event in those(e.DoorTapped, life.log) if event.paid}
        since = [event.since for event in those(e.DoorSetUp, life.log)]
        if len(since) >= 12:
            starts = [those(e.RoundBegan, life.log)[0].at, *sorted(froms)]
            intervals = [due - start for due, start in zip(since, starts, strict=False)][:12]
            assert sum(intervals) == 24_000
    assert intervals, "some round was long enough for a pass"


@pytest.mark.parametrize("seed", range(8))
def test_no_token_within_the_changeover_delay(seed: int, begin: Begin) -> None:
    changed_at: int | None = None
    for event in those(e.DoorTapped, a_round(begin, seed, pace=200).log):
        if event.changed:
            changed_at = event.at
        if event.paid:
            assert changed_at is None or event.at - changed_at >= 750


def test_at_the_very_end_of_the_delay_a_tap_may_be_paid(begin: Begin) -> None:
    """A set-up at the other door is held through the delay and collected at its end."""
    for seed in range(30):
        life = on_the_landing(begin, seed=seed)
        tap(life, "left")
        held = tap(life, "left", 8_000)
        if held.set_up:
            continue
        assert not tap(life, "right").paid
        assert not tap(life, "right", 749).paid
        assert tap(life, "right", 1).paid
        return
    raise AssertionError("no set-up was ever behind the right door")


@pytest.mark.parametrize(("name", "left"), [("long", 12), ("rounds", 5)])
def test_of_every_fifteen_set_ups_the_doors_get_their_shares(
    name: str, left: int, begin: Begin
) -> None:
    blocks = 0
    for seed in range(10):
        set_ups = [event.door for event in those(e.DoorSetUp, a_round(begin, seed, name, 40).log)]
        if len(set_ups) >= 15:
            assert set_ups[:15].count("left") == left
            blocks += 1
    assert blocks >= 5


def test_a_set_up_waits_for_its_door_and_holds_back_all_others(begin: Begin) -> None:
    """Dependent scheduling: who never changes doors is soon paid no more."""
    life = on_the_landing(begin, "rounds")
    for _ in range(300):
        if life.later() >= life.state.beside.doors.ends_at:
            break
        tap(life, "left", 200)
    assert life.state.beside.doors.set_up == "right"
    assert life.state.beside.doors.tokens < 15


def test_the_light_goes_out_after_the_time_and_not_before(begin: Begin) -> None:
    life = on_the_landing(begin)
    began = life.clock
    assert life.refusal(LetTimePass(began + ROUND - 1)) == "nothing is due"
    assert life.refusal(Tap(began + ROUND - 1, "left")) is None
    assert life.refusal(Tap(began + ROUND, "left")) == "this round is over"
    assert kinds(life.does(LetTimePass(began + ROUND))) == ["RoundEnded"]
    assert life.refusal(Tap(life.later(), "left")) == "this round is over"
    assert kinds(life.does(Leave(life.later()))) == ["ActivityLeft"]
    assert life.state.place == "evening"


def test_fifteen_tokens_end_a_round_that_has_so_many(begin: Begin) -> None:
    ended = [
        (those(e.RoundEnded, life.log)[0].why, life.state.beside.doors.tokens)
        for life in (a_round(begin, seed, "rounds", 40) for seed in range(12))
    ]
    assert ("full", 15) in ended
    assert all(tokens == 15 for why, tokens in ended if why == "full")
    assert all(tokens < 15 for why, tokens in ended if why == "time")


def test_it_can_be_left_at_any_moment(begin: Begin) -> None:
    life = on_the_landing(begin)
    tap(life, "left")
    assert kinds(life.does(Leave(life.later(0)))) == ["RoundEnded", "ActivityLeft"]
    assert those(e.RoundEnded, life.log)[0].why == "stopped"
    assert life.refusal(Enter(life.later(), "landing")) == "that is not open now"
    assert life.refusal(Enter(life.later(), "rounds")) is None


def test_taps_never_move_standing(begin: Begin) -> None:
    life = a_round(begin, 3)
    assert not life.moves("standing") and life.state.beside.doors.all_tokens >= 6


def test_two_seeds_are_two_rounds_and_one_seed_is_one(begin: Begin) -> None:
    def since(seed: int) -> list[int]:
        return [event.since for event in those(e.DoorSetUp, a_round(begin, seed).log)]

    assert since(4) == since(4) != since(5)


def test_in_a_class_nothing_else_pays_before_the_quiet(begin: Begin) -> None:
    level = city(length="evenings", activities=(LANDING,))
    log = engine.start(level, 1, in_class=True)
    life = Life(level, log, lambda same: same)
    assert life.refusal(Enter(life.later(), "landing")) == "that is not open now"
    life.to_day(3)
    assert life.state.told
    assert life.refusal(Enter(life.later(), "landing")) is None
