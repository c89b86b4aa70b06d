"""The night: one line of what moved, and once, what the town is told."""

from game.app.nodes import Action, Heading, Prose, Region, View
from game.app.views.bar import bar
from game.app.views.beacon import aloud, last_step, mood, signed, spoken
from game.app.views.room import room
from game.core import events as e
from game.core.language import say, sentence
from game.core.model import STANDING
from game.core.state import State

SLEEP = Action("go_on", sentence("Sleep"))
LINES = {
    "night_up": "Beacon thinks more of you than it did this morning.",
    "night_down": "Beacon thinks less of you than it did this morning.",
    "night_still": "The clock on the harbour is four minutes slow, as ever.",
}
TURNS = ("", "_2", "_3")
OUTAGE = "Beacon has stopped paying, the whole town is told. Nobody can say since when."


def night(state: State, log: e.Log) -> View:
    """The night after a day."""
    nodes = (*(Prose(words) for words in told(state, log)), *count(state, log))
    body = Region("body", (Heading(say("Night")), *nodes, *spoken(state, log), SLEEP.said()))
    said = aloud(state, log, *told(state, log))
    name = say("Day {day}, night", day=state.day)
    return View("night", name, (bar(state), room(state), body), mood(state), said)


def told(state: State, log: e.Log) -> tuple[str, ...]:
    """The line of the night, and the outage on the night it is told."""
    words = state.level.words
    outage = any(isinstance(event, e.OutageTold) for event in last_step(log))
    news = (words.get("outage_told", say(OUTAGE)),) if outage else ()
    return (line(state, moved_today(log)), *news)


def line(state: State, by: int) -> str:
    """The city's line for such a night; where it has several, another one each night."""
    name = "night_up" if by > 0 else "night_down" if by < 0 else "night_still"
    words = state.level.words
    own = name if state.in_beacon or "night_outside" not in words else "night_outside"
    several = [words[own + turn] for turn in TURNS if own + turn in words]
    return several[state.day % len(several)] if several else say(LINES[name])


def count(state: State, log: e.Log) -> tuple[Prose, ...]:
    """Standing, and what the day did to it; only Beacon counts."""
    if not state.in_beacon:
        return ()
    by = moved_today(log)
    words = (
        say("Standing {standing}, {change} today.", standing=state.standing, change=signed(by))
        if by
        else say("Standing {standing}, as it was this morning.", standing=state.standing)
    )
    return (Prose(words, "small"),)


def moved_today(log: e.Log) -> int:
    """What the day did to Standing."""
    total = 0
    for event in reversed(log):
        if isinstance(event, e.DayBegan):
            break
        if isinstance(event, e.MeterMoved) and event.meter == STANDING:
            total += event.by
    return total
