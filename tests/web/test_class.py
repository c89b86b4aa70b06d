"""A class in real browsers: the join page, the game in the room, the board, the screen."""

import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page

from game.classroom.game_page import ClassPage
from game.classroom.host import Host
from game.classroom.hosting import free_port
from game.classroom.logbook import chained
from game.classroom.passphrase import make_passphrase
from game.classroom.rooms import Plan, Room
from game.classroom.seating import Seat, seats_in
from game.classroom.server import server_of
from game.classroom.store import Store, sqlite_url
from game.core.language import ENGLISH, OWN, speak
from game.core.model import Level
from game.platforms.page_files import held
from game.reading import languages_of
from tests.web.visitor import TWO_FRAMES, Pointer, Week
from tests.web.visits import Visits

ARMS = ("continuous", "partial")


class Classroom:
    """A host that can be stopped and begun anew under the same address."""

    def __init__(self, page: ClassPage, level: Level, folder: Path) -> None:
        self.page, self.level = page, level
        self.url, self.port = sqlite_url(folder / "class.sqlite3"), free_port(0)
        self.address = f"http://127.0.0.1:{self.port}/"
        self.begin()
        with self.host.store.writing() as connection:
            self.passphrase = make_passphrase(connection)
            self.host.new_room(connection)

    def begin(self) -> None:
        address = self.address.rstrip("/")
        self.host = Host(Store(self.url), self.level, Plan("week"), self.page, address)
        app = server_of(self.host)
        config = uvicorn.Config(app, port=self.port, log_level="error", access_log=False)
        config.timeout_graceful_shutdown = 1
        self.server = uvicorn.Server(config)
        self.thread = threading.Thread(target=self.server.run, daemon=True)
        self.thread.start()

    def stop(self) -> None:
        self.server.should_exit = True
        self.thread.join(10)

    @property
    def room(self) -> Room:
        with self.host.store.reading() as connection:
            return self.host.room(connection)

    @property
    def seats(self) -> list[Seat]:
        with self.host.store.reading() as connection:
            return seats_in(connection, self.host.room(connection).id)


@pytest.fixture
def classroom(page_folder: Path, larkhaven: Level, tmp_path: Path) -> Iterator[Classroom]:
    made = Classroom(ClassPage(held(page_folder)), larkhaven, tmp_path)
    yield made
    made.stop()


def joined(visits: Visits, classroom: Classroom) -> Page:
    """A pupil who followed the link, pressed Start, and is at the title."""
    page = visits.context().new_page()
    page.goto(f"{classroom.address}{classroom.room.code}")
    return start(visits, page)


def start(visits: Visits, page: Page) -> Page:
    page.get_by_text("Start", exact=True).click()
    page.wait_for_url("**/play/")
    return visits.until_ready(page)


def life_in(page: Page) -> list[str]:
    """The log as the browser keeps it."""
    kept = page.evaluate("Object.entries(localStorage).find(([k]) => k.endsWith('life.jsonl'))[1]")
    return str(kept).split("\n")[1:-1]


def arrives(page: Page, classroom: Classroom, lines: list[str]) -> None:
    """Wait until the host has these lines."""
    for _ in range(300):
        if classroom.seats[0].digest == chained("", lines):
            return
        page.evaluate(TWO_FRAMES)
    raise AssertionError("the log did not arrive")


def test_a_pupil_joins_plays_reloads_and_outlasts_an_outage(
    classroom: Classroom, visits_to: Callable[[str], Visits]
) -> None:
    visits = visits_to(classroom.address)
    page = visits.context().new_page()
    page.goto(f"{classroom.address}{classroom.room.code}")
    visits.picture(page, "join")
    assert classroom.seats == []
    start(visits, page)
    hands = Pointer(page)
    assert hands.names()[0] == "Play" and "Set-up" not in hands.names()
    visits.picture(page, "title")
    Week(page, hands).play(lambda: "Day 2" in page.title())
    arrives(page, classroom, life_in(page))
    before = life_in(page)
    # The browser has lost everything it kept; the host has not.
    page.evaluate("localStorage.clear()")
    visits.go(page, "play/")
    assert life_in(page) == before
    hands.use("Continue")
    # The host goes away for a while, and play goes on.
    visits.forgiven = ("error: Failed to load resource",)
    classroom.stop()
    Week(page, hands).play(lambda: "Day 3" in page.title())
    assert life_in(page)[: len(before)] == before
    classroom.begin()
    arrives(page, classroom, life_in(page))
    (seat,) = classroom.seats
    assert seat.day == 3
    shown = page.content() + page.url + page.title()
    assert not any(arm in shown for arm in ARMS)
    asked = [one for one in visits.asked if any(arm in one for arm in (*ARMS, str(seat.seed)))]
    assert asked == []


SEEN = """(seen) => {
  Object.defineProperty(document, "hidden", { configurable: true, get: () => !seen });
  document.dispatchEvent(new Event("visibilitychange"));
}"""


