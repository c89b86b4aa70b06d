"""The whole debrief of one log: its panels in order, and the measures behind them."""

from game.core.events import Log
from game.core.model import STANDING, Level
from game.debrief.cost import cost_panel
from game.debrief.echoes import echo_panel, echoes_met
from game.debrief.findings import Debrief, Measure
from game.debrief.ledger import changes, ledger, ledger_panel
from game.debrief.life import Life, read_life
from game.debrief.measures import pressing, quiet_pressing
from game.debrief.pay import pay_panel
from game.debrief.record import record_panel
from game.debrief.takeaway import takeaway_panel

PANELS = (record_panel, pay_panel, ledger_panel, cost_panel, echo_panel, takeaway_panel)


def debrief(level: Level, log: Log) -> Debrief:
    """The debrief of a log, whatever the log holds."""
    life = read_life(level, log)
    started = life.started
    return Debrief(
        level=started.level if started else level.id,
        title=level.title,
        seed=started.seed if started else 0,
        length=started.length if started else "",
        arm=started.arm if started else "",
        finished=life.finished,
        panels=tuple(panel(life) for panel in PANELS),
        measures={**_pressing(life), **_quiet(life), **_standing(life)},
    )


def _pressing(life: Life) -> dict[str, Measure]:
    totals, paid = pressing(life.showings), pressing(life.paid)
    return {
        "days": life.last_day,
        "presses": totals.presses,
        "presses_while_waiting": totals.idle_presses,
        "sparks": totals.sparks,
        "free_sparks": len(life.gifts),
        "lever_s": round(totals.lever_seconds, 3),
        "paid_presses": paid.presses,
        "presses_per_spark": _rounded(paid.presses_per_spark),
        "rate_per_min": _rounded(paid.rate),
        "median_pause_s": _rounded(paid.median_pause),
        "pauses": len(paid.pauses),
    }


def _quiet(life: Life) -> dict[str, Measure]:
    first = quiet_pressing(life.quiet[0]) if life.quiet else None
    return {
        "quiet_s": round(first.seconds, 3) if first else None,
        "quiet_presses": first.presses if first else None,
        "quiet_presses_first_60_s": first.first_minute if first else None,
        "quiet_last_press_s": _rounded(first.last_press) if first else None,
    }


def _standing(life: Life) -> dict[str, Measure]:
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


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)
