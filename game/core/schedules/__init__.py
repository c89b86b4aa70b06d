"""Schedules of reinforcement: the notation, what it describes, and the ratios the story pays by."""

from game.core.schedules.described import (
    NANOSECONDS,
    AnySchedule,
    Compound,
    ScheduleError,
    Simple,
)
from game.core.schedules.notation import LARGEST, read_notation
from game.core.schedules.ratios import (
    NEVER,
    PASS,
    SCHEDULES,
    Schedule,
    parse_schedule,
    progression,
    ratio_list,
)

__all__ = [
    "LARGEST",
    "NANOSECONDS",
    "NEVER",
    "PASS",
    "SCHEDULES",
    "AnySchedule",
    "Compound",
    "Schedule",
    "ScheduleError",
    "Simple",
    "parse_schedule",
    "progression",
    "ratio_list",
    "read_notation",
]
