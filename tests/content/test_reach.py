"""Nothing is written that can never happen, and nothing that can is called impossible."""

from pathlib import Path

import pytest

from game.content.possible import World, may_hold
from tests.content.tiny import TINY, changed, line_of, problems_in

WORLD = World(
    numbers={"money": (0, 999), "day": (2, 5), "closeness.teo": (0, 100)},
    words={"act": frozenset({"pilot"}), "length": frozenset({"week", "month"})},
    sets={"flags": frozenset({"owes"}), "tags": frozenset()},
)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "money >= 999",
        "money < 1",
        "0 <= money",
        "day == 2",
        "day != 2",
        "not day == 2",
        "day > 4 and money > 100",
        "day > 9 or money > 100",
        "closeness.teo > 99",
        "money - 1000 < 0",
        "money + day > 1000",
        "-money < 0",
        "act == 'pilot'",
        "'week' == length",
        "length != 'week'",
        "'owes' in flags",
        "'owes' not in flags",
        "'paid' not in flags",
        "'tap' not in tags",
        "not 'tap' in tags",
        "in_beacon",
        "not told",
        "True",
    ],
)
def test_what_may_be_true_is_let_be(text: str) -> None:
    assert may_hold(text, WORLD)


@pytest.mark.parametrize(
    "text",
    [
        "money > 999",
        "money >= 1000",
        "money < 0",
        "1000 <= money",
        "day == 6",
        "day == 1 or day == 7",
        "day > 4 and money > 1000",
        "not day > 1",
        "not (day > 1 or in_beacon)",
        "closeness.teo > 100",
        "money - 1000 > 0",
        "money + day > 1004",
        "-money > 0",
        "act == 'quiet'",
        "act != 'pilot'",
        "length == 'fortnight'",
        "'paid' in flags",
        "'paid' in flags and in_beacon",
        "'tap' in tags",
        "2 == 3",
        "2 != 2",
        "False",
        "not True",
    ],
)
def test_what_can_never_be_true_is_known(text: str) -> None:
    assert not may_hold(text, WORLD)


def unreachable(files: dict[str, str], folder: Path) -> list[tuple[str, int]]:
    """What can never happen, and the lines that say so."""
    problems = problems_in(folder, files)
    codes = {problem.code for problem in problems}
    assert all(code.startswith("unreachable") for code in codes), [str(each) for each in problems]
    return [(problem.message, problem.line) for problem in problems]


@pytest.mark.parametrize(
    "when",
    [
        "money > 999",
        "day == 2",
        "act == 'quiet'",
        "'teo_rent' in seen",
        "'walk' in tags",
        "standing < 0 or rest > 100",
    ],
)
def test_a_card_whose_condition_cannot_hold_is_found(when: str, tmp_path: Path) -> None:
    files = changed("cards.yaml", "closeness.teo >= 20", when)
    # Nobody owes Teo any more, nor refuses him; only the first cause is looked for here.
    (found, *_) = unreachable(files, tmp_path)
    assert found == ("the card 'teo_rent' can never be dealt", line_of("cards.yaml", when, files))


def test_a_card_at_a_time_that_is_never_dealt_is_found(tmp_path: Path) -> None:
    files = changed(
        "cards.yaml", "id: nobody\n    time: evening", "id: nobody\n    time: afternoon"
    )
    (problem,) = problems_in(tmp_path, files)
    assert problem.message == "the card 'nobody' can never be dealt"
    assert problem.line == line_of("cards.yaml", "afternoon", files)
    assert problem.hint == "no length deals a card in the afternoon of quiet"


def test_what_leans_on_the_unreachable_is_unreachable(tmp_path: Path) -> None:
    files = changed("cards.yaml", "closeness.teo >= 20", "closeness.teo > 100")
    files["cards.yaml"] = files["cards.yaml"].replace(" or 'night_tram' in perks or told", "")
    messages = [message for message, _ in unreachable(files, tmp_path)]
    assert messages == [
        "the card 'teo_rent' can never be dealt",
        "the card 'paid_back' can never be dealt",
        "the rule 'steadier_circle' can never act",
    ]


def test_two_cards_that_wait_for_each_other_never_come(tmp_path: Path) -> None:
    files = changed("cards.yaml", "'gate' in seen", "'nobody' in seen")
    files["cards.yaml"] = files["cards.yaml"].replace(
        "    priority: 0\n", "    priority: 0\n    when: \"'silence' in seen\"\n"
    )
    messages = [message for message, _ in unreachable(files, tmp_path)]
    assert messages == [
        "the card 'silence' can never be dealt",
        "the card 'nobody' can never be dealt",
    ]


def test_an_option_may_speak_of_its_own_card(tmp_path: Path) -> None:
    assert problems_in(tmp_path, changed("cards.yaml", "money >= 40", "'teo_rent' in seen")) == ()


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("cards.yaml", "money >= 40", "day == 2", "the option 'lend' can never be chosen"),
        ("rules.yaml", "rest > 50", "'tap' in tags", "the rule 'early_night' can never act"),
        ("rules.yaml", "rest > 50", "rest > 100", "the rule 'early_night' can never act"),
        ("debrief.yaml", "not in_beacon", "day > 2", "the ending 'outside' can never come"),
    ],
)
def test_options_rules_and_endings_can_happen_too(
    name: str, old: str, new: str, message: str, tmp_path: Path
) -> None:
    found = unreachable(changed(name, old, new), tmp_path)
    assert (message, line_of(name, new, changed(name, old, new))) in found


def test_a_perk_that_never_opens_opens_no_card(tmp_path: Path) -> None:
    files = changed("rules.yaml", "at: 505", "at: 1001")
    files["cards.yaml"] = files["cards.yaml"].replace(
        "'teo_owes' in flags or 'night_tram' in perks or told", "'night_tram' in perks"
    )
    codes = [problem.code for problem in problems_in(tmp_path, files)]
    assert codes == ["unreachable_card", "perk_never_opens"]


def test_a_longer_life_may_deal_what_a_short_one_does_not(tmp_path: Path) -> None:
    weekend = TINY["level.yaml"].partition("  - id: weekend\n")[2].partition("arms:")[0]
    files = changed("level.yaml", "arms:\n", f"  - id: long\n{weekend}arms:\n")
    files["level.yaml"] = files["level.yaml"].replace("[[morning, evening]]", "[[evening]]", 1)
    plan = "      - length: long\n        plan: [{schedule: CRF, sparks: 4}]\n"
    files["level.yaml"] = files["level.yaml"].replace("    phases:\n", f"    phases:\n{plan}")
    assert problems_in(tmp_path, files) == ()


def test_a_broken_condition_is_not_called_impossible_as_well(tmp_path: Path) -> None:
    files = changed("cards.yaml", "closeness.teo >= 20", "closeness.teo >=")
    (problem,) = problems_in(tmp_path, files)
    assert problem.code == "condition"
