"""A conversation with a small app: what each line does, and what is said of it."""

from typing import NoReturn

import pytest

from game.app.nodes import Action, View
from game.terminal.play import GONE_BY, NO_CHART, NO_ROOM, NOTHING_NEW, WELCOME, run
from tests.terminal.screens import (
    ANSWER,
    COLLECT,
    MARA,
    PAUSED,
    PULSE,
    TILL,
    SmallApp,
    check_in,
    clock_of,
    said_after,
    said_by,
)

SPARK = check_in(COLLECT, PULSE, say="A spark waits.")
PAID = check_in(PULSE, value=505, say="A spark. +5")


def pressing(*ways: tuple[str, View]) -> SmallApp:
    return SmallApp(check_in(PULSE), dict(ways))


def test_a_number_takes_its_choice_at_the_moment_of_its_line() -> None:
    app = SmallApp(TILL, {"option:other": ANSWER})
    assert said_after(app, "2") == ["", "It smells of home.", "", "1. Continue"]
    assert app.done == [("option:other", 500)]


def test_the_player_is_told_how_to_answer_and_that_all_is_saved() -> None:
    printed = said_by(SmallApp(TILL, {}))
    assert printed[0] == WELCOME
    assert printed[-2:] == ["", "Saved."]


@pytest.mark.parametrize("line", ["9", "x", "", "3", "ppp", "p", "c", "?", "t", "r", "l"])
def test_no_line_is_lost_on_the_app_that_asks_for_nothing_open(line: str) -> None:
    app = SmallApp(TILL, {})
    assert said_after(app, line)
    assert app.done == []


def test_invalid_input_is_answered_in_one_line() -> None:
    for line in ("9", "x", "", "3", "ppp", "c"):
        assert len(said_after(SmallApp(TILL, {}), line)) == 1


def test_a_press_is_one_short_line_each_at_its_own_time() -> None:
    app = pressing()
    assert said_after(app, "p", "p", "1") == ["Pressed.", "Pressed.", "Pressed."]
    assert app.done == [("press", 500), ("press", 1000), ("press", 1500)]


def test_several_letters_on_a_line_are_not_several_presses() -> None:
    app = pressing()
    assert said_after(app, "ppp") == ["One line is one press: type p and Enter for each."]
    assert app.done == []


def test_a_spark_is_told_and_collected_in_a_line_each() -> None:
    app = pressing(("press", SPARK), ("collect", PAID))
    assert said_after(app, "p", "", "p", "c") == [
        "Pressed. A spark waits. c or Enter collects it.",
        "Collected. A spark. +5. Standing: 505 of 1000.",
        "Pressed. A spark waits. c or Enter collects it.",
        "Collected. A spark. +5. Standing: 505 of 1000.",
    ]
    assert [name for name, _ in app.done] == ["press", "collect", "press", "collect"]


def test_a_perk_opened_by_a_spark_is_a_sentence_of_its_own() -> None:
    opened = check_in(PULSE, value=520, say="A spark. +5 Bike: No deposit.")
    app = SmallApp(check_in(PULSE), {"collect": opened, "press": SPARK})
    line = "Collected. A spark. +5. Bike: No deposit. Standing: 520 of 1000."
    assert said_after(app, "p", "c")[1] == line


def test_the_whole_page_returns_when_the_pulse_is_gone() -> None:
    app = SmallApp(SPARK, {"collect": check_in(value=505)})
    assert said_after(app, "c") == [
        *("", "Standing: 505 of 1000"),
        *("", "1. Continue the day"),
    ]


def test_time_takes_the_pulse_away_on_the_next_line_and_no_press_is_made_up() -> None:
    app = SmallApp(check_in(PULSE), {}, late=check_in(), at=1000)
    said = said_after(app, "p", "p")
    assert said == ["Pressed.", GONE_BY, "", "1. Continue the day"]
    assert app.done == [("press", 500)]


def test_what_time_did_is_shown_after_help_too() -> None:
    for line in ("x", "?"):
        app = SmallApp(check_in(PULSE), {}, late=check_in(), at=500)
        assert "1. Continue the day" in said_after(app, line)


def test_a_way_on_that_is_still_there_is_taken_whatever_time_did() -> None:
    app = SmallApp(check_in(PULSE), {"close_phone": ANSWER}, late=check_in(), at=500)
    assert said_after(app, "")[-1] == "1. Continue"
    assert app.done == [("close_phone", 500)]


def test_the_menu_has_a_letter() -> None:
    app = SmallApp(TILL, {"menu": PAUSED})
    assert said_after(app, "m", "m") == [
        *("", "Paused", "", "1. Continue"),
        "There is no menu here.",
    ]


def test_the_screen_can_be_read_again_whole() -> None:
    app = SmallApp(TILL, {"option:leaf": ANSWER})
    said = said_after(app, "1", "r")
    assert "Standing: 500 of 1000" in said and "Day 1 of 7. Pilot, morning." in said


def test_looking_around_reads_the_shelf() -> None:
    assert said_after(SmallApp(TILL, {}), "l") == [MARA.alt]
    assert said_after(SmallApp(PAUSED, {}), "l", "t") == [NO_ROOM, NO_CHART]


def test_a_control_that_changes_nothing_says_so() -> None:
    assert said_after(SmallApp(ANSWER, {}), "1") == [NOTHING_NEW]


@pytest.mark.parametrize("line", ["q", "Q", "quit"])
def test_leaving_is_one_letter(line: str) -> None:
    app = SmallApp(TILL, {})
    assert said_by(app, line, "1")[-1] == "Saved."
    assert app.done == []


def test_quit_on_the_screen_leaves_as_well() -> None:
    app = SmallApp(check_in(Action("quit", "Quit")), {})
    assert said_by(app, "1", "1")[-2:] == ["2. Continue the day", "Saved."]
    assert app.done == [("quit", 500)]


@pytest.mark.parametrize("end", [EOFError, KeyboardInterrupt])
def test_the_end_of_input_and_an_interruption_end_politely(end: type[BaseException]) -> None:
    def read_line(prompt: str) -> NoReturn:
        raise end

    printed: list[str] = []
    assert run(SmallApp(TILL, {}), read_line, printed.append, clock_of()) == 0
    assert printed[-2:] == ["", "Saved."]
