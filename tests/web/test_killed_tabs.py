"""Tabs that die in the middle of a life: at most the last step is lost, and the life goes on."""

import json
import random
from contextlib import suppress

from playwright.sync_api import Error, Page

from tests.web.visitor import TWO_FRAMES, heading
from tests.web.visits import A_WEEK, Visits

KILLS = 30
LONGEST_MS = 1_000
KEPT = "localStorage.getItem('model-citizen/life.jsonl') ?? ''"
# Says how much of the life is kept at each step, and uses whatever the screen offers.
RESTLESS = """
() => {
  const FRAMES_A_STEP = 8;  // so that thirty tabs together do not come to the end of the week
  const bridge = window.modelCitizen;
  const write = bridge.write;
  bridge.write = (name, text) => {
    const problem = write(name, text);
    if (name === "life.jsonl" && !problem) console.debug("kept " + text.trim().split("\\n").length);
    return problem;
  };
  const never = /^(Menu|Look at|Settings|Set-up|New life|Forget|Read|Take|Copy)/;
  let frames = 0;
  const frame = () => {
    requestAnimationFrame(frame);
    if (frames++ % FRAMES_A_STEP) return;
    const buttons = [...document.querySelectorAll("#mirror button:enabled")];
    const isOption = (one) => one.dataset.id.startsWith("option:");
    const fit = buttons.filter((one) => isOption(one) || !never.test(one.textContent));
    const onwards = fit.find((one) => /^(Open|Collect|Continue|Sleep|Play)/.test(one.textContent));
    (onwards || fit[Math.floor(Math.random() * fit.length)])?.click();
  };
  requestAnimationFrame(frame);
}
"""


class Life:
    """One life in one browser, whose tabs are killed again and again."""

    def __init__(self, visits: Visits) -> None:
        self.visits, self.context = visits, visits.context()
        self.heard: list[int] = []

    def tab(self) -> Page:
        """A new tab, at the title."""
        page = self.visits.go(self.context.new_page(), A_WEEK)
        listen(page, self.heard)
        return page

    def live_until_killed(self, page: Page, way_in: str, milliseconds: int) -> None:
        """Go on with the life for that long, until the tab dies."""
        page.get_by_role("button", name=way_in, exact=True).click(delay=50)
        page.evaluate(RESTLESS)
        page.wait_for_timeout(milliseconds)
        kill(page)


def listen(page: Page, heard: list[int]) -> None:
    """Note how many lines the page says it has kept, each time it says so."""

    def hear(text: str) -> None:
        if text.startswith("kept "):
            heard.append(int(text.split()[1]))

    page.on("console", lambda message: hear(message.text))


def kill(page: Page) -> None:
    """The tab's process is gone at once, as when the system ends it for want of memory."""
    with page.expect_event("crash"), suppress(Error):
        page.goto("chrome://crash", wait_until="commit", timeout=5_000)
    page.close()


def kept_lines(page: Page) -> int:
    """How many whole lines the kept life has; a line that is no JSON is an error."""
    lines = str(page.evaluate(KEPT)).splitlines()
    return len([json.loads(line) for line in lines])


def test_thirty_killed_tabs_lose_at_most_one_step_each(visits: Visits) -> None:
    chance = random.Random(30)
    life = Life(visits)
    page, way_in = life.tab(), "Play"
    for _ in range(KILLS):
        life.live_until_killed(page, way_in, chance.randrange(LONGEST_MS))
        page = life.tab()
        way_in = "Continue" if kept_lines(page) else "Play"
        # What was heard last may have been heard before it was kept; the one before may not.
        assert kept_lines(page) >= max(life.heard[-2:-1], default=0)
    page.get_by_role("button", name=way_in, exact=True).click(delay=50)
    page.evaluate(TWO_FRAMES)
    assert heading(page) not in ("Model Citizen", "")
    assert len(life.heard) > KILLS
