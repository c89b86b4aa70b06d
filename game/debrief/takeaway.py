"""Panel 6, Take it with you: three sentences of your own, a question, and how to keep them."""

from game.core.model import STANDING
from game.debrief.cost import quiet_meters
from game.debrief.echoes import echoes_met
from game.debrief.findings import Finding, Item, Panel
from game.debrief.ledger import changes, ledger
from game.debrief.life import Life, turns_of
from game.debrief.measures import pressing
from game.debrief.wording import days, presses, sparks, times

HEADING = "Take it with you"
QUESTION = "Which of these did you meet this week?"
TO_KEEP = (
    ("The log", "“Take the log” where it is offered, or: model-citizen play --log FILE"),
    ("This debrief", "“Take the debrief as a page”, or: model-citizen debrief LOG --html FILE"),
    ("On paper", "print that page; this panel has a sheet of its own"),
)


def takeaway_panel(life: Life) -> Panel:
    """One printable page of this life, and the closing question."""
    own = (_pressing(life), _standing(life), _quiet(life))
    question = Finding(QUESTION, basis="level")
    return Panel(
        "takeaway", HEADING, (*own, question), (), (_these(life), _keep()), "To take along"
    )


def _pressing(life: Life) -> Finding:
    totals = pressing(life.showings)
    turns = turns_of(press for showing in life.showings for press in showing.presses)
    did = f"{presses(totals.presses)} of the Pulse for {sparks(totals.sparks)}"
    return Finding(f"{did}, in {days(life.last_day)}.", turns)


def _standing(life: Life) -> Finding:
    start, end = life.start_of(STANDING), life.end_of(STANDING)
    lines = ledger(life)
    unsaid = changes(lines, "hidden") + changes(lines, "false")
    moves = life.standing_by("rule")
    turns = turns_of(moves)
    went = f"Your Standing went from {start} to {end}"
    if not moves:
        return Finding(f"{went}; no rule moved it.", turns)
    return Finding(
        f"{went}; rules moved it {times(len(moves))}, {unsaid} without the true reason.", turns
    )


def _quiet(life: Life) -> Finding:
    moved = [meter for meter in quiet_meters(life) if meter.change]
    if not moved:
        return Finding(
            f"After {days(life.last_day)} closeness, voice and rest were where they began."
        )
    most = max(moved, key=lambda meter: (abs(meter.change), meter.id))
    name = life.meter_name(most.id)
    moved_most = f"Without a number in play, {name} moved furthest"
    return Finding(f"{moved_most}: {most.start} to {most.end}.", turns_of(most.moves))


def _these(life: Life) -> Item:
    met = [pair.echo for pair in echoes_met(life) if pair.first]
    facts = tuple((echo.name, echo.twin.strip()) for echo in met)
    none = Finding(f"No mechanic of this city's list in {days(life.last_day)}.")
    return Item("these", "The mechanics you met here", facts, () if met else (none,))


def _keep() -> Item:
    return Item("keep", "How to keep it", TO_KEEP)
