"""What a level tells when a life is over: endings, echoes, and scenes to judge."""

from game.content.kinds import OneOf, Said, Truth
from game.content.schema_names import CardOption, Id, Ids, Systems, When, needs
from game.content.tables import Items, Key, Table
from game.core.mechanics import FORMS

SIGNS = (
    *("spark", "free_spark", "quiet", "perk_opened", "perk_lost", "left"),
    *("timed_chest", "surprise_chest", "flame", "bar", "invited"),
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
CHECK_ITEM = Table(
    {
        "id": needs(Id),
        "form": needs(OneOf(FORMS)),
        "name": needs(Said(words=5)),
        "text": needs(Said(words=30)),
        "trick": needs(Truth()),
        "why": needs(Said(words=30)),
    }
)
