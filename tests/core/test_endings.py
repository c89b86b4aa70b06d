"""Endings: after the last night, the first one that is true of this life."""

import pytest

from game.core import engine
from game.core import events as e
from game.core.intents import GoOn, Guess
from game.core.logs import from_json_lines, to_json_lines
from game.core.state import state_hash
from tests.core.cities import LAST_ENDING, card, city, ending, evening_cards, option, rule
from tests.core.lives import Begin, kinds, those

ENDINGS = (
    ending("outside", "not in_beacon"),
    ending("copied", "standing >= 650 and 'owes' in flags"),
    ending("climbed", "standing >= 650"),
    LAST_ENDING,
)


@pytest.mark.parametrize(
    ("standing", "choice", "leave", "told"),
    [
        (500, "keep", False, "the_end"),
        (650, "keep", False, "climbed"),
        (650, "promise", False, "copied"),
        (649, "promise", False, "the_end"),
        (650, "promise", True, "outside"),
    ],
)
def test_the_first_ending_that_holds_is_told(
    standing: int, choice: str, leave: bool, told: str, begin: Begin
) -> None:
    promise = option("promise", sets=("owes",))
    level = city(
        card("till", promise, option("keep")), endings=ENDINGS, starts={"standing": standing}
    )
    life = begin(level)
    life.pick(choice)
    if leave:
        life.leave()
    life.go_on()
    life.to_the_end()
    assert life.state.ending == told
    assert [one.ending for one in those(e.LevelEnded, life.log)] == [told]


@pytest.mark.parametrize(
    ("length", "days"),
    [("days", 4), ("evenings", 3), ("week", 7), ("fortnight", 14), ("month", 28)],
)
def test_a_life_has_exactly_its_days(length: str, days: int, begin: Begin) -> None:
    life = begin(city(length=length))
    life.to_the_end()
    assert [one.day for one in those(e.DayBegan, life.log)] == list(range(1, days + 1))
    assert len(those(e.NightFell, life.log)) == days
    assert life.state.ended and life.state.day == days


def test_the_end_comes_after_the_last_night(begin: Begin) -> None:
    life = begin(city())
    life.to_day(4)
    life.to_evening()
    assert kinds(life.go_on()) == ["WentOn", "NightFell"]
    assert not life.state.ended
    assert kinds(life.go_on()) == ["WentOn", "LevelEnded"]
    assert kinds(life.log).count("LevelEnded") == 1


def test_the_last_night_may_change_the_ending(begin: Begin) -> None:
    review = rule("review", "day == 4", on="night", effects={"standing": 150})
    life = begin(city(rules=[review], endings=ENDINGS))
    life.to_the_end()
    assert life.state.ending == "climbed"


def test_the_last_ending_is_there_for_everybody(begin: Begin) -> None:
    life = begin(city(endings=(ending("never", "told and not told"), ending("nor", "told"))))
    life.to_the_end()
    assert life.state.ending == "nor"


def test_after_the_end_nothing_can_be_done(begin: Begin) -> None:
    life = begin(city(*evening_cards(2)))
    life.to_the_end()
    assert engine.legal_intents(life.state) == ()
    assert engine.legal_intents(life.state, life.later(10**9)) == ()
    assert life.refusal(GoOn(life.later())) == "this life is over"
    with pytest.raises(ValueError, match="this life is over"):
        engine.step(life.state, GoOn(life.later()))


def test_after_the_end_one_guess_is_remembered_and_no_second() -> None:
    level = city()
    log = engine.start(level, 1)
    state = engine.replay(level, (*log, e.LevelEnded(9, 90, "home")))
    assert engine.refusal(state, Guess(90, "clock")) is None
    after, events = engine.advance(state, Guess(95, "clock"))
    assert events == (e.Guessed(10, 95, "clock"),)
    assert from_json_lines(to_json_lines(events)) == events
    assert after.guess == "clock" and after.ended
    assert engine.refusal(after, Guess(99, "every_press")) == "there is nothing to guess now"
    assert state_hash(after) != state_hash(state)


def test_nobody_guesses_while_the_life_goes_on_or_what_is_not_on_the_list() -> None:
    level = city()
    log = engine.start(level, 1)
    assert engine.refusal(engine.replay(level, log), Guess(0, "clock"))
    ended = engine.replay(level, (*log, e.LevelEnded(9, 90, "home")))
    assert engine.refusal(ended, Guess(90, "magic")) == "there is no guess 'magic'"
