"""What was chosen for the next life before it begins."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from game.core.model import Level


@dataclass(frozen=True, slots=True)
class Choices:
    """The city, length, arm and seed of the next life; None leaves it to the city or to chance.

    In a class whatever else pays opens after the quiet; `arcade` is the teacher's switch there.
    `check` is the order of its two forms, "AB" or "BA": one before the life, one after the debrief.
    """

    level: str
    length: str | None = None
    arm: str | None = None
    seed: int | None = None
    in_class: bool = False
    arcade: bool = True
    check: str = ""


ORDERS = ("AB", "BA")


def chosen(choices: Choices, levels: Mapping[str, Level], name: str, value: str) -> Choices | None:
    """The choices with one more made, or None if there is no such choice."""
    if name == "level" and value in levels:
        return replace(choices, level=value, length=None, arm=None)
    level = levels[choices.level]
    if name == "check" and value in (*ORDERS, "off"):
        return replace(choices, check="" if value == "off" else value)
    arm = choices.arm or level.default_arm
    if name == "length" and value in level.lengths and value in level.arms[arm].phases:
        return replace(choices, length=value)
    return None


def opaque_arm(seed: int, arm: str) -> str:
    """The arm of a life under a name that says nothing, as a class's page is told it."""
    from hashlib import blake2b  # which no life outside a class needs before its first die

    return blake2b(f"{seed} {arm}".encode(), digest_size=8).hexdigest()


def choices_in_class(facts: Mapping[str, object], levels: Mapping[str, Level]) -> Choices:
    """The life that a class has for this seat; KeyError if it is of another city or version."""
    level, seed, plan = levels[str(facts["level"])], facts["seed"], facts["plan"]
    arms = {opaque_arm(int(str(seed)), arm): arm for arm in level.arms}
    return Choices(
        level.id,
        str(facts["length"]),
        arms[str(plan)],
        int(str(seed)),
        in_class=True,
        arcade=facts["arcade"] is not False,
        check=str(facts["check"]) if facts["check"] in ORDERS else "",
    )
