"""Same you, other rules: a life folded again is the life itself until something is changed."""

import re
from dataclasses import replace

import pytest

from game.core import events as e
from game.core.calendar import Arm, Phase
from game.core.model import Level, Rule
from game.core.state import State
from game.debrief.compose import debrief
from game.debrief.findings import Panel
from game.debrief.life import Life, read_life
from game.debrief.other_pay import on_plan, other_plans
from game.debrief.refold import refold
from game.lab.citizens import CITIZENS, live
from game.lab.crowd import PARTS, crowd, every_crowd, quantiles, share_below
from tests.debrief.city import small_city
from tests.debrief.fidget import fidget
from tests.debrief.logs import presser, the_panel

LIVES = [*((bot, seed) for bot in CITIZENS for seed in (3, 8)), ("fidget", 2), ("fidget", 31)]


def every_rule_kept(rule: Rule) -> bool:
    return True


def lived(level: Level, who: str, seed: int) -> tuple[State, e.Log]:
    return fidget(level, seed) if who == "fidget" else live(level, who, seed)


def same(level: Level, log: e.Log) -> Panel:
    return the_panel(debrief(level, log), "same")


def with_arms(level: Level, **plans: tuple[Phase, ...]) -> Level:
    """The same city with these arms beside the one it has, for a week."""
    more = {name: Arm(name, {"week": plan}) for name, plan in plans.items()}
    return replace(level, arms={**level.arms, **more})


@pytest.mark.parametrize(("who", "seed"), LIVES)
def test_folded_with_all_its_rules_a_life_is_itself(larkhaven: Level, who: str, seed: int) -> None:
    state, log = lived(larkhaven, who, seed)
    life = read_life(larkhaven, log)
    for sparks in (None, {press.turn: 1 for press in earning(life)}):
        again = refold(life, every_rule_kept, sparks).end
        assert again.meters == state.meters
        assert (again.flags, again.perks) == (state.flags, state.perks)
        assert again.rule_counts == state.rule_counts


def earning(life: Life) -> list[e.Event]:
    """What brought each spark: where the collecting lies is where its pay lies."""
    return [event for event in life.log if isinstance(event, e.Collected) and not event.free]


@pytest.mark.parametrize("seed", range(6))
def test_its_own_plan_pays_a_life_what_it_was_paid(larkhaven: Level, seed: int) -> None:
    log = live(larkhaven, "greedy", seed)[1]
    life = read_life(larkhaven, log)
    assert life.started is not None
    own = on_plan(life, larkhaven.arms[life.started.arm].phases[life.started.length])
    shown = [x.turn for x in log if isinstance(x, e.SparkShown) and not x.free]
    assert list(own.sparks) == shown and own.left_over == 0


def test_on_continuous_reinforcement_the_same_presses_are_mostly_left_over() -> None:
    level = with_arms(small_city(), continuous=(Phase("CRF", 20),))
    life = read_life(level, live(level, "greedy", 4)[1])
    (plan,) = other_plans(life)
    other = on_plan(life, plan)
    assert (other.total, other.left_over, other.words) == (20, 52, "continuous reinforcement")


def test_a_leaner_plan_pays_the_same_presses_less() -> None:
    level = with_arms(small_city(), fixed=(Phase("FR 15", 20),))
    log = live(level, "greedy", 4)[1]
    panel = same(level, log)
    assert "On fixed ratio 15 the same presses earn 4 sparks." in str(panel.paragraphs)
    assert "Same presses, other pay: not what you would have done." in str(panel.paragraphs)
    (item,) = [one for one in panel.items if one.id == "pay_FR 15"]
    facts = dict(item.facts)
    assert (facts["Your presses"], facts["Sparks as it was"]) == ("72", "20")
    assert facts["Sparks on this plan"] == "4"


