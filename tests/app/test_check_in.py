"""The evening check-in: a press, a spark elsewhere, a collect; and the evening nothing pays."""

from game.app.nodes import View
from game.core import events as e
from tests.app.town import Player, labels, words


def at_the_check_in(day: int = 1) -> Player:
    player = Player().to("evening", day=day)
    return player.use("open_phone")


def paid_evening() -> Player:
    """The second evening, its gifts long collected."""
    player = at_the_check_in().use("collect", "collect", "close_phone")
    return player.to("evening", day=2).use("open_phone")


def bare(view: View) -> tuple[object, ...]:
    """A check-in without what the day itself moved: its bar, its number and its room."""
    phone = view.region("phone")
    assert phone is not None
    nodes = [node for node in phone.nodes if type(node).__name__ not in ("Gauge", "Picture")]
    return view.screen, view.title, view.mood, view.say, tuple(nodes)


def test_the_first_two_sparks_are_a_gift_and_outside_the_count() -> None:
    player = at_the_check_in()
    assert "press" not in labels(player.view)
    assert labels(player.view)["close_phone"] == "Put the phone away"
    player.use("collect")
    assert "A spark. +5" in words(player.view)
    player.use("collect")
    assert labels(player.view)["press"] == "Pulse"
    assert labels(player.view)["close_phone"] == "Continue the day"


def test_a_press_pays_elsewhere_and_the_spark_is_collected_with_its_own_key() -> None:
    player = at_the_check_in().use("collect", "collect", "press")
    keys = {action.id: action.key for action in player.view.actions()}
    assert keys["press"] == "space" and keys["collect"] == "c"
    names = [action.id for action in player.view.actions()]
    assert names.index("collect") < names.index("press")
    assert player.view.say == "A spark waits."


def test_the_pulse_goes_when_the_sparks_of_the_evening_are_collected() -> None:
    player = at_the_check_in().use(*("collect",) * 2, *("press", "collect") * 2)
    assert "press" not in labels(player.view)
    assert "That is all for tonight." in words(player.view)
    player.use("close_phone")
    assert player.view.screen == "evening" and "open_phone" not in labels(player.view)


def test_an_unpaid_press_on_the_quiet_evening_looks_and_reads_like_any_other() -> None:
    paid, quiet = paid_evening(), paid_evening()
    quiet.use("close_phone").to("evening", day=3).use("open_phone")
    for _ in range(3):
        assert bare(paid.view) == bare(quiet.view)
        if "collect" not in labels(paid.use("press").view):
            quiet.use("press")
        else:
            break
    for _ in range(20):
        quiet.use("press")
        assert "collect" not in labels(quiet.view)
    acts = {text for text in words(quiet.view) if "Quiet" in text}
    assert acts == set()


def test_the_quiet_evening_ends_by_the_clock_and_the_outage_is_told_at_night() -> None:
    player = paid_evening().use("close_phone").to("evening", day=3).use("open_phone", "press")
    assert player.wait(60) is False
    count = player.app.changed
    assert player.wait(31) is True
    assert player.app.changed > count
    assert "press" not in labels(player.view)
    player.use("close_phone", "go_on")
    assert player.view.mood == "outage"
    assert any("stopped paying" in text for text in words(player.view))


def test_the_clock_stands_still_in_the_menu() -> None:
    player = paid_evening().use("close_phone").to("evening", day=3).use("open_phone", "menu")
    assert player.app.paused
    assert player.wait(600) is False
    player.use("back")
    assert not player.app.paused and "press" in labels(player.view)
    assert player.wait(60) is False
    assert player.wait(31) is True


def test_a_press_after_the_time_is_over_is_refused_and_play_goes_on() -> None:
    player = paid_evening().use("close_phone").to("evening", day=3).use("open_phone")
    player.clock += 100_000
    player.use("press")
    assert any("Nothing has changed." in text for text in words(player.view))
    assert "press" not in labels(player.view)
    player.use("close_phone", "go_on")
    assert player.view.screen == "night"


def test_the_log_carries_the_session_clock() -> None:
    player = at_the_check_in().use("collect", "collect", "press", "collect")
    assert player.app.session is not None
    log = player.app.session.log
    pressed = next(event for event in log if isinstance(event, e.Pressed))
    collected = [event for event in log if isinstance(event, e.Collected)][-1]
    assert collected.at - pressed.at == 500
