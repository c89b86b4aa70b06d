"""What can ever happen: the cards that can be dealt, the flags that can be set.

It starts from nothing and adds whatever what is there already makes possible, until nothing more
comes. Judged generously: what is called unreachable surely is.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.content.crossing_lengths import is_unclear, slots_dealt
from game.content.expressions import Expressions, ids
from game.content.marked import Marked
from game.content.possible import Range, World, may_hold
from game.content.problems import Problem
from game.core.model import STANDING

NO_TAGS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Reached:
    """What has been found possible so far."""

    cards: frozenset[str] = frozenset()
    flags: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()


class Reach:
    """Works out, for one level, what can be reached."""

    def __init__(self, level: Marked, expressions: Expressions) -> None:
        self.level = level
        self.expressions = expressions
        self.numbers = numbers_of(level)
        self.slots = {slot for length in level.items("lengths") for slot in slots_dealt(length)}
        self.perks = openable_perks(level, self.numbers)
        self.reached = Reached()
        while (grown := self.grown()) != self.reached:
            self.reached = grown

    def world(self, tags: frozenset[str] = NO_TAGS) -> World:
        """What may be the case at some time in some life."""
        names, reached = self.expressions.names, self.reached
        words = {"act": names.acts, "length": names.lengths}
        sets = {"tags": tags, "flags": reached.flags, "perks": self.perks, "seen": reached.cards}
        return World(self.numbers, words, sets)

    def world_of(self, card: Marked) -> World:
        """What may be the case when this card is dealt: in its acts, on their days, unseen."""
        if is_unclear(card, self.expressions):
            return self.world()
        acts, time = card.words("acts"), card.text("time")
        days = [day for act, when, day in self.slots if act in acts and when == time]
        dealt = {act for act, when, _ in self.slots if act in acts and when == time}
        world = self.world()
        return World(
            {**world.numbers, "day": (min(days, default=0), max(days, default=0))},
            {**world.words, "act": frozenset(dealt)},
            {**world.sets, "seen": world.sets["seen"] - {card.text("id")}},
        )

    def may(self, node: Marked, world: World) -> bool:
        """Whether the `when` of something may hold; one that is broken is not judged again."""
        text = node.text("when")
        return self.expressions.is_broken(text) or may_hold(text, world)

    def is_dealt(self, card: Marked) -> bool:
        """Whether some length deals a card at this one's time in one of its acts."""
        if is_unclear(card, self.expressions):
            return True
        return any((act, card.text("time")) in self.deals for act in card.words("acts"))

    @property
    def deals(self) -> set[tuple[str, str]]:
        """The acts and times at which cards are dealt."""
        return {(act, time) for act, time, _ in self.slots}

    def can_come(self, card: Marked) -> bool:
        """Whether this card can be dealt, as far as is known."""
        return self.is_dealt(card) and self.may(card, self.world_of(card))

    def options(self, card: Marked) -> list[Marked]:
        """The options of a card that can be chosen. By then the card itself has been seen."""
        world = self.world_of(card)
        seen = world.sets["seen"] | {card.text("id")}
        during = replace(world, sets={**world.sets, "seen": seen})
        return [option for option in card.items("options") if self.may(option, during)]

    def rule_world(self, rule: Marked) -> World:
        """What may be the case when a rule is asked; only a choice has tags."""
        return self.world(self.reached.tags if rule.text("on") == "choice" else NO_TAGS)

    def activities(self) -> list[Marked]:
        """The activities that may be offered on some evening."""
        world = self.world()
        return [one for one in self.level.items("activities") if self.may(one, world)]

    def grown(self) -> Reached:
        """What is possible given what was possible before."""
        cards = [card for card in self.level.items("cards") if self.can_come(card)]
        options = [option for card in cards for option in self.options(card)]
        rules = [
            rule for rule in self.level.items("rules") if self.may(rule, self.rule_world(rule))
        ]
        return Reached(
            frozenset(card.text("id") for card in cards),
            frozenset(
                flag
                for setter in (*options, *rules, *self.activities())
                for flag in setter.words("sets")
            ),
            frozenset(tag for option in options for tag in option.words("tags")),
        )


def numbers_of(level: Marked) -> dict[str, Range]:
    """The bounds of every number a condition may ask for."""
    days = max((length.number("days") or 1 for length in level.items("lengths")), default=1)
    people = ids(level, "people")
    numbers: dict[str, Range] = {"day": (1, days)}
    numbers |= {f"closeness.{person}": (0, 100) for person in people}
    for meter in level.items("meters"):
        lowest, highest = meter.number("lowest"), meter.number("highest")
        if lowest is not None and highest is not None:
            numbers[meter.text("id")] = lowest, highest
    return numbers


def openable_perks(level: Marked, numbers: dict[str, Range]) -> frozenset[str]:
    """The perks whose Standing can be reached; those without a sound one are not judged."""
    _, highest = numbers.get(STANDING, (0, 10**9))
    perks = level.items("perks")
    return frozenset(perk.text("id") for perk in perks if (perk.number("at") or 0) <= highest)


def check_what_can_happen(level: Marked, expressions: Expressions) -> Iterator[Problem]:
    """Every card can be dealt, every option chosen, every rule act, every ending come."""
    reach = Reach(level, expressions)
    for card in level.items("cards"):
        if reach.can_come(card):
            yield from never(card.items("options"), reach.options(card), "option", "be chosen")
        else:
            yield card_never_dealt(card, reach)
    for rule in level.items("rules"):
        able = [rule] if reach.may(rule, reach.rule_world(rule)) else []
        yield from never((rule,), able, "rule", "act")
    activities = level.items("activities")
    yield from never(activities, reach.activities(), "activity", "be offered")
    endings = level.items("endings")
    able = [ending for ending in endings if reach.may(ending, reach.world())]
    yield from never(endings, able, "ending", "come")


def card_never_dealt(card: Marked, reach: Reach) -> Problem:
    """Says why a card can never be reached."""
    words = f"the card '{card.text('id')}' can never be dealt"
    if reach.is_dealt(card):
        hint = "change its 'when': it can never hold"
        return card.child("when").place.problem("unreachable_card", words, hint)
    time, acts = card.text("time"), " or ".join(card.words("acts"))
    hint = f"no length deals a card in the {time} of {acts}"
    return card.child("time").place.problem("unreachable_card", words, hint)


def never(
    everything: tuple[Marked, ...], able: list[Marked], what: str, does: str
) -> Iterator[Problem]:
    """A problem for each thing whose `when` can never hold."""
    possible = {id(node) for node in able}
    for node in everything:
        if id(node) not in possible:
            words = f"the {what} '{node.text('id')}' can never {does}"
            hint = "change its 'when': it can never hold"
            yield node.child("when").place.problem(f"unreachable_{what}", words, hint)
