"""The four rounds after the life in the terminal: one line is one knock."""

from collections.abc import Iterator

from game.terminal.play import run
from tests.app.test_four_rounds import at_the_doors_panel


def told(*lines: str) -> list[str]:
    """What the terminal writes after each of these lines, a second and a half apart."""
    player = at_the_doors_panel()
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


def test_a_round_is_begun_knocked_at_and_ended_by_enter_alone() -> None:
    began, *knocks, back, _ = told("1", "1", "1", "1", "2", "2", "2", "")
    assert "Round 1 of four" in began and "1. The left door" in began and "Continue" in began
    assert all(one.startswith("Tapped.") for one in knocks)
    assert any("A token. Tokens: 1." in one for one in knocks)
    assert "Run round 2 of four" in back and "Over 1 more round no line" in back


def test_a_round_that_time_has_ended_offers_the_next() -> None:
    *_, over, second, back, _ = told("1", *["1"] * 50, "1", "")
    assert "The round is over." in over and "Run round 2 of four" in over
    assert "Round 2 of four" in second and "no line is fitted" in back
