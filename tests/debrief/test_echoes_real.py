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
    "free_spark": e.Collected(TURN, 9, True),
    "quiet": e.LeverShown(TURN, 9, "EXT"),
    "perk_opened": e.PerkOpened(TURN, 9, "no_perk_of_any_list"),
    "perk_lost": e.PerkLost(TURN, 9, "no_perk_of_any_list"),
    "left": e.BeaconLeft(TURN, 9),
    "timed_chest": e.ChestTapped(TURN, 9, "timed", 0, 0),
    "surprise_chest": e.ChestTapped(TURN, 9, "surprise", 3, 0),
    "flame": e.FlameKept(TURN, 9, 1),
    "bar": e.BarMoved(TURN, 9, 4, 5, 0),
    "invited": e.Invited(TURN, 9, "teo", 3),
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
        said = item.findings[0].sentence
        assert said.startswith(f"Here: day {DAY}, ") and f": {echo.here.strip()[:20]}" in said
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


def test_a_gift_moves_the_dial_and_is_collected_but_pays_for_no_press(larkhaven: Level) -> None:
    gift = met(told(larkhaven, e.Collected(TURN, 9, True)))
    assert gift == by_sign(larkhaven, "free_spark")
    assert by_sign(larkhaven, "spark") - gift == {"echo_the_pulse"}


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
            assert sentence.startswith(f"Not met in this log: {echo.name}. It comes with ")
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
        case e.Collected(free=free):
            return {("sign", "free_spark" if free else "spark")}
        case e.LeverShown(schedule="EXT"):
            return {("sign", "quiet")}
        case e.Invited():
            return {("sign", "invited")}
        case e.BeaconLeft():
            return {("sign", "left")}
        case e.ChestTapped(chest=chest):
            return {("sign", f"{chest}_chest")}
        case e.FlameKept() | e.FlameLost():
            return {("sign", "flame")}
        case e.BarMoved():
            return {("sign", "bar")}
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


# What facts and essay ask to be minded of each system, by the words that say it.
MIND = {
    "S01": "only because it was paired",
    "S02": "“Negative” means taking away, not “bad”",
    "S03": "Secret is not random",
    "S04": "the nappies remark in the record was one manager's example",
    "S05": "Having too little is not misbehaviour",
    "S06": "who gains from the data",
    "S07": "no real identity or faith",
    "S08": "Whether real friends' debts lowered scores was never shown",
    "S09": "the essay's two claims conflict",
    "S10": "clubs",
    "S11": "ratio, not interval",
    "S12": "You were scored for playing",
    "S13": "separate from Sesame Credit",
    "S14": "inferred from the essay, not named in it",
    "S15": "The real record also had blacklists",
    "S16": "the essay's prediction, not the record",
    "S17": "Eight firms, not six",
    "S18": "Odo never drops you",
    "S19": "“discrimination” means telling stimuli apart",
    "S20": "observational learning, not operant. Patriotism is the essay's guess",
    "S21": "“Sunk cost” and loss aversion are economics",
    "S22": "a company's box of January 2018",
    "S23": "Cash is slower here",
    "S24": "Neither identical nor opposites",
    "S25": "No real money here, no trick with the odds, no copied marks",
    "S26": "Your answer is not collected",
    "S27": "The ban is a real outcome",
    "S28": "Suzhou in 2020, Alipay in 2018",
    "S29": "Check the essay the same way",
    "S31": "Transfer between contexts; stimulus generalisation only if",
    "S33": "Fraud and unpaid debts are real harms",
    "S34": "National policy in the record leaned on blacklists",
}


@pytest.mark.parametrize("system", MIND)
def test_what_is_to_be_minded_of_a_system_is_said(larkhaven: Level, system: str) -> None:
    named = {f"echo_{echo.id}" for echo in larkhaven.echoes if system in echo.systems}
    panel = the_panel(told(larkhaven), "echo")
    said = [words for item in panel.items if item.id in named for _, words in item.facts]
    assert MIND[system] in " ".join(said)


def test_no_statistic_of_who_is_online_is_told_with_the_mechanics(larkhaven: Level) -> None:
    for echo in larkhaven.echoes:
        words = " ".join((echo.here, echo.twin, echo.comparator, echo.caution))
        assert "million users" not in words and "online by" not in words


def test_two_lives_meet_the_same_mechanic_in_other_words(larkhaven: Level) -> None:
    one, other = (debrief(larkhaven, fidget(larkhaven, seed)[1]) for seed in (4, 9))
    both = met(one) & met(other)
    assert sum(items(one)[name] != items(other)[name] for name in both) > len(both) / 3
