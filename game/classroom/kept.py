"""The class as the host keeps it on this laptop, handed in without a detour over files."""

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from game.classroom.handed import Handed
from game.classroom.logbook import lines_of
from game.classroom.rooms import newest_room
from game.classroom.seating import Seat, seats_in
from game.classroom.store import Store, sqlite_url
from game.faults import Fault


def handed_by_host(path: Path) -> Iterator[Handed]:
    """The logs of the newest class in this file, each with what the host knows of its seat."""
    try:
        yield from _newest_class(sqlite_url(path))
    except (SQLAlchemyError, Fault):
        yield Handed(path.name, reason="it is no file of the host's")


def _newest_class(url: str) -> list[Handed]:
    store = Store(url)
    try:
        with store.reading() as connection:
            room = newest_room(connection)
            every = seats_in(connection, room.id) if room else []
            return [_seat(connection, seat) for seat in every if seat.lines]
    finally:
        store.close()


def _seat(connection: Connection, seat: Seat) -> Handed:
    text = "".join(f"{line}\n" for line in lines_of(connection, seat.id))
    known = {"name": seat.nickname, "flag": seat.flag, "test": seat.test}
    return Handed(f"seat {seat.number}", text, seat=known)
