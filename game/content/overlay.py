"""A city with its words in another language; its rules, its numbers and its hash stay as they are.

The address of a text is that of `content.addresses`: names of fields and ids, joined by strokes.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from game.core.essay import Essay
from game.core.model import Level

Whole = TypeVar("Whole", Level, Essay)


def overlaid(level: Whole, words: Mapping[str, str]) -> Whole:
    """The level or essay in these words, each under its address; what has none stays as it is."""
    known = frozenset(part for address in words for part in _above(address))
    changed: Whole = _thing(level, "", words, known)
    return changed


def _above(address: str) -> list[str]:
    parts = address.split("/")
    return ["/".join(parts[:count]) for count in range(1, len(parts))]


def _thing(thing: Any, at: str, words: Mapping[str, str], known: frozenset[str]) -> Any:
    """One thing with the words of its fields, and of everything inside it."""
    start = f"{at}/" if at else ""
    changes: dict[str, Any] = {}
    for name in (field.name for field in fields(thing)):
        address, value = f"{start}{name}", getattr(thing, name)
        if isinstance(value, str) and address in words:
            changes[name] = words[address]
        elif address in known:
            changes[name] = _inside(value, address, words, known)
    return replace(thing, **changes)


def _inside(value: Any, at: str, words: Mapping[str, str], known: frozenset[str]) -> Any:
    """The things of a list or a table of them; a city's own phrases are bare texts."""
    if isinstance(value, Mapping):
        return {name: _item(one, f"{at}/{name}", words, known) for name, one in value.items()}
    if isinstance(value, tuple):
        numbered = enumerate(value)
        addresses = [(f"{at}/{getattr(one, 'id', number)}", one) for number, one in numbered]
        return tuple(_item(one, address, words, known) for address, one in addresses)
    return value


def _item(one: Any, at: str, words: Mapping[str, str], known: frozenset[str]) -> Any:
    if isinstance(one, str):
        return words.get(f"{at}/text", one)
    return _thing(one, at, words, known) if is_dataclass(one) and at in known else one
