"""Themes: what is set on what stands out by the tokens, and the keyboard's place is always seen."""

import numpy as np
import pygame
import pytest

from game.app.nodes import Action, Region, View
from game.shell import dials, screens, theme
from game.shell.canvas import Canvas
from game.shell.focus import Focus, enabled
from game.shell.hands import SETTLING_MS
from game.shell.stage import Stage
from game.shell.theme import WORDS_APART, contrast, themed
from tests.shell.judging import CHANNEL, WEIGHTS
from tests.shell.screens_made import everything
from tests.shell.test_loop import Pretend, key

VIEWS = everything()
BOTH = pytest.mark.parametrize("high", [False, True], ids=["usual", "high contrast"])


@BOTH
def test_every_ink_stands_out_from_its_grounds(high: bool) -> None:
    for ink, grounds in theme.PAIRS:
        for ground in grounds:
            assert contrast(themed(ink, high=high), themed(ground, high=high)) >= WORDS_APART


def test_high_contrast_is_higher() -> None:
    for ink, grounds in theme.PAIRS:
        for ground in grounds:
            usual = contrast(ink, ground)
            assert contrast(themed(ink, high=True), themed(ground, high=True)) >= usual


@BOTH
def test_a_bar_and_a_ring_stand_out_from_their_tracks(high: bool) -> None:
    apart = contrast(themed(dials.MINT_LEFT, high=high), themed(dials.TRACK, high=high))
    assert apart >= theme.CONTROLS_APART


@BOTH
def test_a_control_has_an_edge_or_words_that_show_it(high: bool) -> None:
    edge, ground = themed(theme.INK, high=high), themed(theme.PAPER, high=high)
    assert contrast(edge, ground) >= theme.CONTROLS_APART


@BOTH
@pytest.mark.parametrize("name", ["day", "check-in-spark", "title-saved", "phone-perks"])
def test_the_keyboards_place_is_seen_on_every_control(name: str, high: bool) -> None:
    view, canvas = VIEWS[name], Canvas(pygame.Surface((1280, 720)))
    canvas.contrast = high
    screens.draw(view, canvas, Focus(), 0)
    before = light_of(canvas.surface)
    for action in enabled(view):
        focus = Focus()
        focus.keep(view)
        focus.action_id, focus.visible = action.id, True
        screens.draw(view, canvas, focus, 0)
        after = light_of(canvas.surface)
        ratio = (np.maximum(before, after) + 0.05) / (np.minimum(before, after) + 0.05)
        assert (ratio >= theme.CONTROLS_APART).sum() > 200, action.id


def light_of(surface: pygame.Surface) -> np.ndarray:
    """How bright each pixel is to the eye."""
    light: np.ndarray = CHANNEL[pygame.surfarray.array3d(surface)] @ WEIGHTS
    return light


def phone(tab: str) -> View:
    """A page of the phone, one of three tabs pressed."""
    tabs = tuple(
        Action(f"phone:{one}", one.capitalize(), pressed=one == tab)
        for one in ("perks", "people", "feed")
    )
    nodes = (*tabs, Action("back", "Continue the day"))
    return View("phone", tab.capitalize(), (Region("phone", nodes),))


def test_who_turns_tabs_by_keyboard_stays_among_them() -> None:
    focus = Focus()
    focus.keep(phone("perks"))
    focus.action_id = "phone:people"
    focus.keep(phone("people"))
    assert focus.action_id == "phone:people"


def test_a_key_meant_for_a_door_that_has_just_gone_does_not_leave() -> None:
    way = Action("leave_activity", "Continue")
    door = Action("tap:left", "The left door")
    app = Pretend(View("doors", "Doors", (Region("doors", (door, way)),)))
    surface = pygame.Surface((1280, 720))
    stage = Stage(app, lambda: surface)
    stage.frame(16)
    key(stage, pygame.K_RETURN)
    app.shows, app.changed = View("doors", "Doors", (Region("doors", (way,)),)), 9
    stage.frame(16)
    key(stage, pygame.K_RETURN)
    assert app.names == ["tap:left"]
    for _ in range(int(SETTLING_MS / 16) + 1):
        stage.frame(16)
    key(stage, pygame.K_RETURN)
    assert app.names == ["tap:left", "leave_activity"]
