"""Four rounds at two doors once the life is over: optional, and each may be ended at once.

Of every fifteen set-ups the doors get their shares at 4:1, 1:4, 2:1 and 1:2, in an order of the
life's own (concurrent schedules, dependent scheduling: Stubbs & Pliskoff, 1969). A round ends at
15 tokens or after 75 s. Tokens are worth nothing in the story, which is over.
"""

from collections.abc import Iterator

from game.core import events as e
from game.core.beside import FOUR_ROUNDS
from game.core.chance import shuffled
from game.core.intents import BeginRound, Intent
from game.core.state import State

RATIOS = ((4, 1), (1, 4), (2, 1), (1, 2))
MOST_TOKENS, LONGEST_SECONDS = 15, 75


def ratios_of(seed: int) -> tuple[tuple[int, int], ...]:
    """The four ratios in the order in which this life would run them."""
    return shuffled(RATIOS, seed, 0, "order of the four rounds")


def rounds_left(state: State) -> int:
    """How many of the four have not been begun; none before the life is over."""
    return len(RATIOS) - state.beside.rounds if state.ended else 0


def begin_one_of_the_four(state: State, intent: Intent, turn: int) -> Iterator[e.Event]:
    """The next ratio of this life; the first one leads to the doors."""
    if not isinstance(intent, BeginRound):
        return
    if state.place != "doors":
        yield e.ActivityEntered(turn, intent.at, FOUR_ROUNDS, "doors")
    left, right = ratios_of(state.seed)[state.beside.rounds]
    part = MOST_TOKENS // (left + right)
    ends_at = intent.at + 1000 * LONGEST_SECONDS
    number = state.beside.doors.number + 1
    yield e.RoundBegan(
        turn, intent.at, FOUR_ROUNDS, number, part * left, part * right, ends_at, MOST_TOKENS
    )


def refusal_of_round(state: State) -> str | None:
    """Why none of the four can be begun now, or None if one can."""
    if not state.ended:
        return "the four rounds come after the life"
    if state.beside.doors.open:
        return "a round is being run"
    return None if rounds_left(state) else "all four rounds have been run"
