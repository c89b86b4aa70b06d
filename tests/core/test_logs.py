"""The log as text: every event comes back as it was, and every damaged line is named."""

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as some

from game.core import engine
from game.core import events as e
from game.core.logs import (
    KINDS,
    LONGEST_LINE,
    LogError,
    from_json_line,
    from_json_lines,
    to_json_line,
    to_json_lines,
)
from tests.core.cities import card, city

NUMBERS = some.integers(min_value=-(1 << 53) + 1, max_value=(1 << 53) - 1)
TEXTS = some.text(alphabet=some.characters(exclude_categories=["Cs"]), max_size=20)
PRESS = '{"kind":"Pressed","turn":4,"at":1700,"counts":true}'
DAY = '{"kind":"DayBegan","turn":0,"at":0,"day":1,"act":"pilot"}'


def values_of(hint: Any) -> some.SearchStrategy[Any]:
    if get_origin(hint) is tuple:
        return some.lists(TEXTS, max_size=4).map(tuple)
    if get_origin(hint) is Literal:
        return some.sampled_from(get_args(hint))
    if get_origin(hint) is not None:
        return some.dictionaries(TEXTS, NUMBERS, max_size=4)
    return {int: NUMBERS, str: TEXTS, bool: some.booleans()}[hint]


def events_of(kind: Any) -> some.SearchStrategy[e.Event]:
    hints = get_type_hints(kind)
    return some.builds(kind, **{one.name: values_of(hints[one.name]) for one in fields(kind)})


EVENTS = some.one_of(*(events_of(kind) for kind in get_args(e.Event)))


def refused(text: str) -> LogError:
    with pytest.raises(LogError) as caught:
        from_json_lines(text)
    return caught.value


@given(log=some.lists(EVENTS, max_size=8))
def test_any_log_comes_back_as_it_was(log: list[e.Event]) -> None:
    assert from_json_lines(to_json_lines(log)) == tuple(log)


@given(event=EVENTS)
def test_an_event_is_one_line(event: e.Event) -> None:
    line = to_json_line(event)
    assert "\n" not in line and "\r" not in line
    assert from_json_line(line) == event
    assert to_json_line(from_json_line(line)) == line


def test_every_kind_of_event_can_be_read() -> None:
    assert set(KINDS) == {kind.__name__ for kind in get_args(e.Event)}


def test_a_line_says_its_kind_first_and_then_its_facts_in_order() -> None:
    assert to_json_line(e.Pressed(4, 1700, counts=True)) == PRESS
    assert to_json_line(e.DayBegan(0, 0, 1, "pilot")) == DAY


def test_a_press_says_its_hand_only_where_it_is_known() -> None:
    touched = e.Pressed(4, 1700, True, "touch")
    assert to_json_line(touched) == PRESS.replace("}", ',"hand":"touch"}')
    assert from_json_line(to_json_line(touched)) == touched
    assert from_json_line(PRESS) == e.Pressed(4, 1700, True, "")


def test_letters_of_every_language_are_written_as_they_are() -> None:
    assert "Zoë" in to_json_line(e.FlagSet(1, 1, "Zoë"))


def test_a_started_life_is_written_with_its_meters() -> None:
    started = engine.start(city(card("bread")), 3)[0]
    facts = json.loads(to_json_line(started))
    assert facts["kind"] == "LevelStarted" and facts["seed"] == 3
    assert isinstance(started, e.LevelStarted) and isinstance(started.meters, Mapping)
    assert facts["meters"] == dict(started.meters)


@pytest.mark.parametrize("text", ["", "\n", "\n\n  \n", "\r\n"])
def test_nothing_is_a_log_of_nothing(text: str) -> None:
    assert from_json_lines(text) == ()


def test_empty_lines_and_windows_line_ends_do_no_harm() -> None:
    text = f"\n{DAY}\r\n\n  {PRESS}  \n"
    assert kinds_in(text) == ["DayBegan", "Pressed"]


def kinds_in(text: str) -> list[str]:
    return [type(event).__name__ for event in from_json_lines(text)]


def test_the_last_line_needs_no_end() -> None:
    assert kinds_in(f"{DAY}\n{PRESS}") == ["DayBegan", "Pressed"]


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c"])
def test_only_a_line_feed_ends_a_line(separator: str) -> None:
    event = e.FlagSet(1, 1, f"one{separator}two")
    assert from_json_lines(to_json_lines([event, event])) == (event, event)


def test_the_order_of_the_facts_does_not_matter() -> None:
    turned = '{"counts":true,"at":1700,"turn":4,"kind":"Pressed"}'
    assert from_json_line(turned) == from_json_line(PRESS)


@pytest.mark.parametrize(
    "line",
    ["hello", "{", '{"kind":"Pressed"', PRESS[:-1], f"{PRESS}{PRESS}", f"[{PRESS}", "'x'"]
    + ["\ufeff{}", "[" * 9000, '{"a":' * 2000, "1" * 5000, '{"turn":01}', "{1:2}", "\x00"],
)  # fmt: skip
def test_a_line_that_is_not_json_is_refused(line: str) -> None:
    assert refused(line).message == "this is not a line of JSON"


