"""The evening check-in: when the Pulse can be pressed, when it pays, when it is withdrawn.

The lever is there until the evening's sparks are collected. On the quiet day, and in the second
window, it is on EXT and is withdrawn by the clock. The rule is never told.
"""

from collections.abc import Iterator

from game.core import events as e
from game.core.intents import Collect, Intent, LetTimePass, OpenPhone, Press
from game.core.model import STANDING, Phase
from game.core.rulebook import moved
from game.core.schedules import Schedule, parse_schedule
from game.core.state import State

EXTINCTION = "EXT"


def phase_of(state: State) -> tuple[Phase, int]:
    """The phase the next spark belongs to, and that spark's place in it, from 0."""
    return _phase_at(state, state.lever.paid)


def _phase_at(state: State, paid: int) -> tuple[Phase, int]:
    phases = state.level.arms[state.arm].phases[state.length]
    before = 0
    for phase in phases:
        if paid < before + phase.sparks:
            return phase, paid - before
        before += phase.sparks
    return phases[-1], paid - before + phases[-1].sparks


def sparks_tonight(state: State) -> int:
    """How many sparks this evening pays: those of the phase it began in."""
    phase, _ = _phase_at(state, state.lever.paid - state.lever.evening)
    return phase.evening or state.plan.sparks


def schedule_now(state: State) -> str:
    """The notation of the schedule the lever is on today."""
    if state.is_quiet_day or state.is_second_window:
        return EXTINCTION
    return phase_of(state)[0].schedule


def unpaid_until(state: State) -> int:
    """When the unpaid lever is withdrawn, in session-clock milliseconds."""
    plan = state.plan
    seconds = plan.quiet_seconds if state.is_quiet_day else plan.second_window_seconds
    return state.lever.shown_at + 1000 * seconds


def is_withdrawn_by(state: State, at: int) -> bool:
    """Whether the unpaid lever's time is over at this moment."""
    lever = state.lever
    return lever.shown and lever.schedule == EXTINCTION and at >= unpaid_until(state)


def lights_by(state: State, at: int) -> bool:
    """Whether the phone of the second window can be opened by this moment, and not yet before."""
    return state.may_check_in and not state.has_check_in and at >= state.lights_at


def light_the_phone(state: State, intent: Intent, turn: int) -> Iterator[e.Event]:
    """The second window waits until the lever has been away for two minutes."""
    if isinstance(intent, LetTimePass) and state.may_check_in and state.is_second_window:
        yield e.PhoneLit(turn, intent.at)


def set_out_the_lever(state: State, intent: Intent, turn: int) -> Iterator[e.Event]:
    """On opening the phone: first the gift sparks, then the Pulse."""
    lever = state.lever
    if state.place != "check_in" or lever.shown or lever.waiting:
        return
    if not isinstance(intent, OpenPhone | Collect):
        return
    schedule = schedule_now(state)
    if schedule != EXTINCTION and lever.gifts < state.plan.free_sparks:
        yield e.SparkShown(turn, intent.at, free=True)
    elif lever.evening < sparks_tonight(state):
        yield e.LeverShown(turn, intent.at, schedule)


def show_a_due_spark(state: State, intent: Intent, turn: int) -> Iterator[e.Event]:
    """After a press that counts: a spark, if the schedule says it is due."""
    lever = state.lever
    if not isinstance(intent, Press) or lever.waiting or lever.schedule == EXTINCTION:
        return
    phase, place = phase_of(state)
    schedule: Schedule = parse_schedule(phase.schedule)
    needed = schedule.requirement(state.seed, place, phase.sparks)
    if needed and lever.presses >= needed:
        yield e.SparkShown(turn, intent.at, free=False)


def add_the_spark(state: State, intent: Intent, turn: int) -> Iterator[e.Event]:
    """A collected spark moves Standing."""
    if isinstance(intent, Collect):
        worth = ((STANDING, state.plan.standing_per_spark),)
        yield from moved(state, worth, "spark:", turn, intent.at)


def withdraw_the_lever(state: State, intent: Intent, turn: int) -> Iterator[e.Event]:
    """The evening's sparks are collected, or the unpaid time is over."""
    lever = state.lever
    if not lever.shown:
        return
    if isinstance(intent, LetTimePass) or (
        lever.schedule != EXTINCTION and lever.evening >= sparks_tonight(state)
    ):
        yield e.LeverHidden(turn, intent.at)
    elif isinstance(intent, Collect) and lever.schedule != schedule_now(state):
        # A player who skipped sparks meets the next phase in the middle of an evening.
        yield e.LeverHidden(turn, intent.at)
        yield e.LeverShown(turn, intent.at, schedule_now(state))
