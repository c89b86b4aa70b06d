"""The stage: one app on one window. Takes in what hands do, and draws when it must."""

from collections.abc import Callable
from dataclasses import replace

import pygame

from game.app.nodes import Mood
from game.app.settings import Settings
from game.shell import screens
from game.shell.canvas import Canvas, scale_of
from game.shell.hands import Hands, Playable
from game.shell.mixer import Mixer
from game.shell.passing import TURNS, Passing, passing

__all__ = ["Playable", "Stage"]

# A longer gap than this is a window that was covered or a machine that slept, not play.
LONGEST_FRAME_MS = 250
LONGEST_STEP_MS = 34
WHEEL = 60.0


class Stage(Hands):
    """Shows an app on a surface and plays it with mouse, finger and keys.

    `share` tells how many of the surface's pixels make one of the size that letters are read at.
    """

    def __init__(
        self,
        app: Playable,
        surface: Callable[[], pygame.Surface],
        share: Callable[[], float] = lambda: 1.0,
        mixer: Mixer | None = None,
    ) -> None:
        self._surface, self._share = surface, share
        self.mixer = mixer or Mixer()
        self._listened = 0
        self._due: tuple[str, ...] = ()
        self._made_with = app.settings
        super().__init__(app, self._canvas_for(app.settings))
        self.shown, self._hidden_at = True, 0
        self.closed = False
        self.frames_drawn = 0
        self._drawn: object = None
        self._new = False
        self._mood: Mood | None = None
        self.passing: Passing | None = None

    @property
    def over(self) -> bool:
        """Whether the player has left the game."""
        return self.closed or self.app.quitting

    def frame(self, elapsed_ms: float) -> bool:
        """Let time pass and draw if anything changed; True if it drew."""
        if self.shown:
            self.clock += min(elapsed_ms, LONGEST_FRAME_MS)
            # However long a new picture took, what moves in it begins at its beginning.
            self.seen += min(elapsed_ms, LONGEST_STEP_MS if self._new else LONGEST_FRAME_MS)
            self.app.tick(int(self.clock))
        # The same object first: this is asked in every frame, and the browser pays for each step.
        settings = self.app.settings
        if settings is not self._made_with and settings != self._made_with:
            self.resized()
        # The picture first: opening the sound takes as long as several frames.
        if self._due:
            self.mixer.play(self._due, settings)
            self._due = ()
        if self.app.changed != self._listened:
            self._listened = self.app.changed
            self._due = self.app.heard()
        self._new = self._look() != self._drawn or self.canvas.unfinished
        if self._new:
            self._draw()
            self._drawn = self._look()
            self.settle()
        elif self.passing is not None:
            if not self.passing.draw(self.canvas.surface, self.seen):
                return False
            if self.passing.over(self.seen):
                self.passing = None
        elif self.canvas.springs.moving:
            self.canvas.again(self.seen)
        else:
            return False
        self.frames_drawn += 1
        return True

    def _draw(self) -> None:
        """Draw the whole picture; where the mood turns, its words are there before its light."""
        view, mood, before = self.app.view(), self._mood, None
        if mood is not None and view.mood != mood and view.mood in TURNS:
            was = mood if mood in TURNS else "paper"
            screens.draw(replace(view, mood=was), self.canvas, self.focus, self.seen)
            before = self.canvas.surface.copy()
        screens.draw(view, self.canvas, self.focus, self.seen)
        self._mood, self.passing = view.mood, None
        if before is not None:
            surface, calm = self.canvas.surface, self.canvas.springs.calm
            self.passing = passing(before, surface, view.mood, self.seen, calm=calm)
            self.passing.draw(surface, self.seen)

    def resized(self) -> None:
        """The surface or the settings are others now; all else stays as it is."""
        self._made_with = self.app.settings
        self.canvas = self._canvas_for(self._made_with)
        self._drawn = self._mood = None

    def hide(self) -> None:
        """Nobody sees the game: its clock stands still, and nothing is held."""
        self.shown = False
        self._hidden_at = pygame.time.get_ticks()
        self.mixer.hush()
        self.let_go()

    def reveal(self, hidden_ms: int | None = None) -> None:
        """The game can be seen again, and is drawn afresh; how long it could not, if that is known.

        A page tells how long: no frame of the game runs while nobody sees it.
        """
        if not self.shown:
            away = pygame.time.get_ticks() - self._hidden_at if hidden_ms is None else hidden_ms
            self.app.came_back(away, int(self.clock))
        self.shown = True
        self._drawn = None

    def handle(self, event: pygame.event.Event) -> None:
        """Take in one event of the window."""
        match event.type:
            case pygame.QUIT:
                self.closed = True
            case pygame.KEYDOWN:
                shift = bool(event.mod & pygame.KMOD_SHIFT)
                self.key_down(event.key, shift, getattr(event, "unicode", ""))
            case pygame.KEYUP:
                self.key_up(event.key)
            case pygame.MOUSEBUTTONDOWN if event.button == 1:
                touched = getattr(event, "touch", False)
                self.pointer_down(event.pos, hand="touch" if touched else "mouse")
            case pygame.MOUSEBUTTONUP if event.button == 1:
                self.pointer_up(event.pos)
            case pygame.MOUSEMOTION:
                self.pointer_moved(event.pos, event.rel, down=bool(event.buttons[0]))
            case pygame.MOUSEWHEEL:
                self.wheel(-event.y * WHEEL)
            case _:
                self._window_changed(event.type)

    def _window_changed(self, kind: int) -> None:
        if kind in (pygame.WINDOWSIZECHANGED, pygame.VIDEORESIZE):
            self.resized()
        elif kind in (pygame.WINDOWHIDDEN, pygame.WINDOWMINIMIZED):
            self.hide()
        elif kind in (pygame.WINDOWSHOWN, pygame.WINDOWRESTORED, pygame.WINDOWEXPOSED):
            self.reveal()
        elif kind == pygame.WINDOWFOCUSLOST:
            self.let_go()
        elif kind == pygame.WINDOWLEAVE:
            self.pointer_left()

    def _look(self) -> object:
        focus = self.focus
        place = (focus.action_id, focus.visible, focus.hover, focus.held, focus.scroll)
        return (self.app.changed, place)

    def _canvas_for(self, settings: Settings) -> Canvas:
        surface = self._surface()
        scale = scale_of(*surface.get_size(), self._share())
        canvas = Canvas(surface, settings.text_size / 100, scale)
        canvas.contrast = settings.high_contrast
        canvas.springs.calm = settings.reduced_motion
        return canvas
