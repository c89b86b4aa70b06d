"""What a level may hold: every section, its keys, their kinds, limits and defaults.

These tables serve both readers. A key's name is the field's name in `core.model`.
"""

from game.content.kinds import (
    Entries,
    Items,
    Key,
    Kind,
    Number,
    OneOf,
    Pattern,
    Said,
    Table,
    Text,
    Truth,
)
from game.core.mechanics import FORMS
from game.core.model import TIMES
from game.core.perks import PERKS

LEVEL_FORMAT = 1
"""Raise it when an older game could not read a newer level. Ask first: could a new key with a
default do? Can packs already handed out still be opened? Do old logs still find their cards?"""

SCENES = (
    *("room", "door", "kitchen", "tram", "clinic", "office"),
    *("choir", "rooftop", "market", "harbour", "street", "hall"),
)
WORDS = (
    *("night_up", "night_down", "night_still", "outage_told", "evening_phone", "evening_outside"),
    *("check_in_done", "check_in_free"),
)
SIGNS = ("spark", "quiet", "perk_opened", "perk_lost", "left")
QUADRANTS = (
    *("positive_reinforcement", "negative_reinforcement"),
    *("positive_punishment", "negative_punishment", "extinction", "none"),
)

Id = Pattern(r"[a-z][a-z0-9_]*", "an id in small letters", "teo_rent")
Picture = Pattern(r"[a-z0-9][a-z0-9_-]*", "a picture's name", "photo-mara")
System = Pattern(r"S(0[1-9]|[12][0-9]|3[0-4])", "a system from S01 to S34", "S08")
CardOption = Pattern(r"[a-z][a-z0-9_]*/[a-z][a-z0-9_]*", "a card/option", "teo_rent/lend")
Condition = Text()
Ids = Key(Items(Id), ())
Systems = Key(Items(System), ())
When = Key(Condition, "")
Moves = Key(Entries(Number(-1000, 1000)), {})


def needs(kind: Kind) -> Key:
    """A key that must be there."""
    return Key(kind)


def listed(table: Table, least: int = 0, most: int = 1_000, unique: str = "id") -> Key:
    """A list of tables, of which no two share their id."""
    items = Items(table, least, most, unique)
    return Key(items) if least else Key(items, ())


