"""What a teacher can do at the board: to one seat, to the room, and a try of one's own."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, select
from starlette.requests import Request
from starlette.responses import Response

from game.classroom.answers import said
from game.classroom.asked import Refused, document, fields, number, one_of, text
from game.classroom.board import unlocked
from game.classroom.handed import Handed
from game.classroom.host import Host
from game.classroom.logbook import MOST_CHARACTERS, OutOfStep
from game.classroom.pupils import with_seat
from game.classroom.reliving import Unlived
from game.classroom.rooms import Room, delete_room, reveal, set_door
from game.classroom.seating import Seat, change, release, seats_in, take_seat
from game.classroom.store import Store
from game.classroom.tables import seats
from game.classroom.unseated import take_in

LONGEST_FLAG = 80
LONGEST_FILE_NAME = 255
MOST_SEATS = 100_000
Done = dict[str, Any]
SeatAction = Callable[[Connection, Seat, str], Done]
RoomAction = Callable[[Connection, Host, Room], Done]


async def seat(request: Request) -> Response:
    """One thing done to one seat."""
    shape = {"number": number(MOST_SEATS), "do": one_of(*ON_A_SEAT), "text": text(LONGEST_FLAG)}
    host = await unlocked(request)
    return said(await host.store.run(_on_a_seat, host, await fields(request, **shape)))


async def room(request: Request) -> Response:
    """One thing done to the room."""
    host = await unlocked(request)
    asked = await fields(request, do=one_of(*ON_THE_ROOM))
    return said(await host.store.run(_on_the_room, host, asked["do"]))


async def try_a_seat(request: Request) -> Response:
    """A test seat for this browser: it plays like any other and never counts."""
    host = await unlocked(request)
    await fields(request)
    return with_seat(said({"go": host.game}), await host.store.run(_test_seat, host))


async def hand_in(request: Request) -> Response:
    """What a pupil saved or copied: it goes to its seat, or beside the seats if it has none."""
    host = await unlocked(request)
    shape = {"name": text(LONGEST_FILE_NAME, 1), "text": document(MOST_CHARACTERS)}
    asked = await fields(request, **shape)
    return said(await host.store.run(_hand_in, host, Handed(asked["name"], asked["text"])))


def _hand_in(store: Store, host: Host, one: Handed) -> Done:
    with store.writing() as connection:
        room = host.room(connection)
        try:
            seat = None if one.codes else host.logbook.hand_in(connection, room.id, one.text)
        except OutOfStep:
            raise Refused(409, "It is another life than the one this seat has sent.") from None
        except Unlived as fault:
            raise Refused(422, str(fault)) from None
        if seat is not None:
            return {"said": [f"taken in for {seat.nickname}."]}
        return {"said": take_in(connection, host.level, room, one)}


def _on_a_seat(store: Store, host: Host, asked: dict[str, Any]) -> Done:
    with store.writing() as connection:
        room = host.room(connection)
        question = select(seats.c.id).where(
            seats.c.room == room.id, seats.c.number == asked["number"]
        )
        if connection.execute(question.with_for_update()).scalar_one_or_none() is None:
            raise Refused(404, "There is no such seat.")
        found = next(one for one in seats_in(connection, room.id) if one.number == asked["number"])
        if asked["do"] == "flag" and room.revealed:
            # Who knows the arms could leave out whom they do not suit.
            raise Refused(409, "The arms are revealed: no seat can be left out any more.")
        return ON_A_SEAT[asked["do"]](connection, found, asked["text"])


def _on_the_room(store: Store, host: Host, do: str) -> Done:
    with store.writing() as connection:
        return ON_THE_ROOM[do](connection, host, host.room(connection))


def _test_seat(store: Store, host: Host) -> str:
    with store.writing() as connection:
        return take_seat(connection, host.room(connection).id, test=True)[1]


def _release(connection: Connection, seat: Seat, text: str) -> Done:
    return {"code": release(connection, seat.id)}


def _close(connection: Connection, seat: Seat, text: str) -> Done:
    change(connection, seat.id, closed=True)
    return {}


def _go_on(connection: Connection, seat: Seat, text: str) -> Done:
    change(connection, seat.id, closed=False)
    return {}


def _flag(connection: Connection, seat: Seat, text: str) -> Done:
    change(connection, seat.id, flag=text.strip())
    return {}


def _open(connection: Connection, host: Host, room: Room) -> Done:
    set_door(connection, room.id, True)
    return {}


def _shut(connection: Connection, host: Host, room: Room) -> Done:
    set_door(connection, room.id, False)
    return {}


def _reveal(connection: Connection, host: Host, room: Room) -> Done:
    reveal(connection, room.id)
    return {}


def _new(connection: Connection, host: Host, room: Room) -> Done:
    return {"code": host.new_room(connection).code}


def _delete(connection: Connection, host: Host, room: Room) -> Done:
    """Nothing of the class is left; the next one has a room of its own."""
    delete_room(connection, room.id)
    return {"code": host.new_room(connection).code}


ON_A_SEAT: dict[str, SeatAction] = {
    "release": _release,
    "close": _close,
    "go on": _go_on,
    "flag": _flag,
}
ON_THE_ROOM: dict[str, RoomAction] = {
    "open": _open,
    "shut": _shut,
    "reveal": _reveal,
    "new": _new,
    "delete": _delete,
}
