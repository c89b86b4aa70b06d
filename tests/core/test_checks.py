"""Telling apart: what is judged after a life, and what was judged before it began."""

from dataclasses import replace

import pytest

from game.core import engine
from game.core import events as e
from game.core.intents import BeginRound, GoOn, Judge
from game.core.logs import from_json_lines, to_json_lines
from game.core.mechanics import CheckItem
from game.core.model import Level
from game.core.state import state_hash
from tests.core.cities import city, evening_cards
from tests.core.lives import Begin, Remember, kinds


def checking() -> Level:
    """A short city with two scenes of each form, the first of them a trick."""
    items = (
        CheckItem(
            f"{form.lower()}_{number}", form, "A card", "A card is stamped.", number == 1, "FR 9."
        )
        for form in ("apart", "A", "B")
        for number in (1, 2)
    )
    level = city(*evening_cards(4), length="evenings")
    return replace(level, checks={item.id: item for item in items})


BEFORE = (("a_2", False), ("a_1", True))


def test_after_the_life_each_scene_is_judged_once(begin: Begin) -> None:
    life = begin(checking())
    life.to_the_end()
    events = life.does(Judge(life.later(), "apart", "apart_2", True))
    assert events == (e.Judged(life.state.turn, life.clock, "apart", "apart_2", True),)
    life.does(Judge(life.later(), "apart", "apart_1", True))
    assert life.state.judged == {"apart_1": True, "apart_2": True}
    again = Judge(life.later(), "apart", "apart_1", False)
    assert life.refusal(again) == "'apart_1' has been judged already"
    assert life.state.ended and life.state.place == "ended"


def test_nothing_is_judged_in_the_middle_of_a_life_or_of_a_round_at_the_doors(begin: Begin) -> None:
    life = begin(checking())
    judge = Judge(10**9, "apart", "apart_1", True)
    assert life.refusal(judge) == "scenes are judged after the life"
    life.to_the_end()
    life.does(BeginRound(life.later()))
    assert life.refusal(judge) == "scenes are judged after the life"


@pytest.mark.parametrize(("form", "item"), [("apart", "a_1"), ("C", "a_1"), ("A", "loot_box")])
def test_only_scenes_of_the_form_can_be_judged(begin: Begin, form: str, item: str) -> None:
    life = begin(checking())
    life.to_the_end()
    refusal = life.refusal(Judge(life.later(), form, item, True))
    assert refusal == f"the form '{form}' has no scene '{item}'"


def test_what_was_judged_days_before_opens_the_log(remember: Remember) -> None:
    level = checking()
    log = remember(engine.start(level, 5, before=BEFORE))
    assert kinds(log)[:4] == ["LevelStarted", "Judged", "Judged", "DayBegan"]
    assert log[1:3] == (e.Judged(0, 0, "A", "a_2", False), e.Judged(0, 0, "A", "a_1", True))
    assert engine.replay(level, log).judged == dict(BEFORE)
    # The life itself is the same one.
    plain = engine.start(level, 5)
    assert (log[0], *log[3:]) == plain
    in_class = engine.start(level, 5, in_class=True, before=BEFORE)
    assert kinds(in_class)[:4] == ["LevelStarted", "LivedInClass", "Judged", "Judged"]


def test_the_form_given_before_is_not_given_again_and_the_other_is(begin: Begin) -> None:
    level = checking()
    life = begin(level)
    life.log = engine.start(level, 1, before=BEFORE)
    life.refold()
    life.to_the_end()
    assert life.refusal(Judge(life.later(), "A", "a_1", True)) == "'a_1' has been judged already"
    life.does(Judge(life.later(), "B", "b_1", True))
    assert life.state.judged == {**dict(BEFORE), "b_1": True}


@pytest.mark.parametrize(
    "before",
    [
        (("a_1", True),),
        (("a_1", True), ("a_1", False)),
        (("a_1", True), ("b_2", True)),
        (("apart_1", True), ("apart_2", True)),
        (*BEFORE, ("a_3", True)),
    ],
)
def test_a_life_begins_with_a_whole_form_or_with_none(before: tuple[tuple[str, bool], ...]) -> None:
    with pytest.raises(engine.UnknownStart, match="tiny has no form of the check with just: a"):
        engine.start(checking(), 1, before=before)


def test_what_was_judged_is_part_of_what_is_true(begin: Begin) -> None:
    life = begin(checking())
    life.to_the_end()
    unjudged = state_hash(life.state)
    life.does(Judge(life.later(), "apart", "apart_1", False))
    assert state_hash(life.state) != unjudged
    assert life.refusal(GoOn(life.later())) == "this life is over"


def test_a_judgement_is_one_line_of_the_log() -> None:
    said = e.Judged(40, 90_000, "B", "b_1", trick=False)
    line = to_json_lines((said,))
    assert '"form":"B","item":"b_1","trick":false' in line
    assert from_json_lines(line) == (said,)
