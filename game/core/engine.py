"""The engine: what can be done, what then happens, and what is remembered.

`step` decides and changes nothing; `apply` remembers; a life is `replay(level, log)`.
"""

from collections.abc import Iterable

from game.core import events as e
from game.core.checks import judged_before
from game.core.fold import apply, opening, replay
from game.core.intents import GoOn, Intent
from game.core.legal import legal_intents, refusal
from game.core.model import Level
from game.core.state import State
from game.core.turn import TURN

__all__ = ["advance", "apply", "legal_intents", "opening", "refusal", "replay", "start", "step"]

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
