"""A folder of modules becomes an archive of compiled ones that loads fast and always is the same.

This file needs nothing but Python, because it also runs inside Pyodide: bytecode fits only the
Python that made it.
"""

import ast
import marshal
from collections.abc import Callable
from importlib.util import MAGIC_NUMBER, source_hash
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

ALWAYS = (1980, 1, 1, 0, 0, 0)
UNCHECKED_HASH = (1).to_bytes(4, "little")


def press(folder: Path, archive: Path) -> None:
    """Every .py compiled, everything else as it is, in order, stored: the page compresses it."""
    with ZipFile(archive, "w", ZIP_STORED) as press:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            name = path.relative_to(folder).as_posix()
            content = path.read_bytes()
            if path.suffix == ".py":
                name, content = f"{name}c", compiled(content, name)
            entry = ZipInfo(name, ALWAYS)
            entry.external_attr = 0o644 << 16
            press.writestr(entry, content)


def compiled(
    source: bytes, name: str, lean: Callable[[ast.Module], ast.Module] = lambda tree: tree
) -> bytes:
    """A .pyc without docstrings and asserts, believed without a look at its source.

    `lean` may leave out more of what was written.
    """
    tree = lean(ast.parse(source, name))
    code = compile(tree, name, "exec", dont_inherit=True, optimize=2)
    return MAGIC_NUMBER + UNCHECKED_HASH + source_hash(source) + marshal.dumps(code)
