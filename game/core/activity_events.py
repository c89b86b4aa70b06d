"""The events of what can be done beside the story: two doors, a phone game, a review, checks.

`at` and every other time is in session-clock milliseconds, so that each interval can be measured
from the log alone.
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class LivedInClass:
    """Lived in a class: all else that pays opens after the quiet; the game only if `arcade`."""

    turn: int
    at: int
    arcade: bool


@dataclass(frozen=True, slots=True)
class PhoneLit:
    """The second window can be opened: the lever has been away for two minutes."""

    turn: int
    at: int


@dataclass(frozen=True, slots=True)
class ActivityEntered:
    """An activity was entered: its id, and where that leads, "doors" or "arcade"."""

    turn: int
    at: int
    activity: str
    place: Literal["doors", "arcade"]


@dataclass(frozen=True, slots=True)
class ActivityLeft:
    """The activity was left, back to where it was entered."""

    turn: int
    at: int
    activity: str


@dataclass(frozen=True, slots=True)
class RoundBegan:
    """A round at two doors began: conc of one VI list, its set-ups dealt in blocks to the doors.

    Of each block of `left` + `right` set-ups so many belong to the left door and so many to the
    right. Nothing can be tapped from `ends_at` on; the round is full at `most` tokens, 0 for none.
    """

    turn: int
    at: int
    activity: str
    number: int
    left: int
    right: int
    ends_at: int
    most: int


@dataclass(frozen=True, slots=True)
class DoorSetUp:
    """A token was set up behind a door at `since` and held there; remembered at the next tap."""

    turn: int
    at: int
    door: str
    since: int


@dataclass(frozen=True, slots=True)
class DoorTapped:
    """A door was tapped. `door` is "left" or "right"; `changed` if the tap before was elsewhere.

    `set_up` says whether a token was held there, `paid` whether this tap got it: not within the
    changeover delay.
    """

    turn: int
    at: int
    door: str
    changed: bool
    set_up: bool
    paid: bool


@dataclass(frozen=True, slots=True)
class RoundEnded:
    """A round at two doors ended. `why` is "time", "full" or "stopped"."""

    turn: int
    at: int
    why: str


@dataclass(frozen=True, slots=True)
class ChestTapped:
    """A chest of the phone game was tapped. `chest` is "timed" (FI) or "surprise" (RR).

    `coins` is what it paid, 0 when it stayed shut; `since` is when it last opened, or the game
    did for the first time.
    """

    turn: int
    at: int
    chest: str
    coins: int
    since: int


@dataclass(frozen=True, slots=True)
class Invited:
    """A person was sent an invitation to the phone game, which paid so many `coins` at once."""

    turn: int
    at: int
    person: str
    coins: int


@dataclass(frozen=True, slots=True)
class BarMoved:
    """The phone game's bar moved to `steps` of `full`; a full one paid `coins` and began anew."""

    turn: int
    at: int
    steps: int
    full: int
    coins: int


@dataclass(frozen=True, slots=True)
class FlameKept:
    """The first visit of a day kept the phone game's flame: so many days in a row."""

    turn: int
    at: int
    days: int


@dataclass(frozen=True, slots=True)
class FlameLost:
    """A night without a visit put the flame out after so many days, and took `coins`."""

    turn: int
    at: int
    days: int
    coins: int


@dataclass(frozen=True, slots=True)
class ReviewCame:
    """The review came on fixed time, at `due`, whatever was done; remembered at the next turn."""

    turn: int
    at: int
    number: int
    due: int


@dataclass(frozen=True, slots=True)
class Looked:
    """The player looked for the review; `found` if one had come since the last look."""

    turn: int
    at: int
    found: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """Of one scene the player said whether it works on people; on turn 0, before the life.

    `form` is "apart" in the debrief, "A" or "B" in the check before and after a life.
    """

    turn: int
    at: int
    form: str
    item: str
    trick: bool
