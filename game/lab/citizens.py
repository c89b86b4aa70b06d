"""Robots that live a whole life, in virtual time: 12 s a card, 2 presses a second, 1 s to collect.

They use the same `legal_intents` and `advance` as a player, so that a level is lived in by
robots before it is by pupils. Their dice have addresses of their own and shift nobody else's.
"""

from collections.abc import Callable
from dataclasses import dataclass

from game.core import arcade, engine
from game.core.activities import offered
from game.core.chance import pick, roll
from game.core.doors import DOORS, is_over_by
from game.core.events import Event, Log
from game.core.intents import (
    ClosePhone,
    Collect,
    Enter,
    GoOn,
    Intent,
    Leave,
    LeaveBeacon,
    LetTimePass,
    OpenPhone,
    PickOption,
    Press,
    Tap,
)
from game.core.lever import EXTINCTION, is_withdrawn_by
from game.core.model import STANDING, Level
from game.core.state import State

CARD_MS, PRESS_MS, COLLECT_MS = 12_000, 500, 1_000
UNPAID_PRESSES = 10
ENTERS = 0.3
LEAVES_A_DAY = 0.01
INVITES = 0.2

Chooser = Callable[[State, int], str]
Answer = Callable[[State], bool]


@dataclass(frozen=True, slots=True)
class Citizen:
    """A robot: which option it takes, and its habits with the phone."""

    option: Chooser
    opens_the_phone: Answer
    stops_unpaid: Answer
    leaves: Answer
    enters: float


def at_random(state: State, at: int) -> str:
    """Every open option is equally likely."""
    options = state.open_options
    return options[pick(state.seed, state.turn, "robot option", len(options))]


def first(state: State, at: int) -> str:
    """Always the first open option."""
    return state.open_options[0]


def for_standing(state: State, at: int) -> str:
    """The option after which Standing is highest."""
    return _best(state, at, lambda after: after.meters[STANDING])


def for_people(state: State, at: int) -> str:
    """The option after which the people are closest, taken together."""
    people = [person.meter for person in state.level.people.values()]
    return _best(state, at, lambda after: sum(after.meters[meter] for meter in people))


def _best(state: State, at: int, worth: Callable[[State], int]) -> str:
    def worth_of(option: str) -> int:
        return worth(engine.advance(state, PickOption(at, option))[0])

    return max(state.open_options, key=worth_of)


def _yes(state: State) -> bool:
    return True


def _no(state: State) -> bool:
    return False


def _on_a_coin(state: State) -> bool:
    return roll(state.seed, state.turn, "robot phone") < 0.5


def _one_time_in_ten(state: State) -> bool:
    return roll(state.seed, state.turn, "robot stops") < 1 / UNPAID_PRESSES


def _now_and_then(state: State) -> bool:
    dawn = state.place == "card" and state.slot == 0
    return dawn and roll(state.seed, state.turn, "robot leaves") < LEAVES_A_DAY


CITIZENS: dict[str, Citizen] = {
    "random": Citizen(at_random, _on_a_coin, _one_time_in_ten, _now_and_then, ENTERS),
    "greedy": Citizen(for_standing, _yes, _no, _no, 0),
    "friend": Citizen(for_people, _yes, _no, _no, 0),
    "refuser": Citizen(at_random, _no, _no, _yes, 0),
    "first": Citizen(first, _yes, _no, _no, 0),
}


def next_intent(citizen: Citizen, state: State) -> Intent:
    """What this robot does now."""
    now = state.clock
    if state.in_beacon and not state.ended and citizen.leaves(state):
        return LeaveBeacon(now)
    if state.place == "card":
        at = now + CARD_MS
        return PickOption(at, citizen.option(state, at))
    if state.place == "check_in":
        return _at_the_lever(citizen, state)
    if state.place == "doors":
        return _at_the_doors(state)
    if state.place == "arcade":
        return _at_the_game(state)
    if state.may_check_in and citizen.opens_the_phone(state):
        # A robot that means to open the phone waits until it lights up.
        return OpenPhone(now) if state.has_check_in else LetTimePass(state.lights_at)
    if beckoning := _beckoning(citizen, state):
        return Enter(now, beckoning)
    return GoOn(now)


def _beckoning(citizen: Citizen, state: State) -> str:
    """The first activity that this robot goes to tonight and has not been in yet."""
    for one in offered(state):
        fresh = one.kind == "doors" or not state.beside.game.visited
        if fresh and roll(state.seed, state.day, f"robot enters {one.id}") < citizen.enters:
            return one.id
    return ""


def _at_the_doors(state: State) -> Intent:
    """Either door is as likely at each tap, until the round is over."""
    at = state.clock + PRESS_MS
    if not state.beside.doors.open:
        return Leave(state.clock)
    if is_over_by(state, at):
        return LetTimePass(at)
    return Tap(at, DOORS[pick(state.seed, state.turn, "robot door", len(DOORS))])


def _at_the_game(state: State) -> Intent:
    """Either chest is as likely at each tap, the invite gift less; ten taps on average."""
    if _one_time_in_ten(state):
        return Leave(state.clock)
    if arcade.next_to_invite(state) and roll(state.seed, state.turn, "robot invites") < INVITES:
        return Tap(state.clock + PRESS_MS, arcade.INVITE)
    chest = arcade.CHESTS[pick(state.seed, state.turn, "robot chest", len(arcade.CHESTS))]
    empty = chest == arcade.SURPRISE and arcade.is_empty(state.beside.game)
    return Tap(state.clock + PRESS_MS, arcade.TIMED if empty else chest)


def _at_the_lever(citizen: Citizen, state: State) -> Intent:
    lever, press_at = state.lever, state.clock + PRESS_MS
    if lever.waiting:
        return Collect(state.clock + COLLECT_MS)
    if not lever.shown:
        return ClosePhone(state.clock)
    if is_withdrawn_by(state, press_at):
        return LetTimePass(press_at)
    pressed = state.clock > lever.shown_at
    if lever.schedule == EXTINCTION and pressed and citizen.stops_unpaid(state):
        return ClosePhone(state.clock)
    return Press(press_at)


def live(
    level: Level,
    bot: str,
    seed: int,
    length: str | None = None,
    arm: str | None = None,
    *,
    in_class: bool = False,
    arcade: bool = True,
) -> tuple[State, Log]:
    """A whole life of the robot of that name: its last state and its log."""
    citizen = CITIZENS[bot]
    begun = engine.start(level, seed, length, arm, in_class=in_class, arcade=arcade)
    log: list[Event] = list(begun)
    state = engine.replay(level, log)
    while not state.ended:
        state, events = engine.advance(state, next_intent(citizen, state))
        log += events
    return state, tuple(log)
