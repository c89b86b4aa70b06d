"""Schedules with a clock: intervals, times, and the spacing of responses.

All times are nanoseconds. Boundaries are inclusive: a response exactly t after the timer started
satisfies FI t, DRL t and DRH t.
"""

from collections.abc import Callable
from math import log
from random import Random

from game.core.schedules import PASS
from game.lab.presses import NEVER, Untimed
from game.lab.progressions import Draws, interval_list

Interval = Callable[[], int]


class IntervalSchedule(Untimed):
    """The first response at least an interval after the timer started is reinforced.

    `keeps` says that a reinforcer already set up waits while another component is running; one
    that is not set up begins a new interval when its component comes back. With a limited hold a
    set-up reinforcer lapses after `hold`, and the next interval starts at that moment.
    """

    def __init__(self, interval: Interval, hold: int | None, keeps: bool) -> None:
        self.interval = interval
        self.hold = hold
        self.keeps = keeps and hold is None
        self.due = NEVER
        self.waiting = False

    def start(self, now: int) -> None:
        """A new interval begins, unless a set-up reinforcer has been kept."""
        if not self.waiting:
            self.due = now + self.interval()

    def stop(self, now: int) -> None:
        """A set-up reinforcer holds until it is collected."""
        self.waiting = self.keeps and self.due <= now

    def respond(self, now: int, may_pay: bool = True) -> bool:
        """Whether a reinforcer is set up, and this response collects it."""
        if self.hold is not None:
            while now > self.due + self.hold:
                self.due += self.hold + self.interval()
        if now < self.due or not may_pay:
            return False
        self.due, self.waiting = NEVER, False
        return True


class TimeSchedule(Untimed):
    """A reinforcer is delivered at the end of each interval, whatever is done."""

    def __init__(self, interval: Interval) -> None:
        self.interval = interval
        self.due = NEVER

    def start(self, now: int) -> None:
        """A new interval begins."""
        self.due = now + self.interval()

    def respond(self, now: int, may_pay: bool = True) -> bool:
        """Never: responses change nothing."""
        return False

    def due_at(self) -> int:
        """The end of this interval."""
        return self.due

    def tick(self, now: int) -> bool:
        """The reinforcer is delivered."""
        self.due = NEVER
        return True


class LowRate(Untimed):
    """DRL t: a response at least t after the last one is reinforced; every response resets.

    The first response is timed from the start of the session, component or link (Ferster &
    Skinner, 1957). With a limited hold, one later than t + hold is not reinforced.
    """

    def __init__(self, spacing: int, hold: int | None) -> None:
        self.spacing = spacing
        self.latest = NEVER if hold is None else spacing + hold
        self.last = 0

    def start(self, now: int) -> None:
        """The timer starts."""
        self.last = now

    def respond(self, now: int, may_pay: bool = True) -> bool:
        """Whether the pause before this response was long enough."""
        pause, self.last = now - self.last, now
        return may_pay and self.spacing <= pause <= self.latest


class HighRate(Untimed):
    """DRH t: a response at most t after the last one is reinforced (Ferster & Skinner, 1957).

    The convention is one inter-response time, not n responses within t. The first response is
    timed from the start of the session, component or link.
    """

    def __init__(self, spacing: int) -> None:
        self.spacing = spacing
        self.last = 0

    def start(self, now: int) -> None:
        """The timer starts."""
        self.last = now

    def respond(self, now: int, may_pay: bool = True) -> bool:
        """Whether this response followed quickly enough."""
        pause, self.last = now - self.last, now
        return may_pay and pause <= self.spacing


def exponential(mean: float, stream: Random) -> float:
    """A waiting time without memory."""
    return -mean * log(1 - stream.random())


def fixed_interval(time: int, hold: int | None) -> IntervalSchedule:
    """FI t: the first response t after the timer started (Ferster & Skinner, 1957).

    The timer starts anew with each component.
    """
    return IntervalSchedule(lambda: time, hold, keeps=False)


def variable_interval(time: int, hold: int | None, stream: Random) -> IntervalSchedule:
    """VI t: as FI, the interval from a list of 12 with mean t, each once a pass.

    Ferster & Skinner (1957), with the list of Fleshler & Hoffman (1962).
    """
    return IntervalSchedule(Draws(interval_list(time), stream).draw, hold, keeps=True)


def random_interval(time: int, hold: int | None, stream: Random) -> IntervalSchedule:
    """RI t: as FI, the interval exponential with mean t (Farmer, 1963)."""
    return IntervalSchedule(lambda: round(exponential(time, stream)), hold, keeps=True)


def fixed_time(time: int) -> TimeSchedule:
    """FT t: a reinforcer every t seconds, no response required (Zeiler, 1968)."""
    return TimeSchedule(lambda: time)


def variable_time(time: int, stream: Random) -> TimeSchedule:
    """VT t: as FT, the interval from a list of 12 with mean t (Lattal, 1972)."""
    return TimeSchedule(Draws(interval_list(time, PASS), stream).draw)
