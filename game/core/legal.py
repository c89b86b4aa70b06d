"""What can be done now, and why the rest cannot."""

from game.core.activities import offered, refusal_of_entering, refusal_of_tap
from game.core.arcade import CHESTS, INVITE
from game.core.checks import refusal_of_judging
from game.core.doors import DOORS, is_over_by
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
from game.core.state import State

PLACES_TO_BE = ("check_in", "doors", "arcade")


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
