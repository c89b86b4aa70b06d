"""`classroom host`: everything a class needs, checked before the first pupil comes, then served."""

import json
import os
import socket
import webbrowser
from argparse import Namespace
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from threading import Timer

import uvicorn
from sqlalchemy import Connection
from starlette.applications import Starlette

from game.classroom.addresses import room_address
from game.classroom.game_page import ClassPage, check_city
from game.classroom.host import Host
from game.classroom.passphrase import has_passphrase, make_passphrase
from game.classroom.rooms import USUAL_ARMS, Plan, make_room_for, newest_room
from game.classroom.server import server_of
from game.classroom.store import Store, sqlite_url
from game.core.language import speak
from game.core.model import Level
from game.faults import COMMAND_LINE, Fault
from game.platforms.page_files import held
from game.platforms.places import PACKAGE, home_folder
from game.reading import DEFAULT_LEVEL, known_language, languages_of, level_named

USUAL_PORT = 8642
HIGHEST_PORT = 65_535
MOST_WORKERS, MOST_SEATS = 64, 5_000
LAST_BUILT = PACKAGE.parent / "build" / "out" / "page"
# How a server process learns what to serve: it is begun anew, and given nothing else.
HANDED_OVER = "MODEL_CITIZEN_CLASS"
FAREWELL_SECONDS = 1
# A window writes every four seconds at least; its line must not be dropped in between.
LINE_STAYS_SECONDS = 75
BOARD_OPENS_SECONDS = 1.5
USUAL_WEB_PORT = 80
EVERYWHERE = "0.0.0.0"


@dataclass(frozen=True, slots=True)
class Served:
    """What each server process is told, as plain values."""

    database_url: str
    page: str
    level: str
    length: str
    arms: tuple[str, ...]
    arcade: bool
    check: bool
    most_seats: int
    address: str | None
    lang: str = ""


def host(given: Namespace) -> int:
    """Host a class until Ctrl-C."""
    served, port = served_by(given), free_port(port_of(given))
    if served.address is not None:
        served = replace(served, address=whole_address(served.address, port))
    prepare(served, given.new, given.new_passphrase)
    say_where(served, port)
    if not given.no_browser:
        board = f"http://localhost:{port}/board"
        opening = Timer(BOARD_OPENS_SECONDS, webbrowser.open, [board])
        opening.daemon = True
        opening.start()
    run(served, port, given.workers)
    return 0


def served_by(given: Namespace) -> Served:
    """What the command line asks for, checked."""
    level = level_named(given.level or DEFAULT_LEVEL)
    arms = tuple(given.arms.split(",")) if given.arms else USUAL_ARMS
    length = given.length or level.default_length
    check_plan(level, length, arms)
    if not 1 <= given.seats <= MOST_SEATS:
        raise Fault(f"--seats must be from 1 to {MOST_SEATS}, not {given.seats}", COMMAND_LINE)
    if not 1 <= given.workers <= MOST_WORKERS:
        raise Fault(
            f"--workers must be from 1 to {MOST_WORKERS}, not {given.workers}", COMMAND_LINE
        )
    languages = languages_of(level, given.level or DEFAULT_LEVEL)
    lang = known_language(given.lang, languages) if given.lang else ""
    page = page_of(given.page)
    return Served(
        database_url=given.database_url or sqlite_url(home_folder() / "classroom.sqlite3"),
        page=str(page),
        level=given.level or DEFAULT_LEVEL,
        length=length,
        arms=arms,
        arcade=not given.no_arcade,
        check=given.check,
        most_seats=given.seats,
        address=given.address or room_address(),
        lang=lang,
    )


def check_plan(level: Level, length: str, arms: tuple[str, ...]) -> None:
    """A Fault unless the level has these arms, and each of them this length."""
    if len(set(arms)) != len(arms) or len(arms) < 2:
        raise Fault("--arms must name two arms or more, each once", COMMAND_LINE)
    for arm in arms:
        if arm not in level.arms:
            there = ", ".join(level.arms)
            raise Fault(f"there is no arm '{arm}'; {level.id} has {there}", COMMAND_LINE)
        if length not in level.arms[arm].phases:
            raise Fault(f"the arm '{arm}' has no length '{length}'", COMMAND_LINE)


