"""A moment of a day: the card on the table, and what the world answers."""

from game.app.nodes import Action, Heading, Node, Picture, Prose, Region, View
from game.app.views.bar import bar, hour
from game.app.views.beacon import LOOK, aloud, mood, phone
from game.app.views.options import options
from game.app.views.room import face, room
from game.core import events as e
from game.core.language import say, sentence
from game.core.model import Card
from game.core.state import State

ONWARDS = Action("go_on", sentence("Continue"))


def day(state: State, log: e.Log) -> View:
    """The card on the table and its options."""
    card = state.level.cards[state.card]
    ways = options(state, log, card)
    nodes: tuple[Node, ...] = (heading(state), *scene(state, card), Prose(card.text), *ways)
    regions = (bar(state), room(state), Region("card", nodes), phone(state, log, LOOK.said()))
    return View("day", title(state), regions, mood(state), aloud(state, log, card.text))


def answer(state: State, log: e.Log) -> View:
    """What the world answers to that choice, and what Beacon makes of it."""
    card = state.level.cards[state.card]
    option = card.option(state.option)
    words = option.answer if option else ""
    nodes: tuple[Node, ...] = (
        heading(state),
        *scene(state, card),
        Prose(words, "answer"),
        ONWARDS.said(),
    )
    regions = (bar(state), room(state), Region("card", nodes), phone(state, log, LOOK.said()))
    return View("answer", title(state), regions, mood(state), aloud(state, log, words))


def heading(state: State) -> Heading:
    """The time of day."""
    return Heading(hour(state).capitalize())


def title(state: State) -> str:
    """The name of the screen: the day and its time."""
    return say("Day {day}, {hour}", day=max(state.day, 1), hour=hour(state))


def scene(state: State, card: Card) -> tuple[Picture, ...]:
    """Where the card takes place and whom it is about.

    The words say all that matters of the place; of a person the look is said too.
    """
    person = state.level.people.get(card.person)
    who = (face(state, person),) if person else ()
    return (Picture(f"scene-{card.scene}"), *who)
