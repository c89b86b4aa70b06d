"""The measures of pressing that this debrief needs: the laboratory's own, over lever showings."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from game.core.language import say
from game.debrief.clocks import Showing
from game.debrief.sessions import session, sessions
from game.debrief.wording import decimal
from game.lab.persistence import first_minute_rate
from game.lab.rates import median_pause, pauses, rate_without_reinforcers
from game.lab.records import Record
from game.lab.undefined import Measure, Undefined, ratio

FEWEST_PAUSES = 3
WINDOW_SECONDS = 60.0


@dataclass(frozen=True)
class Pressing:
    """Presses and sparks over some showings of the lever; rates leave collect time out."""

    presses: int
    idle_presses: int
    sparks: int
    lever_seconds: float
    pressing_seconds: float
    record: Record

    @property
    def presses_per_spark(self) -> Measure:
        """Presses for each spark collected."""
        return ratio(self.presses, self.sparks, say("no spark was collected"))

    @cached_property
    def rate(self) -> Measure:
        """Presses per minute of lever time, collect time taken out."""
        return rate_without_reinforcers(self.record)

    @cached_property
    def pauses(self) -> tuple[float, ...]:
        """Post-reinforcement pauses in seconds, start latencies left out."""
        return pauses(self.record)

    @cached_property
    def median_pause(self) -> Measure:
        """Median post-reinforcement pause in seconds, of at least three."""
        return median_pause(self.record, fewest=FEWEST_PAUSES)


@dataclass(frozen=True, slots=True)
class QuietPressing:
    """A showing of the lever in which nothing was paid."""

    seconds: float
    presses: int
    first_minute: Measure
    last_press: Measure
    record: Record


def pressing(showings: Iterable[Showing]) -> Pressing:
    """The measures of some showings, taken together."""
    every = tuple(showings)
    return Pressing(
        presses=sum(len(showing.presses) for showing in every),
        idle_presses=sum(len(showing.idle_presses) for showing in every),
        sparks=sum(len(showing.sparks) for showing in every),
        lever_seconds=sum(showing.seconds for showing in every),
        pressing_seconds=sum(showing.pressing_seconds for showing in every),
        record=sessions(every),
    )


def quiet_pressing(showing: Showing) -> QuietPressing:
    """The measures of one unpaid showing."""
    record = session(showing)
    last = [showing.since_shown(press.at) for press in showing.presses][-1:]
    return QuietPressing(
        seconds=showing.seconds,
        presses=len(showing.presses),
        first_minute=first_minute_rate(record),
        last_press=last[0] if last else Undefined(say("there was no press")),
        record=record,
    )


def in_digits(found: Measure, digits: int) -> str:
    """A measure to so many decimals, or why there is none."""
    if isinstance(found, Undefined):
        return say("undefined: {reason}", reason=found.reason)
    return decimal(found, digits)
