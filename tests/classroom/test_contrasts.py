"""What a class compares, and what a projector may show of it."""

from game.classroom.contrasts import BESIDE, FIRST_MINUTE, contrasts_of
from game.classroom.players import PRIMARY, Configuration, Player
from game.classroom.summary import class_summary

HERE = Configuration("larkhaven", "d", "week", True, True)


def player(arm: str, presses: float | None) -> Player:
    numbers = {PRIMARY: presses, "sparks": 20, "median_interval_ms": 400.0, "pauses": 9}
    return Player("x", HERE, arm, 1, True, 20, presses is not None, numbers)


def arms(partial: int, continuous: int) -> list[Player]:
    return [player("partial", 40 + n) for n in range(partial)] + [
        player("continuous", 10 + n) for n in range(continuous)
    ]


def test_two_arms_are_one_comparison_with_all_its_measures() -> None:
    (contrast,) = contrasts_of(arms(8, 8))
    assert contrast.arms == ("partial", "continuous") and contrast.primary == FIRST_MINUTE
    found = contrast.comparison()
    assert found.found is not None and found.found.difference == 30
    assert [contrast.comparison(asked).found for asked in BESIDE] == [None] * 3


def test_a_third_arm_is_compared_with_both_others() -> None:
    players = [*arms(6, 6), *(player("matched", 20 + n) for n in range(6))]
    pairs = [contrast.arms for contrast in contrasts_of(players)]
    assert pairs == [("partial", "continuous"), ("partial", "matched"), ("matched", "continuous")]


def test_who_is_left_out_still_counts_among_all_starters() -> None:
    left = player("partial", None)
    (contrast,) = contrasts_of([*arms(6, 6), left])
    assert contrast.comparison().sizes == (6, 6)
    everybody = contrast.of_all_starters()
    assert everybody.sizes == (7, 6)
    assert everybody.found is not None and everybody.found.medians[0] == 42


def test_a_pause_nobody_could_measure_is_not_a_pause_of_no_time() -> None:
    paused = [
        Player("x", HERE, arm, 1, True, 20, True, {"median_pause_s": pause, "pauses": pauses})
        for arm in ("fixed", "variable")
        for pause, pauses in ((2.0, 9), (3.0, 9), (4.0, 9), (None, 0), (0.1, 2))
    ]
    (contrast,) = contrasts_of(paused)
    found = contrast.of_all_starters()
    assert found.sizes == (3, 3)
    assert found.found is not None and found.found.medians == (3.0, 3.0)


def test_one_arm_alone_is_no_comparison() -> None:
    assert contrasts_of(arms(9, 0)) == ()


def test_a_projector_sees_no_group_of_fewer_than_five() -> None:
    shown = class_summary(arms(8, 4))
    hidden, seen = shown["arms"]
    assert shown["hidden"] == 1
    assert hidden == {
        "arm": "continuous",
        "shown": False,
        "pupils": None,
        "presses": [],
        "median": None,
    }
    assert seen["pupils"] == 8 and seen["median"] == 43.5
    assert "x" not in str(shown["arms"][1].values())


def test_an_empty_class_has_an_empty_summary() -> None:
    assert class_summary([]) == {"arms": [], "hidden": 0}
