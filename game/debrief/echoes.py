"""Panel 8, The echo: each mechanic that was met, and its twin in free-to-play games."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.core import events as e
from game.core.language import say
from game.core.model import Echo
from game.debrief.clocks import QUIET, Dated
from game.debrief.findings import Finding, Item, Panel
from game.debrief.life import Life
from game.debrief.meetings import card_words, here
from game.debrief.wording import days

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
    e.FlameKept: "flame",
    e.FlameLost: "flame",
    e.BarMoved: "bar",
    e.Invited: "invited",
}
COMES_WITH = {
    "spark": "collecting a spark",
    "free_spark": "collecting a spark given for nothing",
    "quiet": "the check-in that pays nothing",
    "perk_opened": "reaching a rung of the ladder",
    "perk_lost": "falling below a rung",
    "left": "leaving Beacon",
    "timed_chest": "tapping the timed chest of the phone game",
    "surprise_chest": "tapping the surprise chest of the phone game",
    "flame": "opening the phone game on a new day",
    "bar": "moving the bar of the phone game",
    "invited": "inviting somebody into the phone game",
}


# What may carry a mechanic or a system besides the signs.
CARRYING = (
    *(e.CardDealt, e.OptionChosen, e.RuleFired, e.PerkOpened, e.PerkLost),
    *(e.ActivityEntered, e.LevelEnded),
)


@dataclass(frozen=True, slots=True)
class Met:
    """An echo and the first event of the log that carries it, or None."""

    echo: Echo
    first: Dated | None


def echo_panel(life: Life) -> Panel:
    """The mechanics met, in the order they were met, then those that were not."""
    every = echoes_met(life)
    met = [pair for pair in every if pair.first]
    items = tuple(_item(life, pair) for pair in every)
    limit = Finding(say(READINGS), basis="limit")
    label = say("Mechanic by mechanic")
    return Panel("echo", say(HEADING), (_count(life, met), limit), (), items, label)


def echoes_met(life: Life) -> tuple[Met, ...]:
    """Every echo of the level with where it was first met; those not met come last."""
    first: dict[str, Dated] = {}
    waiting = list(life.level.echoes)
    for entry in carrying(life):
        found = [echo for echo in waiting if carries(echo, entry.event)]
        first |= {echo.id: entry for echo in found}
        waiting = [echo for echo in waiting if echo.id not in first] if found else waiting
    pairs = [Met(echo, first.get(echo.id)) for echo in life.level.echoes]
    order = {id(entry): index for index, entry in enumerate(life.days)}
    late = len(life.days)
    return tuple(sorted(pairs, key=lambda pair: order.get(id(pair.first), late)))


def carrying(life: Life) -> Iterator[Dated]:
    """What may be a meeting at all: most of a log is presses, which carry nothing by themselves."""
    for entry in life.days:
        if isinstance(entry.event, CARRYING) or sign_of(entry.event):
            yield entry


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
    if isinstance(event, e.Collected) and event.free:
        return "free_spark"
    if isinstance(event, e.ChestTapped):
        return f"{event.chest}_chest"
    return SIGNS.get(type(event), "")


def where(life: Life, pair: Met) -> Finding:
    """Where in this life the mechanic was met, or that it was not and what it would come with."""
    if pair.first is not None:
        return here(life, pair.first, pair.echo.here)
    waits = next(_comes_with(life, pair.echo), "")
    name = pair.echo.name
    if not waits:
        return Finding(say("Not met in this log: {name}.", name=name))
    return Finding(say("Not met in this log: {name}. It comes with {what}.", name=name, what=waits))


def _comes_with(life: Life, echo: Echo) -> Iterator[str]:
    """What would have brought this mechanic, the likeliest first."""
    for sign in echo.signs:
        yield say(COMES_WITH[sign])
    for perk in echo.perks:
        yield say("the perk “{perk}”", perk=life.perk_name(perk))
    for card in (*echo.cards, *(option.partition("/")[0] for option in echo.options)):
        yield say("the card “{card}”", card=card_words(life.level, card))
    for rule in echo.rules:
        if rule in life.level.rules:
            truth = life.level.rules[rule].truth.rstrip(".")
            yield say("the rule “{truth}”", truth=truth)


def _count(life: Life, met: list[Met]) -> Finding:
    total = len(life.level.echoes)
    if not met:
        many = {"days": days(life.last_day), "total": total}
        return Finding(say("In {days} you met none of this city's {total} mechanics.", **many))
    turns = tuple(pair.first.event.turn for pair in met if pair.first)
    on = [pair.first.day for pair in met if pair.first]
    told = {"met": len(met), "total": total, "first": met[0].echo.name, "day": on[0]}
    if len(met) == 1:
        return Finding(
            say("You met {met} of this city's {total} mechanics: “{first}”, on day {day}.", **told),
            turns,
        )
    return Finding(
        say(
            "You met {met} of this city's {total} mechanics: the first, “{first}”, on day {day}; "
            "the latest, “{last}”, on day {last_day}.",
            **told,
            last=met[-1].echo.name,
            last_day=on[-1],
        ),
        turns,
    )


def _item(life: Life, pair: Met) -> Item:
    echo = pair.echo
    facts = [
        (say("Principle"), echo.principle),
        (say("Free-to-play twin"), echo.twin),
        (say("Source"), echo.source),
        (say("Elsewhere"), echo.comparator),
        (say("Source for that"), echo.comparator_source),
        (say("Mind"), echo.caution),
    ]
    said = tuple((name, words.strip()) for name, words in facts if words.strip())
    return Item(f"echo_{echo.id}", echo.name, said, (where(life, pair),))
