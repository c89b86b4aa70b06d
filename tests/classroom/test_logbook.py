"""Logs come in pieces, some twice, some too early; what is kept is the life, to the letter."""

import json
from dataclasses import replace

import pytest

from game.classroom.logbook import Logbook, OutOfStep, Piece, chained, lines_of, remove_log
from game.classroom.reliving import Unlived
from game.classroom.rooms import Plan, make_room
from game.classroom.seating import NoSeat, Seat, enter, release, take_seat
from game.classroom.store import Store
from game.core.logs import to_json_lines
from game.core.model import Level
from game.lab.citizens import live

Took = tuple[Store, str, Seat, list[str]]


def lines_for(level: Level, seat: Seat, arcade: bool = True) -> list[str]:
    log = live(level, "greedy", seat.seed, "week", seat.arm, in_class=True, arcade=arcade)[1]
    return to_json_lines(log).splitlines()


@pytest.fixture(name="taken")
def a_seat_in_a_room(store: Store, larkhaven: Level) -> Took:
    with store.writing() as connection:
        room = make_room(connection, larkhaven, Plan("week"))
        token = take_seat(connection, room.id)[1]
        seat = enter(connection, token, "one")
    return store, token, seat, lines_for(larkhaven, seat)


def whole_turns(lines: list[str], size: int) -> list[tuple[int, tuple[str, ...]]]:
    """The lines in pieces of about that size that end where a turn does."""
    turns = [json.loads(line)["turn"] for line in lines]
    cuts = [at for at in range(1, len(lines)) if turns[at] != turns[at - 1]]
    edges = [0, *cuts[size::size], len(lines)]
    return [(a, tuple(lines[a:b])) for a, b in zip(edges, edges[1:], strict=False)]


def test_a_life_in_pieces_is_kept_to_the_letter(taken: Took, larkhaven: Level) -> None:
    store, token, _, lines = taken
    book = Logbook(larkhaven)
    for number, (first, some) in enumerate(whole_turns(lines, 25)):
        if number % 3 == 2:
            book = Logbook(larkhaven)  # the server was begun anew
        for _ in range(1 + number % 2):  # an answer was lost, so the piece comes again
            with store.writing() as connection:
                seat = book.take_in(connection, token, "one", Piece(first, some))
        assert seat.lines == first + len(some)
    with store.reading() as connection:
        assert list(lines_of(connection, seat.id)) == lines
    assert seat.digest == chained("", lines) and seat.ended and seat.day == 7


def refused(taken: Took, level: Level, piece: Piece, visit: str = "one") -> Exception:
    store, token, seat, _ = taken
    with pytest.raises((NoSeat, OutOfStep, Unlived)) as why, store.writing() as connection:
        Logbook(level).take_in(connection, token, visit, piece)
    with store.reading() as connection:
        assert list(lines_of(connection, seat.id)) == []
    return why.value


def test_what_is_not_this_seats_life_leaves_no_trace(taken: Took, larkhaven: Level) -> None:
    _, _, seat, lines = taken
    stranger = lines_for(larkhaven, seat, arcade=False)
    assert "another class" in str(refused(taken, larkhaven, Piece(0, tuple(stranger))))
    torn = (*lines[:40], lines[40][:-3])
    assert "Line 41" in str(refused(taken, larkhaven, Piece(0, torn)))
    assert "another window" in str(refused(taken, larkhaven, Piece(0, tuple(lines)), "two"))
    early = refused(taken, larkhaven, Piece(7, tuple(lines[7:])))
    assert isinstance(early, OutOfStep) and early.lines == 0
    other = lines_for(larkhaven, replace(seat, seed=seat.seed // 2 + 1))
    assert "not the life of this seat" in str(refused(taken, larkhaven, Piece(0, tuple(other))))


def test_a_released_window_can_write_no_more(taken: Took, larkhaven: Level) -> None:
    store, _, seat, lines = taken
    with store.writing() as connection:
        release(connection, seat.id)
    assert "another window" in str(refused(taken, larkhaven, Piece(0, tuple(lines))))


def test_results_that_were_removed_are_gone(taken: Took, larkhaven: Level) -> None:
    store, token, seat, lines = taken
    with store.writing() as connection:
        Logbook(larkhaven).take_in(connection, token, "one", Piece(0, tuple(lines)))
        remove_log(connection, seat.id)
    assert "closed" in str(refused(taken, larkhaven, Piece(0, tuple(lines))))


def test_nothing_is_kept_of_a_piece_that_fails_at_its_end(taken: Took, larkhaven: Level) -> None:
    lines = taken[3]
    forged = lines[-1].replace('"turn"', '"at":0,"turn"', 1)
    refused(taken, larkhaven, Piece(0, (*lines[:-1], forged)))
