"""Rates and pauses: TV-12, both clocks, both conventions, and what is undefined."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from game.lab import rates
from game.lab.records import END, Mark, Record, RecordError, divide
from game.lab.undefined import Measure, Undefined, number_or_none
from tests.lab.stories import FR_5, at, marks, paid_every

TV_12 = paid_every(5, FR_5)


def reason(measure: Measure) -> str:
    assert isinstance(measure, Undefined)
    return measure.reason


def test_tv_12_pauses() -> None:
    assert rates.pauses(TV_12) == (3.0, 5.0)
    assert rates.median_pause(TV_12) == 4.0


def test_tv_12_rates() -> None:
    assert rates.overall_rate(TV_12) == pytest.approx(72.5806, abs=0.00005)
    assert rates.running_rate(TV_12) == 300
    assert rates.running_rate(TV_12, pause_ending_counts=True) == 375
    assert rates.pause_over_time_between(TV_12) == pytest.approx(20)


def test_the_start_latency_is_a_pause_only_if_asked() -> None:
    assert rates.latency(TV_12) == 2.0
    assert rates.pauses(TV_12, latency_counts=True) == (2.0, 3.0, 5.0)
    assert rates.median_pause(TV_12, latency_counts=True) == 3.0


def test_collecting_takes_time_from_one_clock_only() -> None:
    responses = [(0.9 * place, "r") for place in range(1, 601)]
    record = divide(marks(*responses, (540, "s"), (600, "f"), (660, "s"), (720, "fe")))
    assert rates.overall_rate(record) == 50
    assert rates.rate_without_reinforcers(record) == 60


def test_responses_during_a_reinforcer_do_not_count() -> None:
    record = divide(marks((1, "r"), (2, "rs"), (2.5, "r"), (3, "f"), (5, "re")))
    assert record.responses_during_reinforcers == 1
    assert rates.overall_rate(record) == 36
    assert rates.pauses(record) == (2.0,)


def test_equal_times_keep_their_order() -> None:
    before = divide(marks((1, "rsf"), (4, "e")))
    after = divide(marks((1, "sfr"), (4, "e")))
    assert [len(one.responses) for one in before.stretches] == [1, 0]
    assert [len(one.responses) for one in after.stretches] == [0, 1]
    assert rates.pauses(after) == (0.0,)


def test_a_pause_cut_short_has_no_length() -> None:
    record = divide(marks((1, "sf"), (9, "sf"), (12, "r"), (20, "sf"), (40, "e")))
    assert rates.pauses(record) == (3.0,)


def test_a_last_run_without_a_reinforcer_is_not_a_run() -> None:
    more = [*FR_5, 14.0, 15.0, 16.0]
    assert rates.running_rate(paid_every(5, more)) == 300


def test_a_session_without_reinforcers_has_a_rate_and_no_pauses() -> None:
    record = divide(marks((1, "r"), (2, "r"), (60, "e")))
    assert rates.overall_rate(record) == 2
    assert reason(rates.running_rate(record)).startswith("no reinforcer")
    assert reason(rates.median_pause(record)).startswith("no reinforcer")
    assert reason(rates.pause_over_time_between(record)).startswith("no reinforcer")


def test_no_response_is_a_rate_of_0_and_no_time_is_none() -> None:
    assert rates.overall_rate(divide(marks((60, "e")))) == 0
    assert reason(rates.overall_rate(divide([]))) == "the session has no length"
    assert reason(rates.latency(divide([]))).startswith("no response")
    assert number_or_none(rates.rate_without_reinforcers(divide([]))) is None


def test_every_response_paid_leaves_no_run() -> None:
    record = paid_every(1, [1.0, 2.0, 3.0])
    assert reason(rates.running_rate(record)).startswith("no reinforcer came after more")
    assert reason(rates.median_time_between(record)) == "no run has two responses"


def test_a_session_that_stops_in_a_reinforcer_counts_its_time() -> None:
    record = divide(marks((10, "rs"), (40, "e")))
    assert record.reinforcer_time == at(30)
    assert len(record.stretches) == 1


@pytest.mark.parametrize(
    ("told", "place", "says"),
    [
        ([(2, "r"), (1, "r")], 1, "time goes back, from 2 to 1"),
        ([(1, "ss")], 1, "before the one before it has ended"),
        ([(1, "f")], 0, "ends that has not started"),
        ([(1, "er")], 1, "after the end"),
    ],
)
def test_marks_that_contradict_each_other(
    told: list[tuple[float, str]], place: int, says: str
) -> None:
    with pytest.raises(RecordError, match=says) as caught:
        divide(marks(*told))
    assert caught.value.place == place


def test_an_unknown_mark_is_named() -> None:
    with pytest.raises(RecordError, match="no event 'lever'"):
        divide([Mark(0, "lever")])


@given(some.lists(some.tuples(some.integers(0, 9000), some.sampled_from("rrrrsf")), max_size=60))
def test_every_response_and_every_moment_is_somewhere(told: list[tuple[int, str]]) -> None:
    made = legal(told)
    record = divide(made)
    responses = sum(mark.kind == "response" for mark in made)
    assert responses == len(record.responses) + record.responses_during_reinforcers
    inside = sum(stretch.end - stretch.start for stretch in record.stretches)
    assert inside + record.reinforcer_time == record.length
    assert all(pause >= 0 for pause in rates.pauses(record))


def legal(told: list[tuple[int, str]]) -> list[Mark]:
    """These marks in order of time, reinforcers starting and finishing in turn."""
    open_one, kept = False, []
    for tenths, letter in sorted(told):
        if letter == "r" or (letter == "f") == open_one:
            open_one = open_one if letter == "r" else not open_one
            kept.append((tenths / 10, letter))
    return [*marks(*kept), Mark(at(1000), END)]


def test_a_record_can_be_measured_as_it_grows() -> None:
    whole: Record = paid_every(5, FR_5)
    first: Record = paid_every(5, FR_5[:10])
    assert whole.stretches[:2] == first.stretches[:2]
