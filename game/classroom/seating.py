"""Taking a seat, coming back to it, and leaving it for a while."""

import secrets
import time
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import Connection, Row, insert, select, update

from game.classroom.blocks import place_at
from game.classroom.nicknames import nickname
from game.classroom.rooms import LETTERS
from game.classroom.tables import rooms, seats
from game.core.chance import roll
from game.core.engine import LARGEST_SEED
from game.core.language import say

TOKEN_BYTES = 16
RETURN_CODE_LENGTH = 8
# A window that has not written for so long has gone; it writes every four seconds at least.
LEASE_SECONDS = 12.0
KEPT, REMOVED = "kept", "removed"
# A teacher tries a seat, a robot tests one: enough of those for any lesson.
MOST_TEST_SEATS = 50


class NoSeat(Exception):
    """Why a seat cannot be had, in a sentence for the pupil, and the HTTP status that says so."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status, self.why = status, why


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat as it stands; what each field means is told in `tables`."""

    id: int
    room: int
    number: int
    nickname: str
    arm: str
    forms: str
    seed: int
    test: bool
    flag: str
    closed: bool
    results: str
    visit: str
    seen_at: float
    moved_at: float
    lines: int
    digest: str
    day: int
    place: str
    ended: bool

    @property
    def is_over(self) -> bool:
        """Whether somebody else may take a seat at the same device."""
        return self.ended or self.closed


def take_seat(connection: Connection, room: int, test: bool = False) -> tuple[Seat, str]:
    """A new seat and its token. The room's row is held, so that no two seats share a place."""
    found = connection.execute(select(rooms).where(rooms.c.id == room).with_for_update()).first()
    if found is None:
        raise NoSeat(404, say("This class is over."))
    if not test and not found.open:
        raise NoSeat(403, say("The door is closed: your teacher can open it again."))
    most = found.counted + MOST_TEST_SEATS if test else found.most_seats
    if (found.seats if test else found.counted) >= most:
        raise NoSeat(403, say("Every seat is taken: your teacher can make room for more."))
    number, place = found.seats + 1, found.counted
    # A test seat takes nobody's place in the blocks.
    arm, forms = place_at(found.seed, found.arms.split(), place)
    token = secrets.token_hex(TOKEN_BYTES)
    facts = {
        "room": room,
        "number": number,
        "nickname": nickname(found.seed, number),
        "token": hashed(token),
        "arm": arm,
        "forms": forms,
        "seed": int(roll(found.seed, number, "life") * LARGEST_SEED),
        "test": test,
    }
    counted = {} if test else {"counted": place + 1}
    connection.execute(update(rooms).where(rooms.c.id == room).values(seats=number, **counted))
    return _seat(connection.execute(insert(seats).values(facts).returning(seats)).one()), token


def seat_of(connection: Connection, token: str, for_update: bool = False) -> Seat | None:
    """The seat a token belongs to, held for this transaction if it is to be changed."""
    question = select(seats).where(seats.c.token == hashed(token))
    found = connection.execute(question.with_for_update() if for_update else question).first()
    return _seat(found) if found else None


def seat_with_life(connection: Connection, room: int, seed: int) -> Seat | None:
    """The seat of a room whose life has these chances, held for this transaction."""
    question = select(seats).where(seats.c.room == room, seats.c.seed == seed)
    found = connection.execute(question.with_for_update()).first()
    return _seat(found) if found else None


def seats_in(connection: Connection, room: int) -> list[Seat]:
    """Every seat of a room, in the order in which they were taken."""
    question = select(seats).where(seats.c.room == room).order_by(seats.c.number)
    return [_seat(row) for row in connection.execute(question)]


def enter(connection: Connection, token: str, visit: str) -> Seat:
    """Play on this seat in this window; refused while another window is alive on it."""
    seat, now = required(connection, token), time.time()
    if seat.results == REMOVED:
        raise NoSeat(410, say("The results of this seat were removed."))
    if seat.visit not in ("", visit) and now - seat.seen_at < LEASE_SECONDS:
        raise NoSeat(409, say("This seat is being played in another window."))
    change(connection, seat.id, visit=visit, seen_at=now)
    return seat


def required(connection: Connection, token: str) -> Seat:
    """The seat of that token, held for this transaction."""
    seat = seat_of(connection, token, for_update=True)
    if seat is None:
        raise NoSeat(401, say("This browser has no seat in this class."))
    return seat


def leave(connection: Connection, token: str, visit: str) -> None:
    """The window has been closed, and another may play on at once."""
    seat = seat_of(connection, token, for_update=True)
    if seat is not None and seat.visit == visit:
        change(connection, seat.id, visit="")


def release(connection: Connection, seat: int) -> str:
    """Free a seat from its window; the code with which it goes on in any browser, once."""
    letters = "".join(secrets.choice(LETTERS) for _ in range(RETURN_CODE_LENGTH))
    change(connection, seat, visit="", return_code=hashed(letters))
    return letters


def come_back(connection: Connection, room: int, code: str) -> str:
    """The new token of a seat that was released; the one before is worth nothing any more."""
    question = select(seats.c.id).where(seats.c.room == room, seats.c.return_code == hashed(code))
    found = connection.execute(question.with_for_update()).scalar_one_or_none()
    if found is None:
        raise NoSeat(404, say("There is no seat with this code. It can be used only once."))
    token = secrets.token_hex(TOKEN_BYTES)
    change(connection, found, token=hashed(token), return_code="", visit="")
    return token


def change(connection: Connection, seat: int, **facts: object) -> None:
    """Write some facts of a seat."""
    connection.execute(update(seats).where(seats.c.id == seat).values(**facts))


def hashed(secret: str) -> str:
    """What is kept of a secret that is long enough not to be guessed."""
    return sha256(secret.encode()).hexdigest()


def _seat(row: Row[tuple[object, ...]]) -> Seat:
    facts = dict(row._mapping)
    return Seat(**{name: facts[name] for name in Seat.__slots__})
