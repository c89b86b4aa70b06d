"""Robots that know nothing and press: at random, or like a clock. One rate an operandum."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Protocol

from game.core.schedules import NANOSECONDS
from game.lab.intervals import exponential
from game.lab.presses import NEVER
from game.lab.progressions import stream_of

FASTEST = 1000.0  # responses per second
SLOWEST = 1_000_000.0  # seconds between responses


class BotError(ValueError):
    """A robot that cannot be read: what is wrong, at which column, and whether it is unknown."""

    def __init__(self, message: str, column: int = 0, unknown: bool = False) -> None:
        super().__init__(message)
        self.message = message
        self.column = column
        self.unknown = unknown


class Bot(Protocol):
    """Somebody who decides when to press."""

    @property
    def restarts(self) -> bool:
        """Whether a reinforcer starts the wait for the next response anew."""

    def after(self, operandum: int, now: int) -> int:
        """The moment of the next response there, in nanoseconds."""


class Poisson:
    """Responses at random, so many a second on average, independent of everything."""

    restarts = False

    def __init__(self, rates: Sequence[float], stream: Random) -> None:
        self.rates = rates
        self.streams = [stream_of(stream) for _ in rates]

    def after(self, operandum: int, now: int) -> int:
        """An exponential waiting time; with a rate of 0, never."""
        if not self.rates[operandum]:
            return NEVER
        mean = NANOSECONDS / self.rates[operandum]
        return now + round(exponential(mean, self.streams[operandum]))


class Periodic:
    """A response every so many seconds; the phase restarts at each reinforcer earned there."""

    restarts = True

    def __init__(self, seconds: Sequence[float]) -> None:
        self.periods = [round(one * NANOSECONDS) for one in seconds]

    def after(self, operandum: int, now: int) -> int:
        """One period later."""
        return now + self.periods[operandum]


@dataclass(frozen=True, slots=True)
class Kind:
    """How a robot is made of its numbers, and which numbers it may have."""

    make: Callable[[Sequence[float], Random], Bot]
    numbers: str
    lowest: float
    highest: float


BOTS = {
    "poisson": Kind(Poisson, "responses per second", 0, FASTEST),
    "periodic": Kind(lambda seconds, _: Periodic(seconds), "seconds", 1 / FASTEST, SLOWEST),
}


@dataclass(frozen=True, slots=True)
class DescribedBot:
    """A robot as it is written: poisson:0.6,0.4."""

    kind: str
    numbers: tuple[float, ...]

    def awake(self, stream: Random) -> Bot:
        """The robot itself, ready to press."""
        return BOTS[self.kind].make(self.numbers, stream)

    @property
    def responses_per_second(self) -> float:
        """How often it presses, all operanda together."""
        return sum(self.numbers if self.kind == "poisson" else (1 / one for one in self.numbers))


def read_bot(text: str) -> DescribedBot:
    """The robot a notation describes, or a BotError with the place."""
    name, colon, rest = text.partition(":")
    if name not in BOTS:
        known = "poisson:RATE or periodic:SECONDS"
        raise BotError(f"there is no bot '{name[:20]}': use {known}", 0, unknown=True)
    if not colon:
        raise BotError(f"write {BOTS[name].numbers} after '{name}:', as in '{name}:2'", len(name))
    numbers, column = [], len(name) + 1
    for word in rest.split(","):
        numbers.append(number(word, BOTS[name], column))
        column += len(word) + 1
    return DescribedBot(name, tuple(numbers))


def number(word: str, kind: Kind, column: int) -> float:
    """One rate or period, within what can be run."""
    bare = word.strip()
    value = float(bare) if re.fullmatch(r"[0-9]{1,9}(\.[0-9]{0,12})?|\.[0-9]{1,12}", bare) else -1
    if not kind.lowest <= value <= kind.highest:
        message = f"{kind.numbers} must be a number from {kind.lowest:g} to {kind.highest:g}"
        raise BotError(message, column)
    return value
