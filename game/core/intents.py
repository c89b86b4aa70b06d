"""What a player may ask for. Orders, each with the session clock in milliseconds.

The clock is data: it stops while the game is paused or hidden, and core never reads another.
"""

from dataclasses import dataclass

from game.core.check_in_events import Hand

LONGEST_HIDDEN_MS = 86_400_000


@dataclass(frozen=True, slots=True)
class PickOption:
    """Choose this option of the card on the table."""

    at: int
    option: str


@dataclass(frozen=True, slots=True)
class GoOn:
    """Go on: after an answer, from the evening into the night, from the night to the morning."""

    at: int


@dataclass(frozen=True, slots=True)
class OpenPhone:
    """Open the evening check-in."""

    at: int


@dataclass(frozen=True, slots=True)
class ClosePhone:
    """Put the phone away."""

    at: int


@dataclass(frozen=True, slots=True)
class Press:
    """Press the Pulse, with a key, a mouse or a finger where that is known."""

    at: int
    hand: Hand = ""


@dataclass(frozen=True, slots=True)
class Collect:
    """Collect the spark that waits."""

    at: int


@dataclass(frozen=True, slots=True)
class LetTimePass:
    """Nothing is done, but the clock has moved: what it ends or lights is ended or lit."""

    at: int


@dataclass(frozen=True, slots=True)
class ComeBack:
    """The game is seen again, after so long out of sight while the Pulse was there."""

    at: int
    hidden_ms: int


@dataclass(frozen=True, slots=True)
class Enter:
    """Enter an activity that the evening offers."""

    at: int
    activity: str


@dataclass(frozen=True, slots=True)
class Tap:
    """Tap a door ("left", "right") or a chest ("timed", "surprise")."""

    at: int
    on: str


@dataclass(frozen=True, slots=True)
class Leave:
    """Leave the activity at once."""

    at: int


@dataclass(frozen=True, slots=True)
class BeginRound:
    """Once the life is over, begin the next of the four rounds at two doors."""

    at: int


@dataclass(frozen=True, slots=True)
class Look:
    """Look for the review."""

    at: int


@dataclass(frozen=True, slots=True)
class LeaveBeacon:
    """Leave the app, for good."""

    at: int


@dataclass(frozen=True, slots=True)
class Guess:
    """Say, once the life is over and before the rule is told, when a spark came."""

    at: int
    guess: str


@dataclass(frozen=True, slots=True)
class Judge:
    """Say of one scene of a form whether it works on people (`trick`) or is fair."""

    at: int
    form: str
    item: str
    trick: bool


GUESSES = ("every_press", "fixed_number", "changing_number", "clock", "could_not_tell")

Intent = (
    PickOption
    | GoOn
    | OpenPhone
    | ClosePhone
    | Press
    | Collect
    | LetTimePass
    | ComeBack
    | Enter
    | Tap
    | Leave
    | BeginRound
    | Look
    | LeaveBeacon
    | Guess
    | Judge
)
