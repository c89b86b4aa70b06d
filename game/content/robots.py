"""The robots of a city: quantiles of their lives, kept beside its files and inside its pack.

They belong to one hash of the content; robots of another city are no robots of this one.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from game.content.compiled import Compiled, canonical

BESIDE = "robots.json"

Crowds = Mapping[str, Mapping[str, tuple[int, ...]]]


def robots_text(digest: str, crowds: Crowds) -> str:
    """The file of a city's robots."""
    return canonical({"crowds": crowds, "digest": digest}) + "\n"


def read_robots(path: Path, digest: str) -> Crowds:
    """The robots in a file, if it is there, is whole, and is of the city of that hash."""
    try:
        whole = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(whole, Mapping) or whole.get("digest") != digest:
        return {}
    return crowds_in(whole.get("crowds")) or {}


def crowds_in(value: Any) -> Crowds | None:
    """Quantiles by crowd and measure, or None if this is something else."""
    if not isinstance(value, Mapping):
        return None
    found: dict[str, dict[str, tuple[int, ...]]] = {}
    for crowd, measures in value.items():
        if not isinstance(measures, Mapping):
            return None
        found[crowd] = {name: _whole_numbers(row) for name, row in measures.items()}
        if not all(found[crowd].values()):
            return None
    return found


def with_robots(compiled: Compiled, crowds: Crowds) -> Compiled:
    """The same city with its robots."""
    if compiled.level is None or not crowds:
        return compiled
    return replace(compiled, level=replace(compiled.level, robots=crowds))


def _whole_numbers(row: Any) -> tuple[int, ...]:
    if not isinstance(row, list | tuple) or not all(type(one) is int for one in row):
        return ()
    return tuple(row)
