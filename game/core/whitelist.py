"""The whitelist of conditions: which pieces they may be made of, and which names a level knows."""

import ast
import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NoReturn

NUMBERS = ("day",)
WORDS = ("act", "length")
TRUTHS = ("in_beacon", "told")
SETS = ("tags", "flags", "perks", "seen")
OPERATORS = (ast.Eq, ast.NotEq, ast.Lt, ast.LtE, ast.Gt, ast.GtE)


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


def _fail(node: ast.expr, message: str) -> NoReturn:
    raise ConditionError(message, node.col_offset)


def _unknown(node: ast.expr, word: str, known: Iterable[str], kind: str) -> NoReturn:
    close = difflib.get_close_matches(word, sorted(known), n=1)
    suggestion = f"; did you mean '{close[0]}'?" if close else ""
    _fail(node, f"there is no {kind} '{word}'{suggestion}")


class Checker:
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
            if isinstance(node, ast.Name):
                _fail(node, f"'{node.id}' has no quotes of its own; write \"'{node.id}'\"")
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
