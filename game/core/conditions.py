"""Conditions: short expressions such as `standing >= 650 and 'late_bill' in tags`.

The text is parsed, every piece is checked against a whitelist and against the names the level
knows, and a function is compiled from the checked tree. The text itself is never evaluated.
"""

import ast
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from types import CodeType, FunctionType
from typing import Any

from game.core.whitelist import Checker, ConditionError, Names

__all__ = ["Condition", "ConditionError", "Meaning", "Names", "read_condition"]

LONGEST = 300
LONE_EQUALS = r"(?<![=!<>])=(?!=)"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a condition's text says: the expression that was `checked`, and what it `mentions`.

    `needs_tag` is a tag without which it cannot hold, or "".
    """

    needs_tag: str
    mentions: frozenset[tuple[str, str]]
    checked: ast.expr


class Condition:
    """A condition by its text; what the text says is made out once, when it is first asked."""

    def __init__(self, text: str, names: Callable[[], Names]) -> None:
        self.text = text
        self._names = names

    @cached_property
    def meaning(self) -> Meaning:
        """What the text says, or a ConditionError."""
        return _meaning(self.text, self._names())

    @cached_property
    def function(self) -> Callable[[Any, frozenset[str]], bool]:
        """The condition as a function of a state and the tags of the option just chosen."""
        # Only now: a city's rules are sorted by the tags they need, and most of them never asked.
        return _compiled(self.meaning.checked)

    @property
    def needs_tag(self) -> str:
        """A tag without which the condition cannot hold, or ""."""
        return self.meaning.needs_tag

    @property
    def mentions(self) -> frozenset[tuple[str, str]]:
        """What the condition speaks of: each kind of name with the name."""
        return self.meaning.mentions

    def holds(self, state: Any, tags: frozenset[str] = frozenset()) -> bool:
        """Whether it is true of this state; `tags` are those of the option just chosen."""
        return bool(self.function(state, tags))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Condition) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __repr__(self) -> str:
        return f"Condition({self.text!r})"


def read_condition(text: str, names: Names) -> Condition:
    """The condition this text says, or a ConditionError with the place of what is wrong."""
    condition = Condition(text, lambda: names)
    # Made out at once: whoever reads a condition wants to know whether it is one.
    condition.function  # noqa: B018
    return condition


def _meaning(text: str, names: Names) -> Meaning:
    if len(text) > LONGEST:
        raise ConditionError(f"a condition may have at most {LONGEST} characters", LONGEST)
    try:
        tree = ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        column = (getattr(error, "offset", None) or 1) - 1
        if lone := re.search(LONE_EQUALS, text):
            raise ConditionError("'=' does not compare; write '=='", lone.start()) from None
        raise ConditionError("this is not a complete condition", column) from None
    checker = Checker(names)
    try:
        body = checker.truth(tree)
    except ConditionError as error:
        # The parser counts bytes; a person counts letters.
        letters = text.encode()[: error.column].decode(errors="ignore")
        raise ConditionError(error.message, len(letters)) from None
    needed = next(iter(sorted(_needed_tags(tree))), "")
    return Meaning(needed, frozenset(checker.mentions), body)


def _compiled(body: ast.expr) -> Callable[[Any, frozenset[str]], bool]:
    """A function of (state, tags) made from the checked tree."""
    names = [ast.arg(arg="state"), ast.arg(arg="tags")]
    arguments = ast.arguments(
        posonlyargs=[], args=names, kwonlyargs=[], kw_defaults=[], defaults=[]
    )
    module = ast.Expression(ast.Lambda(args=arguments, body=body))
    code = compile(ast.fix_missing_locations(module), "<condition>", "eval")
    inner = next(constant for constant in code.co_consts if isinstance(constant, CodeType))
    return FunctionType(inner, {"__builtins__": {}})


def _needed_tags(tree: ast.expr) -> Iterable[str]:
    """The tags that every way of being true requires, read off an `and` or a bare `in`."""
    if isinstance(tree, ast.BoolOp) and isinstance(tree.op, ast.And):
        for value in tree.values:
            yield from _needed_tags(value)
    match tree:
        case ast.Compare(
            left=ast.Constant(value=str(tag)), ops=[ast.In()], comparators=[ast.Name(id="tags")]
        ):
            yield tag
