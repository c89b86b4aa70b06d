"""Conditions: short expressions such as `standing >= 650 and 'late_bill' in tags`.

The text is parsed, every piece is checked against a whitelist and against the names the level
knows, and a function is compiled from the checked tree. The text itself is never evaluated.
"""

import ast
import difflib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import CodeType, FunctionType
from typing import Any, NoReturn

NUMBERS = ("day",)
WORDS = ("act", "length")
TRUTHS = ("in_beacon", "told")
SETS = ("tags", "flags", "perks", "seen")
OPERATORS = (ast.Eq, ast.NotEq, ast.Lt, ast.LtE, ast.Gt, ast.GtE)
LONGEST = 300


class ConditionError(ValueError):
    """A condition that cannot be used: what is wrong, and at which column of its text."""

    def __init__(self, message: str, column: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.column = column


@dataclass(frozen=True, slots=True)
class Names:
    """The names a level knows, each kind apart."""

    meters: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    flags: frozenset[str] = frozenset()
    perks: frozenset[str] = frozenset()
    cards: frozenset[str] = frozenset()
    acts: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    lengths: frozenset[str] = frozenset()

    def of(self, name: str) -> frozenset[str]:
        """The strings that may be compared with, or looked for in, this name."""
        kinds = {"act": self.acts, "length": self.lengths, "tags": self.tags}
        return {**kinds, "flags": self.flags, "perks": self.perks, "seen": self.cards}[name]


@dataclass(frozen=True, slots=True)
class Condition:
    """A checked condition. `needs_tag` is a tag without which it cannot hold, or ""."""

    text: str
    needs_tag: str
    mentions: frozenset[tuple[str, str]]
    function: Callable[[Any, frozenset[str]], bool]

    def holds(self, state: Any, tags: frozenset[str] = frozenset()) -> bool:
        """Whether it is true of this state; `tags` are those of the option just chosen."""
        return bool(self.function(state, tags))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Condition) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)


def read_condition(text: str, names: Names) -> Condition:
    """The condition this text says, or a ConditionError with the place of what is wrong."""
    if len(text) > LONGEST:
        raise ConditionError(f"a condition may have at most {LONGEST} characters", LONGEST)
    try:
        tree = ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        column = (getattr(error, "offset", None) or 1) - 1
        raise ConditionError("this is not a complete condition", column) from None
    checker = _Checker(names)
    try:
        body = checker.truth(tree)
    except ConditionError as error:
        # The parser counts bytes; a person counts letters.
        letters = text.encode()[: error.column].decode(errors="ignore")
        raise ConditionError(error.message, len(letters)) from None
    needed = next(iter(sorted(_needed_tags(tree))), "")
    return Condition(text, needed, frozenset(checker.mentions), _compiled(body))


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


def _fail(node: ast.expr, message: str) -> NoReturn:
    raise ConditionError(message, node.col_offset)


def _unknown(node: ast.expr, word: str, known: Iterable[str], kind: str) -> NoReturn:
    close = difflib.get_close_matches(word, sorted(known), n=1)
    suggestion = f"; did you mean '{close[0]}'?" if close else ""
    _fail(node, f"there is no {kind} '{word}'{suggestion}")


class _Checker:
    """Rebuilds a condition's tree piece by piece, refusing whatever is not on the list."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.mentions: set[tuple[str, str]] = set()

    def truth(self, node: ast.expr) -> ast.expr:
        match node:
            case ast.BoolOp(op=operator, values=values):
                return ast.BoolOp(operator, [self.truth(value) for value in values])
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return ast.UnaryOp(ast.Not(), self.truth(operand))
            case ast.Name(id=name) if name in TRUTHS:
                return _field(name)
            case ast.Constant(value=bool(value)):
                return ast.Constant(value)
            case ast.Compare(left=left, ops=[operation], comparators=[right]):
                return self.comparison(node, left, operation, right)
            case ast.Compare():
                _fail(node, "compare two things at a time, joined with 'and'")
        _fail(node, "this is not something that is true or false")

    def comparison(
        self, node: ast.expr, left: ast.expr, operation: ast.cmpop, right: ast.expr
    ) -> ast.expr:
        if isinstance(operation, ast.In | ast.NotIn):
            return ast.Compare(self.member(left, right), [operation], [_field_or_tags(right)])
        if not isinstance(operation, OPERATORS):
            _fail(node, "compare with == != < <= > >= or in")
        for word, text in ((left, right), (right, left)):
            if isinstance(word, ast.Name) and word.id in WORDS:
                return self.word(node, word, operation, text)
        return ast.Compare(self.number(left), [operation], [self.number(right)])

    def member(self, left: ast.expr, right: ast.expr) -> ast.expr:
        if not (isinstance(right, ast.Name) and right.id in SETS):
            _fail(right, f"'in' looks into one of {', '.join(SETS)}")
        return self.text(left, right.id)

    def word(
        self, node: ast.expr, word: ast.Name, operation: ast.cmpop, text: ast.expr
    ) -> ast.expr:
        if not isinstance(operation, ast.Eq | ast.NotEq):
            _fail(node, f"'{word.id}' can only be == or != to a text")
        return ast.Compare(_field(word.id), [operation], [self.text(text, word.id)])

    def text(self, node: ast.expr, where: str) -> ast.expr:
        if not (isinstance(node, ast.Constant) and isinstance(node.value, str)):
            _fail(node, "a text in quotes is needed here")
        known = self.names.of(where)
        if node.value not in known:
            kind = {"seen": "card"}.get(where, where.rstrip("s"))
            _unknown(node, node.value, known, kind)
        self.mentions.add((where, node.value))
        return ast.Constant(node.value)

    def number(self, node: ast.expr) -> ast.expr:
        match node:
            case ast.Constant(value=int(value)) if not isinstance(value, bool):
                return ast.Constant(value)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return ast.UnaryOp(ast.USub(), self.number(operand))
            case ast.BinOp(left=left, op=ast.Add() | ast.Sub() as operation, right=right):
                return ast.BinOp(self.number(left), operation, self.number(right))
            case ast.Name(id=name) if name in NUMBERS:
                return _field(name)
            case ast.Name(id=name) if name in self.names.meters:
                self.mentions.add(("meters", name))
                return _meter(name)
            case ast.Name(id=name):
                known = {*self.names.meters, *NUMBERS, *WORDS, *TRUTHS, *SETS, "closeness"}
                if name in known:
                    _fail(node, f"'{name}' is not a number")
                _unknown(node, name, known, "name")
            case ast.Attribute(value=ast.Name(id="closeness"), attr=person):
                if person not in self.names.people:
                    _unknown(node, person, self.names.people, "person")
                self.mentions.add(("meters", f"closeness.{person}"))
                return _meter(f"closeness.{person}")
        _fail(node, "a whole number or a name is needed here")


def _field(name: str) -> ast.expr:
    return ast.Attribute(ast.Name("state", ast.Load()), name, ast.Load())


def _field_or_tags(node: ast.expr) -> ast.expr:
    assert isinstance(node, ast.Name)
    return ast.Name("tags", ast.Load()) if node.id == "tags" else _field(node.id)


def _meter(name: str) -> ast.expr:
    return ast.Subscript(_field("meters"), ast.Constant(name), ast.Load())
