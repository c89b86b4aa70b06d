"""The whole debrief of one log: its panels in order, and the measures behind them."""

from collections.abc import Callable, Generator
from dataclasses import replace
from typing import TypeVar

from game.core.essay import ReadEssay, no_essay
from game.core.events import Log
from game.core.language import say
from game.core.model import STANDING, Level
from game.debrief.apart import apart_panel
from game.debrief.burst import burst_of, omitted, ratios_of
from game.debrief.cost import cost_panel
from game.debrief.doors import doors_panel, matching_of
from game.debrief.echoes import echo_panel, echoes_met
from game.debrief.essay import essay_panel
from game.debrief.findings import Debrief, Panel, Pieces
from game.debrief.ledger import changes, ledger, ledger_panel
from game.debrief.life import Life, read_life
from game.debrief.measures import pressing, quiet_pressing
from game.debrief.pay import pay_panel
from game.debrief.quiet import quiet_panel
from game.debrief.record import record_panel
from game.debrief.same_you import same_panel
from game.debrief.takeaway import takeaway_panel
from game.lab.undefined import Measure, Undefined, number_or_none, reasons

PANELS: tuple[Callable[[Life], Panel | Pieces], ...] = (
    record_panel,
    pay_panel,
    quiet_panel,
    doors_panel,
    ledger_panel,
    cost_panel,
    same_panel,
    echo_panel,
    essay_panel,
    apart_panel,
    takeaway_panel,
)
QUIET_NUMBERS = (
    "quiet_s",
    "quiet_presses",
    "quiet_presses_first_60_s",
    "quiet_last_press_s",
    "quiet_proportion_of_baseline",
    "quiet_proportion_without_collecting",
    "quiet_burst_ratio",
    "quiet_sparks_omitted",
)
Numbers = dict[str, Measure]
Whole = TypeVar("Whole")


def debrief(level: Level, log: Log, essay: ReadEssay = no_essay) -> Debrief:
    """The debrief of a log, whatever the log holds."""
    return _at_once(in_pieces(level, log, essay))


def in_pieces(
    level: Level, log: Log, essay: ReadEssay = no_essay
) -> Generator[None, None, Debrief]:
    """The same, with a pause after each piece for whoever has little time at once."""
    known = essay()
    yield
    life = read_life(level, log, known)
    yield
    started = life.started
    numbers = measured(life)
    panels = []
    for panel in PANELS:
        yield
        panels.append((yield from _panel(panel(life))))
    return Debrief(
        level=started.level if started else level.id,
        title=level.title,
        seed=started.seed if started else 0,
        length=started.length if started else "",
        arm=started.arm if started else "",
        finished=life.finished,
        panels=tuple(panels),
        measures={name: rounded(found) for name, found in numbers.items()},
        reasons=reasons(numbers),
        guess=life.guess,
    )


def measured(life: Life) -> Numbers:
    """Every measure behind the panels, without making the panels."""
    return {**_pressing(life), **_quiet(life), **_doors(life), **_standing(life)}


def told_again(told: Debrief, panel_id: str, level: Level, log: Log) -> Debrief:
    """The same debrief after something that only one of its panels tells of."""
    life = read_life(level, log)
    each = zip(told.panels, PANELS, strict=True)
    panels = (
        _at_once(_panel(tell(life))) if panel.id == panel_id else panel for panel, tell in each
    )
    return replace(told, panels=tuple(panels))


def _panel(told: Panel | Pieces) -> Pieces:
    """A panel, in the pieces that it comes in if it takes long."""
    return told if isinstance(told, Panel) else (yield from told)


def _at_once(pieces: Generator[None, None, Whole]) -> Whole:
    while True:
        try:
            next(pieces)
        except StopIteration as end:
            whole: Whole = end.value
            return whole


def _pressing(life: Life) -> Numbers:
    totals, paid = pressing(life.showings), pressing(life.paid)
    return {
        "days": life.last_day,
        "presses": totals.presses,
        "presses_while_waiting": totals.idle_presses,
        "sparks": totals.sparks,
        "free_sparks": len(life.gifts),
        "lever_s": totals.lever_seconds,
        "paid_presses": paid.presses,
        "presses_per_spark": paid.presses_per_spark,
        "rate_per_min": paid.rate,
        "median_pause_s": paid.median_pause,
        "pauses": len(paid.pauses),
    }


def _quiet(life: Life) -> Numbers:
    showing = life.quiet_check_in
    if showing is None:
        return dict.fromkeys(QUIET_NUMBERS, Undefined(say("no quiet check-in is in this log")))
    quiet, ratios = quiet_pressing(showing), ratios_of(life, showing)
    found = (
        quiet.seconds,
        quiet.presses,
        quiet.first_minute,
        quiet.last_press,
        ratios.first_minute,
        ratios.first_minute_without_reinforcers,
        burst_of(life, showing),
        omitted(life, showing),
    )
    return dict(zip(QUIET_NUMBERS, found, strict=True))


def _doors(life: Life) -> Numbers:
    fit = matching_of(life)
    return {
        "matching_rounds": fit.conditions,
        "matching_sensitivity": fit.sensitivity,
        "matching_bias": fit.bias,
    }


def _standing(life: Life) -> Numbers:
    lines = ledger(life)
    return {
        "standing_start": life.start_of(STANDING),
        "standing_end": life.end_of(STANDING),
        "standing_from_sparks": sum(move.by for move in life.standing_by("spark")),
        "standing_from_rules": sum(move.by for move in life.standing_by("rule")),
        "changes_open": changes(lines, "open"),
        "changes_hidden": changes(lines, "hidden"),
        "changes_false": changes(lines, "false"),
        "echoes_met": sum(pair.first is not None for pair in echoes_met(life)),
    }


def rounded(found: Measure) -> float | None:
    """The number as it is shown and sent on, or None where it is undefined."""
    number = number_or_none(found)
    return number if number is None or isinstance(number, int) else round(number, 3)
