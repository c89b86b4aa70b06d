"""Observed or intended: the thresholds, and every verdict of real lives taken again."""

from dataclasses import replace

import pytest

from game.core import events as e
from game.core.model import Level
from game.debrief.compose import debrief
from game.debrief.findings import Finding
from game.debrief.quadrants import CRITERION
from game.lab.citizens import live
from tests.debrief.city import small_city
from tests.debrief.logs import Story, the_panel


def verdicts(log: e.Log, level: Level | None = None) -> list[Finding]:
    items = the_panel(debrief(level or small_city(), log), "pay").items
    return list(next(item.findings for item in items if item.id == "quadrants"))


def teo(story: Story, refused: bool, rule: bool = False) -> Story:
    """Teo asks; the rule acts only if told to."""
    number = 1 + story.turn % 9
    tags = ("refuse_friend",) if refused else ()
    rules = {"steadier_circle": 6} if rule else {}
    return story.choose(f"teo_{number}", "refuse" if refused else "lend", tags, {}, rules)


def asked(before: int, after: int, refused_after: int, refused_before: int = 0) -> e.Log:
    """So many offers before the rule first acts, one on which it does, and so many after."""
    story = Story().day(1)
    for number in range(before):
        teo(story, number < refused_before)
    teo(story, refused=True, rule=True)
    for number in range(after):
        teo(story, number < refused_after)
    return story.log


@pytest.mark.parametrize("before", range(5))
@pytest.mark.parametrize("after", range(2, 7))
def test_two_before_and_four_after_is_the_whole_of_enough(before: int, after: int) -> None:
    said = verdicts(asked(before, after, after))[0].sentence
    assert ("observed as positive reinforcement" in said) is (before >= 2 and after >= 4)
    assert ("offered too seldom" in said) is (before < 2 or after < 4)
    assert f"1 of {before + 1} offers until it first acted, {after} of {after} after" in said


@pytest.mark.parametrize(
    ("refused_before", "refused_after", "observed"),
    [(0, 1, False), (0, 2, True), (1, 3, True), (1, 2, False), (3, 4, False)],
)
def test_the_share_must_rise_above_that_until_it_first_acted(
    refused_before: int, refused_after: int, observed: bool
) -> None:
    # Three offers before and the first action itself: a share in four against a share in four.
    said = verdicts(asked(3, 4, refused_after, refused_before))[0].sentence
    assert ("observed as" in said) is observed
    assert (", not observed;" in said) is not observed


@pytest.mark.parametrize(("spoken_after", "observed"), [(0, True), (1, True), (2, False)])
def test_a_punished_choice_must_become_rarer(spoken_after: int, observed: bool) -> None:
    story = Story().day(1).choose("post", "soften", offered=("post_it", "soften"))
    post(story, spoken=True)
    post(story, spoken=False)
    story.choose("post", "post_it", ["speak_up"], {}, {"quiet_post": -9}, ("post_it", "soften"))
    for number in range(4):
        post(story, spoken=number < spoken_after)
    said = verdicts(story.log)[0].sentence
    assert ("observed as negative punishment" in said) is observed
    assert f"2 of 4 offers until it first acted, {spoken_after} of 4 after" in said


def post(story: Story, spoken: bool) -> None:
    """Something may be said in public, and no rule acts on it."""
    option, tags = ("post_it", ("speak_up",)) if spoken else ("soften", ())
    story.choose("post", option, tags, offered=("post_it", "soften"))


def test_cards_without_the_choice_are_no_offers() -> None:
    story = Story().day(1)
    for _ in range(6):
        post(story, spoken=False)
    said = verdicts(teo(story, refused=True, rule=True).log)[0].sentence
    assert "chosen in 1 of 1 offers until it first acted, 0 of 0 after" in said


def test_an_option_closed_before_the_choice_was_no_offer() -> None:
    story = Story().day(1)
    turn, at = story.next_turn()
    story.events += [
        e.CardDealt(turn, at, "teo_1", 0, ("lend", "refuse")),
        e.OptionsChanged(turn, at, ("lend",)),
        e.OptionChosen(turn, at, "teo_1", "lend", ()),
    ]
    said = verdicts(teo(story, refused=True, rule=True).log)[0].sentence
    assert "1 of 1 offers until it first acted" in said


