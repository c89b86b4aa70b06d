"""Each kind of problem is found, on its line, in words that say what would be right."""

from pathlib import Path

import pytest

from game.content.load import LevelError, load_level
from game.content.problems import Problem, did_you_mean, likely_fix
from tests.content.tiny import TINY, changed, line_of, problems_in, write

# (code, file, what stands there, what to write instead, where on which line the problem is,
#  what is wrong, what would be right)
Case = tuple[str, str, str, str, str, str, str]

SCHEMA: list[Case] = [
    (
        "unknown_key",
        "cards.yaml",
        "    scene: tram\n",
        "    sceen: tram\n",
        "sceen",
        "there is no key 'sceen' here",
        "did you mean 'scene'?",
    ),
    (
        "missing_key",
        "cards.yaml",
        "    text: Nobody comes tonight.\n",
        "",
        "id: nobody",
        "the key 'text' is missing",
        "add 'text: ...'",
    ),
    (
        "missing_key",
        "cards.yaml",
        "        answer: Still nobody.\n",
        "        anwser: Still nobody.\n",
        "id: wait",
        "the key 'answer' is missing",
        "is it 'anwser'?",
    ),
    (
        "missing_key",
        "cards.yaml",
        "        answer: Nothing.\n",
        "",
        "id: shake",
        "the key 'answer' is missing",
        "add 'answer: ...'",
    ),
    (
        "wrong_type",
        "cards.yaml",
        "text: Walk\n",
        "text: 12\n",
        "12\n",
        "a text belongs here, not a number",
        "put it in quotes",
    ),
    (
        "wrong_type",
        "cards.yaml",
        "priority: 2",
        "priority: two",
        "two\n",
        "a whole number belongs here, not a text",
        "write a whole number from 0 to 100",
    ),
    (
        "wrong_type",
        "cards.yaml",
        "priority: 2",
        "priority: true",
        "true\n",
        "a whole number belongs here, not true or false",
        "write a whole number from 0 to 100",
    ),
    (
        "wrong_type",
        "cards.yaml",
        "priority: 2",
        "priority:",
        '\n    when: "closeness',
        "a whole number belongs here, not nothing",
        "write a whole number",
    ),
    (
        "wrong_type",
        "cards.yaml",
        "leaves: true",
        "leaves: yes",
        "yes\n",
        "true or false belongs here, not a text",
        "write true or false",
    ),
    (
        "wrong_type",
        "cards.yaml",
        "acts: [pilot]",
        "acts: pilot",
        "pilot\n",
        "a list belongs here, not a text",
        "begin each item with '- '",
    ),
    (
        "wrong_type",
        "cards.yaml",
        "effects: {rest: 2}",
        "effects: [rest, 2]",
        "[rest, 2]",
        "a table of keys belongs here, not a list",
        "{voice: 2}",
    ),
    (
        "wrong_type",
        "cards.yaml",
        "effects: {rest: 2}",
        "effects: {rest: .inf}",
        ".inf",
        "a whole number belongs here",
        "write a whole number",
    ),
    (
        "wrong_type",
        "level.yaml",
        "start: 120",
        "start: 99999999999999999999",
        "99999999999999999999",
        "a whole number belongs here",
        "write a whole number",
    ),
    (
        "out_of_range",
        "level.yaml",
        "    start: 50\n",
        "    start: 101\n",
        "101",
        "101 is out of range",
        "write a whole number from 0 to 100",
    ),
    (
        "out_of_range",
        "level.yaml",
        "format: 1\n",
        "format: 2\n",
        "2\n",
        "2 is out of range",
        "from 1 to 1",
    ),
    (
        "unknown_word",
        "cards.yaml",
        "time: morning",
        "time: mornin",
        "mornin",
        "there is no 'mornin' here",
        "did you mean 'morning'?",
    ),
    (
        "unknown_word",
        "cards.yaml",
        "scene: door",
        "scene: palace",
        "palace",
        "there is no 'palace' here",
        "known are choir, clinic, door",
    ),
    (
        "unknown_word",
        "level.yaml",
        "id: night_up",
        "id: nite_up",
        "nite_up",
        "there is no 'nite_up' here",
        "did you mean 'night_up'?",
    ),
    (
        "unknown_word",
        "rules.yaml",
        "kind: waive",
        "kind: wave",
        "wave",
        "there is no 'wave' here",
        "did you mean 'waive'?",
    ),
    (
        "bad_name",
        "cards.yaml",
        "- id: gate",
        "- id: The Gate",
        "The Gate",
        "'The Gate' is not an id in small letters",
        "for example teo_rent",
    ),
    (
        "bad_name",
        "cards.yaml",
        "systems: [S08]",
        "systems: [S08, S35]",
        "S35",
        "'S35' is not a system from S01 to S34",
        "for example S08",
    ),
    (
        "bad_name",
        "debrief.yaml",
        "[teo_rent/lend]",
        "[teo_rent.lend]",
        "teo_rent.lend",
        "'teo_rent.lend' is not a card/option",
        "for example teo_rent/lend",
    ),
    (
        "empty_text",
        "cards.yaml",
        "text: Walk\n",
        'text: "  "\n',
        '"  "',
        "this text is empty",
        "write some words",
    ),
    (
        "control_character",
        "cards.yaml",
        "text: Walk\n",
        'text: "Walk\\a"\n',
        '"Walk\\a"',
        "a control character in a text",
        "remove it",
    ),
    (
        "too_long",
        "debrief.yaml",
        "twin: A loot box.",
        f"twin: {'x' * 2001}",
        "xxx",
        "2001 characters are too many",
        "at most 2000",
    ),
    (
        "too_many_words",
        "cards.yaml",
        "text: Nobody comes tonight.",
        f"text: {'so ' * 25}late",
        "so so",
        "26 words are too many here",
        "at most 25",
    ),
    (
        "too_many_words",
        "cards.yaml",
        "text: Walk\n",
        "text: Walk all the way along the cold river home\n",
        "Walk all",
        "9 words are too many here",
        "at most 8",
    ),
    (
        "too_many_words",
        "cards.yaml",
        "answer: Nothing.",
        f"answer: {'no ' * 30}nothing",
        "no no",
        "31 words are too many here",
        "at most 30",
    ),
    (
        "too_many_words",
        "rules.yaml",
        "reason: Your circle looks steadier.",
        "reason: Your circle looks so much steadier now than it did before.",
        "Your circle looks so",
        "11 words are too many here",
        "at most 10",
    ),
    (
        "wrong_count",
        "cards.yaml",
        "      - id: wait\n        text: Wait a little\n        answer: Still nobody.\n",
        "",
        "- id: sleep",
        "1 items",
        "from 2 to 4 belong here",
    ),
    (
        "duplicate_id",
        "cards.yaml",
        "- id: silence",
        "- id: gate",
        "gate\n    time: morning\n    acts: [quiet]",
        "the id 'gate' is taken",
        "cards.yaml:2)",
    ),
    (
        "duplicate_id",
        "cards.yaml",
        "- id: wait",
        "- id: sleep",
        "sleep\n        text: Wait",
        "the id 'sleep' is taken",
        "choose another",
    ),
    (
        "duplicate_id",
        "level.yaml",
        "id: quiet, name",
        "id: pilot, name",
        "pilot, name: The quiet",
        "the id 'pilot' is taken",
        "choose another",
    ),
]


