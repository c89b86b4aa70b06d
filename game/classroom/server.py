"""The server of a class: which address leads to which answer, and what becomes of a refusal."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy.exc import OperationalError
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from game.classroom import board, board_actions, doors, game_page, pupils
from game.classroom.answers import problem
from game.classroom.asked import Refused
from game.classroom.host import Host
from game.classroom.seating import NoSeat

ROUTES = (
    Route("/", doors.join),
    Route("/look/{name}", doors.look),
    Route("/play/{rest:path}", game_page.play),
    Route("/api/sit", pupils.sit, methods=["POST"]),
    Route("/api/return", pupils.sit_again, methods=["POST"]),
    Route("/api/enter", pupils.begin, methods=["POST"]),
    Route("/api/log", pupils.log, methods=["POST"]),
    Route("/api/results", pupils.results, methods=["POST"]),
    Route("/api/clock", pupils.clock),
    Route("/board", board.board),
    Route("/board/screen", board.screen),
    Route("/board/stream", board.stream),
    Route("/board/open", board.unlock, methods=["POST"]),
    Route("/board/seat", board_actions.seat, methods=["POST"]),
    Route("/board/room", board_actions.room, methods=["POST"]),
    Route("/board/try", board_actions.try_a_seat, methods=["POST"]),
    Route("/board/hand-in", board_actions.hand_in, methods=["POST"]),
    Route("/{code}", doors.join),
)


def server_of(host: Host) -> Starlette:
    """The server of a class, ready to be run by any ASGI server."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        yield
        host.store.close()

    handlers = {
        Refused: _refused,
        NoSeat: _no_seat,
        HTTPException: _not_here,
        OperationalError: _store_away,
    }
    app = Starlette(routes=ROUTES, exception_handlers=handlers, lifespan=lifespan)  # type: ignore[arg-type]
    app.state.host = host
    # A way elsewhere that is made of what was asked for is no answer of ours.
    app.router.redirect_slashes = False
    return app


async def _refused(request: Request, refused: Refused) -> Response:
    return problem(refused.status, refused.why, **refused.facts)


async def _no_seat(request: Request, refused: NoSeat) -> Response:
    return problem(refused.status, refused.why)


async def _not_here(request: Request, fault: HTTPException) -> Response:
    return problem(fault.status_code, "There is nothing here.")


async def _store_away(request: Request, fault: OperationalError) -> Response:
    """The database is being begun anew: the page keeps its log and sends it again."""
    return problem(503, "The class cannot be reached just now.")
