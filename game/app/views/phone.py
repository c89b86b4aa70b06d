"""The phone between check-ins: the ladder of perks, the people, and Beacon's messages."""

from game.app.nodes import Action, Heading, Mood, Node, Picture, Prose, Region, View
from game.app.views.bar import bar
from game.app.views.beacon import badge_of, face_down, mood, next_perk_words, said, standing
from game.app.views.room import photo
from game.core import events as e
from game.core.language import say, sentence
from game.core.model import Perk
from game.core.state import State

TABS = {"perks": "Perks", "people": "People", "feed": "Feed"}
CLOSE = Action("back", sentence("Continue the day"), key="escape")
# One tap, as in the essay's account of such apps; so the price stands on the control itself.
LEAVE = Action("leave", sentence("Leave Beacon"), note=sentence("for good: perks end"))
MESSAGES = 12
REVIEWED = "The review has been since you last looked."
NOT_REVIEWED = "No review since you last looked."
PHONE_MOODS: dict[Mood, Mood] = {"outage": "outage"}


def phone(state: State, log: e.Log, tab: str) -> View:
    """One tab of the phone, and the way back to the day."""
    tabs = tuple(
        Action(f"phone:{key}", say(name), pressed=key == tab) for key, name in TABS.items()
    )
    head = (Heading("Beacon"), standing(state), Prose(next_perk_words(state), "small"))
    found = review(log)
    leave = (LEAVE.said(),) if state.in_beacon else ()
    top = Region("phone", (*head, *found, *tabs) if state.in_beacon else (face_down(),))
    nodes = (Heading(say(TABS[tab]), 2), *NODES[tab](state, log))
    regions = (bar(state), top, Region("feed", nodes), Region("menu", (*leave, CLOSE.said())))
    title = f"Beacon: {say(TABS[tab])}"
    return View("phone", title, regions, PHONE_MOODS.get(mood(state), "app"))


def review(log: e.Log) -> tuple[Prose, ...]:
    """What the last look found; never when the next review comes."""
    looked = log[-1]
    if not isinstance(looked, e.Looked):
        return ()
    return (Prose(say(REVIEWED) if looked.found else say(NOT_REVIEWED), "small"),)


def perks(state: State, log: e.Log) -> tuple[Node, ...]:
    """The ladder from the lowest rung up: held, lost, or at what Standing it opens."""
    lost = {event.perk for event in log if isinstance(event, e.PerkLost)}
    nodes: list[Node] = []
    for perk in state.level.ladder:
        held = perk.id in state.perks
        words = _held(perk.id in lost, held, perk)
        stands = "held" if held else "lost" if perk.id in lost else "locked"
        nodes.append(Picture(badge_of(perk, stands)))
        nodes.append(Prose(f"{perk.name}: {words}", "beacon"))
    return tuple(nodes)


def _held(lost: bool, held: bool, perk: Perk) -> str:
    if held:
        return say("yours")
    return say("lost") if lost else say("at {standing}", standing=perk.at)


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
        return (Prose(say("No messages yet.")),)
    return tuple(Prose(words, "beacon") for words in messages)


NODES = {"perks": perks, "people": people, "feed": feed}
