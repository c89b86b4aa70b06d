"""The page for those who use no pointer, and what their browser and system are left to do."""

from playwright.sync_api import Page

from tests.web.visitor import TWO_FRAMES, Keyboard, Pointer
from tests.web.visits import Visits
from tests.web.watching import Watch

NOT_OURS = [
    {"key": "r", "ctrlKey": True},
    {"key": "l", "ctrlKey": True},
    {"key": "F5"},
    {"key": "ArrowLeft", "altKey": True},
    {"key": "Home", "altKey": True},
    {"key": "Enter", "metaKey": True},
    {"key": "Tab"},
    {"key": "Tab", "shiftKey": True},
]
# What lies before and after the page's own content, as a browser's bars do.
NEIGHBOURS = """
for (const place of ["afterbegin", "beforeend"]) {
  document.body.insertAdjacentHTML(place, `<button id="${place}">outside</button>`);
}
"""
WAS_PREVENTED = """
facts => {
  const event = new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...facts });
  return !document.activeElement.dispatchEvent(event);
}
"""


def test_focus_keeps_in_step_and_is_never_caught(watch: Watch) -> None:
    page, hands = watch.page, Keyboard(watch.page)
    page.evaluate(NEIGHBOURS)
    assert_tab_passes_through(watch)
    hands.use("Play")
    assert_tab_passes_through(watch)
    hands.use("Menu")
    hands.use("Settings")
    assert_tab_passes_through(watch)
    for screen in ("pause", "day"):
        page.keyboard.press("Escape")
        page.evaluate(TWO_FRAMES)
        assert watch.view()["screen"] == screen


def assert_tab_passes_through(watch: Watch) -> None:
    """Tab comes in, visits every control and goes out; so does Shift+Tab; arrows move both."""
    page, ids = watch.page, watch.ids()
    ways = (("Tab", "#afterbegin", ids), ("Shift+Tab", "#beforeend", ids[::-1]))
    for key, outside, order in ways:
        page.locator(outside).focus()
        for name in order:
            press(page, key)
            assert_in_step(watch, name)
        press(page, key)
        assert page.evaluate("document.activeElement.textContent") == "outside"
        assert not watch.view()["ring"]
    press(page, "Tab")
    for key, name in (("ArrowRight", ids[1]), ("ArrowLeft", ids[0])):
        press(page, key)
        assert_in_step(watch, name)


def press(page: Page, key: str) -> None:
    """Press a key, and let the game take it in."""
    page.keyboard.press(key)
    page.evaluate(TWO_FRAMES)


def assert_in_step(watch: Watch, name: str) -> None:
    """The page's real focus and the ring in the picture are on the same control."""
    view = watch.view()
    assert (watch.focused(), view["focus"], view["ring"]) == (name, name, True)


def test_keys_of_the_browser_and_of_a_field_are_left_alone(watch: Watch) -> None:
    page = watch.page
    Keyboard(page).use("Play")
    watch.sent("key")
    assert [facts for facts in NOT_OURS if page.evaluate(WAS_PREVENTED, facts)] == []
    assert watch.sent("key") == []
    page.evaluate("document.body.append(document.createElement('input'))")
    page.locator("input").focus()
    page.keyboard.type("1m p2c")
    page.keyboard.press("Enter")
    page.evaluate(TWO_FRAMES)
    assert page.locator("input").input_value() == "1m p2c"
    assert watch.sent("key") == []
    assert watch.view()["screen"] == "day"


def test_a_key_held_down_counts_once(watch: Watch) -> None:
    page = watch.page
    Keyboard(page).use("Play")
    option = page.locator("#mirror button[data-id^='option:']:enabled").first
    option.focus()
    watch.sent("key")
    for _ in range(6):
        page.keyboard.down("Enter")
        page.evaluate(TWO_FRAMES)
    page.keyboard.up("Enter")
    assert [message["phase"] for message in watch.sent("key")] == ["down", "up"]
    assert watch.sent("do") == []
    assert watch.view()["screen"] == "answer"


def test_the_systems_wishes_are_heard_at_once_and_later(visits: Visits) -> None:
    page = visits.open(reduced_motion="reduce", contrast="more")
    assert wishes_shown(page) == ["Reduced motion: on", "High contrast: on"]
    page.emulate_media(reduced_motion="no-preference", contrast="no-preference")
    page.evaluate(TWO_FRAMES)
    assert wishes_shown(page) == ["Reduced motion: off", "High contrast: off"]
    page.emulate_media(reduced_motion="reduce")
    page.evaluate(TWO_FRAMES)
    assert wishes_shown(page) == ["Reduced motion: on", "High contrast: off"]


def wishes_shown(page: Page) -> list[str]:
    """How the two switches stand, opening the settings if they are not open."""
    hands = Pointer(page)
    if "Settings" in hands.names():
        hands.use("Settings")
    return [name for name in hands.names() if name.startswith(("Reduced", "High"))]
