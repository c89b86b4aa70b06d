"""What can go wrong before and during play: each is said in a sentence, and nothing is lost."""

import json
import re
import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route

from tests.web.visitor import Pointer, Week, heading, words
from tests.web.visits import Visits

NO_WEBASSEMBLY = "delete window.WebAssembly"
LITTLE_MEMORY = """
    WebAssembly.Memory = function () { throw new RangeError("could not allocate memory") }
"""
NO_UNPACKING = "delete window.DecompressionStream"
STORAGE_FORBIDDEN = """
    Object.defineProperty(window, "localStorage", {
        get() { throw new DOMException("denied", "SecurityError") },
    })
"""
STORAGE_FULL = """
    Storage.prototype.setItem = function () { throw new DOMException("full", "QuotaExceededError") }
"""
# Longer than a page takes that needs no bar.
SLOW_SECONDS = 0.2
NONSENSE = {
    "level": "atlantis",
    "seed": "-1e999",
    "length": "decade",
    "arm": "<script>alert(1)</script>",
    "lang": "tlh",
    "text-size": "9000",
    "motion": "sideways",
}


def trouble(page: Page) -> tuple[str, str]:
    """What the cover says is wrong, and what can be done about it."""
    what, remedy = page.locator("#what"), page.locator("#remedy")
    what.wait_for(state="visible")
    return what.inner_text(), remedy.inner_text()


def opened_with(visits: Visits, script: str) -> Page:
    """A visit in a browser that this script has changed."""
    page = visits.context().new_page()
    page.add_init_script(script)
    return visits.go(page)


def opened_through(visits: Visits, part: str, change: Callable[[Route], None]) -> Page:
    """A visit on which one file comes otherwise than it should."""
    context = visits.context()
    context.route(re.compile(re.escape(part)), change)
    return visits.go(context.new_page())


