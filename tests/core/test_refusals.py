"""What cannot be done: it is refused with a reason, and nothing has changed."""

from collections.abc import Callable

import pytest

from game.core import engine
from game.core import events as e
from game.core.engine import IllegalIntent, UnknownStart
from game.core.intents import (
    ClosePhone,
    Collect,
    GoOn,
    Intent,
    LeaveBeacon,
    LetTimePass,
    OpenPhone,
    PickOption,
    Press,
)
from game.core.state import state_hash
from tests.core.cities import ARMS, CONTINUOUS, PARTIAL, arm, city, evening_cards
from tests.core.lives import Begin, Life

LATER = 10**6
INTENTS: dict[str, Callable[[int], Intent]] = {
    "pick": lambda at: PickOption(at, "yes"),
    "go on": GoOn,
    "open": OpenPhone,
    "close": ClosePhone,
    "press": Press,
    "collect": Collect,
    "let pass": LetTimePass,
    "leave": LeaveBeacon,
}
NOT_YET, NO_CARD, NO_PHONE = "not yet", "no card is on the table", "the phone is not open"
NO_PULSE, NO_SPARK, NO_CHECK_IN = (
    "the Pulse is not there",
    "no spark waits",
    "there is no check-in now",
)
NOT_DUE = "nothing is due"
NOWHERE = {"close": NO_PHONE, "press": NO_PULSE, "collect": NO_SPARK, "let pass": NOT_DUE}
REFUSED: dict[str, dict[str, str]] = {
    "card": {"go on": NOT_YET, "open": NO_CHECK_IN, **NOWHERE},
    "answer": {"pick": NO_CARD, "open": NO_CHECK_IN, **NOWHERE},
    "evening": {"pick": NO_CARD, **NOWHERE},
    "gift": {"pick": NO_CARD, "go on": NOT_YET, "open": NO_CHECK_IN, "press": NO_PULSE,
             "let pass": NOT_DUE},
    "pulse": {"pick": NO_CARD, "go on": NOT_YET, "open": NO_CHECK_IN, "collect": NO_SPARK,
              "let pass": NOT_DUE},
    "spark": {"pick": NO_CARD, "go on": NOT_YET, "open": NO_CHECK_IN, "let pass": NOT_DUE},
    "phone away": {"pick": NO_CARD, "open": NO_CHECK_IN, **NOWHERE},
    "quiet": {"pick": NO_CARD, "go on": NOT_YET, "open": NO_CHECK_IN, "collect": NO_SPARK,
              "press": "the Pulse has been withdrawn"},
    "night": {"pick": NO_CARD, "open": NO_CHECK_IN, **NOWHERE},
    "end": dict.fromkeys(INTENTS, "this life is over"),
}  # fmt: skip


def at_the_pulse(life: Life) -> None:
    life.to_evening()
    life.open_phone()
    life.collect()


def at_the_spark(life: Life) -> None:
    at_the_pulse(life)
    life.press(3)


def in_the_quiet(life: Life) -> None:
    life.to_day(2)
    life.to_evening()
    life.open_phone()


WAYS: dict[str, Callable[[Life], object]] = {
    "card": lambda life: None,
    "answer": lambda life: life.pick(),
    "evening": Life.to_evening,
    "gift": lambda life: (life.to_evening(), life.open_phone()),
    "pulse": at_the_pulse,
    "spark": at_the_spark,
    "phone away": lambda life: (life.to_evening(), life.open_phone(), life.close_phone()),
    "quiet": in_the_quiet,
    "night": lambda life: (life.to_evening(), life.go_on()),
    "end": Life.to_the_end,
}


def somewhere(place: str, begin: Begin) -> Life:
    life = begin(city(*evening_cards(3), length="evenings"))
    WAYS[place](life)
    return life


