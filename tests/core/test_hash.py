"""The hash of a state: one log, one hash, on every machine and in every version."""

from dataclasses import replace

from game.core import engine
from game.core import events as e
from game.core.intents import GoOn, Intent, LeaveBeacon, PickOption
from game.core.state import State, state_hash
from tests.core.cities import card, city, option, perk, rule
from tests.core.lives import Remember

WORK = option("work", effects={"money": 95, "rest": -40}, clears=("promised",))
SPEAK = option("speak", "leaf", effects={"voice": 50}, sets=("promised",))
A_TINY_LIFE: tuple[Intent, ...] = (
    PickOption(1000, "work"),
    GoOn(2000),
    PickOption(3000, "work"),
    LeaveBeacon(3500),
    GoOn(4000),
)
GOLDEN = "c1049db21a07176da154d4a0bb474314bff8e9f3584eb0d5917b0066f2fc95d9"


GOLDEN_OF_SETS = "f742bc37247edbe8d194b8d9345e4e6ee8a4e8ee6c6d715c8025c5a2e62f8f41"


def tiny_life() -> tuple[State, e.Log]:
    cards = (card("bread", WORK, SPEAK, time="morning"), card("till", WORK, SPEAK))
    rules = [rule("score", schedule="FR 2")]
    level = city(*cards, rules=rules, perks=[perk("bike", 520, 500), perk("flat", 650, 560)])
    log = engine.start(level, 7)
    state = engine.replay(level, log)
    for intent in A_TINY_LIFE:
        state, events = engine.advance(state, intent)
        log += events
    return state, log


def test_one_log_has_one_hash_for_ever(remember: Remember) -> None:
    state, log = tiny_life()
    assert state_hash(engine.replay(state.level, remember(log))) == GOLDEN


def test_the_hash_sees_every_part_of_the_state() -> None:
    state = tiny_life()[0]
    changed: list[State] = [
        replace(state, seed=8),
        replace(state, clock=4001),
        replace(state, turn=99),
        replace(state, place="night"),
        replace(state, meters={**state.meters, "rest": 1}),
        replace(state, flags=frozenset({"owes"})),
        replace(state, perks=frozenset({"bike"})),
        replace(state, seen=frozenset()),
        replace(state, in_beacon=True),
        replace(state, told=True),
        replace(state, checked_in=True),
        replace(state, lever=replace(state.lever, presses=3)),
        replace(state, rule_counts={}),
        replace(state, ending="outside"),
        replace(state, arm="continuous"),
        replace(state, length="week"),
        replace(state, open_options=("x",)),
    ]
    hashes = {state_hash(one) for one in changed}
    assert len(hashes) == len(changed) and state_hash(state) not in hashes


def test_the_order_in_which_things_were_held_does_not_matter() -> None:
    state = tiny_life()[0]
    turned = dict(reversed(list(state.meters.items())))
    assert state_hash(replace(state, meters=turned)) == state_hash(state)


def test_sets_are_hashed_in_one_order_on_every_machine() -> None:
    # Python orders the words of a set anew in each run, so a slip would show here at once.
    words = frozenset({"one", "two", "three", "four", "five", "six", "seven", "eight"})
    state = replace(tiny_life()[0], flags=words, perks=words, seen=words)
    assert state_hash(state) == GOLDEN_OF_SETS
