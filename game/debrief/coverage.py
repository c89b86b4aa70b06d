"""The systems of the essay, S01 to S34, and where a city plays each and tells of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.core.essay import Essay
from game.core.model import Activity, Ending, Level, Perk
from game.debrief import cost, echoes, ledger, quiet, record, same_you, takeaway
from game.debrief import essay as essay_panel

SYSTEMS = (
    "Visible score",
    "Perks ladder",
    "Opaque algorithm",
    "Shopping-basket inference",
    "Bill payment",
    "Qualifications and profile completion",
    "Hobbies and lifestyle inference",
    "Friend-graph effect",
    "Invite bonus",
    "Scores on profiles",
    "Sharing scores",
    "Game-time tracking",
    "Online-expression monitoring",
    "Self-censorship",
    "Losing perks as the only penalty",
    "From voluntary pilots to compulsory",
    "Rival pilots under official approval",
    "Ostracism",
    "Prejudice built into scoring",
    "Early-adopter enthusiasm",
    "Loyalty and lock-in",
    "Government access to company data",
    "Phones and payments everywhere",
    "Credit-rating comparison",
    "Free-to-play compulsion comparison",
    "“It can't happen here”",
    "Other governments copying",
    "Discontent and workarounds",
    "Alarm media and viral video",
    "Reader's reaction",
    "Partner data",
    "Monthly recalculation",
    "Official virtue language",
    "Carrot-first control",
)
OPTIONAL = ("S30", "S32")
"""Rows that the essay does not name; every other needs two cards or more."""

PANELS = {
    "S01": (record.HEADING,),
    "S08": (same_you.HEADING,),
    "S15": (quiet.HEADING,),
    "S18": (cost.HEADING,),
    "S25": (record.HEADING,),
    "S26": (takeaway.HEADING,),
    "S30": (takeaway.HEADING,),
}
"""What the debrief tells of a system apart from its rules and its echoes."""


@dataclass(frozen=True, slots=True)
class Row:
    """One system: what plays it, and which panels of the debrief tell of it."""

    id: str
    name: str
    cards: tuple[str, ...]
    rules: tuple[str, ...]
    others: tuple[str, ...]
    panels: tuple[str, ...]


def coverage(level: Level) -> tuple[Row, ...]:
    """The rows of a city, in the order of their numbers."""
    return tuple(_row(level, f"S{number:02}", name) for number, name in enumerate(SYSTEMS, 1))


def coverage_page(level: Level, essay: Essay) -> str:
    """The tables as Markdown: the essay's systems, then its claims."""
    return "\n".join((*_lines(level), *_claims(essay))) + "\n"


def _row(level: Level, system: str, name: str) -> Row:
    cards = sorted(
        card.id
        for card in level.cards.values()
        if system in card.systems or any(system in option.systems for option in card.options)
    )
    rules = sorted(rule.id for rule in level.rules.values() if system in rule.systems)
    things: list[Perk | Activity | Ending] = [*level.perks.values(), *level.activities.values()]
    things += level.endings
    others = sorted(thing.id for thing in things if system in thing.systems)
    panels = list(PANELS.get(system, ()))
    panels += [ledger.HEADING] if rules else []
    panels += [echoes.HEADING] if any(system in echo.systems for echo in level.echoes) else []
    return Row(system, name, tuple(cards), tuple(rules), tuple(others), tuple(panels))


def _lines(level: Level) -> Iterator[str]:
    yield f"# What {level.title} plays of the essay's systems"
    yield ""
    yield "Made by `python build/coverage.py` from the level's own files; a test keeps it true."
    yield ""
    yield "| | system | cards | rules | perks, activities, endings | panels of the debrief |"
    yield "|---|---|---|---|---|---|"
    for row in coverage(level):
        cells = (row.id, row.name, *map(_cell, (row.cards, row.rules, row.others)))
        yield f"| {' | '.join(cells)} | {', '.join(row.panels)} |"


def _claims(essay: Essay) -> Iterator[str]:
    yield from ("", "# Where each claim of the essay is told", "")
    yield f"All in the panel “{essay_panel.HEADING}”: 27 as lines, the others behind “All 53”."
    yield from (
        "",
        "| claim | the essay says | verdict | told | systems |",
        "|---|---|---|---|---|",
    )
    for claim in essay.claims:
        told = "a line" if claim.use == essay_panel.TOLD else "behind “All 53”"
        cells = (claim.id, claim.says, claim.verdict, told, ", ".join(claim.systems))
        yield f"| {' | '.join(cells)} |"


def _cell(ids: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in ids)
