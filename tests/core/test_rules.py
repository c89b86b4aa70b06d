"""The rulebook: which rules hold, in what order, what they move and when they pay."""

from dataclasses import replace

import pytest

from game.core import events as e
from game.core.model import Moment
from game.core.rulebook import is_due
from tests.core.cities import card, city, evening_cards, moment, option, rule
from tests.core.lives import Begin, Life, kinds, those

REFUSE = option("refuse", "refuse_friend")
LEND = option("lend", "generous", effects={"money": -5})
STEADIER = rule("steadier_circle", "'refuse_friend' in tags", reason="Your circle looks steadier.")


def fired(life: Life) -> list[tuple[str, bool]]:
    return [(event.rule, event.paid) for event in those(e.RuleFired, life.log)]


def test_a_rule_moves_standing_and_signs_for_it(begin: Begin) -> None:
    life = begin(city(card("teo_rent", LEND, REFUSE), rules=[STEADIER]))
    assert life.pick("refuse") == (
        e.OptionChosen(1, 1000, "teo_rent", "refuse", ("refuse_friend",)),
        e.RuleFired(1, 1000, "steadier_circle", True),
        e.MeterMoved(1, 1000, "standing", 6, "rule:steadier_circle"),
    )
    assert life.state.standing == 506


def test_a_rule_that_does_not_hold_says_nothing(begin: Begin) -> None:
    life = begin(city(card("teo_rent", LEND, REFUSE), rules=[STEADIER]))
    life.pick("lend")
    assert fired(life) == [] and life.state.standing == 500


@pytest.mark.parametrize("shown", ["open", "hidden", "false"])
def test_what_beacon_says_changes_nothing_of_what_happens(shown: str, begin: Begin) -> None:
    hidden = rule("one", "'refuse_friend' in tags", shown=shown)
    life = begin(city(card("teo_rent", LEND, REFUSE), rules=[hidden]))
    life.pick("refuse")
    assert fired(life) == [("one", True)] and life.state.standing == 506


def test_rules_are_asked_in_the_order_of_the_level(begin: Begin) -> None:
    rules = [
        rule("zebra"),
        rule("leafy", "'leaf' in tags"),
        rule("apple"),
        rule("kind", "'generous' in tags and in_beacon"),
        rule("either", "'leaf' in tags or 'generous' in tags"),
    ]
    life = begin(city(card("till", option("both", "generous", "leaf"), REFUSE), rules=rules))
    life.pick("both")
    assert [name for name, _ in fired(life)] == ["zebra", "leafy", "apple", "kind", "either"]


def test_a_rule_looks_at_the_life_after_the_choice_was_felt(begin: Begin) -> None:
    poor = rule("poor", "money < 120")
    life = begin(city(card("teo_rent", LEND, REFUSE), rules=[poor]))
    life.pick("lend")
    assert fired(life) == [("poor", True)]


def test_rules_of_one_moment_do_not_set_each_other_off(begin: Begin) -> None:
    first = rule("first", sets=("owes",), effects={"standing": 200})
    second = rule("second", "'owes' in flags or standing > 600")
    life = begin(city(*evening_cards(2), rules=[first, second]))
    life.pick()
    assert fired(life) == [("first", True)]
    life.go_on()
    life.sleep()
    life.pick()
    assert fired(life)[1:] == [("first", True), ("second", True)]


def test_two_rules_share_what_is_left_of_a_meter(begin: Begin) -> None:
    rules = [rule("one", effects={"standing": 8}), rule("two", effects={"standing": 8})]
    life = begin(city(card("till"), rules=rules, starts={"standing": 990}))
    life.pick()
    assert life.moves("standing") == [(8, "rule:one"), (2, "rule:two")]
    assert life.state.standing == 1000


def test_a_rule_moves_many_things_and_sets_flags(begin: Begin) -> None:
    effects = {"standing": -4, "voice": -2, "closeness.mara": 3}
    busy = rule("busy", effects=effects, sets=("owes", "owes"), clears=("promised",))
    life = begin(city(card("till"), rules=[busy]))
    events = life.pick()
    assert [one.meter for one in those(e.MeterMoved, events)] == list(effects)
    assert "owes" in life.state.flags and "FlagCleared" not in kinds(events)


