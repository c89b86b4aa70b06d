"""Rates and pauses of a session. Rates are responses per minute, pauses are seconds.

Sources: Felton & Lyon (1966) for the pause, Dukich & Lee (1973) for pause plus running rate,
Nist & Shahan (2021) for keeping both clocks. Nothing here raises; what cannot be had is Undefined.
"""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from game.core.language import say
from game.core.schedules import NANOSECONDS
from game.lab.records import Record, Stretch
from game.lab.undefined import Measure, Undefined, ratio

MINUTE = 60 * NANOSECONDS


def overall_rate(record: Record) -> Measure:
    """Responses per minute on the whole session clock, reinforcers included."""
    return ratio(len(record.responses) * MINUTE, record.length, say("the session has no length"))


def rate_without_reinforcers(record: Record) -> Measure:
    """Responses per minute, the time spent on reinforcers taken out of the clock."""
    time = record.length - record.reinforcer_time
    return ratio(len(record.responses) * MINUTE, time, say("there is no time outside reinforcers"))


def running_rate(record: Record, pause_ending_counts: bool = False) -> Measure:
    """Responses per minute from the response that ends the pause to the reinforcer.

    That response starts the clock, so it is left out; `pause_ending_counts` is the other
    convention in print. All intervals together, the first included; a last stretch without a
    reinforcer is left out.
    """
    runs = [stretch for stretch in record.intervals if stretch.responses]
    left_out = 0 if pause_ending_counts else len(runs)
    made = sum(len(run.responses) for run in runs) - left_out
    time = sum(run.end - run.responses[0] for run in runs)
    return ratio(made * MINUTE, time, say("no reinforcer came after more than one response"))


def pauses(record: Record, latency_counts: bool = False) -> tuple[float, ...]:
    """Seconds from each reinforcer's end to the next response.

    The wait before the session's first response follows no reinforcer and is left out;
    `latency_counts` is the other convention. A pause cut short by the end or by another
    reinforcer has no length and is left out.
    """
    ended = [
        stretch
        for stretch in record.stretches
        if stretch.responses and (latency_counts or not stretch.is_first)
    ]
    return tuple((each.responses[0] - each.start) / NANOSECONDS for each in ended)


def median_pause(record: Record, latency_counts: bool = False, fewest: int = 1) -> Measure:
    """The middle post-reinforcement pause in seconds; a mean would hide the skew.

    Undefined with fewer pauses than `fewest`.
    """
    found = pauses(record, latency_counts)
    if not found:
        return Undefined(say("no reinforcer was followed by a response"))
    if len(found) < fewest:
        few = say(
            "1 pause between a reinforcer and a response, and {fewest} are needed"
            if len(found) == 1
            else "{number} pauses between a reinforcer and a response, and {fewest} are needed",
            number=len(found),
            fewest=fewest,
        )
        return Undefined(few)
    return median(found)


def latency(record: Record) -> Measure:
    """Seconds from the session's start to its first response, if no reinforcer came before it."""
    first = record.stretches[0].responses
    if not first:
        return Undefined("no response came before the first reinforcer or the end")
    return first[0] / NANOSECONDS


def times_between(stretches: Sequence[Stretch]) -> tuple[float, ...]:
    """Seconds between successive responses of the same stretch: interresponse times."""
    return tuple(
        (after - before) / NANOSECONDS
        for stretch in stretches
        for before, after in pairwise(stretch.responses)
    )


def rate_between(record: Record) -> Measure:
    """Responses per minute counted only from response to response, no reinforcer between.

    The strictest baseline for extinction, where there is neither a reinforcer nor a pause after
    one: an unchanging presser has a ratio of 1 (after Nist & Shahan, 2021).
    """
    found = times_between(record.stretches)
    return ratio(60 * len(found), sum(found), say("a reinforcer lies between any two responses"))


def median_time_between(record: Record) -> Measure:
    """The middle interresponse time in seconds within runs that ended in a reinforcer."""
    found = times_between(record.intervals)
    return median(found) if found else Undefined("no run has two responses")


def pause_over_time_between(record: Record) -> Measure:
    """How many interresponse times fit into the median pause; high is break-and-run.

    No cut-off is published: whoever draws a line says that the line is their own.
    """
    pause, between = median_pause(record), median_time_between(record)
    if isinstance(pause, Undefined) or isinstance(between, Undefined):
        return pause if isinstance(pause, Undefined) else between
    return ratio(pause, between, "responses of a run came at the same time")
