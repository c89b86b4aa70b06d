"""A day: which card is dealt, what can be chosen, and what the choice moves."""

import pytest

from game.core import engine
from game.core import events as e
from game.core.model import Time
from tests.core.cities import DAYS, card, city, evening_cards, moment, option
from tests.core.lives import Begin, kinds, those

LEND = option("lend", "generous", effects={"money": -40, "closeness.teo": 12}, sets=("owes",))
REFUSE = option("refuse", "refuse_friend", effects={"closeness.teo": -30})


def test_a_life_opens_with_its_meters_and_its_first_morning(begin: Begin) -> None:
    life = begin(city(card("bread", time="morning")), seed=9)
    started, day, dealt = life.log
    assert started == e.LevelStarted(
        0, 0, "tiny", "0123", 9, "days", "partial",
        {"standing": 500, "money": 120, "voice": 60, "rest": 60,
         "closeness.teo": 60, "closeness.mara": 50},
    )  # fmt: skip
    assert day == e.DayBegan(0, 0, 1, "pilot")
    assert dealt == e.CardDealt(0, 0, "bread", 0, ("yes", "no"))
    assert (life.state.place, life.state.day, life.state.turn) == ("card", 1, 0)


@pytest.mark.parametrize(
    ("length", "arm"), [("week", "continuous"), ("fortnight", "partial"), (None, None)]
)
def test_length_and_arm_are_written_down(length: str | None, arm: str | None, begin: Begin) -> None:
    life = begin(city(card("bread")), length=length, arm=arm)
    assert (life.state.length, life.state.arm) == (length or "days", arm or "partial")


def test_a_day_goes_from_card_to_answer_to_evening_to_night(begin: Begin) -> None:
    life = begin(city(card("bread", time="morning"), card("tram", time="afternoon")))
    assert kinds(life.pick("yes")) == ["OptionChosen"]
    assert life.state.place == "answer" and life.state.option == "yes"
    assert kinds(life.go_on()) == ["WentOn", "CardDealt"]
    assert (life.state.card, life.state.slot, life.state.option) == ("tram", 1, "")
    life.pick("no")
    assert kinds(life.go_on()) == ["WentOn", "EveningFell"]
    assert (life.state.place, life.state.card, life.state.open_options) == ("evening", "", ())
    assert kinds(life.go_on()) == ["WentOn", "NightFell"]
    assert kinds(life.go_on()) == ["WentOn", "DayBegan", "EveningFell"]
    assert life.state.day == 2


def test_every_event_bears_the_turn_and_time_of_its_cause(begin: Begin) -> None:
    life = begin(city(card("teo_rent", LEND, REFUSE)))
    events = life.pick("lend")
    assert {(event.turn, event.at) for event in events} == {(1, 1000)}
    events = life.go_on()
    assert {(event.turn, event.at) for event in events} == {(2, 2000)}


def test_cards_wait_for_their_hour(begin: Begin) -> None:
    hours: dict[str, Time] = {"late": "evening", "noon": "afternoon", "dawn": "morning"}
    life = begin(city(*(card(name, time=time) for name, time in hours.items())))
    life.to_evening()
    assert life.dealt() == ["dawn", "noon", "late"]
    assert [event.slot for event in those(e.CardDealt, life.log)] == [0, 1, 2]


def test_cards_wait_for_their_act(begin: Begin) -> None:
    life = begin(city(card("early", acts=("pilot",)), card("later", acts=("network",))))
    life.to_the_end()
    begun = {event.day: event.act for event in those(e.DayBegan, life.log)}
    assert begun == {1: "pilot", 2: "pilot", 3: "network", 4: "network"}
    assert life.dealt() == ["early", "later"]
    dealt_on = [event.at for event in those(e.CardDealt, life.log)]
    third = next(event.at for event in those(e.DayBegan, life.log) if event.day == 3)
    assert dealt_on[0] < third <= dealt_on[1]


def test_after_the_last_act_the_last_act_goes_on() -> None:
    assert [DAYS.act_of(day).id for day in (1, 2, 3, 4, 99)] == ["pilot"] * 2 + ["network"] * 3


def test_days_of_one_and_two_cards_take_turns(begin: Begin) -> None:
    mornings = [card(f"morning_{number}", time="morning") for number in range(4)]
    life = begin(city(*mornings, *evening_cards(8)), length="month")
    life.to_day(5)
    assert [life.state.plan.slots_of(day) for day in (1, 2, 3, 4)] == [
        ("evening",), ("morning", "evening"), ("evening",), ("morning", "evening"),
    ]  # fmt: skip
    hours = [name.split("_")[0] for name in life.dealt()]
    assert hours == ["evening", "morning", "evening", "evening", "morning", "evening", "evening"]


def test_an_empty_hour_is_passed_over(begin: Begin) -> None:
    life = begin(city(card("late", time="evening")))
    assert life.log[-1] == e.CardDealt(0, 0, "late", 2, ("yes", "no"))


def test_a_day_without_cards_is_an_evening(begin: Begin) -> None:
    life = begin(city())
    assert kinds(life.log) == ["LevelStarted", "DayBegan", "EveningFell"]
    life.to_the_end()
    assert life.state.ended and life.dealt() == []


@pytest.mark.parametrize("seed", range(5))
def test_the_most_urgent_card_is_dealt_first(seed: int, begin: Begin) -> None:
    cards = (card("calm"), card("urgent", priority=3), card("pressing", priority=2))
    life = begin(city(*cards), seed)
    life.to_day(3)
    assert life.dealt()[:3] == ["urgent", "pressing", "calm"]


