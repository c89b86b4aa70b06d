"""What an evening offers beside the check-in, and going in and out of it."""

from collections.abc import Iterator

from game.core import arcade
from game.core import events as e
from game.core.beside import Doors
from game.core.doors import DOORS, is_over_by
from game.core.intents import Enter, Intent, Leave, Tap
from game.core.model import Activity
from game.core.rulebook import flags_changed, moved
from game.core.state import State


def offered(state: State) -> tuple[Activity, ...]:
    """What can be entered now: a pair of doors once in a life, the phone game on any evening.

    In a class nothing else may pay before the quiet, so all of it opens afterwards.
    """
    if state.place != "evening" or state.waits_for_the_quiet:
        return ()
    return tuple(one for one in state.level.activities.values() if _is_open(state, one))


def _is_open(state: State, activity: Activity) -> bool:
    fresh = activity.id not in state.beside.entered
    if activity.kind == "arcade" and not state.beside.arcade_allowed:
        return False
    holds = activity.when is None or activity.when.holds(state)
    return holds and (fresh or activity.kind == "arcade")


def go_in_and_out(state: State, intent: Intent, turn: int) -> Iterator[e.Event]:
    """Entering moves what the activity moves; leaving leads back to the evening."""
    if isinstance(intent, Enter):
        activity = state.level.activities[intent.activity]
        yield e.ActivityEntered(turn, intent.at, activity.id, activity.kind)
        because = f"activity:{activity.id}"
        yield from moved(state, activity.effects.items(), because, turn, intent.at)
        yield from flags_changed(state, activity.sets, (), turn, intent.at)
    elif isinstance(intent, Leave):
        yield e.ActivityLeft(turn, intent.at, state.beside.now)


def refusal_of_entering(state: State, name: str) -> str | None:
    """Why this activity cannot be entered now, or None if it can."""
    return None if any(one.id == name for one in offered(state)) else "that is not open now"


def refusal_of_tap(state: State, intent: Tap) -> str | None:
    """Why this cannot be tapped now, or None if it can."""
    if state.place == "doors":
        return _refusal_of_knock(state, state.beside.doors, intent)
    if state.place != "arcade":
        return "there is nothing to tap"
    if intent.on == arcade.INVITE:
        return None if arcade.next_to_invite(state) else "nobody is left to invite"
    if intent.on not in arcade.CHESTS:
        return f"there is no chest '{intent.on}'"
    empty = intent.on == arcade.SURPRISE and arcade.is_empty(state.beside.game)
    return "the surprise chest is empty" if empty else None


def _refusal_of_knock(state: State, doors: Doors, intent: Tap) -> str | None:
    if intent.on not in DOORS:
        return f"there is no door '{intent.on}'"
    over = not doors.open or is_over_by(state, intent.at)
    return "this round is over" if over else None
