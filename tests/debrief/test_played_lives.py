"""Lives the engine really played, under debrief: its numbers must come back out."""

from collections.abc import Callable

import pytest

from game.core import engine
from game.core import events as e
from game.core.chance import pick
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
from game.core.state import State
from game.debrief.compose import debrief
from game.debrief.page import page
from tests.debrief.city import small_city

Habit = Callable[[State, int], Intent]
LEVEL = small_city()
LONGEST = 2000


def play(habit: Habit, seed: int = 7, step: int = 500) -> e.Log:
    """A life lived by one habit, an intent every half second."""
    log = engine.start(LEVEL, seed)
    state = engine.replay(LEVEL, log)
    for turn in range(LONGEST):
        if state.ended:
            return log
        state, events = engine.advance(state, habit(state, step * (turn + 1)))
        log += events
    raise AssertionError("this life never ended")


def diligent(state: State, at: int) -> Intent:
    """Opens every check-in, collects everything, presses the unpaid lever to its end."""
    legal = engine.legal_intents(state, at)
    wished = (Collect(at), LetTimePass(at), Press(at), OpenPhone(at), ClosePhone(at), GoOn(at))
    return next((intent for intent in wished if intent in legal), legal[0])


def away(state: State, at: int) -> Intent:
    """Leaves Beacon at once."""
    if state.in_beacon:
        return LeaveBeacon(at)
    return engine.legal_intents(state, at)[-1]


def careless(state: State, at: int) -> Intent:
    """Anything at all, by a die."""
    legal = engine.legal_intents(state, at)
    stay = [intent for intent in legal if not isinstance(intent, LeaveBeacon)]
    return stay[pick(state.seed, state.turn, "careless", len(stay))]


def test_the_arranged_presses_come_back_out() -> None:
    measures = debrief(LEVEL, play(diligent)).measures
    assert (measures["paid_presses"], measures["sparks"], measures["free_sparks"]) == (72, 20, 2)
    assert measures["presses_per_spark"] == 3.6
    assert measures["standing_from_sparks"] == 22 * 5


def test_half_a_second_a_press_is_120_a_minute() -> None:
    measures = debrief(LEVEL, play(diligent)).measures
    assert measures["rate_per_min"] == 120
    assert measures["median_pause_s"] == 0.5
    assert measures["pauses"] == 15


def test_the_quiet_check_in_is_the_ninety_seconds_it_was() -> None:
    measures = debrief(LEVEL, play(diligent)).measures
    assert measures["quiet_s"] == 90
    assert measures["quiet_presses_first_60_s"] == 120


def test_meters_end_where_the_engine_says() -> None:
    log = play(diligent)
    found = debrief(LEVEL, log)
    state = engine.replay(LEVEL, log)
    assert found.measures["standing_end"] == state.standing
    cost = found.panel("cost")
    assert cost is not None
    ends = {series.name: series.points[-1][1] for series in cost.charts[0].series}
    assert ends["Teo"] == state.meters["closeness.teo"]
    assert ends["Rest"] == state.meters["rest"]


def test_a_life_outside_beacon_has_its_own_debrief() -> None:
    found = debrief(LEVEL, play(away))
    assert found.finished
    assert "you left Beacon on day 1" in found.panels[0].paragraphs[0].sentence
    assert found.measures["sparks"] == 0


@pytest.mark.parametrize("seed", range(12))
def test_any_life_adds_up(seed: int) -> None:
    log = play(careless, seed)
    measures = debrief(LEVEL, log).measures
    state = engine.replay(LEVEL, log)
    assert measures["sparks"] == state.lever.paid
    assert measures["presses"] == sum(isinstance(x, e.Pressed) and x.counts for x in log)
    assert measures["standing_end"] == state.standing


@pytest.mark.parametrize("seed", range(12))
def test_any_life_is_told_in_few_words(seed: int) -> None:
    found = debrief(LEVEL, play(careless, seed))
    assert max(panel.words for panel in found.panels) <= 120
    assert page(found).count("<section") == len(found.panels)


def test_the_option_picked_is_the_one_told() -> None:
    log = play(lambda state, at: first_option(state, at))
    assert any(isinstance(event, e.OptionChosen) for event in log)
    assert debrief(LEVEL, log).finished


def first_option(state: State, at: int) -> Intent:
    """The first option of every card; the phone stays closed."""
    if state.place == "card":
        return PickOption(at, state.open_options[0])
    return GoOn(at)
