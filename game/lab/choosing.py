"""A learner at the bench: at each moment it presses one operandum, or does something else."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from game.core.schedules import AnySchedule
from game.lab.learners import Learner, drawn
from game.lab.presses import NEVER
from game.lab.progressions import stream_of
from game.lab.running import bench
from game.lab.runs import Session


@dataclass(frozen=True, slots=True)
class Choice:
    """One moment: what was chosen, whether it was reinforced, and the learner after it."""

    option: int
    rewarded: bool
    learner: Learner


class Hands:
    """Nobody presses but the learner."""

    restarts = False

    def after(self, operandum: int, now: int) -> int:
        """Never by itself."""
        return NEVER


def choices(
    schedule: AnySchedule, learner: Learner, count: int, pace: int, seed: int
) -> Iterator[Choice]:
    """So many choices, one each `pace` nanoseconds.

    An option beyond the operanda is something else: no press, and no reinforcer. So at a single
    lever a learner with two options can stop pressing. What the clock delivers is not credited.
    """
    stream = Random(seed)
    session = Session(bench(schedule, stream_of(stream)), Hands())
    own = stream_of(stream)
    for place in range(1, count + 1):
        now = place * pace
        # At the same moment the response comes first, then what a clock does.
        session.go_on_until(now - 1)
        option = drawn(learner.probabilities(), own)
        rewarded = option < len(session.responses) and session.respond(option, now)
        learner = learner.after(option, rewarded)
        yield Choice(option, rewarded, learner)
