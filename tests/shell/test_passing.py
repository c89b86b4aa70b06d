"""What moves with meaning: in cuts or springs, once, alike on any machine, stilled on request."""

import pygame
import pytest

from game.app.nodes import Heading, Mood, Picture, Prose, Region, View
from game.app.settings import Settings
from game.shell import theme
from game.shell.stage import Stage
from tests.shell.screens_made import night
from tests.shell.test_loop import Pretend

CALM = Settings(reduced_motion=True)


def falling(mood: Mood, frame_ms: float, settings: Settings, long: float) -> list[float]:
    """How bright the window is, frame by frame, after the mood of a page has turned."""
    page = View("page", "A day", (Region("body", (Heading("A day"), Prose("It goes."))),))
    app, surface = Pretend(page, settings=settings), pygame.Surface((640, 360))
    stage = Stage(app, lambda: surface)
    stage.frame(16)
    app.shows, app.changed = View("page", "A day", page.regions, mood), 1
    light = []
    for _ in range(int(long / frame_ms)):
        stage.frame(frame_ms)
        light.append(sum(pygame.transform.average_color(surface)[:3]) / 3)
    assert stage.passing is None
    return light


def warmth(surface: pygame.Surface) -> int:
    """How much redder than blue the window is: by the lamp much, drained less than nothing."""
    red, _, blue = pygame.transform.average_color(surface)[:3]
    return red - blue


def test_colour_drains_in_a_second_and_never_comes_back() -> None:
    view = night(told=True)
    app, surface = Pretend(night(told=False)), pygame.Surface((1280, 720))
    stage = Stage(app, lambda: surface)
    stage.frame(16)
    app.shows, app.changed = view, 1
    seen = []
    for _ in range(80):
        stage.frame(16)
        seen.append(warmth(surface))
    assert seen[0] > seen[30] > seen[-1]
    assert len(set(seen)) > 6
    assert all(later <= before + 1 for before, later in zip(seen, seen[1:], strict=False))


@pytest.mark.parametrize("settings", [Settings(), CALM], ids=["moving", "calm"])
def test_no_passage_flashes(settings: Settings) -> None:
    light = falling("outage", 16, settings, 1600)
    steps = [later - before for before, later in zip(light, light[1:], strict=False)]
    turns = [1 for one, other in zip(steps, steps[1:], strict=False) if one * other < -1]
    assert len(turns) <= 3


def test_a_slow_machine_ends_at_the_same_picture_at_the_same_time() -> None:
    fast, slow = falling("outage", 10, Settings(), 1600), falling("outage", 100, Settings(), 1600)
    assert fast[-1] == slow[-1]
    # One cut apart at most: the first frame of a picture is shorter than a slow machine's.
    assert abs(fast[99] - slow[9]) <= 6


def test_whoever_goes_on_need_not_wait() -> None:
    app, surface = Pretend(night(told=False)), pygame.Surface((640, 360))
    stage = Stage(app, lambda: surface)
    stage.frame(16)
    app.shows, app.changed = night(told=True), 1
    stage.frame(16)
    assert stage.passing is not None
    app.changed = 2
    stage.frame(16)
    assert stage.passing is None


def phone(badge: str) -> View:
    """A phone's page with one piece of news."""
    nodes = (Picture(badge), Prose("Deposit-free bike: any bike.", "beacon"))
    return View("phone", "Beacon", (Region("phone", nodes),))


@pytest.mark.parametrize("state", ["held", "lost"])
def test_a_perk_moves_once_and_comes_to_rest(state: str) -> None:
    app, surface = Pretend(phone(f"new-perk-bike-{state}")), pygame.Surface((1280, 720))
    stage = Stage(app, lambda: surface)
    pictures = set()
    for _ in range(int(2 * theme.SPRING_MS / 16)):
        stage.frame(16)
        pictures.add(pygame.image.tobytes(surface, "RGB"))
    assert len(pictures) > 8
    drawn = stage.frames_drawn
    stage.frame(16)
    assert stage.frames_drawn == drawn


def test_where_motion_is_reduced_a_perk_fades_in_on_its_place() -> None:
    app = Pretend(phone("new-perk-bike-held"), settings=CALM)
    surface = pygame.Surface((1280, 720))
    stage = Stage(app, lambda: surface)
    for _ in range(int(2 * theme.FADE_MS / 16)):
        stage.frame(16)
    rested = pygame.image.tobytes(surface, "RGB")
    drawn = stage.frames_drawn
    stage.frame(16)
    assert stage.frames_drawn == drawn and pygame.image.tobytes(surface, "RGB") == rested
