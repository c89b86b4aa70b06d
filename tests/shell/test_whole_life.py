"""A whole life in the window: by keys alone, and by a finger alone on a small phone."""

from collections.abc import Callable

import pygame
import pytest

from game.app.navigation import App
from game.app.nodes import Action, View
from game.app.ports import MemoryStorage
from game.core.model import Level
from game.shell.focus import enabled, is_way_on
from game.shell.hands import SETTLING_MS
from game.shell.stage import Stage

FRAME_MS = 50.0
MOST_STEPS = 2_000
PHONE = (390, 844)
SCREENS = {"title", "day", "answer", "evening", "check_in", "night", "ending", "debrief"}


class Hands:
    """Somebody at the window, who can do nothing that is not an event of it."""

    def __init__(self, level: Level, size: tuple[int, int]) -> None:
        app = App(MemoryStorage(), [level], seeds=lambda: 7)
        surface = pygame.Surface(size)
        self.app, self.stage = app, Stage(app, lambda: surface)
        self.seen: list[View] = []
        self.look()

    @property
    def view(self) -> View:
        """What is on the screen."""
        return self.app.view()

    def look(self) -> None:
        """Let one frame pass, and remember what it showed."""
        self.stage.frame(FRAME_MS)
        self.seen.append(self.view)

    def send(self, kind: int, **details: object) -> None:
        """One event of the window."""
        self.stage.handle(pygame.event.Event(kind, details))

    def press_key(self, key: int) -> None:
        """A key goes down and comes up again."""
        self.send(pygame.KEYDOWN, key=key, mod=pygame.KMOD_NONE)
        self.send(pygame.KEYUP, key=key, mod=pygame.KMOD_NONE)
        self.look()

    def look_twice(self) -> None:
        """See that the lever is gone: a key that follows at once counts as meant for it."""
        for _ in range(int(SETTLING_MS / FRAME_MS) + 1):
            self.stage.frame(FRAME_MS)

    def touch(self, name: str) -> None:
        """A finger on the middle of a control, which must be on the screen and there to hit."""
        x, y = self.reach(name)
        assert 0 <= x < PHONE[0] and 0 <= y < PHONE[1]
        self.send(pygame.MOUSEBUTTONDOWN, button=1, pos=(x, y))
        self.send(pygame.MOUSEBUTTONUP, button=1, pos=(x, y))
        self.look()

    def reach(self, name: str) -> tuple[int, int]:
        """Where a control is, after dragging the page up as far as is needed."""
        for _ in range(60):
            if (at := self.where(name)) is not None:
                return at
            self.drag(-250)
        raise AssertionError(f"no finger reaches {name} on {self.view.title}")

    def where(self, name: str) -> tuple[int, int] | None:
        """The middle of a control, if a finger put there would hit it."""
        canvas = self.stage.canvas
        for control, box in canvas.controls:
            x, y = (int(along * canvas.scale) for along in box.centre)
            if control == name and canvas.action_at(x, y) == name:
                return x, y
        return None

    def drag(self, by: int) -> None:
        """A finger drags the page."""
        middle = (PHONE[0] // 2, PHONE[1] // 2)
        self.send(pygame.MOUSEBUTTONDOWN, button=1, pos=middle)
        end = (middle[0], middle[1] + by)
        self.send(pygame.MOUSEMOTION, pos=end, rel=(0, by), buttons=(1, 0, 0))
        self.send(pygame.MOUSEBUTTONUP, button=1, pos=end)
        self.look()


def wanted(hands: Hands) -> Action:
    """What a curious player does here: the first option, the check-in, else the way on."""
    open_now = enabled(hands.view)
    by_id = {action.id: action for action in open_now}
    if hands.view.screen == "check_in":
        return at_the_lever(hands, by_id)
    option = next((action for action in open_now if action.id.startswith("option:")), None)
    check_in = by_id.get("open_phone")
    return option or check_in or next(action for action in open_now if is_way_on(action))


def at_the_lever(hands: Hands, by_id: dict[str, Action]) -> Action:
    """Collect what waits; press, but give up after thirty presses on one evening."""
    tonight = 0
    for view in reversed(hands.seen):
        if view.screen != "check_in":
            break
        tonight += 1
    press = by_id.get("press") if tonight < 60 else None
    return by_id.get("collect") or press or by_id["close_phone"]


def live(hands: Hands, use: Callable[[str], None]) -> None:
    """From the title through a whole life and its debrief, back to the title."""
    for _ in range(MOST_STEPS):
        use(wanted(hands).id)
        if hands.view.screen == "title":
            return
    raise AssertionError(f"still at {hands.view.title}")


def assert_a_whole_life(hands: Hands) -> None:
    assert {view.screen for view in hands.seen} >= SCREENS
    assert hands.app.session is not None and hands.app.session.state.ended
    days = {view.title.split(",")[0] for view in hands.seen if view.screen == "night"}
    assert days == {f"Day {day}" for day in range(1, 15)}
    assert [view.title for view in hands.seen if view.screen == "debrief"][-1] == "Take it with you"


def to_the_control(hands: Hands, name: str) -> None:
    """Step with Tab to a control and use it with Enter; the lever and its sparks by their keys."""
    key = {"press": pygame.K_SPACE, "collect": pygame.K_c}.get(name)
    if key is not None:
        return hands.press_key(key)
    for _ in range(60):
        if hands.stage.focus.visible and hands.stage.focus.action_id == name:
            hands.look_twice()
            return hands.press_key(pygame.K_RETURN)
        hands.press_key(pygame.K_TAB)
    raise AssertionError(f"Tab never comes to {name} on {hands.view.title}")


@pytest.mark.slow
@pytest.mark.parametrize("size", [(1280, 720), PHONE])
def test_a_life_by_keyboard_alone(larkhaven: Level, size: tuple[int, int]) -> None:
    hands = Hands(larkhaven, size)
    live(hands, lambda name: to_the_control(hands, name))
    assert_a_whole_life(hands)


@pytest.mark.slow
def test_a_life_by_touch_alone_on_a_small_phone(larkhaven: Level) -> None:
    hands = Hands(larkhaven, PHONE)
    live(hands, hands.touch)
    assert_a_whole_life(hands)
