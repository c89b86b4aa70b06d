"""What a catalogue may hold: the sections of a level with nothing but ids and words in them.

It follows from the level's own tables, so a new text there is a new text for every language.
"""

from game.content.essay_schema import WHOLE
from game.content.kinds import Said, Text, Truth
from game.content.schema_names import needs
from game.content.tables import Items, Key, Table


def catalogue_table(code: str) -> Table:
    """What may stand in the catalogue of the language with this code."""
    city = {name: key for name, key in words_of(WHOLE).keys.items() if name != "id"}
    pair = Table({"en": needs(Text()), code: needs(Text())})
    own = {
        "language": needs(Text(words=3)),
        "draft": Key(Truth(), False),
        "sentences": Key(Items(pair, most=10_000, unique="en"), ()),
    }
    return Table({**city, **own})


def words_of(table: Table) -> Table:
    """What a catalogue may hold of such a thing."""
    return Table({name: key for name, old in table.keys.items() for key in _keys(name, old)})


def _keys(name: str, old: Key) -> tuple[Key, ...]:
    match old.kind:
        case Said(words=words, numbers=numbers):
            return (Key(Text(roomier(words), numbers), ""),)
        case Items(kind=Table() as thing, unique=unique):
            inside = words_of(thing)
            return (Key(Items(inside, unique=unique), ()),) if inside.keys.keys() - {"id"} else ()
    return (old,) if name == "id" else ()


def roomier(words: int) -> int:
    """How many words another language may take where English may take so many.

    Spanish says the same in about a fifth more words, French in a sixth more; short labels vary
    most, so they may have two words more. A card still fits its frame at twice the text size.
    """
    return words + max(2, words // 4) if words else 0


def longest(english: str) -> int:
    """How many letters another language may take for a text that has no limit in words."""
    return len(english) * 3 // 2 + 15
