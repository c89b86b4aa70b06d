"""How responding holds out: breakpoint, extinction burst, resistance to change."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log10

from game.core.language import say
from game.core.schedules import NANOSECONDS
from game.lab.rates import MINUTE, overall_rate, rate_between, rate_without_reinforcers
from game.lab.records import Record, Stretch
from game.lab.undefined import Measure, Undefined, ratio

NO_BASELINE = "there was no responding in the baseline"


def breakpoint_of(record: Record, limit_seconds: float) -> Measure:
    """The largest ratio completed on PR before `limit_seconds` passed without a response.

    Responses per reinforcer; 5 and 15 minutes are both used, so say which (Stafford & Branch,
    1998). The wait is counted outside reinforcers. Undefined while responding goes on.
    """
    completed: list[int] = []
    for stretch in record.stretches:
        if longest_wait(stretch) >= round(limit_seconds * NANOSECONDS):
            return max(completed) if completed else Undefined("no ratio was completed")
        if stretch.is_reinforced:
            completed.append(len(stretch.responses))
    best = f"; the largest ratio completed is {max(completed)}" if completed else ""
    return Undefined(f"no wait reached {limit_seconds:g} s without a response{best}")


def longest_wait(stretch: Stretch) -> int:
    """The longest time without a response, in nanoseconds."""
    edges = (stretch.start, *stretch.responses, stretch.end)
    return max(after - before for before, after in pairwise(edges))


@dataclass(frozen=True, slots=True)
class BurstRatios:
    """Extinction over baseline rates, whole clock and clock without reinforcers below the line.

    1 is no change. The denominators differ because collecting takes time from the baseline only:
    show both, or say which (after Nist & Shahan, 2021). `between_responses` leaves out the pauses
    after reinforcers as well.
    """

    first_minute: Measure
    first_minute_without_reinforcers: Measure
    first_minute_between_responses: Measure
    whole_phase: Measure
    whole_phase_without_reinforcers: Measure
    whole_phase_between_responses: Measure


def burst_ratios(baseline: Record, extinction: Record) -> BurstRatios:
    """The first minute and the whole of extinction, each over every baseline rate."""
    rates = (overall_rate(baseline), rate_without_reinforcers(baseline), rate_between(baseline))
    first, phase = first_minute_rate(extinction), overall_rate(extinction)
    firsts = (proportion(first, rate) for rate in rates)
    return BurstRatios(*firsts, *(proportion(phase, rate) for rate in rates))


def first_minute_rate(record: Record) -> Measure:
    """Responses in the first 60 s, the 60th included; undefined if it was shorter."""
    if record.length < MINUTE:
        return Undefined(say("extinction lasted less than a minute"))
    return float(sum(at <= MINUTE for at in record.responses))


def proportion(rate: Measure, baseline: Measure) -> Measure:
    """One rate over another, the first reason kept where either is undefined."""
    if isinstance(rate, Undefined) or isinstance(baseline, Undefined):
        return rate if isinstance(rate, Undefined) else baseline
    return ratio(rate, baseline, say(NO_BASELINE))


def reinforcers_omitted(responses: int, per_reinforcer: Measure) -> Measure:
    """How many reinforcers these responses in extinction would have earned before it."""
    if isinstance(per_reinforcer, Undefined):
        return per_reinforcer
    return ratio(responses, per_reinforcer, "no response was needed for a reinforcer")


def contrast(unchanged_before: Measure, unchanged_after: Measure) -> Measure:
    """Base-10 logarithm of the rate in the unchanged component after over before (Reynolds, 1961).

    It is behavioural contrast only if the other component's reinforcement changed the other way:
    above 0 positive contrast where reinforcement there fell, below 0 negative where it rose.
    """
    return log_of(proportion(unchanged_after, unchanged_before))


def resistance_to_change(baseline: Measure, rates: Sequence[float]) -> tuple[Measure, ...]:
    """Base-10 logarithm of each rate over the baseline rate (Nevin, Mandell & Atak, 1983).

    0 is no change, -1 a tenth. A part without a response has no logarithm and says so.
    """
    return tuple(log_of(proportion(rate, baseline)) for rate in rates)


def log_of(measure: Measure) -> Measure:
    """Its base-10 logarithm, where there is one."""
    if isinstance(measure, Undefined):
        return measure
    return log10(measure) if measure > 0 else Undefined("no response, so no logarithm")


def rates_by_part(record: Record, part_seconds: float) -> tuple[float, ...]:
    """Responses per minute in successive whole parts of a session; a part cut short is left out.

    Parts include their right edges; raises ValueError for parts of no length.
    """
    part = round(part_seconds * NANOSECONDS)
    if part <= 0:
        raise ValueError("a part is longer than 0")
    found = [0] * (record.length // part)
    for at in record.responses:
        place = max(-(-at // part) - 1, 0)
        if place < len(found):
            found[place] += 1
    return tuple(count * MINUTE / part for count in found)
