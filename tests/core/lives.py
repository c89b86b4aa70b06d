"""A life told step by step: what the player does, and what is remembered of it."""

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

from game.core import engine
from game.core import events as e
from game.core.events import Event, Log
from game.core.intents import (
    ClosePhone,
    Collect,
    GoOn,
    Intent,
    LeaveBeacon,
    LetTimePass,
    OpenPhone,
    PickOption,
    Press,
)
from game.core.model import Level
from game.core.state import State

Remember = Callable[[Log], Log]
E = TypeVar("E")
A_SECOND = 1000


def those(kind: type[E], events: Iterable[object]) -> list[E]:
    """The events of one kind."""
    return [event for event in events if isinstance(event, kind)]


def kinds(events: Iterable[Event]) -> list[str]:
    """What happened, by name alone."""
    return [type(event).__name__ for event in events]


class Life:
    """One life in one city, folded again from memory after every step while it is short."""

    def __init__(self, level: Level, log: Log, remember: Remember) -> None:
        self.level = level
        self.log = log
        self.remember = remember
        self.clock = 0
        self.state: State = engine.replay(level, remember(log))

    def does(self, intent: Intent) -> Log:
        self.state, events = engine.advance(self.state, intent)
        self.log += events
        self.clock = intent.at
        # A long life is folded again each morning: every step would take it minutes.
        if len(self.log) < 60 or those(e.DayBegan, events):
            self.refold()
        return events

    def refold(self) -> None:
        self.state = engine.replay(self.level, self.remember(self.log))

    def later(self, milliseconds: int = A_SECOND) -> int:
        return self.clock + milliseconds

    def pick(self, option: str = "") -> Log:
        return self.does(PickOption(self.later(), option or self.state.open_options[0]))

    def go_on(self) -> Log:
        return self.does(GoOn(self.later()))

    def open_phone(self) -> Log:
        return self.does(OpenPhone(self.later()))

    def close_phone(self) -> Log:
        return self.does(ClosePhone(self.later()))

    def press(self, times: int = 1) -> Log:
        return tuple(event for _ in range(times) for event in self.does(Press(self.later(200))))

    def collect(self) -> Log:
        return self.does(Collect(self.later(500)))

    def leave(self) -> Log:
        return self.does(LeaveBeacon(self.later()))

    def let_pass(self, milliseconds: int) -> Log:
        return self.does(LetTimePass(self.later(milliseconds)))

    def wait(self, milliseconds: int) -> None:
        """Let so much time pass, and with it whatever the clock alone does."""
        if self.refusal(LetTimePass(self.later(milliseconds))) is None:
            self.let_pass(milliseconds)
        else:
            self.clock += milliseconds

    def to_evening(self) -> Log:
        """Through the day's cards, the first open option each time."""
        before = len(self.log)
        while self.state.place in ("card", "answer"):
            if self.state.place == "card":
                self.pick()
            self.go_on()
        return self.log[before:]

    def sleep(self) -> Log:
        """Through the night to the next morning, or to the end."""
        before = len(self.log)
        if self.state.place == "evening":
            self.go_on()
        self.go_on()
        return self.log[before:]

    def to_day(self, day: int, check_in: bool = False) -> None:
        """To the first card of that day."""
        while self.state.day < day:
            self.to_evening()
            if check_in and self.state.has_check_in:
                self.check_in()
            self.sleep()

    def to_the_end(self) -> None:
        self.to_day(self.state.plan.days)
        self.to_evening()
        self.sleep()

    def check_in(self) -> int:
        """A whole paid check-in; how many presses it took."""
        self.open_phone()
        presses = 0
        while self.state.lever.shown or self.state.lever.waiting:
            if self.state.lever.waiting:
                self.collect()
            else:
                self.press()
                presses += 1
            assert presses < 1000, "this check-in does not end"
        self.close_phone()
        return presses

    def refusal(self, intent: Intent) -> str | None:
        return engine.refusal(self.state, intent)

    def moves(self, meter: str) -> list[tuple[int, str]]:
        """Every move of a meter, and why."""
        moved = those(e.MeterMoved, self.log)
        return [(event.by, event.because) for event in moved if event.meter == meter]

    def dealt(self) -> list[str]:
        """The cards of this life, in order."""
        return [event.card for event in those(e.CardDealt, self.log)]


class Begin(Protocol):
    """Begins a life; the story runs twice, as played and as saved and loaded."""

    def __call__(
        self, level: Level, seed: int = 1, length: str | None = None, arm: str | None = None
    ) -> Life: ...
