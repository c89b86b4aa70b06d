"""Which options are open: conditions, prices, and what perks take off them."""

import pytest

from game.core import events as e
from game.core.intents import PickOption
from game.core.model import Card, Level, PerkChange
from game.core.perks import effects_with_perks, halve, is_affordable, price, waive
from tests.core.cities import card, city, evening_cards, moment, option, perk
from tests.core.lives import Begin, those

FREE_DEPOSITS = perk("bike", 520, 500, PerkChange("waive", "deposit", "money"))
HALF_DEPOSITS = perk("flat", 520, 500, PerkChange("halve", "deposit", "money"))
DEPOSIT = option("deposit", "deposit", effects={"money": -75, "rest": -3})
STAY = option("stay")
KEYS = card("keys", DEPOSIT, STAY)


def open_on_the_first_day(level: Level, begin: Begin) -> tuple[str, ...]:
    life = begin(level)
    (dealt,) = those(e.CardDealt, life.log)
    assert life.state.open_options == dealt.options
    return dealt.options


def test_options_are_open_in_the_order_of_the_card(begin: Begin) -> None:
    level = city(card("till", option("one"), option("two"), option("three")))
    assert open_on_the_first_day(level, begin) == ("one", "two", "three")


@pytest.mark.parametrize(
    ("when", "is_open"),
    [("standing >= 500", True), ("standing > 500", False), ("closeness.teo >= 60", True)],
)
def test_an_option_may_have_a_condition(when: str, is_open: bool, begin: Begin) -> None:
    level = city(card("till", option("plain"), option("special", when=when)))
    assert ("special" in open_on_the_first_day(level, begin)) is is_open


def test_a_closed_option_cannot_be_chosen_and_says_so(begin: Begin) -> None:
    life = begin(city(card("till", option("plain"), option("special", when="told"))))
    assert life.refusal(PickOption(9, "special")) == "there is no open option 'special'"
    assert life.refusal(PickOption(9, "nonsense")) == "there is no open option 'nonsense'"


@pytest.mark.parametrize(("money", "is_open"), [(74, False), (75, True), (76, True)])
def test_what_cannot_be_paid_cannot_be_chosen(money: int, is_open: bool, begin: Begin) -> None:
    level = city(KEYS, starts={"money": money})
    assert ("deposit" in open_on_the_first_day(level, begin)) is is_open


def test_the_last_lark_can_be_spent(begin: Begin) -> None:
    life = begin(city(KEYS, starts={"money": 75}))
    life.pick("deposit")
    assert life.state.meters["money"] == 0


def test_a_card_of_which_nothing_can_be_paid_is_not_dealt(begin: Begin) -> None:
    dear = option("dear", effects={"money": -121})
    life = begin(city(card("shop", dear, dear, priority=5), card("bench")))
    assert life.dealt() == ["bench"]


def test_an_option_that_earns_is_open_to_the_poorest(begin: Begin) -> None:
    level = city(card("till", option("earn", effects={"money": 30}), STAY), starts={"money": 0})
    assert open_on_the_first_day(level, begin) == ("earn", "stay")


@pytest.mark.parametrize(("by", "left"), [(-75, 0), (-1, 0), (0, 0), (40, 40)])
def test_waiving_takes_a_cost_away_and_leaves_a_gain(by: int, left: int) -> None:
    assert waive(by) == left


@pytest.mark.parametrize(
    ("by", "left"), [(-40, -20), (-75, -37), (-1, 0), (0, 0), (5, 5), (40, 40)]
)
def test_halving_rounds_in_the_players_favour_and_leaves_a_gain(by: int, left: int) -> None:
    assert halve(by) == left


@pytest.mark.parametrize(
    ("held", "cost"),
    [(set(), 75), ({"bike"}, 0), ({"flat"}, 37), ({"bike", "flat"}, 0)],
)
def test_a_perk_held_changes_the_price(held: set[str], cost: int) -> None:
    state = moment(city(perks=(FREE_DEPOSITS, HALF_DEPOSITS)), perks=frozenset(held))
    assert price(state, DEPOSIT) == cost
    assert effects_with_perks(state, DEPOSIT)["rest"] == -3


def test_two_halves_make_a_quarter() -> None:
    twice = (PerkChange("halve", "deposit", "money"), PerkChange("halve", "deposit", "money"))
    state = moment(city(perks=(perk("bike", 1, 0, *twice),)), perks=frozenset({"bike"}))
    assert price(state, option("pay", "deposit", effects={"money": -80})) == 20


@pytest.mark.parametrize("tags", [(), ("leaf",)])
def test_a_perk_leaves_options_without_its_tag_alone(tags: tuple[str, ...]) -> None:
    state = moment(city(perks=(FREE_DEPOSITS,)), perks=frozenset({"bike"}))
    assert price(state, option("pay", *tags, effects={"money": -75})) == 75


def test_a_perk_adds_no_effect_that_was_not_there() -> None:
    state = moment(city(perks=(FREE_DEPOSITS,)), perks=frozenset({"bike"}))
    assert effects_with_perks(state, option("look", "deposit")) == {}
    assert price(state, option("look", "deposit")) == 0


def test_a_perk_may_spare_rest_instead_of_money() -> None:
    queue = perk("bike", 1, 0, PerkChange("halve", "deposit", "rest"))
    state = moment(city(perks=(queue,)), perks=frozenset({"bike"}))
    assert effects_with_perks(state, DEPOSIT) == {"money": -75, "rest": -1}


def test_the_option_on_the_card_is_not_rewritten() -> None:
    state = moment(city(perks=(FREE_DEPOSITS,)), perks=frozenset({"bike"}))
    effects_with_perks(state, DEPOSIT)
    assert DEPOSIT.effects == {"money": -75, "rest": -3}


@pytest.mark.parametrize(("money", "enough"), [(36, False), (37, True)])
def test_what_a_perk_takes_off_counts_when_money_is_short(money: int, enough: bool) -> None:
    level = city(perks=(HALF_DEPOSITS,))
    state = moment(level, perks=frozenset({"flat"}), meters={"money": money})
    assert is_affordable(state, DEPOSIT) is enough


def holder(start: int) -> Level:
    return city(KEYS, perks=(FREE_DEPOSITS,), starts={"standing": start, "money": 20})


def test_a_ladder_opens_what_the_purse_could_not(begin: Begin) -> None:
    assert open_on_the_first_day(holder(519), begin) == ("stay",)
    assert open_on_the_first_day(holder(520), begin) == ("deposit", "stay")


def test_the_man_behind_you_counts_out_his(begin: Begin) -> None:
    life = begin(holder(600))
    life.pick("deposit")
    assert life.state.meters["money"] == 20
    assert life.moves("rest") == [(-3, "option:keys/deposit")]


def test_an_option_may_be_there_for_holders_alone(begin: Begin) -> None:
    special = option("special", when="'bike' in perks")
    cards: tuple[Card, ...] = evening_cards(1, STAY, special)
    for start, offered in ((519, ("stay",)), (520, ("stay", "special"))):
        level = city(*cards, perks=(FREE_DEPOSITS,), starts={"standing": start})
        assert open_on_the_first_day(level, begin) == offered
