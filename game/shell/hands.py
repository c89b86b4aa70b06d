"""What hands do, whoever reports it: a window's events or a page's messages."""

from typing import TYPE_CHECKING, Protocol

import pygame

from game.app.nodes import View
from game.app.settings import Settings
from game.shell.canvas import Canvas
from game.shell.focus import Focus, action_for_key, enabled

if TYPE_CHECKING:
    from game.core.check_in_events import Hand

DRAG = 10
# Somebody tapping away has not yet seen that the door is gone: such a key means nothing.
SETTLING_MS = 1200.0
STEPS = {
    pygame.K_TAB: 1,
    pygame.K_RIGHT: 1,
    pygame.K_DOWN: 1,
    pygame.K_LEFT: -1,
    pygame.K_UP: -1,
}
USES = (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE)
PAGES = {pygame.K_PAGEDOWN: 400.0, pygame.K_PAGEUP: -400.0, pygame.K_HOME: -1e6, pygame.K_END: 1e6}
ROLLS = {pygame.K_DOWN: 70.0, pygame.K_UP: -70.0}
Point = tuple[float, float]


def is_lever(name: str) -> bool:
    """Whether the control answers the push itself; every other answers the release."""
    return name == "press" or name.startswith("lab:lever:")


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

    def heard(self) -> tuple[str, ...]:
        """The names of the sounds to be heard since this was last asked."""

    def do(self, action_id: str, at_ms: int, hand: "Hand" = "") -> None:
        """Use a control, with a key, a mouse or a finger."""

    def came_back(self, hidden_ms: int, at_ms: int) -> None:
        """The game is seen again, after so long."""

    def write(self, text: str) -> bool:
        """Take typed letters, or a backspace; False where none are wanted."""

    def tick(self, at_ms: int) -> bool:
        """Let time pass."""


class Hands:
    """Mouse, finger and keys on an app's controls. Points are real pixels of the canvas.

    `on` names the control under the pointer where something else than the canvas knows it.
    """

    def __init__(self, app: Playable, canvas: Canvas) -> None:
        self.app = app
        self.canvas = canvas
        self.focus = Focus()
        # The app's time, and that of what moves on the screen.
        self.clock = self.seen = 0.0
        self._settled = 0.0
        self._keys: set[int] = set()
        self._dragged = 0.0
        self._down = False

    def key_down(self, key: int, shift: bool = False, letter: str = "") -> None:
        """A key goes down; one that is held says nothing new, whatever the system repeats.

        `letter` is what it writes, where a screen wants letters.
        """
        if key in self._keys:
            return
        self._keys.add(key)
        written = "\b" if key == pygame.K_BACKSPACE else letter if letter.isprintable() else ""
        if written and self.app.write(written):
            return
        if self._rolled(key):
            return
        view = self.app.view()
        if key in STEPS:
            back = key == pygame.K_TAB and shift
            self.focus.step(view, -1 if back else STEPS[key])
            self._settled = self.seen
        elif key in USES and self.seen < self._settled:
            self._settled = self.seen + SETTLING_MS
        elif key in USES and self.focus.unseen_choice:
            self.focus.visible = True
        elif (name := action_for_key(view, self.focus, key)) is not None:
            self.focus.held = name
            self.use(name, "key")

    def settle(self) -> None:
        """If what was tapped has gone under the keyboard, take no key for a moment."""
        if self.focus.withdrawn:
            self.focus.withdrawn, self._settled = False, self.seen + SETTLING_MS

    def key_up(self, key: int) -> None:
        """A key comes up."""
        self._keys.discard(key)
        self.focus.held = None

    def pointer_down(self, at: Point, on: str | None = None, hand: "Hand" = "mouse") -> None:
        """A mouse or finger goes down."""
        self._dragged, self._down = 0.0, True
        self.focus.visible = False
        self.focus.held = self._under(at, on)
        if self.focus.held and is_lever(self.focus.held):
            self.use(self.focus.held, hand)

    def pointer_up(self, at: Point, on: str | None = None) -> None:
        """A mouse or finger comes up; off the control it went down on, it takes that back."""
        held, self.focus.held, self._down = self.focus.held, None, False
        if held is not None and not is_lever(held) and self._still_on(held, at, on):
            self.use(held)

    def pointer_moved(self, at: Point, by: Point, *, down: bool, mouse: bool = True) -> None:
        """A mouse or finger moves; held down, it drags a long page along."""
        self.focus.hover = self.canvas.action_at(*at) if mouse else None
        if down and self.focus.scroll_most:
            self._dragged += abs(by[1])
            if self._dragged > DRAG * self.canvas.scale:
                self.focus.held = None
                self.focus.scrolled(-by[1] / self.canvas.scale)

    def pointer_left(self) -> None:
        """The mouse is somewhere else."""
        self.focus.hover = None

    def let_go(self) -> None:
        """Whatever was held is let go of without being used."""
        self._keys.clear()
        self.focus.held, self._down = None, False

    def wheel(self, by: float) -> None:
        """The page is rolled; positive is down."""
        self.focus.scrolled(by)

    def focus_on(self, name: str | None) -> None:
        """The keyboard's place was moved from outside, or has left the game (None)."""
        if name is None:
            self.focus.visible = False
        elif any(action.id == name for action in enabled(self.app.view())):
            self.focus.action_id = name
            # What a finger brings about is no reason to show the keyboard's ring.
            self.focus.visible = not self._down

    def use(self, name: str, hand: "Hand" = "") -> None:
        """Use a control of this screen; one that is not there or closed does nothing."""
        if all(action.id != name for action in enabled(self.app.view())):
            return
        if name == "press":
            self.canvas.springs.begin("echo", self.seen)
        self.focus.action_id = name
        self.app.do(name, int(self.clock), hand)

    def _rolled(self, key: int) -> bool:
        """Whether the key turned the page; arrows do so where there is more to read."""
        if not self.focus.scroll_most:
            return False
        self.focus.scrolled(PAGES.get(key, ROLLS.get(key, 0.0)))
        return key in PAGES or key in ROLLS

    def _under(self, at: Point, on: str | None) -> str | None:
        known = on is not None and any(one.id == on for one in self.app.view().actions())
        return on if known else self.canvas.action_at(*at)

    def _still_on(self, held: str, at: Point, on: str | None) -> bool:
        boxes = [box for name, box in self.canvas.controls if name == held]
        if not boxes:
            return on == held
        place = (at[0] / self.canvas.scale, at[1] / self.canvas.scale)
        return held in (on, self.canvas.action_at(*at)) and any(box.holds(*place) for box in boxes)
