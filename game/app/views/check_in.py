"""The evening check-in: the Pulse, and the sparks that appear elsewhere. The rule is never told."""

from game.app.nodes import Action, Heading, Node, Prose, Region, View
from game.app.views.bar import bar
from game.app.views.beacon import aloud, news, rung, standing
from game.app.views.room import room
from game.core import events as e
from game.core.language import say, sentence
from game.core.lever import sparks_tonight
from game.core.state import State

PULSE = Action("press", sentence("Pulse"), key="space")
COLLECT = Action("collect", sentence("Collect"), key="c")
CLOSE = Action("close_phone", sentence("Continue the day"), key="escape")
# While a spark waits, Collect is the way on, and no second label may begin like one.
CLOSE_ON_A_SPARK = Action("close_phone", sentence("Put the phone away"), key="escape")
PRESS = "Press the Pulse. Beacon reads your day."
WAITS = "A spark waits."
GIFT = "A spark to begin with. It is yours."
DONE = "The Pulse rests until tomorrow."


def check_in(state: State, log: e.Log) -> View:
    """The same words on every evening, paid or not: only what happened differs."""
    words = invitation(state)
    nodes: list[Node] = [*spark(state), Heading("Beacon"), standing(state), *rung(state)]
    nodes += [*news(state, log), Prose(words), *lever(state)]
    close = CLOSE_ON_A_SPARK if state.lever.waiting else CLOSE
    regions = (bar(state), room(state), Region("phone", (*nodes, close.said())))
    return View("check_in", say("Evening check-in"), regions, "app", announced(state, log))


def spark(state: State) -> tuple[Action, ...]:
    """A waiting spark stands at the top, away from the Pulse."""
    return (COLLECT.said(),) if state.lever.waiting else ()


def lever(state: State) -> tuple[Action, ...]:
    """The Pulse, as long as it is there."""
    return (PULSE.said(),) if state.lever.shown else ()


def invitation(state: State) -> str:
    """What Beacon asks for now."""
    words, at = state.level.words, state.lever
    if at.waiting:
        first_gift = at.waiting_free and not at.gifts
        return words.get("check_in_free", say(GIFT)) if first_gift else say(WAITS)
    if at.shown:
        return say(PRESS)
    done = say(DONE)
    return words.get("check_in_done", done) if at.evening >= sparks_tonight(state) else done


def announced(state: State, log: e.Log) -> str:
    """Announced once: a spark, what it was worth, the Pulse going. A press alone says nothing."""
    if state.lever.waiting:
        return invitation(state)
    done = () if state.lever.shown else (invitation(state),)
    return " ".join(filter(None, (aloud(state, log), *done)))
