"""Cities of a few lines, built from the model alone, for stories about the engine."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from game.core import engine
from game.core.conditions import Condition, Names, read_condition
from game.core.events import LevelStarted
from game.core.model import (
    Act,
    Activity,
    Arm,
    Card,
    Ending,
    Length,
    Level,
    Meter,
    Moment,
    Option,
    Perk,
    PerkChange,
    Person,
    Phase,
    Rule,
    Time,
)
from game.core.state import State

NAMES = Names(
    meters=frozenset({"standing", "money", "voice", "rest"}),
    people=frozenset({"teo", "mara"}),
    flags=frozenset({"owes", "promised"}),
    perks=frozenset({"bike", "flat"}),
    cards=frozenset({"teo_rent", "teo_thanks", "till"}),
    acts=frozenset({"pilot", "network", "standing", "quiet", "delegation"}),
    tags=frozenset({"refuse_friend", "late_bill", "deposit", "generous", "leaf"}),
    lengths=frozenset({"week", "fortnight", "month", "days", "evenings"}),
)
METERS = {
    "standing": Meter("standing", "Standing", 500, 0, 1000),
    "money": Meter("money", "Money", 120, 0, 999),
    "voice": Meter("voice", "Voice", 60, 0, 100),
    "rest": Meter("rest", "Rest", 60, 0, 100),
}
PEOPLE = {
    "teo": Person("teo", "Teo", "oldest friend", 60, "photo-teo", "Teo laughs.", "Teo, pale."),
    "mara": Person("mara", "Mara", "sister", 50, "photo-mara", "Mara waves.", "Mara, pale."),
}
ACT_NAMES = ("pilot", "network", "standing", "quiet", "delegation")


def acts_until(*last_days: int) -> tuple[Act, ...]:
    pairs = zip(ACT_NAMES, last_days, strict=False)
    return tuple(Act(name, name.capitalize(), day) for name, day in pairs)


MORNING_TO_EVENING: tuple[Time, ...] = ("morning", "afternoon", "evening")
ONE_THEN_TWO: tuple[tuple[Time, ...], ...] = (("evening",), ("morning", "evening"))
WEEK = Length(
    "week", "A week", "8 to 12", 7, (MORNING_TO_EVENING,), acts_until(2, 4, 5, 6, 7), 4, 2, 5, 6, 90
)
FORTNIGHT = Length(
    "fortnight", "A fortnight", "15", 14, (("morning", "evening"),),
    acts_until(4, 8, 12, 13, 14), 3, 2, 3, 13, 90, 14, 30,
)  # fmt: skip
MONTH = Length(
    "month", "A month", "22", 28, ONE_THEN_TWO,
    acts_until(8, 16, 24, 26, 28), 2, 2, 2, 25, 90, 28, 30,
)  # fmt: skip
# Four days of three cards in two acts, for stories about cards and rules.
DAYS = Length("days", "Four days", "4", 4, (MORNING_TO_EVENING,), acts_until(2, 4), 2, 0, 5, 9, 90)
# One paid evening, one quiet one, one with the second window, for stories about the lever.
EVENINGS = Length(
    "evenings", "Three evenings", "3", 3, (("evening",),), acts_until(3), 2, 1, 5, 2, 90, 3, 30
)
LENGTHS = {length.id: length for length in (WEEK, FORTNIGHT, MONTH, DAYS, EVENINGS)}

Plan = tuple[tuple[str, int], ...]


def arm(name: str, **plans: Plan) -> Arm:
    phases = {length: tuple(Phase(*pair) for pair in plan) for length, plan in plans.items()}
    return Arm(name, phases)


CONTINUOUS = arm(
    "continuous",
    week=(("CRF", 20),),
    fortnight=(("CRF", 36),),
    month=(("CRF", 48),),
    days=(("CRF", 8),),
    evenings=(("CRF", 2),),
)
PARTIAL = arm(
    "partial",
    week=(("CRF", 4), ("VR 2", 4), ("VR 5", 12)),
    fortnight=(("CRF", 6), ("VR 2", 6), ("VR 5", 24)),
    month=(("CRF", 8), ("VR 2", 4), ("VR 5", 36)),
    days=(("CRF", 8),),
    evenings=(("FR 3", 2),),
)
MATCHED = Arm(
    "matched",
    {
        "week": (Phase("CRF", 4, 4), Phase("CRF", 8, 8), Phase("CRF", 60, 20)),
        "fortnight": (Phase("CRF", 6, 3), Phase("CRF", 12, 6), Phase("CRF", 120, 15)),
        "month": (Phase("CRF", 8, 2), Phase("CRF", 8, 4), Phase("CRF", 180, 10)),
    },
)
FIXED = arm(
    "fixed",
    week=(("CRF", 4), ("FR 5", 4), ("FR 15", 12)),
    fortnight=(("CRF", 6), ("FR 5", 6), ("FR 15", 24)),
    month=(("CRF", 8), ("FR 5", 4), ("FR 15", 36)),
)
VARIABLE = arm(
    "variable",
    week=(("CRF", 4), ("VR 5", 4), ("VR 15", 12)),
    fortnight=(("CRF", 6), ("VR 5", 6), ("VR 15", 24)),
    month=(("CRF", 8), ("VR 5", 4), ("VR 15", 36)),
)
ARMS = {one.id: one for one in (PARTIAL, CONTINUOUS, MATCHED, FIXED, VARIABLE)}


def condition(text: str) -> Condition | None:
    return read_condition(text, NAMES) if text else None


def option(
    name: str,
    *tags: str,
    effects: Mapping[str, int] | None = None,
    when: str = "",
    sets: tuple[str, ...] = (),
    clears: tuple[str, ...] = (),
    leaves: bool = False,
) -> Option:
    return Option(
        name, name, "So it is.", frozenset(tags), effects or {}, sets, clears, leaves,
        condition(when),
    )  # fmt: skip


def card(
    name: str,
    *options: Option,
    time: Time = "evening",
    acts: tuple[str, ...] = ACT_NAMES,
    priority: int = 1,
    when: str = "",
) -> Card:
    """A card; without options of its own it asks yes or no."""
    chosen = options or (option("yes"), option("no"))
    return Card(name, name, time, acts, chosen, priority=priority, when=condition(when))


def rule(name: str, when: str = "", on: Moment = "choice", **changes: Any) -> Rule:
    """A rule that adds six to Standing unless it is told otherwise."""
    plain = Rule(name, on, {"standing": 6}, f"The truth of {name}.", when=condition(when))
    return replace(plain, **changes)


def perk(name: str, at: int, lost_below: int, *changes: PerkChange) -> Perk:
    return Perk(name, name, at, lost_below, "It opens.", "It is gone.", f"badge-{name}", changes)


def ending(name: str, when: str = "") -> Ending:
    return Ending(name, name, (), condition(when))


def doors(name: str, left: int = 12, right: int = 3, seconds: int = 45, **more: Any) -> Activity:
    """Two doors, the left the richer unless told otherwise."""
    return Activity(
        name, "doors", name, "Two doors.", "Left", "Right", "tickets", "One sold.",
        left=left, right=right, seconds=seconds, **more,
    )  # fmt: skip


CHEST_GAME = Activity(
    "game", "arcade", "Chest Quest", "Two chests.", "Timed", "Surprise", "coins", "Open!",
    invites=("teo", "mara"),
)  # fmt: skip
LAST_ENDING = ending("the_end")


def city(
    *cards: Card,
    rules: Iterable[Rule] = (),
    perks: Iterable[Perk] = (),
    endings: tuple[Ending, ...] = (LAST_ENDING,),
    length: str = "days",
    arms: Mapping[str, Arm] = ARMS,
    starts: Mapping[str, int] | None = None,
    check_in_effects: Mapping[str, int] | None = None,
    activities: Iterable[Activity] = (),
) -> Level:
    """A city with these cards and rules; `starts` are other opening meters than the usual."""
    meters = {
        name: replace(meter, start=(starts or {}).get(name, meter.start))
        for name, meter in METERS.items()
    }
    return Level(
        "tiny", "Tiny", "A town of a few lines.", "Nothing happens here.",
        length, "partial", meters, PEOPLE,
        {one.id: one for one in cards},
        {one.id: one for one in rules},
        {one.id: one for one in perks},
        arms, LENGTHS, endings, (), {}, check_in_effects or {}, "0123",
        activities={one.id: one for one in activities},
    )  # fmt: skip


def evening_cards(count: int, *options: Option) -> tuple[Card, ...]:
    """As many evening cards, all alike."""
    return tuple(card(f"evening_{number}", *options) for number in range(1, count + 1))


def moment(level: Level | None = None, **changes: Any) -> State:
    """A state made by hand, from which a story may start."""
    level = level or city()
    meters = {one.id: one.start for one in level.meters.values()}
    meters |= {person.meter: person.start for person in level.people.values()}
    meters |= changes.pop("meters", {})
    started = LevelStarted(0, 0, level.id, level.digest, 1, level.default_length, "partial", meters)
    return replace(engine.opening(level, started), **changes)