def cut_short(route: Route) -> None:
    whole = route.fetch().body()
    route.fulfill(body=whole[: len(whole) // 2], content_type="application/octet-stream")


def one_byte_changed(route: Route) -> None:
    whole = bytearray(route.fetch().body())
    whole[len(whole) // 2] ^= 0xFF
    route.fulfill(body=bytes(whole), content_type="application/wasm")


def slowly(route: Route) -> None:
    answer = route.fetch()
    time.sleep(SLOW_SECONDS)
    route.fulfill(response=answer)


def not_there(route: Route) -> None:
    route.fulfill(status=404, body="")


def test_no_webassembly(visits: Visits) -> None:
    what, remedy = trouble(opened_with(visits, NO_WEBASSEMBLY))
    assert what == "This browser does not run WebAssembly, which the game is made of."
    assert "Firefox" in remedy


def test_too_little_memory(visits: Visits) -> None:
    visits.forgiven = ("error: ", "warning: ")
    what, remedy = trouble(opened_with(visits, LITTLE_MEMORY))
    assert what == "There is not enough free memory on this device to start the game."
    assert remedy.startswith("Close some other pages")


@pytest.mark.parametrize("part", ["/app-", "pygame.zip", "python_stdlib.zip", "pyodide.asm.wasm"])
@pytest.mark.parametrize("damage", [cut_short, one_byte_changed])
def test_a_damaged_file(visits: Visits, part: str, damage: Callable[[Route], None]) -> None:
    visits.forgiven = ("error: ", "warning: ")
    page = opened_through(visits, part, damage)
    what, remedy = trouble(page)
    assert what.startswith("A part of the game arrived damaged: ")
    assert remedy.startswith("Reload the page.")
    if damage is cut_short:
        visits.picture(page, part.strip("/"))


@pytest.mark.parametrize("damage", [cut_short, one_byte_changed])
def test_a_damaged_core_over_a_slow_connection(
    visits: Visits, damage: Callable[[Route], None]
) -> None:
    visits.forgiven = ("error: ", "warning: ")
    context = visits.context()
    context.route("**/", slowly)
    context.route(re.compile("pyodide.asm.wasm"), damage)
    what, _ = trouble(visits.go(context.new_page()))
    assert what == "A part of the game arrived damaged: pyodide.asm.wasm."


def test_a_slow_connection_is_only_slower(visits: Visits) -> None:
    context = visits.context()
    context.route("**/", slowly)
    assert "Play" in Pointer(visits.go(context.new_page())).names()


def test_a_browser_that_cannot_unpack_leaves_it_to_python(visits: Visits) -> None:
    assert "Play" in Pointer(opened_with(visits, NO_UNPACKING)).names()


@pytest.mark.parametrize("part", ["/app-", "pyodide.js", "pyodide.asm.wasm"])
def test_a_missing_file(visits: Visits, part: str) -> None:
    visits.forgiven = ("answer 404", "error: ", "warning: ")
    what, remedy = trouble(opened_through(visits, part, not_there))
    assert what.startswith("A part of the game could not be fetched: ")
    assert "reload" in remedy


@pytest.mark.parametrize("part", ["/app-", "pyodide.asm.wasm"])
def test_a_network_that_breaks_off(visits: Visits, part: str) -> None:
    visits.forgiven = ("error: ", "warning: ")
    what, _ = trouble(opened_through(visits, part, lambda route: route.abort()))
    assert what.startswith("A part of the game could not be fetched: ")


def test_reload_helps_once_the_cause_is_gone(visits: Visits) -> None:
    visits.forgiven = ("error: ", "warning: ")
    context = visits.context()
    context.route(re.compile("/app-"), lambda route: route.abort(), times=1)
    page = visits.go(context.new_page())
    page.get_by_role("button", name="Reload").click()
    page.wait_for_function("document.getElementById('cover').hidden")
    assert "Play" in Pointer(page).names()


@pytest.mark.parametrize(
    ("script", "sentence"),
    [
        (STORAGE_FORBIDDEN, "does not let the page keep anything here"),
        (STORAGE_FULL, "room for this page is full"),
    ],
)
def test_the_game_goes_on_where_nothing_can_be_kept(
    visits: Visits, script: str, sentence: str
) -> None:
    page = opened_with(visits, script)
    Pointer(page).use("Play")
    assert sentence in words(page)
    assert "You can play on." in words(page)
    visits.picture(page, "cannot-keep")
    week = Week(page, Pointer(page))
    week.play(lambda: "Day 2" in page.title())


@pytest.mark.parametrize("name", NONSENSE)
def test_nonsense_in_the_link_is_said_on_the_title(visits: Visits, name: str) -> None:
    page = visits.open(f"?{name}={NONSENSE[name]}")
    assert heading(page) == "Model Citizen"
    assert "The link asks for the" in words(page)
    Pointer(page).use("Play")
    assert "Day 1" in page.title()


def test_a_link_full_of_nonsense(visits: Visits) -> None:
    everything = "&".join(f"{name}={value}" for name, value in NONSENSE.items())
    page = visits.open(f"?{everything}&unknown={'x' * 5000}&&&=%00%ff")
    assert words(page).count("The link asks for the") == len(NONSENSE)
    visits.picture(page)
    Pointer(page).use("Play")
    assert "Day 1" in page.title()


def test_a_damaged_save_is_set_aside_as_it_is(visits: Visits) -> None:
    page = visits.open()
    Pointer(page).use("Play")
    name = page.evaluate("Object.keys(localStorage).find(name => name.endsWith('life.jsonl'))")
    whole = page.evaluate("name => localStorage.getItem(name)", name)
    torn = whole[: len(whole) - 20]
    page.evaluate("([name, text]) => localStorage.setItem(name, text)", [name, torn])
    visits.go(page)
    assert "The saved life cannot be read" in words(page)
    kept = json.loads(page.evaluate("JSON.stringify({...localStorage})"))
    assert torn in kept.values()
    Pointer(page).use("Play")
    assert "Day 1" in page.title()
