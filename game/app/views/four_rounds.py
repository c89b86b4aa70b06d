"""The four rounds at two doors after the life, and the way to them from the debrief."""

from game.app.nodes import Action, Heading, Node, Prose, Region, View
from game.app.views.bar import MENU
from game.core import events as e
from game.core.doors import LEFT, RIGHT
from game.core.four_rounds import LONGEST_SECONDS, MOST_TOKENS, RATIOS, rounds_left
from game.core.language import say, sentence
from game.core.state import State

TITLE = "Two doors, four rounds"
HOW = (
    "Knock at either door, as often as you like. A round is over after {tokens} tokens or "
    "{seconds} seconds, or when you say so."
)
KNOCKS = (
    Action(f"tap:{LEFT}", sentence("The left door"), key="f"),
    Action(f"tap:{RIGHT}", sentence("The right door"), key="j"),
)
PAID = "A token."
BACK = Action("leave_activity", sentence("Continue"), note=sentence("to the debrief"), key="escape")
ALL_RUN = "All four are run."


def way_in(left: int) -> tuple[Action, ...]:
    """The control that begins the next round, if one is left."""
    if not left:
        return ()
    if left == len(RATIOS):
        note = say("about five minutes; can be ended at any time")
        return (Action("round", say("Run four rounds at two doors"), note=note),)
    return (Action("round", say("Run round {number} of four", number=_next(left))),)


def four_rounds(state: State, just_now: e.Log) -> View:
    """A round at the doors, or the pause after one; the ratio is told only by the debrief."""
    doors, left = state.beside.doors, rounds_left(state)
    paid = any(isinstance(event, e.DoorTapped) and event.paid for event in just_now)
    count = say("Tokens: {number}", number=doors.tokens)
    words = _words(doors.open, left)
    nodes: list[Node] = [Heading(say(TITLE)), Prose(words), Prose(count, "small")]
    nodes += [Prose(say(PAID), "answer")] if paid and doors.open else []
    nodes += [*(_knocks() if doors.open else way_in(left)), BACK.said()]
    where = Prose(say("Round {number} of four", number=state.beside.rounds), "small")
    bar = Region("bar", (where, Prose(say("After the story"), "small"), MENU.said()))
    # A knock in vain says nothing; what a round has begun or ended with is said once.
    still = doors.open and doors.last and not paid
    said = f"{say(PAID)} {count}." if paid and doors.open else f"{where.text}. {words} {count}."
    return View(
        "doors", say(TITLE), (bar, Region("doors", tuple(nodes))), say="" if still else said
    )


def _knocks() -> tuple[Action, ...]:
    return tuple(door.said() for door in KNOCKS)


def _words(is_open: bool, left: int) -> str:
    """How a round goes, or that one is over."""
    if is_open:
        return say(HOW, tokens=MOST_TOKENS, seconds=LONGEST_SECONDS)
    over = say("The round is over.")
    return over if left else f"{over} {say(ALL_RUN)}"


def _next(left: int) -> int:
    return len(RATIOS) - left + 1
