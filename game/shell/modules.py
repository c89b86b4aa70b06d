"""The program's modules, loaded one by one before they are needed."""

from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import CodeType

PACKAGE = "game"
# What begins a life, what shows it, what it is told with; and so on to what is seen last.
WANTED = (
    "game.app.controls",
    "game.app.session",
    "game.app.sounds",
    "game.app.views.life",
    "game.shell.screens.day",
    "game.app.ahead",
    "game.shell.screens.page",
    "game.shell.screens.check_in",
    "game.app.views.settings",
    "game.app.views.pause",
    "game.app.views.phone",
    "game.shell.screens.phone",
    "game.shell.screens.doors",
    "game.shell.screens.arcade",
    "game.debrief.compose",
    "game.app.views.debrief",
    "game.app.views.background",
    "game.shell.screens.debrief",
    "game.app.exports",
    "game.app.result_code",
)


def modules_ahead() -> Iterator[str]:
    """Load everything that a life will need, each module after those it rests on."""
    seen: set[str] = set()
    known = _every_name()
    for name in WANTED:
        for module in _leaves_first(name, known, seen):
            import_module(module)
            yield module


def _every_name() -> frozenset[str]:
    # In the page one file holds all modules, and what loads them from there knows their names.
    if names := getattr(import_module(PACKAGE).__loader__, "names", None):
        return frozenset(names)
    root = Path(__file__).resolve().parents[1]
    found = (path.relative_to(root.parent).with_suffix("") for path in root.rglob("*.py*"))
    return frozenset(".".join(path.parts) for path in found if "__pycache__" not in path.parts)


def _leaves_first(name: str, known: frozenset[str], seen: set[str]) -> Iterator[str]:
    if name in seen or name not in known:
        return
    seen.add(name)
    code = _code_of(name)
    named = code.co_names if code else ()
    packages = [one for one in named if one.startswith(PACKAGE)]
    for other in (*packages, *(f"{package}.{part}" for package in packages for part in named)):
        yield from _leaves_first(other, known, seen)
    yield name


def _code_of(name: str) -> CodeType | None:
    spec = find_spec(name)
    code = getattr(spec.loader, "get_code", lambda _: None)(name) if spec else None
    return code if isinstance(code, CodeType) else None
