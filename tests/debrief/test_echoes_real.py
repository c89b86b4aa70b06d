"""The echoes of the real city: met or not, on which day, by each thing that can carry one."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from game.core import events as e
from game.core.model import Echo, Level
from game.debrief.compose import debrief
from game.debrief.findings import Debrief
from game.lab.citizens import live
from tests.debrief.fidget import fidget
from tests.debrief.logs import the_panel

START = e.LevelStarted(0, 0, "larkhaven", "", 7, "week", "partial", {"standing": 500})
DAY, TURN = 3, 41
SIGNS: dict[str, e.Event] = {
    "spark": e.Collected(TURN, 9, False),
    "quiet": e.LeverShown(TURN, 9, "EXT"),
    "perk_opened": e.PerkOpened(TURN, 9, "no_perk_of_any_list"),
    "perk_lost": e.PerkLost(TURN, 9, "no_perk_of_any_list"),
    "left": e.BeaconLeft(TURN, 9),
}


def card(name: str) -> e.Event:
    return e.CardDealt(TURN, 9, name, 0, ())


def option(name: str) -> e.Event:
    where, _, which = name.partition("/")
    return e.OptionChosen(TURN, 9, where, which, ())


CARRIED: dict[str, Callable[[str], e.Event]] = {
    "cards": card,
    "options": option,
    "rules": lambda rule: e.RuleFired(TURN, 9, rule, True),
    "perks": lambda perk: e.PerkOpened(TURN, 9, perk),
    "signs": SIGNS.__getitem__,
}


def told(level: Level, *events: e.Event) -> Debrief:
    """The debrief of a log in which only this happened, on the third day."""
    return debrief(level, (START, e.DayBegan(40, 8, DAY, "network"), *events))


def items(found: Debrief) -> dict[str, str]:
    return {item.id: item.findings[0].sentence for item in the_panel(found, "echo").items}


def met(found: Debrief) -> set[str]:
    return {name for name, said in items(found).items() if said.startswith("Here: ")}


def carriers(level: Level, kind: str) -> list[tuple[Echo, e.Event]]:
    """Each thing of one kind that an echo of this city names, as the event that brings it."""
    return [(echo, CARRIED[kind](name)) for echo in level.echoes for name in getattr(echo, kind)]


@pytest.mark.parametrize("kind", ["cards", "rules", "perks", "signs"])
def test_everything_an_echo_names_brings_it_and_says_the_day(larkhaven: Level, kind: str) -> None:
    pairs = carriers(larkhaven, kind)
    assert pairs
    for echo, event in pairs:
        panel = the_panel(told(larkhaven, event), "echo")
        item = next(item for item in panel.items if item.id == f"echo_{echo.id}")
        assert item.findings[0].sentence.startswith(f"Here: day {DAY}, {echo.here.strip()[:20]}")
        assert item.findings[0].turns == (TURN,)


def test_one_option_brings_an_echo_and_its_neighbour_does_not(larkhaven: Level) -> None:
    chosen = next(card for card in larkhaven.cards.values() if len(card.options) > 1)
    one, other = (f"{chosen.id}/{found.id}" for found in chosen.options[:2])
    level = replace(larkhaven, echoes=(replace(bare(larkhaven.echoes[0]), options=(one,)),))
    assert met(told(level, option(one)))
    assert not met(told(level, option(other)))


def bare(echo: Echo) -> Echo:
    """The echo with nothing that could carry it."""
    return replace(echo, cards=(), options=(), rules=(), perks=(), signs=())


def test_a_card_lies_there_before_anything_is_chosen(larkhaven: Level) -> None:
    echo = next(echo for echo in larkhaven.echoes if echo.cards)
    assert f"echo_{echo.id}" in met(told(larkhaven, card(echo.cards[0])))
    chosen = e.OptionChosen(TURN, 9, echo.cards[0], "whatever", ())
    assert f"echo_{echo.id}" not in met(told(larkhaven, chosen))


def test_a_rule_that_let_it_pass_brings_nothing(larkhaven: Level) -> None:
    for echo, event in carriers(larkhaven, "rules"):
        assert isinstance(event, e.RuleFired)
        passed = replace(event, paid=False)
        assert f"echo_{echo.id}" not in met(told(larkhaven, passed))


def test_a_perk_is_met_when_it_goes_as_well_as_when_it_comes(larkhaven: Level) -> None:
    for echo, event in carriers(larkhaven, "perks"):
        assert isinstance(event, e.PerkOpened)
        assert f"echo_{echo.id}" in met(told(larkhaven, e.PerkLost(TURN, 9, event.perk)))


def test_opening_a_perk_also_climbs_the_ladder(larkhaven: Level) -> None:
    (named,) = (echo for echo in larkhaven.echoes if echo.perks)
    climbed = met(told(larkhaven, e.PerkOpened(TURN, 9, named.perks[0])))
    assert climbed == {f"echo_{named.id}", *by_sign(larkhaven, "perk_opened")}


def by_sign(level: Level, sign: str) -> set[str]:
    return {f"echo_{echo.id}" for echo in level.echoes if sign in echo.signs}


@pytest.mark.parametrize("sign", SIGNS)
def test_a_sign_brings_its_own_echoes_and_no_other(larkhaven: Level, sign: str) -> None:
    assert met(told(larkhaven, SIGNS[sign])) == by_sign(larkhaven, sign)


@pytest.mark.parametrize("schedule", ["CRF", "VR 2", "VR 5", ""])
def test_a_lever_that_pays_is_not_the_quiet_one(larkhaven: Level, schedule: str) -> None:
    assert met(told(larkhaven, e.LeverShown(TURN, 9, schedule))) == set()


def test_a_gift_is_a_spark_too(larkhaven: Level) -> None:
    assert met(told(larkhaven, e.Collected(TURN, 9, True))) == by_sign(larkhaven, "spark")


def test_a_spark_only_shown_or_a_press_alone_is_not_yet_one(larkhaven: Level) -> None:
    shown, pressed = e.SparkShown(TURN, 9, False), e.Pressed(TURN, 9, True)
    assert met(told(larkhaven, pressed, shown)) == set()


def test_only_the_first_meeting_is_told(larkhaven: Level) -> None:
    later = e.DayBegan(60, 20, 5, "standing")
    found = told(larkhaven, e.BeaconLeft(TURN, 9), later, e.BeaconLeft(61, 21))
    (name,) = met(found)
    assert items(found)[name].startswith(f"Here: day {DAY},")


def test_a_day_without_a_mechanic_says_none(larkhaven: Level) -> None:
    said = the_panel(told(larkhaven), "echo").paragraphs[0].sentence
    number = len(larkhaven.echoes)
    assert said == f"In {DAY} days you met none of this city's {number} mechanics."


REAL = [("random", 2), ("greedy", 7), ("refuser", 1), ("first", 3), ("fidget", 9), ("fidget", 4)]


@pytest.mark.parametrize(("who", "seed"), REAL)
def test_real_meetings_are_found_again_in_the_log(larkhaven: Level, who: str, seed: int) -> None:
    log = (fidget(larkhaven, seed) if who == "fidget" else live(larkhaven, who, seed))[1]
    found = debrief(larkhaven, log)
    places = {echo.id: first_place(echo, log) for echo in larkhaven.echoes}
    said = items(found)
    for echo in larkhaven.echoes:
        place, sentence = places[echo.id], said[f"echo_{echo.id}"]
        if place is None:
            assert sentence == f"Not met in this log: {echo.name}."
        else:
            day = [x.day for x in log[: place + 1] if isinstance(x, e.DayBegan)][-1]
            assert sentence.startswith(f"Here: day {day}, ")
    late = len(log)
    order = [late if (at := places[name.removeprefix("echo_")]) is None else at for name in said]
    assert order == sorted(order)
    count = sum(at is not None for at in places.values())
    assert found.measures["echoes_met"] == count
    numbers = re.match(
        r"You met (\d+) of this city's (\d+)", the_panel(found, "echo").paragraphs[0].sentence
    )
    assert numbers and (int(numbers[1]), int(numbers[2])) == (count, len(larkhaven.echoes))


def first_place(echo: Echo, log: e.Log) -> int | None:
    """Where in the log this echo is first carried, by a table of what carries what."""
    wanted: set[tuple[str, str]] = {("card", name) for name in echo.cards}
    wanted |= {("option", name) for name in echo.options} | {("rule", x) for x in echo.rules}
    wanted |= {("perk", name) for name in echo.perks} | {("sign", name) for name in echo.signs}
    return next((i for i, event in enumerate(log) if carried_by(event) & wanted), None)


def carried_by(event: e.Event) -> set[tuple[str, str]]:
    match event:
        case e.CardDealt(card=name):
            return {("card", name)}
        case e.OptionChosen(card=name, option=which):
            return {("option", f"{name}/{which}")}
        case e.RuleFired(rule=rule, paid=True):
            return {("rule", rule)}
        case e.PerkOpened(perk=perk):
            return {("perk", perk), ("sign", "perk_opened")}
        case e.PerkLost(perk=perk):
            return {("perk", perk), ("sign", "perk_lost")}
        case e.Collected():
            return {("sign", "spark")}
        case e.LeverShown(schedule="EXT"):
            return {("sign", "quiet")}
        case e.BeaconLeft():
            return {("sign", "left")}
    return set()


def test_the_mechanics_to_take_along_are_those_met(larkhaven: Level) -> None:
    found = debrief(larkhaven, live(larkhaven, "first", 8)[1])
    names = {f"echo_{echo.id}": echo for echo in larkhaven.echoes}
    these = next(item for item in the_panel(found, "takeaway").items if item.id == "these")
    assert {name for name, _ in these.facts} == {names[one].name for one in met(found)}
    assert all(twin == echo.twin.strip() for echo in names.values()
               for name, twin in these.facts if name == echo.name)  # fmt: skip


def test_every_echo_of_the_city_names_its_source_when_opened(larkhaven: Level) -> None:
    for item in the_panel(told(larkhaven), "echo").items:
        facts = dict(item.facts)
        assert facts["Principle"] and facts["Free-to-play twin"] and facts["Source"]
