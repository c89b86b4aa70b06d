"""The page's figures in a real browser: waiting for it, its bytes, its frames, its memory."""

import os
import shutil
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from edition.bench_frames import frame_figures
from edition.bench_loads import VIEW, bare_page, load_figures, visit_figures
from game.faults import Fault
from game.platforms.page_files import HeldPage, held
from game.platforms.serving import server_for

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# Without a graphics card, and as root in a container: as the tests run it.
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")


def web_figures(page: Path, loads: int) -> dict[str, Any]:
    """Every figure of a built page by name; times are medians, and grow with the machine's load."""
    files = held(page).files
    busy = os.getloadavg()[0] if hasattr(os, "getloadavg") else None
    with _served({**files, **bare_page(files)}) as address, _chromium() as chromium:
        browser = chromium.browser
        return {
            "browser": f"Chromium {browser.version}, no screen, no graphics card",
            "machine": f"{os.cpu_count()} cores, load {busy}",
            **load_figures(browser, address, files, loads),
            **visit_figures(chromium.with_a_home, address, loads),
            **frame_figures(browser, address),
        }


@dataclass(frozen=True, slots=True)
class Chromium:
    """This machine's own Chromium: one that forgets everything, and one that does not."""

    driver: "Playwright"
    path: str
    browser: "Browser"

    @contextmanager
    def with_a_home(self) -> "Iterator[BrowserContext]":
        """A browser of its own that keeps what it is given, compiled code as well."""
        with TemporaryDirectory() as home:
            context = self.driver.chromium.launch_persistent_context(
                home, executable_path=self.path, args=list(FLAGS), viewport=VIEW
            )
            yield context
            context.close()


@contextmanager
def _served(files: Mapping[str, bytes]) -> Iterator[str]:
    """The address of a page that lies in memory."""
    with server_for(HeldPage(files), 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_port}/"
        server.shutdown()


@contextmanager
def _chromium() -> "Iterator[Chromium]":
    """This machine's own Chromium, driven by playwright."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        raise Fault("this needs playwright: pip install playwright") from None
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        raise Fault("this needs Chromium, which is not installed")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=list(FLAGS))
        try:
            yield Chromium(driver, path, browser)
        finally:
            browser.close()
