"""Several JavaScript modules as one script, for a page that may not load a second file.

It knows the plain forms our own modules are written in, and refuses any other.
"""

import re
from collections.abc import Mapping

from game.faults import Fault

IMPORT = re.compile(
    r'^import\s+(?:(?:\{(?P<names>[^}]*)\}|\*\s+as\s+(?P<whole>\w+))\s+from\s+)?"\./(?P<file>[\w.-]+)";$',
    re.MULTILINE,
)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|const|class) (\w+))", re.MULTILINE)
LEFT_OVER = re.compile(r"^(?:import|export)\b.*$", re.MULTILINE)


def bundle(modules: Mapping[str, str], entry: str) -> str:
    """One script that does what the entry module does, each module in a scope of its own."""
    return "\n".join(_scope(name, modules[name]) for name in _in_order(modules, entry, []))


def _in_order(modules: Mapping[str, str], name: str, before: list[str]) -> list[str]:
    """What a module needs comes before it."""
    if name in before:
        return before
    if name not in modules:
        raise Fault(f"the page imports {name}, which is not there")
    for found in IMPORT.finditer(modules[name]):
        before = _in_order(modules, found["file"], before)
    return [*before, name]


def _scope(name: str, text: str) -> str:
    inside = EXPORT.sub("", IMPORT.sub(_taken, text))
    if odd := LEFT_OVER.search(inside):
        raise Fault(f"{name} has a line that cannot be put into one file: {odd[0]}")
    given = ", ".join(EXPORT.findall(text))
    return (
        f"const {_variable(name)} = await (async () => {{\n{inside}\nreturn {{ {given} }};\n}})();"
    )


def _taken(found: re.Match[str]) -> str:
    """An import as names taken from the scope made before."""
    source = _variable(found["file"])
    if found["whole"]:
        return f"const {found['whole']} = {source};"
    names = re.sub(r"\s+as\s+", ": ", found["names"] or "")
    return f"const {{{names}}} = {source};" if names else ""


def _variable(name: str) -> str:
    return "from_" + re.sub(r"\W", "_", name)
