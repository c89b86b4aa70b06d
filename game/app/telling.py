"""The debrief that lies open, and the one that is worked out before it is asked for."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from game.core.model import Level

if TYPE_CHECKING:
    from game.core.essay import ReadEssay
    from game.core.events import Log
    from game.debrief.findings import Debrief


class Telling:
    """`told` is what the player reads, and `log` the life it tells of.

    The debrief is loaded with the first look at it: it is a large part of the program.
    """

    def __init__(self, essay: "ReadEssay") -> None:
        self.essay = essay
        self.told: Debrief | None = None
        self.log: Log = ()
        self.foretold: tuple[Log, Debrief] | None = None

    def tell(self, level: Level, log: "Log") -> "Debrief":
        """Tell of a life; what was worked out ahead is taken if it is of the same."""
        self.log = log
        if self.foretold is not None and self.foretold[0] == log:
            self.told, self.foretold = self.foretold[1], None
        else:
            self.told = self._debrief(level, log)
        return self.told

    def tell_again(self, panel: str, level: Level, log: "Log") -> None:
        """Tell one panel again, after something that only it tells of."""
        from game.debrief.compose import told_again

        if self.told is not None:
            self.log, self.told = log, told_again(self.told, panel, level, log)

    def tell_ahead(self, level: Level, log: "Log") -> Iterator[None]:
        """Work out the debrief of a life before it is asked for, a piece at a time."""
        from game.debrief.compose import in_pieces

        if self.foretold is None or self.foretold[0] != log:
            self.foretold = (log, (yield from in_pieces(level, log, self.essay)))

    def say_it_again(self, levels: Mapping[str, Level]) -> None:
        """Tell the same life in the language that is spoken now."""
        self.foretold = None
        if self.told is not None:
            self.told = self._debrief(levels[self.told.level], self.log)

    def code(self, levels: Mapping[str, Level]) -> str:
        """The short code of the life that is told of; empty before there is one."""
        from game.app.result_code import result_code

        return result_code(levels[self.told.level], self.log, self.told) if self.told else ""

    def _debrief(self, level: Level, log: "Log") -> "Debrief":
        from game.debrief.compose import debrief

        return debrief(level, log, self.essay)
