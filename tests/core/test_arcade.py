"""The phone game: a chest on FI, one on a random ratio, a nearly full bar, a flame to keep."""

from collections import Counter
from dataclasses import replace

from game.core import engine
from game.core import events as e
from game.core.beside import Game, facts_of
from game.core.intents import Enter, Leave, Tap
from tests.core.cities import CHEST_GAME, city, rule
from tests.core.lives import Begin, Life, kinds, those

TWENTY = 20_000


def in_the_game(begin: Begin, seed: int = 1, length: str = "week") -> Life:
    life = begin(city(length=length, activities=(CHEST_GAME,)), seed)
    enter(life)
    return life


def enter(life: Life) -> e.Log:
    return life.does(Enter(life.later(), "game"))


def leave(life: Life) -> None:
    life.does(Leave(life.later()))


def tap(life: Life, chest: str, after: int = 300) -> e.ChestTapped:
    return those(e.ChestTapped, life.does(Tap(life.later(after), chest)))[0]


def test_the_timed_chest_opens_at_the_first_tap_after_twenty_seconds(begin: Begin) -> None:
    life = in_the_game(begin)
    entered = life.clock
    assert not life.does(Tap(entered + TWENTY - 1, "timed"))[0].coins  # type: ignore[union-attr]
    assert tap(life, "timed", 1).coins == 3
    assert not tap(life, "timed", TWENTY - 1).coins
    late = tap(life, "timed", 5 * TWENTY)
    assert late.coins == 3 and late.at - late.since == 6 * TWENTY - 1
    assert not tap(life, "timed", 500).coins, "waiting longer is paid no more"


def test_the_interval_runs_on_while_the_game_is_away(begin: Begin) -> None:
    life = in_the_game(begin)
    leave(life)
    life.clock += TWENTY
    enter(life)
    assert tap(life, "timed").coins == 3


def test_the_surprise_chest_is_a_random_ratio_with_changing_magnitude(begin: Begin) -> None:
    """Taps needed are geometric with mean 4 and variance 12; magnitudes come from their list."""
    needed, coins = [], Counter[int]()
    for seed in range(120):
        life = in_the_game(begin, seed)
        taps = 0
        while life.state.beside.game.surprises < 10 and taps < 400:
            taps += 1
            if found := tap(life, "surprise").coins:
                coins[found] += 1
                needed.append(taps)
                taps = 0
    assert len(needed) == 1200
    # Four standard errors of a geometric mean: 4 x sqrt(12 / 1200) = 0.4.
    assert abs(sum(needed) / len(needed) - 4) < 0.4
    assert set(coins) == {1, 2, 3, 5, 9}


def test_it_opens_ten_times_in_a_life_and_says_so(begin: Begin) -> None:
    life = in_the_game(begin)
    while life.state.beside.game.surprises < 10:
        tap(life, "surprise")
    assert life.refusal(Tap(life.later(), "surprise")) == "the surprise chest is empty"
    assert life.refusal(Tap(life.later(), "timed")) is None


def test_the_bar_begins_nearly_full_and_nearly_full_again(begin: Begin) -> None:
    life = in_the_game(begin)
    for _ in range(4):
        tap(life, "timed", TWENTY)
    moved = [(event.steps, event.coins) for event in those(e.BarMoved, life.log)]
    assert moved == [(8, 0), (9, 0), (7, 5), (8, 0)]
    assert life.state.beside.game.coins == 4 * 3 + 5


def test_a_flame_is_kept_by_a_visit_a_day_and_lost_without(begin: Begin) -> None:
    life = in_the_game(begin)
    tap(life, "timed", TWENTY)
    leave(life)
    assert "FlameKept" not in kinds(enter(life)), "one visit a day is enough"
    leave(life)
    life.sleep()
    assert those(e.FlameKept, enter(life))[0].days == 2
    leave(life)
    life.sleep()
    lost = those(e.FlameLost, life.go_on())
    assert [(event.days, event.coins) for event in lost] == [(2, 3)]
    assert life.state.beside.game.coins == 0, "no more than there is"
    assert not those(e.FlameLost, life.sleep())


def test_every_invitation_is_paid_at_once_and_the_friendship_pays_a_little(begin: Begin) -> None:
    life = in_the_game(begin)
    invited = life.does(Tap(life.later(), "invite"))
    assert those(e.Invited, invited) == [e.Invited(life.state.turn, life.clock, "teo", 3)]
    life.does(Tap(life.later(), "invite"))
    assert [event.person for event in those(e.Invited, life.log)] == ["teo", "mara"]
    assert life.moves("closeness.teo") == life.moves("closeness.mara") == [(-2, "activity:game")]
    game = life.state.beside.game
    assert game.coins == 6 and game.bar == 7, "the bar counts chests"


def test_each_friend_can_be_invited_once_in_a_life(begin: Begin) -> None:
    life = in_the_game(begin)
    for _ in range(2):
        life.does(Tap(life.later(), "invite"))
    assert life.refusal(Tap(life.later(), "invite")) == "nobody is left to invite"
    leave(life)
    life.sleep()
    enter(life)
    assert life.refusal(Tap(life.later(), "invite")) == "nobody is left to invite"


def test_a_game_that_invites_nobody_has_no_gift(begin: Begin) -> None:
    life = begin(city(length="week", activities=(replace(CHEST_GAME, invites=()),)))
    enter(life)
    assert life.refusal(Tap(life.later(), "invite")) == "nobody is left to invite"


def test_the_hash_of_a_life_without_an_invitation_does_not_know_of_it(begin: Begin) -> None:
    life = in_the_game(begin)
    assert len(facts_of(life.state.beside)[2]) == len(Game.__slots__) - 1  # type: ignore[arg-type]
    life.does(Tap(life.later(), "invite"))
    assert len(facts_of(life.state.beside)[2]) == len(Game.__slots__)  # type: ignore[arg-type]


def test_coins_never_move_standing(begin: Begin) -> None:
    life = in_the_game(begin)
    for _ in range(5):
        tap(life, "timed", TWENTY)
    assert not life.moves("standing")


def test_a_teacher_may_keep_it_closed(begin: Begin) -> None:
    for allowed, refusal in ((True, None), (False, "that is not open now")):
        level = city(length="evenings", activities=(CHEST_GAME,))
        life = Life(level, engine.start(level, 1, in_class=True, arcade=allowed), lambda log: log)
        assert life.refusal(Enter(life.later(), "game")) == "that is not open now"
        life.to_day(3)
        assert life.refusal(Enter(life.later(), "game")) == refusal


def test_in_a_class_likes_that_come_now_and_then_wait_for_the_quiet_too() -> None:
    level = city(rules=[rule("likes", on="night", schedule="VR 2")], length="evenings")
    alone, together = (engine.start(level, 1, in_class=one) for one in (False, True))
    fired = []
    for log in (alone, together):
        life = Life(level, log, lambda same: same)
        life.to_the_end()
        fired.append(len(those(e.RuleFired, life.log)))
    assert fired == [3, 2], "the night on which the outage is told is the first"
