"""The loop in a page: messages in, at most one picture out, and the page told what it says."""

from collections.abc import Awaitable, Callable
from typing import Protocol

import pygame

from game.app.bridge import Bridge
from game.app.mirror import Area, mirror_text
from game.app.settings import Settings
from game.shell.loop import breathe, milliseconds
from game.shell.page_input import Message, PageHands, messages, number
from game.shell.page_window import PageWindow
from game.shell.rehearsal import Foreseeing, Rehearsal
from game.shell.stage import Stage

Pace = Callable[[], Awaitable[None]]


class Wishing(Foreseeing, Protocol):
    """An app that can be told of the system's wishes."""

    def wish(self, wishes: Settings) -> None:
        """The system's wishes have changed."""


class Page:
    """An app on the canvas of a page. `frame` is called once for each animation frame."""

    def __init__(self, app: Wishing, bridge: Bridge, window: PageWindow) -> None:
        self.app, self.bridge, self.window = app, bridge, window
        self.stage = Stage(app, window.surface, lambda: window.share)
        self.hands = PageHands(self.stage, window.share)
        # Looked up once: reaching through to the page costs more than the call itself.
        self._news = bridge.take
        self.rehearsal = Rehearsal(app, self.stage)
        self._started = self._idle = False
        self._mirrored: object = None
        self._shown = ""

    def frame(self, elapsed_ms: float) -> None:
        """Take in what happened, and show what changed."""
        if text := self._news():
            # SDL listens to the canvas as well; what it hears has come by the bridge already.
            pygame.event.clear()
            self._take(text)
        # The town takes as long to draw as all the rest takes to start: it comes a frame later.
        self.stage.canvas.hurried = not self._started
        drew = self.stage.frame(elapsed_ms)
        if drew:
            self.window.show()
            self._idle = False
        if not self._started:
            # The first picture waits for nothing: what it says follows with the next frame.
            self._started = True
            self.bridge.started()
        elif drew or self._mirrored is None:
            self._mirror()
        elif not self._idle and not text:
            self._idle = not self.rehearsal.piece()

    def _take(self, text: str) -> None:
        size: Message | None = None
        for message in messages(text):
            if message["kind"] == "size":
                size = message
            elif message["kind"] == "wishes":
                self.app.wish(wishes_of(message))
            else:
                self.hands.take(message)
        # Of a window that is being dragged wider, only the last size counts.
        if size is not None:
            self._resize(size)

    def _resize(self, size: Message) -> None:
        wide, tall, ratio = (number(size, name) for name in ("width", "height", "ratio"))
        if self.window.resize(wide, tall, ratio):
            self.stage.resized()
        self.hands.share = self.window.share

    def _mirror(self) -> None:
        """Tell the page what is on the screen, unless that is what it was told last."""
        focus, controls = self.stage.focus, tuple(self.stage.canvas.controls)
        look = (self.app.changed, focus.action_id, focus.visible, controls, self.window.share)
        if look == self._mirrored:
            return
        self._mirrored = look
        text = mirror_text(self.app.view(), focus.action_id, focus.visible, self._boxes())
        if text != self._shown:
            self._shown = text
            self.bridge.show(text)

    def _boxes(self) -> dict[str, Area]:
        """Where each drawn control lies, in the page's own pixels."""
        unit = self.stage.canvas.scale / self.window.share
        return {
            name: (box.x * unit, box.y * unit, box.w * unit, box.h * unit)
            for name, box in self.stage.canvas.controls
        }


def wishes_of(message: Message) -> Settings:
    """The system's wishes, from a message or from the page's first word."""
    return Settings(
        reduced_motion=message.get("reducedMotion") is True,
        high_contrast=message.get("moreContrast") is True,
        language=str(message.get("language") or "en").lower().partition("-")[0],
    )


async def run(app: Wishing, bridge: Bridge, window: PageWindow, pace: Pace = breathe) -> None:
    """Play the app in a page, for as long as the page is open."""
    page = Page(app, bridge, window)
    before = milliseconds()
    while not page.stage.over:
        now = milliseconds()
        page.frame(now - before)
        before = now
        await pace()
