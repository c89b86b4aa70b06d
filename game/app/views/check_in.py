"""The evening check-in: the Pulse, and the sparks that appear elsewhere. The rule is never told."""

from game.app.nodes import Action, Heading, Node, Picture, Prose, Region, View
from game.app.views.bar import bar
from game.app.views.beacon import last_step, next_perk_words, said, standing
from game.app.views.room import room
from game.core import events as e
from game.core.state import State

PULSE = Action("press", "Pulse", key="space")
COLLECT = Action("collect", "Collect", key="c")
CLOSE = Action("close_phone", "Continue the day", key="escape")
# While a spark waits, Collect is the way on, and no second label may begin like one.
CLOSE_ON_A_SPARK = Action("close_phone", "Put the phone away", key="escape")
PRESS = "Press the Pulse. Beacon reads your day."
WAITS = "A spark waits."
GIFT = "A spark to begin with. It is yours."
DONE = "The Pulse rests until tomorrow."


def check_in(state: State, log: e.Log) -> View:
    """The same words on every evening, paid or not: only what happened differs."""
    words = invitation(state)
    told = (Prose(line, "beacon") for line in said(state.level, last_step(log)))
    nodes: list[Node] = [*spark(state), Heading("Beacon"), standing(state), *told, Prose(words)]
    nodes += [*lever(state), Prose(next_perk_words(state), "small")]
    close = CLOSE_ON_A_SPARK if state.lever.waiting else CLOSE
    regions = (bar(state), room(state), Region("phone", (*nodes, close)))
    return View("check_in", "Evening check-in", regions, "app", spoken(state, log))


def spark(state: State) -> tuple[Node, ...]:
    """A waiting spark stands at the top, away from the Pulse."""
    return (Picture("spark"), COLLECT) if state.lever.waiting else ()


def lever(state: State) -> tuple[Action, ...]:
    """The Pulse, as long as it is there."""
    return (PULSE,) if state.lever.shown else ()


def invitation(state: State) -> str:
    """What Beacon asks for now."""
    words, at = state.level.words, state.lever
    if at.waiting:
        return words.get("check_in_free", GIFT) if at.waiting_free else WAITS
    if at.shown:
        return PRESS
    return words.get("check_in_done", DONE) if at.evening >= state.plan.sparks else DONE


def spoken(state: State, log: e.Log) -> str:
    """Announced once: a spark, what it was worth, the Pulse going. A press alone says nothing."""
    if state.lever.waiting:
        return invitation(state)
    lines = said(state.level, last_step(log))
    done = () if state.lever.shown else (invitation(state),)
    return " ".join((*lines, *done))
