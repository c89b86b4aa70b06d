"""What a typed line asks for."""

import pytest

from game.app.nodes import Action
from game.terminal.asking import (
    ONE_PRESS,
    Command,
    Control,
    Number,
    Unclear,
    WayOn,
    chosen,
    help_line,
    numbers,
    read_answer,
    way_on,
)
from tests.terminal.screens import ANSWER, COLLECT, PULSE, TILL, check_in

OFFERED = ("option:leaf", "option:other", "option:both")


@pytest.mark.parametrize("line", ["2", " 2 ", "2.", "02"])
def test_a_number_is_a_choice(line: str) -> None:
    assert read_answer(line) == Number(2)


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("", WayOn()),
        ("   ", WayOn()),
        ("p", Control("press")),
        ("P", Control("press")),
        ("c", Control("collect")),
        ("m", Control("menu")),
        ("q", Command("leave")),
        ("?", Command("help")),
        ("t", Command("table")),
        ("r", Command("again")),
        ("l", Command("look")),
    ],
)
def test_letters_and_an_empty_line(line: str, asked: object) -> None:
    assert read_answer(line) == asked


@pytest.mark.parametrize("line", ["ppp", "pp", "p p p"])
def test_several_presses_on_a_line_are_none_and_that_is_said(line: str) -> None:
    assert read_answer(line) == Unclear(ONE_PRESS)


@pytest.mark.parametrize("line", ["-1", "1.5", "1 2", "²", "٣", "9" * 5000, "x", "\x1b[A", "\0"])
def test_anything_else_asks_for_nothing(line: str) -> None:
    assert read_answer(line) == Unclear()
    assert chosen(Unclear(), TILL, OFFERED) == "Type a number from 1 to 3, or ? for help."


@pytest.mark.parametrize("label", ["Play", "Continue", "Next", "Collect", "Sleep"])
def test_an_empty_line_takes_the_way_on(label: str) -> None:
    view = check_in()
    onwards = Action("go_on", label)
    assert chosen(WayOn(), check_in(onwards), ()) in (onwards, view.actions()[-1])
    assert way_on(check_in(onwards)) is not None


def test_a_spark_is_collected_before_the_phone_is_put_away() -> None:
    assert chosen(WayOn(), check_in(PULSE, COLLECT), ()) == COLLECT
    put_away = chosen(WayOn(), check_in(PULSE), ())
    assert isinstance(put_away, Action) and put_away.id == "close_phone"


def test_a_closed_way_on_and_a_likely_word_are_no_way_on() -> None:
    closed = Action("collect", "Collect", enabled=False)
    assert way_on(check_in(closed, Action("next", "Nextdoor"))) == check_in().actions()[-1]


def test_nobody_chooses_an_option_by_an_empty_line() -> None:
    sentence = chosen(WayOn(), TILL, OFFERED)
    assert sentence == "Please choose. Type a number from 1 to 3, or ? for help."


def test_a_closed_option_says_why() -> None:
    assert chosen(Number(3), TILL, OFFERED) == "That cannot be chosen: too little money."


@pytest.mark.parametrize("number", [0, 4, 9999])
def test_a_number_that_is_not_there_is_answered_by_help(number: int) -> None:
    assert chosen(Number(number), TILL, OFFERED) == "Type a number from 1 to 3, or ? for help."


def test_a_number_means_what_was_printed_beside_it() -> None:
    """A spark stands first on the screen; the numbers in the player's ear are older."""
    meant = chosen(Number(1), check_in(COLLECT, PULSE), ("press", "close_phone"))
    assert meant == PULSE


@pytest.mark.parametrize("letter", ["press", "collect"])
def test_a_letter_out_of_place_says_so(letter: str) -> None:
    sentence = chosen(Control(letter), TILL, OFFERED)
    assert isinstance(sentence, str) and sentence.startswith("There is nothing to ")


def test_help_names_only_what_works_here() -> None:
    assert help_line(TILL, OFFERED) == (
        "1 to 3: choose. m: menu. r: read the screen again. l: look around your room. "
        "q: leave; every step is saved."
    )
    on_a_spark = help_line(check_in(COLLECT, PULSE), ("press", "close_phone"))
    assert on_a_spark.startswith("1 to 2: choose. Enter alone: Collect. p: press. c: collect.")
    assert "Enter alone: Continue." in help_line(ANSWER, ("go_on",))


def test_one_choice_and_none_are_counted_in_words() -> None:
    assert numbers(("go_on",)) == "Type 1, or ? for help."
    assert numbers(()) == "Type ? for help."
