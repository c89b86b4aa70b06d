"""The presses of a log on another plan of schedules: the same presses, other pay."""

from collections.abc import Iterator
from dataclasses import dataclass

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
        return listed(named(phase.schedule) for phase in self.plan)

    @property
    def notation(self) -> str:
        """The plan in the notation: "CRF, VR 2, VR 5"."""
        return ", ".join(phase.schedule for phase in self.plan)


def other_plans(life: Life) -> tuple[tuple[Phase, ...], ...]:
    """The other plans of pay this city has for a life of this length; each once."""
    if life.started is None:
        return ()
    length, arms = life.started.length, life.level.arms
    own = arms[life.started.arm].phases.get(length) if life.started.arm in arms else None
    plans = [arm.phases[length] for arm in arms.values() if length in arm.phases]
    return tuple(plan for plan in dict.fromkeys(plans) if plan != own and _is_known(plan))


def on_plan(life: Life, plan: tuple[Phase, ...]) -> OtherPay:
    """The paid presses of this log, evening by evening, on that plan.

    The Pulse is withdrawn when the evening's sparks are earned; what was pressed after that is
    left over. A press is asked as if each spark were collected at once.
    """
    assert life.started is not None and life.length is not None
    requirements = _requirements(plan, life.started.seed)
    needed, pressed, left_over = next(requirements, 0), 0, 0
    sparks: dict[int, int] = {}
    evening: dict[int, int] = {}
    for day, press in _presses(life):
        if not needed or evening.get(day, 0) >= life.length.sparks:
            left_over += 1
            continue
        pressed += 1
        if pressed >= needed:
            needed, pressed = next(requirements, 0), 0
            sparks[press.turn] = 1
            evening[day] = evening.get(day, 0) + 1
    return OtherPay(plan, sparks, left_over)


def _presses(life: Life) -> Iterator[tuple[int, Pressed]]:
    for showing in life.paid:
        yield from ((showing.day, press) for press in showing.presses)


def _requirements(plan: tuple[Phase, ...], seed: int) -> Iterator[int]:
    for phase in plan:
        schedule = parse_schedule(phase.schedule)
        for place in range(phase.sparks):
            yield schedule.requirement(seed, place, phase.sparks)


def _is_known(plan: tuple[Phase, ...]) -> bool:
    try:
        return bool([parse_schedule(phase.schedule) for phase in plan])
    except ScheduleError:
        return False
