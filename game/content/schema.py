"""What a level may hold: every section, its keys, their kinds, limits and defaults.

These tables serve both readers. A key's name is the field's name in `core.model`.
"""

from game.content.kinds import Number, OneOf, Said, Text, Truth
from game.content.schema_names import Id, Ids, Moves, Picture, Systems, When, listed, needs
from game.content.schema_told import CHECK_ITEM, ECHO, ENDING
from game.content.tables import Items, Key, Table
from game.core.model import TIMES
from game.core.perks import PERKS

LEVEL_FORMAT = 1
"""Raise it when an older game could not read a newer level. Ask first: could a new key with a
default do? Can packs already handed out still be opened? Do old logs still find their cards?"""

SCENES = (
    *("room", "door", "kitchen", "tram", "clinic", "office"),
    *("choir", "rooftop", "market", "harbour", "street", "hall"),
)
NIGHTS = ("night_up", "night_down", "night_still", "night_outside")
WORDS = (
    # A night may have up to three lines, told in turn.
    *(f"{night}{turn}" for night in NIGHTS for turn in ("", "_2", "_3")),
    *("outage_told", "evening_phone", "evening_outside", "check_in_done", "check_in_free"),
)
QUADRANTS = (
    *("positive_reinforcement", "negative_reinforcement"),
    *("positive_punishment", "negative_punishment", "extinction", "none"),
)

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
        "guess": Ids,
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
        "name": Key(Said(words=6), ""),
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
        "invites": Ids,
        "effects": Moves,
        "sets": Ids,
        "systems": Systems,
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