@pytest.mark.parametrize(
    ("on", "after"),
    [("night", ["WentOn", "NightFell"]), ("morning", ["WentOn", "DayBegan"])],
)
def test_nights_and_mornings_have_rules_of_their_own(
    on: Moment, after: list[str], begin: Begin
) -> None:
    life = begin(city(rules=[rule("review", on=on)]))
    before = len(fired(life))
    assert before == (1 if on == "morning" else 0)
    steps = [kinds(life.go_on()), kinds(life.go_on())]
    (step,) = [step for step in steps if "RuleFired" in step]
    assert step[:4] == [*after, "RuleFired", "MeterMoved"]


def test_the_first_morning_is_a_morning(begin: Begin) -> None:
    life = begin(city(card("bread"), rules=[rule("gift", on="morning")]))
    assert kinds(life.log) == ["LevelStarted", "DayBegan", "RuleFired", "MeterMoved", "CardDealt"]
    assert life.state.standing == 506


def test_a_morning_rule_may_bring_a_card_about(begin: Begin) -> None:
    level = city(
        card("teo_thanks", when="'owes' in flags"),
        rules=[rule("memory", "day == 2", on="morning", sets=("owes",))],
    )
    life = begin(level)
    assert life.dealt() == []
    life.sleep()
    assert life.dealt() == ["teo_thanks"]


def test_a_rule_of_tags_never_holds_at_night(begin: Begin) -> None:
    life = begin(city(card("teo_rent", REFUSE, LEND), rules=[replace(STEADIER, on="night")]))
    life.to_the_end()
    assert fired(life) == []


def test_the_last_night_has_its_rules_too(begin: Begin) -> None:
    life = begin(city(rules=[rule("review", on="night")]))
    life.to_the_end()
    assert life.moves("standing") == [(6, "rule:review")] * 4


def test_beacons_rules_stop_at_its_door(begin: Begin) -> None:
    world = rule("world", effects={"rest": 1}, needs_beacon=False)
    life = begin(city(*evening_cards(2), rules=[rule("score"), world]))
    life.pick()
    life.leave()
    life.go_on()
    life.sleep()
    life.pick()
    assert fired(life) == [("score", True), ("world", True), ("world", True)]


def choices(life: Life, count: int) -> list[bool]:
    """Whether the rule paid, for that many evenings of one card each."""
    for _ in range(count):
        life.pick()
        life.go_on()
        life.sleep()
    return [paid for _, paid in fired(life)]


def test_a_rule_on_a_fixed_ratio_pays_every_third_time(begin: Begin) -> None:
    level = city(*evening_cards(12), rules=[rule("likes", schedule="FR 3")], length="fortnight")
    life = begin(level)
    assert choices(life, 12) == [False, False, True] * 4
    assert life.state.standing == 500 + 4 * 6
    assert life.state.rule_counts == {"likes": 12}


def test_a_rule_that_does_not_pay_moves_and_sets_nothing(begin: Begin) -> None:
    likes = rule("likes", schedule="FR 2", sets=("owes",))
    life = begin(city(card("post"), rules=[likes]))
    assert life.pick()[1:] == (e.RuleFired(1, 1000, "likes", False),)
    assert life.state.flags == frozenset()


def test_a_rule_in_extinction_never_pays(begin: Begin) -> None:
    life = begin(city(*evening_cards(3), rules=[rule("likes", schedule="EXT")]))
    assert choices(life, 3) == [False] * 3


@pytest.mark.parametrize("seed", range(6))
def test_a_rule_on_a_variable_ratio_pays_its_mean_in_a_pass(seed: int) -> None:
    likes = rule("likes", schedule="VR 3")
    state = replace(moment(city(rules=[likes])), seed=seed)
    paid = [is_due(replace(state, rule_counts={"likes": count}), likes) for count in range(72)]
    assert sum(paid[:36]) == 12 and paid[35] and sum(paid) == 24 and paid[71]


def test_two_rules_on_one_schedule_keep_their_own_lists() -> None:
    one, two = rule("one", schedule="VR 5"), rule("two", schedule="VR 5")
    state = moment(city(rules=[one, two]))
    lists = [
        [is_due(replace(state, rule_counts={each.id: count}), each) for count in range(60)]
        for each in (one, two)
    ]
    assert lists[0] != lists[1] and sum(lists[0]) == sum(lists[1]) == 12


def test_a_rule_counts_only_the_times_it_held(begin: Begin) -> None:
    likes = replace(STEADIER, schedule="FR 2")
    life = begin(city(*evening_cards(4, REFUSE, LEND), rules=[likes]))
    for choice in ("refuse", "lend", "lend", "refuse"):
        life.pick(choice)
        life.go_on()
        life.sleep()
    assert fired(life) == [("steadier_circle", False), ("steadier_circle", True)]
