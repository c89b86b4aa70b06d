"""The four rounds at two doors after the life, and the way to them from the debrief."""

from game.app.nodes import Action, Heading, Node, Prose, Region, View
from game.app.views.bar import MENU
from game.core import events as e
from game.core.doors import LEFT, RIGHT
from game.core.four_rounds import LONGEST_SECONDS, MOST_TOKENS, RATIOS, rounds_left
from game.core.state import State

TITLE = "Two doors, four rounds"
HOW = (
    f"Knock at either door, as often as you like. A round is over after {MOST_TOKENS} tokens or "
    f"{LONGEST_SECONDS} seconds, or when you say so."
)
KNOCKS = (
    Action(f"tap:{LEFT}", "The left door", key="f"),
    Action(f"tap:{RIGHT}", "The right door", key="j"),
)
PAID = "A token."
BACK = Action("leave_activity", "Continue", note="to the debrief", key="escape")
ALL_RUN = "All four are run."


def way_in(left: int) -> tuple[Action, ...]:
    """The control that begins the next round, if one is left."""
    if not left:
        return ()
    if left == len(RATIOS):
        note = "about five minutes; can be ended at any time"
        return (Action("round", "Run four rounds at two doors", note=note),)
    return (Action("round", f"Run round {_next(left)} of four"),)


def four_rounds(state: State, just_now: e.Log) -> View:
    """A round at the doors, or the pause after one; the ratio is told only by the debrief."""
    doors, left = state.beside.doors, rounds_left(state)
    paid = any(isinstance(event, e.DoorTapped) and event.paid for event in just_now)
    count = f"Tokens: {doors.tokens}"
    words = HOW if doors.open else f"The round is over. {'' if left else ALL_RUN}".strip()
    nodes: list[Node] = [Heading(TITLE), Prose(words), Prose(count, "small")]
    nodes += [Prose(PAID, "answer")] if paid and doors.open else []
    nodes += [*(KNOCKS if doors.open else way_in(left)), BACK]
    where = Prose(f"Round {state.beside.rounds} of four", "small")
    bar = Region("bar", (where, Prose("After the story", "small"), MENU))
    # A knock in vain says nothing; what a round has begun or ended with is said once.
    still = doors.open and doors.last and not paid
    said = f"{PAID} {count}." if paid and doors.open else f"{where.text}. {words} {count}."
    return View("doors", TITLE, (bar, Region("doors", tuple(nodes))), say="" if still else said)


def _next(left: int) -> int:
    return len(RATIOS) - left + 1
