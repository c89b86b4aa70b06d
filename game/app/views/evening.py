"""The evening: the day's cards are over and the phone lies on the table."""

from game.app.nodes import Action, Prose, Region, View
from game.app.views.activities import ways_in
from game.app.views.bar import bar
from game.app.views.beacon import LOOK, aloud, mood, phone
from game.app.views.day import ONWARDS, heading, title
from game.app.views.room import room
from game.core import events as e
from game.core.language import say, sentence
from game.core.state import State

CHECK_IN = Action("open_phone", sentence("Open the check-in"), key="o")
INVITED = "The phone lights up: your evening check-in."
PUT_AWAY = "The phone is away. The evening is yours."
STILL = "The phone is dark tonight."
OUTSIDE = "The evening is yours."


def evening(state: State, log: e.Log) -> View:
    """The evening, with the phone's invitation if there is one."""
    words = invitation(state)
    ways = (*((CHECK_IN.said(),) if state.has_check_in else ()), *ways_in(state))
    nodes = (heading(state), Prose(words), *ways, ONWARDS.said())
    regions = (bar(state), room(state), Region("card", nodes), phone(state, log, LOOK.said()))
    return View("evening", title(state), regions, mood(state), aloud(state, log, words))


def invitation(state: State) -> str:
    """What the evening offers, in the city's own words where it has them."""
    words = state.level.words
    if not state.in_beacon:
        return words.get("evening_outside", say(OUTSIDE))
    if state.has_check_in:
        return words.get("evening_phone", say(INVITED))
    return say(PUT_AWAY) if state.checked_in else say(STILL)
