"""The ladder: perks open at one Standing and are lost below another."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from game.core import events as e
from game.core.rulebook import perks_changed
from tests.core.cities import card, city, evening_cards, moment, option, perk, rule
from tests.core.lives import Begin, Life, kinds, those

BIKE = perk("bike", 520, 500)
FLAT = perk("flat", 650, 620)
UP = option("up", "generous")
DOWN = option("down", "late_bill")
SLOW = [
    rule("climb", "'generous' in tags", effects={"standing": 15}),
    rule("fall", "'late_bill' in tags", effects={"standing": -15}),
]


def ladder_of(life: Life) -> list[str]:
    steps = [one for one in life.log if isinstance(one, e.PerkOpened | e.PerkLost)]
    return [f"{type(one).__name__} {one.perk}" for one in steps]


def walked(life: Life, *choices: str) -> list[tuple[int, bool]]:
    """Standing and whether the bike is held, evening by evening."""
    seen = []
    for choice in choices:
        life.pick(choice)
        seen.append((life.state.standing, "bike" in life.state.perks))
        life.go_on()
        life.sleep()
    return seen


def test_a_perk_opens_at_its_rung_and_is_kept_until_well_below(begin: Begin) -> None:
    level = city(*evening_cards(7, UP, DOWN), rules=SLOW, perks=[BIKE], length="week")
    life = begin(level)
    assert walked(life, "up", "up", "down", "down", "down", "up", "up") == [
        (515, False), (530, True), (515, True), (500, True),
        (485, False), (500, False), (515, False),
    ]  # fmt: skip
    assert ladder_of(life) == ["PerkOpened bike", "PerkLost bike"]


@pytest.mark.parametrize(("standing", "held"), [(519, False), (520, True), (521, True)])
def test_a_rung_is_reached_exactly(standing: int, held: bool, begin: Begin) -> None:
    life = begin(city(perks=[BIKE], starts={"standing": standing}))
    assert ("bike" in life.state.perks) is held
    assert kinds(life.log).count("PerkOpened") == int(held)


@pytest.mark.parametrize(("standing", "kept"), [(500, True), (499, False)])
def test_a_rung_is_lost_only_below_its_second_number(standing: int, kept: bool) -> None:
    held = frozenset({"bike"})
    state = moment(city(perks=[BIKE]), perks=held, meters={"standing": standing})
    lost = [] if kept else [e.PerkLost(4, 900, "bike")]
    assert list(perks_changed(state, 4, 900)) == lost


def test_a_leap_opens_every_rung_from_the_lowest_up(begin: Begin) -> None:
    leap = rule("leap", effects={"standing": 200})
    life = begin(city(card("till"), rules=[leap], perks=[FLAT, BIKE]))
    events = life.pick()
    assert [one.perk for one in those(e.PerkOpened, events)] == ["bike", "flat"]
    assert kinds(events)[-3:] == ["MeterMoved", "PerkOpened", "PerkOpened"]


def test_a_fall_loses_only_the_rungs_above(begin: Begin) -> None:
    fall = rule("fall", effects={"standing": -60})
    life = begin(city(card("till"), rules=[fall], perks=[BIKE, FLAT], starts={"standing": 660}))
    assert life.state.perks == {"bike", "flat"}
    life.pick()
    assert life.state.perks == {"bike"}


def test_the_ladder_goes_up_whatever_the_file_says() -> None:
    rungs = [perk("b", 700, 1), perk("a", 700, 1), perk("c", 520, 1)]
    assert [one.id for one in city(perks=rungs).ladder] == ["c", "a", "b"]


def test_a_night_may_open_a_perk(begin: Begin) -> None:
    life = begin(city(rules=[rule("review", on="night", effects={"standing": 20})], perks=[BIKE]))
    assert kinds(life.go_on()) == ["WentOn", "NightFell", "RuleFired", "MeterMoved", "PerkOpened"]


def test_a_spark_may_open_a_perk(begin: Begin) -> None:
    life = begin(city(perks=[BIKE], starts={"standing": 515}), length="evenings")
    life.open_phone()
    assert kinds(life.collect()) == ["Collected", "MeterMoved", "LeverShown", "PerkOpened"]


def test_leaving_takes_every_perk_away(begin: Begin) -> None:
    life = begin(city(perks=[BIKE, FLAT], starts={"standing": 900}))
    assert life.leave() == (
        e.BeaconLeft(1, 1000),
        e.PerkLost(1, 1000, "bike"),
        e.PerkLost(1, 1000, "flat"),
    )
    assert life.state.perks == frozenset() and life.state.standing == 900


def test_outside_beacon_no_perk_opens_again(begin: Begin) -> None:
    world = rule("world", on="night", effects={"standing": 50}, needs_beacon=False)
    life = begin(city(rules=[world], perks=[BIKE]))
    life.leave()
    life.to_the_end()
    assert life.state.standing == 700 and ladder_of(life) == []


def test_the_perk_of_this_morning_pays_this_mornings_card(begin: Begin) -> None:
    gift = rule("gift", on="morning", effects={"standing": 20})
    life = begin(city(card("ride", UP, option("bike", when="'bike' in perks")), rules=[gift]))
    assert life.state.open_options == ("up",), "this city has no ladder"
    level = city(
        card("ride", UP, option("bike", when="'bike' in perks")), rules=[gift], perks=[BIKE]
    )
    assert begin(level).state.open_options == ("up", "bike")


@given(
    standings=some.lists(some.integers(min_value=450, max_value=700), max_size=12),
    at=some.integers(min_value=500, max_value=650),
    slack=some.integers(min_value=0, max_value=40),
)
def test_between_the_two_numbers_nothing_changes(standings: list[int], at: int, slack: int) -> None:
    level = city(perks=[perk("bike", at, at - slack)])
    held = False
    for standing in standings:
        perks = frozenset({"bike"}) if held else frozenset()
        state = moment(level, perks=perks, meters={"standing": standing})
        changed = [type(one) for one in perks_changed(state, 0, 0)]
        if at - slack <= standing < at:
            assert changed == []
        held = e.PerkOpened in changed or (held and e.PerkLost not in changed)
        assert held or standing < at
        assert not held or standing >= at - slack
