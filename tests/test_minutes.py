"""How long a life takes: every word of every screen at a reader's pace, and the check-ins."""

from statistics import mean

import pytest

from game.app.nodes import View
from game.app.views.life import life
from game.core import engine
from game.core.intents import ClosePhone, GoOn, LeaveBeacon, OpenPhone, PickOption
from game.core.model import Level
from game.lab.citizens import CITIZENS, next_intent

WORDS_A_MINUTE = 180
# What design.md promises: week 8 to 12, fortnight about 15, month about 22.
PROMISED = {"week": (8, 12), "fortnight": (13, 17), "month": (20, 24)}
NEW_SCREEN = (PickOption, GoOn, OpenPhone, ClosePhone, LeaveBeacon)
CHECKS_IN = ("greedy", "friend", "first")


def words_of(view: View) -> int:
    """What is read on a screen: what it says, and the options of a card."""
    options = [one.label for one in view.actions() if one.id.startswith("option:")]
    return len(" ".join([view.say, *options]).split())


def minutes(level: Level, bot: str, seed: int, length: str) -> tuple[float, float]:
    """Minutes of reading and minutes at the Pulse in one life."""
    log = engine.start(level, seed, length, None)
    state, words, pulse_ms = engine.replay(level, log), 0, 0
    while not state.ended:
        intent, place, clock = next_intent(CITIZENS[bot], state), state.place, state.clock
        state, events = engine.advance(state, intent)
        log += events
        if place == "check_in":
            pulse_ms += state.clock - clock
        if isinstance(intent, NEW_SCREEN):
            words += words_of(life(state, log))
    return words / WORDS_A_MINUTE, pulse_ms / 60_000


@pytest.mark.parametrize("length", PROMISED)
def test_a_life_takes_the_minutes_it_says(larkhaven: Level, length: str) -> None:
    """Who checks in takes what is promised; who leaves the phone alone is done sooner."""
    least, most = PROMISED[length]
    for bot in CITIZENS:
        lives = [minutes(larkhaven, bot, seed, length) for seed in range(4)]
        read, pulse = (mean(part) for part in zip(*lives, strict=True))
        print(f"{length}, {bot}: {read:.1f} of reading, {pulse:.1f} at the Pulse")
        assert read + pulse <= most
        if bot in CHECKS_IN:
            assert read + pulse >= least


def test_the_set_up_promises_the_same(larkhaven: Level) -> None:
    said = {name: length.minutes for name, length in larkhaven.lengths.items()}
    assert said == {"week": "8 to 12", "fortnight": "about 15", "month": "about 22"}
    assert larkhaven.default_length == "fortnight"
