"""From a description to a schedule in progress: one line a schedule."""

from collections.abc import Callable
from random import Random

from game.core.schedules import AnySchedule, Compound, Simple
from game.lab import intervals, presses
from game.lab.compounds import Alternating, Bench, Linked
from game.lab.presses import Running
from game.lab.progressions import stream_of

SIMPLE: dict[str, Callable[[Simple, Random], Running]] = {
    "CRF": lambda it, stream: presses.fixed_ratio(1),
    "EXT": lambda it, stream: presses.Extinction(),
    "FR": lambda it, stream: presses.fixed_ratio(it.value),
    "VR": lambda it, stream: presses.variable_ratio(it.value, stream),
    "RR": lambda it, stream: presses.RandomRatio(it.value, stream),
    "PR": lambda it, stream: presses.progressive_ratio(it.value),
    "FI": lambda it, stream: intervals.fixed_interval(it.value, it.hold),
    "VI": lambda it, stream: intervals.variable_interval(it.value, it.hold, stream),
    "RI": lambda it, stream: intervals.random_interval(it.value, it.hold, stream),
    "FT": lambda it, stream: intervals.fixed_time(it.value),
    "VT": lambda it, stream: intervals.variable_time(it.value, stream),
    "DRL": lambda it, stream: intervals.LowRate(it.value, it.hold),
    "DRH": lambda it, stream: intervals.HighRate(it.value),
}
COMPOUND: dict[str, Callable[[list[Running], int], Running]] = {
    "mult": lambda parts, each: Alternating(parts, each, signalled=True),
    "mix": lambda parts, each: Alternating(parts, each, signalled=False),
    "chain": lambda parts, _: Linked(parts, signalled=True),
    "tand": lambda parts, _: Linked(parts, signalled=False),
}


def running(schedule: AnySchedule, stream: Random) -> Running:
    """A schedule ready to start; every simple part draws from a stream of its own."""
    if isinstance(schedule, Simple):
        return SIMPLE[schedule.kind](schedule, stream_of(stream))
    parts = [running(part, stream) for part in schedule.parts]
    return COMPOUND[schedule.kind](parts, schedule.setting or 0)


def bench(schedule: AnySchedule, stream: Random) -> Bench:
    """The operanda of a schedule, ready for a session: one, or one for each part of conc."""
    operanda = operanda_of(schedule)
    delay = schedule.setting if isinstance(schedule, Compound) and len(operanda) > 1 else None
    return Bench([running(part, stream) for part in operanda], delay or 0)


def operanda_of(schedule: AnySchedule) -> tuple[AnySchedule, ...]:
    """The schedules that are there at once."""
    concurrent = isinstance(schedule, Compound) and schedule.kind == "conc"
    return schedule.parts if isinstance(schedule, Compound) and concurrent else (schedule,)
