"""Lets the page's Python load the program out of one file, before `main` is imported.

A browser lays out and looks up two hundred files far more slowly than a disk does.
"""

import dataclasses
import marshal
import sys
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import CodeType, ModuleType

HERE = str(Path(__file__).parent)
INIT = "/__init__.py"


class Bundle:
    """Finds and loads modules by the names they have in the bundle, such as `game/faults.py`."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self._files = files
        self.names = {_module_of(name): name for name in files}

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """Where a module is, if it is here."""
        file = self.names.get(name)
        if file is None:
            return None
        spec = ModuleSpec(name, self, origin=f"{HERE}/{file}", is_package=file.endswith(INIT))
        spec.has_location = True
        # Otherwise Python works out, for every module, where its code would be kept.
        spec.cached = spec.origin
        return spec

    def create_module(self, spec: ModuleSpec) -> None:
        """Nothing out of the ordinary."""

    def exec_module(self, module: ModuleType) -> None:
        """Run a module's code."""
        exec(self.get_code(module.__name__), module.__dict__)

    def get_code(self, name: str) -> CodeType:
        """A module's code."""
        code: CodeType = marshal.loads(self._files[self.names[name]])
        return code


class Methods:
    """Runs what `dataclasses` writes for a class: as code, where it was compiled beforehand."""

    def __init__(self, codes: dict[str, bytes]) -> None:
        self.codes = codes

    def run(self, text: str, scope: dict[str, object], made: dict[str, object]) -> None:
        """Define the method of that text in `made`."""
        code = self.codes.get(text)
        exec(marshal.loads(code) if code else text, scope, made)


def _module_of(file: str) -> str:
    return file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


_files, _codes = marshal.loads(Path(HERE, "game.bundle").read_bytes())
methods = Methods(marshal.loads(_codes))
sys.meta_path.insert(0, Bundle(_files))
# In place of the built-in one, which it would look for next.
vars(dataclasses)["exec"] = methods.run
