"""The schedules the story pays by: after which response the next reinforcer is due.

The story counts presses, so it has CRF, EXT, FR 5 and VR 5; the laboratory has all. Ratios
count responses since the last reinforcer was collected; responses while one waits are logged
and do not count.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from math import log

from game.core.chance import shuffled
from game.core.schedules.described import WITHOUT_VALUE, ScheduleError, Simple
from game.core.schedules.notation import read_notation

PASS = 12
NEVER = 0

Requirement = Callable[["Schedule", int, int, int], int]


@dataclass(frozen=True, slots=True)
class Schedule:
    """A schedule by its kind and value: VR 5 is Schedule("VR", 5)."""

    kind: str
    value: int = 1

    def __str__(self) -> str:
        return self.kind if self.kind in WITHOUT_VALUE else f"{self.kind} {self.value}"

    def requirement(self, seed: int, index: int, planned: int = PASS) -> int:
        """Responses needed for reinforcer number `index` (from 0); 0 means it never comes.

        `planned` is how many reinforcers this stretch of the session will pay.
        """
        return SCHEDULES[self.kind](self, seed, index, planned)


def continuous(schedule: Schedule, seed: int, index: int, planned: int) -> int:
    """CRF: every response is reinforced (Skinner, 1938)."""
    return 1


def extinction(schedule: Schedule, seed: int, index: int, planned: int) -> int:
    """EXT: no response is reinforced (Skinner, 1938)."""
    return NEVER


def fixed_ratio(schedule: Schedule, seed: int, index: int, planned: int) -> int:
    """FR n: every n-th response since the last reinforcer (Ferster & Skinner, 1957)."""
    return schedule.value


def variable_ratio(schedule: Schedule, seed: int, index: int, planned: int) -> int:
    """VR n: drawn without replacement from a list with mean n (Ferster & Skinner, 1957).

    The list has 12 values where whole passes of 12 fit the planned reinforcers; otherwise it is
    as long as the plan, so that a complete pass always costs exactly n responses a reinforcer.
    """
    size = PASS if planned % PASS == 0 else planned
    turn, place = divmod(index, size)
    return _shuffled_list(schedule.value, size, seed, turn)[place]


SCHEDULES: dict[str, Requirement] = {
    "CRF": continuous,
    "EXT": extinction,
    "FR": fixed_ratio,
    "VR": variable_ratio,
}


@lru_cache(maxsize=256)
def _shuffled_list(mean: int, size: int, seed: int, turn: int) -> tuple[int, ...]:
    return shuffled(ratio_list(mean, size), seed, turn, f"VR {mean} of {size}")


@lru_cache(maxsize=64)
def ratio_list(mean: int, size: int) -> tuple[int, ...]:
    """Whole numbers, at least 1, whose mean is exactly `mean`, spread like an exponential.

    The shape is Fleshler and Hoffman's (1962) progression, which was made for intervals; using
    it for ratios is a convenience. Rounding: floor, minimum 1, largest remainder.
    """
    wished = [mean * term for term in progression(size)]
    values = [max(1, int(wish)) for wish in wished]
    by_remainder = sorted(range(size), key=lambda n: (values[n] - wished[n], n))
    for step in range(max(0, mean * size - sum(values))):
        values[by_remainder[step % size]] += 1
    while sum(values) > mean * size:
        values[max(range(size), key=lambda n: (values[n], n))] -= 1
    return tuple(values)


def progression(size: int) -> tuple[float, ...]:
    """Fleshler and Hoffman's (1962) values for a mean of 1: slices of an exponential."""

    def area(count: int) -> float:
        return count * log(count) if count else 0.0

    base = 1 + log(size)
    return tuple(base + area(size - n) - area(size - n + 1) for n in range(1, size + 1))


@lru_cache(maxsize=256)
def parse_schedule(text: str) -> Schedule:
    """The schedule a notation says, such as "VR 5", or a ScheduleError with the place."""
    if not re.fullmatch(r"\s*[A-Za-z]+(\s+\S+)?\s*", text):
        raise ScheduleError("write a schedule like 'CRF', 'FR 5' or 'VR 5'")
    described = read_notation(text, among=tuple(SCHEDULES))
    assert isinstance(described, Simple)
    return Schedule(described.kind, described.value)
