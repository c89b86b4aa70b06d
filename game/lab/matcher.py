"""A robot at the four rounds that matches by the generalised law, with a known truth.

It knocks three times a second and keeps its share of knocks at the law's (Baum, 1974), in visits:
it leaves a door the sooner, the less that door is worth to it. Its dice have addresses of their
own. No robot runs the rounds unless it is told to.
"""

from game.core.chance import roll
from game.core.doors import LEFT, RIGHT, is_over_by
from game.core.engine import advance
from game.core.events import Event, Log
from game.core.four_rounds import rounds_left
from game.core.intents import BeginRound, Intent, Leave, LetTimePass, Tap
from game.core.state import State
from game.lab.rounds import CHANGING, PACE_SECONDS, matching_share

PACE_MS = round(1000 * PACE_SECONDS)


def run_the_rounds(state: State, sensitivity: float, bias: float = 1.0) -> tuple[State, Log]:
    """All the rounds that are left, run after a life; the state then, and what happened."""
    log: list[Event] = []
    while rounds_left(state):
        log += (done := advance(state, BeginRound(state.clock)))[1]
        state = done[0]
        while state.beside.doors.open:
            state, events = advance(state, next_knock(state, sensitivity, bias))
            log += events
    state, events = advance(state, Leave(state.clock))
    return state, (*log, *events)


def next_knock(state: State, sensitivity: float, bias: float = 1.0) -> Intent:
    """The robot's next knock at the open round, or the moment at which its time is over."""
    at, doors = state.clock + PACE_MS, state.beside.doors
    if is_over_by(state, at):
        return LetTimePass(at)
    share = matching_share((doors.left, doors.right), sensitivity, bias)
    chance = roll(state.seed, state.turn, "matcher")
    if not doors.last:
        return Tap(at, LEFT if chance < share else RIGHT)
    other = RIGHT if doors.last == LEFT else LEFT
    pull = share if other == LEFT else 1 - share
    return Tap(at, other if chance < CHANGING * pull else doors.last)
