"""TV-15: what a robot that presses at random must earn, within three standard errors.

The errors come from renewal theory: a count of cycles with mean m and variance v has, after a time
T, the mean T/m and the variance T v / m^3. Seeds are fixed.
"""

from dataclasses import dataclass
from math import exp, sqrt

import pytest

from tests.lab.sessions import at_each, counted

HOUR = 3600
SECONDS = 40 * HOUR


@dataclass(frozen=True, slots=True)
class Cycle:
    """From one reinforcer to the next: how long, and how variable."""

    mean: float
    variance: float

    def expected(self, seconds: float) -> float:
        return seconds / self.mean

    def error(self, seconds: float) -> float:
        return sqrt(seconds * self.variance / self.mean) / self.mean


def of_ratio(rate: float, ratio: int) -> Cycle:
    return Cycle(ratio / rate, ratio / rate**2)


def of_random_ratio(rate: float, ratio: int) -> Cycle:
    return Cycle(ratio / rate, (ratio / rate) ** 2)


def of_fixed_interval(rate: float, time: float) -> Cycle:
    return Cycle(time + 1 / rate, 1 / rate**2)


def of_random_interval(rate: float, time: float) -> Cycle:
    return Cycle(time + 1 / rate, time**2 + 1 / rate**2)


def of_spacing(rate: float, time: float, long: bool) -> Cycle:
    """The first of a row of waits that is longer (or shorter) than a time ends the cycle."""
    above = exp(-rate * time)
    long_mean, long_variance = time + 1 / rate, 1 / rate**2
    short_mean = 1 / rate - time * above / (1 - above)
    short_square = (2 / rate**2 - above * (time**2 + 2 * time / rate + 2 / rate**2)) / (1 - above)
    short_variance = short_square - short_mean**2
    ends, fails = (above, 1 - above) if long else (1 - above, above)
    fail_mean, fail_variance = (short_mean, short_variance) if long else (long_mean, long_variance)
    end_variance = long_variance if long else short_variance
    tries = fails / ends
    return Cycle(
        1 / (rate * ends), end_variance + tries * fail_variance + tries / ends * fail_mean**2
    )


@pytest.mark.parametrize(
    ("schedule", "rate", "cycle", "an_hour"),
    [
        ("FR 10", 2, of_ratio(2, 10), 720),
        ("VR 10", 2, of_ratio(2, 10), 720),
        ("RR 10", 2, of_random_ratio(2, 10), 720),
        ("CRF", 0.5, of_ratio(0.5, 1), 1800),
        ("FI 60", 0.5, of_fixed_interval(0.5, 60), 58.065),
        ("VI 60", 0.5, of_fixed_interval(0.5, 60), 58.065),
        ("RI 60", 0.5, of_random_interval(0.5, 60), 58.065),
        ("DRL 5", 0.2, of_spacing(0.2, 5, long=True), 264.873),
        ("DRH 1", 2, of_spacing(2, 1, long=False), 6225.586),
        ("tand(FR 5, FI 10)", 1, Cycle(16, 6), 225),
    ],
)
@pytest.mark.parametrize("seed", [1, 2])
def test_a_random_robot_earns_what_it_must(
    schedule: str, rate: float, cycle: Cycle, an_hour: float, seed: int
) -> None:
    assert cycle.expected(HOUR) == pytest.approx(an_hour, abs=0.0006)
    earned = counted(schedule, f"poisson:{rate}", SECONDS, seed).reinforcers
    # One more reinforcer either way for the cycle the session's end cuts.
    assert abs(earned - cycle.expected(SECONDS)) <= 3 * cycle.error(SECONDS) + 1


