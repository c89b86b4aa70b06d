"""A drum recorder: a session that runs by a clock from outside, and what its pen has drawn.

Whoever presses by hand and whoever presses by itself stand at the same bench.
"""

from collections.abc import Callable
from random import Random

from game.core.schedules import NANOSECONDS, AnySchedule
from game.lab.bots import DescribedBot
from game.lab.choosing import Hands
from game.lab.learners import LEARNERS, Learner, drawn
from game.lab.progressions import stream_of
from game.lab.records import END, REINFORCER_END, REINFORCER_START, RESPONSE, Mark, Record, divide
from game.lab.running import bench, operanda_of
from game.lab.runs import Happening, Session, session_of

BY_HAND = "you"
PACE = NANOSECONDS // 2  # how often a learner decides
# A random presser responds once a second; clockwork never presses two operanda at once.
KNOWS_NOTHING: dict[str, Callable[[int], DescribedBot]] = {
    "poisson": lambda operanda: DescribedBot("poisson", (1.0,) * operanda),
    "periodic": lambda operanda: DescribedBot(
        "periodic", tuple(2.0 + place / 2 for place in range(operanda))
    ),
}


class Drum:
    """One schedule, one presser, and everything that happened, in nanoseconds from the start."""

    def __init__(self, schedule: AnySchedule, presser: str, seed: int) -> None:
        self.told: list[Happening] = []
        self.now = 0
        self.operanda = len(operanda_of(schedule))
        self.learner: Learner | None = None
        stream = Random(seed)
        if presser in KNOWS_NOTHING:
            bot = KNOWS_NOTHING[presser](self.operanda)
            self.session = session_of(schedule, bot, seed, self.tell)
        else:
            self.session = Session(bench(schedule, stream_of(stream)), Hands(), self.tell)
        if presser in LEARNERS:
            # One option more than there are operanda: to do something else.
            self.learner = LEARNERS[presser](self.operanda + 1)
        self.own = stream_of(stream)

    def tell(self, at: int, kind: str, operandum: int) -> None:
        """The pen takes down what happens."""
        self.told.append(Happening(at, kind, operandum))

    def go_on_until(self, now: int) -> None:
        """Let the drum turn up to this moment; it never turns back."""
        while self.learner and (decides := (self.now // PACE + 1) * PACE) <= now:
            self.session.go_on_until(decides - 1)
            option = drawn(self.learner.probabilities(), self.own)
            paid = option < self.operanda and self.session.respond(option, decides)
            self.learner = self.learner.after(option, paid)
            self.now = decides
        self.session.go_on_until(max(self.now, now))
        self.now = max(self.now, now)

    def press(self, operandum: int, now: int) -> bool:
        """Press by hand; whether that is reinforced. An operandum that is not there is nothing."""
        if operandum >= self.operanda:
            return False
        # At the same moment a response comes first, then what a clock does.
        self.go_on_until(max(self.now, now - 1))
        self.now = max(self.now, now)
        return self.session.respond(operandum, self.now)

    def count(self, kind: str, operandum: int | None = None) -> int:
        """How often something happened, at one operandum or at all of them."""
        return sum(one.kind == kind and operandum in (None, one.operandum) for one in self.told)

    def record(self) -> Record:
        """The session so far, ready to be measured; reinforcers take no time."""
        marks: list[Mark] = []
        for at, kind, _ in self.told:
            if kind == "response":
                marks.append(Mark(at, RESPONSE))
            elif kind == "reinforcer":
                marks += [Mark(at, REINFORCER_START), Mark(at, REINFORCER_END)]
        return divide((*marks, Mark(self.now, END)))

    def line(self) -> tuple[tuple[tuple[float, float], ...], tuple[tuple[float, float], ...]]:
        """The pen's steps, and where it ticked for a reinforcer: seconds, responses added up."""
        steps, ticks, height = [(0.0, 0.0)], [], 0
        for at, kind, _ in self.told:
            height += kind == "response"
            if kind == "response":
                steps.append((at / NANOSECONDS, float(height)))
            elif kind == "reinforcer":
                ticks.append((at / NANOSECONDS, float(height)))
        steps.append((self.now / NANOSECONDS, float(height)))
        return tuple(steps), tuple(ticks)
