"""What the host knows of a seat beside its log, read from its export with nothing taken on trust.

The export's `class.json` is `{"model_citizen_class": 1, "seats": [...]}`; a seat is `{"file",
"name", "flag", "test"}`.
"""

from collections.abc import Mapping

from game.classroom.players import Around

LONGEST_NAME = 40


def around_of(seat: object) -> Around:
    """What a teacher has said of a life; nothing where the host does not tell."""
    if not isinstance(seat, Mapping):
        return Around()
    flag = seat.get("flag")
    return Around(plain(str(flag)) if flag else "", seat.get("test") is True)


def name_of(seat: object, otherwise: str) -> str:
    """The seat's nickname, or a name made of its file's."""
    name = seat.get("name") if isinstance(seat, Mapping) else None
    return plain(name if isinstance(name, str) and name.strip() else otherwise)


def plain(text: str) -> str:
    """A short text without signs that could not be printed."""
    return "".join(sign for sign in text if sign.isprintable()).strip()[:LONGEST_NAME]