@pytest.mark.slow
@pytest.mark.parametrize(
    ("schedule", "rate", "cycle"),
    [
        ("CRF", 0.5, of_ratio(0.5, 1)),
        ("FR 10", 2, of_ratio(2, 10)),
        ("RR 10", 2, of_random_ratio(2, 10)),
        ("VR 10", 2, of_ratio(2, 10)),
        ("FI 60", 0.5, of_fixed_interval(0.5, 60)),
        ("VI 60", 0.5, of_fixed_interval(0.5, 60)),
        ("RI 60", 0.5, of_random_interval(0.5, 60)),
        ("DRL 5", 0.2, of_spacing(0.2, 5, long=True)),
        ("DRH 1", 2, of_spacing(2, 1, long=False)),
        ("tand(FR 5, FI 10)", 1, Cycle(16, 6)),
        ("FT 30", 0.5, Cycle(30, 0)),
        ("VT 30", 0.5, Cycle(30, 0)),
    ],
)
def test_a_long_run_holds_every_oracle_within_one_in_a_hundred(
    schedule: str, rate: float, cycle: Cycle
) -> None:
    # So long that three standard errors of renewal theory are at most a hundredth.
    cycles = max(1000, 90_000 * cycle.variance / cycle.mean**2)
    seconds = cycles * cycle.mean
    assert 3 * cycle.error(seconds) <= cycle.expected(seconds) / 100 * 1.0001
    earned = counted(schedule, f"poisson:{rate}", seconds, 7).reinforcers
    assert earned == pytest.approx(cycle.expected(seconds), rel=0.01)


@pytest.mark.parametrize("bot", ["poisson:0.01", "poisson:0.5", "periodic:11"])
def test_the_clock_pays_whoever_presses(bot: str) -> None:
    assert counted("FT 30", bot, SECONDS).reinforcers == SECONDS // 30
    # A pass of 12 intervals takes exactly 360 s.
    assert counted("VT 30", bot, SECONDS).reinforcers == SECONDS // 30


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_two_random_intervals_at_once_are_earned_independently(seed: int) -> None:
    each = at_each("conc(RI 30, RI 90)", "poisson:0.6,0.4", SECONDS, seed)
    cycles = [of_random_interval(0.6, 30), of_random_interval(0.4, 90)]
    for one, cycle, an_hour in zip(each, cycles, (113.684, 38.919), strict=True):
        assert cycle.expected(HOUR) == pytest.approx(an_hour, abs=0.0006)
        assert abs(one.reinforcers - cycle.expected(SECONDS)) <= 3 * cycle.error(SECONDS) + 1


@pytest.mark.slow
def test_a_long_run_of_two_at_once_holds_within_one_in_a_hundred() -> None:
    cycles = [of_random_interval(0.6, 30), of_random_interval(0.4, 90)]
    # So long that three standard errors are at most a hundredth, for the slower of the two as well.
    seconds = max(90_000 * one.variance / one.mean for one in cycles)
    each = at_each("conc(RI 30, RI 90)", "poisson:0.6,0.4", seconds, 7)
    for one, cycle in zip(each, cycles, strict=True):
        assert 3 * cycle.error(seconds) <= cycle.expected(seconds) / 100 * 1.0001
        assert one.reinforcers == pytest.approx(cycle.expected(seconds), rel=0.01)


def test_a_component_earns_its_share_of_the_time() -> None:
    earned = counted("mult(RI 30, EXT, each=60)", "poisson:0.5", SECONDS).reinforcers
    cycle = of_random_interval(0.5, 30)
    # What is set up waits while the other component runs, so the process only pauses.
    assert abs(earned - cycle.expected(SECONDS / 2)) <= 3 * cycle.error(SECONDS / 2) + 1


def test_a_limited_hold_is_met_as_often_as_chance_allows() -> None:
    rate, time, hold = 0.2, 20.0, 5.0
    met = 1 - exp(-rate * hold)
    length = time + met / rate
    earned = counted("FI 20 hold=5", f"poisson:{rate}", SECONDS).reinforcers
    # Each opportunity is met or not; the lengths vary too, by less than the hold.
    error = sqrt(SECONDS / length) * (sqrt(met * (1 - met)) + met / length * hold / 2)
    assert abs(earned - SECONDS / length * met) <= 3 * error + 1


@pytest.mark.parametrize("rate", [0.1, 1, 7.5])
def test_responses_come_at_the_rate_of_the_robot(rate: float) -> None:
    done = counted("EXT", f"poisson:{rate}", HOUR).responses
    assert abs(done - rate * HOUR) <= 3 * sqrt(rate * HOUR)
