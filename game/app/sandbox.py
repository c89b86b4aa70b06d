"""The laboratory after the story: schedules to choose, drums that turn, lives to look on at.

It lies beside the life and never touches it: nothing done here is kept or logged.
"""

import re
from dataclasses import dataclass, field
from itertools import chain

from game.app.looking_on import LookingOn
from game.core.language import say, sentence
from game.core.schedules import NANOSECONDS, ScheduleError, read_notation
from game.lab.drum import BY_HAND, Drum

SENSIBLE = {
    "CRF": "CRF",
    "EXT": "EXT",
    "FR": "FR 10",
    "VR": "VR 10",
    "RR": "RR 10",
    "PR": "PR 5",
    "FI": "FI 20",
    "VI": "VI 20",
    "RI": "RI 20",
    "FT": "FT 20",
    "VT": "VT 20",
    "DRL": "DRL 5",
    "DRH": "DRH 1",
    "conc": "conc(VI 20, VI 60, cod=2)",
    "mult": "mult(VR 10, EXT, each=30)",
    "mix": "mix(VR 10, EXT, each=30)",
    "chain": "chain(FR 5, FI 10)",
    "tand": "tand(FR 5, FI 10)",
}
LADDER = (1, 2, 3, 4, 5, 8, 10, 12, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300, 600)
LONGEST_TEXT = 60
AT_THE_BEGINNING = sentence("At the beginning: {reason}.")
SESSION = 300
# Whoever presses by hand presses in real time; robots may be looked at ten times as fast.
FAST = 10
STEP_MS = 200


@dataclass(slots=True)
class Sandbox:
    """What is chosen, and the drums while they turn. `trouble` is what is wrong with a notation."""

    seed: int
    texts: list[str] = field(default_factory=lambda: ["VR 10"])
    side: int = 0
    presser: str = BY_HAND
    typed: str = ""
    trouble: str = ""
    drums: list[Drum] = field(default_factory=list)
    ran: int = 0
    shown_at: int = 0
    since: int = 0
    last_paid: bool = False
    watched: LookingOn | None = None

    @property
    def text(self) -> str:
        """The notation that is being chosen."""
        return self.texts[self.side]

    @property
    def by_hand(self) -> bool:
        """Whether the player presses, not a robot."""
        return self.presser == BY_HAND

    @property
    def life(self) -> LookingOn:
        """The life that is looked on at."""
        assert self.watched is not None, "a robot is chosen before its life is told"
        return self.watched

    @property
    def turning(self) -> bool:
        """Whether the drums turn."""
        return bool(self.drums) and self.drums[0].now < SESSION * NANOSECONDS

    def take(self, text: str) -> bool:
        """Choose a schedule by its notation; if it cannot be read, say where and why."""
        try:
            self.texts[self.side] = str(read_notation(text))
        except ScheduleError as wrong:
            before = text[: wrong.column].strip()
            words = sentence("After '{before}': {reason}.") if before else AT_THE_BEGINNING
            self.trouble = say(words, before=before, reason=wrong.message)
            return False
        self.trouble = ""
        return True

    def steps(self) -> tuple[tuple[str, str], ...]:
        """For every number of the notation, the schedule with less of it and with more."""
        found = re.finditer(r"\d+(\.\d+)?", self.text)
        return tuple((self._with(one, -1), self._with(one, 1)) for one in found)

    def _with(self, found: re.Match[str], by: int) -> str:
        """The notation with one number a step lower or higher; nothing where the ladder ends."""
        now = float(found.group())
        beyond = [one for one in LADDER if (one > now if by > 0 else one < now)]
        if not beyond:
            return ""
        number = min(beyond) if by > 0 else max(beyond)
        return f"{self.text[: found.start()]}{number}{self.text[found.end() :]}"

    def pair(self) -> None:
        """Put a second schedule beside the first, or take it away."""
        first = self.texts[0]
        other = "VR 10" if first.startswith("FI") else "FI 20"
        self.texts = [first] if len(self.texts) > 1 else [first, other]
        self.side = len(self.texts) - 1

    def start(self, at_ms: int) -> None:
        """Fresh paper: every drum begins at nought, with the same presser and the same seed."""
        self.ran += 1
        self.since = self.shown_at = at_ms
        self.last_paid = False
        seed = self.seed + self.ran
        self.drums = [Drum(read_notation(text), self.presser, seed) for text in self.texts]

    def moment(self, at_ms: int) -> int:
        """The drums' own time, which ends with the session."""
        speed = 1 if self.by_hand else FAST
        return min(max(0, at_ms - self.since) * speed * 1_000_000, SESSION * NANOSECONDS)

    def turn(self, at_ms: int) -> bool:
        """Let the drums turn; whether there is something new to show."""
        if not self.turning or at_ms - self.shown_at < STEP_MS:
            return False
        self.shown_at = at_ms
        self.go_on_until(self.moment(at_ms))
        return True

    def go_on_until(self, now: int) -> None:
        """Let every drum turn up to this moment."""
        for drum in self.drums:
            drum.go_on_until(now)

    def press(self, operandum: int, at_ms: int) -> None:
        """One press by hand goes to every drum."""
        now = self.moment(at_ms)
        self.last_paid = any([drum.press(operandum, now) for drum in self.drums])

    def to_the_end(self) -> None:
        """All of the session at once."""
        self.go_on_until(SESSION * NANOSECONDS)

    @property
    def levers(self) -> int:
        """How many operanda there are to press."""
        return max(chain((drum.operanda for drum in self.drums), (1,)))
