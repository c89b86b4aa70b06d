"""What an author may get wrong about activities, the review, and evenings of a plan."""

from pathlib import Path

import pytest

from tests.content.tiny import TINY, changed, problems_in

DOORS = """\
activities:
  - id: raffle
    kind: doors
    name: Sell tickets
    text: Two doors, one landing.
    left_name: The left door
    right_name: The right door
    unit: tickets
    paid: One sold.
    left: 12
    right: 3
    seconds: 45
    sets: [sold]
"""
RULES = """\
rules:
  - id: review
    on: review
    effects: {standing: 3}
    truth: It comes.
    shown: hidden
"""
PLAN = "- {schedule: CRF, sparks: 1}\n          - {schedule: VR 2, sparks: 3}"


def problems(folder: Path, text: str, name: str = "activities.yaml") -> list[str]:
    """What is wrong with the tiny city and one more file."""
    return [problem.code for problem in problems_in(folder, {**TINY, name: text})]


def test_two_doors_can_be_written_with_nothing_but_text(tmp_path: Path) -> None:
    assert problems(tmp_path, DOORS) == []


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("    seconds: 45\n", "", "endless_round"),
        ("left: 12\n    right: 3", "left: 0\n    right: 0", "empty_doors"),
        ("name: Sell tickets", "name: Continue to the landing", "looks_like_way_on"),
        ("left_name: The left door", "left_name: Next door", "looks_like_way_on"),
        ("sets: [sold]", "effects: {standing: 3}", "moves_standing"),
        ("sets: [sold]", "effects: {voise: 3}", "unknown_meter"),
        ("sets: [sold]", "when: day == 9", "unreachable_activity"),
        ("sets: [sold]", "when: \"'bold' in flags\"", "condition"),
        ("sets: [sold]", "invites: [teo, ted]", "unknown_person"),
        ("kind: doors", "kind: door", "unknown_word"),
        ("text: Two doors, one landing.", f"text: {'word ' * 26}", "too_many_words"),
        ("left: 12", "left: 31", "out_of_range"),
    ],
)
def test_what_is_wrong_with_an_activity_is_said(
    old: str, new: str, code: str, tmp_path: Path
) -> None:
    assert code in problems(tmp_path, DOORS.replace(old, new, 1))


def test_a_review_needs_its_time(tmp_path: Path) -> None:
    files = {**TINY, "more.yaml": RULES}
    if "rules:" in "".join(map(str, TINY.values())):
        name = next(name for name, text in TINY.items() if "\nrules:" in f"\n{text}")
        files = changed(name, "rules:\n", RULES)
    assert "no_review" in [problem.code for problem in problems_in(tmp_path / "a", files)]
    timed = {**files, "level.yaml": f"{files['level.yaml']}review_seconds: 60\n"}
    assert "no_review" not in [problem.code for problem in problems_in(tmp_path / "b", timed)]


def test_a_plan_with_its_own_evenings_must_fill_them(tmp_path: Path) -> None:
    matched = changed("level.yaml", PLAN, "- {schedule: CRF, sparks: 9, evening: 9}")
    assert problems_in(tmp_path / "a", matched) == ()
    short = changed("level.yaml", PLAN, "- {schedule: CRF, sparks: 9, evening: 18}")
    (problem,) = problems_in(tmp_path / "b", short)
    assert problem.code == "sparks_do_not_add_up" and "0.5 evenings" in problem.message
