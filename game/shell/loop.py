"""The one loop: events in, at most one picture out, and a breath between frames."""

import asyncio
from collections.abc import Awaitable, Callable

import pygame

from game.shell.stage import Playable, Stage
from game.shell.window import Window

Pace = Callable[[], Awaitable[None]]


async def breathe() -> None:
    """The browser's pace: one animation frame."""
    await asyncio.sleep(0)


async def sixtieth() -> None:
    """The desktop's pace: sixty looks a second, idle in between."""
    await asyncio.sleep(1 / 60)


async def run(app: Playable, window: Window | None = None, pace: Pace = sixtieth) -> None:
    """Play the app in a window until the player leaves."""
    shown = window or Window()
    stage = Stage(app, shown.surface)
    before = pygame.time.get_ticks()
    while not stage.over:
        for event in pygame.event.get():
            stage.handle(event)
        now = pygame.time.get_ticks()
        if stage.frame(now - before):
            shown.show()
        before = now
        await pace()
    shown.close()
