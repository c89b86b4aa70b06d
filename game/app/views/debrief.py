"""The debrief, one panel a screen."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from game.app.nodes import Action, ChartNode, Heading, Node, Prose, Region, View
from game.app.views.bar import MENU
from game.app.views.four_rounds import way_in
from game.app.views.title import LABORATORY
from game.debrief.findings import Debrief, Finding, Item, Panel

EXPORTS = (
    Action("export_log", "Take the log"),
    Action("export_html", "Take the debrief as a page"),
    Action("copy_code", "Copy the result code"),
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
RULE, DOORS = "pay", "doors"


def debrief(
    told: Debrief,
    at: int,
    opened: bool,
    can_share: bool,
    can_guess: bool = False,
    rounds_left: int = 0,
    leads: str = "to the title",
) -> View:
    """The panel of that number, counted from 0; a guess is asked for before its rule is told."""
    panel, last = told.panels[at], at == len(told.panels) - 1
    if can_guess and panel.id == RULE and told.measures.get("paid_presses"):
        panel, opened = replace(panel, paragraphs=(), charts=(), items=()), False
        asked: tuple[Node, ...] = tuple(ask())
    else:
        asked = ()
    onwards = Action("go_on", "Continue" if last else "Next", note=leads if last else "")
    exports = (*(EXPORTS if can_share else ()), LABORATORY) if last else ()
    rounds = way_in(rounds_left) if last or panel.id == DOORS else ()
    nodes = (*page(panel, opened), *asked, *rounds, *exports, onwards)
    where = Prose(f"Debrief {at + 1} of {len(told.panels)}", "small")
    bar = Region("bar", (where, Prose(told.title, "small"), MENU))
    regions = (bar, Region("panel", nodes), Region("menu", tuple(listed(told, at))))
    say = " ".join(finding.sentence for finding in panel.paragraphs) or GUESS_FIRST
    return View("debrief", panel.heading, regions, say=say)


def page(panel: Panel, opened: bool) -> Iterator[Node]:
    """The panel's prose and charts, and its items once they are opened."""
    yield Heading(panel.heading)
    yield from findings(panel.paragraphs)
    yield from (ChartNode(chart) for chart in panel.charts)
    if panel.items:
        yield Action("items", panel.items_label or MORE, pressed=opened)
    if opened:
        for one in panel.items:
            yield from item(one)


def ask() -> Iterator[Node]:
    """What a player thinks that the rule was, before it is told."""
    yield Prose(GUESS_FIRST)
    yield from (Action(f"guess:{guess}", said) for guess, said in GUESSED.items())


def findings(paragraphs: Iterable[Finding]) -> Iterator[Node]:
    """Each sentence, and where it was published."""
    for finding in paragraphs:
        yield Prose(finding.sentence)
        if finding.source:
            yield Prose(f"Source: {finding.source}", "small")


def item(one: Item) -> Iterator[Node]:
    """An opened item: its facts by name, then its findings."""
    yield Heading(one.title, 3)
    yield from (Prose(f"{name}: {value}", "small") for name, value in one.facts)
    yield from findings(one.findings)


def listed(told: Debrief, at: int) -> Iterator[Action]:
    """Every panel by its heading."""
    for number, panel in enumerate(told.panels):
        yield Action(f"panel:{number}", panel.heading, pressed=number == at)
