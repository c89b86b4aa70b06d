"""Every screen at every size: all its words are said, they fit, and its controls can be hit."""

import pygame
import pytest

from game.app.nodes import Action, Gauge, Heading, Prose, Region, View
from game.shell import screens
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.fit import problems_of
from game.shell.focus import Focus
from tests.shell.screens_made import day, everything, full_day, night, perks

SIZES = ((1280, 720), (1024, 768), (844, 390), (667, 375), (390, 844))
VIEWS = everything()
SCENES = ("tram", "clinic", "office", "choir", "rooftop", "market", "harbour", "street", "hall")


def drawn(view: View, size: tuple[int, int], text_scale: float = 1.0) -> Canvas:
    canvas = Canvas(pygame.Surface(size), text_scale)
    screens.draw(view, canvas, Focus(), 0)
    return canvas


def everything_said(view: View, size: tuple[int, int]) -> str:
    """All words of a screen, its page rolled from its top to its end."""
    canvas, focus = Canvas(pygame.Surface(size)), Focus()
    words: list[str] = []
    for share in (0.0, 0.5, 1.0):
        screens.draw(view, canvas, focus, 0)
        focus.scroll = focus.scroll_most * share
        screens.draw(view, canvas, focus, 0)
        words += [one.words for one in canvas.said]
    return " ".join(words)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", VIEWS)
def test_everything_fits(name: str, size: tuple[int, int]) -> None:
    assert problems_of(drawn(VIEWS[name], size)) == []


@pytest.mark.parametrize("name", VIEWS)
def test_every_control_that_needs_no_scrolling_can_be_hit(name: str) -> None:
    for size in SIZES:
        focus = Focus()
        canvas = Canvas(pygame.Surface(size))
        screens.draw(VIEWS[name], canvas, focus, 0)
        there = {control for control, _ in canvas.controls}
        if not focus.scroll_most:
            assert there == {action.id for action in VIEWS[name].actions()}
        for control, box in canvas.controls:
            x, y = box.centre
            assert canvas.action_at(x * canvas.scale, y * canvas.scale) == control


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["day", "day-full", "answer", "evening", "night-told", "ending"])
def test_the_card_says_all_its_words(name: str, size: tuple[int, int]) -> None:
    view = VIEWS[name]
    said = everything_said(view, size)
    for region in view.regions:
        for node in region.nodes if region.name in ("card", "body") else ():
            if isinstance(node, Heading | Prose):
                assert node.text in said
            if isinstance(node, Action):
                assert node.label in said
                assert node.note in said


@pytest.mark.parametrize("size", SIZES)
def test_standing_is_said_wherever_beacon_is(size: tuple[int, int]) -> None:
    for name, view in VIEWS.items():
        if any(isinstance(node, Gauge) for node in view.nodes()):
            assert "612" in everything_said(view, size), name


@pytest.mark.parametrize("size", SIZES)
def test_options_have_equal_weight(size: tuple[int, int]) -> None:
    canvas, focus = Canvas(pygame.Surface(size)), Focus()
    found: dict[str, Box] = {}
    for share in (0.0, 0.5, 1.0):
        screens.draw(full_day(), canvas, focus, 0)
        focus.scroll = focus.scroll_most * share
        screens.draw(full_day(), canvas, focus, 0)
        found |= {name: box for name, box in canvas.controls if name.startswith("option:")}
    boxes = list(found.values())
    assert len(boxes) == 4
    assert max(box.h for box in boxes) - min(box.h for box in boxes) < 2
    assert max(box.w for box in boxes) - min(box.w for box in boxes) < 2
    assert all(box.h >= 54 for box in boxes)


@pytest.mark.parametrize("scene", SCENES)
def test_every_place_looks_different_and_the_evening_is_darker(scene: str) -> None:
    bright = drawn(full_day(scene, "Morning"), (1280, 720)).surface
    dark = drawn(full_day(scene, "Evening"), (1280, 720)).surface
    area = pygame.Rect(0, 60, 700, 120)
    morning = sum(pygame.transform.average_color(bright, area)[:3])
    evening = sum(pygame.transform.average_color(dark, area)[:3])
    assert evening < morning


