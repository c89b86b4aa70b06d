"""Panel 10, Telling apart: which of eight scenes work on people; hits and false alarms."""

from dataclasses import dataclass

from game.core import events as e
from game.core.checks import Sheet, form_of
from game.core.language import say
from game.core.mechanics import CheckItem
from game.debrief.findings import Finding, Item, Panel
from game.debrief.life import Life, turns_of

HEADING = "Telling apart"
EACH = "Scene by scene"
WORKS = "This one works on me"
FAIR = "This one is fair"
NO_SCENES = "This city has no scenes to tell apart."
NOT_JUDGED = "You judged none of the scenes, so there is nothing to count."
BEGUN = "{judged} of {all} scenes are judged. Hits and false alarms are counted when all are."
HITS = "Hits: you knew {hits} of the {tricks} scenes that work on people."
ALARMS = "False alarms: of the {fair} fair scenes you suspected {alarms}."
CHANCE = "So few scenes measure nobody: one more or less may be chance."


@dataclass(frozen=True, slots=True)
class Tally:
    """Tricks that were called tricks, and fair scenes that were, out of how many of each."""

    hits: int
    tricks: int
    alarms: int
    fair: int


def tally(sheet: Sheet) -> Tally:
    """The counts of a form of which every scene was judged."""
    tricks = [sheet.said[item.id] for item in sheet.items if item.trick]
    fair = [sheet.said[item.id] for item in sheet.items if not item.trick]
    return Tally(sum(tricks), len(tricks), sum(fair), len(fair))


def apart_panel(life: Life) -> Panel:
    """The counts once every scene is judged, and why each scene is what it is."""
    said = [one for one in life.log if isinstance(one, e.Judged) and one.form == "apart"]
    sheet = Sheet(form_of(life.level, "apart"), {one.item: one.trick for one in said})
    judged, all_of_them = len(sheet.items) - len(sheet.left), len(sheet.items)
    if not sheet.items:
        return Panel("apart", say(HEADING), (Finding(say(NO_SCENES), basis="level"),))
    if sheet.left:
        words = say(BEGUN, judged=judged, all=all_of_them) if judged else say(NOT_JUDGED)
        return Panel("apart", say(HEADING), (Finding(words, turns_of(said), basis="limit"),))
    counts = (Finding(words, turns_of(said)) for words in counted(tally(sheet)))
    limit = Finding(say(CHANCE), basis="limit")
    each = tuple(scene(item, sheet.said[item.id]) for item in sheet.items)
    return Panel("apart", say(HEADING), (*counts, limit), (), each, say(EACH))


def counted(tally: Tally) -> tuple[str, str]:
    """Hits and false alarms, each as a sentence."""
    hits = say(HITS, hits=tally.hits, tricks=tally.tricks)
    return hits, say(ALARMS, alarms=tally.alarms, fair=tally.fair)


def scene(item: CheckItem, trick: bool) -> Item:
    """One scene again: what was said of it, what it is, and why."""
    facts = (
        (say("The scene"), item.text),
        (say("You said"), say(WORKS) if trick else say(FAIR)),
        (say("It is"), say("one that works on people") if item.trick else say("fair")),
    )
    return Item(f"apart_{item.id}", item.name, facts, (Finding(item.why, basis="level"),))
