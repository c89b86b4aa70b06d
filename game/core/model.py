"""What a level is: its cards, rules, perks, people and arms, checked once and never changed.

Every class here is plain frozen data. `content` builds a `Level` from YAML or from a compiled
pack; the engine only reads it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from game.core.calendar import TIMES as TIMES
from game.core.calendar import Act as Act
from game.core.calendar import Arm as Arm
from game.core.calendar import Length as Length
from game.core.calendar import Phase as Phase
from game.core.calendar import Time as Time
from game.core.conditions import Condition
from game.core.mechanics import Activity as Activity
from game.core.mechanics import CheckItem as CheckItem
from game.core.mechanics import Echo as Echo

Moment = Literal["choice", "morning", "night", "review"]
Shown = Literal["open", "hidden", "false"]
Quadrant = Literal[
    "positive_reinforcement",
    "negative_reinforcement",
    "positive_punishment",
    "negative_punishment",
    "extinction",
    "none",
]

STANDING = "standing"
# What a guess blames that blames no rule.
NOTHING = "nothing"
ALWAYS_METERS = (STANDING, "money", "voice", "rest")


@dataclass(frozen=True, slots=True)
class Meter:
    """A quantity of the life, such as Standing, money, voice or rest, with its bounds."""

    id: str
    name: str
    start: int
    lowest: int
    highest: int


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the city; their closeness to the player is the meter `closeness.<id>`."""

    id: str
    name: str
    who: str
    start: int
    portrait: str
    bright: str
    faded: str

    @property
    def meter(self) -> str:
        """The id of the meter that holds this person's closeness, 0 to 100."""
        return f"closeness.{self.id}"


@dataclass(frozen=True, slots=True)
class Option:
    """One thing the player may do about a card, and the world's answer to it.

    `guess` are the rules that it blames for changes nobody explains, or "nothing"; the guess stands
    until another is made or a flag it set is cleared.
    """

    id: str
    text: str
    answer: str
    tags: frozenset[str] = frozenset()
    effects: Mapping[str, int] = field(default_factory=dict)
    sets: tuple[str, ...] = ()
    clears: tuple[str, ...] = ()
    leaves: bool = False
    when: Condition | None = None
    systems: tuple[str, ...] = ()
    guess: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """A moment of a day: a place, perhaps a person, a few words and two to four options."""

    id: str
    text: str
    time: Time
    acts: tuple[str, ...]
    options: tuple[Option, ...]
    scene: str = "room"
    person: str = ""
    priority: int = 1
    when: Condition | None = None
    systems: tuple[str, ...] = ()

    def option(self, option_id: str) -> Option | None:
        """The option of that id, or None."""
        return next((option for option in self.options if option.id == option_id), None)


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the rules engine: when it holds, what moves, and what the player is told.

    `reason` is what Beacon says; `truth` is what really made it fire. They differ only when
    `shown` is "false". `schedule` is notation such as "VR 3": the rule then acts only when due.
    The debrief calls it by its `name`; without one, by the words of its id.
    """

    id: str
    on: Moment
    effects: Mapping[str, int]
    truth: str
    reason: str = ""
    shown: Shown = "open"
    when: Condition | None = None
    needs_beacon: bool = True
    intended: Quadrant = "none"
    schedule: str = ""
    sets: tuple[str, ...] = ()
    clears: tuple[str, ...] = ()
    systems: tuple[str, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class PerkChange:
    """How a perk bends later cards: `kind` names a function of `core.perks`."""

    kind: str
    tag: str
    meter: str


@dataclass(frozen=True, slots=True)
class Perk:
    """A rung of the ladder: opens at a Standing, is lost below another, changes later cards.

    `short` finishes the words "38 to ..."; without it the name does.
    """

    id: str
    name: str
    at: int
    lost_below: int
    text: str
    lost: str
    badge: str
    changes: tuple[PerkChange, ...] = ()
    systems: tuple[str, ...] = ()
    short: str = ""


@dataclass(frozen=True, slots=True)
class EndingPart:
    """A sentence or two of an ending, told only if its condition holds."""

    text: str
    when: Condition | None = None


@dataclass(frozen=True, slots=True)
class Ending:
    """A way the life can end; the first whose condition holds is told."""

    id: str
    title: str
    parts: tuple[EndingPart, ...]
    when: Condition | None = None
    systems: tuple[str, ...] = ()


@dataclass(frozen=True)
class Level:
    """A whole city, checked. `digest` is the hash of its content, `robots` their quantiles."""

    id: str
    title: str
    tagline: str
    content_note: str
    default_length: str
    default_arm: str
    meters: Mapping[str, Meter]
    people: Mapping[str, Person]
    cards: Mapping[str, Card]
    rules: Mapping[str, Rule]
    perks: Mapping[str, Perk]
    arms: Mapping[str, Arm]
    lengths: Mapping[str, Length]
    endings: tuple[Ending, ...]
    echoes: tuple[Echo, ...]
    words: Mapping[str, str]
    check_in_effects: Mapping[str, int]
    digest: str = ""
    robots: Mapping[str, Mapping[str, tuple[int, ...]]] = field(default_factory=dict, compare=False)
    activities: Mapping[str, Activity] = field(default_factory=dict)
    review_seconds: int = 0
    checks: Mapping[str, CheckItem] = field(default_factory=dict)

    @cached_property
    def ladder(self) -> tuple[Perk, ...]:
        """The perks from the lowest rung up."""
        return tuple(sorted(self.perks.values(), key=lambda perk: (perk.at, perk.id)))

    @cached_property
    def rules_by_moment(self) -> Mapping[Moment, Mapping[str, tuple[tuple[int, Rule], ...]]]:
        """The rules of each moment under the tag they need ("" for none), with their order."""
        table: dict[Moment, dict[str, list[tuple[int, Rule]]]] = {}
        for order, rule in enumerate(self.rules.values()):
            tag = rule.when.needs_tag if rule.when else ""
            table.setdefault(rule.on, {}).setdefault(tag, []).append((order, rule))
        return {
            moment: {tag: tuple(rules) for tag, rules in by_tag.items()}
            for moment, by_tag in table.items()
        }

    @cached_property
    def asked(self) -> dict[tuple[Moment, frozenset[str]], tuple[Rule, ...]]:
        """A memory for `rulebook.rules_to_ask`: most rules are never asked."""
        return {}

    @cached_property
    def cards_by_time(self) -> Mapping[tuple[str, Time], tuple[Card, ...]]:
        """The cards of each (act, time), most urgent first, then by id."""
        table: dict[tuple[str, Time], list[Card]] = {}
        for card in sorted(self.cards.values(), key=lambda card: (-card.priority, card.id)):
            for act in card.acts:
                table.setdefault((act, card.time), []).append(card)
        return {key: tuple(cards) for key, cards in table.items()}
