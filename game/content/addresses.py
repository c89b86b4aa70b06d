"""Where each text of a level or the essay stands: `cards/teo_rent/options/lend/answer`."""

from collections.abc import Iterator

from game.content.essay_schema import WHOLE
from game.content.kinds import Kind, Said
from game.content.marked import Marked
from game.content.tables import Items, Table


def texts(level: Marked) -> dict[str, tuple[Marked, Said]]:
    """Every text for players that is not empty, under its address, with its kind."""
    found = _walk(WHOLE, level, "")
    return {at: (node, kind) for at, node, kind in found if isinstance(kind, Said)}


def things(level: Marked) -> dict[str, Marked]:
    """Everything in a list that may hold such texts, under its address; `""` is the whole."""
    return {at: node for at, node, kind in _walk(WHOLE, level, "") if isinstance(kind, Table)}


def parent(address: str) -> str:
    """The address of the thing that a text or a thing belongs to."""
    return address.rpartition("/")[0]


def holder(address: str) -> str:
    """The address of the thing in whose list a thing stands."""
    return parent(parent(address))


def _walk(kind: Kind, node: Marked, at: str) -> Iterator[tuple[str, Marked, Kind]]:
    match kind:
        case Said() if isinstance(node.value, str) and node.value:
            yield at, node, kind
        case Table(keys=keys):
            yield at, node, kind
            for name, key in keys.items():
                yield from _walk(key.kind, node.child(name), f"{at}/{name}" if at else name)
        case Items(kind=Table() as inside) if isinstance(node.value, tuple):
            for number, item in enumerate(node.value):
                yield from _walk(inside, item, f"{at}/{item.text('id') or number}")
