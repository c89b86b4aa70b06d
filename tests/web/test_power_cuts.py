"""A browser that dies with all its windows, as in a power cut: the life goes on where it was."""

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Error, Page, Playwright

from tests.web.conftest import FLAGS, chromium
from tests.web.test_killed_tabs import RESTLESS, kept_lines, listen
from tests.web.visits import READY

CUTS = 2
A_MONTH = "?seed=7&length=month"
# Chromium first takes `localStorage` to the disk after five seconds, and then once a minute.
LIVED_MS = 7_000


def browser_in(playwright: Playwright, profile: Path) -> BrowserContext:
    """A browser that keeps what it knows in that folder."""
    return playwright.chromium.launch_persistent_context(
        profile, executable_path=chromium(), args=FLAGS, locale="en-GB"
    )


def cut_the_power(profile: Path) -> None:
    """Every process of the browser in that folder is gone at once."""
    for process in Path("/proc").iterdir():
        with suppress(OSError, ValueError):
            if os.fsencode(profile) in (process / "cmdline").read_bytes():
                os.kill(int(process.name), signal.SIGKILL)


def title(context: BrowserContext, address: str) -> tuple[Page, list[int]]:
    """The page at its title, and the list that tells how much was kept at each step."""
    page, heard = context.new_page(), list[int]()
    listen(page, heard)
    page.goto(address + A_MONTH)
    page.wait_for_function(READY)
    return page, heard


@pytest.mark.skipif(sys.platform != "linux", reason="finds the browser's processes in /proc")
def test_a_power_cut_loses_no_more_than_a_killed_tab(
    playwright: Playwright, address: str, tmp_path: Path
) -> None:
    kept, way_in = 0, "Play"
    for _ in range(CUTS):
        context = browser_in(playwright, tmp_path)
        page, heard = title(context, address)
        assert kept_lines(page) >= kept
        page.get_by_role("button", name=way_in, exact=True).click(delay=50)
        page.evaluate(RESTLESS)
        page.wait_for_timeout(LIVED_MS)
        cut_the_power(tmp_path)
        with suppress(Error):
            context.close()
        # The last step may have been heard before it was on the disk; the one before may not.
        assert len(heard) > 1
        kept, way_in = heard[-2], "Continue"
    context = browser_in(playwright, tmp_path)
    assert kept_lines(title(context, address)[0]) >= kept
    context.close()
