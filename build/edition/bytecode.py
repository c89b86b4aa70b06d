"""The program's text as what Python runs: many files in, their code out, as JSON on both sides.

Called in the very Python whose kind of code is wanted, this machine's or the browser's own inside
Node, which has no other part of this project.
"""

import ast
import json
import marshal
from base64 import b64encode

from edition.methods import compiled_methods
from edition.pressing import compiled

METHODS = "methods"


class Unannotated(ast.NodeTransformer):
    """Leaves out the annotations that only type checkers read, which Python works out at import.

    Those of a class itself stay: they are the fields of a data class.
    """

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.ClassDef:  # noqa: N802
        """Only what stands in its methods and inner classes."""
        node.body = [
            part if isinstance(part, ast.AnnAssign) else self.visit(part) for part in node.body
        ]
        return node

    def visit_arg(self, node: ast.arg) -> ast.arg:
        """A parameter without its type."""
        node.annotation = None
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:  # noqa: N802
        """A function without the type of what it returns."""
        node.returns = None
        return self.generic_visit(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.AST:  # noqa: N802
        """The same of one that waits."""
        node.returns = None
        return self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:  # noqa: N802
        """A variable that is given a value, or nothing."""
        plain = ast.Assign([node.target], node.value) if node.value else ast.Pass()
        return ast.copy_location(plain, node)


def compiled_files(sources: str) -> str:
    """The code of each file of a JSON object, by name, as one JSON object of base64.

    Under METHODS stands what the data classes of the program are made with.
    """
    every = json.loads(sources)
    made = {
        name: compiled(text.encode("utf-8"), name, Unannotated().visit)
        for name, text in every.items()
    }
    program = {name: text for name, text in every.items() if "/" in name}
    made[METHODS] = marshal.dumps(compiled_methods(program))
    return json.dumps({name: b64encode(code).decode("ascii") for name, code in made.items()})
