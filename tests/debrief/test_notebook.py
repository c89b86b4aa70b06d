"""The notebook: what a player guessed, held against the rules that really moved Standing."""

from collections.abc import Callable
from dataclasses import replace

from game.core import events as e
from game.core.events import Log
from game.core.model import Card, Level, Option
from game.debrief.compose import debrief
from game.debrief.findings import Finding
from tests.debrief.city import ACTS, small_city
from tests.debrief.logs import Story, presser, the_panel

NOTEBOOK = Card(
    "notebook",
    "A notebook. What was it for?",
    "evening",
    ACTS,
    (
        Option("posts", "“What I post”", "Noted.", sets=("notebook",), guess=("quiet_post",)),
        Option("chance", "“Nothing. Weather”", "A cloud.", sets=("notebook",), guess=("nothing",)),
        Option("cross", "Cross it out", "One stroke.", clears=("notebook",)),
    ),
)
OFFERED = ("posts", "chance", "cross")


def city() -> Level:
    level = small_city()
    return replace(level, cards={**level.cards, NOTEBOOK.id: NOTEBOOK})


def lines(log: Log) -> list[Finding]:
    found = the_panel(debrief(city(), log), "rules").paragraphs
    return [finding for finding in found if finding.sentence.startswith("Your notebook")]


def write(story: Story, option: str) -> Story:
    return story.choose("notebook", option, offered=OFFERED)


def post(story: Story) -> Story:
    return story.choose("post", "post_it", ["speak_up"], rules={"quiet_post": -9})


def test_a_guess_is_tested_by_every_change_that_nobody_explained(
    remember: Callable[[Log], Log],
) -> None:
    story = write(Story().day(1).refuse_teo(1), "posts")
    story = post(story.evening().rule("review", 3).day(2).refuse_teo(2))
    story = story.evening().rule("review", 3)
    (line,) = lines(remember(story.log))
    assert line.sentence == (
        "Your notebook, day 1: “What I post”. While it stood, 3 changes of Standing came without "
        "their true reason; your line was wrong about 2."
    )
    assert len(line.turns) == 4


def test_a_guess_that_blames_nothing_is_wrong_about_every_rule() -> None:
    (line,) = lines(post(write(Story().day(3), "chance").day(4)).log)
    assert line.sentence.endswith(
        "1 change of Standing came without its true reason; your line was wrong about 1."
    )


def test_another_line_ends_the_first_and_so_does_a_stroke() -> None:
    story = post(write(post(write(Story().day(1), "posts").day(2)), "chance").day(3))
    story = write(story, "cross")
    story.events.append(e.FlagCleared(story.turn, story.clock, "notebook"))
    first, second = lines(post(story.day(4)).log)
    assert "1 change" in first.sentence and first.sentence.endswith("wrong about 0.")
    assert "1 change" in second.sentence and second.sentence.endswith("wrong about 1.")


def test_a_guess_that_nothing_tested_is_told_as_such() -> None:
    (line,) = lines(write(Story().day(1), "posts").day(2).refuse_teo(2).log)
    assert line.sentence.endswith("so nothing tested it.")


def test_without_a_notebook_nothing_is_said_of_one() -> None:
    assert lines(presser()) == []
