"""Playing with hands: mouse, keys, time and idleness, through the stage that the loop drives."""

import asyncio
from dataclasses import dataclass, field, replace

import pygame
import pytest

from game.app.nodes import View
from game.app.settings import Settings
from game.core.check_in_events import Hand
from game.shell import loop
from game.shell.hands import SETTLING_MS
from game.shell.page_input import PageHands
from game.shell.stage import Stage
from game.shell.window import Window
from tests.shell.screens_made import check_in, day, done, perks, title


@dataclass
class Pretend:
    """An app that shows one view and notes what it is asked to do."""

    shows: View
    changed: int = 0
    quitting: bool = False
    settings: Settings = field(default_factory=Settings)
    done: list[tuple[str, int]] = field(default_factory=list)
    ticks: list[int] = field(default_factory=list)

    def view(self) -> View:
        return self.shows

    hands: list[Hand] = field(default_factory=list)
    away: list[int] = field(default_factory=list)

    def came_back(self, hidden_ms: int, at_ms: int) -> None:
        self.away.append(hidden_ms)

    def do(self, action_id: str, at_ms: int, hand: Hand = "") -> None:
        self.done.append((action_id, at_ms))
        self.hands.append(hand)
        self.quitting = action_id == "quit"
        self.changed += 1

    def heard(self) -> tuple[str, ...]:
        return ("beacon/press",) if self.done else ()

    def write(self, text: str) -> bool:
        return False

    def tick(self, at_ms: int) -> bool:
        self.ticks.append(at_ms)
        return False

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.done]


def staged(view: View, size: tuple[int, int] = (1280, 720)) -> tuple[Pretend, Stage]:
    app, surface = Pretend(view), pygame.Surface(size)
    stage = Stage(app, lambda: surface)
    stage.frame(16)
    return app, stage


def key(stage: Stage, *keys: int, mod: int = 0) -> None:
    for one in keys:
        stage.handle(pygame.event.Event(pygame.KEYDOWN, key=one, mod=mod))
        stage.handle(pygame.event.Event(pygame.KEYUP, key=one, mod=mod))


def mouse(stage: Stage, kind: int, at: tuple[float, float]) -> None:
    pos = (round(at[0]), round(at[1]))
    stage.handle(pygame.event.Event(kind, pos=pos, button=1, rel=(0, 0), buttons=(0, 0, 0)))


def click(stage: Stage, name: str) -> None:
    at = dict(stage.canvas.controls)[name].centre
    mouse(stage, pygame.MOUSEBUTTONDOWN, at)
    mouse(stage, pygame.MOUSEBUTTONUP, at)


def test_nothing_is_drawn_when_nothing_changes() -> None:
    _, stage = staged(day())
    before = stage.frames_drawn
    for _ in range(100):
        assert not stage.frame(16)
    assert stage.frames_drawn == before


def test_a_change_is_drawn_once() -> None:
    app, stage = staged(day())
    app.changed += 1
    assert stage.frame(16)
    assert not stage.frame(16)


def test_every_control_can_be_clicked() -> None:
    for view in (day(), title(saved=True), check_in(spark=True)):
        app, stage = staged(view)
        for action in view.actions():
            click(stage, action.id)
        assert app.names == [action.id for action in view.actions()]


def test_a_press_that_slides_off_is_taken_back() -> None:
    app, stage = staged(day())
    at = dict(stage.canvas.controls)["option:lend"].centre
    mouse(stage, pygame.MOUSEBUTTONDOWN, at)
    mouse(stage, pygame.MOUSEBUTTONUP, (5, 300))
    assert app.names == []


def test_the_pulse_answers_the_push_and_counts_it_once() -> None:
    app, stage = staged(check_in())
    at = dict(stage.canvas.controls)["press"].centre
    mouse(stage, pygame.MOUSEBUTTONDOWN, at)
    assert app.names == ["press"]
    mouse(stage, pygame.MOUSEBUTTONUP, at)
    assert app.names == ["press"]


