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


class Expressions(Protocol):
    """Where the conditions of a level come from."""

    def sound(self, text: str) -> Condition | None:
        """The condition that a text says, or None where there is none."""


def at_once(make: Callable[[], Mapping[str, Any]]) -> Mapping[str, Any]:
    """The collection, built now."""
    return make()


def build_level(data: Plain, expressions: Expressions, digest: str) -> model.Level:
    """The level. Everything has been checked, so nothing here can fail."""
    parts = {name: part_of(name, data[name], expressions) for name in data if name in PARTS}
    return model.Level(**parts, digest=digest)


def part_of(name: str, data: Any, expressions: Expressions) -> Any:
    """One part of a level: texts and numbers are as in the file, collections are built."""
    build = BUILDERS.get(name)
    return build(data, expressions) if build else data


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


Builder = Callable[[Any, Expressions], Any]
BUILDERS: Mapping[str, Builder] = {
    "activities": lambda data, known: by_id(model.Activity(**judged(one, known)) for one in data),
    "arms": lambda data, _: by_id(arm_of(arm) for arm in data),
    "cards": lambda data, known: by_id(card_of(card, known) for card in data),
    "checks": lambda data, _: by_id(model.CheckItem(**one) for one in data),
    "echoes": lambda data, _: tuple(model.Echo(**echo) for echo in data),
    "endings": lambda data, known: tuple(ending_of(ending, known) for ending in data),
    "lengths": lambda data, _: by_id(length_of(length) for length in data),
    "meters": lambda data, _: by_id(model.Meter(**meter) for meter in data),
    "people": lambda data, _: by_id(model.Person(**person) for person in data),
    "perks": lambda data, _: by_id(perk_of(perk) for perk in data),
    "rules": lambda data, known: by_id(model.Rule(**judged(rule, known)) for rule in data),
    "words": lambda data, _: {word["id"]: word["text"] for word in data},
}
PARTS = frozenset(one.name for one in fields(model.Level)) - {"digest", "robots"}
