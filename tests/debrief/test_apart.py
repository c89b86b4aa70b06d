"""Telling apart, as the debrief counts it: hits and false alarms, never a mark."""

from dataclasses import replace

from game.core import events as e
from game.core.mechanics import CheckItem
from game.core.model import Level
from game.debrief.compose import debrief
from game.debrief.findings import Panel
from tests.debrief.city import small_city
from tests.debrief.logs import presser, the_item, the_panel

TRICKS = ("egg", "streak")
SCENES = ("egg", "library", "streak", "stamps")


def city() -> Level:
    """The small city with two tricks and two fair scenes."""
    items = (
        CheckItem(name, "apart", name.title(), f"There is {name}.", name in TRICKS, f"Why {name}.")
        for name in SCENES
    )
    return replace(small_city(), checks={item.id: item for item in items})


def judged(*tricks: str, fair: tuple[str, ...] = (), form: str = "apart") -> e.Log:
    """A life in which these scenes were called tricks and those fair."""
    log = presser()
    turn, at = log[-1].turn, log[-1].at
    said = [*((name, True) for name in tricks), *((name, False) for name in fair)]
    judgements = (
        e.Judged(turn + number, at + number, form, name, trick)
        for number, (name, trick) in enumerate(said, 1)
    )
    return (*log, *judgements)


def apart(log: e.Log) -> Panel:
    return the_panel(debrief(city(), log), "apart")


def sentences(panel: Panel) -> list[str]:
    return [finding.sentence for finding in panel.paragraphs]


def test_hits_and_false_alarms_are_counts_that_rest_on_what_was_said() -> None:
    panel = apart(judged("egg", "library", fair=("streak", "stamps")))
    assert sentences(panel) == [
        "Hits: you knew 1 of the 2 scenes that work on people.",
        "False alarms: of the 2 fair scenes you suspected 1.",
        "So few scenes measure nobody: one more or less may be chance.",
    ]
    assert len(panel.paragraphs[0].turns) == 4 and panel.words <= 60


def test_whoever_suspects_everything_has_every_hit_and_every_false_alarm() -> None:
    said = sentences(apart(judged(*SCENES)))
    assert said[0].startswith("Hits: you knew 2 of the 2") and said[1].endswith("suspected 2.")


def test_each_scene_says_why_under_what_was_said_of_it() -> None:
    found = debrief(city(), judged("egg", "library", fair=("streak", "stamps")))
    library = the_item(found, "apart", "apart_library")
    assert dict(library.facts) == {
        "The scene": "There is library.",
        "You said": "This one works on me",
        "It is": "fair",
    }
    assert [finding.sentence for finding in library.findings] == ["Why library."]


def test_of_scenes_that_were_not_all_judged_nothing_is_counted() -> None:
    assert sentences(apart(presser())) == [
        "You judged none of the scenes, so there is nothing to count."
    ]
    panel = apart(judged("egg", fair=("stamps",)))
    assert sentences(panel) == [
        "2 of 4 scenes are judged. Hits and false alarms are counted when all are."
    ]
    assert panel.items == ()


def test_the_forms_before_and_after_a_life_are_not_counted_here() -> None:
    panel = apart(judged(*SCENES, form="A"))
    assert sentences(panel)[0].startswith("You judged none")


def test_a_scene_that_the_city_no_longer_has_is_not_counted() -> None:
    panel = apart(judged("egg", "an_older_scene", fair=("stamps",)))
    assert sentences(panel)[0].startswith("2 of 4 scenes are judged.")
