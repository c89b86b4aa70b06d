"""Learners at the Pulse, one at a time: the procedure of the evenings without the story.

A moment is a chance to press, twice a second. An evening ends when its sparks are collected and
nothing is learnt between evenings, so a life is its planned sparks in a row, then the quiet
check-in. `population` lives ten thousand of these lives at once.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from random import Random

from game.core.calendar import Phase
from game.core.schedules import parse_schedule
from game.lab.learners import Learner, drawn

MOMENT_SECONDS = 0.5
FIRST_MINUTE = 120
LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class PulseLife:
    """Presses for all the sparks, and in the quiet check-in: its first minute and the whole."""

    paid_presses: int
    first_minute: int
    quiet_presses: int


def pulse_life(
    learner: Learner, plan: Iterable[Phase], seed: int, quiet_seconds: float = 90
) -> PulseLife:
    """One learner through a plan of sparks and one quiet check-in."""
    stream = Random(seed)
    paid, pressed = 0, 0
    requirements = planned_ratios(plan, seed)
    needed = next(requirements, 0)
    for _ in range(LONGEST):
        if not needed:
            break
        option = drawn(learner.probabilities(), stream)
        paid, pressed = paid + (option == 0), pressed + (option == 0)
        rewarded = option == 0 and pressed >= needed
        if rewarded:
            pressed, needed = 0, next(requirements, 0)
        learner = learner.after(option, rewarded)
    moments = round(quiet_seconds / MOMENT_SECONDS)
    quiet = list(_unpaid(learner, moments, stream))
    return PulseLife(paid, sum(quiet[:FIRST_MINUTE]), sum(quiet))


def planned_ratios(plan: Iterable[Phase], seed: int) -> Iterator[int]:
    """How many presses each planned spark takes, in order, on ratio schedules."""
    for phase in plan:
        schedule = parse_schedule(phase.schedule)
        yield from (schedule.requirement(seed, at, phase.sparks) for at in range(phase.sparks))


def _unpaid(learner: Learner, moments: int, stream: Random) -> Iterator[bool]:
    for _ in range(moments):
        option = drawn(learner.probabilities(), stream)
        learner = learner.after(option, False)
        yield option == 0
