"""What the board shows of a class, as plain facts; the arms only once they were revealed."""

import time
from typing import Any

from game.classroom.host import Host
from game.classroom.rooms import Room
from game.classroom.seating import KEPT, REMOVED, Seat, seats_in
from game.classroom.store import Store
from game.core.model import Level

AWAY_SECONDS, STUCK_SECONDS = 15, 180
PLACES = {
    "morning": "morning",
    "card": "at a card",
    "answer": "at a card",
    "evening": "evening",
    "check_in": "check-in",
    "doors": "two doors",
    "arcade": "phone game",
    "night": "night",
    "ended": "debrief",
}


def facts_of(store: Store, host: Host) -> dict[str, Any]:
    """The room, how many are where, and every seat."""
    with store.reading() as connection:
        room = host.room(connection)
        seats = seats_in(connection, room.id)
        charts = host.cohort.drawn(connection, room, seats)
    now = time.time()
    rows = [_row(host.level, room, seat, now) for seat in seats]
    counted = [row for row in rows if not row["test"]]
    return {
        "room": {
            "code": room.code,
            "link": f"{host.address or 'http://localhost'}/{room.code}",
            "open": room.open,
            "revealed": room.revealed,
            "length": host.level.lengths[room.length].name,
            "arms": list(room.arms) if room.revealed else [],
        },
        "counts": {
            "here": len(counted),
            "playing": sum(row["state"] in ("playing", "stuck") for row in counted),
            "finished": sum(row["state"] in ("finished", "kept") for row in counted),
            "stuck": sum(row["state"] == "stuck" for row in counted),
        },
        "seats": rows,
        "charts": charts,
    }


def _row(level: Level, room: Room, seat: Seat, now: float) -> dict[str, Any]:
    days = level.lengths[room.length].days
    where = f"day {max(seat.day, 1)} of {days}, {PLACES.get(seat.place, seat.place)}"
    return {
        "number": seat.number,
        "nickname": seat.nickname,
        "test": seat.test,
        "state": _state(seat, now),
        "where": where if seat.lines and not seat.ended else "",
        "flag": seat.flag,
        "arm": seat.arm if room.revealed else "",
    }


def _state(seat: Seat, now: float) -> str:
    """One word for where a seat stands."""
    if seat.results == REMOVED:
        return "removed"
    if seat.closed:
        return "closed"
    if seat.ended:
        return "kept" if seat.results == KEPT else "finished"
    if not seat.visit or now - seat.seen_at > AWAY_SECONDS:
        return "away" if seat.lines else "at the door"
    if not seat.lines:
        return "at the title"
    return "stuck" if now - seat.moved_at > STUCK_SECONDS else "playing"