def test_numbers_choose_options() -> None:
    app, stage = staged(day())
    key(stage, pygame.K_2, pygame.K_1, pygame.K_7)
    assert app.names == ["option:no", "option:lend"]


def test_tab_goes_round_and_shows_the_ring() -> None:
    _, stage = staged(day())
    names = [action.id for action in day().actions()]
    seen: list[str] = []
    assert not stage.focus.visible
    for _ in names:
        key(stage, pygame.K_TAB)
        assert stage.focus.visible
        assert stage.focus.action_id is not None
        seen.append(stage.focus.action_id)
    assert sorted(seen) == sorted(names)
    key(stage, pygame.K_TAB, mod=pygame.KMOD_SHIFT)
    assert stage.focus.action_id == seen[-2]


def test_enter_uses_the_control_in_focus_and_a_mouse_hides_the_ring() -> None:
    app, stage = staged(day())
    key(stage, pygame.K_TAB)
    chosen = stage.focus.action_id
    key(stage, pygame.K_RETURN)
    assert app.names == [chosen]
    mouse(stage, pygame.MOUSEBUTTONDOWN, (5, 300))
    assert not stage.focus.visible


def test_escape_opens_the_menu_or_goes_back() -> None:
    app, stage = staged(day())
    key(stage, pygame.K_ESCAPE)
    assert app.names == ["menu"]
    app, stage = staged(perks())
    key(stage, pygame.K_ESCAPE)
    assert app.names == ["back"]


def test_the_check_in_has_keys_of_its_own() -> None:
    app, stage = staged(check_in(spark=True))
    key(stage, pygame.K_SPACE, pygame.K_p, pygame.K_c, pygame.K_RETURN, pygame.K_ESCAPE)
    assert app.names == ["press", "press", "collect", "collect", "close_phone"]


def test_space_presses_what_the_ring_is_on() -> None:
    app, stage = staged(check_in())
    while stage.focus.action_id != "close_phone" or not stage.focus.visible:
        key(stage, pygame.K_TAB)
    key(stage, pygame.K_SPACE)
    assert app.names == ["close_phone"]


def test_whoever_taps_on_when_the_pulse_has_gone_does_not_tap_the_evening_away() -> None:
    app, stage = staged(check_in(spark=True))
    key(stage, pygame.K_SPACE, pygame.K_c)
    app.shows = done()
    for _ in range(6):
        stage.frame(400)
        key(stage, pygame.K_SPACE)
    assert app.names == ["press", "collect"]
    for _ in range(int(SETTLING_MS / 100)):
        stage.frame(100)
    key(stage, pygame.K_SPACE)
    assert app.names == ["press", "collect", "close_phone"]


def test_a_key_tapped_on_from_the_screen_before_chooses_nothing_on_a_card() -> None:
    app, stage = staged(day())
    key(stage, pygame.K_RETURN)
    assert app.names == [] and stage.focus.visible
    key(stage, pygame.K_RETURN)
    assert len(app.names) == 1 and app.names[0].startswith("option:")


def test_a_key_held_down_counts_once() -> None:
    app, stage = staged(check_in())
    for _ in range(20):
        stage.handle(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_SPACE, mod=0))
    assert app.names == ["press"]


def test_time_is_the_windows_own_and_never_leaps() -> None:
    app, stage = staged(check_in())
    start = app.ticks[-1]
    stage.frame(100)
    assert app.ticks[-1] == start + 100
    stage.frame(60_000)
    assert app.ticks[-1] == start + 350


def test_time_stands_still_while_the_window_is_hidden() -> None:
    app, stage = staged(check_in())
    stage.handle(pygame.event.Event(pygame.WINDOWMINIMIZED))
    count = len(app.ticks)
    stage.frame(100)
    assert len(app.ticks) == count
    stage.handle(pygame.event.Event(pygame.WINDOWRESTORED))
    assert stage.frame(100)


def test_what_is_done_carries_the_session_clock() -> None:
    app, stage = staged(check_in())
    stage.frame(200)
    key(stage, pygame.K_SPACE)
    assert app.done == [("press", 216)]


