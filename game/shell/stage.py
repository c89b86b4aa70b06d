"""The stage: one app on one window. Turns what hands do into action ids, and draws when it must."""

from collections.abc import Callable
from typing import Protocol

import pygame

from game.app.nodes import View
from game.app.settings import Settings
from game.shell import screens
from game.shell.canvas import Canvas
from game.shell.focus import Focus, action_for_key

# A longer gap than this is a window that was covered or a machine that slept, not play.
LONGEST_FRAME_MS = 250
DRAG = 10
WHEEL = 60.0
STEPS = {
    pygame.K_TAB: 1,
    pygame.K_RIGHT: 1,
    pygame.K_DOWN: 1,
    pygame.K_LEFT: -1,
    pygame.K_UP: -1,
}
PAGES = {pygame.K_PAGEDOWN: 400.0, pygame.K_PAGEUP: -400.0, pygame.K_HOME: -1e6, pygame.K_END: 1e6}
ROLLS = {pygame.K_DOWN: 70.0, pygame.K_UP: -70.0}


class Playable(Protocol):
    """What the stage needs of the app."""

    @property
    def changed(self) -> int:
        """Grows whenever the view may differ."""

    @property
    def quitting(self) -> bool:
        """Whether the player asked to stop."""

    @property
    def settings(self) -> Settings:
        """How the game is to be shown and heard."""

    def view(self) -> View:
        """What is on the screen now."""

    def do(self, action_id: str, at_ms: int) -> None:
        """Use a control."""

    def tick(self, at_ms: int) -> bool:
        """Let time pass."""


class Stage:
    """Shows an app on a surface and plays it with mouse, finger and keys."""

    def __init__(self, app: Playable, surface: Callable[[], pygame.Surface]) -> None:
        self.app = app
        self.focus = Focus()
        self.shown = True
        self.closed = False
        self.clock = 0.0
        self.frames_drawn = 0
        self._surface = surface
        self._keys: set[int] = set()
        self._dragged = 0.0
        self._drawn: object = None
        self.canvas = self._new_canvas()

    @property
    def over(self) -> bool:
        """Whether the player has left the game."""
        return self.closed or self.app.quitting

    def frame(self, elapsed_ms: float) -> bool:
        """Let time pass and draw if anything changed; True if it drew."""
        if self.shown:
            self.clock += min(elapsed_ms, LONGEST_FRAME_MS)
            self.app.tick(int(self.clock))
        if self._settings() != self._made_with:
            self.canvas = self._new_canvas()
        self.focus.keep(self.app.view())
        if self._look() == self._drawn and not self.canvas.springs.moving:
            return False
        screens.draw(self.app.view(), self.canvas, self.focus, self.clock)
        self._drawn = self._look()
        self.frames_drawn += 1
        return True

    def handle(self, event: pygame.event.Event) -> None:
        """Take in one event of the window."""
        match event.type:
            case pygame.QUIT:
                self.closed = True
            case pygame.KEYDOWN:
                self._key_down(event.key, event.mod)
            case pygame.KEYUP:
                self._keys.discard(event.key)
                self.focus.held = None
            case pygame.MOUSEBUTTONDOWN if event.button == 1:
                self._finger_down(event.pos)
            case pygame.MOUSEBUTTONUP if event.button == 1:
                self._finger_up(event.pos)
            case pygame.MOUSEMOTION:
                self._finger_moved(event.pos, event.rel, bool(event.buttons[0]))
            case pygame.MOUSEWHEEL:
                self.focus.scrolled(-event.y * WHEEL)
            case _:
                self._window_changed(event.type)

    def _window_changed(self, kind: int) -> None:
        if kind in (pygame.WINDOWSIZECHANGED, pygame.VIDEORESIZE):
            self.canvas = self._new_canvas()
        elif kind in (pygame.WINDOWHIDDEN, pygame.WINDOWMINIMIZED):
            self.shown = False
        elif kind in (pygame.WINDOWSHOWN, pygame.WINDOWRESTORED, pygame.WINDOWEXPOSED):
            self.shown = True
            self._drawn = None
        elif kind == pygame.WINDOWFOCUSLOST:
            self._keys.clear()
            self.focus.held = None
        elif kind == pygame.WINDOWLEAVE:
            self.focus.hover = None

    def _key_down(self, key: int, mod: int) -> None:
        # A key that is held down says nothing new, whatever the system repeats.
        if key in self._keys:
            return
        self._keys.add(key)
        if self._rolled(key):
            return
        view = self.app.view()
        if key in STEPS:
            back = key == pygame.K_TAB and mod & pygame.KMOD_SHIFT
            self.focus.step(view, -1 if back else STEPS[key])
        elif (name := action_for_key(view, self.focus, key)) is not None:
            self.focus.held = name
            self._do(name)

    def _rolled(self, key: int) -> bool:
        """Whether the key turned the page; arrows do so where there is more to read."""
        if not self.focus.scroll_most:
            return False
        self.focus.scrolled(PAGES.get(key, ROLLS.get(key, 0.0)))
        return key in PAGES or key in ROLLS

    def _finger_down(self, at: tuple[int, int]) -> None:
        self._dragged = 0.0
        self.focus.visible = False
        self.focus.held = self.canvas.action_at(*at)
        # The lever answers the push itself; every other control answers the release.
        if self.focus.held == "press":
            self._do("press")

    def _finger_up(self, at: tuple[int, int]) -> None:
        held, self.focus.held = self.focus.held, None
        if held is not None and held != "press" and held == self.canvas.action_at(*at):
            self._do(held)

    def _finger_moved(self, at: tuple[int, int], by: tuple[int, int], down: bool) -> None:
        self.focus.hover = self.canvas.action_at(*at)
        if down and self.focus.scroll_most:
            self._dragged += abs(by[1])
            if self._dragged > DRAG * self.canvas.scale:
                self.focus.held = None
                self.focus.scrolled(-by[1] / self.canvas.scale)

    def _do(self, name: str) -> None:
        enabled = {action.id for action in self.app.view().actions() if action.enabled}
        if name not in enabled:
            return
        if name == "press":
            self.canvas.springs.begin("echo", self.clock)
        self.focus.action_id = name
        self.app.do(name, int(self.clock))

    def _look(self) -> object:
        focus = self.focus
        place = (focus.action_id, focus.visible, focus.hover, focus.held, focus.scroll)
        return (self.app.changed, place, id(self.canvas))

    def _settings(self) -> Settings:
        return self.app.settings

    def _new_canvas(self) -> Canvas:
        self._made_with = settings = self._settings()
        canvas = Canvas(self._surface(), settings.text_size / 100)
        canvas.contrast = settings.high_contrast
        canvas.springs.calm = settings.reduced_motion
        return canvas
