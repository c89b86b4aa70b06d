"""A session: a bench, a robot and a clock. Reinforcers are instantaneous."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from game.core.schedules import NANOSECONDS, AnySchedule
from game.lab.bots import Bot, DescribedBot
from game.lab.compounds import Bench
from game.lab.presses import NEVER
from game.lab.progressions import stream_of
from game.lab.running import bench

Tell = Callable[[int, str, int], None]


class Happening(NamedTuple):
    """Something that happened: response, reinforcer or stimulus, at which operandum."""

    at: int
    kind: str
    operandum: int


@dataclass(frozen=True, slots=True)
class Operandum:
    """What was done and what was earned at one operandum."""

    responses: int
    reinforcers: int


def run(schedule: AnySchedule, bot: DescribedBot, seconds: float, seed: int) -> list[Operandum]:
    """A whole session, counted for each operandum."""
    session = session_of(schedule, bot, seed)
    session.go_on_until(round(seconds * NANOSECONDS))
    return [Operandum(*both) for both in zip(session.responses, session.reinforcers, strict=True)]


def happenings(
    schedule: AnySchedule, bot: DescribedBot, seconds: float, seed: int
) -> list[Happening]:
    """A whole session, told."""
    told: list[Happening] = []
    session = session_of(schedule, bot, seed, tell=lambda *what: told.append(Happening(*what)))
    session.go_on_until(round(seconds * NANOSECONDS))
    return told


def session_of(
    schedule: AnySchedule, bot: DescribedBot, seed: int, tell: Tell | None = None
) -> "Session":
    """A session about to begin; schedule and robot draw from streams of their own."""
    stream = Random(seed)
    setting = bench(schedule, stream_of(stream))
    return Session(setting, bot.awake(stream_of(stream)), tell)


class Session:
    """What happens, one moment after the other; told to somebody, or only counted (faster).

    At the same moment a response comes first, then what a clock does.
    """

    def __init__(self, setting: Bench, bot: Bot, tell: Tell | None = None) -> None:
        self.bench = setting
        self.bot = bot
        self.tell = tell
        operanda = range(len(setting.operanda))
        setting.start(0)
        self.presses = [bot.after(operandum, 0) for operandum in operanda]
        self.stimuli = [running.stimulus for running in setting.operanda]
        self.responses = [0 for _ in operanda]
        self.reinforcers = [0 for _ in operanda]

    def go_on_until(self, end: int) -> None:
        """Let everything happen up to this moment, inclusive."""
        end, presses, clock_of = min(end, NEVER - 1), self.presses, self.bench.clock
        while True:
            press, (clock, ticking) = min(presses), clock_of()
            if press <= clock:
                if press > end:
                    return
                self.respond(presses.index(press), press)
            elif clock <= end:
                self.let_tick(ticking, clock)
            else:
                return

    def respond(self, operandum: int, now: int) -> bool:
        """Somebody presses; whether that is reinforced."""
        self.responses[operandum] += 1
        if self.tell:
            self.tell(now, "response", operandum)
        paid = self.bench.respond(operandum, now)
        self.presses[operandum] = self.bot.after(operandum, now)
        self.follow(operandum, now, paid)
        return paid

    def let_tick(self, operandum: int, now: int) -> None:
        """The clock does something by itself."""
        paid = self.bench.operanda[operandum].tick(now)
        if paid and self.bot.restarts:
            self.presses[operandum] = self.bot.after(operandum, now)
        self.follow(operandum, now, paid)

    def follow(self, operandum: int, now: int, paid: bool) -> None:
        """The reinforcer, if there is one, and a change of stimulus, if there is one."""
        if paid:
            self.reinforcers[operandum] += 1
            if self.tell:
                self.tell(now, "reinforcer", operandum)
            self.bench.reinforced(operandum, now)
        if self.tell and self.bench.operanda[operandum].stimulus != self.stimuli[operandum]:
            self.stimuli[operandum] = self.bench.operanda[operandum].stimulus
            self.tell(now, "stimulus", operandum)
