"""The teacher's board: who is in, where they are, and what is shown to the room."""

import asyncio
import json
from collections.abc import AsyncIterator

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from game.classroom.addresses import qr_code
from game.classroom.answers import HEADERS, page, said
from game.classroom.asked import Refused, cookie, fields, text
from game.classroom.board_facts import facts_of
from game.classroom.host import Host
from game.classroom.passphrase import LASTS_SECONDS, is_right, is_sealed, lock_of, seal_of, sealed
from game.classroom.store import Store

COOKIE = "model-citizen-board"
LONGEST_PASSPHRASE = 120
LOOKS_EVERY_SECONDS = 1.0
STILL_HERE = ": still here\n\n"


async def unlocked(request: Request) -> Host:
    """The host, if whoever asks has opened the board."""
    host: Host = request.app.state.host
    if not is_sealed(await host.store.run(_seal), cookie(request, COOKIE)):
        raise Refused(401, "The board is locked.")
    return host


async def board(request: Request) -> Response:
    """The board, or the lock on it."""
    return await _page(request, "board.html")


async def screen(request: Request) -> Response:
    """What the room may see: the way in, how many there are, and nobody's name."""
    return await _page(request, "screen.html")


async def unlock(request: Request) -> Response:
    """Open the board with its passphrase."""
    asked = await fields(request, passphrase=text(LONGEST_PASSPHRASE, 1))
    host: Host = request.app.state.host
    if not host.tries.allows(request.client.host if request.client else ""):
        raise Refused(429, "Too many tries: wait a little.")
    lock, seal = await host.store.run(_lock_and_seal)
    # Not on the store's own thread, where the pupils' logs wait.
    if not await asyncio.to_thread(is_right, lock, asked["passphrase"]):
        raise Refused(403, "That is not the passphrase.")
    answer = said({})
    answer.set_cookie(
        COOKIE, sealed(seal), LASTS_SECONDS, path="/board", httponly=True, samesite="strict"
    )
    return answer


async def stream(request: Request) -> Response:
    """The board's facts as they change, for as long as somebody looks."""
    host = await unlocked(request)
    headers = HEADERS | {"X-Accel-Buffering": "no"}
    return StreamingResponse(_changes(request, host), 200, headers, "text/event-stream")


async def _changes(request: Request, host: Host) -> AsyncIterator[str]:
    before = ""
    while not await request.is_disconnected():
        now = json.dumps(await host.store.run(facts_of, host))
        yield f"data: {now}\n\n" if now != before else STILL_HERE
        before = now
        await asyncio.sleep(LOOKS_EVERY_SECONDS)


async def _page(request: Request, name: str) -> Response:
    try:
        host = await unlocked(request)
    except Refused as refused:
        return page("lock.html", status=refused.status)
    facts = await host.store.run(facts_of, host)
    link = facts["room"]["link"]
    words = {"link": link, "code": facts["room"]["code"]}
    return page(name, words, drawn={"qr": qr_code(link)})


def _seal(store: Store) -> str:
    with store.reading() as connection:
        return seal_of(connection)


def _lock_and_seal(store: Store) -> tuple[str, str]:
    with store.reading() as connection:
        return lock_of(connection), seal_of(connection)
