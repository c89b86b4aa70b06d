"""What a perk does to later cards. Each kind is one function and one line in PERKS."""

from collections.abc import Callable, Mapping
from typing import Protocol

from game.core.model import Level, Option


class Holder(Protocol):
    """Whoever holds perks in a level: a state."""

    @property
    def level(self) -> Level:
        """The city."""

    @property
    def perks(self) -> frozenset[str]:
        """The ids of the perks held."""

    @property
    def meters(self) -> Mapping[str, int]:
        """The meters as they stand."""


def waive(by: int) -> int:
    """The cost is taken away altogether; a gain stays."""
    return max(by, 0)


def halve(by: int) -> int:
    """Half of the cost is taken away, rounded in the player's favour; a gain stays."""
    return by if by > 0 else -(-by // 2)


PERKS: dict[str, Callable[[int], int]] = {"waive": waive, "halve": halve}


def effects_with_perks(holder: Holder, option: Option) -> dict[str, int]:
    """What this option moves, after every perk held has had its say."""
    effects = dict(option.effects)
    for perk in holder.level.ladder:
        if perk.id not in holder.perks:
            continue
        for change in perk.changes:
            if change.tag in option.tags and change.meter in effects:
                effects[change.meter] = PERKS[change.kind](effects[change.meter])
    return effects


def price(holder: Holder, option: Option) -> int:
    """What this option costs in money, 0 if nothing."""
    return max(0, -effects_with_perks(holder, option).get("money", 0))


def is_affordable(holder: Holder, option: Option) -> bool:
    """Whether there is money enough for this option."""
    cost = price(holder, option)
    return cost == 0 or holder.meters["money"] - cost >= holder.level.meters["money"].lowest
