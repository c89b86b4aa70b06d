"""What can be found in the drawer a life is kept in."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core.language import say

if TYPE_CHECKING:
    # What only the types need is not loaded: the title is to come soon.
    from game.core.events import Log
    from game.core.model import Level

LIFE = "life.jsonl"


@dataclass(frozen=True, slots=True)
class Saved:
    """A life that can go on."""

    level: "Level"
    log: "Log"


@dataclass(frozen=True, slots=True)
class Older:
    """A life from an older version of its city: its debrief can be read, it cannot go on."""

    level: "Level"
    log: "Log"

    @property
    def reason(self) -> str:
        """Why it cannot go on."""
        return say("it was lived in an older {city}", city=self.level.title)


@dataclass(frozen=True, slots=True)
class Damaged:
    """A save that cannot be read, and why."""

    reason: str


@dataclass(frozen=True, slots=True)
class Foreign:
    """A file that is not a save of this game, of this version, or of a city that is here."""

    reason: str


Found = Saved | Older | Damaged | Foreign
