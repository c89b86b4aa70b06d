"""The log as text: one JSON object a line, so that it can be read as it grows."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, fields
from typing import Any, Literal, get_args, get_origin, get_type_hints

from game.core import events as e

LONGEST_LINE = 20_000


class LogError(ValueError):
    """A log that cannot be read: which line, and what is wrong with it."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(f"line {line}: {message}")
        self.line = line
        self.message = message


def to_json_line(event: e.Event) -> str:
    """One event as one line of JSON, without the line end."""
    facts: dict[str, object] = {"kind": type(event).__name__}
    unsaid = UNSAID[type(event)]
    for name in type(event).__slots__:
        value = getattr(event, name)
        if unsaid and name in unsaid and value == unsaid[name]:
            continue
        facts[name] = dict(value) if isinstance(value, Mapping) else value
    return json.dumps(facts, separators=(",", ":"), ensure_ascii=False)


def to_json_lines(log: Iterable[e.Event]) -> str:
    """A whole log as text."""
    return "".join(f"{to_json_line(event)}\n" for event in log)


def from_json_lines(text: str, first_line: int = 1) -> e.Log:
    """The log that a text holds, or a LogError with the line of the first fault."""
    # Not splitlines: a sentence may hold a line separator that JSON leaves as it is.
    numbered = enumerate(text.split("\n"), first_line)
    return tuple(from_json_line(line, number) for number, line in numbered if line.strip())


def from_json_line(text: str, number: int = 1) -> e.Event:
    """The event one line holds."""
    if len(text) > LONGEST_LINE:
        raise LogError(number, "this line is longer than any event")
    try:
        facts = json.loads(text)
    except (ValueError, RecursionError):
        raise LogError(number, "this is not a line of JSON") from None
    kind = KINDS.get(str(facts.pop("kind", ""))) if isinstance(facts, dict) else None
    if kind is None:
        raise LogError(number, "this is not an event of this game")
    checks = CHECKS[kind]
    facts = {**UNSAID[kind], **facts}
    if set(facts) != set(checks):
        odd = sorted(set(facts) ^ set(checks))
        raise LogError(number, f"{kind.__name__} does not fit at {', '.join(map(repr, odd))}")
    for name, check in checks.items():
        if not check(facts[name]):
            raise LogError(number, f"{kind.__name__} has no good {name!r}")
        if isinstance(facts[name], list):
            facts[name] = tuple(facts[name])
    event: e.Event = kind(**facts)
    return event


def _is_number(value: object) -> bool:
    return type(value) is int and abs(value) < 1 << 53


def _check_for(hint: Any) -> Callable[[object], bool]:
    if get_origin(hint) is tuple:
        return lambda value: isinstance(value, list) and all(type(one) is str for one in value)
    if get_origin(hint) is Literal:
        return lambda value: type(value) is str and value in get_args(hint)
    if get_origin(hint) is not None:
        return lambda value: isinstance(value, dict) and all(map(_is_number, value.values()))
    if hint is int:
        return _is_number
    return lambda value: type(value) is hint


KINDS: dict[str, Any] = {kind.__name__: kind for kind in get_args(e.Event)}
# What a line leaves out is as it was before there was such a fact, so old logs stay as they are.
UNSAID: dict[Any, dict[str, object]] = {
    kind: {one.name: one.default for one in fields(kind) if one.default is not MISSING}
    for kind in KINDS.values()
}
CHECKS: dict[Any, dict[str, Callable[[object], bool]]] = {
    kind: {
        one.name: _check_for(hints[one.name])
        for hints in (get_type_hints(kind),)
        for one in fields(kind)
    }
    for kind in KINDS.values()
}
