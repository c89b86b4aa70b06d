"""Panel 11, Take it with you: your record small, three numbers of your own, and a question."""

from game.core.language import say
from game.core.model import STANDING
from game.debrief.charts import Chart
from game.debrief.cost import quiet_meters
from game.debrief.echoes import echoes_met
from game.debrief.findings import Finding, Item, Panel
from game.debrief.ledger import changes, ledger
from game.debrief.life import Life, turns_of
from game.debrief.measures import pressing
from game.debrief.record import cumulative_record
from game.debrief.wording import days, presses, sparks, times

HEADING = "Take it with you"
QUESTION = "Which of these did you meet outside the game this week?"


def takeaway_panel(life: Life) -> Panel:
    """One printable page of this life, and the closing question."""
    did = _pressing(life)
    question = Finding(say(QUESTION), basis="level")
    return Panel(
        "takeaway",
        say(HEADING),
        (did, _standing(life), _quiet(life), question),
        _record(life, did.sentence),
        (_these(life), _keep()),
        say("To take along"),
    )


def _record(life: Life, sentence: str) -> tuple[Chart, ...]:
    """The cumulative record once more, to be printed small."""
    if not pressing(life.showings).presses:
        return ()
    return (cumulative_record(life, sentence),)


def _pressing(life: Life) -> Finding:
    totals = pressing(life.showings)
    turns = turns_of(press for showing in life.showings for press in showing.presses)
    return Finding(
        say(
            "{presses} of the Pulse for {sparks}, in {days}.",
            presses=presses(totals.presses),
            sparks=sparks(totals.sparks),
            days=days(life.last_day),
        ),
        turns,
    )


def _standing(life: Life) -> Finding:
    went = {"start": life.start_of(STANDING), "end": life.end_of(STANDING)}
    moves, lines = life.standing_by("rule"), ledger(life)
    if not moves:
        return Finding(say("Your Standing went from {start} to {end}; no rule moved it.", **went))
    return Finding(
        say(
            "Your Standing went from {start} to {end}; rules moved it {times}, "
            "{unsaid} without the true reason.",
            **went,
            times=times(len(moves)),
            unsaid=changes(lines, "hidden") + changes(lines, "false"),
        ),
        turns_of(moves),
    )


def _quiet(life: Life) -> Finding:
    moved = [meter for meter in quiet_meters(life) if meter.change]
    if not moved:
        so_long = days(life.last_day)
        return Finding(
            say("After {days} closeness, voice and rest were where they began.", days=so_long)
        )
    most = max(moved, key=lambda meter: (abs(meter.change), meter.id))
    return Finding(
        say(
            "Without a number in play, {meter} moved furthest: {start} to {end}.",
            meter=life.meter_name(most.id),
            start=most.start,
            end=most.end,
        ),
        turns_of(most.moves),
    )


def _these(life: Life) -> Item:
    met = [pair.echo for pair in echoes_met(life) if pair.first]
    facts = tuple((echo.name, echo.twin.strip()) for echo in met)
    none = Finding(say("No mechanic of this city's list in {days}.", days=days(life.last_day)))
    return Item("these", say("The mechanics you met here"), facts, () if met else (none,))


def _keep() -> Item:
    facts = (
        (
            say("The log"),
            say("“Take the log” where it is offered, or: model-citizen play --log FILE"),
        ),
        (
            say("This debrief"),
            say("“Take the debrief as a page”, or: model-citizen debrief LOG --html FILE"),
        ),
        (say("On paper"), say("print that page; this panel has a sheet of its own")),
    )
    return Item("keep", say("How to keep it"), facts)
