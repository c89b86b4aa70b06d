"""The small kinds that every section of a level is made of: ids, pictures, conditions, effects."""

from game.content.kinds import Kind, Number, Pattern, Text
from game.content.tables import Entries, Items, Key, Table

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
