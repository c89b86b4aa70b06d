"""Two doors: a concurrent schedule with one list of intervals, its set-ups dealt to the doors.

One VI 2 s list runs; each set-up goes to the next door of a shuffled block (dependent scheduling)
and is held there until it is collected; then the next interval starts. For 0.75 s after a
changeover no tap is paid. The rule is never told.
"""

from collections.abc import Iterator
from functools import lru_cache

from game.core import events as e
from game.core.beside import Doors
from game.core.chance import pick, shuffled
from game.core.intents import Enter, Intent, Leave, LetTimePass, Tap
from game.core.schedules import PASS, progression
from game.core.state import State

MEAN_MS = 2_000
CHANGEOVER_MS = 750
LEFT, RIGHT = "left", "right"
DOORS = (LEFT, RIGHT)
SEEDS = 1 << 31


def is_over_by(state: State, at: int) -> bool:
    """Whether the round's time is over at this moment."""
    doors = state.beside.doors
    return doors.open and at >= doors.ends_at


def begin_the_round(state: State, intent: Intent, turn: int) -> Iterator[e.Event]:
    """Entering a pair of doors begins its round at once."""
    activity = state.activity
    if state.place != "doors" or activity is None or not isinstance(intent, Enter):
        return
    number, ends_at = state.beside.doors.number + 1, intent.at + 1000 * activity.seconds
    shares = activity.left, activity.right
    yield e.RoundBegan(turn, intent.at, activity.id, number, *shares, ends_at, activity.most)


def answer_the_knock(state: State, intent: Intent, turn: int) -> Iterator[e.Event]:
    """A tap at a door: what had been set up by then, and whether this tap gets it."""
    doors = state.beside.doors
    if state.place != "doors" or not isinstance(intent, Tap):
        return
    set_up = doors.set_up
    if not set_up:
        due = doors.timer_from + interval(state.seed, doors)
        if due <= intent.at:
            set_up = next_door(state.seed, doors)
            yield e.DoorSetUp(turn, intent.at, set_up, due)
    changed = doors.last not in ("", intent.on)
    held = set_up == intent.on
    paid = held and not changed and _is_settled(doors, intent.at)
    yield e.DoorTapped(turn, intent.at, intent.on, changed, held, paid)


def _is_settled(doors: Doors, at: int) -> bool:
    """Whether the changeover delay is over; the first tap of a round changes over from nowhere."""
    return doors.changed_at < 0 or at - doors.changed_at >= CHANGEOVER_MS


def end_the_round(state: State, intent: Intent, turn: int) -> Iterator[e.Event]:
    """A round ends when it is full, when its time is over, or when it is left."""
    doors = state.beside.doors
    if not doors.open:
        return
    if isinstance(intent, Leave):
        why = "time" if intent.at >= doors.ends_at else "stopped"
        yield e.RoundEnded(turn, intent.at, why)
    elif isinstance(intent, LetTimePass):
        yield e.RoundEnded(turn, intent.at, "time")
    elif doors.most and doors.tokens >= doors.most:
        yield e.RoundEnded(turn, intent.at, "full")


def interval(seed: int, doors: Doors) -> int:
    """The interval that is running, in milliseconds: drawn without replacement, pass by pass."""
    passed, place = divmod(doors.set_ups, PASS)
    return _intervals(_seed_of(seed, doors), passed)[place]


def next_door(seed: int, doors: Doors) -> str:
    """The door that the next set-up belongs to."""
    block, place = divmod(doors.set_ups, doors.left + doors.right)
    return _block(_seed_of(seed, doors), doors.left, doors.right, block)[place]


def _seed_of(seed: int, doors: Doors) -> int:
    return pick(seed, doors.number, "round of doors", SEEDS)


@lru_cache(maxsize=64)
def _intervals(seed: int, passed: int) -> tuple[int, ...]:
    values = [max(1, round(MEAN_MS * term)) for term in progression(PASS)]
    # The last value takes up the rounding, so that a pass lasts exactly its mean times its length.
    values[-1] += MEAN_MS * PASS - sum(values)
    return shuffled(values, seed, passed, "intervals of doors")


@lru_cache(maxsize=64)
def _block(seed: int, left: int, right: int, block: int) -> tuple[str, ...]:
    return shuffled((LEFT,) * left + (RIGHT,) * right, seed, block, "block of doors")