def found(case: Case, tmp_path: Path) -> Problem:
    """The problem of the case, which must be on the line and in the column foretold."""
    code, name, old, new, spot, _, _ = case
    files = changed(name, old, new)
    problems = problems_in(tmp_path, files)
    same = [problem for problem in problems if problem.code == code]
    assert same, [str(problem) for problem in problems]
    where = files[name].index(spot)
    line = line_of(name, spot, files)
    column = where - files[name].rfind("\n", 0, where)
    places = {(problem.file, problem.line, problem.column) for problem in same}
    assert ((tmp_path / name).as_posix(), line, column) in places
    return next(problem for problem in same if (problem.line, problem.column) == (line, column))


@pytest.mark.parametrize("case", SCHEMA, ids=lambda case: f"{case[0]}-{case[5]}")
def test_a_wrong_key_or_value_is_found_on_its_line(case: Case, tmp_path: Path) -> None:
    problem = found(case, tmp_path)
    assert case[5] in problem.message
    assert case[6] in problem.hint


def test_a_problem_is_one_line_with_its_place() -> None:
    problem = Problem("cards.yaml", 3, 7, "x", "there is no 'trsut'", "did you mean 'trust'?")
    assert str(problem) == "cards.yaml:3:7: there is no 'trsut', did you mean 'trust'?"
    assert str(Problem("a.yaml", 1, 1, "x", "broken")) == "a.yaml:1:1: broken"


