"""What the host knows of a seat beside its log, read from its export with nothing taken on trust.

The export's `class.json` is `{"model_citizen_class": 1, "seats": [...]}`; a seat is `{"file",
"name", "flag", "test", "pieces": [{"first", "hidden_ms", "hand"}]}`. A piece is lines of the log
from `first` on, counted from 0: how long the page was hidden and what pressed since the one before.
"""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from game.classroom.players import Around
from game.core import events as e
from game.debrief.life import Life

HANDS = ("key", "mouse", "touch")
LONGEST_NAME = 40


def around_of(seat: object, life: Life) -> Around:
    """What stands around a life; unknown where the host does not tell."""
    if not isinstance(seat, Mapping):
        return Around()
    pieces = [one for one in _list(seat.get("pieces")) if isinstance(one, Mapping)]
    within = _pieces_of_the_quiet(pieces, life)
    hidden = sum(_whole(piece.get("hidden_ms")) for piece in within) if within else None
    hands = Counter(piece.get("hand") for piece in within or pieces if piece.get("hand") in HANDS)
    hand = min(hands, key=lambda one: (-hands[one], str(one)), default="")
    flag = seat.get("flag")
    return Around(hidden, str(hand), plain(str(flag)) if flag else "", seat.get("test") is True)


def name_of(seat: object, otherwise: str) -> str:
    """The seat's nickname, or a name made of its file's."""
    name = seat.get("name") if isinstance(seat, Mapping) else None
    return plain(name if isinstance(name, str) and name.strip() else otherwise)


def plain(text: str) -> str:
    """A short text without signs that could not be printed."""
    return "".join(sign for sign in text if sign.isprintable()).strip()[:LONGEST_NAME]


def _pieces_of_the_quiet(pieces: list[Mapping[str, Any]], life: Life) -> list[Mapping[str, Any]]:
    """The pieces in which the quiet check-in was lived."""
    quiet = life.quiet_check_in
    if quiet is None or not pieces:
        return []
    lines = [place for place, one in enumerate(life.log) if _is_within(one, quiet.shown_at, quiet)]
    if not lines:
        return []
    ordered = sorted(pieces, key=lambda piece: _whole(piece.get("first")))
    starts = [_whole(piece.get("first")) for piece in ordered]
    ends = [*starts[1:], len(life.log)]
    spans = zip(ordered, starts, ends, strict=True)
    return [piece for piece, start, end in spans if start <= lines[-1] and end > lines[0]]


def _is_within(event: e.Event, start: int, quiet: Any) -> bool:
    return bool(start < event.at <= quiet.hidden_at)


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _whole(value: object) -> int:
    return value if type(value) is int and 0 <= value < 1 << 53 else 0
