"""The three clocks, the measures on them, and the English they are said in."""

import pytest

from game.core import events as e
from game.debrief.clocks import Showing, dated, showings
from game.debrief.life import Life, cause_of, kind_of, read_life, turns_of
from game.debrief.measures import pressing, quiet_pressing
from game.debrief.wording import (
    ended,
    from_id,
    in_seconds,
    listed,
    named_days,
    on_days,
    presses,
    signed,
    sparks,
    spelled,
    times,
    word_count,
)
from game.lab.undefined import Undefined
from tests.debrief.city import small_city
from tests.debrief.logs import Story, foreign, leaver, presser, unfinished


def life_of(log: e.Log) -> Life:
    return read_life(small_city(), log)


def only_showing(story: Story) -> Showing:
    (showing,) = showings(dated(story.log))
    return showing


def test_every_event_knows_its_day_and_act() -> None:
    days = dated(presser())
    assert (days[0].day, days[0].act) == (0, "")
    assert (days[-1].day, days[-1].act) == (7, "quiet")
    assert len(days) == len(presser())


def test_a_showing_runs_from_shown_to_hidden() -> None:
    story = Story().wait(100).day(1).evening().open_phone("CRF").wait(20).close_phone()
    showing = only_showing(story)
    assert (showing.seconds, showing.day, showing.schedule) == (20, 1, "CRF")
    assert showing.is_paid


def test_the_third_clock_leaves_out_the_wait_for_collecting() -> None:
    story = Story().day(1).evening().open_phone("CRF").press(every=2).spark(after=7).close_phone()
    showing = only_showing(story)
    assert showing.seconds == 9
    assert showing.collect_milliseconds == 7000
    assert showing.pressing_seconds == 2


def test_a_spark_never_collected_waits_until_the_lever_goes() -> None:
    story = Story().day(1).evening().open_phone("CRF").press()
    story.events.append(e.SparkShown(story.turn, story.clock, False))
    showing = only_showing(story.wait(4).close_phone())
    assert showing.collect_milliseconds == 4000
    assert showing.sparks == ()


def test_a_lever_shown_twice_without_hiding_makes_two_showings() -> None:
    story = Story().day(1).evening().open_phone("CRF").press()
    story.events.append(e.LeverShown(story.turn, story.clock, "VR 2"))
    story.press(2).close_phone()
    first, second = showings(dated(story.log))
    assert (len(first.presses), len(second.presses)) == (1, 2)
    assert first.hidden_at == second.shown_at


def test_a_lever_hidden_twice_does_no_harm() -> None:
    story = Story().day(1).evening().open_phone("CRF").press().close_phone().close_phone()
    assert len(only_showing(story).presses) == 1


def test_an_unpaid_showing_is_not_paid() -> None:
    life = life_of(presser())
    assert len(life.paid) == 5
    assert [showing.day for showing in life.quiet] == [6]


def test_idle_presses_are_kept_apart() -> None:
    story = Story().day(1).evening().open_phone("CRF").press().press(2, counts=False)
    found = pressing([only_showing(story.close_phone())])
    assert (found.presses, found.idle_presses) == (1, 2)


def test_rates_and_ratios_are_undefined_without_anything_to_divide_by() -> None:
    nothing = pressing([])
    assert nothing.rate == Undefined("there is no time outside reinforcers")
    assert nothing.presses_per_spark == Undefined("no spark was collected")
    assert nothing.median_pause == Undefined("no reinforcer was followed by a response")


def test_a_start_latency_is_no_pause() -> None:
    story = Story().day(1).evening().open_phone("CRF").press(every=30).spark().press(every=3)
    assert pressing([only_showing(story.close_phone())]).pauses == (3.0,)


def test_the_wait_after_a_free_spark_is_no_pause() -> None:
    story = Story().day(1).evening().open_phone("CRF").spark(free=True).press(every=3)
    assert pressing([only_showing(story.close_phone())]).pauses == ()


def test_a_press_that_does_not_count_ends_no_pause() -> None:
    story = Story().day(1).evening().open_phone("CRF").press().spark()
    story.press(every=1, counts=False).press(every=1)
    assert pressing([only_showing(story.close_phone())]).pauses == (2.0,)


