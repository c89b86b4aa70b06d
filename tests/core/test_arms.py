"""The arms of the class: as many sparks, on the schedules planned, for exactly these presses."""

import pytest

from game.core import events as e
from tests.core.cities import ARMS, LENGTHS, arm, city
from tests.core.lives import Begin, Life, those

PRESSES_OF_PARTIAL = {"week": 72, "fortnight": 138, "month": 196}
PAUSED = [("week", 20, 204), ("fortnight", 36, 396), ("month", 48, 568)]
PLANNED = [
    ("week", "partial", 20, 72),
    ("week", "continuous", 20, 20),
    ("fortnight", "partial", 36, 138),
    ("fortnight", "continuous", 36, 36),
    ("month", "partial", 48, 196),
    ("month", "continuous", 48, 48),
    *((length, "matched", presses, presses) for length, presses in PRESSES_OF_PARTIAL.items()),
    *((length, arm, sparks, presses) for length, sparks, presses in PAUSED
      for arm in ("fixed", "variable")),
]  # fmt: skip


def lived(begin: Begin, length: str, arm: str, seed: int) -> Life:
    """A life in which every paid spark is collected, up to the quiet day."""
    life = begin(city(length=length), seed, arm=arm)
    life.to_day(life.state.plan.quiet_day, check_in=True)
    return life


@pytest.mark.parametrize(("length", "arm", "sparks", "presses"), PLANNED)
@pytest.mark.parametrize("seed", [1, 12345])
def test_all_sparks_cost_exactly_the_presses_of_the_plan(
    length: str, arm: str, sparks: int, presses: int, seed: int, begin: Begin
) -> None:
    life = lived(begin, length, arm, seed)
    pressed = those(e.Pressed, life.log)
    collected = [one.free for one in those(e.Collected, life.log)]
    assert len(pressed) == presses and all(one.counts for one in pressed)
    assert collected.count(False) == sparks == life.state.lever.paid
    assert collected.count(True) == 2 == life.state.lever.gifts
    worth = LENGTHS[length].standing_per_spark
    assert life.state.standing == min(1000, 500 + worth * (sparks + 2)), "all sparks are alike"


@pytest.mark.parametrize(
    ("length", "schedules"),
    [
        ("week", ["CRF", "VR 2", "VR 5", "VR 5", "VR 5", "EXT"]),
        ("fortnight", ["CRF"] * 2 + ["VR 2"] * 2 + ["VR 5"] * 8 + ["EXT"]),
        ("month", ["CRF"] * 4 + ["VR 2"] * 2 + ["VR 5"] * 18 + ["EXT"]),
    ],
)
def test_the_ratio_is_thinned_evening_by_evening(
    length: str, schedules: list[str], begin: Begin
) -> None:
    life = lived(begin, length, "partial", 2)
    life.to_evening()
    life.open_phone()
    assert [one.schedule for one in those(e.LeverShown, life.log)] == schedules


def test_the_plans_of_the_arms_add_up_to_the_evenings() -> None:
    for length in ("week", "fortnight", "month"):
        plan = LENGTHS[length]
        sparks = {
            name: sum(phase.sparks for phase in one.phases[length]) for name, one in ARMS.items()
        }
        assert sparks.pop("matched") == PRESSES_OF_PARTIAL[length]
        assert set(sparks.values()) == {(plan.quiet_day - 1) * plan.sparks}


def test_two_seeds_press_as_often_and_in_another_rhythm(begin: Begin) -> None:
    rhythms = {seed: rhythm(lived(begin, "week", "partial", seed)) for seed in (1, 2)}
    assert rhythms[1] != rhythms[2]
    assert sum(rhythms[1]) == sum(rhythms[2]) == 72


def rhythm(life: Life) -> list[int]:
    """The presses each spark took."""
    counts, presses = [], 0
    for event in life.log:
        if isinstance(event, e.Pressed):
            presses += 1
        elif isinstance(event, e.SparkShown) and not event.free:
            counts.append(presses)
            presses = 0
    return counts


def test_the_list_of_the_last_phase_is_the_printed_one(begin: Begin) -> None:
    taken = rhythm(lived(begin, "week", "partial", 8))
    assert taken[:4] == [1] * 4
    assert sorted(taken[4:8]) == [1, 1, 2, 4]
    assert sorted(taken[8:]) == [1, 1, 1, 2, 2, 3, 4, 5, 6, 8, 10, 17]


@pytest.mark.parametrize("seed", range(4))
def test_a_plan_that_is_too_short_goes_on_with_its_last_schedule(seed: int, begin: Begin) -> None:
    arms = {"partial": arm("partial", week=(("CRF", 4), ("VR 2", 4)))}
    life = begin(city(length="week", arms=arms), seed)
    life.to_day(6, check_in=True)
    taken = rhythm(life)
    assert taken[:4] == [1] * 4
    passes = [sorted(taken[start : start + 4]) for start in range(4, 20, 4)]
    assert passes == [[1, 1, 2, 4]] * 4


@pytest.mark.parametrize(
    ("length", "evenings"),
    [
        ("week", [4, 8, 20, 20, 20]),
        ("fortnight", [3, 3, 6, 6] + [15] * 8),
        ("month", [2] * 4 + [4] * 2 + [10] * 18),
    ],
)
def test_matched_presses_each_evening_as_often_as_partial_does_on_average(
    length: str, evenings: list[int], begin: Begin
) -> None:
    life = begin(city(length=length), 3, arm="matched")
    taken = []
    while life.state.day < life.state.plan.quiet_day:
        life.to_evening()
        taken.append(life.check_in())
        life.sleep()
    assert taken == evenings


def test_an_evening_missed_on_matched_is_not_made_up_for(begin: Begin) -> None:
    life = begin(city(length="week"), arm="matched")
    life.sleep()
    assert life.check_in() == 4
    life.sleep()
    assert life.check_in() == 8


@pytest.mark.parametrize(("arm", "each"), [("fixed", {15}), ("variable", None)])
def test_a_fixed_and_a_variable_ratio_cost_the_same_presses(
    arm: str, each: set[int] | None, begin: Begin
) -> None:
    last = rhythm(lived(begin, "week", arm, 5))[8:]
    assert sum(last) == 180 and len(last) == 12
    assert set(last) == each if each else len(set(last)) >= 8


@pytest.mark.parametrize("arm", ["fixed", "variable"])
@pytest.mark.parametrize("length", ["week", "fortnight", "month"])
def test_there_are_at_least_eight_pauses_to_compare(arm: str, length: str, begin: Begin) -> None:
    life = lived(begin, length, arm, 4)
    pauses, waiting, paused_on = 0, False, ""
    for event in life.log:
        match event:
            case e.LeverShown(schedule=schedule):
                paused_on, waiting = schedule, False
            case e.Collected(free=False):
                waiting = True
            case e.Pressed() if waiting:
                pauses += paused_on in ("FR 15", "VR 15")
                waiting = False
    assert pauses >= 8
