"""A night is told in one line, and the next night in another."""

from game.app.views.night import line
from game.core import engine
from game.core import events as e
from game.core.model import Level
from game.core.state import State
from tests.app.town import town


def nights(level: Level, outside: bool = False) -> list[State]:
    """Three days of the same life, with Beacon or without."""
    state = engine.replay(level, engine.start(level, 1))
    if outside:
        state = engine.apply(state, e.BeaconLeft(1, 1))
    return [engine.apply(state, e.DayBegan(1, 1, day, "pilot")) for day in (1, 2, 3)]


def test_the_same_line_is_not_told_night_after_night(larkhaven: Level) -> None:
    for by in (7, -7):
        told = [line(state, by) for state in nights(larkhaven)]
        assert len(set(told)) == 3 and all(words.startswith("You sleep.") for words in told)


def test_outside_beacon_a_night_has_lines_of_its_own(larkhaven: Level) -> None:
    inside = {line(state, by) for state in nights(larkhaven) for by in (7, 0, -7)}
    outside = {line(state, 0) for state in nights(larkhaven, outside=True)}
    assert len(outside) == 3 and not outside & inside


def test_a_city_without_lines_of_its_own_says_the_usual_ones() -> None:
    assert {line(state, 0) for state in nights(town())} == {
        "The clock on the harbour is four minutes slow, as ever."
    }
