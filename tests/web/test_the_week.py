"""The whole week on the page, from the title to the last panel of the debrief."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.web.visitor import Hands, Keyboard, Pointer, ScreenReader, Week, heading, words
from tests.web.visits import Visits

LAST_PANEL = "Take it with you"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
TALL_PHONE = {**PHONE, "device_scale_factor": 3}
ACROSS = {"viewport": {"width": 844, "height": 390}, "has_touch": True, "device_scale_factor": 3}
FINE = {"device_scale_factor": 2}

WAYS: dict[str, tuple[Callable[[Page], Hands], dict[str, Any]]] = {
    "role and name": (Pointer, {}),
    "keyboard alone": (Keyboard, {}),
    "accessibility tree alone": (ScreenReader, {}),
    "touch on a phone": (lambda page: Pointer(page, touch=True), TALL_PHONE),
    "touch on a phone held across": (lambda page: Pointer(page, touch=True), ACROSS),
    "mouse on a fine screen": (Pointer, FINE),
}


def at_the_end(page: Page) -> Callable[[], bool]:
    return lambda: heading(page) == LAST_PANEL


@pytest.mark.parametrize("way", WAYS)
def test_the_week_can_be_lived_with(way: str, visits: Visits) -> None:
    hands, wishes = WAYS[way]
    page = visits.open(**wishes)
    visits.picture(page, "title")
    week = Week(page, hands(page))
    pictured: set[str] = set()

    def over() -> bool:
        name = page.locator("#mirror").get_attribute("data-screen") or ""
        if name not in pictured:
            pictured.add(name)
            visits.picture(page, name)
        return heading(page) == LAST_PANEL

    week.play(over)
    visits.picture(page, "end")
    assert "The quiet check-in" in week.seen
    assert pictured >= {"title", "day", "answer", "evening", "check_in", "night", "debrief"}


def test_a_life_goes_on_after_a_reload(visits: Visits) -> None:
    page = visits.open()
    week = Week(page, Pointer(page))
    week.play(lambda: "Day 3" in page.title())
    before = words(page)
    visits.go(page)
    assert week.hands.names()[0] == "Continue"
    week.hands.use("Continue")
    assert words(page) == before
    week.play(at_the_end(page))


def test_the_second_visit_needs_no_network(visits: Visits) -> None:
    context = visits.context()
    page = visits.go(context.new_page())
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    context.set_offline(True)
    page = visits.go(page)
    week = Week(page, Pointer(page))
    week.play(lambda: "Day 2" in page.title())
