"""Every sentence the program can say, found in its source: what is given to `say` or `sentence`.

A sentence is a literal or a constant of some module; of a table of constants, each may be said.
What comes in as a parameter, or as a part of some thing, is marked with `sentence` where it begins.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1]
ROOT = FOLDER.parent
LANGUAGE = "game.core.language"
SAYING = frozenset({(LANGUAGE, "say"), (LANGUAGE, "sentence")})


@dataclass(frozen=True, slots=True)
class Module:
    """One file of the program: where, its tree, what its names stand for, and what it imports."""

    name: str
    tree: ast.Module
    constants: dict[str, ast.expr] = field(default_factory=dict)
    imports: dict[str, tuple[str, str]] = field(default_factory=dict)


@cache
def sentences_of_the_program() -> dict[str, str]:
    """Each sentence, with a place at which it is said."""
    return {words: place for place, found in said_in_the_program() for words in sorted(found or ())}


def unknown_sentences() -> list[str]:
    """The places where what is said cannot be found out; there it should be marked."""
    return [place for place, found in said_in_the_program() if found is None]


def said_in_the_program() -> Iterator[tuple[str, frozenset[str] | None]]:
    """What each place says, None where that cannot be found out."""
    for path in sorted(FOLDER.rglob("*.py")):
        # Most files say nothing, and to read one as a tree takes a while.
        if f"from {LANGUAGE} import" in path.read_text("utf-8"):
            yield from said_in(module_named(".".join(path.relative_to(ROOT).with_suffix("").parts)))


def said_in(module: Module) -> Iterator[tuple[str, frozenset[str] | None]]:
    """What each place of one module says."""
    for scope, call in calls_in(module.tree):
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        if module.imports.get(name) in SAYING and call.args:
            place = f"{module.name.replace('.', '/')}.py:{call.lineno}"
            yield place, words_of(call.args[0], module, scope)


@cache
def module_named(name: str) -> Module:
    """A module of the program; an empty one if it is none of ours."""
    path = ROOT.joinpath(*name.split(".")).with_suffix(".py")
    return module_of(name, path.read_text("utf-8") if path.is_file() else "")


def module_of(name: str, source: str) -> Module:
    """One module with its constants and imports, those inside its functions among them."""
    module = Module(name, ast.parse(source))
    for node in module.tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=constant)], value=value):
                module.constants[constant] = value
            case ast.AnnAssign(target=ast.Name(id=constant), value=ast.expr() as value):
                module.constants[constant] = value
    for inner in ast.walk(module.tree):
        if isinstance(inner, ast.ImportFrom) and inner.module:
            for one in inner.names:
                module.imports[one.asname or one.name] = (inner.module, one.name)
    return module


Scope = ast.FunctionDef | ast.AsyncFunctionDef | ast.Module


def calls_in(scope: Scope) -> Iterator[tuple[Scope, ast.Call]]:
    """Each call, with the innermost function it stands in."""
    waiting: list[ast.AST] = [*ast.iter_child_nodes(scope)]
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from calls_in(node)
            waiting.extend(node.args.defaults)
            continue
        if isinstance(node, ast.Call):
            yield scope, node
        waiting.extend(ast.iter_child_nodes(node))


def words_of(node: ast.expr, module: Module, scope: Scope) -> frozenset[str] | None:
    """All the texts an expression may be, None if that cannot be found out."""

    def union(*parts: ast.expr) -> frozenset[str] | None:
        found = [words_of(part, module, scope) for part in parts]
        return None if None in found else frozenset().union(*(one for one in found if one))

    match node:
        case ast.Constant(value=str(text)):
            return frozenset({text} if text else ())
        case ast.IfExp(body=body, orelse=orelse):
            return union(body, orelse)
        case ast.BoolOp(values=values) | ast.Tuple(elts=values) | ast.List(elts=values):
            return union(*values)
        case ast.Dict(values=values):
            return union(*values)
        case ast.Subscript(value=value):
            return union(value)
        case ast.Call(func=ast.Name(id="sentence" | "dict" | "enumerate"), args=[first, *_]):
            return union(first)
        case ast.Call(func=ast.Attribute(value=table, attr="get"), args=[_, *usual]):
            return union(table, *usual)
        case ast.Call(func=ast.Attribute(value=table, attr="items" | "values"), args=[]):
            return union(table)
        case ast.Name(id=name):
            return _of_a_name(name, module, scope)
        case ast.Attribute(value=ast.Name(id=name), attr=constant) if name in module.imports:
            there, inner = module.imports[name]
            return _of_a_constant(f"{there}.{inner}", constant)
        case ast.Attribute():
            return frozenset()
    return None


def _of_a_name(name: str, module: Module, scope: Scope) -> frozenset[str] | None:
    """What a name stands for: what this function gave it, or else a constant of some module."""
    local = list(_given(name, scope))
    if not local and name in _parameters(scope):
        return frozenset()
    if local:
        found = [words_of(value, module, scope) for value in local]
        return None if None in found else frozenset().union(*(one for one in found if one))
    if name in module.constants:
        return _of_a_constant(module.name, name)
    return _of_a_constant(*module.imports[name]) if name in module.imports else None


def _given(name: str, scope: Scope) -> Iterator[ast.expr]:
    """Everything that a name is made to stand for inside a function."""
    for node in ast.walk(scope) if not isinstance(scope, ast.Module) else ():
        match node:
            case ast.Assign(targets=[ast.Name(id=found)], value=value) if found == name:
                yield value
            case ast.Assign(targets=[ast.Tuple(elts=elts)], value=value) if _names(elts, name):
                yield value
            case (
                ast.For(target=target, iter=values) | ast.comprehension(target=target, iter=values)
            ):
                if _names([target], name):
                    yield values


def _parameters(scope: Scope) -> frozenset[str]:
    if isinstance(scope, ast.Module):
        return frozenset()
    every = scope.args.posonlyargs + scope.args.args + scope.args.kwonlyargs
    return frozenset(one.arg for one in every)


def _names(targets: list[ast.expr], name: str) -> bool:
    """Whether a name is among those that are given a value; of a pair it is the last one."""
    last = targets[-1]
    if isinstance(last, ast.Tuple):
        return _names(last.elts, name)
    return isinstance(last, ast.Name) and last.id == name


def _of_a_constant(there: str, name: str) -> frozenset[str] | None:
    module = module_named(there)
    value = module.constants.get(name)
    return None if value is None else words_of(value, module, module.tree)
