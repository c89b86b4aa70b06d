"""Conditions that are not: each refusal says what is wrong, where, and what would be right."""

import keyword

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from game.core.conditions import ConditionError, Names, read_condition
from tests.core.cities import NAMES, moment


def refused(text: str) -> ConditionError:
    with pytest.raises(ConditionError) as caught:
        read_condition(text, NAMES)
    assert str(caught.value) == caught.value.message
    return caught.value


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ("standng >= 650", 0, "there is no name 'standng'; did you mean 'standing'?"),
        ("day == 2 and mony > 3", 13, "there is no name 'mony'; did you mean 'money'?"),
        ("closeness.tea > 3", 0, "there is no person 'tea'; did you mean 'teo'?"),
        ("'leef' in tags", 0, "there is no tag 'leef'; did you mean 'leaf'?"),
        ("told or 'ows' in flags", 8, "there is no flag 'ows'; did you mean 'owes'?"),
        ("'bikes' in perks", 0, "there is no perk 'bikes'; did you mean 'bike'?"),
        ("'teo_rents' in seen", 0, "there is no card 'teo_rents'; did you mean 'teo_rent'?"),
        ("act == 'pilots'", 7, "there is no act 'pilots'; did you mean 'pilot'?"),
        ("length == 'weeks'", 10, "there is no length 'weeks'; did you mean 'week'?"),
        ("'weeks' == length", 0, "there is no length 'weeks'; did you mean 'week'?"),
        ("xyzzy > 3", 0, "there is no name 'xyzzy'"),
        ("'xyzzy' in tags", 0, "there is no tag 'xyzzy'"),
        ("closeness.xyzzy > 3", 0, "there is no person 'xyzzy'"),
    ],
)
def test_a_wrong_name_is_shown_with_the_nearest_right_one(
    text: str, column: int, message: str
) -> None:
    error = refused(text)
    assert (error.message, error.column) == (message, column)


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ("standing", 0, "this is not something that is true or false"),
        ("told and standing", 9, "this is not something that is true or false"),
        ("'leaf'", 0, "this is not something that is true or false"),
        ("1", 0, "this is not something that is true or false"),
        ("not 1", 4, "this is not something that is true or false"),
        ("1 < day < 5", 0, "compare two things at a time, joined with 'and'"),
        ("told and 1 < day <= 5", 9, "compare two things at a time, joined with 'and'"),
        ("day is 3", 0, "compare with == != < <= > >= or in"),
        ("day is not 3", 0, "compare with == != < <= > >= or in"),
        ("told == True", 0, "'told' is not a number"),
        ("day == in_beacon", 7, "'in_beacon' is not a number"),
        ("seen > 3", 0, "'seen' is not a number"),
        ("closeness > 3", 0, "'closeness' is not a number"),
        ("day == True", 7, "a whole number or a name is needed here"),
        ("day == 1.5", 7, "a whole number or a name is needed here"),
        ("day == 'two'", 7, "a whole number or a name is needed here"),
        ("day == None", 7, "a whole number or a name is needed here"),
        ("day == 2j", 7, "a whole number or a name is needed here"),
        ("day * 2 == 4", 0, "a whole number or a name is needed here"),
        ("day ** 99 == 4", 0, "a whole number or a name is needed here"),
        ("+day == 4", 0, "a whole number or a name is needed here"),
        ("closeness.teo.mara == 4", 0, "a whole number or a name is needed here"),
        ("standing.real == 4", 0, "a whole number or a name is needed here"),
        ("act < 'pilot'", 0, "'act' can only be == or != to a text"),
        ("length >= 'week'", 0, "'length' can only be == or != to a text"),
        ("act == 3", 7, "a text in quotes is needed here"),
        ("act == length", 7, "'length' has no quotes of its own; write \"'length'\""),
        ("3 in tags", 0, "a text in quotes is needed here"),
        ("b'leaf' in tags", 0, "a text in quotes is needed here"),
        ("leaf in tags", 0, "'leaf' has no quotes of its own; write \"'leaf'\""),
        ("'leaf' in act", 10, "'in' looks into one of tags, flags, perks, seen"),
        ("'leaf' in 'leaves'", 10, "'in' looks into one of tags, flags, perks, seen"),
        ("'leaf' in ['leaf']", 10, "'in' looks into one of tags, flags, perks, seen"),
        ("day in (1, 2)", 7, "'in' looks into one of tags, flags, perks, seen"),
    ],
)
def test_a_wrong_form_is_shown_with_the_right_one(text: str, column: int, message: str) -> None:
    error = refused(text)
    assert (error.message, error.column) == (message, column)


