"""From checked plain data to the level that the engine reads."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from typing import Any, Protocol, TypeVar

from game.core import model
from game.core.conditions import Condition

Plain = Mapping[str, Any]
Thing = TypeVar(
    "Thing",
    model.Meter,
    model.Person,
    model.Card,
    model.Rule,
    model.Perk,
    model.Arm,
    model.Length,
    model.Activity,
    model.CheckItem,
)


COLLECTIONS = frozenset(
    ("meters", "people", "cards", "rules", "perks", "arms", "lengths", "endings")
    + ("activities", "checks", "echoes", "words")
)
WhenWanted = Callable[[Callable[[], Mapping[str, Any]]], Mapping[str, Any]]


class Expressions(Protocol):
    """Where the conditions of a level come from."""

    def sound(self, text: str) -> Condition | None:
        """The condition that a text says, or None where there is none."""


def at_once(make: Callable[[], Mapping[str, Any]]) -> Mapping[str, Any]:
    """The collection, built now."""
    return make()


def build_level(
    data: Plain, expressions: Expressions, digest: str, when_wanted: WhenWanted = at_once
) -> model.Level:
    """The level. Everything has been checked, so nothing here can fail.

    `when_wanted` decides when a large collection is built.
    """
    whole = {name: data[name] for name in _plain_fields(data)}
    return model.Level(
        **whole,
        meters=by_id(model.Meter(**meter) for meter in data["meters"]),
        people=by_id(model.Person(**person) for person in data["people"]),
        cards=when_wanted(lambda: by_id(card_of(card, expressions) for card in data["cards"])),
        rules=when_wanted(
            lambda: by_id(model.Rule(**judged(rule, expressions)) for rule in data["rules"])
        ),
        perks=by_id(perk_of(perk) for perk in data["perks"]),
        arms=by_id(arm_of(arm) for arm in data["arms"]),
        lengths=by_id(length_of(length) for length in data["lengths"]),
        endings=tuple(ending_of(ending, expressions) for ending in data["endings"]),
        activities=by_id(model.Activity(**judged(one, expressions)) for one in data["activities"]),
        checks=by_id(model.CheckItem(**one) for one in data["checks"]),
        echoes=tuple(model.Echo(**echo) for echo in data["echoes"]),
        words={word["id"]: word["text"] for word in data["words"]},
        digest=digest,
    )


def _plain_fields(data: Plain) -> Iterable[str]:
    """The parts of a level that are the same in the file: its texts, and what a check-in moves."""
    known = {field.name for field in fields(model.Level)} - COLLECTIONS
    return (name for name in data if name in known)


def by_id(things: Iterable[Thing]) -> dict[str, Thing]:
    """Things under their ids, in the order of the file."""
    return {thing.id: thing for thing in things}


def judged(data: Plain, expressions: Expressions) -> dict[str, Any]:
    """The same data with its `when` as a condition."""
    return {**data, "when": expressions.sound(data["when"])}


def card_of(data: Plain, expressions: Expressions) -> model.Card:
    """A card with its options."""
    options = tuple(option_of(option, expressions) for option in data["options"])
    return model.Card(**{**judged(data, expressions), "options": options})


def option_of(data: Plain, expressions: Expressions) -> model.Option:
    """An option with its tags as a set."""
    return model.Option(**{**judged(data, expressions), "tags": frozenset(data["tags"])})


def perk_of(data: Plain) -> model.Perk:
    """A perk with what it changes."""
    changes = tuple(model.PerkChange(**change) for change in data["changes"])
    return model.Perk(**{**data, "changes": changes})


def arm_of(data: Plain) -> model.Arm:
    """An arm with its phases under their length."""
    phases = {plan["length"]: phases_of(plan["plan"]) for plan in data["phases"]}
    return model.Arm(data["id"], phases)


def phases_of(plan: Iterable[Plain]) -> tuple[model.Phase, ...]:
    """The phases of one plan."""
    return tuple(model.Phase(**phase) for phase in plan)


def length_of(data: Plain) -> model.Length:
    """A length of life with its acts."""
    acts = tuple(model.Act(**act) for act in data["acts"])
    return model.Length(**{**data, "acts": acts})


def ending_of(data: Plain, expressions: Expressions) -> model.Ending:
    """An ending with its parts."""
    parts = tuple(model.EndingPart(**judged(part, expressions)) for part in data["parts"])
    return model.Ending(**{**judged(data, expressions), "parts": parts})