@pytest.mark.parametrize(
    "line",
    ["[]", "1", '"Pressed"', "null", "true", "NaN", "{}", f"[{PRESS}]", '{"turn":1,"at":2}',
     '{"kind":"Pressd","turn":1,"at":2}', '{"kind":"pressed","turn":1}', '{"kind":null}',
     '{"kind":7}', '{"kind":"Lever","turn":1,"at":2}', '{"kind":"__class__"}'],
)  # fmt: skip
def test_a_line_of_something_else_is_refused(line: str) -> None:
    assert refused(line).message == "this is not an event of this game"


@pytest.mark.parametrize("kind", ["[]", "{}", '["Pressed"]'])
def test_a_kind_that_is_not_even_a_word_is_refused(kind: str) -> None:
    assert refused(f'{{"kind":{kind}}}').message == "this is not an event of this game"


@pytest.mark.parametrize(
    ("line", "odd"),
    [
        ('{"kind":"Pressed","turn":4,"at":1}', "'counts'"),
        ('{"kind":"Pressed","turn":4}', "'at', 'counts'"),
        ('{"kind":"Pressed","turn":4,"at":1,"counts":true,"hard":true}', "'hard'"),
        ('{"kind":"Pressed","turn":4,"at":1,"count":true}', "'count', 'counts'"),
        ('{"kind":"Pressed"}', "'at', 'counts', 'turn'"),
    ],
)
def test_missing_and_surplus_facts_are_named(line: str, odd: str) -> None:
    assert refused(line).message == f"Pressed does not fit at {odd}"


def with_fact(line: str, name: str, value: object) -> str:
    return json.dumps({**json.loads(line), name: value})


CARD = '{"kind":"CardDealt","turn":1,"at":1,"card":"till","slot":0,"options":["yes"]}'
START = to_json_line(engine.start(city(), 1)[0])


WRONG: list[tuple[str, str, list[object]]] = [
    (PRESS, "turn", ["4", 4.0, 4.5, None, True, [], 1 << 53, -(1 << 60)]),
    (PRESS, "at", ["soon", 1e300, False, {}]),
    (PRESS, "counts", [1, 0, "true", None, []]),
    (DAY, "act", [1, None, ["pilot"], True]),
    (DAY, "day", ["1", True, 1.0]),
    (CARD, "options", ["yes", [1], ["yes", None], {"yes": 1}, None, [[]]]),
    (START, "meters", [[], None, "x", {"rest": "60"}, {"rest": 1.5}, {"rest": True}]),
]


@pytest.mark.parametrize(
    ("line", "name", "value"),
    [(line, name, value) for line, name, values in WRONG for value in values],
)
def test_a_fact_of_the_wrong_sort_is_named(line: str, name: str, value: object) -> None:
    kind = json.loads(line)["kind"]
    assert refused(with_fact(line, name, value)).message == f"{kind} has no good {name!r}"


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e400", "9" * 400])
def test_numbers_that_are_none_are_refused(number: str) -> None:
    assert refused(PRESS.replace("1700", number)).message == "Pressed has no good 'at'"


def test_a_line_has_its_longest() -> None:
    padded = PRESS + " " * (LONGEST_LINE - len(PRESS))
    assert from_json_line(padded) == from_json_line(PRESS)
    assert refused(padded + " ").message == "this line is longer than any event"


@pytest.mark.parametrize("before", [0, 1, 5])
def test_the_damaged_line_is_counted_from_one(before: int) -> None:
    error = refused(f"{DAY}\n" * before + "broken\n" + f"{DAY}\n")
    assert error.line == before + 1
    assert str(error) == f"line {before + 1}: this is not a line of JSON"


def test_empty_lines_are_counted_too() -> None:
    assert refused(f"{DAY}\n\n\nbroken").line == 4


def test_a_piece_of_a_file_may_say_where_it_begins() -> None:
    with pytest.raises(LogError) as caught:
        from_json_lines(f"{DAY}\nbroken", first_line=40)
    assert caught.value.line == 41


@given(cut=some.integers(min_value=1, max_value=len(PRESS) - 1))
def test_half_a_line_is_never_taken_for_a_whole_one(cut: int) -> None:
    assert refused(f"{DAY}\n{PRESS[:cut]}").line == 2


@given(text=some.text(max_size=60))
def test_any_text_is_a_log_or_is_refused(text: str) -> None:
    try:
        log = from_json_lines(text)
    except LogError as error:
        assert 1 <= error.line <= text.count("\n") + 1
    else:
        assert log == () and not text.strip()


JSON = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(max_size=5),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=5), inner),
    max_leaves=5,
)


@given(event=EVENTS, data=some.data())
def test_one_fact_spoilt_is_refused_or_still_an_event(
    event: e.Event, data: some.DataObject
) -> None:
    facts = json.loads(to_json_line(event))
    name = data.draw(some.sampled_from([name for name in facts if name != "kind"]))
    line = json.dumps({**facts, name: data.draw(JSON)})
    try:
        again = from_json_line(line)
    except LogError as error:
        assert repr(name) in error.message
    else:
        assert type(again) is type(event)
