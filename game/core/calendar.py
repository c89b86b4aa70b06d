"""How long a life is: its lengths, acts and hours, and the arms that plan its pay."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Time = Literal["morning", "afternoon", "evening"]
TIMES: tuple[Time, ...] = ("morning", "afternoon", "evening")
# What a screen calls the hour; a picture of the place is as light as that.
HOURS = {"morning": "morning", "afternoon": "afternoon", "evening": "evening", "night": "night"}


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of paid sparks on one schedule, such as twelve sparks on VR 5.

    `evening` is how many sparks its evenings pay, 0 for as many as the length says.
    """

    schedule: str
    sparks: int
    evening: int = 0


@dataclass(frozen=True, slots=True)
class Arm:
    """One arm of the class experiment: its phases of pay, for each length of life."""

    id: str
    phases: Mapping[str, tuple[Phase, ...]]


@dataclass(frozen=True, slots=True)
class Act:
    """A part of the story and the last day on which it runs."""

    id: str
    name: str
    last_day: int


@dataclass(frozen=True, slots=True)
class Length:
    """A length of life: its days, the cards of each day, its acts and its check-ins.

    `slots` is repeated over the days; each entry lists the times of one day's cards. A
    `second_window_day` of 0 means there is none. Seconds are session-clock seconds.
    """

    id: str
    name: str
    minutes: str
    days: int
    slots: tuple[tuple[Time, ...], ...]
    acts: tuple[Act, ...]
    sparks: int
    free_sparks: int
    standing_per_spark: int
    quiet_day: int
    quiet_seconds: int
    second_window_day: int = 0
    second_window_seconds: int = 0

    def act_of(self, day: int) -> Act:
        """The act that day belongs to; after the last act, the last."""
        return next((act for act in self.acts if day <= act.last_day), self.acts[-1])

    def slots_of(self, day: int) -> tuple[Time, ...]:
        """The times of that day's cards; days count from 1."""
        return self.slots[(day - 1) % len(self.slots)]
