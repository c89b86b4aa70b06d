"""The review: fixed time for what it brings, so a fixed interval for looking for it."""

from dataclasses import replace

from game.core import events as e
from game.core.intents import Look
from game.core.model import Level
from tests.core.cities import city, rule
from tests.core.lives import Begin, Life, kinds, those

EVERY = 60_000


def reviewed() -> Level:
    kind = rule("review", on="review", effects={"standing": 4}, intended="none")
    return replace(city(rules=[kind], length="week"), review_seconds=60)


def due(life: Life) -> list[int]:
    return [event.due for event in those(e.ReviewCame, life.log)]


def test_it_comes_on_time_whatever_is_done(begin: Begin) -> None:
    """The deliveries of a busy life and of one that does nothing but go on are the same."""
    busy, idle = begin(reviewed()), begin(reviewed())
    busy.open_phone()
    busy.collect()
    busy.collect()
    busy.press(3)
    busy.close_phone()
    busy.does(Look(busy.later()))
    for life in (busy, idle):
        life.clock = 5 * EVERY + 7
        life.go_on()
    assert due(busy) == due(idle) == [EVERY * number for number in range(1, 6)]
    assert [by for by, because in idle.moves("standing") if because == "rule:review"] == [4] * 5


def test_it_comes_at_its_time_and_not_before(begin: Begin) -> None:
    life = begin(reviewed())
    life.clock = EVERY - 1001
    assert "ReviewCame" not in kinds(life.does(Look(EVERY - 1)))
    assert those(e.Looked, life.log)[-1].found is False
    found = life.does(Look(EVERY))
    assert kinds(found) == ["ReviewCame", "RuleFired", "MeterMoved", "Looked"]
    assert found[-1] == e.Looked(life.state.turn, EVERY, found=True)
    assert those(e.Looked, life.does(Look(EVERY + 1)))[0].found is False


def test_nothing_is_looked_for_at_the_pulse_or_in_a_city_without_a_review(begin: Begin) -> None:
    life = begin(reviewed())
    life.to_evening()
    assert life.refusal(Look(life.later())) is None
    life.open_phone()
    assert life.refusal(Look(life.later())) == "there is nothing to look for"
    other = begin(city(length="week"))
    assert other.refusal(Look(other.later())) == "there is nothing to look for"


def test_outside_beacon_the_review_moves_nothing(begin: Begin) -> None:
    life = begin(reviewed())
    life.leave()
    before = life.state.standing
    life.clock = 3 * EVERY
    life.sleep()
    assert len(due(life)) == 3 and life.state.standing == before
