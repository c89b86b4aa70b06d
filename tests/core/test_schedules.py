"""Schedules: their notation, and after how many responses each pays."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from game.core.schedules import PASS, Schedule, ScheduleError, parse_schedule, ratio_list

SEEDS = some.integers(min_value=0, max_value=(1 << 53) - 1)
# How many sparks the cities of the classroom plan on each VR, with the responses they cost.
PLANS = [(2, 4), (2, 6), (5, 12), (5, 24), (5, 36), (10, 10), (15, 36), (20, 12), (3, 7)]
GOLDEN_DRAW = [3, 1, 6, 2, 10, 1, 2, 8, 1, 17, 4, 5]


def requirements(notation: str, seed: int, count: int, planned: int = PASS) -> list[int]:
    schedule = parse_schedule(notation)
    return [schedule.requirement(seed, index, planned) for index in range(count)]


@pytest.mark.parametrize(
    ("text", "schedule"),
    [
        ("CRF", Schedule("CRF")),
        ("EXT", Schedule("EXT")),
        ("FR 1", Schedule("FR", 1)),
        ("FR 15", Schedule("FR", 15)),
        ("VR 5", Schedule("VR", 5)),
        ("VR 999", Schedule("VR", 999)),
        ("  VR   5  ", Schedule("VR", 5)),
        (" CRF ", Schedule("CRF")),
    ],
)
def test_the_notation_of_the_field_is_read(text: str, schedule: Schedule) -> None:
    assert parse_schedule(text) == schedule


@pytest.mark.parametrize("text", ["CRF", "EXT", "FR 3", "VR 5"])
def test_a_schedule_is_written_as_it_is_read(text: str) -> None:
    assert str(parse_schedule(text)) == text
    assert parse_schedule(str(parse_schedule(f" {text} "))) == parse_schedule(text)


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ("", 0, "write a schedule like 'CRF', 'FR 5' or 'VR 5'"),
        ("5", 0, "write a schedule like 'CRF', 'FR 5' or 'VR 5'"),
        ("VR5", 0, "write a schedule like 'CRF', 'FR 5' or 'VR 5'"),
        ("VR 5 s", 0, "write a schedule like 'CRF', 'FR 5' or 'VR 5'"),
        ("XR 5", 0, "there is no schedule 'XR': use one of CRF, EXT, FR, VR"),
        ("vr 5", 0, "there is no schedule 'vr': use one of CRF, EXT, FR, VR"),
        ("FI 30", 0, "there is no schedule 'FI': use one of CRF, EXT, FR, VR"),
        ("CRF 1", 4, "CRF takes no number"),
        ("EXT  9", 5, "EXT takes no number"),
        ("FR", 2, "FR needs a whole number, as in 'FR 5'"),
        ("VR", 2, "VR needs a whole number, as in 'VR 5'"),
        ("FR 0", 3, "FR needs a whole number from 1 to 999"),
        ("VR 0", 3, "VR needs a whole number from 1 to 999"),
        ("VR -5", 3, "VR needs a whole number from 1 to 999"),
        ("VR 2.5", 3, "VR needs a whole number from 1 to 999"),
        ("VR five", 3, "VR needs a whole number from 1 to 999"),
        ("VR   1000", 5, "VR needs a whole number from 1 to 999"),
        ("VR ５", 3, "VR needs a whole number from 1 to 999"),
        ("VR ²", 3, "VR needs a whole number from 1 to 999"),
        ("VR 5s", 3, "VR needs a whole number from 1 to 999"),
    ],
)
def test_a_wrong_notation_is_shown_with_its_place(text: str, column: int, message: str) -> None:
    with pytest.raises(ScheduleError) as refused:
        parse_schedule(text)
    assert (refused.value.message, refused.value.column) == (message, column)
    assert str(refused.value) == message


@given(text=some.text(max_size=20))
def test_any_text_is_a_schedule_or_is_refused(text: str) -> None:
    try:
        schedule = parse_schedule(text)
    except ScheduleError as error:
        assert 0 <= error.column <= len(text)
    else:
        assert schedule.value >= 1


@given(kind=some.sampled_from(["FR", "VR"]), value=some.integers(min_value=1, max_value=999))
def test_every_ratio_up_to_999_can_be_written(kind: str, value: int) -> None:
    assert parse_schedule(f"{kind} {value}") == Schedule(kind, value)


@pytest.mark.parametrize("seed", [0, 1, 77])
def test_crf_pays_every_response_and_is_fr_1(seed: int) -> None:
    assert requirements("CRF", seed, 20) == [1] * 20 == requirements("FR 1", seed, 20)


def test_extinction_never_pays() -> None:
    assert requirements("EXT", 1, 50) == [0] * 50


@pytest.mark.parametrize("ratio", [2, 3, 15])
def test_a_fixed_ratio_pays_once_in_n_responses(ratio: int) -> None:
    for responses in range(100):
        needed = requirements(f"FR {ratio}", 9, 100)
        paid = sum(sum(needed[: count + 1]) <= responses for count in range(100))
        assert paid == responses // ratio


@pytest.mark.parametrize(
    ("mean", "size", "values"),
    [
        (5, 10, (1, 1, 1, 2, 3, 4, 5, 7, 10, 16)),
        (10, 10, (1, 2, 3, 4, 6, 8, 10, 14, 19, 33)),
        (10, 12, (1, 1, 2, 3, 5, 6, 8, 10, 12, 16, 21, 35)),
        (20, 12, (1, 3, 5, 7, 9, 12, 15, 20, 25, 31, 42, 70)),
        (5, 12, (1, 1, 1, 2, 2, 3, 4, 5, 6, 8, 10, 17)),
        (2, 4, (1, 1, 2, 4)),
        (2, 6, (1, 1, 1, 1, 3, 5)),
        (15, 12, (1, 2, 3, 5, 7, 9, 12, 15, 19, 24, 31, 52)),
        (7, 1, (7,)),
        (1, 12, (1,) * 12),
    ],
)
def test_the_lists_are_fleshler_and_hoffmans_in_whole_numbers(
    mean: int, size: int, values: tuple[int, ...]
) -> None:
    assert ratio_list(mean, size) == values


@given(
    mean=some.integers(min_value=1, max_value=999), size=some.integers(min_value=1, max_value=60)
)
def test_a_list_has_its_mean_exactly_and_grows(mean: int, size: int) -> None:
    values = ratio_list(mean, size)
    assert len(values) == size and sum(values) == mean * size
    assert min(values) >= 1


@given(mean=some.integers(min_value=2, max_value=99), size=some.sampled_from([10, 12]))
def test_a_list_is_spread_like_an_exponential(mean: int, size: int) -> None:
    values = ratio_list(mean, size)
    assert values[-1] >= 3 * mean
    assert sorted(values)[size // 2] <= mean


@pytest.mark.parametrize(("mean", "planned"), PLANS)
@pytest.mark.parametrize("seed", range(10))
def test_a_complete_pass_costs_exactly_n_responses_a_reinforcer(
    mean: int, planned: int, seed: int
) -> None:
    assert sum(requirements(f"VR {mean}", seed, planned, planned)) == mean * planned


@given(
    mean=some.integers(min_value=1, max_value=60),
    planned=some.integers(min_value=1, max_value=48),
    seed=SEEDS,
    passes=some.integers(min_value=1, max_value=3),
)
def test_any_complete_passes_cost_exactly_n_responses_a_reinforcer(
    mean: int, planned: int, seed: int, passes: int
) -> None:
    drawn = requirements(f"VR {mean}", seed, planned * passes, planned)
    assert sum(drawn) == mean * planned * passes
    assert min(drawn) >= 1


@pytest.mark.parametrize("seed", range(5))
def test_each_pass_draws_the_whole_list_without_replacement(seed: int) -> None:
    drawn = requirements("VR 5", seed, 36, 36)
    passes = [drawn[:12], drawn[12:24], drawn[24:]]
    assert all(sorted(one) == sorted(ratio_list(5, 12)) for one in passes)


def test_each_pass_is_shuffled_anew() -> None:
    drawn = requirements("VR 20", 4, 24, 24)
    assert drawn[:12] != drawn[12:]
    assert drawn != requirements("VR 20", 5, 24, 24)


def test_a_plan_that_twelve_does_not_divide_has_a_list_of_its_own_length() -> None:
    assert sorted(requirements("VR 2", 3, 4, 4)) == [1, 1, 2, 4]
    assert sorted(requirements("VR 10", 3, 10, 10)) == sorted(ratio_list(10, 10))


def test_a_variable_list_bounds_the_longest_run_a_random_ratio_would_not() -> None:
    drawn = [run for seed in range(300) for run in requirements("VR 5", seed, 12)]
    assert max(drawn) == 17 and min(drawn) == 1


def test_the_same_seed_draws_the_same_list_on_every_machine() -> None:
    assert requirements("VR 5", 1, 12) == requirements("VR 5", 1, 12)
    assert requirements("VR 5", 1, 12) == GOLDEN_DRAW


def test_a_number_of_five_thousand_digits_is_refused_too() -> None:
    with pytest.raises(ScheduleError):
        parse_schedule("FR " + "9" * 5000)


def test_the_column_of_an_unknown_schedule_is_where_it_stands() -> None:
    with pytest.raises(ScheduleError) as refused:
        parse_schedule("  XR 5")
    assert refused.value.column == 2
