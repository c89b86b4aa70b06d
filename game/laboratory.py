"""What the `lab` commands do: run a schedule, list a progression, fit and measure files."""

from argparse import Namespace
from math import isfinite
from typing import TYPE_CHECKING

from game.commands import one_line
from game.core.schedules import NANOSECONDS, AnySchedule, Compound, ScheduleError, read_notation
from game.faults import COMMAND_LINE, INPUT, Fault

if TYPE_CHECKING:
    from game.lab.bots import DescribedBot

LONGEST = 1e9
MOST_VALUES = 100_000
MOST_HAPPENINGS = 20_000_000  # about a minute of work


def run(given: Namespace) -> int:
    """Run one schedule with one robot and print what was done and earned."""
    from game.lab.running import operanda_of
    from game.lab.runs import run as live

    schedule, bot = schedule_read(given.schedule), bot_read(given.bot)
    seconds, seed = number(given.seconds, "--seconds", 0.001, LONGEST), whole_seed(given.seed)
    operanda = len(operanda_of(schedule))
    if len(bot.numbers) != operanda:
        has = f"the schedule has {operanda} operand{'a' if operanda > 1 else 'um'}"
        raise Fault(f"--bot '{given.bot}': {has}, and the bot {len(bot.numbers)} numbers")
    refuse_endless(schedule, bot, seconds)
    counted = live(schedule, bot, seconds, seed)
    facts: dict[str, object] = {
        "schedule": given.schedule.strip(),
        "responses": sum(one.responses for one in counted),
        "reinforcers": sum(one.reinforcers for one in counted),
        "seconds": int(seconds) if seconds.is_integer() else seconds,
    }
    if operanda > 1:
        each = [{"responses": one.responses, "reinforcers": one.reinforcers} for one in counted]
        facts["operanda"] = each
    one_line(facts)
    return 0


def progression(given: Namespace) -> int:
    """Print Fleshler and Hoffman's list of intervals."""
    from game.lab.progressions import fleshler_hoffman

    mean = number(given.mean, "--mean", 1e-6, LONGEST)
    count = number(given.n, "--n", 1, MOST_VALUES)
    if not count.is_integer():
        raise Fault(f"--n '{given.n}': a list has a whole number of values")
    one_line({"values": list(fleshler_hoffman(mean, int(count)))})
    return 0


def matching(given: Namespace) -> int:
    """Fit the generalized matching law to a file and print it."""
    from game.lab.tables import matching as fitted

    one_line(fitted(given.file))
    return 0


def measures(given: Namespace) -> int:
    """Measure a file of times and events and print the measures."""
    from game.lab.tables import measures as measured

    interval = given.interval
    if interval is not None:
        interval = number(interval, "--interval", 0.001, LONGEST)
    bins = number(given.bins, "--bins", 1, 1000)
    if not bins.is_integer():
        raise Fault(f"--bins '{given.bins}': there is a whole number of bins")
    one_line(measured(given.file, interval, int(bins)))
    return 0


def schedule_read(text: str) -> AnySchedule:
    """The schedule, or one line that points at the place, columns counted from 1."""
    try:
        return read_notation(text)
    except ScheduleError as error:
        place = f"schedule '{shown(text)}', column {error.column + 1}"
        raise Fault(f"{place}: {error.message}") from None


def bot_read(text: str) -> "DescribedBot":
    """The robot, or one line that points at the place, columns counted from 1."""
    from game.lab.bots import BotError, read_bot

    try:
        return read_bot(text)
    except BotError as error:
        code = COMMAND_LINE if error.unknown else INPUT
        place = f"--bot '{shown(text)}', column {error.column + 1}"
        raise Fault(f"{place}: {error.message}", code) from None


def shown(text: str) -> str:
    """A text of the command line as an error repeats it: on one line, and short."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:60]}..."


def number(text: str, name: str, lowest: float, highest: float) -> float:
    """A number of the command line within its bounds, or one clear line."""
    try:
        value = float(text)
    except ValueError:
        raise Fault(f"{name} '{shown(text)}': write a number") from None
    if not (isfinite(value) and lowest <= value <= highest):
        raise Fault(f"{name} must be from {lowest:.12g} to {highest:.12g}, not {shown(text)}")
    return value


def whole_seed(text: str) -> int:
    """A seed: a whole number, 0 or more."""
    if not (text.isascii() and text.isdecimal() and len(text) <= 18):
        raise Fault(f"--seed '{shown(text)}': write a whole number, 0 or more")
    return int(text)


def refuse_endless(schedule: AnySchedule, bot: "DescribedBot", seconds: float) -> None:
    """Refuse a run that would take minutes."""
    rate = bot.responses_per_second + clock_rate(schedule)
    if rate * seconds > MOST_HAPPENINGS:
        most = f"{MOST_HAPPENINGS / rate:.3g}"
        raise Fault(f"--seconds {seconds:.12g} is too long here: at most {most}")


def clock_rate(schedule: AnySchedule) -> float:
    """How many times a second the clocks of a schedule do something, at the most."""
    if isinstance(schedule, Compound):
        changing = schedule.kind in ("mult", "mix") and schedule.setting
        own = NANOSECONDS / changing if changing else 0.0
        return own + sum(map(clock_rate, schedule.parts))
    timed = schedule.kind in ("FT", "VT") or schedule.hold is not None
    return NANOSECONDS / schedule.value if timed else 0.0
