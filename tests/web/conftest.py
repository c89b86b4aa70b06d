"""A real browser at a real page. Both pages are built once and served while these stories last."""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from game.platforms.page_files import opened
from tests.web.places import served
from tests.web.visits import Visits
from tests.web.watching import Watch

ROOT = Path(__file__).resolve().parents[2]
# The runtime is kept in the real home; each test has a home of its own.
HOME = os.environ.get("MODEL_CITIZEN_HOME")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here needs a browser, and so is slow."""
    for item in items:
        if Path(item.fspath).parent == Path(__file__).parent:
            item.add_marker(pytest.mark.slow)


def cannot(reason: str) -> None:
    """Skip with the reason; where landings are decided that is a failure."""
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def page_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The self-contained page, built as its command builds it."""
    return built("selfcontained", tmp_path_factory) / "page"


@pytest.fixture(scope="session")
def pygbag_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page for itch.io."""
    return built("pygbag", tmp_path_factory) / "page"


@pytest.fixture(scope="session")
def single_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page in one file."""
    return next((built("singlefile", tmp_path_factory) / "page").glob("*.html"))


def built(target: str, temporary: pytest.TempPathFactory) -> Path:
    """A folder with that page in it, made by whichever worker comes first."""
    shared = temporary.getbasetemp()
    shared = (shared.parent if os.environ.get("PYTEST_XDIST_WORKER") else shared) / target
    shared.mkdir(exist_ok=True)
    with (shared / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (shared / "page").exists():
            run_the_command(["web", "build", "--target", target, "--out", str(shared / "page")])
    return shared


def run_the_command(words: list[str]) -> None:
    """Run the program in the real home; what it says is shown if it fails."""
    kept = {name: value for name, value in os.environ.items() if name != "MODEL_CITIZEN_HOME"}
    environment = {**kept, "MODEL_CITIZEN_HOME": HOME} if HOME else kept
    command = [sys.executable, "-m", "game", *words]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    if done.returncode:
        cannot(f"the page cannot be built: {done.stderr.strip().splitlines()[-1]}")


@pytest.fixture(scope="session")
def address(page_folder: Path) -> Iterator[str]:
    """Where the page is served, as `web serve` serves it."""
    with served(opened(page_folder)) as address:
        yield address


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """The driver of browsers."""
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """The system's own Chromium."""
    browser = launched(playwright)
    yield browser
    browser.close()


def launched(playwright: Playwright, *flags: str) -> Browser:
    """A browser of its own, with flags of its own."""
    return playwright.chromium.launch(executable_path=chromium(), args=[*FLAGS, *flags])


def chromium() -> str:
    """Where the system's own Chromium is."""
    path = shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        cannot("there is no Chromium on this machine")
    return str(path)


@pytest.fixture
def visits_to(
    browser: Browser, request: pytest.FixtureRequest
) -> Iterator[Callable[[str], Visits]]:
    """Visits to a page at any address; afterwards nothing may have gone wrong or elsewhere."""
    all_of_them: list[Visits] = []

    def at(address: str) -> Visits:
        all_of_them.append(Visits(browser, address, request.node.name))
        return all_of_them[-1]

    yield at
    for visits in all_of_them:
        visits.close()


@pytest.fixture
def visits(visits_to: Callable[[str], Visits], address: str) -> Visits:
    """Visits to the page as it is served."""
    return visits_to(address)


@pytest.fixture
def watch(visits: Visits) -> Watch:
    """A page at its title, with an ear on everything that passes."""
    watching = Watch(visits.context().new_page())
    visits.go(watching.page)
    return watching
