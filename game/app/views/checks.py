"""Scenes to tell apart: one at a time and without a word on how it goes, then the counts."""

from collections.abc import Iterator, Mapping

from game.app.nodes import Action, Heading, Node, Prose, Region, View
from game.core.checks import Sheet
from game.core.language import say
from game.debrief.apart import CHANCE, FAIR, WORKS, counted, tally

INTRO = "Short scenes, one at a time. Some are built to keep you at it, some are fair."
BEFORE = "Before you begin"
AFTER = "After the life"
NO_MARK = (
    "There is no mark, and nothing to learn by heart. You are told after the life how it went."
)
KEPT = "That was the last. What you said is kept for as long as you like."
OTHERS = "The question is the one from before the life, the scenes are others."


def scene(sheet: Sheet) -> Iterator[Node]:
    """The first of the scenes that are left, and the two things to say of it."""
    number = len(sheet.items) - len(sheet.left) + 1
    yield Prose(say("Scene {number} of {all}", number=number, all=len(sheet.items)), "small")
    yield Prose(sheet.left[0].text)
    yield Action("judge:works", say(WORKS))
    yield Action("judge:fair", say(FAIR))


def aloud(sheet: Sheet, *words: str) -> str:
    """The scene, and before the first one what it is about."""
    first = len(sheet.left) == len(sheet.items)
    return " ".join((*(words if first else ()), sheet.left[0].text))


def before(sheet: Sheet) -> View:
    """The form that is given before the life; it may be left out, or done days earlier."""
    back = Action("back", say("Back"))
    if not sheet.left:
        onwards = Action("go_on", say("Continue"), note=say("to the first morning"))
        return _screen(say(BEFORE), say(KEPT), (Prose(say(KEPT)),), onwards, back)
    words = (say(INTRO), say(NO_MARK))
    nodes = (*(Prose(one, "small") for one in words), *scene(sheet))
    onwards = Action("go_on", say("Next"), note=say("without this, to the first morning"))
    return _screen(say(BEFORE), aloud(sheet, *words), nodes, onwards, back)


def after(sheet: Sheet, earlier: Sheet) -> View:
    """The form that is given after the debrief, and the counts of both once it is done."""
    if sheet.left:
        words = (say(INTRO), *((say(OTHERS),) if earlier.is_whole else ()))
        nodes = (*(Prose(one, "small") for one in words), *scene(sheet))
        onwards = Action("go_on", say("Next"), note=say("without this, to the title"))
        return _screen(say(AFTER), aloud(sheet, *words), nodes, onwards)
    onwards = Action("go_on", say("Continue"), note=say("to the title"))
    told = counts({say(BEFORE): earlier, say(AFTER): sheet})
    return _screen(say(AFTER), " ".join(counted(tally(sheet))), tuple(told), onwards)


def counts(given: Mapping[str, Sheet]) -> Iterator[Node]:
    """Hits and false alarms of each form that was given whole."""
    whole = {when: sheet for when, sheet in given.items() if sheet.is_whole}
    for when, sheet in whole.items():
        if len(whole) > 1:
            yield Heading(when, 2)
        yield from (Prose(words) for words in counted(tally(sheet)))
    yield Prose(say(CHANCE), "small")


def _screen(heading: str, aloud: str, nodes: tuple[Node, ...], *ways: Action) -> View:
    regions = (Region("body", (Heading(heading), *nodes)), Region("menu", ways))
    return View("check", heading, regions, say=aloud)
