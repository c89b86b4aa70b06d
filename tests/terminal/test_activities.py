"""Doors are knocked at and chests are tapped line by line; one line is one tap."""

from tests.app.test_activities import on_an_evening
from tests.terminal.screens import told


def test_each_knock_is_answered_in_a_line() -> None:
    entered, first, second, away, evening, *_ = told(on_an_evening(), "2", "1", "1", "2", "")
    assert "Two doors." in entered and "1. Left door" in entered and "3. Continue" in entered
    assert first == "Tapped." and second == "Tapped. One sold. Tickets: 1."
    assert away == "Tapped."
    assert "Sell tickets" not in evening and "Chest Quest" in evening


def test_a_chest_says_that_it_stays_shut_or_what_it_paid() -> None:
    _, shut, *taps = told(on_an_evening(), "3", *["1"] * 16)
    assert shut == "Tapped. It stays shut. Coins: 0."
    assert any("It opens! +3. Coins: 3." in one for one in taps)
