"""The statistics of a class, tried on classes whose truth is known."""

import numpy as np
import pytest

from game.classroom.comparison import compared, superiority
from game.core.calendar import Phase
from game.lab.learners import ChangeDetector
from game.lab.pulse_crowds import pulse_lives

PER_ARM, CLASSES = 15, 1000
CONTINUOUS = (Phase("CRF", 20),)
PARTIAL = (Phase("CRF", 4), Phase("VR 2", 4), Phase("VR 5", 12))


def pupils(median: float, spread: float, shape: tuple[int, int], seed: int) -> np.ndarray:
    drawn = np.random.default_rng(seed).standard_normal(shape)
    return np.rint(median * np.exp(spread * drawn))


def coverage(one: np.ndarray, other: np.ndarray, truth: float) -> tuple[float, float, float]:
    """How often the interval holds the truth, leaves out zero, and p is below .05."""
    found = [compared(one[k], other[k], k) for k in range(len(one))]
    inside = [c.found.lowest <= truth <= c.found.highest for c in found if c.found]
    small = [c.p_value is not None and c.p_value < 0.05 for c in found]
    return (
        float(np.mean(inside)),
        float(np.mean([c.is_clear for c in found])),
        float(np.mean(small)),
    )


@pytest.mark.slow
@pytest.mark.parametrize("times", [1.5, 2.0, 3.0])
def test_the_interval_holds_a_known_difference_in_nine_classes_of_ten_or_more(times: float) -> None:
    one = pupils(20 * times, 0.9, (CLASSES, PER_ARM), 1)
    other = pupils(20, 0.9, (CLASSES, PER_ARM), 2)
    inside, clear, _ = coverage(one, other, 20 * times - 20)
    print(f"{times:g} times: coverage {inside:.3f}, said to differ {clear:.3f}")
    assert 0.90 <= inside <= 0.99


@pytest.mark.slow
def test_a_class_without_a_difference_is_said_to_differ_no_more_often_than_by_chance() -> None:
    one = pupils(20, 0.9, (CLASSES, PER_ARM), 3)
    other = pupils(20, 0.9, (CLASSES, PER_ARM), 4)
    inside, clear, small = coverage(one, other, 0)
    print(f"none: coverage {inside:.3f}, said to differ {clear:.3f}, p below .05 {small:.3f}")
    assert 0.90 <= inside <= 0.99
    assert clear <= 0.06 and 0.005 <= small <= 0.07


@pytest.mark.slow
def test_the_interval_holds_what_robots_that_detect_change_do() -> None:
    like, many = ChangeDetector(), CLASSES * PER_ARM
    one = pulse_lives(like, PARTIAL, many, 5).first_minute
    other = pulse_lives(like, CONTINUOUS, many, 6).first_minute
    truth = float(np.median(one) - np.median(other))
    shape = (CLASSES, PER_ARM)
    inside, clear, _ = coverage(one.reshape(shape), other.reshape(shape), truth)
    print(f"change detectors: truth {truth:+g}, coverage {inside:.3f}, said to differ {clear:.3f}")
    assert 0.90 <= inside <= 1.0 and clear > 0.9


def test_the_same_class_gets_the_same_answer_and_zeros_are_kept() -> None:
    one, other = [0, 0, 4, 9, 30, 41], [0, 1, 2, 2, 3, 5]
    first, again = compared(one, other), compared(one, other)
    assert first == again
    assert first.found is not None and first.found.medians == (6.5, 2.0)
    assert first.sizes == (6, 6)


def test_superiority_counts_ties_as_half() -> None:
    assert superiority([1, 2, 3], [1, 2, 3]) == 0.5
    assert superiority([5, 6], [1, 2]) == 1.0
    assert superiority([2], [2, 1]) == 0.75


def test_too_few_pupils_get_no_numbers_and_a_few_more_no_interval() -> None:
    assert compared([3], [1, 2, 3]).found is None
    few = compared([9, 9, 9], [1, 1, 1])
    assert few.found is not None and not few.has_interval and not few.is_clear


def test_arms_that_never_overlap_are_told_apart() -> None:
    found = compared(list(range(20, 35)), list(range(15)))
    assert found.is_clear and found.superiority == 1.0
    assert found.p_value is not None and found.p_value < 0.01
