"""The page is put on its server anew: the next visit has all of the new one, never a mixture."""

import gzip
import io
import json
import zipfile
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

import pytest
from playwright.sync_api import Page

from edition.archive import archive_of
from edition.compression import gzipped
from edition.own_files import BOOT
from game.platforms.page_files import held
from tests.web.places import served_plainly
from tests.web.visitor import Pointer
from tests.web.visits import Visits

KEPT_PAGE = """
async () => {
  const cache = await caches.open("model-citizen " + new URL("./", location.href).href);
  const page = await cache.match(new URL("./", location.href).href);
  return page ? await page.text() : "";
}
"""


class Server:
    """Somebody's server, on which the page is replaced while people play."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files

    def __call__(self) -> Mapping[str, bytes]:
        return self.files


@pytest.fixture
def old(page_folder: Path) -> Mapping[str, bytes]:
    """The page as it was."""
    files = held(page_folder).files
    return {name: files[name] for name in files if not name.endswith((".br", ".gz"))}


@pytest.fixture
def new(old: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """The next version of the page: other bytes of the program, so another name."""
    index = old["index.html"].decode("utf-8")
    found = BOOT.search(index)
    assert found
    boot = json.loads(found[0][len(found[1]) : -len(found[2])])
    before = boot["archive"]
    content = with_a_note(old[before])
    name = f"app-{sha256(content).hexdigest()[:12]}.pack"
    for known in (boot["bytes"], boot["sha256"]):
        del known[before]
    boot["archive"], boot["version"] = name, "next"
    boot["bytes"][name], boot["sha256"][name] = len(content), sha256(content).hexdigest()
    page = BOOT.sub(lambda found: found[1] + json.dumps(boot) + found[2], index)
    page = page.replace(f'href="{before}"', f'href="{name}"')
    others = {other: old[other] for other in old if other != before}
    return {**others, name: content, "index.html": page.encode("utf-8")}


def with_a_note(program: bytes) -> bytes:
    """The program with one file more."""

    with zipfile.ZipFile(io.BytesIO(gzip.decompress(program))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    return gzipped(archive_of({**files, "assets/note.txt": b"next"}, packed=False))


@pytest.fixture
def server(old: Mapping[str, bytes]) -> Server:
    """The server, with the old page on it."""
    return Server(old)


@pytest.fixture
def at(server: Server) -> Iterator[str]:
    """Where it is."""
    with served_plainly(server, "/game/") as address:
        yield address


def version(page: Page) -> tuple[str, bool]:
    """Which page this is, and whether its program is the new one."""
    boot = json.loads(page.locator("#boot").text_content() or "{}")
    note = "window.modelCitizen.python.FS.analyzePath('/home/pyodide/game/assets/note.txt').exists"
    return boot["version"], page.evaluate(note)


def visit(visits: Visits, page: Page) -> tuple[str, bool]:
    visits.go(page)
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    return version(page)


def until_kept(page: Page, name: str) -> None:
    """Wait until the page that is kept for the next visit is the one that loads this file."""
    page.wait_for_function(
        f"name => ({KEPT_PAGE})().then(text => text.includes(name))", arg=name, timeout=60_000
    )


def test_an_update_comes_whole_with_the_next_visit(
    visits_to: Callable[[str], Visits],
    server: Server,
    at: str,
    old: Mapping[str, bytes],
    new: Mapping[str, bytes],
) -> None:
    visits = visits_to(at)
    page = visits.context().new_page()
    first, _ = visit(visits, page)
    (program,) = (name for name in new if name.startswith("app-"))
    server.files = new
    # The kept page is shown at once, whole, while the new one is fetched behind it.
    assert visit(visits, page) == (first, False)
    until_kept(page, program)
    assert visit(visits, page) == ("next", True)
    Pointer(page).use("Play")
    assert "Day 1" in page.title()


def test_an_update_that_breaks_off_leaves_the_old_page_whole(
    visits_to: Callable[[str], Visits], server: Server, at: str, new: Mapping[str, bytes]
) -> None:
    visits = visits_to(at)
    visits.forgiven = ("answer 404", "error: ")
    page = visits.context().new_page()
    first, _ = visit(visits, page)
    (program,) = (name for name in new if name.startswith("app-"))
    server.files = {name: new[name] for name in new if name != program}
    with page.context.expect_event("response", lambda answer: program in answer.url):
        visit(visits, page)
    assert visit(visits, page) == (first, False)
    server.files = new
    visit(visits, page)
    until_kept(page, program)
    assert visit(visits, page) == ("next", True)
