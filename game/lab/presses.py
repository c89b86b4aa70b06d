"""What every running schedule answers, and those that look only at responses: the ratios.

A schedule is told of each response and says whether it is reinforced. `start` begins its timers:
at the start of the session, a component or a link, and at the end of each reinforcer. Responses
during a reinforcer are the caller's to log; they are not told to the schedule. `may_pay` is false
within a changeover delay: the response counts, and is not reinforced.
"""

from collections.abc import Callable
from random import Random
from typing import Protocol

from game.core.schedules import PASS, ratio_list
from game.lab.progressions import Draws, growing_ratio

NEVER = 1 << 62  # a moment after every session, in nanoseconds


class Running(Protocol):
    """A schedule in progress. All times are nanoseconds of the session clock."""

    @property
    def stimulus(self) -> int:
        """Which component or link can be seen; 0 where none is signalled."""

    def start(self, now: int) -> None:
        """Timers start here."""

    def stop(self, now: int) -> None:
        """Another component takes over for a while."""

    def respond(self, now: int, may_pay: bool = True) -> bool:
        """Whether this response is reinforced."""

    def due_at(self) -> int:
        """When the clock alone will do something next."""

    def tick(self, now: int) -> bool:
        """Do what the clock does now; whether a reinforcer is delivered."""


class Untimed:
    """The answers of a schedule that no clock moves."""

    stimulus = 0

    def start(self, now: int) -> None:
        """No timer starts."""

    def stop(self, now: int) -> None:
        """Nothing is interrupted."""

    def due_at(self) -> int:
        """Never."""
        return NEVER

    def tick(self, now: int) -> bool:
        """Nothing is delivered by the clock."""
        return False


class Extinction(Untimed):
    """EXT: no response is reinforced (Skinner, 1938)."""

    def respond(self, now: int, may_pay: bool = True) -> bool:
        """Never."""
        return False


class Ratio(Untimed):
    """The response that completes a requirement is reinforced; then the next one is asked.

    The count goes on where it stood when a component comes back: only a reinforcer resets it.
    """

    def __init__(self, requirement: Callable[[], int]) -> None:
        self.requirement = requirement
        self.needed = requirement()
        self.count = 0

    def respond(self, now: int, may_pay: bool = True) -> bool:
        """Whether enough responses have been made."""
        self.count += 1
        if self.count < self.needed or not may_pay:
            return False
        self.count, self.needed = 0, self.requirement()
        return True


class RandomRatio(Untimed):
    """RR n: each response is reinforced with probability 1/n, independently (Farmer, 1963)."""

    def __init__(self, ratio: int, stream: Random) -> None:
        self.probability = 1 / ratio
        self.stream = stream

    def respond(self, now: int, may_pay: bool = True) -> bool:
        """Whether chance says so."""
        return may_pay and self.stream.random() < self.probability


def fixed_ratio(ratio: int) -> Ratio:
    """FR n: every n-th response since the last reinforcer (Ferster & Skinner, 1957). CRF: FR 1."""
    return Ratio(lambda: ratio)


def variable_ratio(ratio: int, stream: Random) -> Ratio:
    """VR n: requirements from a list of 12 with mean n, each once a pass (Ferster & Skinner, 1957).

    A whole pass costs exactly 12 n responses, and the list bounds the longest run; an RR does not.
    """
    return Ratio(Draws(ratio_list(ratio, PASS), stream).draw)


def progressive_ratio(step: int) -> Ratio:
    """PR n: n, then 2n, 3n ... (Hodos, 1961); PR rr, which has no step, grows as a series."""
    place = 0

    def requirement() -> int:
        nonlocal place
        place += 1
        return step * place if step else growing_ratio(place)

    return Ratio(requirement)
