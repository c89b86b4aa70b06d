"""A whole life through the app, and what every screen on the way owes its player."""

import pytest

from game.core import events as e
from tests.app.owed import assert_owes_nothing
from tests.app.town import Player, gauge, labels, pictures, words

SIDE_DOORS = (
    "setup",
    "settings",
    "menu",
    "open_phone",
    "phone:perks",
    "leave",
    "new_life",
    "items",
)


def test_a_life_is_lived_by_always_taking_the_way_on() -> None:
    player = Player()
    seen = [player.view]
    for _ in range(80):
        player.use(player.way_on().id)
        seen.append(player.view)
        assert_owes_nothing(player.view)
        if player.view.screen == "title":
            break
    assert player.app.session is not None and player.app.session.state.ended
    assert {view.screen for view in seen} >= {"title", "day", "answer", "evening", "night"}
    assert [view.title for view in seen][-2:] == ["Take it with you", "Model Citizen"]


def test_every_door_beside_the_way_on_leads_to_a_screen_that_keeps_the_rules() -> None:
    player = Player()
    for _ in range(60):
        for door in SIDE_DOORS:
            here = player.view
            if door not in labels(here):
                continue
            player.use(door)
            assert_owes_nothing(player.view)
            while player.view.screen != here.screen and "back" in labels(player.view):
                player.use("back")
        player.use(player.way_on().id)


def test_the_first_choice_is_one_press_away() -> None:
    view = Player().use("play").view
    assert view.screen == "day"
    read = [text for text in words(view) if text == "Teo at the door."]
    assert read and labels(view)["option:lend"] == "Lend him forty"


def test_the_bar_says_day_time_money_and_how_long_is_left() -> None:
    view = Player().use("play").view
    bar = view.region("bar")
    assert bar is not None
    said = [getattr(node, "text", getattr(node, "label", "")) for node in bar.nodes]
    assert said == [
        "Day 1 of 4",
        "Morning",
        "Pilot",
        "120 larks",
        "about 10 minutes left",
        "Menu",
    ]
    later = Player().to("night", day=4)
    assert "about a minute left" in words(later.view)


def test_a_choice_is_answered_by_the_world_and_then_by_beacon() -> None:
    view = Player().use("play", "option:refuse").view
    assert "He says of course." in words(view)
    assert "Your circle looks steadier. +9" in words(view)
    assert gauge(view).value == 509
    assert view.say == "He says of course. Your circle looks steadier. +9"


def test_of_a_hidden_rule_beacon_says_nothing() -> None:
    player = Player().use("play", "option:lend", "go_on")
    before = words(player.view)
    player.use("option:soften")
    assert gauge(player.view).value == 502
    new = [text for text in words(player.view) if text not in before and "Deposit" not in text]
    assert set(new) == {"Eleven like it.", "about 8 minutes left"}


def test_options_show_their_price_and_closed_ones_say_why() -> None:
    player = Player().to("day")
    player.go_on_until(lambda view: "option:hire" in labels(view))
    notes = {action.id: (action.enabled, action.note) for action in player.view.actions()}
    assert notes["option:walk"] == (True, "")
    assert notes["option:hire"] == (True, "30 larks")
    assert notes["option:flat"] == (False, "only with: Deposit-free bike")
    assert notes["option:dear"] == (False, "900 larks; you have 120")


def test_a_perk_takes_the_deposit_away_and_says_so() -> None:
    player = Player().to("evening").use("open_phone", "collect", "collect")
    assert any("Any bike, no deposit." in text for text in words(player.view))
    player.go_on_until(lambda view: "option:hire" in labels(view) and "Day 2 of 4" in words(view))
    notes = {action.id: action.note for action in player.view.actions()}
    assert notes["option:hire"] == "no deposit"


