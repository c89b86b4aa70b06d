"""What an author may get wrong about the scenes that are to be told apart."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from game.content.load import load_level
from game.core.checks import form_of
from game.core.mechanics import FORMS
from game.core.model import Level
from tests.content.tiny import TINY, problems_in, write


def scene(name: str, form: str, trick: str) -> str:
    return (
        f"  - {{id: {name}, form: {form}, trick: {trick}, "
        "name: A stamp, text: A stamp on a card., why: Fixed ratio.}\n"
    )


def scenes(*forms: str) -> str:
    """One trick and one fair scene of each form."""
    pairs = (scene(f"{form.lower()}_{n}", form, n) for form in forms for n in ("true", "false"))
    return "checks:\n" + "".join(pairs)


def codes(folder: Path, text: str) -> list[str]:
    return [one.code for one in problems_in(folder, {**TINY, "checks.yaml": text})]


def test_a_city_may_have_scenes_of_one_form_of_all_or_none(tmp_path: Path) -> None:
    for number, text in enumerate((scenes("apart"), scenes("apart", "A", "B"), "checks: []\n")):
        assert codes(tmp_path / str(number), text) == []


def test_the_scenes_are_read_in_their_order(tmp_path: Path) -> None:
    level = load_level(write(tmp_path, {**TINY, "checks.yaml": scenes("B", "A")}))
    assert list(level.checks) == ["b_true", "b_false", "a_true", "a_false"]
    assert [item.trick for item in level.checks.values()] == [True, False, True, False]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (scenes("apart") + scene("third", "apart", "true"), ["lopsided_check"]),
        (scenes("A"), ["unequal_forms"]),
        (scenes("A", "B") + scene("more", "B", "true"), ["lopsided_check", "unequal_forms"]),
        (
            scenes("apart") + scene("apart_true", "apart", "true"),
            ["duplicate_id", "lopsided_check"],
        ),
        (scenes("apart").replace("form: apart", "form: C"), ["unknown_word", "unknown_word"]),
        (scenes("apart").replace("A stamp on a card.", "word " * 31, 1), ["too_many_words"]),
        (scenes("apart").replace("trick: true", "trick: 1"), ["wrong_type"]),
    ],
)
def test_what_is_wrong_with_the_scenes_is_said(
    tmp_path: Path, text: str, found: Iterable[str]
) -> None:
    assert set(codes(tmp_path, text)) == set(found)


NAMED = (
    *("ratio", "interval", "Fixed time", "discriminative stimulus", "Avoidance", "hidden score"),
    *("response cost", "Endowed progress", "Feedback", "social reinforcer", "time worked"),
)


@pytest.mark.parametrize("form", FORMS)
def test_larkhaven_has_four_tricks_and_four_fair_scenes_of_each_form(
    larkhaven: Level, form: str
) -> None:
    scenes = form_of(larkhaven, form)
    assert sorted(scene.trick for scene in scenes) == [False] * 4 + [True] * 4
    # Whoever says in turn one and the other gets no more right than by guessing.
    in_turn = [scene.trick for scene in scenes]
    assert in_turn not in ([True, False] * 4, [False, True] * 4)


def test_every_scene_of_larkhaven_names_its_schedule_or_operation(larkhaven: Level) -> None:
    unnamed = [
        scene.id
        for scene in larkhaven.checks.values()
        if not any(name.lower() in scene.why.lower() for name in NAMED)
    ]
    assert unnamed == []


def test_the_two_forms_of_larkhaven_match_in_length(larkhaven: Level) -> None:
    first, second = (
        sum(len(scene.text.split()) for scene in form_of(larkhaven, form)) for form in ("A", "B")
    )
    assert abs(first - second) <= 10
