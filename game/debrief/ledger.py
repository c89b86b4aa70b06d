"""Panel 5, The hidden rules: every rule, how often it acted, what was said and what was true."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.core import events as e
from game.core.language import say, sentence
from game.core.model import STANDING, Rule
from game.debrief.charts import Chart, Series
from game.debrief.findings import Finding, Item, Panel
from game.debrief.life import Life, cause_of, turns_of
from game.debrief.notebook import guesses
from game.debrief.wording import (
    GONE,
    begun,
    counted,
    days,
    ended,
    gone,
    listed,
    signed,
    times,
)

HEADING = "The hidden rules"
MOST_BARS = 12
SHOWN = {
    "open": "shown, and the reason was true",
    "hidden": "hidden: nothing was said",
    "false": "shown with a reason that was not the true one",
}
SHOWN_IN_SHORT = {"open": "open", "hidden": "hidden", "false": "false"}
REASONS = {
    "open": "{number} with the true reason",
    "hidden": "{number} with no reason",
    "false": "{number} with a reason that was not the true one",
    "": "{number} by rules (no longer in this city)",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One rule's line in the ledger. `rule` is None if the city no longer has it.

    `moves` are its changes of Standing; `others` says what else it moved.
    """

    id: str
    name: str
    rule: Rule | None
    acted: tuple[e.RuleFired, ...]
    let_pass: int
    moves: tuple[e.MeterMoved, ...]
    others: tuple[str, ...]

    @property
    def net(self) -> int:
        """What this rule did to Standing, in sum."""
        return sum(move.by for move in self.moves)

    @property
    def shown(self) -> str:
        """Whether the rule was open, hidden or false; empty if unknown."""
        return self.rule.shown if self.rule else ""


def ledger_panel(life: Life) -> Panel:
    """The ledger of rules, largest effect first, then those that never acted."""
    lines = ledger(life)
    paragraphs = (_counts(life, lines), *_largest(lines), *guesses(life))
    chart = (_chart(lines, paragraphs[0].sentence),) if any(line.net for line in lines) else ()
    rows = tuple(map(_row, lines))
    return Panel("rules", say(HEADING), paragraphs, chart, rows, say("The ledger, rule by rule"))


def ledger(life: Life) -> tuple[Line, ...]:
    """Every rule of the log or of the level, with what it did in this life."""
    moves = life.standing_by("rule")
    fired = [event for event in life.log if isinstance(event, e.RuleFired)]
    by_rule: dict[str, list[e.RuleFired]] = {}
    for event in fired:
        by_rule.setdefault(event.rule, []).append(event)
    moved: dict[str, list[e.MeterMoved]] = {}
    for move in moves:
        moved.setdefault(cause_of(move), []).append(move)
    others = _sums(life)
    known = dict.fromkeys([*by_rule, *moved, *life.level.rules])
    lines = [
        Line(
            id=rule,
            name=life.rule_name(rule),
            rule=life.level.rules.get(rule),
            acted=tuple(event for event in by_rule.get(rule, ()) if event.paid),
            let_pass=sum(not event.paid for event in by_rule.get(rule, ())),
            moves=tuple(moved.get(rule, ())),
            others=_others(life, others.get(rule, {})),
        )
        for rule in known
    ]
    return tuple(sorted(lines, key=lambda line: (-abs(line.net), -len(line.acted), line.id)))


def _others(life: Life, sums: Mapping[str, int]) -> tuple[str, ...]:
    """What a rule did to other meters than Standing, in words: "closeness to Teo −6"."""
    return tuple(f"{life.meter_name(m)} {signed(by)}" for m, by in sums.items() if m != STANDING)


def _sums(life: Life) -> dict[str, dict[str, int]]:
    """By how much each rule moved each meter."""
    sums: dict[str, dict[str, int]] = {}
    for event in life.log:
        if isinstance(event, e.MeterMoved) and event.because.startswith("rule:"):
            meters = sums.setdefault(cause_of(event), {})
            meters[event.meter] = meters.get(event.meter, 0) + event.by
    return sums


