"""Rooms: one for each time a class plays, with its own arms, chances and door."""

import secrets
import time
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from game.classroom.tables import rooms, seats
from game.core.engine import LARGEST_SEED
from game.core.model import Level

# No letter that is taken for another, and no vowel, so that a code is never a word.
LETTERS = "BCDFGHJKLMNPQRSTVWXZ2456789"
CODE_LENGTH = 4
USUAL_ARMS = ("continuous", "partial")


@dataclass(frozen=True, slots=True)
class Room:
    """A room as it stands."""

    id: int
    code: str
    level: str
    digest: str
    length: str
    arms: tuple[str, ...]
    arcade: bool
    check: bool
    seed: int
    most_seats: int
    open: bool
    revealed: bool
    seats: int

    def follows(self, level: Level, plan: "Plan") -> bool:
        """Whether a life begun here is one of that plan, in that version of the city."""
        here = (self.level, self.digest, self.length, self.arms, self.arcade, self.check)
        return here == (level.id, level.digest, plan.length, plan.arms, plan.arcade, plan.check)


@dataclass(frozen=True, slots=True)
class Plan:
    """How a room is made: its length and arms, what opens in it, and how many it seats."""

    length: str
    arms: tuple[str, ...] = USUAL_ARMS
    arcade: bool = True
    check: bool = False
    most_seats: int = 60


def make_room(connection: Connection, level: Level, plan: Plan, seed: int | None = None) -> Room:
    """A new room, its door open."""
    facts = {
        "made_at": time.time(),
        "level": level.id,
        "digest": level.digest,
        "length": plan.length,
        "arms": " ".join(plan.arms),
        "arcade": plan.arcade,
        "check": plan.check,
        "seed": secrets.randbelow(LARGEST_SEED) if seed is None else seed,
        "most_seats": plan.most_seats,
    }
    made = None
    while made is None:
        made = _insert(connection, {"code": _new_code(), **facts})
    return _room(made)


def _new_code() -> str:
    return "".join(secrets.choice(LETTERS) for _ in range(CODE_LENGTH))


def _insert(connection: Connection, facts: dict[str, object]) -> Row[Any] | None:
    """The row of a new room; none when another room has its code already."""
    try:
        with connection.begin_nested():
            return connection.execute(insert(rooms).values(facts).returning(rooms)).one()
    except IntegrityError:
        return None


def newest_room(connection: Connection) -> Room | None:
    """The room that was made last."""
    found = connection.execute(select(rooms).order_by(rooms.c.id.desc()).limit(1)).first()
    return _room(found) if found else None


def room_numbered(connection: Connection, number: int) -> Room | None:
    """The room of that id, as it stands now."""
    found = connection.execute(select(rooms).where(rooms.c.id == number)).first()
    return _room(found) if found else None


def set_door(connection: Connection, room: int, is_open: bool) -> None:
    """Let new seats be taken, or no more."""
    connection.execute(update(rooms).where(rooms.c.id == room).values(open=is_open))


def make_room_for(connection: Connection, room: int, most_seats: int) -> None:
    """Let so many seats be taken from now on."""
    connection.execute(update(rooms).where(rooms.c.id == room).values(most_seats=most_seats))


def reveal(connection: Connection, room: int) -> None:
    """Show the arms from now on; what has been shown cannot be hidden again."""
    connection.execute(update(rooms).where(rooms.c.id == room).values(revealed=True))


def delete_room(connection: Connection, room: int) -> None:
    """Delete a room with every seat and every log in it."""
    connection.execute(delete(seats).where(seats.c.room == room))
    connection.execute(delete(rooms).where(rooms.c.id == room))


def _room(row: Row[tuple[object, ...]]) -> Room:
    facts = dict(row._mapping)
    names = Room.__slots__
    return Room(**{name: facts[name] for name in names} | {"arms": tuple(facts["arms"].split())})
