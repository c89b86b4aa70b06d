"""Panel 2, What paid you: what was arranged, what you did, what a log cannot show."""

from game.core import events as e
from game.core.model import STANDING
from game.debrief.clocks import Showing
from game.debrief.findings import Finding, Item, Panel
from game.debrief.life import Life, turns_of
from game.debrief.measures import FEWEST_PAUSES, Pressing, pressing
from game.debrief.quadrants import quadrant_item
from game.debrief.quiet import quiet_item
from game.debrief.schedules_said import named, paid_how, paid_in_short
from game.debrief.wording import counted, in_seconds, on_days, presses, signed

HEADING = "What paid you"
CANNOT_SHOW = "No log can show whether you would have pressed without sparks."
NOT_PROOF = "Rates that differ between days are not proof: the days differed in other ways too."
ON_PAUSES = (
    "Pauses occur on variable ratios too, and the ratio to come matters as well as the last."
)


def pay_panel(life: Life) -> Panel:
    """What was arranged, phase by phase, and what was done about it."""
    phases = phases_of(life.showings)
    paragraphs = (*_arranged(phases), _did(life), Finding(CANNOT_SHOW, basis="limit"))
    each = tuple(_phase(schedule, group) for schedule, group in phases if group[0].is_paid)
    items = (quiet_item(life), *each, _standing(life), quadrant_item(life), _limits())
    return Panel("pay", HEADING, paragraphs, (), items, "The measures")


def phases_of(showings: tuple[Showing, ...]) -> tuple[tuple[str, tuple[Showing, ...]], ...]:
    """Consecutive showings on one schedule, put together."""
    phases: list[tuple[str, list[Showing]]] = []
    for showing in showings:
        if not phases or phases[-1][0] != showing.schedule:
            phases.append((showing.schedule, []))
        phases[-1][1].append(showing)
    return tuple((schedule, tuple(group)) for schedule, group in phases)


def _arranged(phases: tuple[tuple[str, tuple[Showing, ...]], ...]) -> tuple[Finding, ...]:
    if not phases:
        return ()
    sentence = ""
    for name, group in phases:
        when = f"on {on_days(showing.day for showing in group)}"
        sentence += (
            f"; {when} {paid_in_short(name, sentence)}" if sentence else f"{when} {paid_how(name)}"
        )
    turns = tuple(showing.turn for _, group in phases for showing in group)
    return (Finding(f"{sentence[0].upper()}{sentence[1:]}.", turns),)


def _did(life: Life) -> Finding:
    if not life.paid:
        return _no_check_in(life)
    paid = pressing(life.paid)
    turns = turns_of(press for showing in life.paid for press in showing.presses)
    earned = f"{presses(paid.presses)} for {counted(paid.sparks, 'spark')}"
    per_spark = paid.presses_per_spark
    if per_spark is None or paid.rate is None:
        return Finding(f"Paid check-ins: {earned}, so no presses per spark.", turns)
    rate = f"{paid.rate:.0f} a minute without collect time"
    return Finding(f"Paid check-ins: {earned}, {per_spark:.1f} each, {rate}.", turns)


def _no_check_in(life: Life) -> Finding:
    if life.left_on is not None:
        left = turns_of(event for event in life.log if isinstance(event, e.BeaconLeft))
        return Finding(f"No spark paid you: you left Beacon on day {life.left_on}.", left)
    if life.opened:
        opened = counted(len(life.opened), "check-in")
        turns = tuple(entry.event.turn for entry in life.opened)
        return Finding(f"No press was paid: of {opened} opened, none reached a paid Pulse.", turns)
    evenings = counted(life.evenings, "evening")
    return Finding(f"No spark paid you: in {evenings} the check-in stayed closed.")


def _phase(schedule: str, group: tuple[Showing, ...]) -> Item:
    days = on_days(showing.day for showing in group)
    title = f"{days[0].upper()}{days[1:]}: {named(schedule)}"
    found = pressing(group)
    turns = tuple(showing.turn for showing in group)
    return Item(f"phase_{group[0].turn}", title, _facts(found), (_pause(found, turns),))


def _facts(found: Pressing) -> tuple[tuple[str, str], ...]:
    per_spark = found.presses_per_spark
    return (
        ("Presses", str(found.presses)),
        ("Sparks collected", str(found.sparks)),
        ("Presses per spark", "undefined" if per_spark is None else f"{per_spark:.1f}"),
        ("Presses a minute", "undefined" if found.rate is None else f"{found.rate:.0f}"),
        ("Lever time", in_seconds(found.lever_seconds)),
        ("Lever time without collecting", in_seconds(found.pressing_seconds)),
    )


def _pause(found: Pressing, turns: tuple[int, ...]) -> Finding:
    pauses = counted(len(found.pauses), "pause")
    if found.median_pause is None:
        reason = f"{pauses} between a spark and the next press, and {FEWEST_PAUSES} are needed"
        return Finding(f"No median post-reinforcement pause: {reason}.", turns)
    length = in_seconds(found.median_pause)
    return Finding(f"Median post-reinforcement pause: {length}, over {pauses}.", turns)


def _standing(life: Life) -> Item:
    sparks, rules = life.standing_by("spark"), life.standing_by("rule")
    facts = (
        ("At the start", str(life.start_of(STANDING))),
        ("From sparks", signed(sum(move.by for move in sparks))),
        ("From rules", signed(sum(move.by for move in rules))),
        ("At the end", str(life.end_of(STANDING))),
    )
    moved = f"{counted(len(sparks), 'change')} came from sparks, {len(rules)} from rules"
    findings = (Finding(f"{moved}.", turns_of((*sparks, *rules))),)
    return Item("standing", "Where your Standing came from", facts, findings)


def _limits() -> Item:
    pauses = Finding(ON_PAUSES, source="Schlinger, Derenne & Baron 2008", basis="limit")
    findings = (Finding(CANNOT_SHOW, basis="limit"), Finding(NOT_PROOF, basis="limit"), pauses)
    return Item("limits", "What your log cannot show", (), findings)
