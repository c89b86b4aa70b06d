"""`classroom selftest`: everything a class needs, tried on this machine before the pupils come."""

import asyncio
import os
import tempfile
import threading
import time
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from game.classroom.addresses import qr_code, room_address
from game.classroom.game_page import ClassPage, check_city
from game.classroom.host import Host
from game.classroom.hosting import free_port, page_of, port_of
from game.classroom.logbook import chained
from game.classroom.passphrase import make_passphrase, seal_of, sealed
from game.classroom.robot import Robot, steps
from game.classroom.rooms import Plan
from game.classroom.seating import seats_in
from game.classroom.server import server_of
from game.classroom.store import Store, sqlite_url
from game.faults import INPUT, Fault
from game.platforms.page_files import PageFiles, held
from game.platforms.places import home_folder
from game.reading import DEFAULT_LEVEL, level_named

THIS_MACHINE = "127.0.0.1"
# The year is wrong before any check-in is: only a clock that jumps would spoil who is away.
MOST_SKEW_MS = 2_000
PATIENCE_SECONDS = 10.0
GOOD, WARNING, BAD = "ok", "warning", "FAILED"
STAND_IN = {
    "index.html": b'<script src="p/page.js" defer></script>',
    "p/page.js": b"bridge.settled",
}


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that was tried: how it stands, and a sentence about it."""

    stands: str
    what: str


class StandIn:
    """A page of nothing, where there is none yet."""

    def content(self, name: str) -> bytes | None:
        """What the file of that name holds."""
        return STAND_IN.get(name)


def selftest(given: Namespace) -> int:
    """Try everything and say how it stands; 1 if a class could not be held."""
    stood = []
    for found in tried(given):
        print(f"{found.stands:8}{found.what}", flush=True)
        stood.append(found.stands)
    return INPUT if BAD in stood else 0


def tried(given: Namespace) -> Iterator[Found]:
    """Each thing as it is found."""
    page: PageFiles = StandIn()
    try:
        page = held(page_of(given.page))
        ClassPage(page)
        check_city(page, level_named(DEFAULT_LEVEL))
        yield Found(GOOD, "the page is there and can be played in a class")
    except Fault as fault:
        page = StandIn()
        yield Found(WARNING, f"no page to play yet: {fault}")
    yield address_found(given)
    yield _stands(lambda: writes(home_folder()))
    if given.database_url:
        yield _stands(lambda: reaches(given.database_url))
    with tempfile.TemporaryDirectory() as folder:
        yield from round_trip(sqlite_url(Path(folder) / "selftest.sqlite3"), page)


def address_found(given: Namespace) -> Found:
    """The address the room would use, and whether its port is free."""
    try:
        port = free_port(port_of(given))
    except Fault as fault:
        return Found(WARNING, str(fault))
    address = given.address or room_address()
    if address is None:
        return Found(WARNING, "this machine is in no network: pupils hand in files instead")
    link = f"http://{address}:{port}/"
    return Found(GOOD, f"pupils would use {link} ({len(qr_code(link))} signs of QR code)")


def writes(folder: Path) -> str:
    """Whether the class could be kept here."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"kept")
            os.fsync(file.fileno())
    except OSError as problem:
        raise Fault(f"{folder} cannot be written: {problem.strerror}") from None
    return f"the class can be kept in {folder}"


def reaches(url: str) -> str:
    """Whether the database answers."""
    Store(url).close()
    return "the database answers and can be written"


def round_trip(url: str, page: PageFiles) -> Iterator[Found]:
    """A host of a moment, and a robot that lives a whole life in it."""
    level = level_named(DEFAULT_LEVEL)
    host = Host(Store(url), level, Plan(min(level.lengths)), ClassPage(page), None)
    with host.store.writing() as connection:
        code = host.new_room(connection).code
        make_passphrase(connection)
        cookie = sealed(seal_of(connection))
    with running(host) as port:
        robot = Robot(THIS_MACHINE, port)
        yield _stands(lambda: asyncio.run(clock_agrees(robot)))
        yield _stands(lambda: asyncio.run(life_arrives(robot, host, code)))
        yield _stands(lambda: asyncio.run(stream_comes(port, cookie)))


async def clock_agrees(robot: Robot) -> str:
    """Whether the server's clock is the robot's."""
    facts = (await robot.ask("GET", "/api/clock"))[1]
    robot.hang_up()
    skew = abs(time.time() * 1000 - float(facts.get("now", 0)))
    if skew > MOST_SKEW_MS:
        raise Fault(f"the clocks are {skew / 1000:.0f} s apart")
    return f"the clocks agree ({skew:.0f} ms)"


async def life_arrives(robot: Robot, host: Host, code: str) -> str:
    """A robot's life over real HTTP: what is kept is what was lived."""
    await robot.sit(code)
    found = await robot.begin()
    robot.lines = [line for some in steps(host.level, found, "first") for line in some]
    await robot.hand_in()
    robot.hang_up()
    with host.store.reading() as connection:
        (seat,) = seats_in(connection, host.room(connection).id)
    if seat.digest != chained("", robot.lines) or not seat.ended:
        raise Fault("a robot's life did not arrive as it was lived")
    return f"a robot's life arrived whole: {seat.lines} lines, to the debrief"


async def stream_comes(port: int, cookie: str) -> str:
    """Whether the board hears what happens without asking again."""
    reader, writer = await asyncio.open_connection(THIS_MACHINE, port)
    head = f"GET /board/stream HTTP/1.1\r\nHost: {THIS_MACHINE}:{port}\r\n"
    writer.write(f"{head}Cookie: model-citizen-board={cookie}\r\n\r\n".encode())
    try:
        await asyncio.wait_for(reader.readuntil(b"data: "), PATIENCE_SECONDS)
    except (asyncio.IncompleteReadError, asyncio.LimitOverrunError, TimeoutError):
        raise Fault("the board's stream of events does not come through") from None
    finally:
        writer.close()
    return "the board's stream of events comes through"


@contextmanager
def running(host: Host) -> Iterator[int]:
    """The host as a server of this process, on any free port."""
    config = uvicorn.Config(
        server_of(host), host=THIS_MACHINE, port=free_port(0), log_level="error", access_log=False
    )
    config.timeout_graceful_shutdown = 1
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until = time.monotonic() + PATIENCE_SECONDS
    while not server.started and thread.is_alive() and time.monotonic() < until:
        time.sleep(0.02)
    try:
        yield config.port
    finally:
        server.should_exit = True
        thread.join(PATIENCE_SECONDS)


def _stands(try_it: Callable[[], str]) -> Found:
    try:
        return Found(GOOD, try_it())
    except (Fault, OSError, asyncio.IncompleteReadError, TimeoutError) as fault:
        return Found(BAD, str(fault) or type(fault).__name__)
