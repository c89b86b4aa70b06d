"""Sessions as stories tell them: a schedule and a robot by their notation."""

from game.core.schedules import read_notation
from game.lab.bots import read_bot
from game.lab.runs import Happening, Operandum, happenings, run


def counted(schedule: str, bot: str, seconds: float, seed: int = 1) -> Operandum:
    """What was done and earned, all operanda together."""
    each = at_each(schedule, bot, seconds, seed)
    return Operandum(sum(one.responses for one in each), sum(one.reinforcers for one in each))


def at_each(schedule: str, bot: str, seconds: float, seed: int = 1) -> list[Operandum]:
    """What was done and earned at each operandum."""
    return run(read_notation(schedule), read_bot(bot), seconds, seed)


def told(schedule: str, bot: str, seconds: float, seed: int = 1) -> list[Happening]:
    """Everything that happened."""
    return happenings(read_notation(schedule), read_bot(bot), seconds, seed)


def moments(story: list[Happening], kind: str) -> list[float]:
    """When it happened, in seconds."""
    return [one.at / 1e9 for one in story if one.kind == kind]