def test_an_echo_moves_and_comes_to_rest_and_calm_players_get_none() -> None:
    app, stage = staged(check_in())
    key(stage, pygame.K_SPACE)
    drawn = sum(stage.frame(50) for _ in range(30))
    assert 5 < drawn < 20
    app, stage = staged(check_in())
    app.settings = replace(app.settings, reduced_motion=True)
    stage.frame(16)
    key(stage, pygame.K_SPACE)
    assert sum(stage.frame(50) for _ in range(30)) == 1


def test_settings_are_in_force_at_once() -> None:
    app, stage = staged(day())
    plain = pygame.image.tobytes(stage.canvas.surface, "RGB")
    app.settings = replace(app.settings, text_size=150, high_contrast=True)
    assert stage.frame(16)
    assert stage.canvas.text_scale == 1.5
    assert pygame.image.tobytes(stage.canvas.surface, "RGB") != plain


def test_a_resized_window_is_laid_out_anew() -> None:
    app = Pretend(day())
    surfaces = [pygame.Surface((1280, 720)), pygame.Surface((390, 844))]
    stage = Stage(app, lambda: surfaces[0])
    stage.frame(16)
    surfaces.reverse()
    stage.handle(pygame.event.Event(pygame.WINDOWSIZECHANGED, x=390, y=844))
    assert stage.frame(16)
    assert stage.canvas.orientation == "portrait"


def test_a_long_page_rolls_with_wheel_keys_and_finger() -> None:
    app, stage = staged(perks(), (390, 844))
    stage.handle(pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=-1))
    assert stage.focus.scroll > 0
    key(stage, pygame.K_END)
    assert stage.focus.scroll == stage.focus.scroll_most
    stage.handle(
        pygame.event.Event(pygame.MOUSEMOTION, pos=(200, 500), rel=(0, 90), buttons=(1, 0, 0))
    )
    assert stage.focus.scroll < stage.focus.scroll_most
    assert app.names == []


def test_the_pointer_lifts_what_it_is_over() -> None:
    _, stage = staged(day())
    at = dict(stage.canvas.controls)["option:lend"].centre
    mouse(stage, pygame.MOUSEMOTION, at)
    assert stage.focus.hover == "option:lend"
    assert stage.frame(16)


def test_closing_the_window_ends_the_game() -> None:
    _, stage = staged(day())
    stage.handle(pygame.event.Event(pygame.QUIT))
    assert stage.over


def test_the_loop_plays_until_the_player_quits(monkeypatch: pytest.MonkeyPatch) -> None:
    app = Pretend(title())
    window = Window((1280, 720))
    paced: list[int] = []

    async def pace() -> None:
        paced.append(1)
        if len(paced) == 3:
            pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_ESCAPE, mod=0))
            app.quitting = True
        await asyncio.sleep(0.01)

    asyncio.run(loop.run(app, window, pace))
    assert len(paced) == 3
    assert 10 <= app.ticks[-1] < 1000
    pygame.display.init()


def test_the_log_is_told_what_pressed_and_how_long_nobody_looked() -> None:
    app, stage = staged(check_in())
    box = next(box for name, box in stage.canvas.controls if name == "press")
    middle = ((box.x + box.w / 2) * stage.canvas.scale, (box.y + box.h / 2) * stage.canvas.scale)
    for touch in (False, True):
        down = pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=middle, touch=touch)
        stage.handle(down)
        stage.handle(pygame.event.Event(pygame.MOUSEBUTTONUP, button=1, pos=middle, touch=touch))
    key(stage, pygame.K_SPACE)
    assert app.hands == ["mouse", "touch", "key"]
    hands = PageHands(stage)
    hands.take({"kind": "shown", "shown": False})
    hands.take({"kind": "shown", "shown": True, "hidden": 6200})
    hands.take({"kind": "shown", "shown": True, "hidden": 9000})
    assert app.away == [6200]
