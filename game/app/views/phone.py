"""The phone between check-ins: the ladder of perks, the people, and Beacon's messages."""

from game.app.nodes import Action, Heading, Mood, Node, Picture, Prose, Region, View
from game.app.views.bar import bar
from game.app.views.beacon import FACE_DOWN, mood, next_perk_words, said, standing
from game.app.views.room import photo
from game.core import events as e
from game.core.state import State

TABS = {"perks": "Perks", "people": "People", "feed": "Feed"}
CLOSE = Action("back", "Continue the day", key="escape")
# One tap, as in the essay's account of such apps; so the price stands on the control itself.
LEAVE = Action("leave", "Leave Beacon", note="for good: perks end")
MESSAGES = 12
REVIEWED = "The review has been since you last looked."
NOT_REVIEWED = "No review since you last looked."
PHONE_MOODS: dict[Mood, Mood] = {"outage": "outage"}


def phone(state: State, log: e.Log, tab: str) -> View:
    """One tab of the phone, and the way back to the day."""
    tabs = tuple(Action(f"phone:{key}", name, pressed=key == tab) for key, name in TABS.items())
    head = (Heading("Beacon"), standing(state), Prose(next_perk_words(state), "small"))
    found = review(log)
    leave = (LEAVE,) if state.in_beacon else ()
    top = Region("phone", (*head, *found, *tabs) if state.in_beacon else (FACE_DOWN,))
    nodes = (Heading(TABS[tab], 2), *NODES[tab](state, log))
    regions = (bar(state), top, Region("feed", nodes), Region("menu", (*leave, CLOSE)))
    return View("phone", f"Beacon: {TABS[tab]}", regions, PHONE_MOODS.get(mood(state), "app"))


def review(log: e.Log) -> tuple[Prose, ...]:
    """What the last look found; never when the next review comes."""
    looked = log[-1]
    if not isinstance(looked, e.Looked):
        return ()
    return (Prose(REVIEWED if looked.found else NOT_REVIEWED, "small"),)


def perks(state: State, log: e.Log) -> tuple[Node, ...]:
    """The ladder from the lowest rung up: held, lost, or at what Standing it opens."""
    lost = {event.perk for event in log if isinstance(event, e.PerkLost)}
    nodes: list[Node] = []
    for perk in state.level.ladder:
        held = perk.id in state.perks
        words = "yours" if held else "lost" if perk.id in lost else f"at {perk.at}"
        nodes.append(Picture(perk.badge, "", 100 if held else 35))
        nodes.append(Prose(f"{perk.name}: {words}", "beacon"))
    return tuple(nodes)


def people(state: State, log: e.Log) -> tuple[Node, ...]:
    """Who is in your circle: a photo and a word, never a number."""
    nodes: list[Node] = []
    for person in state.level.people.values():
        picture = photo(state, person)
        nodes.append(picture)
        nodes.append(Prose(f"{person.name}. {person.who}"))
    return tuple(nodes)


def feed(state: State, log: e.Log) -> tuple[Node, ...]:
    """Beacon's last messages, the newest first."""
    messages = said(state.level, log)[: -MESSAGES - 1 : -1]
    if not messages:
        return (Prose("No messages yet."),)
    return tuple(Prose(words, "beacon") for words in messages)


NODES = {"perks": perks, "people": people, "feed": feed}
