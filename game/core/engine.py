"""The engine: what can be done, what then happens, and what is remembered.

`step` decides and changes nothing; `apply` remembers; a life is `replay(level, log)`.
"""

from collections.abc import Iterable

from game.core import events as e
from game.core.activities import offered, refusal_of_entering, refusal_of_tap
from game.core.arcade import CHESTS, INVITE
from game.core.checks import judged_before, refusal_of_judging
from game.core.doors import DOORS, is_over_by
from game.core.fold import apply, opening, replay
from game.core.four_rounds import refusal_of_round
from game.core.intents import (
    GUESSES,
    LONGEST_HIDDEN_MS,
    BeginRound,
    ClosePhone,
    Collect,
    ComeBack,
    Enter,
    GoOn,
    Guess,
    Intent,
    Judge,
    Leave,
    LeaveBeacon,
    LetTimePass,
    Look,
    OpenPhone,
    PickOption,
    Press,
    Tap,
)
from game.core.lever import is_withdrawn_by, lights_by
from game.core.model import Level
from game.core.state import State
from game.core.turn import TURN

__all__ = ["advance", "apply", "legal_intents", "opening", "refusal", "replay", "start", "step"]

PLACES_TO_BE = ("check_in", "doors", "arcade")
LARGEST_SEED = (1 << 53) - 1


class IllegalIntent(ValueError):
    """Something that cannot be done now; the message says why. Nothing has changed."""


class UnknownStart(ValueError):
    """A seed, length or arm that this level does not have; the message says which it has."""


def start(
    level: Level,
    seed: int,
    length: str | None = None,
    arm: str | None = None,
    *,
    in_class: bool = False,
    arcade: bool = True,
    before: Iterable[tuple[str, bool]] = (),
) -> e.Log:
    """The first events of a life: its opening meters and its first morning.

    In a class whatever else pays opens after the quiet; `arcade` is the teacher's switch there.
    `before` is a form of the check that was given before the life: each scene, and whether it was
    said to be a trick.
    """
    length = level.default_length if length is None else length
    arm = level.default_arm if arm is None else arm
    _check_start(level, seed, length, arm)
    meters = {meter.id: meter.start for meter in level.meters.values()}
    meters |= {person.meter: person.start for person in level.people.values()}
    started = e.LevelStarted(0, 0, level.id, level.digest, seed, length, arm, meters)
    place: e.Log = (e.LivedInClass(0, 0, arcade),) if in_class else ()
    first: e.Log = (started, *place, *_given_before(level, before))
    _, events = _played(replay(level, first), GoOn(0), 0)
    return (*first, *(event for event in events if not isinstance(event, e.WentOn)))


def _given_before(level: Level, before: Iterable[tuple[str, bool]]) -> e.Log:
    try:
        return judged_before(level, before)
    except ValueError as wrong:
        raise UnknownStart(str(wrong)) from None


def _check_start(level: Level, seed: int, length: str, arm: str) -> None:
    if not 0 <= seed <= LARGEST_SEED:
        raise UnknownStart(f"the seed must be from 0 to {LARGEST_SEED}, not {seed}")
    if length not in level.lengths:
        raise UnknownStart(f"{level.id} has no length '{length}'; it has {_list(level.lengths)}")
    if arm not in level.arms:
        raise UnknownStart(f"{level.id} has no arm '{arm}'; it has {_list(level.arms)}")
    if length not in level.arms[arm].phases:
        raise UnknownStart(f"the arm '{arm}' has no length '{length}'")


def _list(names: Iterable[str]) -> str:
    return ", ".join(names)


def legal_intents(state: State, at: int | None = None) -> tuple[Intent, ...]:
    """Everything that can be done in the life now; a guess and a check come only after it."""
    at = state.clock if at is None else at
    return tuple(intent for intent in _thinkable(state, at) if refusal(state, intent) is None)