def test_a_choice_made_counts_as_offered_though_the_city_forgot_the_card() -> None:
    story = Story().day(1).choose("old", "no", ["refuse_friend"], offered=("no", "yes"))
    said = verdicts(teo(story, refused=True, rule=True).log)[0].sentence
    assert "2 of 2 offers until it first acted" in said


def test_a_card_on_the_table_when_the_log_stops_is_no_offer_yet() -> None:
    log = asked(2, 4, 4)
    story_turn = log[-1].turn
    cut = (*log, e.CardDealt(story_turn, log[-1].at, "teo_9", 0, ("lend", "refuse")))
    assert verdicts(cut) == verdicts(log)


def test_later_actions_of_the_rule_move_no_boundary() -> None:
    story = Story().day(1)
    teo(teo(story, refused=False), refused=False)
    for _ in range(5):
        teo(story, refused=True, rule=True)
    said = verdicts(story.log)[0].sentence
    assert "observed as positive reinforcement; chosen in 1 of 3 offers" in said
    assert "4 of 4 after" in said


def test_a_verdict_rests_on_the_turns_of_its_offers() -> None:
    log = asked(2, 4, 1)
    chosen = tuple(x.turn for x in log if isinstance(x, e.OptionChosen))
    assert verdicts(log)[0].turns == chosen


def test_a_rule_meant_for_nothing_has_no_verdict() -> None:
    city = small_city()
    plain = replace(city.rules["steadier_circle"], intended="none")
    level = replace(city, rules={**city.rules, "steadier_circle": plain})
    said = verdicts(asked(2, 4, 4), level)
    assert said[0].sentence == "No rule with an intended quadrant acted in this log."
    assert [finding.basis for finding in said[1:]] == ["limit", "limit"]


def test_the_criterion_is_always_printed_beside_the_verdicts() -> None:
    for log in (asked(0, 0, 0), asked(2, 4, 4), ()):
        assert CRITERION in [finding.sentence for finding in verdicts(log)]


@pytest.mark.parametrize(("bot", "seed"), [("greedy", 4), ("random", 3), ("friend", 11)])
def test_real_verdicts_can_be_taken_again_from_the_choices(
    larkhaven: Level, bot: str, seed: int
) -> None:
    log = live(larkhaven, bot, seed)[1]
    acted = dict.fromkeys(x.rule for x in log if isinstance(x, e.RuleFired) and x.paid)
    rules = [larkhaven.rules[rule] for rule in acted]
    meant = [rule for rule in rules if rule.intended != "none"]
    findings = [x.sentence for x in verdicts(log, larkhaven) if x.basis == "log"]
    for rule, said in zip(meant, findings, strict=True):
        tag = rule.when.needs_tag if rule.when else ""
        assert rule.intended.replace("_", " ") in said
        if rule.on == "choice" and tag:
            until, after = taken_again(larkhaven, log, rule.id, tag)
            assert f"{sum(until)} of {len(until)} offers until it first acted" in said
            assert f"{sum(after)} of {len(after)} after" in said
            assert ("too seldom" in said) is (len(until) < 3 or len(after) < 4)
        else:
            assert "not tied to one kind of choice" in said


def taken_again(level: Level, log: e.Log, rule: str, tag: str) -> tuple[list[bool], list[bool]]:
    """Whether the choice was made at each offer: until the rule first acted, and after."""
    dealt = [x for x in log if isinstance(x, e.CardDealt)]
    chosen = [x for x in log if isinstance(x, e.OptionChosen)]
    start = next(x.turn for x in log if isinstance(x, e.RuleFired) and x.rule == rule and x.paid)
    until: list[bool] = []
    after: list[bool] = []
    for card, choice in zip(dealt, chosen, strict=True):
        options = [level.cards[card.card].option(option) for option in card.options]
        if any(option and tag in option.tags for option in options):
            (until if choice.turn <= start else after).append(tag in choice.tags)
    return until, after
