"""Panel 6, Take it with you: three sentences of your own, a question, and how to keep them."""

from game.core.model import STANDING
from game.debrief.cost import quiet_meters
from game.debrief.echoes import echoes_met
from game.debrief.findings import Finding, Item, Panel
from game.debrief.ledger import changes, ledger
from game.debrief.life import Life, turns_of
from game.debrief.measures import pressing
from game.debrief.wording import counted, presses

HEADING = "Take it with you"
QUESTION = "Which of these did you meet this week?"
TO_KEEP = (
    ("The log", "model-citizen play --log FILE"),
    ("This debrief as one page", "model-citizen debrief LOG --html FILE"),
    ("On paper", "print that page"),
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
    for_what = counted(totals.sparks, "spark")
    days = counted(life.last_day, "day")
    return Finding(f"{presses(totals.presses)} for {for_what} in {days}.", turns)


def _standing(life: Life) -> Finding:
    start, end = life.start_of(STANDING), life.end_of(STANDING)
    lines = ledger(life)
    unsaid = changes(lines, "hidden") + changes(lines, "false")
    total = counted(len(life.standing_by("rule")), "change")
    turns = turns_of(life.standing_by("rule"))
    went = f"Your Standing went from {start} to {end}"
    if not life.standing_by("rule"):
        return Finding(f"{went}, with no rule's hand in it.", turns)
    return Finding(f"{went}; {unsaid} of {total} by rules lacked a true reason.", turns)


def _quiet(life: Life) -> Finding:
    moved = [meter for meter in quiet_meters(life) if meter.moves]
    if not moved:
        return Finding(f"No quiet meter moved in {counted(life.last_day, 'day')}.")
    most = max(moved, key=lambda meter: (abs(meter.change), meter.id))
    turns = turns_of(most.moves)
    return Finding(f"What moved most while you watched Standing: {most.words}", turns)


def _these(life: Life) -> Item:
    met = [pair.echo for pair in echoes_met(life) if pair.first]
    facts = tuple((echo.name, echo.twin.strip()) for echo in met)
    none = Finding(f"No mechanic of this city's list in {counted(life.last_day, 'day')}.")
    return Item("these", "The mechanics you met here", facts, () if met else (none,))


def _keep() -> Item:
    return Item("keep", "How to keep it", TO_KEEP)
