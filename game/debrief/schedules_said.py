"""Schedules of reinforcement in words, always beside their standard notation."""

from game.core.language import say
from game.core.schedules import AnySchedule, Compound, ScheduleError, Simple, read_notation
from game.core.schedules.described import GROWING, RATIOS, in_seconds
from game.debrief.wording import listed, marked, spelled

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

HOW = {
    "CRF": "every press",
    "EXT": "no press",
    "FR": "one spark for {value} presses",
    "VR": "one press in {value} on average",
    "RR": "each press by a chance of one in {value}",
    "PR": "{value} presses for the first, {value} more for each after it",
    "FI": "the first press after {value}",
    "VI": "the first press after a varying time, {value} on average",
    "RI": "the first press after a random time, {value} on average",
    "FT": "the clock, every {value}, pressed or not",
    "VT": "the clock, every {value} on average, pressed or not",
    "DRL": "a press after a wait of at least {value}",
    "DRH": "a press at most {value} after the one before",
}


def paid_how(schedule: str) -> str:
    """What a schedule pays: "every press (CRF)", "one press in five on average (VR 5)"."""
    if not notation(schedule):
        return how_paid(schedule)
    return say("{how} ({notation})", how=how_paid(schedule), notation=notation(schedule))


def how_paid(schedule: str, before: tuple[str, ...] = ()) -> str:
    """The same without its notation, shorter where a schedule of its kind was said before."""
    found = _read(schedule)
    if found is None:
        return schedule or say("a schedule that was not recorded")
    said_before = any(_is_average(known) for known in map(_read, before))
    if said_before and isinstance(found, Simple) and _is_average(found):
        return say("one in {value}", value=_value(found))
    return _how(found)


def notation(schedule: str) -> str:
    """A schedule in the standard notation, or an empty string if it is none."""
    found = _read(schedule)
    return "" if found is None else str(found)


def named(schedule: str) -> str:
    """The full name of a schedule: "variable ratio 5"."""
    found = _read(schedule)
    if found is None:
        return schedule
    if isinstance(found, Compound):
        parts = listed(named(str(part)) for part in found.parts)
        return say("{name} of {parts}", name=say(FULL_NAMES[found.kind]), parts=parts)
    return f"{say(FULL_NAMES[found.kind])} {str(found).partition(' ')[2]}".strip()


def _how(schedule: AnySchedule) -> str:
    if isinstance(schedule, Compound):
        parts = listed(_how(part) for part in schedule.parts)
        return say("{name} of {parts}", name=say(FULL_NAMES[schedule.kind]), parts=parts)
    if schedule.kind in RATIOS and schedule.value == GROWING:
        return say("more presses for each spark than for the one before")
    said = say(HOW[schedule.kind], value=_value(schedule))
    if schedule.hold is not None:
        return say("{how}, if it came within {time}", how=said, time=_seconds(schedule.hold))
    return said


def _value(schedule: Simple) -> str:
    """The number of a schedule as it is read in a sentence."""
    if schedule.kind in RATIOS:
        return spelled(schedule.value) if schedule.value else say("a growing number of")
    return _seconds(schedule.value)


def _seconds(nanoseconds: int) -> str:
    return say("{number} s", number=marked(in_seconds(nanoseconds)))


def _is_average(schedule: AnySchedule | None) -> bool:
    """Whether it pays one press in so many on average."""
    return isinstance(schedule, Simple) and schedule.kind == "VR" and schedule.value != GROWING


def _read(schedule: str) -> AnySchedule | None:
    try:
        return read_notation(schedule)
    except ScheduleError:
        return None
