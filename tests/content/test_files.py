"""Files that are not what they should be: broken YAML, strange bytes, clever tricks."""

from pathlib import Path

import pytest

from game.content.problems import Problem
from game.content.yaml_file import read_yaml
from tests.content.tiny import TINY, changed, problems_in, write


def only(problems: tuple[Problem, ...], code: str) -> Problem:
    """The first problem of that code."""
    same = [problem for problem in problems if problem.code == code]
    assert same, [str(problem) for problem in problems]
    return same[0]


def test_broken_yaml_is_said_with_its_place_and_words(tmp_path: Path) -> None:
    files = changed("cards.yaml", "acts: [pilot]", "acts: [pilot")
    problem = only(problems_in(tmp_path, files), "broken_yaml")
    assert problem.file.endswith("cards.yaml")
    assert problem.line == 5
    assert problem.message.startswith("not YAML: ")
    assert "open on line 4" in problem.message and "close them" in problem.hint


@pytest.mark.parametrize(
    "text",
    [
        "a: b: c\n",
        "a:\n\t- b\n",
        "'never closed\n",
        "a: 'b' c\n",
        "a: @b\n",
        "- a\nb: c\n",
        '"\\q"\n',
        '"\\ud800"\n',
        '"\\UFFFFFFFF"\n',
        "%YAML 9.9\n---\na: b\n",
        "%wrong\na: b\n",
        "a: !<\n",
        "*\n",
        "? [\n",
    ],
)
def test_whatever_is_not_yaml_is_a_problem_with_a_line(text: str) -> None:
    found: list[Problem] = []
    read_yaml(text, "level.yaml", found)
    assert found
    assert all(problem.line >= 1 and problem.column >= 1 for problem in found)


def test_the_other_files_are_read_although_one_is_broken(tmp_path: Path) -> None:
    files = changed("cards.yaml", "acts: [pilot]", "acts: [pilot")
    files["rules.yaml"] = files["rules.yaml"].replace("on: night", "on: nite")
    codes = {problem.code for problem in problems_in(tmp_path, files)}
    assert codes == {"broken_yaml", "unknown_word"}


def test_a_file_that_is_not_utf_8_says_which_byte(tmp_path: Path) -> None:
    data = TINY["cards.yaml"].encode().replace(b"Nobody comes", b"Personne \xe9t\xe9")
    problem = only(problems_in(tmp_path, {**TINY, "cards.yaml": data}), "not_utf_8")
    assert problem.line == data[: data.index(b"\xe9")].count(b"\n") + 1
    assert f"byte {data.index(0xE9)} is 0xE9" in problem.message
    assert problem.hint == "save the file as UTF-8"


def test_a_file_in_utf_16_is_not_utf_8(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {**TINY, "cards.yaml": TINY["cards.yaml"].encode("utf-16")}
    problem = only(problems_in(tmp_path, files), "not_utf_8")
    assert (problem.line, problem.column) == (1, 1)


@pytest.mark.parametrize("letter", ["\0", "\a", "\x1b", "\x7f", "\x85", "\u2028", "\ufffe"])
def test_a_control_character_is_found_where_it_stands(letter: str, tmp_path: Path) -> None:
    files = changed("cards.yaml", "Tap your phone", f"Tap{letter} your phone")
    problem = only(problems_in(tmp_path, files), "control_character")
    assert (problem.line, problem.column) == (10, 18)
    assert f"U+{ord(letter):04X}" in problem.message


def test_a_key_written_twice_names_the_first(tmp_path: Path) -> None:
    files = changed("cards.yaml", "    scene: door\n", "    scene: door\n    scene: room\n")
    problem = only(problems_in(tmp_path, files), "duplicate_key")
    assert (problem.line, problem.column) == (23, 5)
    assert "the first is on line 22" in problem.hint


def test_a_title_in_two_files_names_the_first(tmp_path: Path) -> None:
    files = {**TINY, "rules.yaml": f"title: Again\n{TINY['rules.yaml']}"}
    problem = only(problems_in(tmp_path, files), "duplicate_key")
    assert (problem.file.rpartition("/")[2], problem.line) == ("rules.yaml", 1)
    assert "level.yaml:3" in problem.hint


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("acts: [pilot]", "acts: &first [pilot]", "anchor"),
        ("text: Walk\n", "text: &walk Walk\n", "anchor"),
        ("text: Walk\n", "text: *walk\n", "alias"),
        ("text: Walk\n", "text: !!str Walk\n", "tag"),
        ("text: Walk\n", "text: !!python/name:os.system\n", "tag"),
        ("    scene: tram\n", "    <<: {scene: tram}\n", "strange_key"),
        ("    scene: tram\n", "    ? [scene]\n    : tram\n", "strange_key"),
        ("    scene: tram\n", "    ? {scene: tram}\n    : tram\n", "strange_key"),
        ("    scene: tram\n", "    !!str scene: tram\n", "tag"),
        ("    scene: tram\n", '    "": tram\n', "strange_key"),
    ],
)
def test_what_yaml_can_do_and_a_level_needs_not_is_refused(
    old: str, new: str, code: str, tmp_path: Path
) -> None:
    files = changed("cards.yaml", old, new)
    problem = only(problems_in(tmp_path, files), code)
    assert files["cards.yaml"].splitlines()[problem.line - 1].strip() in new


