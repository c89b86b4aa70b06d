"""Packs: a checked level as JSON, a line a part, with a format number and its content's hash."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from game.content.compiled import Compiled, canonical, compile_level, digest_of, refused
from game.content.marked import Place, mark
from game.content.problems import Problem
from game.content.robots import Crowds, crowds_in, with_robots
from game.content.schema import LEVEL_FORMAT
from game.content.source_text import read_text

DEEPEST = 20
SCALARS = (str, int, float, type(None))
NOT_WHOLE = "make the pack again from its level"


def pack_text(data: Any, crowds: Crowds | None = None) -> str:
    """The pack of a level's plain data, and of the robots that have lived in it.

    Each part of the level has a line of its own, so that a reader need not read them all.
    """
    about = {"format": LEVEL_FORMAT, "digest": digest_of(data)}
    head = canonical({**about, "crowds": crowds} if crowds else about)
    parts = ",\n".join(canonical({name: data[name]})[1:-1] for name in sorted(data))
    return f'{head[:-1]},"level":{{\n{parts}\n}}}}\n'


def read_pack(path: Path) -> Compiled:
    """The level in a pack, or what is wrong with it."""
    text, found = read_text(path, path.as_posix())
    return refused(found) if found else compile_pack(text, path.as_posix())


def compile_pack(text: str, name: str) -> Compiled:
    """The level in a pack's text, checked just as one written in YAML."""
    try:
        whole = json.loads(text, parse_int=_whole_number, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        place = Place(name, error.lineno, error.colno)
        words = f"not a whole pack: {error.msg}"
        return refused([place.problem("broken_pack", words, NOT_WHOLE)])
    except RecursionError:
        return too_deep(name)
    if is_deep(whole):
        return too_deep(name)
    if problem := envelope_problem(whole, Place(name)):
        return refused([problem])
    return with_robots(compile_level(mark(whole["level"], Place(name)), []), crowds_of(whole) or {})


def envelope_problem(whole: Any, place: Place) -> Problem | None:
    """What is wrong around the level: the format, or the hash of what is inside."""
    if not isinstance(whole, Mapping) or not {"format", "digest", "level"} <= whole.keys():
        return place.problem("not_a_pack", "this is not a level's pack", NOT_WHOLE)
    if type(whole["format"]) is not int or whole["format"] != LEVEL_FORMAT:
        words = f"a pack of another format than {LEVEL_FORMAT}"
        return place.problem("other_format", words, "use the version of the game it was made for")
    if not isinstance(whole["level"], Mapping) or whole["digest"] != digest_of(whole["level"]):
        words = "the pack was changed after it was made"
        return place.problem("wrong_digest", words, NOT_WHOLE)
    if crowds_of(whole) is None:
        words = "the robots of this pack are not what robots come to"
        return place.problem("wrong_robots", words, NOT_WHOLE)
    return None


def crowds_of(whole: Mapping[str, Any]) -> Crowds | None:
    """The robots of a pack; a pack may have none."""
    return crowds_in(whole.get("crowds", {}))


def too_deep(name: str) -> Compiled:
    """Refuses data in which more is nested than any level needs."""
    words = "not a pack: too many levels, one inside another"
    return refused([Place(name).problem("broken_pack", words, NOT_WHOLE)])


def is_deep(whole: Any) -> bool:
    """Whether data is nested deeper than any level; found layer by layer, so never too deep."""
    layer = [whole]
    for _ in range(DEEPEST):
        nested = [item.values() if isinstance(item, dict) else item for item in layer]
        layer = [each for item in nested if not isinstance(item, SCALARS) for each in item]
    return bool(layer)


def _whole_number(digits: str) -> int | None:
    """A number, unless it is so long that only a damaged file could hold it."""
    return int(digits) if len(digits) < 12 else None


def _no_number(word: str) -> None:
    """NaN and Infinity are nothing."""