def changes(lines: tuple[Line, ...], shown: str) -> int:
    """How many changes of Standing came from rules shown in this way."""
    return sum(len(line.moves) for line in lines if line.shown == shown)


def _counts(life: Life, lines: tuple[Line, ...]) -> Finding:
    moves = life.standing_by("rule")
    if not moves:
        return _nothing_moved(life)
    counts = [(changes(lines, how), how) for how in REASONS]
    parts = listed(say(REASONS[how], number=number) for number, how in counts if number)
    said = say(
        "Rules changed your Standing {times}: {parts}.", times=times(len(moves)), parts=parts
    )
    return Finding(said, turns_of(moves))


def _nothing_moved(life: Life) -> Finding:
    long = days(life.last_day)
    if life.left_on is not None:
        left = sentence("No rule moved your Standing in {days}; you left Beacon on day {day}.")
        return Finding(say(left, days=long, day=life.left_on))
    return Finding(say("No rule moved your Standing in {days} of this log.", days=long))


def _largest(lines: tuple[Line, ...]) -> tuple[Finding, ...]:
    if not lines or not lines[0].net:
        return ()
    top = lines[0]
    largest = counted(
        len(top.moves),
        sentence("The largest sum, {sum} in {number} change: “{truth}”"),
        sentence("The largest sum, {sum} in {number} changes: “{truth}”"),
        sum=signed(top.net),
        truth=_truth(top),
    )
    return (Finding(ended(largest), turns_of(top.moves)),)


def _chart(lines: tuple[Line, ...], sentence: str) -> Chart:
    moved = [line for line in lines if line.moves]
    title = say("What each rule did to your Standing")
    if len(moved) > MOST_BARS:
        title = say("What each rule did to your Standing, the {most} largest", most=MOST_BARS)
    return Chart(
        kind="ledger",
        title=title,
        x_label=say("Rule"),
        y_label=say("Standing"),
        series=tuple(
            Series(line.name, ((0.0, 0.0), (0.0, float(line.net))), signed(line.net))
            for line in moved[:MOST_BARS]
        ),
        sentence=sentence,
        columns=(say("Rule"), say("Changes"), say("Standing"), say("Shown")),
        rows=tuple(
            (line.name, str(len(line.moves)), signed(line.net), _how_shown(line)) for line in moved
        ),
    )


def _truth(line: Line) -> str:
    return line.rule.truth.strip() if line.rule else gone(line.id)


def _row(line: Line) -> Item:
    facts = [(say("Acted"), times(len(line.acted)) if line.acted else say("never in this log"))]
    if line.let_pass:
        facts.append((say("Could act, but did not"), times(line.let_pass)))
    if line.acted or line.moves:
        facts.append((say("Standing"), signed(line.net)))
    if line.others:
        facts.append((say("Also moved"), ", ".join(line.others)))
    facts.append((say("Shown"), _shown(line)))
    if line.rule and line.rule.reason:
        facts.append((say("Beacon said"), line.rule.reason.strip()))
    facts.append((say("In truth"), _truth(line)))
    return Item(f"rule_{line.id}", begun(line.name), tuple(facts), _evidence(line))


def _shown(line: Line) -> str:
    if line.rule and not line.rule.needs_beacon:
        return say("the world's own doing, not Beacon's")
    return say(SHOWN[line.shown]) if line.shown else say(GONE)


def _how_shown(line: Line) -> str:
    """One word for a cell of the table."""
    return say(SHOWN_IN_SHORT[line.shown]) if line.shown else say(GONE)


def _evidence(line: Line) -> tuple[Finding, ...]:
    if not line.acted:
        return ()
    said = say(
        "Acted {times}, {sum} Standing in all.",
        times=times(len(line.acted)),
        sum=signed(line.net),
    )
    return (Finding(said, turns_of(line.acted)),)
