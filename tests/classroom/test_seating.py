"""Forty at once: nobody in two arms, the arms even, and no seat lost."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from game.classroom.blocks import place_at
from game.classroom.nicknames import nickname
from game.classroom.rooms import USUAL_ARMS, Plan, make_room, set_door
from game.classroom.seating import NoSeat, come_back, enter, release, seat_of, seats_in, take_seat
from game.classroom.store import Store
from game.core.model import Level

CLASS = 40


def a_room(store: Store, level: Level, seed: int = 7, seats: int = CLASS) -> int:
    with store.writing() as connection:
        return make_room(connection, level, Plan("week", most_seats=seats), seed).id


def test_two_rooms_never_share_a_code(
    store: Store, larkhaven: Level, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = iter("BBBBBBBBBBBC")
    monkeypatch.setattr("secrets.choice", lambda _: next(drawn))
    with store.writing() as connection:
        codes = [make_room(connection, larkhaven, Plan("week"), 7).code for _ in range(2)]
    assert codes == ["BBBB", "BBBC"]


def test_after_every_group_the_arms_and_their_forms_are_even() -> None:
    for seed in range(200):
        places = [place_at(seed, USUAL_ARMS, number) for number in range(CLASS)]
        assert set(Counter(places).values()) == {CLASS // 4}
        for size in range(CLASS):
            arms = Counter(arm for arm, _ in places[:size])
            assert abs(arms["continuous"] - arms["partial"]) <= 2
    three = [place_at(1, ("a", "b", "c"), number)[0] for number in range(36)]
    assert set(Counter(three).values()) == {12}


def test_two_blocks_are_not_always_alike() -> None:
    blocks = {
        tuple(place_at(3, USUAL_ARMS, 4 * group + at)[0] for at in range(4)) for group in range(40)
    }
    assert len(blocks) == 6


def test_every_seat_has_a_nickname_of_its_own() -> None:
    names = [nickname(5, number) for number in range(1, 2001)]
    assert len(set(names)) == 2000 and max(map(len, names)) <= 40


def take(store: Store, room: int, test: bool = False) -> str:
    with store.writing() as connection:
        return take_seat(connection, room, test)[1]


def check_a_class(store: Store, level: Level, seed: int) -> None:
    """Forty join at the same moment."""
    room = a_room(store, level, seed)
    with ThreadPoolExecutor(8) as pupils:
        tokens = list(pupils.map(lambda _: take(store, room), range(CLASS)))
    with store.reading() as connection:
        seats = seats_in(connection, room)
    arms = Counter(seat.arm for seat in seats)
    assert len(set(tokens)) == len(seats) == CLASS
    assert abs(arms["continuous"] - arms["partial"]) <= 1
    assert [seat.number for seat in seats] == list(range(1, CLASS + 1))


def test_forty_join_at_once(store: Store, larkhaven: Level) -> None:
    check_a_class(store, larkhaven, 1)


@pytest.mark.slow
def test_forty_join_at_once_two_hundred_times(store: Store, larkhaven: Level) -> None:
    for seed in range(200):
        check_a_class(store, larkhaven, seed)


def test_a_test_seat_takes_nobodys_place(store: Store, larkhaven: Level) -> None:
    room = a_room(store, larkhaven)
    for number in range(CLASS):
        take(store, room)
        if number % 3 == 0:
            take(store, room, test=True)
    with store.reading() as connection:
        seats = seats_in(connection, room)
    arms = [seat.arm for seat in seats if not seat.test]
    assert arms == [place_at(7, USUAL_ARMS, place)[0] for place in range(CLASS)]


def test_a_full_room_and_a_closed_door_say_so(store: Store, larkhaven: Level) -> None:
    room = a_room(store, larkhaven, seats=1)
    take(store, room)
    with pytest.raises(NoSeat, match="Every seat is taken"):
        take(store, room)
    other = a_room(store, larkhaven)
    with store.writing() as connection:
        set_door(connection, other, False)
    with pytest.raises(NoSeat, match="door is closed"):
        take(store, other)


def test_a_second_window_is_refused_until_the_first_has_gone(
    store: Store, larkhaven: Level
) -> None:
    token = take(store, a_room(store, larkhaven))
    with store.writing() as connection:
        enter(connection, token, "one")
        enter(connection, token, "one")
        with pytest.raises(NoSeat, match="another window"):
            enter(connection, token, "two")


def test_a_released_seat_goes_on_in_another_browser_once(store: Store, larkhaven: Level) -> None:
    room = a_room(store, larkhaven)
    token = take(store, room)
    with store.writing() as connection:
        seat = enter(connection, token, "one")
        code = release(connection, seat.id)
        other = come_back(connection, room, code)
        again = enter(connection, other, "two")
        assert (again.id, again.arm, again.seed) == (seat.id, seat.arm, seat.seed)
        assert seat_of(connection, token) is None
        with pytest.raises(NoSeat, match="only once"):
            come_back(connection, room, code)
