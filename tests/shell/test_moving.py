"""What moves by itself is drawn alone, and the picture is the same as if all were drawn."""

import pygame
import pytest

from game.app.navigation import App
from game.app.ports import MemoryStorage
from game.shell import screens, theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.stage import Stage
from tests.debrief.city import small_city

FRAME_MS = 1000 / 60


def test_only_what_moves_is_drawn_again() -> None:
    canvas = Canvas(pygame.Surface((1040, 720)))
    canvas.begin()
    canvas.fill(theme.PAPER)
    drawn: list[float] = []

    def paint(now: float) -> None:
        drawn.append(now)
        canvas.rect(theme.INK, Box(100 + now, 100, 20, 20))
        canvas.text("540", Box(100, 160, 90, 30), theme.BODY)

    canvas.lively(Box(100, 100, 100, 100), paint, 0)
    said = len(canvas.said)
    canvas.again(40)
    assert drawn == [0, 40] and len(canvas.said) == said
    assert canvas.surface.get_at((105, 105))[:3] == theme.PAPER
    assert canvas.surface.get_at((145, 105))[:3] == theme.INK


def test_what_only_passes_is_not_kept() -> None:
    canvas = Canvas(pygame.Surface((1040, 720)))
    box = Box(0, 0, 100, 100)
    canvas.stamp("step", box, lambda inner: inner.fill(theme.SAND), passing=True)
    assert len(canvas.stamps) == 0
    canvas.stamp("goal", box, lambda inner: inner.fill(theme.SAND))
    assert len(canvas.stamps) == 1


@pytest.mark.parametrize("size", [(1280, 720), (390, 844)])
def test_each_step_of_a_movement_is_the_whole_picture(size: tuple[int, int]) -> None:
    surface = pygame.Surface(size)
    stage = Stage(App(MemoryStorage(), [small_city()], seeds=lambda: 7), lambda: surface)
    moved = 0
    for _ in range(40):
        actions = [action.id for action in stage.app.view().actions() if action.enabled]
        ways = ("play", "collect", "press", "option:", "go_on", "check_in", "close_phone")
        stage.use(next((one for way in ways for one in actions if one.startswith(way)), actions[0]))
        stage.frame(FRAME_MS)
        while stage.passing is not None:
            stage.frame(4 * FRAME_MS)
        # A long first frame must not eat the beginning of what moves.
        while stage.canvas.springs.moving:
            stage.frame(4 * FRAME_MS)
            alone = pygame.image.tobytes(surface, "RGB")
            screens.draw(stage.app.view(), stage.canvas, stage.focus, stage.seen)
            assert alone == pygame.image.tobytes(surface, "RGB")
            moved += 1
    assert moved
