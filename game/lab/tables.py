"""What the laboratory reads off a file: a matching fit, or the measures of a session."""

from decimal import Decimal
from pathlib import Path

from game.core.schedules import NANOSECONDS
from game.lab import curves, rates
from game.lab.matching import NAMES, Condition, generalized_matching
from game.lab.records import KINDS, Mark, Record, RecordError, divide
from game.lab.rows import Row, read_rows, shown
from game.lab.undefined import Measure, Undefined, number_or_none, reasons

LONGEST = 1_000_000_000
NO_INTERVAL = Undefined("no fixed interval was given")


def matching(path: Path) -> dict[str, object]:
    """Fit the generalized matching law to a table of r1,r2,b1,b2, a condition a row.

    `conditions` counts the rows used; `dropped` names the lines with a zero.
    """
    rows = read_rows(path, NAMES)
    fit = generalized_matching([condition_of(row) for row in rows])
    found: dict[str, Measure] = {
        "sensitivity": fit.sensitivity,
        "log_bias": fit.log_bias,
        "bias": fit.bias,
        "r_squared": fit.r_squared,
    }
    dropped = [{"line": rows[place].line, "reason": why} for place, why in fit.dropped]
    counted = {"conditions": fit.conditions, "dropped": dropped}
    return {**numbers(found), **counted, "reasons": reasons(found)}


def condition_of(row: Row) -> Condition:
    """One row as a condition."""
    r1, r2, b1, b2 = (float(row.number(name)) for name in NAMES)
    return Condition(r1, r2, b1, b2)


def measures(path: Path, interval: float | None, bins: int) -> dict[str, object]:
    """The measures of a session told as a table of t,event; t in seconds from the start.

    Without a fixed interval its two measures are undefined.
    """
    record = record_of(read_rows(path, ("t", "event")))
    found = {**rates_of(record), **shape_of(record, interval, bins)}
    facts: dict[str, object] = {
        "prps_s": list(rates.pauses(record)),
        "responses": len(record.responses),
        "responses_during_reinforcers": record.responses_during_reinforcers,
        "reinforcers": record.reinforcers,
        "seconds": record.length / NANOSECONDS,
        "reinforcer_seconds": record.reinforcer_time / NANOSECONDS,
    }
    return {**numbers(found), **facts, "reasons": reasons(found)}


def record_of(rows: tuple[Row, ...]) -> Record:
    """The session the rows tell, or the line where they contradict each other."""
    try:
        return divide(Mark(nanoseconds(row), event_of(row)) for row in rows)
    except RecordError as error:
        raise rows[error.place].fault(error.message) from None


def event_of(row: Row) -> str:
    """The kind of event of a row."""
    event = row.cells["event"]
    if event not in KINDS:
        raise row.fault(f"there is no event '{shown(event)}'; write {', '.join(KINDS)}")
    return event


def nanoseconds(row: Row) -> int:
    """The time of a row in whole nanoseconds, so that edges are met exactly."""
    seconds = row.number("t")
    if seconds > LONGEST:
        raise row.fault(f"t is {row.cells['t']}; no session is longer than {LONGEST} seconds")
    return round(seconds * NANOSECONDS)


def rates_of(record: Record) -> dict[str, Measure]:
    """Rates and pauses, both conventions where there are two."""
    return {
        "overall_rate_per_min": rates.overall_rate(record),
        "rate_without_reinforcers_per_min": rates.rate_without_reinforcers(record),
        "running_rate_per_min": rates.running_rate(record),
        "running_rate_with_first_per_min": rates.running_rate(record, pause_ending_counts=True),
        "median_prp_s": rates.median_pause(record),
        "median_prp_with_latency_s": rates.median_pause(record, latency_counts=True),
        "latency_s": rates.latency(record),
        "median_irt_s": rates.median_time_between(record),
        "prp_over_irt": rates.pause_over_time_between(record),
    }


def shape_of(record: Record, interval: float | None, bins: int) -> dict[str, Measure]:
    """Quarter-life and index of curvature, over all intervals that ended in a reinforcer."""
    if interval is None:
        return {"quarter_life": NO_INTERVAL, "index_of_curvature": NO_INTERVAL}
    length = round(Decimal(str(interval)) * NANOSECONDS)
    elapsed = curves.since_interval_began(record)
    return {
        "quarter_life": curves.quarter_life(elapsed, length),
        "index_of_curvature": curves.index_of_curvature(elapsed, length, bins),
    }


def numbers(found: dict[str, Measure]) -> dict[str, float | None]:
    """The numbers by name, None where undefined."""
    return {name: number_or_none(measure) for name, measure in found.items()}
