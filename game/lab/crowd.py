"""Two hundred robots in one city: where their lives end, as quantiles to stand beside.

A fortnight of two hundred lives takes seconds, so they are lived when a level is packed and kept
by its hash; the browser only reads the numbers.
"""

from collections.abc import Iterable, Mapping, Sequence

from game.core import events as e
from game.core.model import STANDING, Level
from game.core.state import State
from game.lab.citizens import CITIZENS, live

ROBOTS = 200
PARTS = 20
MINUTE = 60_000

Quantiles = Mapping[str, tuple[int, ...]]


def crowd(level: Level, length: str, arm: str, robots: int = ROBOTS) -> Quantiles:
    """Each measure's lowest value, highest value and the nineteen between, of so many robots."""
    names = list(CITIZENS)
    lives = [live(level, names[seed % len(names)], seed, length, arm) for seed in range(robots)]
    ends = [_measured(state, log) for state, log in lives]
    return {name: quantiles([end[name] for end in ends]) for name in ends[0]}


def every_crowd(level: Level, robots: int = ROBOTS) -> dict[str, Quantiles]:
    """The crowd of every length and arm of a level, under `key_of` them."""
    pairs = [(length, arm) for length in level.lengths for arm in level.arms]
    return {
        key_of(length, arm): crowd(level, length, arm, robots)
        for length, arm in pairs
        if length in level.arms[arm].phases
    }


def key_of(length: str, arm: str) -> str:
    """The name of one crowd: its length and its arm."""
    return f"{length}/{arm}"


def quantiles(values: Iterable[int]) -> tuple[int, ...]:
    """The values at every twentieth of the way from the lowest to the highest, nearest rank."""
    ordered = sorted(values)
    last = len(ordered) - 1
    return tuple(ordered[(part * last + PARTS // 2) // PARTS] for part in range(PARTS + 1))


def share_below(found: Sequence[int], value: float) -> float:
    """Which share of the robots lies below a value; those with the same value count half."""
    below = sum(one < value for one in found)
    same = sum(one == value for one in found)
    return (below + same / 2) / len(found)


def _measured(state: State, log: e.Log) -> dict[str, int]:
    people = [person.meter for person in state.level.people.values()]
    own = {meter: state.meters[meter] for meter in (STANDING, "voice", "rest")}
    close = sum(state.meters[meter] for meter in people) // max(1, len(people))
    return {**own, "closeness": close, "quiet_presses": _quiet_presses(log, state)}


def _quiet_presses(log: e.Log, state: State) -> int:
    """Presses in the first minute of the quiet check-in."""
    day, shown, count = 0, -1, 0
    for event in log:
        match event:
            case e.DayBegan(day=now):
                day = now
            case e.LeverShown(at=at) if day == state.plan.quiet_day:
                shown = at
            case e.LeverHidden():
                shown = -1
            case e.Pressed(at=at) if shown >= 0 and at - shown <= MINUTE:
                count += 1
    return count
