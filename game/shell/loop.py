"""The one loop: events in, at most one picture out, and a breath between frames."""

import asyncio
from collections.abc import Awaitable, Callable
from time import perf_counter

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


def milliseconds() -> float:
    """A clock that only goes forward; pygame's own stands still until all of pygame is begun."""
    return perf_counter() * 1000


async def run(app: Playable, window: Window | None = None, pace: Pace = sixtieth) -> None:
    """Play the app in a window until the player leaves."""
    shown = window or Window()
    stage = Stage(app, shown.surface)
    before = milliseconds()
    while not stage.over:
        for event in pygame.event.get():
            stage.handle(event)
        now = milliseconds()
        if stage.frame(now - before):
            shown.show()
        before = now
        await pace()
    shown.close()
