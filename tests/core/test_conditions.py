"""Conditions: what each form says of a life, and what it needs."""

from typing import Any

import pytest

from game.core.conditions import ConditionError, Names, read_condition
from tests.core.cities import NAMES, moment

NONE: frozenset[str] = frozenset()


def is_true(text: str, tags: frozenset[str] = NONE, **changes: Any) -> bool:
    return read_condition(text, NAMES).holds(moment(**changes), tags)


@pytest.mark.parametrize(
    ("text", "truth"),
    [
        ("standing == 500", True),
        ("standing != 500", False),
        ("standing < 500", False),
        ("standing <= 500", True),
        ("standing > 499", True),
        ("standing >= 501", False),
        ("500 == standing", True),
        ("standing > money", True),
        ("standing - money == 380", True),
        ("voice + rest == 120", True),
        ("standing + 10 - money > 380", True),
        ("closeness.teo >= 60", True),
        ("closeness.mara >= closeness.teo", False),
        ("closeness.teo - closeness.mara == 10", True),
        ("-money < 0", True),
        ("money - -5 == 125", True),
        ("1 < 2", True),
        ("2 < 1", False),
    ],
)
def test_numbers_are_compared_and_added(text: str, truth: bool) -> None:
    assert is_true(text) is truth


@pytest.mark.parametrize(
    ("text", "truth"),
    [
        ("day == 3", True),
        ("day - 1 == 2", True),
        ("act == 'network'", True),
        ("act != 'network'", False),
        ("'network' == act", True),
        ("act == 'pilot'", False),
        ("length == 'days'", True),
        ("length != 'week'", True),
        ("in_beacon", True),
        ("not in_beacon", False),
        ("told", False),
        ("not told", True),
        ("True", True),
        ("False", False),
    ],
)
def test_the_day_and_the_story_are_looked_at(text: str, truth: bool) -> None:
    assert is_true(text, day=3, act="network") is truth


@pytest.mark.parametrize(
    ("text", "truth"),
    [
        ("'owes' in flags", True),
        ("'promised' in flags", False),
        ("'promised' not in flags", True),
        ("'bike' in perks", True),
        ("'flat' in perks", False),
        ("'teo_rent' in seen", True),
        ("'till' not in seen", True),
    ],
)
def test_what_is_held_and_seen_is_looked_at(text: str, truth: bool) -> None:
    held = {"flags": {"owes"}, "perks": {"bike"}, "seen": {"teo_rent"}}
    assert is_true(text, **{name: frozenset(values) for name, values in held.items()}) is truth


def test_tags_are_those_of_the_option_just_chosen() -> None:
    late = read_condition("'late_bill' in tags", NAMES)
    assert late.holds(moment(), frozenset({"late_bill", "generous"}))
    assert not late.holds(moment(), frozenset({"generous"}))
    assert not late.holds(moment())


@pytest.mark.parametrize(
    ("text", "truth"),
    [
        ("standing >= 500 and money >= 100", True),
        ("standing >= 501 and money >= 100", False),
        ("standing >= 501 or money >= 100", True),
        ("standing >= 501 or money >= 200", False),
        ("not (standing >= 501 or money >= 200)", True),
        ("not standing >= 501 and not told", True),
        ("told or in_beacon and day == 0", True),
        ("(told or in_beacon) and day == 1", False),
        ("in_beacon and in_beacon and in_beacon and told", False),
        ("not not in_beacon", True),
    ],
)
def test_and_or_not_and_brackets_mean_what_they_say(text: str, truth: bool) -> None:
    assert is_true(text) is truth


def test_the_sentence_of_the_manual_can_be_read() -> None:
    sentence = "standing >= 650 and 'late_bill' in tags"
    tags = frozenset({"late_bill"})
    assert is_true(sentence, tags, meters={"standing": 650})
    assert not is_true(sentence, tags, meters={"standing": 649})
    assert not is_true(sentence, NONE, meters={"standing": 650})


def test_a_condition_always_answers_true_or_false() -> None:
    assert read_condition("in_beacon", NAMES).holds(moment()) is True
    assert read_condition("told or 'owes' in flags", NAMES).holds(moment()) is False


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("'leaf' in tags", "leaf"),
        ("standing > 1 and 'leaf' in tags", "leaf"),
        ("standing > 1 and (told and 'leaf' in tags)", "leaf"),
        ("'leaf' in tags or told", ""),
        ("not 'leaf' in tags", ""),
        ("'leaf' not in tags", ""),
        ("not (told and 'leaf' in tags)", ""),
        ("told and ('leaf' in tags or in_beacon)", ""),
        ("'owes' in flags", ""),
        ("standing > 1", ""),
    ],
)
def test_a_condition_knows_the_tag_it_cannot_do_without(text: str, tag: str) -> None:
    assert read_condition(text, NAMES).needs_tag == tag


def test_of_two_needed_tags_one_is_named() -> None:
    both = read_condition("'late_bill' in tags and 'leaf' in tags", NAMES)
    assert both.needs_tag in ("leaf", "late_bill")


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("standing >= 1", {("meters", "standing")}),
        ("closeness.teo > 3", {("meters", "closeness.teo")}),
        ("'leaf' in tags and 'bike' in perks", {("tags", "leaf"), ("perks", "bike")}),
        ("act == 'quiet' or length == 'week'", {("act", "quiet"), ("length", "week")}),
        ("'till' in seen and 'owes' not in flags", {("seen", "till"), ("flags", "owes")}),
        ("day > 2 and in_beacon", set()),
    ],
)
def test_a_condition_says_which_names_it_mentions(text: str, mentions: set[object]) -> None:
    assert read_condition(text, NAMES).mentions == mentions


def test_two_conditions_of_the_same_words_are_the_same() -> None:
    one, same = read_condition("told", NAMES), read_condition("told", NAMES)
    assert one == same and hash(one) == hash(same)
    assert one != read_condition("not told", NAMES)
    assert one != "told"


def test_a_city_of_no_names_still_has_days() -> None:
    assert read_condition("day >= 2 and in_beacon", Names()).holds(moment(day=2))
    with pytest.raises(ConditionError, match="there is no name 'standing'"):
        read_condition("standing > 1", Names())


def test_a_condition_may_have_three_hundred_characters_and_no_more() -> None:
    longest = "day == 0" + " " * 292
    assert is_true(longest)
    with pytest.raises(ConditionError, match="at most 300 characters") as refused:
        read_condition(longest + " ", NAMES)
    assert refused.value.column == 300
