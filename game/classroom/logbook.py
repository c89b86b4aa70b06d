"""The logs of the seats, taken in piece by piece as they grow; what was never lived is refused."""

import time
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from threading import Lock
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from game.classroom.reliving import Unlived, begun, relived
from game.classroom.rooms import Room, room_numbered
from game.classroom.seating import REMOVED, NoSeat, Seat, change, required, seat_with_life
from game.classroom.tables import pieces
from game.core import events as e
from game.core.language import say
from game.core.logs import LogError, from_json_line, to_json_line
from game.core.model import Level
from game.core.state import State

MOST_LINES, MOST_CHARACTERS = 20_000, 600_000
STATES_HELD = 512
SAVE_MARK = '{"model_citizen_save"'


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines of a log from the one numbered `first` on."""

    first: int
    lines: tuple[str, ...]


class OutOfStep(Exception):
    """A piece that does not begin where the log ends; `lines` is where it would."""

    def __init__(self, lines: int) -> None:
        super().__init__(f"the log has {lines} lines")
        self.lines = lines


class Logbook:
    """Takes pieces in. The states of the last lives are held, so that each line is lived once."""

    def __init__(self, level: Level) -> None:
        self.level = level
        self._held: OrderedDict[int, tuple[str, State]] = OrderedDict()
        self._lock = Lock()

    def take_in(self, connection: Connection, token: str, visit: str, piece: Piece) -> Seat:
        """The seat after a piece of its log; NoSeat, OutOfStep or Unlived, and nothing is kept."""
        seat = required(connection, token)
        if seat.closed or seat.results == REMOVED:
            raise NoSeat(410, say("This seat is closed: nothing more is taken in."))
        if seat.visit != visit:
            raise NoSeat(409, say("This seat is being played in another window."))
        seen: dict[str, Any] = {"seen_at": time.time()}
        new = self._new_lines(connection, seat, piece)
        if new:
            seen |= self._kept(connection, seat, new)
        change(connection, seat.id, **seen)
        return replace(seat, **seen)

    def hand_in(self, connection: Connection, room: int, text: str) -> Seat | None:
        """The seat of this room whose life is in a saved file, with what its log had not yet.

        None if no seat of the room has that life.
        """
        whole = text.partition("\n")[2] if text.startswith(SAVE_MARK) else text
        lines = tuple(line for line in whole.split("\n") if line)
        started = parsed(lines[:1])[0] if lines else None
        seed = started.seed if isinstance(started, e.LevelStarted) else -1
        seat = seat_with_life(connection, room, seed)
        if seat is None:
            return None
        if seat.results == REMOVED:
            raise NoSeat(410, say("The results of this seat were removed."))
        new = self._new_lines(connection, seat, Piece(0, lines))
        facts = self._kept(connection, seat, new) if new else {}
        if facts:
            change(connection, seat.id, **facts)
        return replace(seat, **facts)

    def _new_lines(self, connection: Connection, seat: Seat, piece: Piece) -> tuple[str, ...]:
        """The lines that are not there yet; those that are must be the same."""
        known = seat.lines - piece.first
        if known < 0:
            raise OutOfStep(seat.lines)
        if known and piece.lines:
            there = list(lines_of(connection, seat.id))[piece.first :]
            if there[: len(piece.lines)] != list(piece.lines[: len(there)]):
                raise OutOfStep(seat.lines)
        return piece.lines[known:]

    def _kept(self, connection: Connection, seat: Seat, new: Sequence[str]) -> dict[str, Any]:
        if seat.lines + len(new) > MOST_LINES:
            raise Unlived("It is longer than any life.")
        state = self._state_after(connection, seat, new)
        digest = chained(seat.digest, new)
        text = "".join(f"{line}\n" for line in new)
        row = {"seat": seat.id, "first": seat.lines, "text": text}
        connection.execute(insert(pieces).values(row))
        self._hold(seat.id, digest, state)
        return {
            "moved_at": time.time(),
            "lines": seat.lines + len(new),
            "digest": digest,
            "day": state.day,
            "place": state.place,
            "ended": state.ended,
        }

    def _state_after(self, connection: Connection, seat: Seat, new: Sequence[str]) -> State:
        events = parsed(new, seat.lines + 1)
        if not seat.lines:
            state = lived_in_seat(self.level, seat, events)
            check_room(room_numbered(connection, seat.room), state)
            return state
        return relived(self._state(connection, seat), events)

    def _state(self, connection: Connection, seat: Seat) -> State:
        with self._lock:
            digest, state = self._held.get(seat.id, ("", None))
        if state is not None and digest == seat.digest:
            return state
        return lived_in_seat(self.level, seat, parsed(list(lines_of(connection, seat.id))))

    def _hold(self, seat: int, digest: str, state: State) -> None:
        with self._lock:
            self._held[seat] = (digest, state)
            self._held.move_to_end(seat)
            if len(self._held) > STATES_HELD:
                self._held.popitem(last=False)


def lived_in_seat(level: Level, seat: Seat, events: e.Log) -> State:
    """The state of a life that must be this seat's own: its chances and its arm."""
    first = sum(1 for event in events if event.turn == 0)
    state = begun(level, events[:first], in_class=True)
    if (state.seed, state.arm) != (seat.seed, seat.arm):
        raise Unlived("It is not the life of this seat.")
    return relived(state, events[first:])


def check_room(room: Room | None, state: State) -> None:
    """A life must be of the room's length, with its phone game as the teacher left it."""
    there = (room.length, room.arcade) if room else None
    if (state.length, state.beside.arcade_allowed) != there:
        raise Unlived("It was begun in another class.")


def parsed(lines: Sequence[str], first: int = 1) -> e.Log:
    """The events of some lines, or Unlived with the line that is none.

    A line must be written as the game writes it, so that nothing else can be kept with it.
    """
    events = []
    try:
        for number, line in enumerate(lines, first):
            events.append(from_json_line(line, number))
            if to_json_line(events[-1]) != line:
                raise Unlived(f"Line {number}: the game does not write it so.")
    except LogError as fault:
        raise Unlived(f"Line {fault.line}: {fault.message}.") from None
    return tuple(events)


def lines_of(connection: Connection, seat: int) -> Iterator[str]:
    """Every line of a seat's log, in order."""
    question = select(pieces.c.text).where(pieces.c.seat == seat).order_by(pieces.c.first)
    for (text,) in connection.execute(question):
        # Not splitlines: a line of JSON may hold other signs that end lines.
        yield from text[:-1].split("\n")


def remove_log(connection: Connection, seat: int) -> None:
    """Delete a log for good and keep only that it was removed."""
    connection.execute(delete(pieces).where(pieces.c.seat == seat))
    change(connection, seat, results=REMOVED, digest="", lines=0, visit="")


def chained(digest: str, lines: Sequence[str]) -> str:
    """The hash of a log after some lines more, whatever the pieces it came in."""
    for line in lines:
        digest = sha256(f"{digest}{line}\n".encode()).hexdigest()
    return digest