def test_colour_drains_once_the_outage_is_told() -> None:
    canvas = drawn(night(told=True), (1280, 720))
    # Every stroke of the wall beside the card has the same grey in it, a little cold.
    red, green, blue, _ = pygame.transform.average_color(
        canvas.surface, pygame.Rect(760, 300, 300, 200)
    )
    assert abs(red - green) < 8
    assert abs(green - blue) < 10


def test_a_quiet_check_in_cannot_be_told_from_any_other() -> None:
    one = drawn(VIEWS["check-in"], (1280, 720)).surface
    other = drawn(VIEWS["check-in"], (1280, 720)).surface
    assert pygame.image.tobytes(one, "RGB") == pygame.image.tobytes(other, "RGB")


def test_the_spark_waits_away_from_the_pulse() -> None:
    canvas = drawn(VIEWS["check-in-spark"], (1280, 720))
    boxes = dict(canvas.controls)
    assert boxes["press"].y - boxes["collect"].bottom > 200


def test_the_pulse_is_only_in_the_check_in() -> None:
    for name, view in VIEWS.items():
        there = {control for control, _ in drawn(view, (390, 844)).controls}
        assert ("press" in there) == (name in ("check-in", "check-in-spark"))


def test_a_long_page_scrolls_to_its_end() -> None:
    canvas, focus = Canvas(pygame.Surface((390, 844))), Focus()
    screens.draw(perks(), canvas, focus, 0)
    assert focus.scroll_most > 0
    assert not any(one.words.startswith("Introductions") for one in canvas.said)
    focus.scroll = focus.scroll_most
    screens.draw(perks(), canvas, focus, 0)
    assert any(one.words.startswith("Introductions") for one in canvas.said)


def test_a_screen_without_a_drawing_of_its_own_is_a_page() -> None:
    nodes = (Heading("A new thing"), Prose("It is said."), Action("go_on", "Continue"))
    canvas = drawn(View("never seen", "New", (Region("body", nodes),)), (1024, 768))
    assert [one.words for one in canvas.said] == ["A new thing", "It is said.", "Continue"]
    assert problems_of(canvas) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_scale", [1.5, 2.0])
def test_no_control_is_lost_at_large_letters(size: tuple[int, int], text_scale: float) -> None:
    canvas, focus = Canvas(pygame.Surface(size), text_scale), Focus()
    view = day()
    reached: set[str] = set()
    screens.draw(view, canvas, focus, 0)
    for step in range(8):
        focus.scroll = focus.scroll_most * step / 7
        screens.draw(view, canvas, focus, 0)
        reached |= {control for control, _ in canvas.controls}
    assert {"option:lend", "option:no", "menu"} <= reached


def test_the_focus_ring_changes_the_picture_of_every_control() -> None:
    for name in ("day", "check-in-spark", "title-saved", "phone-perks"):
        view, canvas = VIEWS[name], Canvas(pygame.Surface((1280, 720)))
        focus = Focus()
        focus.keep(view)
        seen: set[bytes] = set()
        for _ in range(len(view.actions())):
            focus.step(view, 1)
            screens.draw(view, canvas, focus, 0)
            seen.add(pygame.image.tobytes(canvas.surface, "RGB"))
        assert len(seen) == len(view.actions())


def test_a_page_that_scrolls_keeps_its_way_on_at_its_foot() -> None:
    canvas, focus = Canvas(pygame.Surface((320, 568)), 2.0), Focus()
    screens.draw(VIEWS["settings"], canvas, focus, 0)
    assert focus.scroll_most > 0
    assert "back" in {control for control, _ in canvas.controls}
    assert problems_of(canvas) == []
