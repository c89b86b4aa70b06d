"""Where the player is among the screens."""

from dataclasses import dataclass
from typing import Literal, Optional

Screen = Literal[
    "title",
    "setup",
    "settings",
    "life",
    "phone",
    "pause",
    "ask",
    "debrief",
    "accuracy",
    "glossary",
    "laboratory",
    "check",
]


@dataclass(frozen=True, slots=True)
class Here:
    """A screen and what it needs: `detail` is a tab of the phone, what is being asked,
    a room of the laboratory, or in a debrief whose life it is if not the player's; of a check
    it says "before" or "after".

    `back` is where the way back leads; `opened` whether a panel shows its items, `line` which of
    its lines is open.
    """

    screen: Screen
    detail: str = ""
    panel: int = 0
    opened: bool = False
    line: str = ""
    back: Optional["Here"] = None


TITLE = Here("title")
LIFE = Here("life")