def test_the_room_fades_without_a_number() -> None:
    player = Player().use("play")
    assert pictures(player.view)["photo-teo"].alt == "Teo laughs."
    player.to("answer", day=4).go_on_until(lambda view: view.screen == "night")
    now = pictures(player.view)
    assert now["photo-teo"].alt == "Teo has paled." and now["photo-teo"].strength == 35
    assert now["photo-odo"].strength == 100
    assert now["plant-0"].alt == "The plant hangs." and "window-50" in now
    room = player.view.region("room")
    assert room is not None
    assert not any(char.isdigit() for node in room.nodes for char in getattr(node, "alt", ""))


def test_the_bold_option_greys_after_three_softenings_and_stays_open() -> None:
    player = Player()
    for day in (1, 2, 3, 4):
        player.go_on_until(
            lambda view, day=day: (  # type: ignore[misc]
                "option:bold" in labels(view) and f"Day {day} of 4" in words(view)
            )
        )
        bold = next(action for action in player.view.actions() if action.id == "option:bold")
        assert bold.enabled and not bold.pressed
        assert bold.note == ("did anyone tell you to?" if day == 4 else "")
        player.use("option:soften" if day < 4 else "option:bold")
    assert "Ines brings soup." in words(player.view)


def test_night_says_in_one_line_what_moved() -> None:
    player = Player().to("night")
    assert "Standing 511, +11 today." in words(player.view)
    assert labels(player.view)["go_on"] == "Sleep"
    assert player.view.mood == "night"


def test_the_ending_tells_only_what_is_true_of_this_life() -> None:
    player = Player().to("ending")
    assert "You are home." in words(player.view)
    assert "You are loved." not in words(player.view)


def test_an_unknown_control_is_refused_and_changes_nothing() -> None:
    player = Player().use("play")
    assert player.app.session is not None
    before, count = player.app.session.log, player.app.changed
    for action_id in ("press", "option:nobody", "panel:99", "", "set:text_size:900", "back:x"):
        player.use(action_id)
        assert any("Nothing has changed." in text for text in words(player.view))
        assert player.view.screen == "day"
    assert player.app.session.log == before
    assert player.app.changed > count
    player.use("option:refuse")
    assert not any("Nothing has changed." in text for text in words(player.view))


def test_the_view_stays_the_same_object_until_something_happens() -> None:
    player = Player().use("play")
    first = player.view
    assert player.wait(60) is False
    assert player.view is first


@pytest.mark.parametrize("tab", ["perks", "people", "feed"])
def test_the_phone_has_three_pages_and_one_way_out(tab: str) -> None:
    player = Player().use("play", "option:refuse", "phone:perks", f"phone:{tab}")
    view = player.view
    assert view.screen == "phone" and view.mood == "app"
    assert [one.id for one in view.actions() if one.pressed] == [f"phone:{tab}"]
    said = {
        "perks": "Deposit-free bike: at 520",
        "people": "Odo. Your grandfather.",
        "feed": "Your circle looks steadier. +9",
    }
    assert said[tab] in words(view)
    assert labels(view)["back"] == "Continue the day"
    assert player.use("back").view.screen == "answer"


def test_leaving_is_one_tap_and_the_control_says_what_goes() -> None:
    player = Player().use("play", "phone:perks")
    notes = {action.id: action.note for action in player.view.actions()}
    assert "perks end" in notes["leave"]
    player.use("leave")
    assert player.view.screen == "day" and "option:lend" in labels(player.view)
    assert player.app.session is not None and not player.app.session.state.in_beacon
    assert "phone-face-down" in pictures(player.view)
    assert "phone:perks" not in labels(player.view)
    player.to("evening")
    assert "open_phone" not in labels(player.view)
    player.to("ending")
    left = [one for one in player.app.session.log if isinstance(one, e.BeaconLeft)]
    assert len(left) == 1


def test_leaving_from_the_menu_in_the_middle_of_a_check_in_puts_the_phone_away() -> None:
    player = Player().to("evening").use("open_phone", "menu", "leave")
    assert player.view.screen == "evening"
    assert "leave" not in labels(player.use("menu").view)
