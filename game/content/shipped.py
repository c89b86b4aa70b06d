"""The packs that came with the program: checked when they were made, so only their hash counts."""

import json
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from game.content.build import BUILDERS, PARTS, Plain, part_of
from game.core.conditions import Condition, Names
from game.core.model import Level

OPENS, CLOSES = '"level":{', "}}"
# What a title shows of a city: too little to be worth the hashing of all of it.
FRONT = PARTS - set(BUILDERS)
ON_THE_TITLE = ("lengths",)


def shipped_level(path: Path) -> Level:
    """The level in a pack that was made together with this program; others are checked in full."""
    head, *lines = path.read_text("utf-8").splitlines()
    if not head.endswith(OPENS) or lines[-1:] != [CLOSES]:
        return _checked(path)
    about, data = json.loads(head + CLOSES), Sections(lines[:-1])
    level = object.__new__(ShippedLevel)
    front = {name: data[name] for name in data if name in FRONT}
    known = {"digest": about["digest"], "robots": _tuple(about.get("crowds", {}))}
    vars(level).update(front, **known, _unread=Unread(path, about["digest"], data))
    return level


class ShippedLevel(Level):
    """A level whose collections are built when they are first wanted: the title needs no card."""

    _unread: "Unread"

    def __getattr__(self, name: str) -> Any:
        """A collection that was not wanted before."""
        if name not in BUILDERS or "_unread" not in vars(self):
            raise AttributeError(name)
        part = vars(self)[name] = self._unread.part(name)
        return part


class Unread:
    """What is still to be built of a level."""

    def __init__(self, path: Path, digest: str, data: "Sections") -> None:
        self.path, self.digest, self.data = path, digest, data
        self._expressions = LateExpressions(data)

    def part(self, name: str) -> Any:
        """A collection; a LevelError if the pack is not what it was when it was made."""
        if name not in ON_THE_TITLE and not self._is_sound:
            _checked(self.path)
        return part_of(name, self.data[name], self._expressions)

    @cached_property
    def _is_sound(self) -> bool:
        return self.data.hash() == self.digest


class Sections(Mapping[str, Any]):
    """A level's data, each section read from its line when it is first wanted."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = {line[1 : line.index('"', 1)]: line.rstrip(",") for line in lines}
        self._read: dict[str, Any] = {}

    def hash(self) -> str:
        """The hash of what is here."""
        from hashlib import sha256  # which the title has no other use for

        # A pack is written in one way only, so this is the text that its hash was taken of.
        return sha256(f"{{{','.join(self._lines.values())}}}".encode()).hexdigest()

    def __getitem__(self, name: str) -> Any:
        if name not in self._read:
            self._read[name] = _tuple(json.loads(f"{{{self._lines[name]}}}")[name])
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)


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
