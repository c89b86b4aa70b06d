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
from game.core.language import say, spoken
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
    seat, room_code = await host.store.run(_seat_here, host, cookie(request, COOKIE))
    words = {"lang": spoken(), "game": host.game, **said_at_the_door()}
    if seat is None:
        return page("join.html", words | {"code": given})
    words |= {"nickname": seat.nickname, "code": room_code}
    return page("again.html", words, drawn={"over": "" if seat.is_over else "hidden"})


def said_at_the_door() -> dict[str, str]:
    """What the pages at the door say, in the class's language."""
    return {
        "title": say("Model Citizen in class"),
        "town": say("A life in Larkhaven, a town that keeps score."),
        "the_code": say("The code on the board"),
        "start": say("Start"),
        "where_it_goes": say(
            "What you do in the game goes to your teacher's laptop, under a nickname, and nowhere "
            "else. No name and no address is kept. After the debrief you can remove it."
        ),
        "stop": say("You can stop at any time."),
        "your_seat": say("That is your seat in this class. It goes on where you left it."),
        "not_yours": say("Not your seat? Your teacher can give you another."),
        "is_over": say("This seat is finished. Is somebody else at this device now?"),
        "another": say("Take a seat of my own"),
        "odd_code": say("A code has four letters and numbers."),
        "no_answer": say(
            "The teacher's laptop does not answer. Is this device still in its network?"
        ),
    }


async def look(request: Request) -> Response:
    """A stylesheet, a script, a font or the icon."""
    name = request.path_params["name"]
    if name in OURS:
        return file((PAGES / name).read_bytes(), OURS[name])
    if name in FONTS:
        return file((assets_folder() / "fonts" / name).read_bytes(), "font/ttf")
    raise HTTPException(404)


def _seat_here(store: Store, host: Host, token: str) -> tuple[Seat | None, str]:
    """The seat this browser has in the class that is on now, and the class's code."""
    with store.reading() as connection:
        room = host.room(connection)
        seat = seat_of(connection, token) if token else None
        here = seat is not None and seat.room == room.id and seat.results != REMOVED
        return (seat if here else None), room.code
