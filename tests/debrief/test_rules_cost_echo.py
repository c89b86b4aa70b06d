"""The hidden rules, what it cost, the echo, and the page to take along."""

from game.core.events import Log, PerkOpened
from game.debrief.compose import debrief
from game.debrief.findings import Panel
from tests.debrief.city import small_city
from tests.debrief.logs import Story, foreign, leaver, presser, unfinished


def panel(log: Log, panel_id: str) -> Panel:
    found = debrief(small_city(), log).panel(panel_id)
    assert found is not None
    return found


def sentences(found: Panel) -> list[str]:
    return [finding.sentence for finding in found.paragraphs]


def facts(found: Panel, item_id: str) -> dict[str, str]:
    return dict(next(item.facts for item in found.items if item.id == item_id))


def test_changes_of_standing_are_counted_by_what_was_said() -> None:
    assert sentences(panel(presser(), "rules"))[0] == (
        "Rules changed your Standing 9 times: 4 with the true reason, 1 with no reason "
        "and 4 with a reason that was not the true one."
    )


def test_the_ledger_tells_said_and_true_side_by_side() -> None:
    row = facts(panel(presser(), "rules"), "rule_review")
    assert row["Acted"] == "4 times"
    assert row["Standing"] == "+12"
    assert row["Shown"] == "shown with a reason that was not the true one"
    assert row["Beacon said"] == "Your week was thoughtful."
    assert row["In truth"] == "The review adds three whatever you did."


def test_a_hidden_rule_said_nothing() -> None:
    row = facts(panel(presser(), "rules"), "rule_quiet_post")
    assert (row["Acted"], row["Shown"]) == ("once", "hidden: nothing was said")
    assert "Beacon said" not in row


def test_what_a_rule_moved_besides_standing_is_told() -> None:
    log = Story().day(1).rule("review", 3).rule("review", -4, "closeness.teo").log
    row = facts(panel(log, "rules"), "rule_review")
    assert row["Also moved"] == "closeness to Teo −4"


def test_a_rule_of_the_world_is_not_laid_at_beacons_door() -> None:
    log = Story().day(1).rule("sleep", 9, "rest").log
    row = facts(panel(log, "rules"), "rule_sleep")
    assert row["Shown"] == "the world's own doing, not Beacon's"
    assert row["Also moved"] == "rest +9"


def test_rules_that_never_acted_are_in_the_ledger_too() -> None:
    row = facts(panel(unfinished(), "rules"), "rule_quiet_post")
    assert row["Acted"] == "never in this log"


def test_a_rule_its_schedule_let_pass_is_told_apart() -> None:
    log = Story().day(1).rule("steadier_circle", 0, paid=False).rule("steadier_circle", 6).log
    row = facts(panel(log, "rules"), "rule_steadier_circle")
    assert (row["Acted"], row["Could act, but did not"]) == ("once", "once")


def test_the_ledger_is_drawn_largest_first() -> None:
    (chart,) = panel(presser(), "rules").charts
    assert [series.points[-1][1] for series in chart.series] == [24, 12, -9]


def test_a_long_ledger_is_drawn_in_part_and_tabled_whole() -> None:
    story = Story().day(1)
    for number in range(15):
        story.rule(f"rule_{number}", number + 1)
    (chart,) = panel(story.log, "rules").charts
    assert (len(chart.series), len(chart.rows)) == (12, 15)
    assert chart.title.endswith("the 12 largest")


def test_a_life_no_rule_touched_says_so() -> None:
    assert sentences(panel(leaver(), "rules")) == [
        "No rule moved your Standing in 7 days; you left Beacon on day 1."
    ]


def test_the_quiet_meters_are_told_from_start_to_end() -> None:
    said = sentences(panel(presser(), "cost"))
    assert said[0] == "Further away: Teo −36. Where they were: Mara."
    assert said[1] == "Voice: 60 to 68, +8. Rest: 60 to 48, −12."
    assert said[2] == "You spent 70 larks and took in none; most went on Teo (70)."


def test_each_quiet_meter_has_its_own_line_and_words() -> None:
    (chart,) = panel(presser(), "cost").charts
    teo = chart.series[0]
    assert teo.words == "Teo: 60 to 24, −36."
    assert teo.points[0] == (0, 60) and teo.points[1] == (1, 50) and teo.points[-1] == (7, 24)
    assert len(chart.series) == len(chart.rows) == 4


def test_leaving_has_a_price_and_it_is_told() -> None:
    said = sentences(panel(leaver(), "cost"))
    assert said[-1] == "Leaving Beacon on day 1 cost you: Deposit-free bike."


def test_money_names_whom_it_went_on() -> None:
    log = Story().day(1).choose("post", "post_it", (), {"money": -1}).log
    money = facts(panel(log, "cost"), "money")
    assert money["On “Post it”"] == "−1"
    assert money["At the end"] == "119 larks"


def test_an_echo_is_told_where_it_was_met() -> None:
    items = {item.id: item for item in panel(presser(), "echo").items}
    here = items["echo_sparks"].findings[0]
    assert here.sentence == "Here: day 1, after 1 press of the Pulse: a spark came."
    assert here.turns == (6,)
    assert dict(items["echo_sparks"].facts) == {
        "Principle": "variable ratio",
        "Free-to-play twin": "Loot boxes",
        "Source": "Zendle & Cairns 2018",
        "Elsewhere": "A stamp card",
        "Source for that": "Kivetz et al. 2006",
    }


def test_echoes_not_met_come_last_and_say_so() -> None:
    said = [item.findings[0].sentence for item in panel(presser(), "echo").items]
    assert said[-4:] == [
        "Not met in this log: Softening. It comes with the card "
        "“You wrote: the clinic closed early”.",
        "Not met in this log: The ladder. It comes with the perk “Deposit-free bike”.",
        "Not met in this log: The fall. It comes with falling below a rung.",
        "Not met in this log: The way out. It comes with leaving Beacon.",
    ]


def test_every_kind_of_meeting_is_recognised() -> None:
    story = Story().day(1).refuse_teo(1).choose("post", "soften").evening()
    story.check_in("CRF", (1,)).quiet(0)
    story.events.append(PerkOpened(story.turn, story.clock, "bike"))
    found = panel(story.leave(("bike",)).log, "echo")
    assert "You met 8 of this city's 8 mechanics" in sentences(found)[0]


def test_the_last_panel_asks_one_question() -> None:
    found = panel(presser(), "takeaway")
    assert len(found.paragraphs) == 4
    assert sentences(found)[-1] == "Which of these did you meet outside the game this week?"
    assert facts(found, "these")["Refusing"] == "Invites"


def test_the_last_panel_says_how_to_keep_the_log() -> None:
    assert "--html FILE" in facts(panel(presser(), "takeaway"), "keep")["This debrief"]


def test_what_the_city_no_longer_has_is_named_as_such() -> None:
    found = debrief(small_city(), foreign())
    text = repr(found.panels)
    for name in ("old rule", "Old Ruth", "old option", "old perk"):
        assert f"{name} (no longer in this city)" in text
    assert found.length == "season"
