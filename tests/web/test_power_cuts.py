"""A browser that dies with all its windows, as in a power cut: the life goes on where it was."""

import json
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Error, Page, Playwright

from tests.web.conftest import FLAGS, chromium
from tests.web.test_killed_tabs import KEPT, RESTLESS, kept_lines, listen
from tests.web.visits import READY, Visits

CUTS = 2
A_MONTH = "?seed=7&length=month"
# Chromium first takes `localStorage` to the disk after five seconds, and then once a minute.
LIVED_MS = 7_000
# A visit to a browser whose `localStorage` fell behind, on a machine so slow that the page is deaf,
# while Python wakes, for longer than it would wait for its copy.
BEHIND_AND_BUSY = """
localStorage.setItem("model-citizen/life.jsonl", {life});
localStorage.setItem("model-citizen/changes", "1");
const {{ open }} = IDBFactory.prototype;
IDBFactory.prototype.open = function (...which) {{
  setTimeout(() => {{
    const until = performance.now() + 4000;
    while (performance.now() < until);
  }});
  return open.apply(this, which);
}};
"""


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


def test_a_page_too_busy_to_listen_is_still_brought_up_to_date(visits: Visits) -> None:
    page = visits.open()
    page.get_by_role("button", name="Play", exact=True).click(delay=50)
    page.evaluate(RESTLESS)
    page.wait_for_function(f"({KEPT}).length > 0")
    older = str(page.evaluate(KEPT))
    page.wait_for_timeout(2_000)
    page.evaluate("requestAnimationFrame = () => 0")
    page.wait_for_timeout(500)
    newer = kept_lines(page)
    page.close()
    assert len(older.splitlines()) < newer
    later = page.context.new_page()
    later.add_init_script(BEHIND_AND_BUSY.format(life=json.dumps(older)))
    assert kept_lines(visits.go(later)) >= newer
