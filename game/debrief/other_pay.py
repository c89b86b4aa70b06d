"""The presses of a log on another plan of schedules: the same presses, other pay."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from game.core.calendar import Phase
from game.core.events import Pressed
from game.core.schedules import ScheduleError, parse_schedule
from game.debrief.life import Life
from game.debrief.schedules_said import named
from game.debrief.wording import listed


@dataclass(frozen=True, slots=True)
class OtherPay:
    """What a plan would have paid: the sparks of each turn, and presses that found no Pulse."""

    plan: tuple[Phase, ...]
    sparks: dict[int, int]
    left_over: int

    @property
    def total(self) -> int:
        """All the sparks it would have paid."""
        return sum(self.sparks.values())

    @property
    def words(self) -> str:
        """The plan in words: "variable ratio 5", or each part in turn."""
        return listed(map(named, schedules_of(self.plan)))

    @property
    def notation(self) -> str:
        """The plan in the notation: "CRF, VR 2, VR 5"."""
        return ", ".join(schedules_of(self.plan))


def other_plans(life: Life) -> tuple[tuple[Phase, ...], ...]:
    """The other plans of pay this city has for a life of this length, each row once."""
    if life.started is None:
        return ()
    length, arms = life.started.length, life.level.arms
    own = arms[life.started.arm].phases.get(length, ()) if life.started.arm in arms else ()
    found = {schedules_of(own): own}
    for arm in arms.values():
        plan = arm.phases.get(length, ())
        found.setdefault(schedules_of(plan), plan)
    return tuple(plan for plan in found.values() if plan != own and plan and _is_known(plan))


def schedules_of(plan: tuple[Phase, ...]) -> tuple[str, ...]:
    """The schedules of a plan in order, one after the same one left out."""
    return tuple(schedule for schedule, _ in groupby(phase.schedule for phase in plan))


def on_plan(life: Life, plan: tuple[Phase, ...]) -> OtherPay:
    """The paid presses of this log, evening by evening, on that plan.

    The Pulse is withdrawn when the evening's sparks are earned; what was pressed after that is
    left over. A press is asked as if each spark were collected at once.
    """
    assert life.started is not None and life.length is not None
    planned = tuple(_planned(plan, life.started.seed))
    pressed = left_over = 0
    sparks: dict[int, int] = {}
    for _, evening in groupby(_presses(life), lambda pair: pair[0]):
        # An evening pays what the phase it began in pays an evening.
        began = len(sparks)
        most = planned[began][1] or life.length.sparks if began < len(planned) else 0
        for _, press in evening:
            if len(sparks) >= min(began + most, len(planned)):
                left_over += 1
                continue
            pressed += 1
            if pressed >= planned[len(sparks)][0]:
                sparks[press.turn], pressed = 1, 0
    return OtherPay(plan, sparks, left_over)


def _presses(life: Life) -> Iterator[tuple[int, Pressed]]:
    for showing in life.paid:
        yield from ((showing.day, press) for press in showing.presses)


def _planned(plan: tuple[Phase, ...], seed: int) -> Iterator[tuple[int, int]]:
    """For each spark of a plan the presses it takes, and how many an evening of its phase pays."""
    for phase in plan:
        schedule = parse_schedule(phase.schedule)
        for place in range(phase.sparks):
            yield schedule.requirement(seed, place, phase.sparks), phase.evening


def _is_known(plan: tuple[Phase, ...]) -> bool:
    try:
        return bool([parse_schedule(phase.schedule) for phase in plan])
    except ScheduleError:
        return False
