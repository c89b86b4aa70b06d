"""A log that was sent in is lived again; nothing that could not have happened is believed."""

from dataclasses import replace

import pytest

from game.classroom.reliving import Unlived, life_of
from game.core import events as e
from game.core.engine import advance, replay, start
from game.core.intents import Guess
from game.core.model import Level
from game.lab.citizens import CITIZENS, live


@pytest.mark.parametrize("bot", CITIZENS)
def test_every_life_of_a_robot_is_believed(larkhaven: Level, bot: str) -> None:
    for seed, length in enumerate(larkhaven.lengths):
        state, log = live(larkhaven, bot, seed, length, "continuous", in_class=bool(seed % 2))
        guessed, more = advance(state, Guess(state.clock, "clock"))
        assert life_of(larkhaven, (*log, *more)) == guessed


def test_a_form_before_the_life_is_believed(larkhaven: Level) -> None:
    form = [(item.id, True) for item in larkhaven.checks.values() if item.form == "A"]
    log = start(larkhaven, 3, in_class=True, before=form)
    assert life_of(larkhaven, log, in_class=True) == replay(larkhaven, log)


def forged(log: e.Log) -> dict[str, e.Log]:
    moved = next(at for at, one in enumerate(log) if isinstance(one, e.MeterMoved))
    dealt = next(at for at, one in enumerate(log[5:], 5) if isinstance(one, e.CardDealt))
    spark = next(at for at, one in enumerate(log) if isinstance(one, e.SparkShown))

    def changed(at: int, event: e.Event) -> e.Log:
        return (*log[:at], event, *log[at + 1 :])

    more, card = log[moved], log[dealt]
    assert isinstance(more, e.MeterMoved) and isinstance(card, e.CardDealt)
    assert isinstance(log[0], e.LevelStarted)
    return {
        "a better Standing": changed(moved, replace(more, by=more.by + 100)),
        "a spark too many": (*log[:spark], log[spark], *log[spark:]),
        "no spark": (*log[:spark], *log[spark + 1 :]),
        "a card that was not dealt": changed(dealt, replace(card, card="none")),
        "another beginning": changed(0, replace(log[0], meters={**log[0].meters, "standing": 9})),
        "another version": changed(0, replace(log[0], digest="0" * 64)),
        "another length": changed(0, replace(log[0], length="year")),
        "no beginning": log[1:],
        "nothing": (),
        "two lives": (*log, *log),
        "no morning": log[:1],
    }


def test_what_no_life_leads_to_is_refused(larkhaven: Level) -> None:
    believed = []
    for name, log in forged(live(larkhaven, "greedy", 4)[1]).items():
        try:
            life_of(larkhaven, log)
        except Unlived as why:
            assert str(why).endswith(".")
        else:
            believed.append(name)
    assert believed == []


def test_a_life_alone_is_none_of_a_class(larkhaven: Level) -> None:
    with pytest.raises(Unlived, match="not lived in a class"):
        life_of(larkhaven, live(larkhaven, "first", 4)[1], in_class=True)
