"""A session divided at its reinforcers. All times are nanoseconds of the session clock from 0.

Conventions: the session starts at 0; the stretch from the start to the first reinforcer is an
interval like the others; marks at equal times happen in the order given; responses during a
reinforcer are counted apart and enter no measure; without an `end` the last mark ends the session.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

RESPONSE, REINFORCER_START, REINFORCER_END, END = KINDS = (
    "response",
    "reinforcer_start",
    "reinforcer_end",
    "end",
)


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened, and when."""

    at: int
    kind: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """From the session's start or a reinforcer's end to the next reinforcer or the end."""

    start: int
    end: int
    responses: tuple[int, ...]
    is_first: bool
    is_reinforced: bool


@dataclass(frozen=True, slots=True)
class Record:
    """A whole session: its stretches, its length, and the time spent on reinforcers."""

    stretches: tuple[Stretch, ...]
    length: int
    reinforcers: int
    reinforcer_time: int
    responses_during_reinforcers: int

    @property
    def responses(self) -> tuple[int, ...]:
        """When the responses that count were made."""
        return tuple(at for stretch in self.stretches for at in stretch.responses)

    @property
    def intervals(self) -> tuple[Stretch, ...]:
        """The stretches that a reinforcer completed."""
        return tuple(stretch for stretch in self.stretches if stretch.is_reinforced)


def joined(records: Iterable[Record]) -> Record:
    """Several sessions as one, on one clock; no stretch runs from one into the next."""
    stretches: list[Stretch] = []
    length = reinforcers = time = ignored = 0
    for record in records:
        stretches += [moved(stretch, length) for stretch in record.stretches]
        length += record.length
        reinforcers += record.reinforcers
        time += record.reinforcer_time
        ignored += record.responses_during_reinforcers
    return Record(tuple(stretches), length, reinforcers, time, ignored)


def moved(stretch: Stretch, by: int) -> Stretch:
    """The same stretch, so much later."""
    responses = tuple(at + by for at in stretch.responses)
    return replace(stretch, start=stretch.start + by, end=stretch.end + by, responses=responses)


class RecordError(ValueError):
    """Marks that cannot be a session: what is wrong, and with which of them, from 0."""

    def __init__(self, place: int, message: str) -> None:
        super().__init__(message)
        self.place = place
        self.message = message


def divide(marks: Iterable[Mark]) -> Record:
    """The session these marks tell; raises RecordError where they contradict each other."""
    divider = Divider()
    for place, mark in enumerate(marks):
        wrong = divider.objection(mark)
        if wrong:
            raise RecordError(place, wrong)
        divider.take(mark)
    return divider.record()


class Divider:
    """Takes marks one by one, so that a session can be measured while it runs."""

    def __init__(self) -> None:
        self.stretches: list[Stretch] = []
        self.responses: list[int] = []
        self.now = self.start = self.reinforcers = self.reinforcer_time = self.ignored = 0
        self.reinforcer_since: int | None = None
        self.ended = False

    def objection(self, mark: Mark) -> str | None:
        """Why this mark cannot come next, if it cannot."""
        if mark.kind not in KINDS:
            return f"there is no event {mark.kind!r}; there is {', '.join(KINDS)}"
        if self.ended:
            return "nothing can happen after the end"
        if mark.at < self.now:
            before, after = self.now / 1e9, mark.at / 1e9
            return f"time goes back, from {before:.12g} to {after:.12g}"
        if mark.kind == REINFORCER_START and self.reinforcer_since is not None:
            return "a reinforcer starts before the one before it has ended"
        if mark.kind == REINFORCER_END and self.reinforcer_since is None:
            return "a reinforcer ends that has not started"
        return None

    def take(self, mark: Mark) -> None:
        """Add a mark there is no objection to."""
        self.now = mark.at
        TAKEN[mark.kind](self)

    def respond(self) -> None:
        """A response counts unless a reinforcer is being delivered."""
        if self.reinforcer_since is None:
            self.responses.append(self.now)
        else:
            self.ignored += 1

    def start_reinforcer(self) -> None:
        """A reinforcer completes the stretch."""
        self.close(is_reinforced=True)
        self.reinforcer_since = self.now
        self.reinforcers += 1

    def end_reinforcer(self) -> None:
        """The next stretch starts at the reinforcer's end."""
        if self.reinforcer_since is not None:
            self.reinforcer_time += self.now - self.reinforcer_since
        self.reinforcer_since, self.start = None, self.now

    def end(self) -> None:
        """Nothing happens after this."""
        self.ended = True

    def close(self, is_reinforced: bool) -> None:
        """Put the present stretch with the others."""
        made = tuple(self.responses)
        is_first = not self.stretches
        self.stretches.append(Stretch(self.start, self.now, made, is_first, is_reinforced))
        self.responses.clear()

    def record(self) -> Record:
        """The session so far, as if it ended now."""
        time = self.reinforcer_time
        stretches = tuple(self.stretches)
        if self.reinforcer_since is None:
            left = tuple(self.responses)
            stretches += (Stretch(self.start, self.now, left, not stretches, False),)
        else:
            time += self.now - self.reinforcer_since
        return Record(stretches, self.now, self.reinforcers, time, self.ignored)


TAKEN: dict[str, Callable[[Divider], None]] = {
    RESPONSE: Divider.respond,
    REINFORCER_START: Divider.start_reinforcer,
    REINFORCER_END: Divider.end_reinforcer,
    END: Divider.end,
}
