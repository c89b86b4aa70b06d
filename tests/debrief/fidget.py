"""A player no robot is like: uneven hands, presses at waiting sparks, and a mind that wanders."""

from game.core import engine
from game.core.chance import pick
from game.core.events import Log
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
from game.core.model import Level
from game.core.state import State

LEAVES_FROM_DAY = 5


def fidget(level: Level, seed: int) -> tuple[State, Log]:
    """A whole life of that player: its last state and its log."""
    log = engine.start(level, seed)
    state = engine.replay(level, log)
    while not state.ended:
        state, events = engine.advance(state, wandering(state))
        log += events
    return state, log


def wandering(state: State) -> Intent:
    """What this player does now: the first of some wishes that is allowed."""
    at = state.clock + 130 + pick(state.seed, state.turn, "fidget pace", 2900)
    legal = engine.legal_intents(state, at)
    return next(intent for intent in (*wishes(state, at), *legal) if intent in legal)


def wishes(state: State, at: int) -> tuple[Intent, ...]:
    """What this player would like to do, best first."""
    die = pick(state.seed, state.turn, "fidget wish", 20)
    if state.place == "card":
        if state.seed % 3 == 0 and state.day >= LEAVES_FROM_DAY:
            return (LeaveBeacon(at), PickOption(at, state.open_options[0]))
        return (PickOption(at, state.open_options[die % len(state.open_options)]),)
    if state.place != "check_in":
        return (OpenPhone(at), GoOn(at)) if die else (GoOn(at),)
    if state.lever.waiting:
        return (Press(at), Collect(at)) if die < 6 else (Collect(at),)
    return (ClosePhone(at),) if not die else (Press(at), LetTimePass(at), ClosePhone(at))