def test_a_problem_can_always_be_printed() -> None:
    problem = Problem("a\n.yaml", 1, 1, "x", "there is no '\ud800\x1b[2J'", "caf\u00e9?")
    assert str(problem) == "a?.yaml:1:1: there is no '??[2J', caf\u00e9?"


def test_a_misspelt_word_brings_the_nearest_one() -> None:
    assert did_you_mean("trsut", {"trust", "money"}) == "did you mean 'trust'?"
    assert did_you_mean("zebra", {"trust", "money"}) == ""


def test_a_word_far_from_all_brings_the_list_of_them() -> None:
    assert likely_fix("zebra", {"trust", "money"}) == "known are money, trust"
    assert likely_fix("zebra", set()) == "there are none in this level"
    assert likely_fix("zebra", {f"n{n}" for n in range(20)}).endswith("and 8 more")


def test_all_problems_come_at_once_in_the_order_of_the_files(tmp_path: Path) -> None:
    files = {
        **changed("cards.yaml", "scene: tram", "sceen: tram"),
        "rules.yaml": TINY["rules.yaml"].replace("standing: 6", "standin: 6"),
        "level.yaml": TINY["level.yaml"].replace("quiet_seconds: 90", "quiet_seconds: soon"),
        "debrief.yaml": TINY["debrief.yaml"].replace("[gate]", "[gait]"),
    }
    with pytest.raises(LevelError) as raised:
        load_level(write(tmp_path, files))
    problems = raised.value.problems
    assert [problem.code for problem in problems] == [
        "unknown_key",
        "unknown_card",
        "wrong_type",
        "unknown_meter",
    ]
    assert list(problems) == sorted(problems)
    assert str(raised.value).splitlines() == [str(problem) for problem in problems]


def test_one_mistake_makes_one_problem(tmp_path: Path) -> None:
    """What is broken is complained of once, and nothing that leans on it again."""
    for name, old, new in [
        ("cards.yaml", "closeness.teo: 12", "closeness.teo: lots"),
        ("level.yaml", "highest: 1000", "highest: top"),
        ("level.yaml", "    quiet_day: 2", "    quiet_day: soon"),
        ("cards.yaml", "acts: [pilot]\n    scene: door", "acts: 3\n    scene: door"),
        ("rules.yaml", "at: 505", "at: high"),
    ]:
        problems = problems_in(tmp_path, changed(name, old, new))
        codes = [problem.code for problem in problems]
        assert codes == ["wrong_type"], [str(problem) for problem in problems]


def test_a_text_exactly_at_its_limit_is_right(tmp_path: Path) -> None:
    files = changed(
        "cards.yaml", "text: Walk\n", "text: one two three \u2013 four five six seven eight\n"
    )
    assert problems_in(tmp_path, files) == ()


def test_shown_false_is_a_word_with_or_without_quotes(tmp_path: Path) -> None:
    assert problems_in(tmp_path, changed("rules.yaml", '"false"', "false")) == ()
