"""Two doors: what was tapped beside what was paid, and how little a fitted line may say."""

from random import Random

import pytest

from game.core import events as e
from game.debrief.compose import debrief
from game.debrief.findings import Panel
from game.lab.matching import Condition
from game.lab.rounds import RATIOS, matcher_rounds
from tests.debrief.city import small_city
from tests.debrief.logs import Story, presser, said, the_item, the_panel

Pair = tuple[int, int]


def doors(log: e.Log) -> Panel:
    return the_panel(debrief(small_city(), log), "doors")


def prose(log: e.Log) -> str:
    return " ".join(finding.sentence for finding in doors(log).paragraphs)


class Doors(Story):
    """A story in which rounds are played."""

    def round(self, number: int, arranged: Pair, taps: Pair, paid: Pair, most: int = 0) -> "Doors":
        """A round with so many taps and tokens at each door, well mixed."""
        turn, at = self.next_turn()
        self.events.append(e.RoundBegan(turn, at, "doors", number, *arranged, at + 75_000, most))
        told = [("left", place < paid[0]) for place in range(taps[0])]
        told += [("right", place < paid[1]) for place in range(taps[1])]
        before = ""
        for door, got in Random(number).sample(told, len(told)):
            self.wait(0.4)
            changed, before = bool(before) and before != door, door
            tap = e.DoorTapped(*self.next_turn(), door, changed, got, got)
            self.events.append(tap)
        self.events.append(e.RoundEnded(*self.next_turn(), "time"))
        return self

    def four(self, rounds: tuple[Condition, ...]) -> "Doors":
        """The optional four, as they were played."""
        for number, ((left, right), one) in enumerate(zip(RATIOS, rounds, strict=True), 1):
            taps, paid = (int(one.b1), int(one.b2)), (int(one.r1), int(one.r2))
            self.round(number, (left, right), taps, paid, most=15)
        return self


def test_a_log_without_rounds_says_so() -> None:
    assert prose(presser()) == "No round at the two doors is in this log."
    assert debrief(small_city(), presser()).measures["matching_sensitivity"] is None


def test_the_rounds_of_the_story_are_shown_and_nothing_is_fitted() -> None:
    log = Doors().day(3).evening().log
    story = Doors()
    story.events = list(log)
    log = story.round(1, (4, 1), (70, 30), (16, 4)).round(2, (1, 4), (30, 70), (4, 12)).log
    assert prose(log) == (
        "At the left door. Round 1, 4 to 1: 70 % of taps, 80 % of pay; "
        "Round 2, 1 to 4: 30 % of taps, 25 % of pay."
    )
    found = debrief(small_city(), log)
    assert (found.measures["matching_rounds"], found.measures["matching_sensitivity"]) == (0, None)
    assert "none is fitted" in said(the_item(found, "doors", "doors_limits"))


def test_the_four_rounds_have_a_line_with_its_uncertainty_and_no_r_squared() -> None:
    taps = ((304, 100), (84, 208), (218, 100), (72, 100))
    paid = ((12, 3), (3, 12), (10, 5), (5, 10))
    rounds = tuple(Condition(*p, *t) for p, t in zip(paid, taps, strict=True))
    log = Doors().four(rounds).log
    assert "Over 4 more rounds: sensitivity 0.7 (1 is matching), bias 1.2 (1 is none)." in prose(
        log
    )
    assert "Descriptive, uncertain by about 0.4 either way; it cannot show that you match." in (
        prose(log)
    )
    assert "squared" not in str(doors(log))
    assert doors(log).words <= 60
    limits = the_item(debrief(small_city(), log), "doors", "doors_limits")
    assert "without looking at the pay" in said(limits)


def test_each_kind_of_round_is_counted_by_itself_and_its_ratio_is_told_plainly() -> None:
    log = Doors().round(1, (12, 3), (9, 3), (5, 2)).round(2, (3, 12), (3, 9), (1, 5), 15).log
    names = [item.title for item in doors(log).items[:2]]
    assert names == ["Round 1, 4 to 1", "Round 1 of four, 1 to 4"]


def test_two_rounds_of_the_four_are_no_line() -> None:
    log = Doors().round(1, (4, 1), (9, 3), (5, 2), 15).round(2, (1, 4), (3, 9), (1, 5), 15).log
    assert "no line is fitted: 2 distinct reinforcer ratios; a line needs 3." in prose(log)


def test_a_door_that_never_paid_is_left_out_of_the_line_and_never_filled() -> None:
    log = Doors().four(matcher_rounds(0.8, 3)).round(5, (4, 1), (20, 0), (5, 0), 15).log
    assert "Over 4 of 5 more rounds: sensitivity" in prose(log)
    assert debrief(small_city(), log).measures["matching_rounds"] == 4


def test_a_round_that_was_never_ended_is_still_a_round() -> None:
    log = Doors().round(1, (4, 1), (9, 3), (5, 2)).log[:-1]
    assert "Round 1, 4 to 1: 75 % of taps, 71 % of pay" in prose(log)


def test_a_round_without_taps_has_no_shares() -> None:
    log = Doors().round(1, (4, 1), (0, 0), (0, 0)).log
    assert "Round 1, 4 to 1: no taps" in prose(log)
    assert doors(log).charts[0].series[0].points == ((0, 0), (100, 0))


@pytest.mark.parametrize("seed", range(5))
def test_the_disc_is_the_taps_and_the_line_the_pay(seed: int) -> None:
    rounds = matcher_rounds(0.8, seed)
    (chart,) = doors(Doors().four(rounds).log).charts
    for series, one in zip(chart.series, rounds, strict=True):
        marks = {height: x for x, height in series.points if height >= 1}
        assert marks[1.0] == pytest.approx(100 * one.b1 / (one.b1 + one.b2))
        assert marks[2.0] == pytest.approx(100 * one.r1 / (one.r1 + one.r2))