def test_the_log_says_what_pressed_and_how_long_the_page_was_hidden(
    classroom: Classroom, visits_to: Callable[[str], Visits]
) -> None:
    page = joined(visits_to(classroom.address), classroom)
    hands = Pointer(page)
    Week(page, hands).play(lambda: "Pulse" in hands.names())
    page.evaluate(SEEN, False)
    page.wait_for_timeout(400)
    page.evaluate(SEEN, True)
    page.wait_for_function("Object.values(localStorage).join().includes('PageHidden')")
    Week(page, hands).play(lambda: "Day 2" in page.title())
    arrives(page, classroom, life_in(page))
    events = [json.loads(line) for line in life_in(page)]
    (away,) = (one["hidden_ms"] for one in events if one["kind"] == "PageHidden")
    assert 400 <= away < 10_000
    assert {one["hand"] for one in events if one["kind"] == "Pressed"} == {"mouse"}


def test_a_class_in_spanish_is_in_spanish_from_the_door_on(
    classroom: Classroom, visits_to: Callable[[str], Visits]
) -> None:
    classroom.host.lang = "es"
    languages = languages_of(classroom.level, "larkhaven")
    speak("es", languages.sentences("es"))
    try:
        visits = visits_to(classroom.address)
        page = visits.context().new_page()
        page.goto(f"{classroom.address}{classroom.room.code}")
        visits.picture(page, "join-es")
        page.get_by_text("Inicio", exact=True).click()
        page.wait_for_url("**/play/?lang=es")
        visits.until_ready(page)
        assert Pointer(page).names()[0] == "Jugar"
    finally:
        speak(OWN, ENGLISH)


def test_a_second_window_waits_until_the_first_is_closed(
    classroom: Classroom, visits_to: Callable[[str], Visits]
) -> None:
    visits = visits_to(classroom.address)
    visits.forgiven = ("error: Failed to load resource", "answer 409")
    first = joined(visits, classroom)
    second = first.context.new_page()
    second.goto(f"{classroom.address}play/")
    said = "document.getElementById('doing').textContent.includes('another window')"
    second.wait_for_function(said)
    visits.picture(second)
    first.close(run_before_unload=False)
    visits.until_ready(second)
    assert Pointer(second).names()[0] == "Play" and len(classroom.seats) == 1


def test_the_teacher_follows_flags_reveals_and_deletes(
    classroom: Classroom, visits_to: Callable[[str], Visits]
) -> None:
    visits = visits_to(classroom.address)
    visits.forgiven = ("error: Failed to load resource", "answer 401", "answer 403", "answer 409")
    pupil = joined(visits, classroom)
    Pointer(pupil).use("Play")
    teacher = visits.context().new_page()
    teacher.goto(f"{classroom.address}board")
    teacher.get_by_label("The passphrase").fill("wrong words")
    teacher.keyboard.press("Enter")
    teacher.get_by_text("That is not the passphrase.").wait_for()
    teacher.get_by_label("The passphrase").fill(classroom.passphrase)
    teacher.keyboard.press("Enter")
    row = teacher.locator("tr[data-number='1']")
    row.get_by_text("playing").wait_for()
    visits.picture(teacher, "board")
    assert not any(arm in teacher.content() for arm in ARMS)
    row.get_by_role("button", name="Flag").click()
    teacher.get_by_label("Why").fill("=HYPERLINK(1) <b>helped</b>")
    teacher.get_by_role("button", name="Yes").click()
    row.get_by_text("<b>helped</b>").wait_for()
    row.get_by_role("button", name="Release").click()
    teacher.get_by_text("goes on in any browser with the code").wait_for()
    teacher.get_by_role("button", name="No", exact=True).click()
    teacher.get_by_role("button", name="Reveal the arms").click()
    teacher.get_by_role("button", name="Yes").click()
    row.get_by_text(classroom.seats[0].arm).wait_for()
    screen = teacher.context.new_page()
    screen.goto(f"{classroom.address}board/screen")
    screen.get_by_text("1 here").wait_for()
    visits.picture(screen, "screen")
    assert classroom.seats[0].nickname not in screen.content()
    teacher.get_by_role("button", name="Delete this class").click()
    teacher.get_by_role("button", name="Yes").click()
    teacher.get_by_text("Nobody has taken a seat yet.").wait_for()
    assert classroom.seats == []


def test_a_lone_page_asks_nobody(visits: Visits) -> None:
    page = visits.open()
    hands = Pointer(page)
    Week(page, hands).play(lambda: "Day 2" in page.title())
    page.evaluate("dispatchEvent(new Event('pagehide'))")
    parts = ("page-", "runtime-", "app-", "worker.js", "manifest.webmanifest", "icon", "?", "index")
    asked = [one.removeprefix(visits.address) for one in visits.asked]
    assert [one for one in asked if one and not one.startswith(parts)] == []


def test_the_board_of_forty_on_a_phone_and_a_projector(
    classroom: Classroom, browser: Browser, visits_to: Callable[[str], Visits]
) -> None:
    from game.classroom.seating import take_seat

    with classroom.host.store.writing() as connection:
        room = classroom.host.room(connection)
        for _ in range(40):
            take_seat(connection, room.id)
    visits = visits_to(classroom.address)
    visits.forgiven = ("error: Failed to load resource", "answer 401")
    for name, wide, tall in (("projector", 1280, 720), ("phone", 390, 844)):
        page = visits.context(viewport={"width": wide, "height": tall}).new_page()
        page.goto(f"{classroom.address}board")
        page.get_by_label("The passphrase").fill(classroom.passphrase)
        page.keyboard.press("Enter")
        page.locator("tr[data-number='40']").wait_for()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        visits.picture(page, name)
