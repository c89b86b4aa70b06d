"""Panel 5, The echo: each mechanic that was met, and its twin in free-to-play games."""

from dataclasses import dataclass

from game.core import events as e
from game.core.language import sentence
from game.core.model import Echo
from game.debrief.clocks import QUIET, Dated
from game.debrief.findings import Finding, Item, Panel
from game.debrief.life import Life
from game.debrief.wording import counted, days, ended

HEADING = "The echo"
READINGS = (
    "The operant readings are interpretation: most sources are consumer or survey studies, "
    "not operant experiments."
)

SIGNS: dict[type[e.Event], str] = {
    e.Collected: "spark",
    e.PerkOpened: "perk_opened",
    e.PerkLost: "perk_lost",
    e.BeaconLeft: "left",
}


@dataclass(frozen=True, slots=True)
class Met:
    """An echo and the first event of the log that carries it, or None."""

    echo: Echo
    first: Dated | None


def echo_panel(life: Life) -> Panel:
    """The mechanics met, in the order they were met, then those that were not."""
    every = echoes_met(life)
    met = [pair for pair in every if pair.first]
    items = tuple(map(_item, every))
    limit = Finding(READINGS, basis="limit")
    return Panel("echo", HEADING, (_count(life, met), limit), (), items, "Mechanic by mechanic")


def echoes_met(life: Life) -> tuple[Met, ...]:
    """Every echo of the level with where it was first met; those not met come last."""
    pairs = [Met(echo, _first(life, echo)) for echo in life.level.echoes]
    order = {id(entry): index for index, entry in enumerate(life.days)}
    late = len(life.days)
    return tuple(sorted(pairs, key=lambda pair: order.get(id(pair.first), late)))


def carries(echo: Echo, event: e.Event) -> bool:
    """Whether an event is a meeting with this mechanic."""
    match event:
        case e.CardDealt(card=card):
            return card in echo.cards
        case e.OptionChosen(card=card, option=option):
            return f"{card}/{option}" in echo.options
        case e.RuleFired(rule=rule, paid=True):
            return rule in echo.rules
        case e.PerkOpened(perk=perk) | e.PerkLost(perk=perk) if perk in echo.perks:
            return True
        case _:
            return sign_of(event) in echo.signs


def sign_of(event: e.Event) -> str:
    """The sign an event is, in the words of a level file, or an empty string."""
    if isinstance(event, e.LeverShown):
        return "quiet" if event.schedule == QUIET else ""
    return SIGNS.get(type(event), "")


def _first(life: Life, echo: Echo) -> Dated | None:
    return next((entry for entry in life.days if carries(echo, entry.event)), None)


def here(pair: Met) -> Finding:
    """Where in this life the mechanic was met: "Here: day 6, ..."."""
    if pair.first is None:
        return Finding(f"Not met in this log: {pair.echo.name}.")
    day = f"day {pair.first.day}" if pair.first.day else "before day 1"
    return Finding(ended(f"Here: {day}, {pair.echo.here}"), (pair.first.event.turn,))


def _count(life: Life, met: list[Met]) -> Finding:
    every = len(life.level.echoes)
    total = counted(every, sentence("{number} mechanic"), sentence("{number} mechanics"))
    if not met:
        return Finding(f"In {days(life.last_day)} you met none of this city's {total}.")
    so_many = f"You met {len(met)} of this city's {total}"
    turns = tuple(pair.first.event.turn for pair in met if pair.first)
    on = [pair.first.day for pair in met if pair.first]
    first, last = (f"“{met[index].echo.name}”, on day {on[index]}" for index in (0, -1))
    if len(met) == 1:
        return Finding(f"{so_many}: {first}.", turns)
    return Finding(f"{so_many}: the first, {first}; the latest, {last}.", turns)


def _item(pair: Met) -> Item:
    echo = pair.echo
    facts = [
        ("Principle", echo.principle),
        ("Free-to-play twin", echo.twin),
        ("Source", echo.source),
        ("Elsewhere", echo.comparator),
        ("Source for that", echo.comparator_source),
        ("Mind", echo.caution),
    ]
    said = tuple((name, words.strip()) for name, words in facts if words.strip())
    return Item(f"echo_{echo.id}", echo.name, said, (here(pair),))
