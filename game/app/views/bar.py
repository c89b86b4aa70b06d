"""The bar on top: which day it is, what time, how much is left, and the way to the menu."""

import re

from game.app.nodes import Action, Prose, Region
from game.core.calendar import HOURS
from game.core.language import say, sentence
from game.core.state import State

MENU = Action("menu", sentence("Menu"), key="m")


def bar(state: State) -> Region:
    """The bar of every screen of a life."""
    words = (
        say("Day {day} of {days}", day=max(state.day, 1), days=state.plan.days),
        hour(state).capitalize(),
        shown_act(state),
        say("{money} larks", money=state.meters["money"]),
        time_left(state),
    )
    return Region("bar", (*(Prose(text, "small") for text in words), MENU.said()))


def shown_act(state: State) -> str:
    """The name of the act; on the quiet day the one before, since nothing announces the quiet."""
    untold = state.is_quiet_day and not state.told
    return state.plan.act_of(state.day - 1 if untold else state.day).name


def hour(state: State) -> str:
    """The time of day in a word."""
    if state.place in ("card", "answer"):
        return say(HOURS[state.plan.slots_of(state.day)[state.slot]])
    return say("night") if state.place == "night" else say("evening")


def cards_left(state: State) -> int:
    """The cards still to come in this life, the one on the table included."""
    plan = state.plan
    later = sum(len(plan.slots_of(day)) for day in range(state.day + 1, plan.days + 1))
    if state.place not in ("card", "answer"):
        return later
    answered = state.slot + (state.place == "answer")
    return later + len(plan.slots_of(state.day)) - answered


def time_left(state: State) -> str:
    """About how long the rest of this life takes to play."""
    plan = state.plan
    numbers = [int(number) for number in re.findall(r"\d+", plan.minutes)] or [10]
    total = sum(len(plan.slots_of(day)) for day in range(1, plan.days + 1))
    minutes = round(sum(numbers) / len(numbers) * cards_left(state) / max(1, total))
    return (
        say("about {minutes} minutes left", minutes=minutes)
        if minutes > 1
        else say("about a minute left")
    )
