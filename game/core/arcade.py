"""A phone game inside the phone: two chests, a bar nearly full, a flame to keep, an invite gift.

The timed chest is on FI: the first tap 20 s or more after it last opened. The surprise chest is
on RR: each tap opens it with the same chance, for a changing number of coins, ten times in a life.
The invite gift is on CRF: each invitation pays at once, and costs a little of the friendship.
"""

from collections.abc import Iterator

from game.core import events as e
from game.core.beside import BAR_FULL, BAR_GIVEN, Game
from game.core.chance import pick, roll
from game.core.intents import Enter, Intent, Tap
from game.core.rulebook import moved
from game.core.state import State

TIMED, SURPRISE = "timed", "surprise"
CHESTS = (TIMED, SURPRISE)
INVITE = "invite"
FIXED_INTERVAL_MS = 20_000
TIMED_COINS = 3
ONE_IN = 4
MOST_SURPRISES = 10
SURPRISE_COINS = (1, 1, 1, 2, 2, 3, 5, 9)
BAR_COINS = 5
FLAME_COINS = 4
INVITE_COINS, INVITE_CLOSENESS = 3, -2


def keep_the_flame(state: State, intent: Intent, turn: int) -> Iterator[e.Event]:
    """The first visit of a day keeps the flame."""
    game = state.beside.game
    if state.place == "arcade" and isinstance(intent, Enter) and not game.visited:
        yield e.FlameKept(turn, intent.at, game.days + 1)


def tap_a_chest(state: State, intent: Intent, turn: int) -> Iterator[e.Event]:
    """A tap on a chest, and what it pays; each opening moves the bar a step."""
    if state.place != "arcade" or not isinstance(intent, Tap) or intent.on not in CHESTS:
        return
    game = state.beside.game
    timed = intent.on == TIMED
    coins = timed_coins(game, intent.at) if timed else surprise_coins(state.seed, game)
    since = game.opened_at if timed else game.surprised_at
    yield e.ChestTapped(turn, intent.at, intent.on, coins, since)
    if coins:
        full = game.bar + 1 >= BAR_FULL
        steps, bonus = (BAR_GIVEN, BAR_COINS) if full else (game.bar + 1, 0)
        yield e.BarMoved(turn, intent.at, steps, BAR_FULL, bonus)


def send_an_invitation(state: State, intent: Intent, turn: int) -> Iterator[e.Event]:
    """The next person is asked into the game: paid at once, whatever they make of it."""
    activity, person = state.activity, next_to_invite(state)
    if not (isinstance(intent, Tap) and intent.on == INVITE and activity and person):
        return
    yield e.Invited(turn, intent.at, person, INVITE_COINS)
    moves = ((f"closeness.{person}", INVITE_CLOSENESS),)
    yield from moved(state, moves, f"activity:{activity.id}", turn, intent.at)


def next_to_invite(state: State) -> str:
    """The id of the next person who can be sent an invitation, or an empty string."""
    invites = state.activity.invites if state.activity else ()
    return next(iter(invites[state.beside.game.invited :]), "")


def timed_coins(game: Game, at: int) -> int:
    """What the timed chest pays at this moment."""
    return TIMED_COINS if at - game.opened_at >= FIXED_INTERVAL_MS else 0


def surprise_coins(seed: int, game: Game) -> int:
    """What this tap of the surprise chest pays; the dice know nothing of the taps before."""
    if game.surprises >= MOST_SURPRISES or roll(seed, game.taps, "surprise chest") >= 1 / ONE_IN:
        return 0
    return SURPRISE_COINS[pick(seed, game.surprises, "surprise coins", len(SURPRISE_COINS))]


def is_empty(game: Game) -> bool:
    """Whether the surprise chest has opened for the last time."""
    return game.surprises >= MOST_SURPRISES


def let_the_flame_go_out(state: State, turn: int, at: int) -> Iterator[e.Event]:
    """At night a flame that nobody visited goes out, and takes some coins with it."""
    game = state.beside.game
    if game.days and not game.visited:
        yield e.FlameLost(turn, at, game.days, min(game.coins, FLAME_COINS))
