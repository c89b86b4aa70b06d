"""Whole lives, typed line by line, from the title to the last panel of the debrief."""

from collections.abc import Callable

import pytest

from game.app.navigation import App
from game.app.nodes import Heading, View
from game.app.ports import MemoryStorage
from game.app.saves import LIFE
from game.core import events as e
from game.core.logs import from_json_lines
from game.core.model import Level
from game.terminal.asking import way_on
from game.terminal.play import run
from tests.content.tiny import tiny_level
from tests.terminal.screens import clock_of

LAST_PANEL = "Take it with you"
MOST_LINES = 2000


class Typist:
    """Reads what the screen offers and types; leaves at the last panel."""

    def __init__(self, level: Level, pick: Callable[[View], str]) -> None:
        self.storage = MemoryStorage()
        self.app, self.pick = App(self.storage, [level], seeds=lambda: 7), pick
        self.typed: list[str] = []
        self.panels: list[str] = []

    def __call__(self, prompt: str) -> str:
        view = self.app.view()
        if view.screen == "debrief":
            self.panels.append(next(n.text for n in view.nodes() if isinstance(n, Heading)))
        if LAST_PANEL in self.panels:
            raise EOFError
        assert len(self.typed) < MOST_LINES, "this life does not end"
        self.typed.append(self.pick(view))
        return self.typed[-1]


def press_and_go_on(view: View) -> str:
    """`p` while the Pulse is there, an empty line where a way leads on, else the first option."""
    ids = {action.id for action in view.actions()}
    if "open_phone" in ids:
        return "1"
    if "press" in ids and "collect" not in ids:
        return "p"
    return "" if way_on(view) else first_open(view)


def first_open(view: View) -> str:
    options = [action for action in view.actions() if action.id.startswith("option:")]
    return str(next(n for n, option in enumerate(options, 1) if option.enabled))


def put_the_phone_away(view: View) -> str:
    return "" if way_on(view) else first_open(view)


def lived(level: Level, pick: Callable[[View], str], step: int = 900) -> tuple[Typist, list[str]]:
    typist, printed = Typist(level, pick), list[str]()
    assert run(typist.app, typist, printed.append, clock_of(step)) == 0
    return typist, printed


def log_of(typist: Typist) -> e.Log:
    return from_json_lines(typist.storage.texts[LIFE].partition("\n")[2], 2)


@pytest.fixture(name="city", params=["tiny", "larkhaven"])
def a_city(request: pytest.FixtureRequest) -> Level:
    level = tiny_level() if request.param == "tiny" else request.getfixturevalue("larkhaven")
    assert isinstance(level, Level)
    return level


def test_a_life_is_played_to_its_last_panel(city: Level) -> None:
    typist, printed = lived(city, press_and_go_on)
    assert typist.panels[0] == "Your record" and typist.panels[-1] == LAST_PANEL
    assert all(panel in printed for panel in typist.panels)
    assert printed[-1] == "Saved."


def test_a_life_needs_nothing_but_enter_and_a_number_for_each_card(city: Level) -> None:
    typist, _ = lived(city, put_the_phone_away)
    assert typist.panels[-1] == LAST_PANEL
    assert set(typist.typed) <= {"", "1", "2", "3", "4"}


def test_each_press_line_is_one_press_in_the_log(city: Level) -> None:
    typist, printed = lived(city, press_and_go_on)
    presses = [event for event in log_of(typist) if isinstance(event, e.Pressed)]
    told = [line for line in printed if line.startswith("Pressed.")]
    assert len(presses) == len(told) > 0
    assert len({press.at for press in presses}) == len(presses)


def test_the_quiet_check_in_ends_by_the_clock_on_the_next_line(city: Level) -> None:
    typist, printed = lived(city, press_and_go_on, step=7000)
    quiet = [one for one in log_of(typist) if isinstance(one, e.LeverShown)][-1]
    assert quiet.schedule == "EXT"
    after = [one for one in log_of(typist) if isinstance(one, e.Pressed) and one.at > quiet.at]
    assert 0 < len(after) <= 90_000 // 7000
    assert "That has gone by." in printed


def test_every_line_fits_and_nothing_needs_a_colour_or_a_cursor(
    city: Level, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    _, printed = lived(city, press_and_go_on)
    assert max(map(len, printed)) <= 40
    assert not any("\x1b" in line or "·" in line for line in printed)


def test_a_life_left_in_the_middle_goes_on_from_there(city: Level) -> None:
    storage = MemoryStorage()
    app = App(storage, [city], seeds=lambda: 7)
    lines = iter(["", "1", "", "q"])
    assert run(app, lambda prompt: next(lines), list[str]().append, clock_of()) == 0
    again = App(storage, [city], seeds=lambda: 8)
    lines = iter(["", "q"])
    said: list[str] = []
    assert run(again, lambda prompt: next(lines), said.append, clock_of()) == 0
    assert any(line.startswith("1. Continue (day") for line in said)
    assert again.view() == app.view()
