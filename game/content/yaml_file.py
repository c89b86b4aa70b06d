"""The only reader of YAML: a file becomes plain data in which everything knows its place.

It works on the parser's events rather than on PyYAML's own objects. So a level cannot use anchors
or tags (which can make a small file explode or build things), nothing recurses, every word stays
a word (`on`, `yes` and `12:30` are texts here), and each key and value has a line and a column.
"""

import re
from collections.abc import Iterator

import yaml

from game.content.marked import Marked, Place, broken
from game.content.problems import Problem
from game.content.yaml_faults import not_yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C parser, where PyYAML has it
WHOLE_NUMBER = re.compile(r"[+-]?(?:0|[1-9][0-9]{0,8})", re.ASCII)
CONSTANTS = {"true": True, "false": False, "null": None, "~": None, "": None}
DEEPEST = 20


def read_yaml(text: str, name: str, found: list[Problem]) -> Marked:
    """The data of one YAML text, with whatever is wrong with it added to `found`."""
    reader = _Reader(text, name, found)
    try:
        return reader.document()
    except TooDeep as error:
        words = "too many levels, one inside another"
        found.append(error.place.problem("too_deep", words, f"at most {DEEPEST}"))
    except yaml.MarkedYAMLError as error:
        found.append(not_yaml(error, name))
    except yaml.reader.ReaderError as error:
        before = text[: error.position].splitlines() or [""]
        place = Place(name, len(before), len(before[-1]) + 1)
        found.append(place.problem("broken_yaml", f"not YAML: {error.reason}", "remove it"))
    except (ValueError, OverflowError) as error:  # an escape that PyYAML's own scanner trips over
        found.append(Place(name).problem("broken_yaml", f"not YAML: {error}", "check the escapes"))
    return broken(Place(name))


class TooDeep(Exception):
    """More levels, one inside another, than any level file needs."""

    def __init__(self, place: Place) -> None:
        self.place = place


class _Reader:
    """Builds marked data from the parser's events, one after the other."""

    def __init__(self, text: str, name: str, found: list[Problem]) -> None:
        self.name = name
        self.found = found
        self.depth = 0
        self.events: Iterator[yaml.Event] = iter(yaml.parse(text, Loader=LOADER))

    def document(self) -> Marked:
        """The one document of the file."""
        whole: Marked | None = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if whole is not None:
                    hint = "join them, or put each in its own file"
                    self.complain(event, "many_documents", "a second document begins here", hint)
                    break
                whole = self.value(next(self.events))
        if whole is not None:
            return whole
        hint = "write a section such as 'cards:', or delete the file"
        self.found.append(Place(self.name).problem("empty_file", "nothing is written here", hint))
        return broken(Place(self.name))

    def value(self, event: yaml.Event) -> Marked:
        """One value: a text, a number, a list or a table."""
        place = self.place(event)
        if isinstance(event, yaml.AliasEvent):
            self.complain(event, "alias", f"an alias (*{event.anchor})", "write the value out")
            return broken(place)
        refused = self.refused(event)
        if isinstance(event, yaml.ScalarEvent):
            return broken(place) if refused else self.scalar(event)
        self.depth += 1
        if self.depth > DEEPEST:
            raise TooDeep(place)
        is_list = isinstance(event, yaml.SequenceStartEvent)
        node = self.listed(place) if is_list else self.table(place)
        self.depth -= 1
        return broken(place) if refused else node

    def refused(self, event: yaml.Event) -> bool:
        """Whether the value carries an anchor or a tag, which no level needs."""
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor is not None:
            self.complain(event, "anchor", f"an anchor (&{anchor})", "write the value out")
        if tag is not None:
            self.complain(event, "tag", f"a YAML tag ({tag})", "write the plain value")
        return anchor is not None or tag is not None

    def scalar(self, event: yaml.ScalarEvent) -> Marked:
        """A text, whole number, true, false or nothing. What is quoted is always a text."""
        place = self.place(event)
        text: str = event.value
        if event.style:
            return Marked(text, place)
        if WHOLE_NUMBER.fullmatch(text):
            return Marked(int(text), place)
        lower = text.lower()
        return Marked(CONSTANTS.get(lower, text), place)

    def listed(self, place: Place) -> Marked:
        """A list, in its order."""
        items: list[Marked] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self.value(event))
        return Marked(tuple(items), place)

    def table(self, place: Place) -> Marked:
        """A table of keys; of a key written twice the first one stands."""
        values: dict[str, Marked] = {}
        keys: dict[str, Place] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.key(event)
            value = self.value(next(self.events))
            if key in keys:
                words = f"'{key}' is written twice"
                hint = f"keep one of them (the first is on line {keys[key].line})"
                hint += ", or begin the next thing with '- id:'" if key == "id" else ""
                self.complain(event, "duplicate_key", words, hint)
            elif key:
                keys[key], values[key] = self.place(event), value
        return Marked(values, place, keys)

    def key(self, event: yaml.Event) -> str:
        """The name of a key, or nothing if it is not a plain name."""
        if not isinstance(event, yaml.ScalarEvent):
            node = self.value(event)
            if not node.broken:
                self.complain(event, "strange_key", "a key must be a single word", "write a word")
            return ""
        text: str = event.value
        if text == "<<" or not text.isprintable() or not text:
            words = "a merge key (<<)" if text == "<<" else "a key must be a single word"
            self.complain(event, "strange_key", words, "write the keys out")
            return ""
        return "" if self.refused(event) else text

    def place(self, event: yaml.Event) -> Place:
        """Where an event begins, counting lines and columns from 1."""
        start, end = event.start_mark, event.end_mark
        if start is None:
            return Place(self.name)
        inset = -1
        if isinstance(event, yaml.ScalarEvent) and end is not None and start.line == end.line:
            # Escapes make a text longer as written than as read; then places inside are unknown.
            surplus = end.column - start.column - len(event.value)
            quotes = 1 if event.style in ("'", '"') else 0
            inset = quotes if surplus == 2 * quotes else -1
        return Place(self.name, start.line + 1, start.column + 1, inset)

    def complain(self, event: yaml.Event, code: str, words: str, hint: str) -> None:
        """Adds a problem at the place of an event."""
        self.found.append(self.place(event).problem(code, words, hint))
