"""Which modules a program reaches: read off its files, so that nothing is shipped on a guess."""

import ast
from collections.abc import Iterator, Set
from pathlib import Path


def reached_modules(entry: Path, root: Path, left_out: Set[str]) -> dict[str, Path]:
    """The project's own modules that an entry reaches, by dotted name, packages among them."""
    reached: dict[str, Path] = {}
    waiting = sorted(imported_names(entry))
    while waiting:
        for name in _with_parents(waiting.pop()):
            path = None if name in left_out else _file_of(name, root)
            if path is not None and name not in reached:
                reached[name] = path
                waiting += sorted(imported_names(path))
    return dict(sorted(reached.items()))


def imported_names(path: Path) -> set[str]:
    """Every name a file imports, wherever in it, except what only the type checker reads."""
    return set(_names_in(ast.parse(path.read_text(encoding="utf-8"), path.name)))


def _names_in(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module:
        # A name taken from a package may be a module of it; what is none is passed over later.
        yield node.module
        yield from (f"{node.module}.{alias.name}" for alias in node.names)
    elif isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING"):
        for other in node.orelse:
            yield from _names_in(other)
    else:
        for child in ast.iter_child_nodes(node):
            yield from _names_in(child)


def _with_parents(name: str) -> list[str]:
    parts = name.split(".")
    return [".".join(parts[:count]) for count in range(1, len(parts) + 1)]


def _file_of(name: str, root: Path) -> Path | None:
    """The file of one of the project's modules; None for anybody else's."""
    path = root.joinpath(*name.split("."))
    for file in (path / "__init__.py", path.with_suffix(".py")):
        if file.is_file():
            return file
    return None
