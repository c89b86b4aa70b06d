"""Dice have an address: the same seed, turn and purpose, the same number, on every machine."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as some

from game.core.chance import pick, roll, shuffled

SEEDS = some.integers(min_value=0, max_value=(1 << 53) - 1)
TURNS = some.integers(min_value=0, max_value=10_000)


@pytest.mark.parametrize(
    ("seed", "turn", "purpose", "number"),
    [
        (0, 0, "", 0.323459902311516),
        (1, 1, "card 0", 0.2483808566133362),
        (7, 3, "rule a", 0.45130468464786866),
        ((1 << 53) - 1, 28, "VR 5 of 12", 0.8861919075153174),
    ],
)
def test_old_lives_keep_their_dice(seed: int, turn: int, purpose: str, number: float) -> None:
    assert roll(seed, turn, purpose) == number


@given(seed=SEEDS, turn=TURNS, purpose=some.text(max_size=30))
def test_a_roll_lies_from_zero_up_to_but_not_one(seed: int, turn: int, purpose: str) -> None:
    assert 0 <= roll(seed, turn, purpose) < 1
    assert roll(seed, turn, purpose) == roll(seed, turn, purpose)


def test_each_part_of_the_address_matters() -> None:
    assert len({roll(1, 1, "a"), roll(2, 1, "a"), roll(1, 2, "a"), roll(1, 1, "b")}) == 4


def test_an_address_cannot_be_read_as_another() -> None:
    assert roll(1, 11, "a") != roll(11, 1, "a")
    assert roll(1, 1, "1/a") != roll(1, 11, "a")


def test_rolling_for_something_else_shifts_nothing() -> None:
    alone = [roll(5, turn, "card") for turn in range(20)]
    between = []
    for turn in range(20):
        roll(5, turn, "a purpose nobody had thought of")
        between.append(roll(5, turn, "card"))
    assert between == alone


def test_a_picked_card_stays_picked() -> None:
    assert [pick(1, day, "card 0", 6) for day in range(12)] == [1, 1, 0, 5, 3, 4, 0, 0, 2, 1, 5, 1]


@given(seed=SEEDS, turn=TURNS, count=some.integers(min_value=1, max_value=1 << 31))
def test_a_pick_is_one_of_the_things_there_are(seed: int, turn: int, count: int) -> None:
    assert 0 <= pick(seed, turn, "anything", count) < count


def test_one_thing_leaves_no_choice() -> None:
    assert {pick(seed, 1, "card", 1) for seed in range(50)} == {0}


def test_a_die_of_six_is_fair_enough() -> None:
    thrown = Counter(pick(seed, 0, "die", 6) for seed in range(6000))
    assert sorted(thrown) == [0, 1, 2, 3, 4, 5]
    assert all(880 <= count <= 1120 for count in thrown.values())


@given(seed=SEEDS, values=some.lists(some.integers(), max_size=30))
def test_shuffling_loses_nothing_and_adds_nothing(seed: int, values: list[int]) -> None:
    mixed = shuffled(values, seed, 0, "deck")
    assert sorted(mixed) == sorted(values)
    assert mixed == shuffled(values, seed, 0, "deck")


def test_shuffling_leaves_the_deck_on_the_table_alone() -> None:
    deck = ["a", "b", "c", "d"]
    shuffled(deck, 3, 0, "deck")
    assert deck == ["a", "b", "c", "d"]


def test_old_lives_keep_their_decks() -> None:
    assert shuffled(range(12), 1, 0, "deck") == (5, 7, 1, 2, 3, 0, 9, 4, 8, 11, 10, 6)
    assert shuffled("abcde", 2, 0, "deck") == ("a", "d", "e", "b", "c")


def test_every_order_of_three_comes_about_as_often() -> None:
    orders = Counter(shuffled("abc", seed, 0, "deck") for seed in range(3000))
    assert len(orders) == 6
    assert all(400 <= count <= 600 for count in orders.values())


@pytest.mark.parametrize("few", [(), (1,)])
def test_nothing_and_one_thing_have_one_order(few: tuple[int, ...]) -> None:
    assert shuffled(few, 1, 1, "deck") == few
