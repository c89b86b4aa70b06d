"""Doors are knocked at and chests are tapped line by line; one line is one tap."""

from collections.abc import Iterator

from game.terminal.play import run
from tests.app.test_activities import on_an_evening


def told(*lines: str) -> list[str]:
    """What the terminal writes after each of these lines, a second and a half apart."""
    player = on_an_evening()
    said: list[list[str]] = [[]]
    typed: Iterator[str] = iter((*lines, "q"))

    def read(prompt: str) -> str:
        said.append([])
        return next(typed)

    def clock() -> int:
        player.clock += 1500
        return player.clock

    run(player.app, read, lambda line: said[-1].append(line), clock)
    return [" ".join(filter(None, one)) for one in said[1:]]


def test_each_knock_is_answered_in_a_line() -> None:
    entered, first, second, away, evening, *_ = told("2", "1", "1", "2", "")
    assert "Two doors." in entered and "1. Left door" in entered and "3. Continue" in entered
    assert first == "Tapped." and second == "Tapped. One sold. Tickets: 1."
    assert away == "Tapped."
    assert "Sell tickets" not in evening and "Chest Quest" in evening


def test_a_chest_says_that_it_stays_shut_or_what_it_paid() -> None:
    _, shut, *taps = told("3", *["1"] * 16)
    assert shut == "Tapped. It stays shut. Coins: 0."
    assert any("It opens! +3. Coins: 3." in one for one in taps)