def test_the_arm_of_a_life_is_never_named_only_its_schedules(larkhaven: Level) -> None:
    level = with_arms(small_city(), fixed=(Phase("FR 15", 20),), variable=(Phase("VR 15", 20),))
    words = str(same(level, live(level, "greedy", 4)[1]))
    assert not re.search(r"partial|continuous\b(?! reinf)|'fixed'|'variable'", words)


def test_without_the_rules_nobody_was_told_of_standing_ends_elsewhere(larkhaven: Level) -> None:
    log = live(larkhaven, "greedy", 3)[1]
    life = read_life(larkhaven, log)

    def shown(rule: Rule) -> bool:
        return rule.shown == "open" or not rule.needs_beacon

    again = refold(life, shown)
    told = same(larkhaven, log).paragraphs[0].sentence
    assert f"{again.standing} with only the rules shown" in told
    assert "with no friend effect" in told
    hidden = {rule.id for rule in larkhaven.rules.values() if not shown(rule)}
    assert not hidden & set(again.end.rule_counts) and again.standing != life.end_of("standing")


def test_a_log_of_another_city_is_not_folded_again(larkhaven: Level) -> None:
    log = live(larkhaven, "first", 3)[1]
    panel = same(replace(larkhaven, digest="another"), log)
    assert "the city's rules have changed since" in panel.paragraphs[0].sentence
    assert panel.charts == ()


def test_a_log_that_does_not_add_up_is_not_folded_again() -> None:
    said = same(small_city(), presser()).paragraphs[0].sentence
    assert "this city's rules do not lead to the Standing in the log" in said


def test_a_place_among_robots_is_told_of_a_whole_life_only() -> None:
    level = small_city()
    level = replace(level, robots=every_crowd(level, 20))
    log = live(level, "greedy", 400)[1]
    assert "Of 200 robots, about " in str(same(level, log).paragraphs)
    (strips,) = [chart for chart in same(level, log).charts if chart.kind == "strips"]
    assert [series.name for series in strips.series][0] == "Standing"
    assert "robots, about" not in str(same(level, log[:-1]).paragraphs)
    assert same(level, log).words <= 60


def test_a_city_without_robots_says_so(larkhaven: Level) -> None:
    level = replace(larkhaven, robots={})
    panel = same(level, live(level, "greedy", 3)[1])
    (item,) = [one for one in panel.items if one.id == "robots"]
    assert item.findings[0].sentence == "No robots have lived this version of the city yet."


def test_quantiles_run_from_the_lowest_to_the_highest() -> None:
    assert quantiles(range(200, -1, -1)) == tuple(range(0, 201, 10))
    assert quantiles([7]) == (7,) * (PARTS + 1)


def test_those_with_the_same_value_count_half() -> None:
    assert share_below(quantiles(range(201)), 100) == pytest.approx(0.5)
    assert share_below((3,) * 21, 3) == 0.5
    assert (share_below((3,) * 21, 2), share_below((3,) * 21, 4)) == (0, 1)


def test_the_same_robots_live_the_same_lives() -> None:
    assert crowd(small_city(), "week", "partial", 10) == crowd(small_city(), "week", "partial", 10)


def test_an_evening_pays_no_more_than_its_plan_says() -> None:
    matched = (Phase("CRF", 4), Phase("CRF", 8, 8), Phase("CRF", 60, 20))
    level = with_arms(small_city(), matched=matched)
    life = read_life(level, live(level, "greedy", 4)[1])
    (plan,) = other_plans(life)
    pressed = [len(showing.presses) for showing in life.paid]
    other = on_plan(life, plan)
    assert other.words == "continuous reinforcement"
    assert other.total == sum(map(min, pressed, (4, 8, 20, 20, 20)))
    assert other.total + other.left_over == sum(pressed) == 72


def test_two_plans_of_the_same_schedules_are_told_once() -> None:
    more = {"continuous": (Phase("CRF", 20),), "matched": (Phase("CRF", 4), Phase("CRF", 68, 20))}
    level = with_arms(small_city(), **more)
    (plan,) = other_plans(read_life(level, live(level, "greedy", 4)[1]))
    assert plan == more["continuous"]
