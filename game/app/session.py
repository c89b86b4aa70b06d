"""One life being lived: its log, its state, and what is done after every step."""

from collections.abc import Callable
from dataclasses import replace

from game.app.choices import Choices
from game.app.saves import header
from game.core.engine import advance, refusal, replay, start
from game.core.events import Event, Log
from game.core.intents import Intent
from game.core.logs import to_json_lines
from game.core.model import Level

Keep = Callable[[str], None]
Said = tuple[tuple[str, bool], ...]


class Session:
    """A life in a level. After every step `keep` is given the whole save as text."""

    def __init__(self, level: Level, log: Log, keep: Keep) -> None:
        self.level = level
        self.log = log
        self.state = replay(level, log)
        self._keep = keep
        self._text = header(level) + to_json_lines(log)

    @classmethod
    def begin(
        cls, level: Level, seed: int, keep: Keep, choices: Choices, before: Said = ()
    ) -> "Session":
        """A new life, kept from its first morning on; `before` is the check that came before."""
        log = start(
            level,
            seed,
            choices.length,
            choices.arm,
            in_class=choices.in_class,
            arcade=choices.arcade,
            before=before,
        )
        session = cls(level, log, keep)
        keep(session._text)
        return session

    @classmethod
    def resume(cls, level: Level, log: Log, keep: Keep) -> "Session":
        """A saved life, where it was left."""
        return cls(level, log, keep)

    def read_in(self, level: Level) -> None:
        """Go on in the same city told in another language."""
        self.level, self.state = level, replace(self.state, level=level)

    @property
    def text(self) -> str:
        """The life as it would be saved now."""
        return self._text

    def can(self, intent: Intent) -> bool:
        """Whether this can be done now."""
        return refusal(self.state, intent) is None

    def do(self, intent: Intent) -> tuple[Event, ...]:
        """Take one step and keep it; raises IllegalIntent and changes nothing if it cannot be."""
        self.state, events = advance(self.state, intent)
        self.log += events
        # Only the new lines are made into text: a long life must not slow its own steps.
        self._text += to_json_lines(events)
        self._keep(self._text)
        return events
