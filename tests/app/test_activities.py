"""What an evening offers beside the check-in, as it is seen and used; played twice as ever."""

from dataclasses import replace

from game.app.navigation import App
from game.core import events as e
from game.core.mechanics import Activity
from game.core.model import Level, Rule
from tests.app.owed import assert_owes_nothing
from tests.app.town import Player, gauge, labels, town, words

LANDING = Activity(
    "landing", "doors", "Sell tickets", "Two doors.", "Left door", "Right door", "tickets",
    "One sold.", left=12, right=3, seconds=45,
)  # fmt: skip
QUEST = Activity(
    "quest", "arcade", "Chest Quest", "Two chests.", "Timed chest", "Surprise chest", "coins",
    "It opens!", invites=("teo",),
)  # fmt: skip


def lively() -> Level:
    """The town with two doors and a phone game on every evening."""
    return replace(town(), activities={"landing": LANDING, "quest": QUEST})


def on_an_evening() -> Player:
    return Player(None, lively()).to("evening")


def again(player: Player) -> Player:
    """The same life, taken up by somebody who comes back to it."""
    later = Player(player.storage, lively())
    later.clock = player.clock
    return later.use("resume")


def test_the_evening_offers_both_and_asks_for_neither() -> None:
    player = on_an_evening()
    shown = labels(player.view)
    assert shown["enter:landing"] == "Sell tickets" and shown["enter:quest"] == "Chest Quest"
    assert_owes_nothing(player.view)
    assert player.use("go_on").view.screen == "night"


def test_two_doors_can_be_knocked_at_and_left_at_once() -> None:
    player = on_an_evening().use("enter:landing")
    assert player.view.screen == "doors"
    for _ in range(40):
        assert_owes_nothing(player.view)
        player.use("tap:left")
    assert "One sold." in words(player.view) or "Tickets: 0" not in words(player.view)
    for one in (again(player), player):
        assert one.view.screen == "doors"
        assert one.use("leave_activity").view.screen == "evening"
        assert "enter:landing" not in labels(one.view)


def test_a_sold_ticket_is_announced_with_its_count_and_a_vain_knock_is_not() -> None:
    player = on_an_evening().use("enter:landing")
    said = []
    for _ in range(60):
        said.append(player.use("tap:left").view.say)
    sold = [words for words in said if words]
    assert sold[:2] == ["One sold. Tickets: 1.", "One sold. Tickets: 2."]
    assert "" in said


def test_the_light_goes_out_by_the_clock_and_leaves_the_way_on() -> None:
    player = on_an_evening().use("enter:landing")
    assert player.wait(44) is False
    assert player.wait(2) is True
    assert "tap:left" not in labels(player.view)
    assert_owes_nothing(player.view)
    assert "The light on the stairs goes out." in words(player.view)
    assert player.use("leave_activity").view.screen == "evening"


def test_the_round_stands_still_in_the_menu() -> None:
    player = on_an_evening().use("enter:landing", "menu")
    assert player.wait(600) is False
    assert "tap:left" in labels(player.use("back").view)


def test_the_phone_game_says_what_it_paid_and_never_how_near_it_was() -> None:
    player = on_an_evening().use("enter:quest")
    assert player.view.mood == "app" and gauge(player.view).words == "7 of 10"
    player.use("tap:timed")
    assert "It stays shut." in words(player.view)
    player.wait(20)
    player.use("tap:timed")
    assert "It opens! +3." in words(player.view) and "Coins: 3. Flame: 1 evening." in words(
        player.view
    )
    assert gauge(player.view).words == "8 of 10"
    assert_owes_nothing(player.view)
    assert again(player).view.say == "It opens! +3. Coins: 3."


def test_an_invitation_is_paid_by_name_until_nobody_is_left() -> None:
    player = on_an_evening().use("enter:quest")
    assert labels(player.view)["tap:invite"] == "Invite Teo: +3"
    player.use("tap:invite")
    assert player.view.say == "Teo has your invitation. +3. Coins: 3."
    gift = next(one for one in player.view.actions() if one.id == "tap:invite")
    assert not gift.enabled and gift.note == "nobody is left"
    assert_owes_nothing(player.view)
    assert again(player).view.say == "Teo has your invitation. +3. Coins: 3."


def test_a_surprise_chest_that_is_empty_stays_where_it_was() -> None:
    player = on_an_evening().use("enter:quest")
    for _ in range(300):
        if any(one.id == "tap:surprise" and not one.enabled for one in player.view.actions()):
            break
        player.use("tap:surprise")
    empty = next(one for one in player.view.actions() if one.id == "tap:surprise")
    assert not empty.enabled and empty.note == "empty for good"
    assert_owes_nothing(player.view)
    session = player.app.session
    assert session is not None
    opened = [x for x in session.log if isinstance(x, e.ChestTapped) and x.coins]
    assert len(opened) == 10


def test_a_flame_at_stake_is_said_on_the_evening() -> None:
    player = on_an_evening().use("enter:quest", "leave_activity")
    notes = {one.id: one.note for one in player.view.actions()}
    assert notes["enter:quest"] == ""
    player.use("go_on").to("evening", day=2)
    notes = {one.id: one.note for one in player.view.actions()}
    assert notes["enter:quest"] == "the flame goes out tonight"


def test_leaving_beacon_leaves_the_neighbours() -> None:
    player = on_an_evening().use("menu", "leave")
    assert {"enter:landing", "enter:quest"} <= set(labels(player.view))
    assert isinstance(player.app, App) and player.use("enter:landing").view.screen == "doors"


def test_looking_at_beacon_is_looking_for_the_review_and_changes_nothing_else() -> None:
    kind = Rule("kind", "review", {"standing": 4}, "It comes.", "The review has been.")
    level = replace(lively(), rules={**town().rules, "kind": kind}, review_seconds=60)
    player = Player(None, level).use("play")
    player.clock = 58_000
    before = player.view
    player.use("phone:perks")
    assert "No review since you last looked." in words(player.view)
    assert words(player.use("back").view) == words(before)
    player.clock = 61_000
    player.use("phone:perks")
    assert "The review has been since you last looked." in words(player.view)
    assert "The review has been. +4" in words(player.use("back").view)
    assert player.app.session is not None
    looks = [event for event in player.app.session.log if isinstance(event, e.Looked)]
    assert [look.found for look in looks] == [False, True]
    assert "No review since you last looked." in words(player.use("phone:perks").view)
