"""The events of the evening check-in: the phone, the lever, its presses and its sparks."""

from dataclasses import dataclass


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
    """The Pulse was pressed. `counts` is False while a spark waits to be collected."""

    turn: int
    at: int
    counts: bool


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
