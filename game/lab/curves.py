"""The shape of responding within fixed intervals, all intervals of a session laid over each other.

Times are nanoseconds since the interval began, T the fixed interval. The parts of T are equal and
include their right edges; a response after T counts in the last. Averages bend more gently than
single intervals, which are often break-and-run: look at `each_quarter_life` too.
"""

from collections.abc import Sequence
from itertools import accumulate

from game.lab.records import Record
from game.lab.undefined import Measure, Undefined

NO_RESPONSES = "no response was made in an interval that ended in a reinforcer"


def since_interval_began(record: Record) -> tuple[int, ...]:
    """Every response of the completed intervals, timed from its interval's start, in order."""
    return tuple(sorted(at - each.start for each in record.intervals for at in each.responses))


def quarter_life(elapsed: Sequence[int], interval: int) -> Measure:
    """The time by which a quarter of the responses has been made, as a fraction of T.

    0.25 is a constant rate, more is acceleration (Herrnstein & Morse, 1957; Gollub, 1964). The
    record is a step function: the time is that of the response which makes the quarter full. It
    can exceed 1 where most responses come after T.
    """
    must_be_positive(interval)
    if not elapsed:
        return Undefined(NO_RESPONSES)
    quarter = -(-len(elapsed) // 4)
    return sorted(elapsed)[quarter - 1] / interval


def each_quarter_life(record: Record, interval: int) -> tuple[Measure, ...]:
    """The quarter-life of every completed interval by itself."""
    return tuple(
        quarter_life([at - each.start for at in each.responses], interval)
        for each in record.intervals
    )


def counts(elapsed: Sequence[int], interval: int, bins: int) -> tuple[int, ...]:
    """Responses in each of the equal parts of T."""
    must_be_positive(interval)
    found = [0] * bins
    for time in elapsed:
        # Whole numbers throughout: a response on an edge belongs to the part before it.
        part = -(-time * bins // interval) - 1
        found[min(max(part, 0), bins - 1)] += 1
    return tuple(found)


def index_of_curvature(elapsed: Sequence[int], interval: int, bins: int) -> Measure:
    """How far the cumulative record bends away from a straight line (Fry, Kelleher & Cook, 1960).

    From -(n-1)/n, all in the first of n parts, to +(n-1)/n, all in the last; 0 is a constant rate.
    """
    if bins < 2:
        return Undefined("a curve needs at least 2 parts")
    return curvature_of_counts(counts(elapsed, interval, bins))


def curvature_of_counts(found: Sequence[int]) -> Measure:
    """The index of curvature of responses already counted by equal parts."""
    sums, parts = list(accumulate(found)), len(found)
    if not sums or not sums[-1]:
        return Undefined(NO_RESPONSES)
    total = sums[-1]
    return ((parts - 1) * total - 2 * sum(sums[:-1])) / (parts * total)


def must_be_positive(interval: int) -> None:
    """Raise ValueError for an interval of no length."""
    if interval <= 0:
        raise ValueError("a fixed interval is longer than 0")
