"""What each schedule may never do, whatever is pressed: the invariants of the field."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from tests.lab.sessions import at_each, counted, moments, told

SEEDS = some.integers(0, 1 << 30)
RATES = some.sampled_from(["poisson:0.1", "poisson:1", "poisson:5", "periodic:0.7"])


def waits(schedule: str, bot: str, seconds: float, seed: int = 1) -> list[float]:
    """From each reinforcer (or the start) to the next."""
    paid = moments(told(schedule, bot, seconds, seed), "reinforcer")
    return [later - earlier for earlier, later in pairwise([0.0, *paid])]


def costs(schedule: str, responses: int, seed: int = 1) -> list[int]:
    """Responses each reinforcer took, from a robot that presses each second."""
    found, count = [], 0
    for one in told(schedule, "periodic:1", responses, seed):
        count += one.kind == "response"
        if one.kind == "reinforcer":
            found.append(count)
            count = 0
    return found


@given(ratio=some.integers(1, 20), seed=SEEDS, bot=RATES)
@settings(max_examples=30)
def test_a_fixed_ratio_pays_one_response_in_n(ratio: int, seed: int, bot: str) -> None:
    done = counted(f"FR {ratio}", bot, 100, seed)
    assert done.reinforcers == done.responses // ratio


def test_crf_pays_every_response_and_ext_none() -> None:
    assert counted("CRF", "periodic:1", 50) == counted("FR 1", "periodic:1", 50)
    assert counted("CRF", "periodic:1", 50).reinforcers == 50
    assert counted("EXT", "periodic:1", 50).reinforcers == 0


@given(ratio=some.integers(1, 30), seed=SEEDS)
@settings(max_examples=30)
def test_a_pass_of_a_variable_ratio_costs_exactly_its_sum(ratio: int, seed: int) -> None:
    taken = costs(f"VR {ratio}", ratio * 36, seed)
    assert len(taken) == 36
    assert [sum(taken[start : start + 12]) for start in (0, 12, 24)] == [12 * ratio] * 3


def test_a_random_ratio_has_the_mean_and_the_variance_of_a_geometric() -> None:
    taken = costs("RR 10", 200_000)
    count, mean = len(taken), sum(taken) / len(taken)
    variance = sum((one - mean) * (one - mean) for one in taken) / count
    assert abs(mean - 10) < 3 * (90 / count) ** 0.5
    # A geometric's fourth moment makes the error of its variance about 2.85 times 90 / sqrt(n).
    assert abs(variance - 90) < 3 * 2.85 * 90 / count**0.5
    assert max(taken) > 35, "longer than the longest run of VR 10"


def test_a_progressive_ratio_grows_by_its_step() -> None:
    assert costs("PR 5", 275) == [5, 10, 15, 20, 25, 30, 35, 40, 45, 50]
    assert costs("PR rr", 126) == [1, 2, 4, 6, 9, 12, 15, 20, 25, 32]


@given(seed=SEEDS, bot=RATES, kind=some.sampled_from(["FI", "VI", "RI", "DRL", "DRH"]))
@settings(max_examples=40)
def test_an_interval_never_pays_without_a_response(seed: int, bot: str, kind: str) -> None:
    story = told(f"{kind} 5", bot, 300, seed)
    for before, one in pairwise(story):
        assert one.kind != "reinforcer" or (before.kind, before.at) == ("response", one.at)


def test_a_fixed_interval_is_never_short_and_its_boundary_counts() -> None:
    assert min(waits("FI 5", "poisson:3", 2000)) >= 5
    assert waits("FI 5", "periodic:5", 50) == [5.0] * 10
    # Tenths of a second add up exactly: ten presses are one second.
    assert counted("FI 1", "periodic:0.1", 1000).reinforcers == 1000


def test_a_whole_pass_of_a_variable_interval_with_a_press_each_second() -> None:
    taken = waits("VI 60", "periodic:1", 12 * 60.5)
    assert sorted(taken) == [3, 9, 15, 21, 29, 37, 47, 59, 75, 95, 126, 210]
    assert sum(taken) / 12 == 60.5


def test_a_set_up_reinforcer_holds_until_it_is_collected() -> None:
    assert waits("VI 10", "periodic:1000", 5000) == [1000.0] * 5


def test_a_limited_hold_lets_it_lapse() -> None:
    assert counted("FI 60 hold=5", "periodic:66", 660).reinforcers == 0
    assert counted("FI 60 hold=6", "periodic:66", 660).reinforcers == 10
    assert counted("FI 60 hold=5", "periodic:126", 126).reinforcers == 1, "65 + 60, and 1 to spare"


@given(seed=SEEDS)
@settings(max_examples=20)
def test_with_a_limited_hold_nothing_is_collected_late(seed: int) -> None:
    for wait in waits("FI 10 hold=2", "poisson:0.3", 2000, seed):
        assert wait % 12 >= 10 or wait % 12 == 0


@pytest.mark.parametrize("schedule", ["FT 30", "VT 30"])
def test_what_comes_by_the_clock_comes_whatever_is_done(schedule: str) -> None:
    busy = moments(told(schedule, "poisson:2", 3600, 5), "reinforcer")
    idle = moments(told(schedule, "poisson:0", 3600, 5), "reinforcer")
    assert busy == idle and len(idle) >= 110


def test_a_fixed_time_comes_on_time() -> None:
    assert waits("FT 30", "periodic:7", 120) == [30.0] * 4


def test_drl_asks_for_a_pause_and_every_response_resets_it() -> None:
    assert counted("DRL 5", "periodic:5", 100).reinforcers == 20
    assert counted("DRL 5", "periodic:4.999", 1000).reinforcers == 0
    assert counted("DRL 5 hold=2", "periodic:7", 70).reinforcers == 10
    assert counted("DRL 5 hold=2", "periodic:7.001", 70.1).reinforcers == 0


def test_drh_asks_for_a_quick_response() -> None:
    assert counted("DRH 1", "periodic:1", 100).reinforcers == 100
    assert counted("DRH 1", "periodic:1.001", 100.1).reinforcers == 0


@given(seed=SEEDS)
@settings(max_examples=20)
def test_drl_and_drh_look_at_the_time_between_responses(seed: int) -> None:
    for schedule, is_met in (("DRL 2", (2.0).__le__), ("DRH 2", (2.0).__ge__)):
        story = told(schedule, "poisson:0.5", 300, seed)
        presses = [0.0, *moments(story, "response")]
        met = [later for earlier, later in pairwise(presses) if is_met(later - earlier)]
        assert moments(story, "reinforcer") == met


def test_the_same_seed_is_the_same_session_on_every_machine() -> None:
    schedule, bot = "conc(VI 30, RI 20, cod=1)", "poisson:0.5,0.8"
    assert told(schedule, bot, 500, 9) == told(schedule, bot, 500, 9)
    assert told(schedule, bot, 500, 9) != told(schedule, bot, 500, 10)
    assert at_each("VR 5", "poisson:1", 1000, 1) == at_each("VR 5", "poisson:1", 1000, 1)
