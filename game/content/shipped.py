"""The packs that came with the program: checked when they were made, so only their hash counts."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

from game.content.build import Plain, build_level
from game.core.conditions import Condition, Names
from game.core.model import Level

LEVEL_KEY = '"level":'


def shipped_level(path: Path) -> Level:
    """The level in a pack that was made together with this program; others are checked in full."""
    text = path.read_text("utf-8")
    whole = json.loads(text)
    # A pack is written in one way only, so the level's own text is what its hash was taken of.
    level = text[text.index(LEVEL_KEY) + len(LEVEL_KEY) : text.rindex("}")]
    if sha256(level.encode("utf-8")).hexdigest() != whole["digest"]:
        return _checked(path)
    data = LateTuples(whole["level"])
    level_built = build_level(data, LateExpressions(data), whole["digest"], Late)
    return replace(level_built, robots=_tuple(whole.get("crowds", {})))


class Late(Mapping[str, Any]):
    """A collection that is built when something of it is first wanted: the title needs no card."""

    def __init__(self, make: Callable[[], Mapping[str, Any]]) -> None:
        self._make = make

    @cached_property
    def _whole(self) -> Mapping[str, Any]:
        return self._make()

    def __getitem__(self, key: str) -> Any:
        return self._whole[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._whole)

    def __len__(self) -> int:
        return len(self._whole)


class LateTuples(Mapping[str, Any]):
    """A level's data as the level has it: what JSON calls a list never changes here."""

    def __init__(self, data: Plain) -> None:
        self._data = data

    def __getitem__(self, key: str) -> Any:
        return _tuple(self._data[key])

    def __iter__(self) -> Iterator[str]:
        return iter(self._data)

    def __len__(self) -> int:
        return len(self._data)


class LateExpressions:
    """The conditions of a level known to be sound, each made out when it is first asked."""

    def __init__(self, data: Plain) -> None:
        self.data = data

    def sound(self, text: str) -> Condition | None:
        """The condition that a text says, or None where there is none."""
        return Condition(text, lambda: self.names) if text else None

    @cached_property
    def names(self) -> Names:
        """Everything that conditions of this level may speak of."""
        data = self.data
        options = [option for card in data["cards"] for option in card["options"]]
        setters = [*options, *data["rules"], *data["activities"]]
        acts = [act for length in data["lengths"] for act in length["acts"]]
        return Names(
            meters=_ids(data["meters"]),
            people=_ids(data["people"]),
            flags=frozenset(flag for setter in setters for flag in setter["sets"]),
            perks=_ids(data["perks"]),
            cards=_ids(data["cards"]),
            acts=_ids(acts),
            tags=frozenset(tag for option in options for tag in option["tags"]),
            lengths=_ids(data["lengths"]),
        )


def _ids(things: Any) -> frozenset[str]:
    return frozenset(thing["id"] for thing in things)


def _tuple(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(map(_tuple, value))
    return {key: _tuple(one) for key, one in value.items()} if isinstance(value, dict) else value


def _checked(path: Path) -> Level:
    """The level after all, if it is one; what is wrong with it otherwise."""
    # The checking is half of all code that deals with levels, and is hardly ever needed here.
    from game.content.load import load_level

    return load_level(path)
