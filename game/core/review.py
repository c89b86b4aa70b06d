"""The review: one part of Standing that comes on fixed time, whatever is done or not done.

FT t: the n-th review is due at n times t of the session clock (Zeiler, 1968). It is remembered at
the first turn from then on, so looking for it is on FI t, and one look shows no pattern.
"""

from collections.abc import Iterator

from game.core import events as e
from game.core.fold import apply
from game.core.intents import Intent, Look
from game.core.rulebook import fired, rules_that_hold
from game.core.state import State


def bring_what_is_due(state: State, intent: Intent, turn: int) -> Iterator[e.Event]:
    """Every review due by now, each with the rules of its moment."""
    every = 1000 * state.level.review_seconds
    if not every or state.ended:
        return
    for number in range(state.beside.reviews + 1, intent.at // every + 1):
        came = e.ReviewCame(turn, intent.at, number, number * every)
        yield came
        state = apply(state, came)
        for rule in rules_that_hold(state, "review"):
            for event in fired(state, rule, turn, intent.at):
                yield event
                state = apply(state, event)


def look_for_it(state: State, intent: Intent, turn: int) -> Iterator[e.Event]:
    """Looking finds a review only if one came since the last look."""
    if isinstance(intent, Look):
        yield e.Looked(turn, intent.at, state.beside.reviews > state.beside.seen_reviews)
