"""A class that never was: robots with a known difference between arms, for rehearsal and the kit.

Each lives a whole life in the engine. In the first minute of the quiet check-in a robot presses a
number of times drawn for it, log-normal around its arm's median and slower and slower; then it
puts the phone away or waits. It stands for no theory of why. Its dice have addresses of their own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import cycle
from math import exp
from statistics import NormalDist

from game.core import engine
from game.core.chance import pick, roll
from game.core.check_in_events import Hand
from game.core.checks import form_of
from game.core.events import Event, Log
from game.core.intents import (
    GUESSES,
    ClosePhone,
    Collect,
    Guess,
    Intent,
    Judge,
    LeaveBeacon,
    LetTimePass,
    PickOption,
    Press,
)
from game.core.lever import EXTINCTION, is_withdrawn_by, unpaid_until
from game.core.model import Level
from game.core.state import State
from game.debrief.attention import HANDS
from game.lab.citizens import Citizen, next_intent
from game.lab.matcher import run_the_rounds

MEDIANS: Mapping[str, float] = {"partial": 40.0, "continuous": 20.0}
SPREAD = 0.9  # the standard deviation of the presses' logarithm
FASTEST_MS, SLOWEST_MS, COLLECT_MS = 180, 620, 700
SENSITIVITY = 0.8
RUNS_THE_ROUNDS = 0.5
MOST_PRESSES = 110
MINUTE_MS = 57_000
WAITS = 0.5
CALLED_BEFORE, CALLED_AFTER = (0.6, 0.4), (0.75, 0.3)  # tricks called tricks, and others
LEAVING_DAY = 3


def _any_that_stays(state: State, at: int) -> str:
    """An open option by the robot's dice, of those after which it is still in Beacon."""
    stays = [
        option
        for option in state.open_options
        if engine.advance(state, PickOption(at, option))[0].in_beacon
    ]
    options = stays if state.in_beacon and stays else list(state.open_options)
    return options[pick(state.seed, state.turn, "pupil option", len(options))]


STEADY = Citizen(
    _any_that_stays,
    opens_the_phone=lambda state: True,
    stops_unpaid=lambda state: False,
    leaves=lambda state: False,
    enters=0.0,
)


@dataclass(frozen=True, slots=True)
class Pupil:
    """A robot: its seed, how long from press to press, its presses in the quiet, if it stays."""

    seed: int
    press_ms: int
    quiet_presses: int
    leaves: bool = False


def simulated_class(
    level: Level,
    length: str,
    pupils: int,
    seed: int,
    medians: Mapping[str, float] = MEDIANS,
    dropouts: float = 0.0,
) -> tuple[Log, ...]:
    """The logs of so many robots in these arms by turns; half run the four rounds as well.

    `dropouts` is the share of them that leaves Beacon on the third day.
    """
    arms = zip(range(pupils), cycle(medians.items()), strict=False)
    return tuple(
        simulated_life(level, length, arm, pupil_of(seed * 10_000 + number, median, dropouts))
        for number, (arm, median) in arms
    )


def pupil_of(seed: int, median: float, dropouts: float = 0.0) -> Pupil:
    """A robot of an arm in which half press more often than `median`, and half less."""
    drawn = NormalDist().inv_cdf(min(max(roll(seed, 0, "quiet presses"), 1e-6), 1 - 1e-6))
    pace = roll(seed, 0, "pace")
    wanted = round(median * exp(SPREAD * drawn))
    press_ms = round(FASTEST_MS + pace * (SLOWEST_MS - FASTEST_MS))
    return Pupil(seed, press_ms, wanted, roll(seed, 0, "drops out") < dropouts)


def simulated_life(level: Level, length: str, arm: str, pupil: Pupil) -> Log:
    """The whole life of one robot, lived as in a class."""
    before = _judged(level, "A", pupil.seed, CALLED_BEFORE)
    started = engine.start(level, pupil.seed, length, arm, in_class=True, before=before)
    log: list[Event] = list(started)
    state = engine.replay(level, log)
    while not state.ended:
        state, events = engine.advance(state, _next(state, pupil))
        log += events
    state, events = engine.advance(state, Guess(state.clock, _guess(arm, pupil.seed)))
    log += events
    for item, trick in _judged(level, "B", pupil.seed, CALLED_AFTER):
        state, events = engine.advance(state, Judge(state.clock, "B", item, trick))
        log += events
    if roll(pupil.seed, 0, "runs the rounds") < RUNS_THE_ROUNDS:
        _, events = run_the_rounds(state, SENSITIVITY)
        log += events
    return tuple(log)


def _judged(
    level: Level, form: str, seed: int, called: tuple[float, float]
) -> list[tuple[str, bool]]:
    """Which scenes of a form the robot calls tricks, with its chances for tricks and for others."""
    return [
        (item.id, roll(seed, 0, f"judges {item.id}") < called[0 if item.trick else 1])
        for item in form_of(level, form)
    ]


def _guess(arm: str, seed: int) -> str:
    """Half of the robots guess at random, the others right for two arms that are often played."""
    right = "every_press" if arm == "continuous" else "changing_number"
    chance = GUESSES[pick(seed, 0, "guess", len(GUESSES))]
    return right if roll(seed, 0, "guesses right") < 0.5 else chance


def _next(state: State, pupil: Pupil) -> Intent:
    if pupil.leaves and state.in_beacon and state.day == LEAVING_DAY:
        return LeaveBeacon(state.clock)
    if state.place == "check_in":
        return _at_the_lever(state, pupil)
    return next_intent(STEADY, state)


def _at_the_lever(state: State, pupil: Pupil) -> Intent:
    lever, at = state.lever, state.clock + _pace(state, pupil)
    if lever.waiting:
        return Collect(state.clock + COLLECT_MS)
    if not lever.shown:
        return ClosePhone(state.clock)
    if lever.schedule != EXTINCTION:
        return Press(at, _hand(state))
    if is_withdrawn_by(state, at):
        return LetTimePass(at)
    if lever.presses < pupil.quiet_presses:
        return Press(at, _hand(state))
    if roll(state.seed, 0, "waits") < WAITS:
        return LetTimePass(unpaid_until(state))
    return ClosePhone(at)


def _hand(state: State) -> Hand:
    return HANDS[pick(state.seed, 0, "hand", len(HANDS))]


def _pace(state: State, pupil: Pupil) -> int:
    """From press to press; in the quiet slower and slower, so that all of them fill its minute."""
    if state.lever.schedule != EXTINCTION or not pupil.quiet_presses:
        return round(pupil.press_ms * (0.6 + 0.8 * roll(state.seed, state.turn, "pace")))
    wanted = min(pupil.quiet_presses, MOST_PRESSES)
    done = min(1.0, state.lever.presses / wanted)
    first = min(pupil.press_ms, MINUTE_MS / 2 / wanted)
    return round(first * (1 + 3 * done * done))
