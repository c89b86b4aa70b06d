"""Panel 2, What paid you: what was arranged, what you did, what a log cannot show."""

from game.core import events as e
from game.core.language import say, sentence
from game.core.model import STANDING
from game.debrief.clocks import Showing
from game.debrief.findings import Finding, Item, Panel
from game.debrief.life import Life, turns_of
from game.debrief.measures import Pressing, in_digits, pressing
from game.debrief.quadrants import quadrant_item
from game.debrief.schedules_said import how_paid, named, notation
from game.debrief.superstition import by_the_clock_item
from game.debrief.wording import (
    begun,
    counted,
    evenings,
    in_seconds,
    named_days,
    on_days,
    presses,
    signed,
    sparks,
)
from game.lab.rates import running_rate
from game.lab.undefined import Undefined

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
    paragraphs = (*arranged, _did(life), Finding(say(CANNOT_SHOW), basis="limit"))
    each = tuple(_phase(schedule, group) for schedule, group in phases if group[0].is_paid)
    measured = (*each, *by_the_clock_item(life), _standing(life), quadrant_item(life))
    items = (*measured, _limits())
    return Panel("pay", say(HEADING), paragraphs, (), items, say("The measures"))


def _guessed(life: Life) -> tuple[Finding, ...]:
    """What the player thought before the rule was told: contingency awareness."""
    if life.guess not in GUESSES:
        return ()
    turns = turns_of(event for event in life.log if isinstance(event, e.Guessed))
    return (Finding(say("You guessed: {guess}.", guess=say(GUESSES[life.guess])), turns),)


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
    parts = [_part(*phase, tuple(name for name, _ in paid[:at])) for at, phase in enumerate(paid)]
    turns = tuple(showing.turn for _, group in paid for showing in group)
    return (Finding(say("What paid: {phases}.", phases="; ".join(parts)), turns),)


def _part(schedule: str, group: tuple[Showing, ...], before: tuple[str, ...]) -> str:
    """One phase: "one press in five on average on days 3 to 5 (VR 5)"."""
    how, days = how_paid(schedule, before), on_days(showing.day for showing in group)
    if not notation(schedule):
        return say("{how} {days}", how=how, days=days)
    return say("{how} {days} ({notation})", how=how, days=days, notation=notation(schedule))


def _did(life: Life) -> Finding:
    if not life.paid:
        return _no_check_in(life)
    paid = pressing(life.paid)
    turns = turns_of(press for showing in life.paid for press in showing.presses)
    made, earned = presses(paid.presses), sparks(paid.sparks)
    if isinstance(paid.rate, Undefined):
        none = sentence("You made {presses} for {sparks}, so there is no rate.")
        return Finding(say(none, presses=made, sparks=earned), turns)
    rate, pause = f"{paid.rate:.0f}", paid.median_pause
    if isinstance(pause, Undefined):
        rated = sentence("You made {presses} for {sparks}: {rate} a minute without collecting.")
        return Finding(say(rated, presses=made, sparks=earned, rate=rate), turns)
    said = say(
        "You made {presses} for {sparks}: {rate} a minute without collecting, "
        "median pause {pause}.",
        presses=made,
        sparks=earned,
        rate=rate,
        pause=in_seconds(pause),
    )
    return Finding(said, turns)


def _no_check_in(life: Life) -> Finding:
    if life.left_on is not None:
        left = turns_of(event for event in life.log if isinstance(event, e.BeaconLeft))
        day = life.left_on
        return Finding(say("No spark paid you: you left Beacon on day {day}.", day=day), left)
    if life.opened:
        unreached = counted(
            len(life.opened),
            sentence("No press was paid: of {number} check-in opened, none reached a paid Pulse."),
            sentence("No press was paid: of {number} check-ins opened, none reached a paid Pulse."),
        )
        return Finding(unreached, tuple(entry.event.turn for entry in life.opened))
    closed = sentence("No spark paid you: in {evenings} the check-in stayed closed.")
    return Finding(say(closed, evenings=evenings(life.evenings)))


def _phase(schedule: str, group: tuple[Showing, ...]) -> Item:
    days = begun(named_days(showing.day for showing in group))
    title = say("{days}: {schedule}", days=days, schedule=named(schedule))
    found = pressing(group)
    turns = tuple(showing.turn for showing in group)
    return Item(f"phase_{group[0].turn}", title, _facts(found), (_pause(found, turns),))


def _facts(found: Pressing) -> tuple[tuple[str, str], ...]:
    return (
        (say("Presses"), str(found.presses)),
        (say("Sparks collected"), str(found.sparks)),
        (say("Presses per spark"), in_digits(found.presses_per_spark, 1)),
        (say("Presses a minute"), in_digits(found.rate, 0)),
        (say("Running rate a minute"), in_digits(running_rate(found.record), 0)),
        (say("Lever time"), in_seconds(found.lever_seconds)),
        (say("Lever time without collecting"), in_seconds(found.pressing_seconds)),
    )


def _pause(found: Pressing, turns: tuple[int, ...]) -> Finding:
    if isinstance(found.median_pause, Undefined):
        none = sentence("No median post-reinforcement pause: {reason}.")
        return Finding(say(none, reason=found.median_pause.reason), turns)
    said = counted(
        len(found.pauses),
        sentence("Median post-reinforcement pause: {time}, over {number} pause."),
        sentence("Median post-reinforcement pause: {time}, over {number} pauses."),
        time=in_seconds(found.median_pause),
    )
    return Finding(said, turns)


def _standing(life: Life) -> Item:
    paid, rules = life.standing_by("spark"), life.standing_by("rule")
    facts = (
        (say("At the start"), str(life.start_of(STANDING))),
        (say("From sparks"), signed(sum(move.by for move in paid))),
        (say("From rules"), signed(sum(move.by for move in rules))),
        (say("At the end"), str(life.end_of(STANDING))),
    )
    moved = counted(
        len(paid),
        sentence("{number} change came from sparks, {rules} from rules."),
        sentence("{number} changes came from sparks, {rules} from rules."),
        rules=len(rules),
    )
    findings = (Finding(moved, turns_of((*paid, *rules))),)
    return Item("standing", say("Where your Standing came from"), facts, findings)


def _limits() -> Item:
    findings = (
        Finding(say(CANNOT_SHOW), basis="limit"),
        Finding(say(NOT_PROOF), basis="limit"),
        Finding(say(ON_PAUSES), source="Schlinger, Derenne & Baron 2008", basis="limit"),
    )
    return Item("limits", say("What your log cannot show"), (), findings)
