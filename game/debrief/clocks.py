"""The clocks of a log: which day an event belongs to, and when the Pulse could be pressed.

Three clocks: the session; the lever clock, which runs only while the lever is shown; and the
lever clock with collect time taken out, during which a spark waits and presses do not count.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.core import events as e

QUIET = "EXT"


@dataclass(frozen=True, slots=True)
class Dated:
    """An event with the day and the act it happened in; day 0 is before the first morning."""

    day: int
    act: str
    event: e.Event


@dataclass(frozen=True, slots=True)
class Showing:
    """One stretch in which the Pulse was there: its events, and its times in milliseconds."""

    day: int
    act: str
    schedule: str
    turn: int
    shown_at: int
    hidden_at: int
    events: tuple[e.Event, ...]

    @property
    def is_paid(self) -> bool:
        """Whether any press could be paid."""
        return self.schedule != QUIET

    @property
    def milliseconds(self) -> int:
        """How long the lever was there."""
        return max(0, self.hidden_at - self.shown_at)

    @property
    def seconds(self) -> float:
        """How long the lever was there, in seconds."""
        return self.milliseconds / 1000

    @property
    def presses(self) -> tuple[e.Pressed, ...]:
        """The presses that count."""
        return tuple(x for x in self.events if isinstance(x, e.Pressed) and x.counts)

    @property
    def idle_presses(self) -> tuple[e.Pressed, ...]:
        """The presses made while a spark waited, which do not count."""
        return tuple(x for x in self.events if isinstance(x, e.Pressed) and not x.counts)

    @property
    def sparks(self) -> tuple[e.Collected, ...]:
        """The sparks the schedule paid that were collected."""
        return tuple(x for x in self.events if isinstance(x, e.Collected) and not x.free)

    @property
    def collect_milliseconds(self) -> int:
        """How long sparks waited to be collected."""
        return sum(max(0, end - start) for start, end in self._waits())

    @property
    def pressing_seconds(self) -> float:
        """The third clock: lever time with collect time taken out, in seconds."""
        return max(0, self.milliseconds - self.collect_milliseconds) / 1000

    def since_shown(self, at: int) -> float:
        """A moment of the session as seconds of this showing; later moments count as its end."""
        return max(0, min(at, self.hidden_at) - self.shown_at) / 1000

    def _waits(self) -> Iterator[tuple[int, int]]:
        waiting: int | None = None
        for event in self.events:
            match event:
                case e.SparkShown(at=at) if waiting is None:
                    waiting = at
                case e.Collected(at=at) if waiting is not None:
                    yield waiting, min(at, self.hidden_at)
                    waiting = None
        if waiting is not None:
            yield waiting, self.hidden_at


def dated(log: e.Log) -> tuple[Dated, ...]:
    """Every event with its day and act."""
    day, act, every = 0, "", []
    for event in log:
        if isinstance(event, e.DayBegan):
            day, act = event.day, event.act
        every.append(Dated(day, act, event))
    return tuple(every)


def showings(days: tuple[Dated, ...]) -> tuple[Showing, ...]:
    """Every showing of the lever; one that was never hidden ends with the log."""
    found: list[Showing] = []
    opened: Dated | None = None
    inside: list[e.Event] = []
    for entry in days:
        if isinstance(entry.event, e.LeverShown):
            found += _closed(opened, inside, entry.event.at)
            opened, inside = entry, []
        elif isinstance(entry.event, e.LeverHidden):
            found += _closed(opened, inside, entry.event.at)
            opened, inside = None, []
        elif opened is not None:
            inside.append(entry.event)
        elif found and isinstance(entry.event, e.Collected) and not entry.event.free:
            # A spark left waiting when the phone was put away belongs to the presses before it.
            found[-1] = replace(found[-1], events=(*found[-1].events, entry.event))
    return tuple(found + _closed(opened, inside, inside[-1].at if inside else 0))


def _closed(opened: Dated | None, inside: list[e.Event], hidden_at: int) -> list[Showing]:
    if opened is None or not isinstance(opened.event, e.LeverShown):
        return []
    shown = opened.event
    until = max(shown.at, hidden_at)
    return [
        Showing(opened.day, opened.act, shown.schedule, shown.turn, shown.at, until, tuple(inside))
    ]