@pytest.mark.parametrize("place", WAYS)
@pytest.mark.parametrize("name", INTENTS)
def test_at_each_place_each_thing_is_possible_or_refused_with_its_reason(
    place: str, name: str, begin: Begin
) -> None:
    life = somewhere(place, begin)
    intent = INTENTS[name](life.later(LATER))
    assert life.refusal(intent) == REFUSED[place].get(name)


@pytest.mark.parametrize("place", WAYS)
def test_a_refusal_changes_nothing_and_says_why(place: str, begin: Begin) -> None:
    life = somewhere(place, begin)
    before = state_hash(life.state)
    for name, reason in REFUSED[place].items():
        intent = INTENTS[name](life.later(LATER))
        for attempt in (engine.step, engine.advance):
            with pytest.raises(IllegalIntent) as refused:
                attempt(life.state, intent)
            assert str(refused.value) == reason
    assert state_hash(life.state) == before


@pytest.mark.parametrize("place", WAYS)
def test_what_is_called_legal_is_exactly_what_is_not_refused(place: str, begin: Begin) -> None:
    life = somewhere(place, begin)
    at = life.later(LATER)
    legal = engine.legal_intents(life.state, at)
    expected = {name for name in INTENTS if name not in REFUSED[place]}
    kinds = {type(INTENTS[name](at)) for name in expected}
    assert {type(intent) for intent in legal} == kinds
    for intent in legal:
        engine.step(life.state, intent)


@pytest.mark.parametrize("place", WAYS)
def test_the_clock_cannot_go_back(place: str, begin: Begin) -> None:
    life = somewhere(place, begin)
    life.state = engine.apply(life.state, e.WentOn(life.state.turn, life.clock + 5000))
    for make in INTENTS.values():
        assert life.refusal(make(life.state.clock - 1)) == "the session clock cannot go back"
    assert engine.legal_intents(life.state, life.state.clock - 1) == ()


def test_two_things_may_be_done_in_the_same_millisecond(begin: Begin) -> None:
    life = somewhere("pulse", begin)
    life.does(Press(life.clock))
    life.does(Press(life.clock))
    assert life.state.lever.presses == 2


def test_without_a_time_the_present_is_meant(begin: Begin) -> None:
    life = somewhere("answer", begin)
    assert engine.legal_intents(life.state) == (GoOn(life.clock), LeaveBeacon(life.clock))


@pytest.mark.parametrize("seed", [-1, 1 << 53])
def test_a_seed_has_its_range(seed: int) -> None:
    with pytest.raises(UnknownStart, match=f"from 0 to 9007199254740991, not {seed}"):
        engine.start(city(), seed)


@pytest.mark.parametrize("seed", [0, (1 << 53) - 1])
def test_the_range_of_seeds_is_inclusive(seed: int) -> None:
    assert engine.replay(city(), engine.start(city(), seed)).seed == seed


def test_an_unknown_length_or_arm_is_told_with_the_known_ones() -> None:
    with pytest.raises(UnknownStart) as refused:
        engine.start(city(), 1, "year")
    lengths = "week, fortnight, month, days, evenings"
    assert str(refused.value) == f"tiny has no length 'year'; it has {lengths}"
    with pytest.raises(UnknownStart) as refused:
        engine.start(city(), 1, arm="total")
    assert str(refused.value) == f"tiny has no arm 'total'; it has {', '.join(ARMS)}"


def test_an_arm_may_lack_a_length() -> None:
    arms = {
        "partial": PARTIAL,
        "continuous": CONTINUOUS,
        "fixed": arm("fixed", week=(("FR 15", 20),)),
    }
    with pytest.raises(UnknownStart, match="the arm 'fixed' has no length 'month'"):
        engine.start(city(arms=arms), 1, "month", "fixed")


@pytest.mark.parametrize("log", [(), (e.DayBegan(0, 0, 1, "pilot"),)])
def test_a_log_without_its_beginning_cannot_be_lived(log: e.Log) -> None:
    with pytest.raises(ValueError, match="a log begins with LevelStarted"):
        engine.replay(city(), log)
