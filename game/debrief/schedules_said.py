"""Schedules of reinforcement in words, always beside their standard notation."""

from collections.abc import Callable

from game.core.schedules import AnySchedule, Compound, ScheduleError, Simple, read_notation
from game.core.schedules.described import GROWING, RATIOS, in_seconds
from game.debrief.wording import listed, spelled

FULL_NAMES = {
    "CRF": "continuous reinforcement",
    "EXT": "extinction",
    "FR": "fixed ratio",
    "VR": "variable ratio",
    "RR": "random ratio",
    "PR": "progressive ratio",
    "FI": "fixed interval",
    "VI": "variable interval",
    "RI": "random interval",
    "FT": "fixed time",
    "VT": "variable time",
    "DRL": "differential reinforcement of low rates",
    "DRH": "differential reinforcement of high rates",
    "conc": "concurrent schedules",
    "mult": "a multiple schedule",
    "mix": "a mixed schedule",
    "chain": "a chained schedule",
    "tand": "a tandem schedule",
}

HOW: dict[str, Callable[[str], str]] = {
    "CRF": lambda _: "every press",
    "EXT": lambda _: "no press",
    "FR": lambda number: f"one spark for {number} presses",
    "VR": lambda number: f"one press in {number} on average",
    "RR": lambda number: f"each press by a chance of one in {number}",
    "PR": lambda number: f"{number} presses for the first, {number} more for each after it",
    "FI": lambda time: f"the first press after {time}",
    "VI": lambda time: f"the first press after a varying time, {time} on average",
    "RI": lambda time: f"the first press after a random time, {time} on average",
    "FT": lambda time: f"the clock, every {time}, pressed or not",
    "VT": lambda time: f"the clock, every {time} on average, pressed or not",
    "DRL": lambda time: f"a press after a wait of at least {time}",
    "DRH": lambda time: f"a press at most {time} after the one before",
}


def paid_how(schedule: str) -> str:
    """What a schedule pays: "every press (CRF)", "one press in five on average (VR 5)"."""
    found = _read(schedule)
    if found is None:
        return schedule or "a schedule that was not recorded"
    return f"{_how(found)} ({found})"


def paid_in_short(schedule: str, after: str) -> str:
    """What a schedule pays, when `after` has been said before it: "one in five (VR 5)"."""
    said = paid_how(schedule)
    if "one press in" in after:
        said = said.replace("one press in", "one in").replace(" on average", "")
    return said.replace("no press", "none") if after else said


def named(schedule: str) -> str:
    """The full name of a schedule: "variable ratio 5"."""
    found = _read(schedule)
    if found is None:
        return schedule
    name = FULL_NAMES[found.kind]
    if isinstance(found, Compound):
        return f"{name} of {listed(named(str(part)) for part in found.parts)}"
    return f"{name} {str(found).partition(' ')[2]}".strip()


def _how(schedule: AnySchedule) -> str:
    if isinstance(schedule, Compound):
        return f"{FULL_NAMES[schedule.kind]} of {listed(_how(part) for part in schedule.parts)}"
    if schedule.kind in RATIOS and schedule.value == GROWING:
        return "more presses for each spark than for the one before"
    said = HOW[schedule.kind](_value(schedule))
    if schedule.hold is not None:
        return f"{said}, if it came within {in_seconds(schedule.hold)} s"
    return said


def _value(schedule: Simple) -> str:
    """The number of a schedule as it is read in a sentence."""
    if schedule.kind in RATIOS:
        return spelled(schedule.value) if schedule.value else "a growing number of"
    return f"{in_seconds(schedule.value)} s"


def _read(schedule: str) -> AnySchedule | None:
    try:
        return read_notation(schedule)
    except ScheduleError:
        return None
