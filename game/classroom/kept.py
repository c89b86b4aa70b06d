"""The class as the host keeps it, handed in without a detour over files."""

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from game.classroom.handed import Handed
from game.classroom.logbook import lines_of
from game.classroom.rooms import newest_room
from game.classroom.seating import Seat, seats_in
from game.classroom.store import Store, sqlite_url
from game.classroom.unseated import handed_to
from game.faults import Fault


def handed_by_host(path: Path) -> Iterator[Handed]:
    """The lives of the newest class in this file, each with what the host knows of its seat."""
    try:
        yield from newest_class(sqlite_url(path))
    except (SQLAlchemyError, Fault):
        yield Handed(path.name, reason="it is no file of the host's")


def newest_class(url: str) -> list[Handed]:
    """The lives of the newest class in this database; a Fault if it cannot be reached."""
    store = Store(url)
    try:
        with store.reading() as connection:
            room = newest_room(connection)
            if room is None:
                return []
            seated = [_seat(connection, one) for one in seats_in(connection, room.id) if one.lines]
            return [*seated, *handed_to(connection, room.id)]
    finally:
        store.close()


def _seat(connection: Connection, seat: Seat) -> Handed:
    text = "".join(f"{line}\n" for line in lines_of(connection, seat.id))
    known = {"name": seat.nickname, "flag": seat.flag, "test": seat.test}
    return Handed(f"seat {seat.number}", text, seat=known)
