"""Every number the debrief says of a real life, counted again from the raw events."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pytest

from game.core import engine
from game.core import events as e
from game.core.model import Level
from game.core.state import State
from game.debrief.compose import debrief
from game.debrief.findings import Debrief, Item, Panel
from game.lab.citizens import live
from tests.debrief.fidget import fidget

LIVED = [
    *(("fidget", seed) for seed in (2, 6, 9, 31)),
    *(("random", seed) for seed in (1, 6)),
    *(("greedy", 4), ("friend", 5), ("first", 8), ("refuser", 3)),
]


@dataclass(frozen=True, slots=True)
class Lived:
    """A life, what the engine says of its end, and what the debrief says of it."""

    level: Level
    state: State
    log: e.Log
    found: Debrief

    def panel(self, panel_id: str) -> Panel:
        panel = self.found.panel(panel_id)
        assert panel is not None
        return panel

    def item(self, panel_id: str, item_id: str) -> Item:
        return next(item for item in self.panel(panel_id).items if item.id == item_id)

    def moved(self, meter: str, because: str = "") -> list[int]:
        moves = (x for x in self.log if isinstance(x, e.MeterMoved) and x.meter == meter)
        return [move.by for move in moves if move.because.startswith(because)]


@pytest.fixture(scope="module", params=LIVED, ids=lambda pair: f"{pair[0]} {pair[1]}")
def lived(request: pytest.FixtureRequest, larkhaven: Level) -> Lived:
    """One life in the real city."""
    who, seed = request.param
    state, log = fidget(larkhaven, seed) if who == "fidget" else live(larkhaven, who, seed)
    return Lived(larkhaven, state, log, debrief(larkhaven, log))


def stretches(log: e.Log) -> Iterator[tuple[e.LeverShown, e.LeverHidden, list[e.Event]]]:
    """Each lever from shown to hidden with the events between, found by position alone."""
    for start, event in enumerate(log):
        if isinstance(event, e.LeverShown):
            end = next(i for i in range(start, len(log)) if isinstance(log[i], e.LeverHidden))
            hidden = log[end]
            assert isinstance(hidden, e.LeverHidden)
            yield event, hidden, list(log[start + 1 : end])


def presses_in(events: list[e.Event], counts: bool = True) -> list[e.Pressed]:
    return [x for x in events if isinstance(x, e.Pressed) and x.counts is counts]


def earned_in(events: list[e.Event]) -> list[e.Collected]:
    return [x for x in events if isinstance(x, e.Collected) and not x.free]


def waited_in(events: list[e.Event], hidden: e.LeverHidden) -> int:
    """Milliseconds in which a spark lay there to be collected."""
    shown = [x.at for x in events if isinstance(x, e.SparkShown)]
    taken = [x.at for x in events if isinstance(x, e.Collected)]
    taken += [hidden.at] * (len(shown) - len(taken))
    return sum(taken) - sum(shown)


def day_of(log: e.Log, event: e.Event) -> int:
    before = log[: next(i for i, other in enumerate(log) if other is event) + 1]
    return [x.day for x in before if isinstance(x, e.DayBegan)][-1]


def test_presses_are_counted_by_whether_they_counted(lived: Lived) -> None:
    every = list(lived.log)
    assert lived.found.measures["presses"] == len(presses_in(every))
    assert lived.found.measures["presses_while_waiting"] == len(presses_in(every, counts=False))


def test_sparks_earned_and_given_are_told_apart(lived: Lived) -> None:
    free = [x for x in lived.log if isinstance(x, e.Collected) and x.free]
    assert lived.found.measures["sparks"] == len(earned_in(list(lived.log)))
    assert lived.found.measures["free_sparks"] == len(free)


def test_lever_seconds_run_from_shown_to_hidden(lived: Lived) -> None:
    total = sum(hidden.at - shown.at for shown, hidden, _ in stretches(lived.log))
    assert lived.found.measures["lever_s"] == total / 1000


def test_the_rate_leaves_out_collecting_and_the_unpaid_lever(lived: Lived) -> None:
    paid = [part for part in stretches(lived.log) if part[0].schedule != "EXT"]
    number = sum(len(presses_in(inside)) for _, _, inside in paid)
    pressing = sum(hidden.at - shown.at - waited_in(x, hidden) for shown, hidden, x in paid)
    rate = None if not pressing else pytest.approx(60_000 * number / pressing, abs=0.001)
    assert lived.found.measures["rate_per_min"] == rate
    assert lived.found.measures["paid_presses"] == number


def test_presses_per_spark_is_one_division(lived: Lived) -> None:
    paid = [inside for shown, _, inside in stretches(lived.log) if shown.schedule != "EXT"]
    number, sparks = sum(map(len, map(presses_in, paid))), sum(map(len, map(earned_in, paid)))
    expected = None if not sparks else pytest.approx(number / sparks, abs=0.001)
    assert lived.found.measures["presses_per_spark"] == expected


def raw_pauses(log: e.Log) -> list[float]:
    found = []
    for _, _, inside in stretches(log):
        marks = [x for x in inside if isinstance(x, e.Collected) or x in presses_in(inside)]
        for one, other in pairwise(marks):
            if isinstance(one, e.Collected) and not one.free and isinstance(other, e.Pressed):
                found.append((other.at - one.at) / 1000)
    return sorted(found)


def test_the_median_pause_is_the_middle_one(lived: Lived) -> None:
    pauses = raw_pauses(lived.log)
    assert lived.found.measures["pauses"] == len(pauses)
    half = len(pauses) // 2
    enough = len(pauses) >= 3
    middle = (pauses[half] + pauses[-half - 1]) / 2 if enough else None
    expected = pytest.approx(middle, abs=0.001) if enough else None
    assert lived.found.measures["median_pause_s"] == expected


def test_the_quiet_minute_is_counted_from_the_lever(lived: Lived) -> None:
    plan = lived.state.plan
    quiet = [
        part
        for part in stretches(lived.log)
        if part[0].schedule == "EXT" and day_of(lived.log, part[0]) == plan.quiet_day
    ]
    measures = lived.found.measures
    if not quiet:
        assert measures["quiet_s"] is None and measures["quiet_presses"] is None
        return
    shown, hidden, inside = quiet[0]
    times = [press.at - shown.at for press in presses_in(inside)]
    assert measures["quiet_s"] == (hidden.at - shown.at) / 1000
    assert measures["quiet_presses"] == len(times)
    assert measures["quiet_last_press_s"] == (max(times) / 1000 if times else None)
    whole = hidden.at - shown.at >= 60_000
    early = sum(time <= 60_000 for time in times) if whole else None
    assert measures["quiet_presses_first_60_s"] == early


def test_standing_is_sparks_and_rules_and_nothing_else(lived: Lived) -> None:
    measures = lived.found.measures
    assert measures["standing_from_sparks"] == sum(lived.moved("standing", "spark:"))
    assert measures["standing_from_rules"] == sum(lived.moved("standing", "rule:"))
    assert measures["standing_end"] == lived.state.standing
    assert sum(lived.moved("standing")) == lived.state.standing - 500
    facts = dict(lived.item("pay", "standing").facts)
    assert facts["At the end"] == str(lived.state.standing)


@pytest.mark.parametrize("shown", ["open", "hidden", "false"])
def test_changes_are_counted_by_what_the_rule_file_says(lived: Lived, shown: str) -> None:
    rules = [rule.id for rule in lived.level.rules.values() if rule.shown == shown]
    number = sum(why in {f"rule:{rule}" for rule in rules} for _, why in standing_moves(lived.log))
    assert lived.found.measures[f"changes_{shown}"] == number


def test_the_ledger_has_one_true_line_for_every_rule(lived: Lived) -> None:
    said = {1: "once", 2: "twice"}
    items = {item.id: dict(item.facts) for item in lived.panel("rules").items}
    assert set(items) == {f"rule_{rule}" for rule in lived.level.rules}
    for rule in lived.level.rules:
        fired = [x.paid for x in lived.log if isinstance(x, e.RuleFired) and x.rule == rule]
        acted, passed = fired.count(True), fired.count(False)
        facts = items[f"rule_{rule}"]
        never = "never in this log"
        assert facts["Acted"] == (said.get(acted, f"{acted} times") if acted else never)
        assert ("Could act, but did not" in facts) is bool(passed)
        net = sum(by for by, why in standing_moves(lived.log) if why == f"rule:{rule}")
        if acted:
            assert int(facts["Standing"].replace("−", "-")) == net


def standing_moves(log: e.Log) -> list[tuple[int, str]]:
    moves = (x for x in log if isinstance(x, e.MeterMoved) and x.meter == "standing")
    return [(move.by, move.because) for move in moves]


def test_the_ledger_is_sorted_by_what_it_moved(lived: Lived) -> None:
    for chart in lived.panel("rules").charts:
        sums = [abs(int(row[2].replace("−", "-"))) for row in chart.rows]
        assert sums == sorted(sums, reverse=True)
        assert sum(int(row[1]) for row in chart.rows) == len(lived.moved("standing", "rule:"))


def test_every_meter_stands_each_night_where_the_engine_had_it(lived: Lived) -> None:
    dawns = [i for i, event in enumerate(lived.log) if isinstance(event, e.DayBegan)]
    nights = [engine.replay(lived.level, lived.log[:cut]) for cut in (*dawns[1:], len(lived.log))]
    (chart,) = lived.panel("cost").charts
    meters = [person.meter for person in lived.level.people.values()] + ["voice", "rest"]
    for meter, series in zip(meters, chart.series, strict=True):
        drawn = dict(series.points)
        assert drawn[0] == engine.opening(lived.level, first(lived.log)).meters[meter]
        assert [drawn[day] for day in range(1, len(nights) + 1)] == [
            night.meters[meter] for night in nights
        ]


def first(log: e.Log) -> e.LevelStarted:
    assert isinstance(log[0], e.LevelStarted)
    return log[0]


def test_what_moved_a_meter_adds_up_to_where_it_went(lived: Lived) -> None:
    for person in lived.level.people.values():
        item = lived.item("cost", f"meter_{person.meter}")
        parts = [int(said.split()[0].replace("−", "-")) for _, said in item.facts]
        assert (
            sum(parts) == lived.state.meters[person.meter] - first(lived.log).meters[person.meter]
        )


def test_money_adds_up_from_start_to_end(lived: Lived) -> None:
    facts = lived.item("cost", "money").facts
    start, *moves, end = [int(said.split()[0].replace("−", "-")) for _, said in facts]
    assert start + sum(moves) == end == lived.state.meters["money"]
    assert dict(facts)["Taken in"].lstrip("+") == str(
        sum(by for by in lived.moved("money") if by > 0)
    )


def test_the_record_climbs_once_a_press_at_its_own_second(lived: Lived) -> None:
    charts = lived.panel("record").charts
    before, climbs = 0.0, []
    for shown, hidden, inside in stretches(lived.log):
        climbs += [before + (press.at - shown.at) / 1000 for press in presses_in(inside)]
        before += (hidden.at - shown.at) / 1000
    assert bool(charts) is bool(climbs)
    for chart in charts:
        points = chart.series[0].points
        drawn = [x for (_, low), (x, high) in pairwise(points) if high > low]
        assert drawn == pytest.approx(climbs, abs=0.002)
        assert points[-1][0] == pytest.approx(before)
        assert points[-1][1] == len(climbs)


def test_each_bead_sits_on_the_presses_that_came_before_it(lived: Lived) -> None:
    heights, count = [], 0
    for event in lived.log:
        count += isinstance(event, e.Pressed) and event.counts
        if isinstance(event, e.Collected) and not event.free:
            heights.append(count)
    for chart in lived.panel("record").charts:
        assert [y for _, y in chart.pips] == heights


def test_the_table_of_evenings_is_the_log_evening_by_evening(lived: Lived) -> None:
    rows = tuple(
        (
            str(day_of(lived.log, shown)),
            f"{(hidden.at - shown.at) / 1000:.1f}",
            str(len(presses_in(inside))),
            str(len(earned_in(inside))),
        )
        for shown, hidden, inside in stretches(lived.log)
    )
    for chart in lived.panel("record").charts:
        assert chart.rows == rows


def test_the_bands_are_the_acts_in_which_the_lever_was_there(lived: Lived) -> None:
    seconds: dict[str, float] = {}
    length = lived.level.lengths[first(lived.log).length]
    for shown, hidden, _ in stretches(lived.log):
        day = day_of(lived.log, shown)
        act = next(act.name for act in length.acts if day <= act.last_day)
        seconds[act] = seconds.get(act, 0) + (hidden.at - shown.at) / 1000
    for chart in lived.panel("record").charts:
        drawn = {band.name: band.end - band.start for band in chart.bands}
        assert drawn == pytest.approx(seconds, abs=0.002)


def test_the_slopes_are_those_of_the_steepest_and_flattest_evening(lived: Lived) -> None:
    evenings: dict[int, list[int]] = {}
    for shown, hidden, inside in stretches(lived.log):
        if shown.schedule != "EXT":
            sums = evenings.setdefault(day_of(lived.log, shown), [0, 0])
            sums[0] += len(presses_in(inside))
            sums[1] += hidden.at - shown.at
    rates = [(60_000 * n / span, day) for day, (n, span) in evenings.items() if n >= 3]
    said = " ".join(finding.sentence for finding in lived.panel("record").paragraphs)
    slope = re.search(r"steepest on day (\d+) \((\d+) .* flattest on day (\d+) \((\d+)\)", said)
    assert (slope is not None) is (len({round(rate) for rate, _ in rates}) > 1)
    if slope:
        steep, fast, flat, slow = map(int, slope.groups())
        assert (fast, slow) == (round(max(rates)[0]), round(min(rates)[0]))
        assert (max(rates)[0], steep) in rates and (min(rates)[0], flat) in rates


def test_the_phases_share_out_the_paid_pressing(lived: Lived) -> None:
    phases = [dict(x.facts) for x in lived.panel("pay").items if x.id.startswith("phase_")]
    assert sum(int(facts["Presses"]) for facts in phases) == lived.found.measures["paid_presses"]
    assert sum(int(facts["Sparks collected"]) for facts in phases) == lived.found.measures["sparks"]
    runs = [shown.schedule for shown, _, _ in stretches(lived.log) if shown.schedule != "EXT"]
    assert len(phases) == sum(a != b for a, b in pairwise(["", *runs]))


def test_the_last_panel_names_the_meter_that_moved_most(lived: Lived) -> None:
    start = first(lived.log).meters
    moved = {
        meter: abs(lived.state.meters[meter] - start[meter])
        for meter in start
        if meter not in ("standing", "money")
    }
    said = lived.panel("takeaway").paragraphs[2].sentence
    numbers = re.search(r"moved furthest: (\d+) to (\d+)\.", said)
    assert numbers
    assert abs(int(numbers[2]) - int(numbers[1])) == max(moved.values())


def test_the_life_is_named_by_its_own_beginning(lived: Lived) -> None:
    found, began = lived.found, first(lived.log)
    assert (found.level, found.seed) == ("larkhaven", began.seed)
    assert (found.length, found.arm) == (began.length, began.arm)
    assert found.finished and found.measures["days"] == lived.state.day