def test_among_equals_the_die_decides(begin: Begin) -> None:
    level = city(*evening_cards(3), card("never", priority=0))
    firsts = [begin(level, seed).dealt()[0] for seed in range(30)]
    assert set(firsts) == {"evening_1", "evening_2", "evening_3"}
    assert firsts == [begin(level, seed).dealt()[0] for seed in range(30)]


def test_each_hour_of_a_day_has_a_die_of_its_own(begin: Begin) -> None:
    mornings = [card(f"morning_{number}", time="morning") for number in range(1, 7)]
    level = city(*mornings, *evening_cards(6))
    alike = 0
    for seed in range(24):
        life = begin(level, seed)
        life.to_evening()
        first, last = (name.split("_")[1] for name in life.dealt())
        alike += first == last
    assert alike < 12


def test_a_card_is_dealt_at_most_once_a_life(begin: Begin) -> None:
    life = begin(city(*evening_cards(2)))
    life.to_the_end()
    assert sorted(life.dealt()) == ["evening_1", "evening_2"]
    assert life.state.seen == {"evening_1", "evening_2"}


def test_an_urgent_card_that_may_not_be_dealt_makes_way(begin: Begin) -> None:
    life = begin(city(card("urgent", priority=9, when="standing > 900"), card("calm")))
    assert life.dealt() == ["calm"]


def test_a_consequence_comes_days_later(begin: Begin) -> None:
    thanks = card("teo_thanks", priority=5, when="'owes' in flags and day >= 3")
    level = city(card("teo_rent", LEND, REFUSE, priority=9), thanks, *evening_cards(3))
    generous, careful = begin(level), begin(level)
    generous.pick("lend")
    careful.pick("refuse")
    for life in (generous, careful):
        life.go_on()
        life.to_the_end()
    assert generous.dealt()[2] == "teo_thanks"
    assert "teo_thanks" not in careful.dealt()


def test_a_card_may_ask_for_another_to_have_been_seen(begin: Begin) -> None:
    life = begin(city(card("teo_thanks", when="'teo_rent' in seen", priority=9), card("teo_rent")))
    life.to_day(3)
    assert life.dealt() == ["teo_rent", "teo_thanks"]


def test_a_choice_moves_what_it_says_and_says_why(begin: Begin) -> None:
    life = begin(city(card("teo_rent", LEND, REFUSE)))
    events = life.pick("lend")
    assert events == (
        e.OptionChosen(1, 1000, "teo_rent", "lend", ("generous",)),
        e.MeterMoved(1, 1000, "money", -40, "option:teo_rent/lend"),
        e.MeterMoved(1, 1000, "closeness.teo", 12, "option:teo_rent/lend"),
        e.FlagSet(1, 1000, "owes"),
    )
    assert (life.state.meters["money"], life.state.meters["closeness.teo"]) == (80, 72)


def test_tags_are_written_in_order(begin: Begin) -> None:
    life = begin(city(card("till", option("leaf", "leaf", "generous", "deposit"), option("no"))))
    assert life.pick("leaf")[0] == e.OptionChosen(
        1, 1000, "till", "leaf", ("deposit", "generous", "leaf")
    )


@pytest.mark.parametrize(
    ("meter", "start", "by", "moved"),
    [
        ("voice", 95, 10, 5),
        ("voice", 100, 10, 0),
        ("voice", 4, -10, -4),
        ("rest", 0, -10, 0),
        ("money", 990, 50, 9),
        ("closeness.teo", 60, 70, 40),
        ("closeness.teo", 60, -70, -60),
    ],
)
def test_a_meter_moves_only_as_far_as_it_goes(
    meter: str, start: int, by: int, moved: int, begin: Begin
) -> None:
    act = option("act", effects={meter: by})
    life = begin(city(card("till", act, option("no")), starts={meter: start}))
    life.pick("act")
    assert life.state.meters[meter] == start + moved
    expected = [(moved, "option:till/act")] if moved else []
    assert life.moves(meter) == expected


def test_flags_are_set_and_cleared_once(begin: Begin) -> None:
    both = option("both", sets=("owes",), clears=("promised",))
    undo = option("undo", sets=("promised",), clears=("owes",))
    life = begin(city(*evening_cards(4, both, undo)))
    flags = []
    for choice in ("both", "both", "undo", "undo"):
        changed = [one for one in life.pick(choice) if isinstance(one, e.FlagSet | e.FlagCleared)]
        flags.append([(type(one).__name__, one.flag) for one in changed])
        life.go_on()
        life.sleep()
    assert flags == [
        [("FlagSet", "owes")],
        [],
        [("FlagSet", "promised"), ("FlagCleared", "owes")],
        [],
    ]
    assert life.state.flags == {"promised"}


def test_deciding_changes_nothing_until_it_is_remembered() -> None:
    level = city(card("teo_rent", LEND, REFUSE))
    state = engine.replay(level, engine.start(level, 1))
    (choice, *_) = engine.legal_intents(state, 500)
    assert engine.step(state, choice) == engine.step(state, choice)
    assert state == engine.replay(level, engine.start(level, 1))
    after, events = engine.advance(state, choice)
    assert after != state and events == engine.step(state, choice)


def test_a_hand_made_moment_can_be_played_on() -> None:
    level = city(card("till", LEND, REFUSE))
    state = moment(level, place="card", day=1, act="pilot", card="till", open_options=("refuse",))
    assert [intent.at for intent in engine.legal_intents(state, 70)] == [70, 70]