def test_a_small_file_cannot_explode(tmp_path: Path) -> None:
    bomb = "a0: &a0 [x]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12)
    )
    problems = problems_in(tmp_path, {**TINY, "bomb.yaml": bomb})
    assert {"anchor", "alias"} <= {problem.code for problem in problems}


@pytest.mark.parametrize("text", ["[" * 50_000, "{a: " * 5_000, "- " * 20_000, "? " * 3_000])
def test_a_deep_file_cannot_either(text: str, tmp_path: Path) -> None:
    problems = problems_in(tmp_path, {**TINY, "deep.yaml": text})
    assert {problem.code for problem in problems} & {"too_deep", "broken_yaml"}


def test_a_second_document_is_not_overlooked(tmp_path: Path) -> None:
    files = {**TINY, "cards.yaml": f"{TINY['cards.yaml']}---\ncards: []\n"}
    problem = only(problems_in(tmp_path, files), "many_documents")
    assert problem.line == TINY["cards.yaml"].count("\n") + 1


@pytest.mark.parametrize("text", ["", "\n\n", "# soon\n"])
def test_an_empty_file_is_a_problem(text: str, tmp_path: Path) -> None:
    problem = only(problems_in(tmp_path, {**TINY, "later.yaml": text}), "empty_file")
    assert problem.file.endswith("later.yaml")


@pytest.mark.parametrize("text", ["- a\n", "hello\n", "---\n", "12\n"])
def test_a_file_without_sections_is_a_problem(text: str, tmp_path: Path) -> None:
    problem = only(problems_in(tmp_path, {**TINY, "later.yaml": text}), "wrong_type")
    assert "table of sections" in problem.message


def test_a_folder_with_a_files_name_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "more.yaml").mkdir()
    problem = only(problems_in(tmp_path, TINY), "unreadable")
    assert problem.file.endswith("more.yaml")


def test_a_file_with_the_wrong_ending_is_not_overlooked(tmp_path: Path) -> None:
    problem = only(problems_in(tmp_path, {**TINY, "cards_2.yml": "cards: []\n"}), "misnamed_file")
    assert problem.hint == "name it .yaml"


def test_a_file_larger_than_any_level_is_not_read(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {**TINY, "huge.yaml": b"#" * 4_000_001}
    assert only(problems_in(tmp_path, files), "too_large").file.endswith("huge.yaml")


def test_a_missing_section_is_told_at_the_head_of_the_level(tmp_path: Path) -> None:
    files = {name: text for name, text in TINY.items() if name != "debrief.yaml"}
    (problem,) = problems_in(tmp_path, files)
    assert (problem.code, problem.line, problem.column) == ("missing_key", 1, 1)
    assert problem.file.endswith("level.yaml")
    assert "'endings'" in problem.message


def test_places_count_letters_and_not_bytes(tmp_path: Path) -> None:
    files = changed("cards.yaml", "{rest: 2}", "{v\u00f6ice: 2}")
    folder = write(tmp_path, files)
    problem = only(problems_in(folder, files), "unknown_meter")
    assert (problem.line, problem.column) == (18, 19)
    assert problem.hint == "did you mean 'voice'?"
