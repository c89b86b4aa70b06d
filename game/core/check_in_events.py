"""The events of the evening check-in: the phone, the lever, its presses and its sparks."""

from dataclasses import dataclass
from typing import Literal

Hand = Literal["", "key", "mouse", "touch"]


@dataclass(frozen=True, slots=True)
class PhoneOpened:
    """The evening check-in was opened."""

    turn: int
    at: int


@dataclass(frozen=True, slots=True)
class PhoneClosed:
    """The phone was put away."""

    turn: int
    at: int


@dataclass(frozen=True, slots=True)
class LeverShown:
    """The Pulse could be pressed from here on. `schedule` is notation; "EXT" is never paid."""

    turn: int
    at: int
    schedule: str


@dataclass(frozen=True, slots=True)
class LeverHidden:
    """The Pulse was withdrawn."""

    turn: int
    at: int


@dataclass(frozen=True, slots=True)
class Pressed:
    """The Pulse was pressed. `counts` is False while a spark waits to be collected.

    `hand` is what pressed it, empty where nobody can tell, as in the terminal and in older logs.
    """

    turn: int
    at: int
    counts: bool
    hand: Hand = ""


@dataclass(frozen=True, slots=True)
class PageHidden:
    """The game was out of sight while the Pulse was there; the session clock stood still.

    `at` is when it was seen again, `hidden_ms` how long it had not been, on another clock.
    """

    turn: int
    at: int
    hidden_ms: int


@dataclass(frozen=True, slots=True)
class SparkShown:
    """The schedule paid and a spark waits to be collected; free ones needed no press."""

    turn: int
    at: int
    free: bool


@dataclass(frozen=True, slots=True)
class Collected:
    """The waiting spark was collected."""

    turn: int
    at: int
    free: bool
