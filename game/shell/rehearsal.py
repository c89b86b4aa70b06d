"""The rehearsal: what may be shown next is prepared while nothing moves, a small piece a frame.

The browser takes long to load a module, to cut a picture, to paint a stamp. All of it is done in a
frame or two of its own before it is needed, so that no step has to wait for it.
"""

from collections.abc import Iterator
from time import perf_counter
from typing import Protocol

from game.app.nodes import View
from game.shell import screens
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.focus import Focus
from game.shell.hands import Playable
from game.shell.modules import modules_ahead
from game.shell.stage import Stage

PIECE_S = 0.004


class Foreseeing(Playable, Protocol):
    """An app that knows what may be shown next."""

    def ahead(self) -> Iterator[View | None]:
        """The screens that may come next; None after a piece of other work."""


class Enough(Exception):
    """The frame's time for preparing is over; what was prepared is kept."""


class Rehearsal:
    """Prepares for a stage. Call `piece` once in every frame in which nothing is drawn."""

    def __init__(self, app: Foreseeing, stage: Stage) -> None:
        self.app, self.stage = app, stage
        self._modules = modules_ahead()
        self._of: object = None
        self._pieces: Iterator[None] = iter(())
        self._enough = 0.0

    def piece(self) -> bool:
        """Prepare one more piece; False if everything is prepared."""
        now = (self.app.changed, self.stage.canvas)
        if now != self._of:
            self._of, self._pieces = now, self._every_piece()
        self._enough = perf_counter() + PIECE_S
        return next(self._pieces, self) is None

    def _every_piece(self) -> Iterator[None]:
        for _ in self._modules:
            if self._is_over():
                yield
        yield
        yield from self.stage.mixer.prepare()
        for view in self.app.ahead():
            if self._is_over():
                yield
            while view is not None and not self._drawn(view):
                yield

    def _drawn(self, view: View) -> bool:
        """Draw a view where nobody sees it, until it is done or the time is over."""
        shown = self.stage.canvas
        try:
            shown.stamps.kept_one = shown.pictures.drew_one = self._rest
            screens.draw(view, Unseen(shown), Focus(), self.stage.seen)
        except Enough:
            return False
        finally:
            shown.stamps.kept_one = shown.pictures.drew_one = None
            shown.surface.set_clip(None)
        return True

    def _is_over(self) -> bool:
        """Whether the frame's time for preparing is over."""
        return perf_counter() > self._enough

    def _rest(self) -> None:
        if self._is_over():
            raise Enough


class Unseen(Canvas):
    """A canvas that prepares everything for another one and leaves no trace on it."""

    def __init__(self, shown: Canvas) -> None:
        super().__init__(shown.surface, shown.text_scale, shown.scale)
        self.lettering, self.contrast = shown.lettering, shown.contrast
        self.pictures, self.stamps = shown.pictures, shown.stamps
        self._measured = shown._measured
        self.springs.calm = True
        self.surface.set_clip((0, 0, 0, 0))

    def clip(self, box: Box | None) -> None:
        """Nothing: it is clipped to nothing."""
