"""What drawing costs: a whole screen, a frame in which nothing moves, and the first one."""

import os
import statistics
from collections.abc import Callable
from functools import partial
from time import perf_counter

import pygame

from game.app.navigation import App
from game.app.ports import MemoryStorage
from game.content.load import load_level
from game.core.model import Level
from game.platforms.places import levels_folder
from game.shell import screens
from game.shell.stage import Stage

FRAMES = 60
FRAME_MS = 1000 / 60
SETTLED_MS = 10_000
SCREENS = {"title": (), "day": ("play",), "answer": ("play", "option")}


def drawing_figures(level: Level, size: tuple[int, int]) -> dict[str, float]:
    """Milliseconds to draw a screen again in full, and to find that nothing has changed."""
    figures: dict[str, float] = {}
    idle: list[float] = []
    for name, controls in SCREENS.items():
        stage = stage_at(level, size, controls)
        figures[f"redraw_{name}_ms"] = milliseconds(partial(draw_again, stage))
        idle.append(milliseconds(partial(stage.frame, FRAME_MS)))
    figures["redraw_ms"] = max(figures.values())
    figures["idle_frame_ms"] = max(idle)
    return figures


def stage_at(level: Level, size: tuple[int, int], controls: tuple[str, ...]) -> Stage:
    """A stage on which these controls were used and everything has come to rest."""
    app = App(MemoryStorage(), [level], seeds=lambda: 1)
    surface = pygame.Surface(size)
    stage = Stage(app, lambda: surface)
    for control in controls:
        actions = (action.id for action in app.view().actions() if action.enabled)
        app.do(next(one for one in actions if one.partition(":")[0] == control), 0)
    for _ in range(FRAMES):
        stage.frame(SETTLED_MS / FRAMES)
    return stage


def draw_again(stage: Stage) -> None:
    """Draw the screen in full, as after a change."""
    screens.draw(stage.app.view(), stage.canvas, stage.focus, stage.seen)


def milliseconds(work: Callable[[], object]) -> float:
    """One call, the median of many."""
    seconds = []
    for _ in range(FRAMES):
        begun = perf_counter()
        work()
        seconds.append(perf_counter() - begun)
    return 1000 * statistics.median(seconds)


def first_frame() -> None:
    """Everything from loading the city to the first picture of the title, in a real window."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    from game.shell.window import Window

    window = Window((1280, 720))
    level = load_level(levels_folder() / "larkhaven")
    Stage(App(MemoryStorage(), [level]), window.surface).frame(FRAME_MS)
    window.show()
    window.close()
