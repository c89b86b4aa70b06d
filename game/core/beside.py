"""What is true beside the story: the class, the doors, the phone game, the review; and its fold."""

from dataclasses import dataclass, field, replace
from typing import assert_never

from game.core import activity_events as a

BAR_FULL, BAR_GIVEN = 10, 7
# The name of no activity of a level: theirs have no hyphen.
FOUR_ROUNDS = "four-rounds"
NEVER = -1

BesideEvent = (
    a.LivedInClass
    | a.RoundBegan
    | a.DoorSetUp
    | a.DoorTapped
    | a.RoundEnded
    | a.ChestTapped
    | a.Invited
    | a.BarMoved
    | a.FlameKept
    | a.FlameLost
    | a.ReviewCame
    | a.Looked
)

GameEvent = a.ChestTapped | a.Invited | a.BarMoved | a.FlameKept | a.FlameLost


@dataclass(frozen=True, slots=True)
class Doors:
    """A round at two doors. `set_up` names the door behind which a token is held, or is empty.

    `timer_from` is when the interval that is running began; `changed_at` when the doors were last
    changed over, -1 before the first time. `tokens` are those of this round, `all_tokens` of the
    whole life.
    """

    number: int = 0
    open: bool = False
    left: int = 0
    right: int = 0
    ends_at: int = 0
    most: int = 0
    last: str = ""
    changed_at: int = NEVER
    timer_from: int = 0
    set_up: str = ""
    set_ups: int = 0
    tokens: int = 0
    all_tokens: int = 0
    paid: bool = False


@dataclass(frozen=True, slots=True)
class Game:
    """The phone game. `opened_at` is when the timed chest last opened, -1 before the first visit.

    `taps` counts taps of the surprise chest, `surprises` its openings; `days` the flame's nights,
    `invited` the people who were sent an invitation.
    """

    opened_at: int = NEVER
    surprised_at: int = NEVER
    coins: int = 0
    taps: int = 0
    surprises: int = 0
    bar: int = BAR_GIVEN
    days: int = 0
    visited: bool = False
    invited: int = 0


@dataclass(frozen=True, slots=True)
class Beside:
    """Everything beside the story. `now` is the activity entered, `entered` those ever entered.

    `rounds` counts the four after the life that have been begun.
    """

    in_class: bool = False
    arcade_allowed: bool = True
    now: str = ""
    entered: frozenset[str] = frozenset()
    doors: Doors = field(default_factory=Doors)
    game: Game = field(default_factory=Game)
    reviews: int = 0
    seen_reviews: int = 0
    rounds: int = 0


NOTHING_BESIDE = Beside()


def beside_after(beside: Beside, event: BesideEvent) -> Beside:
    """What is true beside the story after one more event."""
    match event:
        case a.LivedInClass(arcade=arcade):
            return replace(beside, in_class=True, arcade_allowed=arcade)
        case a.RoundBegan(activity=activity):
            rounds = beside.rounds + (activity == FOUR_ROUNDS)
            return replace(beside, doors=_doors_after(beside.doors, event), rounds=rounds)
        case a.DoorSetUp() | a.DoorTapped() | a.RoundEnded():
            return replace(beside, doors=_doors_after(beside.doors, event))
        case a.ChestTapped() | a.Invited() | a.BarMoved() | a.FlameKept() | a.FlameLost():
            return replace(beside, game=_game_after(beside.game, event))
        case a.ReviewCame(number=number):
            return replace(beside, reviews=number)
        case a.Looked():
            return replace(beside, seen_reviews=beside.reviews)
        case _:
            assert_never(event)


def _doors_after(
    doors: Doors, event: a.RoundBegan | a.DoorSetUp | a.DoorTapped | a.RoundEnded
) -> Doors:
    match event:
        case a.RoundBegan(at=at, left=left, right=right, ends_at=ends_at, most=most):
            begun = Doors(event.number, True, left, right, ends_at, most)
            return replace(begun, timer_from=at, all_tokens=doors.all_tokens)
        case a.DoorSetUp(door=door):
            return replace(doors, set_up=door, set_ups=doors.set_ups + 1)
        case a.DoorTapped(at=at, door=door, changed=changed, paid=paid):
            changed_at = at if changed else doors.changed_at
            tapped = replace(doors, last=door, changed_at=changed_at, paid=paid)
            if not paid:
                return tapped
            more = replace(tapped, tokens=doors.tokens + 1, all_tokens=doors.all_tokens + 1)
            return replace(more, set_up="", timer_from=at)
        case a.RoundEnded():
            return replace(doors, open=False, set_up="", paid=False)
        case _:
            assert_never(event)


def _game_after(game: Game, event: GameEvent) -> Game:
    match event:
        case a.ChestTapped(chest="timed", coins=coins, at=at):
            return replace(game, coins=game.coins + coins, opened_at=at) if coins else game
        case a.ChestTapped(coins=coins, at=at):
            tapped = replace(game, taps=game.taps + 1)
            if not coins:
                return tapped
            opened = replace(tapped, surprises=game.surprises + 1, surprised_at=at)
            return replace(opened, coins=game.coins + coins)
        case a.Invited(coins=coins):
            return replace(game, invited=game.invited + 1, coins=game.coins + coins)
        case a.BarMoved(steps=steps, coins=coins):
            return replace(game, bar=steps, coins=game.coins + coins)
        case a.FlameKept(days=days, at=at):
            first = replace(game, opened_at=at, surprised_at=at) if game.opened_at < 0 else game
            return replace(first, days=days, visited=True)
        case a.FlameLost(coins=coins):
            return replace(game, days=0, coins=game.coins - coins)
        case _:
            assert_never(event)


def by_dawn(beside: Beside) -> Beside:
    """Beside the story only the flame knows that a new day has come."""
    return (
        replace(beside, game=replace(beside.game, visited=False)) if beside.game.visited else beside
    )


def facts_of(beside: Beside) -> list[object]:
    """Everything beside the story in an order of its own, for the hash of a state."""
    doors, game = beside.doors, beside.game
    # Only where there are any: the hash of a life without them stays what it was.
    slots = [name for name in game.__slots__ if name != "invited" or game.invited]
    return [
        [beside.in_class, beside.arcade_allowed, beside.now, sorted(beside.entered)],
        [getattr(doors, name) for name in doors.__slots__],
        [getattr(game, name) for name in slots],
        [beside.reviews, beside.seen_reviews],
        *([beside.rounds] if beside.rounds else []),
    ]
