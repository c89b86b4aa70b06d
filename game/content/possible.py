"""Whether a condition can be true at all, judged generously: when in doubt, it can.

Each part of the expression is given every value it might have: a number lies between two others,
a text is one of some, a statement may be true, false or both. Only names the engine knows occur.
"""

import ast
import operator
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

Truths = frozenset[bool]
Range = tuple[int, int]

BOTH: Truths = frozenset((True, False))
NEVER: Truths = frozenset((False,))
FLIPPED: Mapping[type[ast.cmpop], type[ast.cmpop]] = {
    ast.NotEq: ast.Eq,
    ast.NotIn: ast.In,
    ast.Gt: ast.LtE,
    ast.GtE: ast.Lt,
}


@dataclass(frozen=True, slots=True)
class World:
    """What may be the case: the bounds of numbers, the texts a word may be, what sets may hold."""

    numbers: Mapping[str, Range] = field(default_factory=dict)
    words: Mapping[str, frozenset[str]] = field(default_factory=dict)
    sets: Mapping[str, frozenset[str]] = field(default_factory=dict)


def may_hold(text: str, world: World) -> bool:
    """Whether a condition could be true in some life; an empty one always is."""
    return not text or True in truths(parsed(text), world)


@lru_cache(maxsize=4096)
def parsed(text: str) -> ast.expr:
    """The tree of a condition that has been checked."""
    return ast.parse(text, mode="eval").body


def truths(node: ast.expr, world: World) -> Truths:
    """What a statement may be: true, false or both."""
    match node:
        case ast.BoolOp(op=joint, values=values):
            combine = all if isinstance(joint, ast.And) else any
            return combined(combine, [truths(value, world) for value in values])
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return flipped(truths(operand, world))
        case ast.Constant(value=bool(value)):
            return frozenset((value,))
        case ast.Compare(left=left, ops=[operation], comparators=[right]):
            return compared(left, type(operation), right, world)
    return BOTH


def combined(combine: Callable[[Iterable[bool]], bool], parts: list[Truths]) -> Truths:
    """What several statements may be together, each taken to be free of the others."""
    highest = combine(True in part for part in parts)
    lowest = combine(False not in part for part in parts)
    return frozenset((highest, lowest))


def flipped(values: Truths) -> Truths:
    """What the opposite may be."""
    return frozenset(not value for value in values)


def compared(left: ast.expr, kind: type[ast.cmpop], right: ast.expr, world: World) -> Truths:
    """What a comparison may be."""
    if kind in FLIPPED:
        return flipped(compared(left, FLIPPED[kind], right, world))
    if kind is ast.In:
        return held(left, right, world)
    some, others = words_of(left, world), words_of(right, world)
    if some is not None and others is not None:
        same = len(some | others) == 1
        return frozenset((True,)) if same else BOTH if some & others else NEVER
    low, high = range_of(left, world), range_of(right, world)
    if low is None or high is None:
        return BOTH
    return below(kind, low, high) if kind in (ast.Lt, ast.LtE) else equal(low, high)


def held(left: ast.expr, right: ast.expr, world: World) -> Truths:
    """Whether something may be among the tags, flags, perks or cards seen."""
    if isinstance(left, ast.Constant) and isinstance(right, ast.Name) and right.id in world.sets:
        return BOTH if left.value in world.sets[right.id] else NEVER
    return BOTH


def below(kind: type[ast.cmpop], left: Range, right: Range) -> Truths:
    """Whether one number may be below another."""
    compare = operator.lt if kind is ast.Lt else operator.le
    return frozenset((compare(left[0], right[1]), compare(left[1], right[0])))


def equal(left: Range, right: Range) -> Truths:
    """Whether two numbers may be the same."""
    if left[0] == left[1] == right[0] == right[1]:
        return frozenset((True,))
    return BOTH if left[0] <= right[1] and right[0] <= left[1] else NEVER


def words_of(node: ast.expr, world: World) -> frozenset[str] | None:
    """The texts an expression may be, or None if it is no text."""
    match node:
        case ast.Constant(value=str(value)):
            return frozenset((value,))
        case ast.Name(id=name):
            return world.words.get(name)
    return None


def range_of(node: ast.expr, world: World) -> Range | None:
    """The numbers an expression may be, or None if that is not known."""
    match node:
        case ast.Constant(value=int(value)):
            return value, value
        case ast.Name(id=name):
            return world.numbers.get(name)
        case ast.Attribute(value=ast.Name(id=group), attr=name):
            return world.numbers.get(f"{group}.{name}")
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            inner = range_of(operand, world)
            return inner and (-inner[1], -inner[0])
        case ast.BinOp(left=left, op=operation, right=right):
            return added(range_of(left, world), operation, range_of(right, world))
    return None


def added(left: Range | None, operation: ast.operator, right: Range | None) -> Range | None:
    """The sum or the difference of two ranges."""
    if left is None or right is None:
        return None
    if isinstance(operation, ast.Add):
        return left[0] + right[0], left[1] + right[1]
    return left[0] - right[1], left[1] - right[0]
