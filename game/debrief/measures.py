"""The measures of pressing that this debrief needs, each None where it is undefined."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from game.core import events as e
from game.debrief.clocks import Showing

FEWEST_PAUSES = 3
WINDOW_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Pressing:
    """Presses and sparks over some showings of the lever; rates leave collect time out."""

    presses: int
    idle_presses: int
    sparks: int
    lever_seconds: float
    pressing_seconds: float
    pauses: tuple[float, ...]

    @property
    def presses_per_spark(self) -> float | None:
        """Presses for each spark collected."""
        return self.presses / self.sparks if self.sparks else None

    @property
    def rate(self) -> float | None:
        """Presses per minute of lever time, collect time taken out."""
        return 60 * self.presses / self.pressing_seconds if self.pressing_seconds else None

    @property
    def median_pause(self) -> float | None:
        """Median post-reinforcement pause in seconds; None with fewer than three pauses."""
        return median(self.pauses) if len(self.pauses) >= FEWEST_PAUSES else None


@dataclass(frozen=True, slots=True)
class QuietPressing:
    """A showing of the lever in which nothing was paid.

    `first_minute` is None if the lever was there for less than a minute.
    """

    seconds: float
    presses: int
    first_minute: int | None
    last_press: float | None


def pressing(showings: Iterable[Showing]) -> Pressing:
    """The measures of some showings, taken together."""
    every = tuple(showings)
    return Pressing(
        presses=sum(len(showing.presses) for showing in every),
        idle_presses=sum(len(showing.idle_presses) for showing in every),
        sparks=sum(len(showing.sparks) for showing in every),
        lever_seconds=sum(showing.seconds for showing in every),
        pressing_seconds=sum(showing.pressing_seconds for showing in every),
        pauses=tuple(pause for showing in every for pause in pauses_of(showing)),
    )


def pauses_of(showing: Showing) -> tuple[float, ...]:
    """Seconds from each collected spark to the next counted press of the same showing.

    The wait before the first press, and after free sparks, is a start latency and is left out.
    """
    pauses: list[float] = []
    collected: int | None = None
    for event in showing.events:
        match event:
            case e.Collected(at=at, free=free):
                collected = None if free else at
            case e.Pressed(at=at, counts=True) if collected is not None:
                pauses.append(max(0, at - collected) / 1000)
                collected = None
    return tuple(pauses)


def quiet_pressing(showing: Showing) -> QuietPressing:
    """The measures of one unpaid showing."""
    times = [showing.since_shown(press.at) for press in showing.presses]
    whole = showing.seconds >= WINDOW_SECONDS
    first_minute = sum(time <= WINDOW_SECONDS for time in times)
    return QuietPressing(
        seconds=showing.seconds,
        presses=len(times),
        first_minute=first_minute if whole else None,
        last_press=times[-1] if times else None,
    )
