"""The picture in the page: sharp at every size and ratio, and its controls where they are drawn."""

import base64
import io
import json
from collections.abc import Callable
from time import monotonic
from typing import Any

import pygame
import pytest
from playwright.sync_api import Page

from game.shell.page_window import share_of
from tests.web.visitor import TWO_FRAMES, Pointer, Week
from tests.web.visits import Visits

WINDOWS = [(1280, 720), (390, 844), (844, 390)]
RATIOS = [1, 2, 3]
SIZES = """
() => {
  const canvas = document.getElementById("canvas");
  const { width, height } = canvas.getBoundingClientRect();
  return [[canvas.width, canvas.height], [width, height]];
}
"""
AS_DRAWN = "document.getElementById('canvas').toDataURL().split(',')[1]"
BOXES = """
[...document.querySelectorAll("#mirror button")].map(one => {
  const { x, y, width, height } = one.getBoundingClientRect();
  return [one.dataset.id, [x, y, width, height]];
})
"""
# The boxes of the picture's own controls, in real pixels.
DRAWN = """
import gc, json
from game.shell.page import Page
canvas = next(one for one in gc.get_objects() if isinstance(one, Page)).stage.canvas
json.dumps({name: tuple(canvas.real(box)) for name, box in canvas.controls})
"""
HIDE = """
hidden => {
  Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event("visibilitychange"));
}
"""
STALL = "ms => { const until = performance.now() + ms; while (performance.now() < until); }"
LIFE = "localStorage.getItem('model-citizen/life.jsonl')"
AWAY_MS = 1_500


def assert_sharp(page: Page, wide: int, tall: int, ratio: float) -> None:
    """The canvas fills the window, with as many pixels as the screen has or can be afforded."""
    page.evaluate(TWO_FRAMES)
    real, shown = page.evaluate(SIZES)
    share = share_of(wide, tall, ratio)
    assert shown == [wide, tall]
    assert real == [round(wide * share), round(tall * share)], ratio


def assert_in_place(page: Page) -> None:
    """Each button of the page lies over its own drawing, to the pixel."""
    drawn = json.loads(page.evaluate("code => modelCitizen.python.runPython(code)", DRAWN))
    real, shown = page.evaluate(SIZES)
    share = real[0] / shown[0]
    boxes = {name: box for name, box in page.evaluate(BOXES) if name in drawn}
    assert boxes.keys() == drawn.keys()
    assert len(boxes) >= 2
    for name, box in boxes.items():
        for side, there in zip(box, drawn[name], strict=True):
            assert abs(side * share - there) <= 1.5, (name, box, drawn[name])


def zoom(page: Page, wide: int, tall: int, ratio: float) -> None:
    """What a browser's own zoom does: fewer pixels of the page, each of them larger."""
    session = page.context.new_cdp_session(page)
    facts = {"width": wide, "height": tall, "deviceScaleFactor": ratio, "mobile": False}
    session.send("Emulation.setDeviceMetricsOverride", facts)
    page.evaluate(TWO_FRAMES)


@pytest.mark.parametrize("ratio", RATIOS)
def test_the_picture_is_sharp_in_every_window_and_after_turning(ratio: int, visits: Visits) -> None:
    wide, tall = WINDOWS[0]
    page = visits.open(device_scale_factor=ratio, viewport={"width": wide, "height": tall})
    hands = Pointer(page)
    hands.use("Play")
    title, names = page.title(), hands.names()
    for wide, tall in (*WINDOWS, WINDOWS[1]):
        page.set_viewport_size({"width": wide, "height": tall})
        assert_sharp(page, wide, tall, ratio)
        assert_in_place(page)
        assert (page.title(), hands.names()) == (title, names)
        visits.picture(page, f"{wide}x{tall}")
    hands.use(names[1])
    assert hands.names() != names


def test_zooming_the_browser_keeps_the_picture_sharp_and_the_life_going(visits: Visits) -> None:
    page = visits.open()
    hands = Pointer(page)
    hands.use("Play")
    names = hands.names()
    for wide, tall, ratio in ((853, 480, 1.5), (640, 360, 2.0), (1600, 900, 0.8)):
        zoom(page, wide, tall, ratio)
        assert_sharp(page, wide, tall, ratio)
        assert_in_place(page)
        assert hands.names() == names


@pytest.mark.parametrize("ratio", [1, 2])
def test_every_pixel_of_the_screen_is_one_of_the_canvas(ratio: int, visits: Visits) -> None:
    wide, tall = WINDOWS[1]
    window = {"width": wide, "height": tall}
    page = visits.open(device_scale_factor=ratio, viewport=window, reduced_motion="reduce")
    Pointer(page).use("Settings")
    page.wait_for_timeout(500)
    seen, drawn = page.screenshot(), page.evaluate(AS_DRAWN)
    assert pixels_of(seen) == pixels_of(decoded(drawn))


def decoded(text: str) -> bytes:
    """The bytes that a page's picture is written in."""
    return base64.b64decode(text)


def pixels_of(picture: bytes) -> bytes:
    """A picture's size and colours, whatever it was packed in."""
    surface = pygame.image.load(io.BytesIO(picture))
    wide, tall = surface.get_size()
    return f"{wide} {tall} ".encode() + pygame.image.tobytes(surface, "RGB")


def test_nothing_ticks_while_nobody_looks(visits: Visits) -> None:
    page = visits.open()
    week = Week(page, Pointer(page))
    week.play(lambda: "Pulse" in week.hands.names())

    def hidden_for_a_while() -> None:
        page.evaluate(HIDE, True)
        page.wait_for_timeout(AWAY_MS)
        page.evaluate(HIDE, False)

    assert uncounted(week, hidden_for_a_while) > AWAY_MS * 0.8
    # A machine that slept was not played on either.
    assert uncounted(week, lambda: page.evaluate(STALL, AWAY_MS)) > AWAY_MS * 0.8


def uncounted(week: Week, between: Callable[[], None]) -> float:
    """How many milliseconds passed between two presses that the life knows nothing of."""
    began = monotonic()
    first = pressed(week)
    between()
    second = pressed(week)
    assert second["at"] > first["at"]
    counted = int(second["at"] - first["at"])
    return (monotonic() - began) * 1000 - counted


def pressed(week: Week) -> dict[str, Any]:
    """Press the Pulse once, collecting first what may lie in the way; the press as it was kept."""
    if "Collect" in week.hands.names():
        week.hands.use("Collect")
    week.hands.use("Pulse")
    return last_press(week.page)


def last_press(page: Page) -> dict[str, Any]:
    """The last press of the Pulse in the life as it is kept."""
    lines = [json.loads(line) for line in page.evaluate(LIFE).splitlines()]
    return dict([line for line in lines if line.get("kind") == "Pressed"][-1])
