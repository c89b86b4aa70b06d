"""What the files of the essay may hold; a key's name is the field's name in `core.essay`."""

from game.content.kinds import OneOf, Pattern, Said, Text
from game.content.schema import LEVEL
from game.content.schema_names import Id, Systems, listed, needs
from game.content.tables import Items, Key, Table
from game.core.essay import VERDICTS

ClaimId = Pattern(r"[CX][0-9]{2}", "the number of a claim", "C15")
Sources = Key(Items(Id), ())

SOURCE = Table(
    {
        "id": needs(Id),
        "cite": needs(Said(needed=False)),
        "checked": needs(OneOf(("V1", "V2", "R"))),
        "through": Key(Said(needed=False), ""),
        "url": Key(Text(), ""),
    }
)
CLAIM = Table(
    {
        "id": needs(ClaimId),
        "line": needs(Said(words=10)),
        "says": needs(Said(words=25)),
        "verdict": needs(OneOf(VERDICTS)),
        "use": needs(OneOf(("A", "B", "C"))),
        "plain": needs(Said(words=75)),
        "note": Key(Said(words=25), ""),
        "sources": Sources,
        "systems": Systems,
    }
)
OCCASION = Table(
    {
        "id": needs(Id),
        "date": needs(Said(words=6)),
        "event": needs(Said(words=20)),
        "claims": Key(Items(ClaimId), ()),
    }
)
TERM = Table(
    {
        "id": needs(Id),
        "name": needs(Said(words=6)),
        "means": needs(Said(words=40)),
        "mind": Key(Said(words=25), ""),
        "sources": needs(Items(Id, least=1)),
    }
)
CHAPTER = Table(
    {
        "id": needs(Id),
        "title": needs(Said(words=10)),
        "text": needs(Said(words=80)),
        "sources": Sources,
    }
)
ESSAY = Table(
    {
        "claims": listed(CLAIM, least=1),
        "sources": listed(SOURCE, least=1),
        "timeline": listed(OCCASION),
        "terms": listed(TERM),
        "chapters": listed(CHAPTER),
    }
)
WHOLE = Table({**LEVEL.keys, **ESSAY.keys})
"""All that a catalogue of another language may speak of: a city's words, or the essay's."""
