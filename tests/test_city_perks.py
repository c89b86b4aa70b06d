"""The ladder of Larkhaven has teeth: what a rung bends, who misses it, and who does without."""

from collections import Counter, defaultdict
from dataclasses import replace
from statistics import mean

import pytest

from game.core import engine
from game.core import events as e
from game.core.model import Card, Level, Option, Perk
from game.core.perks import effects_with_perks
from game.core.state import State
from game.lab.citizens import CITIZENS, for_people, for_standing, live

BENT = {
    "bike": ["across_the_bay", "bike_on_the_quay", "flour_for_odo", "hill_by_bike"],
    "power": ["dead_phone", "film_on_a_bedsheet", "rain_sideways", "scores_in_a_paper_bag"],
    "car": ["take_the_keys", "two_hundred_steps", "ward_at_six", "wardrobe_on_the_stairs"],
    "flat": ["harbour_window", "mara_has_a_week", "wrens_piano"],
    "room": ["choir_at_the_inn", "fog_on_the_far_side", "one_room_by_the_sea"],
    "queue": ["drops_at_the_hatch", "long_bench", "number_nineteen"],
    "visa": ["boat_with_a_permit", "suitcase_of_pears", "visa_counter"],
    "hello": ["a_chair_by_the_window", "songs_for_a_dinner", "tea_for_the_visitors"],
}
SEEDS = range(60)


def bent_options(perk: Perk, card: Card) -> list[Option]:
    """The options of a card of which a rung takes a cost away."""
    return [
        option
        for option in card.options
        for change in perk.changes
        if change.tag in option.tags and option.effects.get(change.meter, 0) < 0
    ]


@pytest.mark.parametrize("rung", BENT)
def test_a_rung_is_felt_on_three_cards_or_more(larkhaven: Level, rung: str) -> None:
    """With it these cards ask less; without it, the whole price."""
    perk = larkhaven.perks[rung]
    assert (
        sorted(one.id for one in larkhaven.cards.values() if bent_options(perk, one)) == BENT[rung]
    )
    assert len(BENT[rung]) >= 3
    without = engine.replay(larkhaven, engine.start(larkhaven, 1))
    holding = replace(without, perks=frozenset({rung}))
    for card in BENT[rung]:
        for option in bent_options(perk, larkhaven.cards[card]):
            full, spared = effects_with_perks(without, option), effects_with_perks(holding, option)
            assert full == dict(option.effects)
            assert sum(spared.values()) > sum(full.values())


def test_nobody_needs_a_rung_to_do_well_by_a_card(larkhaven: Level) -> None:
    """Beside what a rung makes cheap there is always a way that costs nothing and is worth it."""
    for rung, cards in BENT.items():
        tags = {change.tag for change in larkhaven.perks[rung].changes}
        for card in cards:
            plain = [one for one in larkhaven.cards[card].options if not tags & one.tags]
            free = [one for one in plain if one.effects.get("money", 0) >= -4 and one.when is None]
            assert any(max(one.effects.values(), default=0) > 0 for one in free), card


def missed(level: Level, log: e.Log) -> set[str]:
    """The rungs that were lost in a life before a card asked the price they had spared."""
    lost: set[str] = set()
    found: set[str] = set()
    for event in log:
        if isinstance(event, e.PerkLost):
            lost.add(event.perk)
        elif isinstance(event, e.PerkOpened):
            lost.discard(event.perk)
        elif isinstance(event, e.CardDealt):
            found |= {rung for rung in lost if event.card in BENT[rung]}
    return found


def turned(state: State, at: int) -> str:
    """The number first; from a day of its own on, the people."""
    turning = state.plan.days * (3 + state.seed % 5) // 10
    return for_standing(state, at) if state.day <= turning else for_people(state, at)


@pytest.mark.slow
def test_each_rung_is_missed_by_who_climbs_and_then_turns(
    larkhaven: Level, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No rung is so high that losing it asks for nothing later."""
    monkeypatch.setitem(CITIZENS, "turner", replace(CITIZENS["greedy"], option=turned))
    times = Counter(
        rung
        for bot in ("turner", "random")
        for length in ("fortnight", "month")
        for seed in SEEDS
        for rung in missed(larkhaven, live(larkhaven, bot, seed, length)[1])
    )
    print(dict(times))
    assert times.keys() == BENT.keys()


def test_a_life_without_any_rung_ends_among_people(larkhaven: Level) -> None:
    """Who never holds one has more of people than who holds all, and an ending of their own."""
    close: dict[str, list[int]] = defaultdict(list)
    for bot in ("refuser", "greedy"):
        for seed in range(12):
            state, log = live(larkhaven, bot, seed)
            held = any(isinstance(event, e.PerkOpened) for event in log)
            assert held is (bot == "greedy")
            close[bot].append(sum(state.meters[one.meter] for one in larkhaven.people.values()))
    assert mean(close["refuser"]) > mean(close["greedy"])
