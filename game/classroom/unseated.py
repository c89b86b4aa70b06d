"""Lives that were handed in at the board and have no seat there: saved files, and result codes."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Connection, func, insert, select

from game.classroom.gathering import lives_in
from game.classroom.handed import Handed
from game.classroom.logbook import MOST_CHARACTERS
from game.classroom.players import Configuration, Player
from game.classroom.reliving import Unlived
from game.classroom.rooms import Room
from game.classroom.seating import REMOVED, NoSeat, seat_with_life
from game.classroom.seats import plain
from game.classroom.tables import handed
from game.core.model import Level

MOST_HANDED = 500


def take_in(connection: Connection, level: Level, room: Room, one: Handed) -> list[str]:
    """What became of each life in a text, in a sentence; what cannot be used is not kept."""
    if one.codes:
        stem = Path(one.name).stem
        every = (Handed(f"{stem} {number}", code) for number, code in enumerate(one.codes, 1))
        return [_said(connection, level, room, code) for code in every]
    return [_said(connection, level, room, one)]


def _said(connection: Connection, level: Level, room: Room, one: Handed) -> str:
    try:
        return f"taken in for {_kept(connection, level, room, one)}."
    except (Unlived, NoSeat) as fault:
        return str(fault)


def _kept(connection: Connection, level: Level, room: Room, one: Handed) -> str:
    """The name under which the report will have this life, or Unlived, or NoSeat."""
    (found,) = lives_in(one, {level.id: level})
    if not isinstance(found, Player):
        raise Unlived(f"it is no life of this class: {found.reason}")
    if not found.configuration.fits(configuration_of(room)) or found.arm not in room.arms:
        raise Unlived("it has another length, arm or setting than this class")
    seat = seat_with_life(connection, room.id, found.seed)
    if seat is not None and seat.results == REMOVED:
        raise NoSeat(410, "its pupil removed the results of that seat")
    digest = sha256(one.text.encode()).hexdigest()
    of_room = handed.c.room == room.id
    if connection.execute(select(handed.c.room).where(of_room, handed.c.sha256 == digest)).first():
        return found.name
    count = connection.execute(select(func.count()).select_from(handed).where(of_room)).scalar_one()
    if count >= MOST_HANDED or len(one.text) > MOST_CHARACTERS:
        raise Unlived("there is no room for more here: `classroom report` takes files as well")
    facts = {"room": room.id, "sha256": digest, "name": found.name, "text": one.text}
    connection.execute(insert(handed).values(facts))
    return seat.nickname if seat else found.name


def configuration_of(room: Room) -> Configuration:
    """What a life of this room has in common with every other."""
    return Configuration(room.level, room.digest, room.length, True, room.arcade)


def handed_to(connection: Connection, room: int) -> Iterator[Handed]:
    """Every text without a seat that was handed in for this room."""
    question = select(handed).where(handed.c.room == room).order_by(handed.c.name, handed.c.sha256)
    for row in connection.execute(question):
        yield Handed(plain(row.name), row.text)
