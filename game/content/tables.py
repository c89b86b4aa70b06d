"""The kinds made of others: lists, tables of the level's names, things with named parts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from game.content.kinds import Kind, shortened, wrong_type
from game.content.marked import Marked, broken, mark, plain
from game.content.problems import Problem, as_a_list, did_you_mean, likely_key

REQUIRED = object()


@dataclass(frozen=True, slots=True)
class Items:
    """A list of things of one kind; `unique` is the key that no two of them share."""

    kind: Kind
    least: int = 0
    most: int = 1_000
    unique: str = ""

    def read(self, node: Marked, found: list[Problem]) -> Marked:
        if not isinstance(node.value, tuple):
            return wrong_type(node, "a list", as_a_list(node.value), found)
        if not self.least <= len(node.value) <= self.most:
            words, hint = (
                f"{len(node.value)} items",
                f"from {self.least} to {self.most} belong here",
            )
            found.append(node.place.problem("wrong_count", words, hint))
        items = tuple(self.kind.read(item, found) for item in node.value)
        self.find_doubles(items, found)
        return Marked(items, node.place)

    def find_doubles(self, items: tuple[Marked, ...], found: list[Problem]) -> None:
        """Complains of each item that has the id of an earlier one."""
        first: dict[str, Marked] = {}
        for item in items if self.unique else ():
            name = item.text(self.unique)
            if name and name in first:
                words = f"the {self.unique} '{name}' is taken"
                hint = f"choose another (the first is at {first[name].place})"
                place = item.child(self.unique).place
                found.append(place.problem("duplicate_id", words, hint))
            first.setdefault(name, item)


@dataclass(frozen=True, slots=True)
class Entries:
    """A table whose keys are names of the level, such as the meters an option moves."""

    kind: Kind

    def read(self, node: Marked, found: list[Problem]) -> Marked:
        if not isinstance(node.value, Mapping):
            return wrong_type(node, "a table of keys", "for example {voice: 2}", found)
        read = {key: self.kind.read(item, found) for key, item in sorted(node.value.items())}
        return Marked(read, node.place, node.keys)


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a table: its kind of value, and the value it has if it is left out."""

    kind: Kind
    default: Any = REQUIRED


@dataclass(frozen=True, slots=True)
class Table:
    """A thing with named parts. No other key is let in, and none without default is left out."""

    keys: Mapping[str, Key]

    def read(self, node: Marked, found: list[Problem]) -> Marked:
        if not isinstance(node.value, Mapping):
            return wrong_type(
                node, "a table of keys", f"such as '{next(iter(self.keys))}: ...'", found
            )
        for name in node.value.keys() - self.keys.keys():
            words = f"there is no key '{shortened(name)}' here"
            hint = likely_key(name, node.value[name].value, self.keys)
            found.append(node.keys[name].problem("unknown_key", words, hint))
        read = {name: self.part(name, key, node, found) for name, key in self.keys.items()}
        return Marked(read, node.place, node.keys)

    def part(self, name: str, key: Key, node: Marked, found: list[Problem]) -> Marked:
        """One part as written, or as it is when left out."""
        if name in node.value:
            written: Marked = node.value[name]
            return written if is_left_out(written, key) else key.kind.read(written, found)
        if key.default is not REQUIRED:
            return mark(key.default, node.place)
        near = next((each for each in node.value if name in did_you_mean(each, self.keys)), "")
        hint = f"is it '{near}'?" if near and near not in self.keys else f"add '{name}: ...'"
        found.append(node.place.problem("missing_key", f"the key '{name}' is missing", hint))
        return broken(node.place)


def is_left_out(written: Marked, key: Key) -> bool:
    """Whether what is written is just what the key would be without it, as packs write it."""
    default = key.default
    same_type = type(written.value) is type(default) and not written.broken
    return same_type and bool(plain(written) == default)
