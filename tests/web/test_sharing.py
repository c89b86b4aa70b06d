"""What leaves the page, and whom it is shared with: files, codes, seats, tabs, plain servers."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright

from game.app.result_code import read_result_code
from game.app.saves import LIFE, save_text
from game.core.engine import replay
from game.core.logs import from_json_lines
from game.core.model import Level
from game.lab.citizens import live
from game.platforms.page_files import held
from tests.web.conftest import launched
from tests.web.places import served_plainly
from tests.web.visitor import Pointer, Week, words
from tests.web.visits import Visits

BELOW = "/some/school/folder/"
CLASSROOM = "class.test"
KEPT = "model-citizen/"
WHAT_THERE_IS = "[isSecureContext, 'serviceWorker' in navigator, 'clipboard' in navigator]"


def with_a_life_that_is_over(visits: Visits, level: Level, page: Page) -> Pointer:
    """The last panel of the debrief of a robot's life."""
    text = save_text(level, live(level, "greedy", 7)[1])
    visits.go(page)
    page.evaluate("([name, text]) => localStorage.setItem(name, text)", [KEPT + LIFE, text])
    visits.go(page)
    hands = Pointer(page)
    hands.use("Continue")
    while "Take the log" not in hands.names():
        hands.use("Next")
    return hands


def downloaded(page: Page, hands: Pointer, name: str, to: Path) -> Path:
    with page.expect_download() as found:
        hands.use(name)
    path = to / found.value.suggested_filename
    found.value.save_as(path)
    return path


def test_the_log_and_the_debrief_are_downloaded(
    visits: Visits, visits_to: Callable[[str], Visits], larkhaven: Level, tmp_path: Path
) -> None:
    page = visits.context().new_page()
    hands = with_a_life_that_is_over(visits, larkhaven, page)
    log = from_json_lines(downloaded(page, hands, "Take the log", tmp_path).read_text("utf-8"))
    assert log == live(larkhaven, "greedy", 7)[1]
    assert replay(larkhaven, log).ended
    told = downloaded(page, hands, "Take the debrief as a page", tmp_path)
    assert told.suffix == ".html"
    reader = visits_to(told.as_uri())
    sheet = reader.context().new_page()
    sheet.goto(told.as_uri())
    assert sheet.locator("h1").first.is_visible() and sheet.locator("svg").count() > 3
    assert reader.asked == [told.as_uri()]
    reader.picture(sheet, "debrief")


def test_a_result_code_is_copied(visits: Visits, larkhaven: Level) -> None:
    context = visits.context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    with_a_life_that_is_over(visits, larkhaven, page).use("Copy the result code")
    assert "Copied." in words(page)
    found = read_result_code(page.evaluate("navigator.clipboard.readText()"), [larkhaven])
    assert (found.seed, found.finished) == (7, True)


def test_each_seat_keeps_its_own_life(visits: Visits) -> None:
    page = visits.open("?seat=a&seed=1")
    hands = Pointer(page)
    Week(page, hands).play(lambda: "Day 2" in page.title())
    visits.go(page, "?seat=b&seed=2")
    assert hands.names()[0] == "Play"
    hands.use("Play")
    visits.go(page, "?seat=a")
    assert hands.names()[:3] == ["Continue", "New life", "Forget this life"]
    visits.picture(page)
    hands.use("Continue")
    assert "Day 2" in page.title()
    visits.go(page, "?seat=a")
    hands.use("Forget this life")
    hands.use("Forget this life" if "Forget this life" in hands.names() else hands.names()[-1])
    assert hands.names()[0] == "Play"
    visits.go(page, "?seat=b")
    assert hands.names()[0] == "Continue"


@pytest.fixture(scope="session")
def whole_page(page_folder: Path) -> dict[str, bytes]:
    """The page's files without their smaller copies."""
    files = held(page_folder).files
    return {name: files[name] for name in files if not name.endswith((".br", ".gz"))}


@pytest.fixture
def classroom(
    playwright: Playwright, whole_page: dict[str, bytes]
) -> Iterator[tuple[Browser, str]]:
    """A browser to which the teacher's laptop is another machine, reached over plain http."""
    rule = f"--host-resolver-rules=MAP {CLASSROOM} 127.0.0.1"
    pupil = launched(playwright, rule)
    with served_plainly(lambda: whole_page, BELOW) as address:
        yield pupil, address.replace("127.0.0.1", CLASSROOM)
    pupil.close()


def test_a_day_over_plain_http_below_a_path(
    classroom: tuple[Browser, str], larkhaven: Level, tmp_path: Path
) -> None:
    pupil, address = classroom
    visits = Visits(pupil, address, "classroom")
    page = visits.open()
    assert page.evaluate(WHAT_THERE_IS) == [False, False, False]
    Week(page, Pointer(page)).play(lambda: "Day 2" in page.title())
    hands = with_a_life_that_is_over(visits, larkhaven, page)
    hands.use("Copy the result code")
    assert "Copy it from the field." in words(page)
    visits.picture(page)
    code = page.get_by_label("Text to copy").input_value()
    assert read_result_code(code, [larkhaven]).seed == 7
    page.get_by_role("button", name="Back to the game").click()
    log = downloaded(page, hands, "Take the log", tmp_path)
    assert replay(larkhaven, from_json_lines(log.read_text("utf-8"))).ended
    assert all(one.startswith((address, "blob:")) for one in visits.asked)
    visits.close()


def test_a_life_in_two_windows_goes_on_in_one_of_them(visits: Visits) -> None:
    context = visits.context()
    one, other = visits.go(context.new_page()), visits.go(context.new_page())
    Pointer(one).use("Play")
    other.wait_for_function("!document.getElementById('trouble').hidden")
    assert other.locator("#what").inner_text() == "This life goes on in another window."
    visits.picture(other)
    kept = one.evaluate(f"localStorage.getItem('{KEPT}{LIFE}')")
    refused = f"window.modelCitizen.write('{LIFE}', 'another life')"
    assert other.evaluate(refused) == "It goes on in another window."
    assert one.evaluate(f"localStorage.getItem('{KEPT}{LIFE}')") == kept
    other.get_by_role("button", name="Reload").click()
    visits.until_ready(other)
    Pointer(other).use("Continue")
    other.bring_to_front()
    hands = Pointer(other)
    hands.use(next(name for name in hands.names() if name not in ("Menu", "Look at Beacon")))
    assert other.evaluate(f"localStorage.getItem('{KEPT}{LIFE}')").startswith(kept)
    one.wait_for_function("!document.getElementById('trouble').hidden")
