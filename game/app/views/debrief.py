"""The debrief, one panel a screen."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from game.app.nodes import Action, ChartNode, Heading, Node, Prose, Region, View
from game.app.views import checks
from game.app.views.background import ACCURACY, GLOSSARY
from game.app.views.bar import MENU
from game.app.views.four_rounds import way_in
from game.app.views.title import LABORATORY
from game.core.checks import NO_SCENES, Sheet
from game.core.language import say, sentence
from game.debrief.findings import Debrief, Finding, Item, Panel

EXPORTS = (
    Action("export_log", sentence("Take the log")),
    Action("export_html", sentence("Take the debrief as a page")),
    Action("copy_code", sentence("Copy the result code")),
)
MORE = "More of this"


GUESS_FIRST = "Your guess first. In the evenings, what did the Pulse pay a spark for?"
GUESSED = {
    "every_press": "Every press",
    "fixed_number": "A fixed number of presses",
    "changing_number": "A changing number of presses",
    "clock": "A certain time",
    "could_not_tell": "I could not tell",
}
RULE, DOORS, APART = "pay", "doors", "apart"


@dataclass(frozen=True, slots=True)
class Owed:
    """What a debrief asks of the player: a guess, the scenes to tell apart, rounds at the doors."""

    guess: bool = False
    scenes: Sheet = NO_SCENES
    rounds: int = 0


NOTHING_OWED = Owed()


def debrief(
    told: Debrief,
    at: int,
    opened: bool,
    can_share: bool,
    owed: Owed = NOTHING_OWED,
    leads: str = "",
    line: str = "",
    last_words: tuple[Action, ...] = (),
) -> View:
    """The panel of that number, counted from 0; what it asks comes before what it tells.

    `last_words` are the controls with which a class ends.
    """
    panel, last = told.panels[at], at == len(told.panels) - 1
    aloud, asked = _asked(told, panel, owed)
    if asked:
        panel, opened = replace(panel, paragraphs=(), charts=(), items=()), False
    onwards = Action("go_on", say("Next"))
    if last:
        onwards = Action("go_on", say("Continue"), note=leads or say("to the title"))
    exports = (*last_words, *(EXPORTS if can_share else ()), LABORATORY) if last else ()
    rounds = way_in(owed.rounds) if last or panel.id == DOORS else ()
    behind = (ACCURACY, GLOSSARY) if panel.lines else ()
    extras = tuple(one.said() for one in (*behind, *exports))
    nodes = (*page(panel, opened, line), *asked, *rounds, *extras, onwards)
    where = say("Debrief {panel} of {panels}", panel=at + 1, panels=len(told.panels))
    bar = Region("bar", (Prose(where, "small"), Prose(told.title, "small"), MENU.said()))
    regions = (bar, Region("panel", nodes), Region("menu", tuple(listed(told, at))))
    said = aloud or " ".join(finding.sentence for finding in panel.paragraphs)
    return View("debrief", panel.heading, regions, say=said)


def _asked(told: Debrief, panel: Panel, owed: Owed) -> tuple[str, tuple[Node, ...]]:
    """What this panel asks before it tells anything, and how that is said aloud."""
    if owed.guess and panel.id == RULE and told.measures.get("paid_presses"):
        return say(GUESS_FIRST), tuple(ask())
    if owed.scenes.left and panel.id == APART:
        first = say(checks.INTRO)
        return checks.aloud(owed.scenes, first), (Prose(first, "small"), *checks.scene(owed.scenes))
    return "", ()


def page(panel: Panel, opened: bool, line: str) -> Iterator[Node]:
    """The panel's prose and charts, its lines, and its items once they are opened."""
    yield Heading(panel.heading)
    yield from findings(panel.paragraphs)
    yield from (ChartNode(chart) for chart in panel.charts)
    for one in panel.lines:
        yield from as_line(one, line)
    if panel.items:
        yield Action("items", panel.items_label or say(MORE), pressed=opened)
    for one in panel.items if opened else ():
        yield from as_line(one, line) if panel.lines else item(one)


def ask() -> Iterator[Node]:
    """What a player thinks that the rule was, before it is told."""
    yield Prose(say(GUESS_FIRST))
    yield from (Action(f"guess:{guess}", say(said)) for guess, said in GUESSED.items())


def findings(paragraphs: Iterable[Finding]) -> Iterator[Node]:
    """Each sentence, and where it was published."""
    for finding in paragraphs:
        yield Prose(finding.sentence)
        if finding.source:
            yield Prose(say("Source: {source}", source=finding.source), "small")


def item(one: Item) -> Iterator[Node]:
    """An opened item under its title."""
    yield Heading(one.title, 3)
    yield from facts(one)
    yield from findings(one.findings)


def as_line(one: Item, line: str) -> Iterator[Node]:
    """An item as a line of its own, with what is in it if it is the open one."""
    yield Action(f"line:{one.id}", one.title, pressed=one.id == line, mark=one.mark)
    if one.id == line:
        yield from findings(one.findings)
        yield from facts(one)


def facts(one: Item) -> Iterator[Node]:
    """The facts of an opened item, each by its name."""
    return (Prose(f"{name}: {value}", "small") for name, value in one.facts)


def listed(told: Debrief, at: int) -> Iterator[Action]:
    """Every panel by its heading."""
    for number, panel in enumerate(told.panels):
        yield Action(f"panel:{number}", panel.heading, pressed=number == at)