def _thinkable(state: State, at: int) -> tuple[Intent, ...]:
    leave = (LeaveBeacon(at),)
    match state.place:
        case "card":
            return tuple(PickOption(at, option) for option in state.open_options) + leave
        case "answer":
            return (GoOn(at), *leave)
        case "evening":
            ways = (Enter(at, one.id) for one in offered(state))
            return (OpenPhone(at), *ways, GoOn(at), LetTimePass(at), *leave)
        case "check_in":
            return (Press(at), Collect(at), ClosePhone(at), LetTimePass(at), *leave)
        case "doors":
            taps = (Tap(at, door) for door in DOORS)
            return (*taps, Leave(at), LetTimePass(at), BeginRound(at), *leave)
        case "arcade":
            return (*(Tap(at, on) for on in (*CHESTS, INVITE)), Leave(at), *leave)
        case "night":
            return (GoOn(at), *leave)
        case "morning" | "ended":
            return ()


def refusal(state: State, intent: Intent) -> str | None:
    """Why this cannot be done now, or None if it can."""
    if intent.at < state.clock:
        return "the session clock cannot go back"
    if isinstance(intent, Guess):
        return _refusal_of_guess(state, intent.guess)
    if isinstance(intent, Judge):
        return refusal_of_judging(state, intent)
    if isinstance(intent, BeginRound):
        return refusal_of_round(state)
    if state.ended and not _belongs_to_the_rounds(state, intent):
        return "this life is over"
    match intent:
        case PickOption(option=option):
            return _refusal_of_option(state, option)
        case GoOn():
            return None if state.place in ("answer", "evening", "night") else "not yet"
        case OpenPhone():
            return None if state.has_check_in else "there is no check-in now"
        case ClosePhone():
            return None if state.place == "check_in" else "the phone is not open"
        case Press():
            return _refusal_of_press(state, intent.at)
        case Collect():
            waiting = state.place == "check_in" and state.lever.waiting
            return None if waiting else "no spark waits"
        case ComeBack(hidden_ms=hidden_ms):
            return _refusal_of_coming_back(state, hidden_ms)
        case LetTimePass():
            return None if _is_due(state, intent.at) else "nothing is due"
        case Enter(activity=name):
            return refusal_of_entering(state, name)
        case Tap():
            return refusal_of_tap(state, intent)
        case Leave():
            return None if state.place in ("doors", "arcade") else "there is nothing to leave"
        case Look():
            may_look = state.level.review_seconds and state.place not in PLACES_TO_BE
            return None if may_look else "there is nothing to look for"
        case LeaveBeacon():
            return None if state.in_beacon else "Beacon has been left already"


def _belongs_to_the_rounds(state: State, intent: Intent) -> bool:
    return state.place == "doors" and isinstance(intent, Tap | Leave | LetTimePass)


def _is_due(state: State, at: int) -> bool:
    """Whether the clock alone does something by this moment."""
    match state.place:
        case "check_in":
            return is_withdrawn_by(state, at)
        case "evening":
            return lights_by(state, at)
        case "doors":
            return is_over_by(state, at)
        case _:
            return False


def _refusal_of_option(state: State, option: str) -> str | None:
    if state.place != "card":
        return "no card is on the table"
    return None if option in state.open_options else f"there is no open option '{option}'"


def _refusal_of_press(state: State, at: int) -> str | None:
    if state.place != "check_in" or not state.lever.shown:
        return "the Pulse is not there"
    return "the Pulse has been withdrawn" if is_withdrawn_by(state, at) else None


def _refusal_of_coming_back(state: State, hidden_ms: int) -> str | None:
    if state.place != "check_in" or not state.lever.shown:
        return "the Pulse is not there"
    return None if 0 < hidden_ms <= LONGEST_HIDDEN_MS else "nobody is away so long"


def _refusal_of_guess(state: State, guess: str) -> str | None:
    if state.place != "ended" or state.guess:
        return "there is nothing to guess now"
    return None if guess in GUESSES else f"there is no guess '{guess}'"


def step(state: State, intent: Intent) -> tuple[e.Event, ...]:
    """What happens if the player does this. Changes nothing."""
    return advance(state, intent)[1]


def advance(state: State, intent: Intent) -> tuple[State, tuple[e.Event, ...]]:
    """The state after this intent, and the events that led there."""
    reason = refusal(state, intent)
    if reason is not None:
        raise IllegalIntent(reason)
    return _played(state, intent, state.turn + 1)


def _played(state: State, intent: Intent, turn: int) -> tuple[State, tuple[e.Event, ...]]:
    events: list[e.Event] = []
    for line in TURN:
        for event in line(state, intent, turn):
            events.append(event)
            state = apply(state, event)
    return state, tuple(events)