def page_of(page: Path | None) -> Path:
    """The page that was given, or the one that was built last; nothing is built here."""
    if page is not None or LAST_BUILT.exists():
        return page or LAST_BUILT
    raise Fault(
        "a class needs a built page: `model-citizen web build --out page.zip` makes one, "
        "and `model-citizen classroom host --page page.zip` serves it"
    )


def port_of(given: Namespace) -> int:
    """The port asked for, or the usual one."""
    port = USUAL_PORT if given.port is None else int(given.port)
    if not 0 <= port <= HIGHEST_PORT:
        raise Fault(f"--port must be from 0 to {HIGHEST_PORT}, not {port}")
    return port


def free_port(port: int) -> int:
    """The port if it can be had, or any for 0; a Fault that says why not."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as trying:
        if os.name != "nt":
            trying.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trying.bind((EVERYWHERE, port))
        except OSError as problem:
            reason = problem.strerror or problem
            raise Fault(f"port {port} cannot be used: {reason}; choose another --port") from None
        return int(trying.getsockname()[1])


def whole_address(host: str, port: int) -> str:
    """The address as it stands in a browser."""
    return f"http://{host}" if port == USUAL_WEB_PORT else f"http://{host}:{port}"


def prepare(served: Served, anew: bool, new_passphrase: bool) -> None:
    """Make what a class needs that is not there yet: its tables, its room, the board's lock."""
    check_city(held(Path(served.page)), level_named(served.level))
    made = host_of(served)
    with made.store.writing() as connection:
        if new_passphrase or not has_passphrase(connection):
            words = make_passphrase(connection)
            print(f"The board's passphrase, said this once: {words}")
        _choose_the_room(connection, made, anew)
    made.store.close()


def _choose_the_room(connection: Connection, made: Host, anew: bool) -> None:
    """Go on with the newest class if it is of this plan; never begin another one unasked."""
    room = newest_room(connection)
    if room is None or anew:
        made.new_room(connection)
    elif room.follows(made.level, made.plan):
        make_room_for(connection, room.id, made.plan.most_seats)
    elif room.seats:
        raise Fault(
            f"the class of before has another plan ({room.length}, {', '.join(room.arms)}), or is "
            "of another version of the city: --new begins another class and keeps that one's "
            "results",
            COMMAND_LINE,
        )
    else:
        made.new_room(connection)


def say_where(served: Served, port: int) -> None:
    """The addresses of the room and of the board."""
    if served.address is None:
        print("This machine is in no network: only its own browser can take part.")
    print(f"Pupils:  {served.address or f'http://localhost:{port}'}/")
    print(f"Board:   http://localhost:{port}/board (Ctrl-C ends it)", flush=True)


def run(served: Served, port: int, workers: int) -> None:
    """Serve until Ctrl-C, in one process or in several that share the address."""
    os.environ[HANDED_OVER] = json.dumps(asdict(served))
    with suppress(KeyboardInterrupt):
        uvicorn.run(
            "game.classroom.hosting:app",
            factory=True,
            host=EVERYWHERE,
            port=port,
            workers=workers,
            log_level="warning",
            access_log=False,
            server_header=False,
            proxy_headers=False,
            timeout_keep_alive=LINE_STAYS_SECONDS,
            timeout_graceful_shutdown=FAREWELL_SECONDS,
        )


def app() -> Starlette:
    """The server of one process, as it was told."""
    facts = json.loads(os.environ[HANDED_OVER])
    return server_of(host_of(Served(**facts | {"arms": tuple(facts["arms"])})))


def host_of(served: Served) -> Host:
    """What one server process holds."""
    level = level_named(served.level)
    plan = Plan(served.length, served.arms, served.arcade, served.check, served.most_seats)
    page = ClassPage(held(Path(served.page)))
    if served.lang:
        speak(served.lang, languages_of(level, served.level).sentences(served.lang))
    return Host(Store(served.database_url), level, plan, page, served.address, served.lang)
