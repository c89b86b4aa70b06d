"""The way in: the join page, and the files that every page of the class looks by."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from game.classroom.answers import PAGES, file, page
from game.classroom.asked import code, cookie
from game.classroom.host import Host
from game.classroom.pupils import COOKIE
from game.classroom.rooms import CODE_LENGTH
from game.classroom.seating import REMOVED, Seat, seat_of
from game.classroom.store import Store
from game.platforms.places import assets_folder

SCRIPT = "text/javascript; charset=utf-8"
OURS = {
    "class.css": "text/css; charset=utf-8",
    "icon.svg": "image/svg+xml",
    **dict.fromkeys(("ask.js", "join.js", "board.js", "screen.js", "lock.js"), SCRIPT),
}
FONTS = ("AtkinsonHyperlegible-Regular.ttf", "AtkinsonHyperlegible-Bold.ttf")


async def join(request: Request) -> Response:
    """The join page; the link that is shown in the room has the room's code in it already."""
    host: Host = request.app.state.host
    given = request.path_params.get("code", "").upper()
    if given and not code(CODE_LENGTH)(given):
        raise HTTPException(404)
    seat = await host.store.run(_seat_here, host, cookie(request, COOKIE))
    if seat is not None:
        return page("again.html", nickname=seat.nickname)
    return page("join.html", code=given)


async def look(request: Request) -> Response:
    """A stylesheet, a script, a font or the icon."""
    name = request.path_params["name"]
    if name in OURS:
        return file((PAGES / name).read_bytes(), OURS[name])
    if name in FONTS:
        return file((assets_folder() / "fonts" / name).read_bytes(), "font/ttf")
    raise HTTPException(404)


def _seat_here(store: Store, host: Host, token: str) -> Seat | None:
    """The seat this browser has in the class that is on now."""
    with store.reading() as connection:
        seat = seat_of(connection, token) if token else None
        here = seat is not None and seat.room == host.room(connection).id
        return seat if here and seat is not None and seat.results != REMOVED else None
