"""A class in this process: a host, and somebody who asks it things."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from game.classroom.board import COOKIE as BOARD
from game.classroom.game_page import ClassPage
from game.classroom.host import Host
from game.classroom.passphrase import make_passphrase
from game.classroom.rooms import Plan
from game.classroom.server import server_of
from game.classroom.store import Store, sqlite_url
from game.core.model import Level
from game.platforms.page_files import HeldPage

INDEX = b"""<!doctype html><head><title>Model Citizen</title></head><body>
<script src="page-1/page.js" defer></script></body>"""
PAGE = {
    "index.html": INDEX,
    "index.html.gz": b"packed",
    "worker.js": b"// keeps the page",
    "page-1/page.js": b"await bridge.settled;",
}
ADDRESS = "http://192.168.7.7:8642"


def a_host(store: Store, level: Level, seats: int = 60) -> tuple[Host, str]:
    """A host with a room, and the passphrase of its board."""
    plan = Plan("week", most_seats=seats)
    host = Host(store, level, plan, ClassPage(HeldPage(PAGE)), ADDRESS)
    with store.writing() as connection:
        host.new_room(connection)
        return host, make_passphrase(connection)


@pytest.fixture(name="hosted")
def a_class(larkhaven: Level, tmp_path: Path) -> tuple[Host, str]:
    """A host with an empty room in a new file, and its passphrase."""
    return a_host(Store(sqlite_url(tmp_path / "class.sqlite3")), larkhaven)


def room_code(host: Host) -> str:
    with host.store.reading() as connection:
        return host.room(connection).code


@contextmanager
def visitor(host: Host) -> Iterator[TestClient]:
    """Somebody with a browser of their own."""
    client = TestClient(server_of(host), base_url=ADDRESS, follow_redirects=False)
    yield client
    client.close()


def unlock(client: TestClient, passphrase: str) -> None:
    assert client.post("/board/open", json={"passphrase": passphrase}).status_code == 200
    assert BOARD in client.cookies
