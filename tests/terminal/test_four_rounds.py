"""The four rounds after the life in the terminal: one line is one knock."""

from tests.app.test_four_rounds import at_the_doors_panel
from tests.terminal.screens import told


def test_a_round_is_begun_knocked_at_and_ended_by_enter_alone() -> None:
    began, *knocks, back, _ = told(at_the_doors_panel(), "1", "1", "1", "1", "2", "2", "2", "")
    assert "Round 1 of four" in began and "1. The left door" in began and "Continue" in began
    assert all(one.startswith("Tapped.") for one in knocks)
    assert any("A token. Tokens: 1." in one for one in knocks)
    assert "Run round 2 of four" in back and "Over 1 more round no line" in back


def test_a_round_that_time_has_ended_offers_the_next() -> None:
    *_, over, second, back, _ = told(at_the_doors_panel(), "1", *["1"] * 50, "1", "")
    assert "The round is over." in over and "Run round 2 of four" in over
    assert "Round 2 of four" in second and "no line is fitted" in back