METER = Table(
    {
        "id": needs(Id),
        "name": needs(Said(words=4)),
        "start": needs(Number()),
        "lowest": needs(Number()),
        "highest": needs(Number()),
    }
)
ACT = Table({"id": needs(Id), "name": needs(Said(words=6)), "last_day": needs(Number(1, 366))})
LENGTH = Table(
    {
        "id": needs(Id),
        "name": needs(Said(words=8)),
        "minutes": needs(Said(words=8, numbers=True)),
        "days": needs(Number(1, 366)),
        "slots": needs(Items(Items(OneOf(TIMES), least=1, most=12), least=1, most=366)),
        "acts": listed(ACT, least=1),
        "sparks": needs(Number(1, 100)),
        "free_sparks": Key(Number(0, 100), 0),
        "standing_per_spark": Key(Number(0, 100), 0),
        "quiet_day": needs(Number(1, 366)),
        "quiet_seconds": needs(Number(1, 3600)),
        "second_window_day": Key(Number(1, 366), 0),
        "second_window_seconds": Key(Number(1, 3600), 0),
    }
)
PHASE = Table(
    {
        "schedule": needs(Text(words=2)),
        "sparks": needs(Number(1, 999)),
        "evening": Key(Number(1, 100), 0),
    }
)
PLAN = Table({"length": needs(Id), "plan": needs(Items(PHASE, least=1))})
ARM = Table({"id": needs(Id), "phases": listed(PLAN, least=1, unique="length")})
WORD = Table({"id": needs(OneOf(WORDS)), "text": needs(Said(words=40))})
PERSON = Table(
    {
        "id": needs(Id),
        "name": needs(Said(words=4)),
        "who": needs(Said(words=30)),
        "start": needs(Number(0, 100)),
        "portrait": needs(Picture),
        "bright": needs(Said(words=40)),
        "faded": needs(Said(words=40)),
    }
)
OPTION = Table(
    {
        "id": needs(Id),
        "text": needs(Said(words=8)),
        "answer": needs(Said(words=30)),
        "tags": Ids,
        "effects": Moves,
        "sets": Ids,
        "clears": Ids,
        "leaves": Key(Truth(), False),
        "when": When,
        "systems": Systems,
    }
)
CARD = Table(
    {
        "id": needs(Id),
        "text": needs(Said(words=25)),
        "time": needs(OneOf(TIMES)),
        "acts": needs(Items(Id, least=1)),
        "options": listed(OPTION, least=2, most=4),
        "scene": Key(OneOf(SCENES), "room"),
        "person": Key(Id, ""),
        "priority": Key(Number(0, 100), 1),
        "when": When,
        "systems": Systems,
    }
)
RULE = Table(
    {
        "id": needs(Id),
        "on": needs(OneOf(("choice", "morning", "night", "review"))),
        "effects": Moves,
        "truth": needs(Said(words=40)),
        "reason": Key(Said(words=10), ""),
        "shown": Key(OneOf(("open", "hidden", "false")), "open"),
        "when": When,
        "needs_beacon": Key(Truth(), True),
        "intended": Key(OneOf(QUADRANTS), "none"),
        "schedule": Key(Text(words=2), ""),
        "sets": Ids,
        "clears": Ids,
        "systems": Systems,
    }
)
CHANGE = Table({"kind": needs(OneOf(tuple(PERKS))), "tag": needs(Id), "meter": needs(Text())})
PERK = Table(
    {
        "id": needs(Id),
        "name": needs(Said(words=8)),
        "short": Key(Said(words=3), ""),
        "at": needs(Number()),
        "lost_below": needs(Number()),
        "text": needs(Said(words=40)),
        "lost": needs(Said(words=40)),
        "badge": needs(Picture),
        "changes": Key(Items(CHANGE), ()),
        "systems": Systems,
    }
)
PART = Table({"text": needs(Said()), "when": When})
ENDING = Table(
    {
        "id": needs(Id),
        "title": needs(Said(words=12)),
        "parts": needs(Items(PART, least=1)),
        "when": When,
        "systems": Systems,
    }
)
ECHO = Table(
    {
        "id": needs(Id),
        "name": needs(Said(words=12)),
        "principle": needs(Said()),
        "here": needs(Said()),
        "twin": needs(Said()),
        "source": needs(Said(needed=False)),
        "comparator": Key(Said(), ""),
        "comparator_source": Key(Said(needed=False), ""),
        "caution": Key(Said(), ""),
        "cards": Ids,
        "options": Key(Items(CardOption), ()),
        "rules": Ids,
        "perks": Ids,
        "signs": Key(Items(OneOf(SIGNS)), ()),
        "systems": Systems,
    }
)
ACTIVITY = Table(
    {
        "id": needs(Id),
        "kind": needs(OneOf(("doors", "arcade"))),
        "name": needs(Said(words=8)),
        "text": needs(Said(words=25)),
        "left_name": needs(Said(words=4)),
        "right_name": needs(Said(words=4)),
        "unit": needs(Said(words=2)),
        "paid": needs(Said(words=8)),
        "when": When,
        "left": Key(Number(0, 30), 1),
        "right": Key(Number(0, 30), 1),
        "seconds": Key(Number(0, 3600), 0),
        "most": Key(Number(0, 100), 0),
        "effects": Moves,
        "sets": Ids,
        "systems": Systems,
    }
)
CHECK_ITEM = Table(
    {
        "id": needs(Id),
        "form": needs(OneOf(FORMS)),
        "text": needs(Text(words=30)),
        "trick": needs(Truth()),
        "why": needs(Text(words=30)),
    }
)
LEVEL = Table(
    {
        "format": needs(Number(LEVEL_FORMAT, LEVEL_FORMAT)),
        "id": needs(Id),
        "title": needs(Said(words=12)),
        "tagline": needs(Said(words=30)),
        "content_note": needs(Said()),
        "default_length": needs(Id),
        "default_arm": needs(Id),
        "meters": listed(METER, least=1),
        "lengths": listed(LENGTH, least=1),
        "arms": listed(ARM, least=1),
        "check_in_effects": Moves,
        "review_seconds": Key(Number(10, 3600), 0),
        "words": listed(WORD),
        "people": listed(PERSON),
        "cards": listed(CARD, least=1),
        "rules": listed(RULE),
        "perks": listed(PERK),
        "activities": listed(ACTIVITY),
        "endings": listed(ENDING, least=1),
        "echoes": listed(ECHO),
        "checks": listed(CHECK_ITEM),
    }
)
