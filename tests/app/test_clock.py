"""The session clock: it counts what is played, and nothing else."""

from game.app.clock import SessionClock


def test_it_goes_on_from_where_a_life_was_left() -> None:
    clock = SessionClock()
    clock.start(5_000, 61_000)
    assert (clock.now(5_000), clock.now(6_500), clock.now(4_000)) == (61_000, 62_500, 62_500)


def test_it_stands_still_in_the_menu() -> None:
    clock = SessionClock()
    clock.start(0, 0)
    clock.stop(1_000)
    clock.touch(2_000)
    assert clock.now(9_000) == 1_000
    clock.go(9_000)
    assert clock.now(9_500) == 1_500


def test_an_hour_away_counts_as_two_minutes() -> None:
    clock = SessionClock()
    clock.start(0, 0)
    assert clock.now(3_600_000) == 120_000
    clock.touch(3_600_000)
    assert clock.now(3_601_000) == 121_000


def test_whoever_goes_on_playing_is_never_stopped() -> None:
    clock = SessionClock()
    clock.start(0, 0)
    for at in range(100_000, 1_000_001, 100_000):
        clock.touch(at)
        assert clock.now(at) == at
