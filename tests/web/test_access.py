"""The page for those who listen or see little: every screen of a week is judged."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route, ViewportSize

from tests.web.axe import axe_script
from tests.web.visitor import TWO_FRAMES, Pointer, ScreenReader, Week, heading
from tests.web.visits import Visits
from tests.web.watching import Watch

TABLE: ViewportSize = {"width": 1280, "height": 720}
PHONE: ViewportSize = {"width": 390, "height": 844}
BEFORE_A_LIFE = ("Set-up", "Back", "Settings", "Continue")
DURING_A_LIFE = ("Menu", "Settings", "Continue", "Continue")
PHONE_TABS = ("Look at Beacon", "People", "Feed", "Perks", "Continue the day")
LEAST_OPENED = 4
ASIDE = {
    "Sell raffle tickets upstairs": ("Continue",),
    "Chest Quest": ("Continue",),
    "I could not tell": (),
}
LAST_PANEL = "Take it with you"
SCREENS = {
    "title", "setup", "settings", "pause", "phone", "day", "answer", "evening", "check_in",
    "night", "ending", "debrief", "doors", "arcade",
}  # fmt: skip


@pytest.fixture(scope="session")
def axe() -> Path:
    """The script of an expert tool for accessibility."""
    return axe_script()


class Judge:
    """Looks at every screen that it has not seen before, at the size of a table and of a phone."""

    def __init__(self, watch: Watch) -> None:
        self.watch, self.page = watch, watch.page
        self.tree = ScreenReader(watch.page)
        self.seen: set[tuple[str, ...]] = set()
        self.said: list[str] = []
        self.place = ""

    def look(self) -> None:
        """Judge the screen, unless one of the same kind was judged already."""
        view = self.watch.view()
        self._listen(view)
        kind = kind_of(view)
        if kind in self.seen:
            return
        self.seen.add(kind)
        assert self.page.locator("h1:visible").count() == 1, kind
        assert self.tree.names() == self._names(view), kind
        assert self.watch.grave() == [], kind
        self.page.set_viewport_size(PHONE)
        self.page.evaluate(TWO_FRAMES)
        assert self.watch.grave() == [], ("on a phone", *kind)
        self.page.set_viewport_size(TABLE)
        self.page.evaluate(TWO_FRAMES)
        assert self.watch.said() == [], kind

    def _names(self, view: dict[str, Any]) -> list[str]:
        nodes = [node for region in view["regions"] for node in region["nodes"]]
        return [node["label"] for node in nodes if node["kind"] == "action" and node["enabled"]]

    def _listen(self, view: dict[str, Any]) -> None:
        """A new screen is said once; on one that stays, only what the game wants said."""
        said, place = self.watch.said(), view["screen"] + view["title"]
        if place != self.place:
            assert len(said) == 1, (place, said)
        assert len(said) <= 1, (place, said)
        assert all(said), place
        self.place = place


def kind_of(view: dict[str, Any]) -> tuple[str, ...]:
    """Screens of one kind are made of the same pieces; those with a name of their own are apart."""
    nodes = [node for region in view["regions"] for node in region["nodes"]]
    pieces = {f"{node['kind']} {node.get('level', '')}{node.get('pressed', '')}" for node in nodes}
    pieces |= {node["id"].split(":")[0] for node in nodes if node["kind"] == "action"}
    title = "" if "Day " in view["title"] else view["title"]
    return (view["screen"], title, view["mood"], *sorted(pieces))


def test_no_screen_of_a_week_has_a_grave_fault(visits: Visits, axe: Path) -> None:
    context = visits.context(viewport=TABLE)
    context.add_init_script(path=axe)
    page = context.new_page()
    judge = Judge(Watch(page))
    visits.go(page)
    judge.look()
    hands = Pointer(page)
    walk(judge, hands, BEFORE_A_LIFE)
    week = Week(page, hands, presses=12)
    walk(judge, hands, ("Play", *DURING_A_LIFE, *PHONE_TABS))

    opened: set[str] = set()

    def over() -> bool:
        judge.look()
        for name, ways_back in ASIDE.items():
            if name in hands.names() and name not in opened:
                opened.add(name)
                walk(judge, hands, (name, *ways_back))
        if page.locator("[data-id=items]").count():
            look_at_opened(judge, page)
        return heading(page) == LAST_PANEL

    week.play(over)
    assert {screen for screen, *_ in judge.seen} >= SCREENS - {"pause"}
    walk(judge, hands, ("Continue", "New life"))
    assert "pause" in {screen for screen, *_ in judge.seen}
    assert sum("heading 3" in kind for kind in judge.seen) >= LEAST_OPENED


def walk(judge: Judge, hands: Pointer, names: tuple[str, ...]) -> None:
    """Use these controls one after the other, and look at each screen that comes."""
    for name in names:
        hands.use(name)
        judge.look()


def look_at_opened(judge: Judge, page: Page) -> None:
    """Look at a panel of the debrief with its items open as well."""
    page.locator("[data-id=items]").click(delay=50)
    page.evaluate(TWO_FRAMES)
    judge.watch.said()
    judge.look()


def test_the_cover_has_no_grave_fault(visits: Visits, axe: Path) -> None:
    visits.forgiven = ("error: ", "warning: ")
    context = visits.context()
    context.add_init_script(path=axe)
    waiting: list[Route] = []
    context.route(re.compile("/app-"), lambda route: waiting.append(route))
    watch = Watch(context.new_page())
    watch.page.goto(visits.address)
    watch.page.wait_for_function("Number(document.getElementById('bar').ariaValueNow) > 0")
    assert_cover_is_sound(watch)
    waiting[0].abort()
    visits.until_ready(watch.page)
    assert_cover_is_sound(watch)
    assert watch.page.evaluate("document.activeElement.id") == "again"
    watch.page.set_viewport_size(PHONE)
    assert_cover_is_sound(watch)


def assert_cover_is_sound(watch: Watch) -> None:
    assert watch.grave() == []
    assert watch.page.locator("h1:visible").all_inner_texts() == ["Model Citizen"]
