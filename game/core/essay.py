"""The essay that the game comes from: its claims, the verdict on each, and where that rests.

Plain frozen data, as `core.model` is. It belongs to the essay and not to a city, so every city's
debrief can tell it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

Verdict = Literal["confirmed", "partly", "contradicted", "unverifiable", "opinion"]
Checked = Literal["V1", "V2", "R"]
Use = Literal["A", "B", "C"]

VERDICTS: tuple[Verdict, ...] = ("confirmed", "partly", "contradicted", "unverifiable", "opinion")


@dataclass(frozen=True, slots=True)
class Source:
    """Something published. `checked` is V1 if its own text was read, V2 if only `through` others.

    R is recalled and never printed as a fact.
    """

    id: str
    cite: str
    checked: Checked
    through: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim of the essay in one line and in full, the verdict, and the record in plain words.

    `systems` are the mechanics (S01 to S34) by which a city plays it.
    """

    id: str
    line: str
    says: str
    verdict: Verdict
    use: Use
    plain: str
    note: str = ""
    sources: tuple[str, ...] = ()
    systems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Occasion:
    """A date of the record, what happened on it, and the claims it bears on."""

    id: str
    date: str
    event: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the science and what it means; `mind` is the mistake it invites."""

    id: str
    name: str
    means: str
    mind: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """One answer to "How accurate is this?"."""

    id: str
    title: str
    text: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Essay:
    """Everything that is known of the essay; empty where it did not come with the game."""

    claims: tuple[Claim, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    timeline: tuple[Occasion, ...] = ()
    terms: tuple[Term, ...] = ()
    chapters: tuple[Chapter, ...] = ()

    def cited(self, ids: tuple[str, ...]) -> tuple[Source, ...]:
        """The sources of these ids."""
        return tuple(self.sources[name] for name in ids)


NO_ESSAY = Essay()
ReadEssay = Callable[[], Essay]
"""The essay is read when somebody first asks for it, not when the game starts."""


def no_essay() -> Essay:
    """The essay of a game that came without one."""
    return NO_ESSAY
