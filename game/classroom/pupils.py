"""What a pupil's browser asks for: a seat, its life, and somewhere to send its log."""

import time
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, TypeVar

from starlette.requests import Request
from starlette.responses import Response

from game.app.choices import opaque_arm
from game.classroom.answers import said
from game.classroom.asked import Refused, cookie, fields, hexadecimal, lines, number, one_of, text
from game.classroom.host import Host
from game.classroom.logbook import (
    MOST_LINES,
    OutOfStep,
    Piece,
    lines_of,
    remove_log,
)
from game.classroom.reliving import Unlived
from game.classroom.rooms import room_numbered
from game.classroom.seating import (
    KEPT,
    REMOVED,
    RETURN_CODE_LENGTH,
    NoSeat,
    Seat,
    change,
    come_back,
    enter,
    leave,
    required,
    seat_of,
    take_seat,
)
from game.classroom.store import Store
from game.core.language import say
from game.core.logs import LONGEST_LINE

COOKIE = "model-citizen-seat"
LASTS_SECONDS = 24 * 3600
VISIT_LENGTH = 16
TOO_MUCH = "Too much at once: try again in a moment."
T = TypeVar("T")


async def sit(request: Request) -> Response:
    """Take a seat, or the one this browser has already; another once that one's life is over."""
    asked = await fields(request, room=text(RETURN_CODE_LENGTH, 1), another=one_of(True, False))
    here = cookie(request, COOKIE)
    seat, token = await _by_code(request, _sit, asked["room"], here, asked["another"])
    return with_seat(said({"nickname": seat.nickname}), token)


async def sit_again(request: Request) -> Response:
    """Go on with a seat that the teacher has released."""
    asked = await fields(request, code=text(RETURN_CODE_LENGTH, 1))
    token = await _by_code(request, _sit_again, asked["code"])
    return with_seat(said({}), token)


async def begin(request: Request) -> Response:
    """Play on this seat in this window: what the life is made of, and how far it has come."""
    asked = await fields(request, visit=hexadecimal(VISIT_LENGTH))
    host: Host = request.app.state.host
    _within_bounds(host, request)
    return said(await host.store.run(_begin, host, cookie(request, COOKIE), asked["visit"]))


async def log(request: Request) -> Response:
    """Take in lines of the log as it grows; without any it says that the window is alive."""
    asked = await fields(
        request,
        visit=hexadecimal(VISIT_LENGTH),
        first=number(MOST_LINES),
        lines=lines(MOST_LINES, LONGEST_LINE),
        leaves=one_of(True, False),
    )
    host: Host = request.app.state.host
    _within_bounds(host, request)
    return said(await host.store.run(_log, host, cookie(request, COOKIE), asked))


async def results(request: Request) -> Response:
    """After the debrief: the results stay with the class, or they are removed."""
    asked = await fields(request, keep=one_of(True, False))
    host: Host = request.app.state.host
    await host.store.run(_results, cookie(request, COOKIE), asked["keep"])
    return said({})


async def clock(request: Request) -> Response:
    """What time it is on this machine, in milliseconds."""
    return said({"now": round(time.time() * 1000)})


def with_seat(answer: Response, token: str) -> Response:
    """The answer with the cookie that is the seat; no script can read it."""
    answer.set_cookie(COOKIE, token, LASTS_SECONDS, httponly=True, samesite="lax")
    return answer


async def _by_code(request: Request, work: Callable[..., T], *given: Any) -> T:
    """Do what a code opens, unless somebody asks faster than a school can, or guesses codes."""
    host: Host = request.app.state.host
    # Where a request comes from is looked at here and kept nowhere.
    where = request.client.host if request.client else ""
    if not (host.joins.allows(where) and host.guesses.has_left(where)):
        raise Refused(429, say(TOO_MUCH))
    try:
        return await host.store.run(work, host, *given)
    except NoSeat as wrong:
        if wrong.status == HTTPStatus.NOT_FOUND:
            host.guesses.allows(where)
        raise


def _within_bounds(host: Host, request: Request) -> None:
    if not host.logs.allows(cookie(request, COOKIE)[:64]):
        raise Refused(429, say(TOO_MUCH))


def _sit(store: Store, host: Host, room_code: str, token: str, another: bool) -> tuple[Seat, str]:
    with store.writing() as connection:
        room = host.room(connection)
        if room.code != room_code:
            raise NoSeat(404, say("There is no class with this code. Look again at the board."))
        seat = seat_of(connection, token) if token else None
        here = seat is not None and seat.room == room.id and seat.results != REMOVED
        if here and seat is not None and not (another and seat.is_over):
            return seat, token
        return take_seat(connection, room.id)


def _sit_again(store: Store, host: Host, return_code: str) -> str:
    with store.writing() as connection:
        return come_back(connection, host.room(connection).id, return_code)


def _begin(store: Store, host: Host, token: str, visit: str) -> dict[str, Any]:
    with store.writing() as connection:
        seat = enter(connection, token, visit)
        room = room_numbered(connection, seat.room)
        if room is None:
            raise NoSeat(404, say("This class is over."))
        there = list(lines_of(connection, seat.id))
    return {
        "nickname": seat.nickname,
        "level": room.level,
        "length": room.length,
        "seed": seat.seed,
        "plan": opaque_arm(seat.seed, seat.arm),
        "arcade": room.arcade,
        "check": seat.forms if room.check else "",
        "folder": f"class-{room.code.lower()}-{seat.number}",
        "lines": seat.lines,
        "words": {
            "away": say(
                "The teacher's laptop is out of reach. Your life is kept here and sent later."
            ),
            "alone": say("You can play on; nothing more is sent."),
        },
        "save": host.save_header + "".join(f"{line}\n" for line in there) if there else "",
    }


def _log(store: Store, host: Host, token: str, asked: dict[str, Any]) -> dict[str, Any]:
    piece = Piece(asked["first"], tuple(asked["lines"]))
    try:
        with store.writing() as connection:
            seat = host.logbook.take_in(connection, token, asked["visit"], piece)
            if asked["leaves"]:
                leave(connection, token, asked["visit"])
    except OutOfStep as fault:
        raise Refused(409, say("The log goes on elsewhere."), lines=fault.lines) from None
    except Unlived as fault:
        raise Refused(422, str(fault)) from None
    return {"lines": seat.lines}


def _results(store: Store, token: str, keep: bool) -> None:
    with store.writing() as connection:
        seat = required(connection, token)
        if not keep:
            remove_log(connection, seat.id)
        elif seat.results != REMOVED:
            change(connection, seat.id, results=KEPT)