def test_the_first_minute_includes_its_last_moment() -> None:
    story = Story().day(6).evening().open_phone("EXT").press(every=60).press().wait(29)
    quiet = quiet_pressing(only_showing(story.close_phone()))
    assert (quiet.first_minute, quiet.presses, quiet.last_press) == (1, 2, 60.5)


def test_exactly_a_minute_is_enough_and_less_is_not() -> None:
    enough = only_showing(Story().day(6).evening().quiet(1, stay=60))
    short = only_showing(Story().day(6).evening().quiet(1, stay=59.9))
    assert quiet_pressing(enough).first_minute == 1
    assert quiet_pressing(short).first_minute == Undefined("extinction lasted less than a minute")


def test_a_life_knows_how_far_it_came() -> None:
    assert life_of(presser()).finished and not life_of(unfinished()).finished
    assert life_of(unfinished()).last_day == 2
    assert life_of(leaver()).left_on == 1
    assert life_of(presser()).left_on is None


def test_meters_are_summed_from_their_moves() -> None:
    life = life_of(presser())
    assert (life.start_of("standing"), life.end_of("standing")) == (500, 627)
    assert life_of(()).start_of("standing") == 500


def test_an_unknown_length_is_none_and_not_a_crash() -> None:
    assert life_of(foreign()).length is None
    known = life_of(presser()).length
    assert known is not None and known.id == "week"


def test_a_cause_is_a_kind_and_an_id() -> None:
    move = e.MeterMoved(1, 0, "money", -1, "option:post/post_it")
    assert (kind_of(move), cause_of(move)) == ("option", "post/post_it")
    assert (kind_of(e.MeterMoved(1, 0, "rest", -2, "check_in:")), cause_of(move)[:4]) == (
        "check_in",
        "post",
    )


def test_turns_are_told_once_each_and_in_order() -> None:
    assert turns_of([e.WentOn(3, 0), e.NightFell(3, 0), e.WentOn(5, 0)]) == (3, 5)


def test_names_come_from_the_level_and_strangers_are_marked() -> None:
    life = life_of(presser())
    assert life.person_of("teo_1") == "Teo"
    assert life.person_of("post") == "" == life.person_of("gone")
    assert life.option_text("post", "post_it") == "Post it"
    assert life.option_text("post", "gone") == "gone (no longer in this city)"
    assert life.act_name("pilot") == "Pilot"
    assert life.act_name("gone") == "gone (no longer in this city)"
    assert life.act_name("") == "Before the first day"


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (sparks(1), "1 spark"),
        (sparks(0), "0 sparks"),
        (presses(1), "1 press"),
        (presses(12), "12 presses"),
        (times(1), "once"),
        (times(2), "twice"),
        (times(3), "3 times"),
        (spelled(5), "five"),
        (spelled(50), "50"),
        (spelled(0), "0"),
        (listed([]), ""),
        (listed(["a"]), "a"),
        (listed(["a", "b"]), "a and b"),
        (listed(["a", "b", "c"]), "a, b and c"),
        (named_days([4]), "day 4"),
        (named_days([2, 1]), "days 1 and 2"),
        (named_days([1, 2, 3]), "days 1 to 3"),
        (named_days([1, 3, 4, 5, 9]), "days 1, 3 to 5 and 9"),
        (named_days([9, 10]), "days 9 and 10"),
        (on_days([4]), "on day 4"),
        (on_days([1, 2, 3]), "on days 1 to 3"),
        (in_seconds(3.25), "3.2 s"),
        (in_seconds(90), "90 s"),
        (signed(6), "+6"),
        (signed(-6), "−6"),
        (signed(0), "0"),
        (from_id("quiet_post"), "quiet post"),
        (ended("So it is"), "So it is."),
        (ended("Is it? "), "Is it?"),
    ],
)
def test_english_is_plain(said: str, words: str) -> None:
    assert said == words


def test_words_are_counted_as_a_reader_counts_them() -> None:
    assert word_count("On day 1 nothing was paid.") == 6
