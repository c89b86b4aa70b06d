"""Panel 2, What paid you: what was arranged, what you did, what a log cannot show."""

from game.core import events as e
from game.core.model import STANDING
from game.debrief.clocks import Showing
from game.debrief.findings import Finding, Item, Panel
from game.debrief.life import Life, turns_of
from game.debrief.measures import Pressing, pressing
from game.debrief.quadrants import quadrant_item
from game.debrief.schedules_said import named, paid_in_short
from game.debrief.superstition import by_the_clock_item
from game.debrief.wording import counted, in_seconds, on_days, presses, signed
from game.lab.rates import running_rate
from game.lab.undefined import Measure, Undefined

HEADING = "What paid you"
CANNOT_SHOW = "No log shows whether you would have pressed without sparks."
GUESSES = {
    "every_press": "every press",
    "fixed_number": "a fixed number",
    "changing_number": "a changing number",
    "clock": "a certain time",
    "could_not_tell": "you could not tell",
}
NOT_PROOF = "Rates that differ between days are not proof: the days differed in other ways too."
ON_PAUSES = (
    "Pauses occur on variable ratios too, and the ratio to come matters as well as the last."
)


def pay_panel(life: Life) -> Panel:
    """What was arranged, phase by phase, and what was done about it."""
    phases = phases_of(life.showings)
    arranged = (*_guessed(life), *_arranged(phases))
    paragraphs = (*arranged, _did(life), Finding(CANNOT_SHOW, basis="limit"))
    each = tuple(_phase(schedule, group) for schedule, group in phases if group[0].is_paid)
    measured = (*each, *by_the_clock_item(life), _standing(life), quadrant_item(life))
    return Panel("pay", HEADING, paragraphs, (), (*measured, _limits()), "The measures")


def _guessed(life: Life) -> tuple[Finding, ...]:
    """What the player thought before the rule was told: contingency awareness."""
    turns = turns_of(event for event in life.log if isinstance(event, e.Guessed))
    said = GUESSES.get(life.guess)
    return (Finding(f"You guessed: {said}.", turns),) if said else ()


def phases_of(showings: tuple[Showing, ...]) -> tuple[tuple[str, tuple[Showing, ...]], ...]:
    """Consecutive showings on one schedule, put together."""
    phases: list[tuple[str, list[Showing]]] = []
    for showing in showings:
        if not phases or phases[-1][0] != showing.schedule:
            phases.append((showing.schedule, []))
        phases[-1][1].append(showing)
    return tuple((schedule, tuple(group)) for schedule, group in phases)


def _arranged(phases: tuple[tuple[str, tuple[Showing, ...]], ...]) -> tuple[Finding, ...]:
    paid = [phase for phase in phases if phase[1][0].is_paid]
    if not paid:
        return ()
    sentence = ""
    for name, group in paid:
        how, _, notation = paid_in_short(name, sentence).partition(" (")
        when = f"on {on_days(showing.day for showing in group)}"
        sentence += f"{'; ' if sentence else ''}{how} {when}{f' ({notation}' * bool(notation)}"
    turns = tuple(showing.turn for _, group in paid for showing in group)
    return (Finding(f"What paid: {sentence}.", turns),)


def _did(life: Life) -> Finding:
    if not life.paid:
        return _no_check_in(life)
    paid = pressing(life.paid)
    turns = turns_of(press for showing in life.paid for press in showing.presses)
    earned = f"{presses(paid.presses)} for {counted(paid.sparks, 'spark')}"
    if isinstance(paid.rate, Undefined):
        return Finding(f"You made {earned}, so there is no rate.", turns)
    rate = f"{paid.rate:.0f} a minute without collecting"
    pause = paid.median_pause
    after = "" if isinstance(pause, Undefined) else f", median pause {in_seconds(pause)}"
    return Finding(f"You made {earned}: {rate}{after}.", turns)


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
    return (
        ("Presses", str(found.presses)),
        ("Sparks collected", str(found.sparks)),
        ("Presses per spark", _number(found.presses_per_spark, 1)),
        ("Presses a minute", _number(found.rate, 0)),
        ("Running rate a minute", _number(running_rate(found.record), 0)),
        ("Lever time", in_seconds(found.lever_seconds)),
        ("Lever time without collecting", in_seconds(found.pressing_seconds)),
    )


def _number(found: Measure, digits: int) -> str:
    return f"undefined: {found.reason}" if isinstance(found, Undefined) else f"{found:.{digits}f}"


def _pause(found: Pressing, turns: tuple[int, ...]) -> Finding:
    if isinstance(found.median_pause, Undefined):
        reason = found.median_pause.reason
        return Finding(f"No median post-reinforcement pause: {reason}.", turns)
    length, pauses = in_seconds(found.median_pause), counted(len(found.pauses), "pause")
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
