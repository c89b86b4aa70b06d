"""Names for seats, drawn from a list: nobody has to type one, and none says who it is."""

from functools import lru_cache
from random import Random

COLOURS = (
    *("Amber", "Ash", "Blue", "Bright", "Brown", "Chalk", "Clay", "Copper", "Coral", "Dusk"),
    *("Early", "Fern", "Flint", "Gold", "Green", "Grey", "Harbour", "Hill", "Indigo", "Ivory"),
    *("Late", "Lilac", "Linen", "Moss", "Night", "Ochre", "Olive", "Pale", "Pearl", "Plum"),
    *("Quiet", "Red", "River", "Rust", "Salt", "Sand", "Silver", "Slate", "Snow", "White"),
)
THINGS = (
    *("Anchor", "Badger", "Barge", "Bell", "Boat", "Bridge", "Candle", "Cormorant", "Crab"),
    *("Crane", "Dolphin", "Duck", "Ferry", "Finch", "Gull", "Hare", "Heron", "Kettle", "Kite"),
    *("Lamp", "Lantern", "Lark", "Mole", "Moth", "Otter", "Owl", "Pebble", "Plover", "Raft"),
    *("Robin", "Rook", "Sail", "Seal", "Shell", "Stork", "Swift", "Teapot", "Tern", "Tram"),
    *("Wagtail", "Wren"),
)


def nickname(seed: int, number: int) -> str:
    """The name of the seat of that number, counted from 1; different for every seat of a room."""
    names = _shuffled(seed)
    again, place = divmod(number - 1, len(names))
    return f"{names[place]} {again + 1}" if again else names[place]


@lru_cache(maxsize=4)
def _shuffled(seed: int) -> tuple[str, ...]:
    names = [f"{colour} {thing}" for colour in COLOURS for thing in THINGS]
    Random(seed).shuffle(names)
    return tuple(names)