@pytest.mark.parametrize(
    "text",
    ["", " ", "standing >", "and told", "told and", "(told", "told)", "day == 3 and or"],
)
def test_half_a_sentence_is_not_a_condition(text: str) -> None:
    error = refused(text)
    assert error.message == "this is not a complete condition"
    assert 0 <= error.column <= len(text)


def test_a_single_equals_sign_is_shown_with_two() -> None:
    error = refused("day = 3")
    assert (error.message, error.column) == ("'=' does not compare; write '=='", 4)


@pytest.mark.parametrize(
    "text",
    [
        "__import__('os')",
        "print('x')",
        "told()",
        "len(tags) > 3",
        "abs(standing) > 3",
        "state.level",
        "state.meters['money'] > 3",
        "tags.__class__",
        "closeness.__class__ == 3",
        "().__class__.__bases__",
        "[tag for tag in tags]",
        "{tag for tag in tags}",
        "{tag: 1 for tag in tags}",
        "any(tag for tag in tags)",
        "lambda: told",
        "(lambda: True)()",
        "f'{told}'",
        "f'{told}' in tags",
        "act == f'pilot'",
        "(day := 3)",
        "(told := True)",
        "told if in_beacon else told",
        "*tags",
        "tags[0] == 3",
        "day[0] == 3",
        "[1, 2] == [1, 2]",
        "(1, 2)",
        "{'a': 1}",
        "...",
        "None",
        "await told",
        "yield told",
        "told; told",
        "import os",
        "day @ 3 == 3",
        "day // 2 == 1",
        "day % 2 == 1",
        "~day == 1",
        "day & 1 == 1",
        "day << 40 == 1",
        "\x00",
        "told\x00",
        "\ud800",
        "'leaf' in tags if told else in_beacon",
        "(" * 290,
        "not " * 74,
        "-" * 280 + "1",
    ],
)
def test_nothing_outside_the_list_is_let_in(text: str) -> None:
    refused(text)


PIECES = some.sampled_from(
    [*keyword.kwlist, *NAMES.meters, *NAMES.tags, "closeness.teo", "tags", "flags", "perks", "seen"]
    + ["act", "length", "day", "told", "in_beacon", "'leaf'", "'owes'", "'pilot'", "'week'", "1"]
    + ["3", "==", "!=", "<", ">=", "+", "-", "(", ")", "[", "]", ",", ".", ":=", "{", "}", "f'"]
)
ALMOST = some.lists(PIECES, max_size=14).map(" ".join)


@settings(max_examples=400)
@given(text=some.text(max_size=80) | ALMOST)
def test_any_text_is_a_condition_or_is_refused(text: str) -> None:
    try:
        condition = read_condition(text, NAMES)
    except ConditionError as error:
        assert error.message and error.column >= 0
        return
    assert condition.holds(moment()) in (True, False)


TERMS = some.sampled_from(
    ["told", "in_beacon", "day == 0", "standing > money", "'leaf' in tags", "'owes' in flags"]
    + ["act == 'pilot'", "closeness.teo + 1 > 3", "voice - rest <= -1", "'bike' not in perks"]
)
SENTENCES = some.recursive(
    TERMS,
    lambda inner: (
        some.tuples(inner, some.sampled_from(["and", "or"]), inner).map(
            lambda p: f"({' '.join(p)})"
        )
        | inner.map("not {}".format)
    ),
    max_leaves=6,
)
TAGS = some.frozensets(some.sampled_from(["leaf", "generous"]))


@settings(max_examples=150)
@given(text=SENTENCES, tags=TAGS)
def test_brackets_and_nots_never_confuse_it(text: str, tags: frozenset[str]) -> None:
    held = read_condition(text, NAMES).holds(moment(), tags)
    assert read_condition(f"not ({text})", NAMES).holds(moment(), tags) is not held
    assert read_condition(f"({text}) and in_beacon", NAMES).holds(moment(), tags) is held
    assert read_condition(f"({text}) or told", NAMES).holds(moment(), tags) is held


@settings(max_examples=150)
@given(text=SENTENCES, tags=TAGS)
def test_without_the_tag_it_needs_it_cannot_hold(text: str, tags: frozenset[str]) -> None:
    condition = read_condition(text, NAMES)
    if condition.needs_tag and condition.needs_tag not in tags:
        assert not condition.holds(moment(), tags)


def test_the_column_counts_letters_not_bytes() -> None:
    names = Names(tags=frozenset({"café"}))
    with pytest.raises(ConditionError) as caught:
        read_condition("'café' in tags and foo > 1", names)
    assert caught.value.column == 19
