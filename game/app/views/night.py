"""The night: one line of what moved, and once, what the town is told."""

from game.app.nodes import Action, Heading, Prose, Region, View
from game.app.views.bar import bar
from game.app.views.beacon import aloud, last_step, mood, signed, spoken
from game.app.views.room import room
from game.core import events as e
from game.core.model import STANDING
from game.core.state import State

SLEEP = Action("go_on", "Sleep")
LINES = {
    "night_up": "Beacon thinks more of you than it did this morning.",
    "night_down": "Beacon thinks less of you than it did this morning.",
    "night_still": "The clock on the harbour is four minutes slow, as ever.",
}
OUTAGE = "Beacon has stopped paying, the whole town is told. Nobody can say since when."


def night(state: State, log: e.Log) -> View:
    """The night after a day."""
    nodes = (*(Prose(words) for words in told(state, log)), *count(state, log))
    body = Region("body", (Heading("Night"), *nodes, *spoken(state, log), SLEEP))
    say = aloud(state, log, *told(state, log))
    name = f"Day {state.day}, night"
    return View("night", name, (bar(state), room(state), body), mood(state), say)


def told(state: State, log: e.Log) -> tuple[str, ...]:
    """The line of the night, and the outage on the night it is told."""
    by = moved_today(log)
    line = "night_up" if by > 0 else "night_down" if by < 0 else "night_still"
    words = state.level.words
    outage = any(isinstance(event, e.OutageTold) for event in last_step(log))
    news = (words.get("outage_told", OUTAGE),) if outage else ()
    return (words.get(line, LINES[line]), *news)


def count(state: State, log: e.Log) -> tuple[Prose, ...]:
    """Standing, and what the day did to it; only Beacon counts."""
    if not state.in_beacon:
        return ()
    by = moved_today(log)
    change = f", {signed(by)} today" if by else ", as it was this morning"
    return (Prose(f"Standing {state.standing}{change}.", "small"),)


def moved_today(log: e.Log) -> int:
    """What the day did to Standing."""
    total = 0
    for event in reversed(log):
        if isinstance(event, e.DayBegan):
            break
        if isinstance(event, e.MeterMoved) and event.meter == STANDING:
            total += event.by
    return total
