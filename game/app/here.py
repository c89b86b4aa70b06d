"""Where the player is among the screens."""

from dataclasses import dataclass
from typing import Literal, Optional

Screen = Literal["title", "setup", "settings", "life", "phone", "pause", "ask", "debrief"]


@dataclass(frozen=True, slots=True)
class Here:
    """A screen and what it needs: `detail` is a tab of the phone or what is being asked.

    `back` is where the way back leads; `opened` whether a panel shows its items.
    """

    screen: Screen
    detail: str = ""
    panel: int = 0
    opened: bool = False
    back: Optional["Here"] = None


TITLE = Here("title")
LIFE = Here("life")
