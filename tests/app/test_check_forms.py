"""The check before and after a life: off, chosen in the set-up, or handed out by a class."""

import pytest

from game.app.choices import Choices
from game.app.kept_check import CHECK
from game.app.navigation import App
from game.core.events import Judged
from tests.app.checked import FAIR, TRICK, again, checking_town, panel
from tests.app.owed import assert_owes_nothing
from tests.app.town import FullStorage, Player, labels, words

ALL_TRICKS = (TRICK,) * 4


def asked_for() -> Player:
    """Somebody who wants the check and has pressed Play."""
    return Player(None, checking_town()).use("setup", "set:check:AB", "back", "play")


def forms(player: Player) -> list[tuple[str, int]]:
    """Each judgement of this life's log: the form, and whether it came before the life."""
    assert player.app.session
    return [(x.form, min(x.turn, 1)) for x in player.app.session.log if isinstance(x, Judged)]


def test_nobody_is_asked_who_did_not_ask_for_it() -> None:
    player = Player(None, checking_town()).use("play")
    assert player.view.screen == "day"
    player.to("debrief").go_on_until(lambda view: view.title == "Take it with you").use("go_on")
    assert player.view.screen == "title" and CHECK not in player.storage.texts


def test_a_city_without_scenes_does_not_offer_it() -> None:
    assert not any(one.startswith("set:check") for one in labels(Player().use("setup").view))


def test_before_the_life_nothing_is_said_of_how_it_went() -> None:
    player = asked_for()
    for number in (1, 2, 3, 4):
        assert player.view.screen == "check" and f"Scene {number} of 4" in words(player.view)
        assert_owes_nothing(player.view)
        player.use(TRICK)
    assert labels(player.view)["go_on"] == "Continue"
    assert not any("Hits" in word for word in words(player.view))
    player.use("go_on")
    assert player.view.screen == "day" and forms(player) == [("A", 0)] * 4


def test_after_the_debrief_comes_the_other_form_and_then_the_counts_of_both() -> None:
    player = asked_for().use(*ALL_TRICKS, "go_on").to("debrief")
    player.go_on_until(lambda view: view.title == "Take it with you").use("go_on")
    assert player.view.screen == "check" and "Card 1 of B is stamped." in words(player.view)
    player = panel(again(player.use(TRICK, FAIR)).use("resume"), "Take it with you").use("go_on")
    assert "Scene 3 of 4" in words(player.view)
    shown = words(player.use(FAIR, TRICK).view)
    assert shown.count("Hits: you knew 2 of the 2 scenes that work on people.") == 2
    assert "False alarms: of the 2 fair scenes you suspected 2." in shown
    assert "False alarms: of the 2 fair scenes you suspected 0." in shown
    assert forms(player) == [("A", 0)] * 4 + [("B", 1)] * 4
    assert player.use("go_on").view.screen == "title"
    # The next life begins without a check, and this one still shows its counts.
    assert CHECK not in player.storage.texts
    counts = panel(player.use("resume"), "Take it with you").use("go_on").view
    assert counts.screen == "check" and "judge:works" not in labels(counts)


def test_the_form_before_can_be_given_days_earlier_under_the_same_seat() -> None:
    player = asked_for().use(TRICK, TRICK)
    player = again(player).use("play", FAIR, FAIR)
    assert player.use("back").view.screen == "title"
    player = again(player).use("play")
    assert player.view.screen == "day" and player.app.session
    said = [one.trick for one in player.app.session.log if isinstance(one, Judged)]
    assert said == [True, True, False, False]


def test_a_form_left_half_done_is_left_out() -> None:
    player = asked_for().use(TRICK, "go_on")
    assert player.view.screen == "day" and forms(player) == []
    player.to("debrief").go_on_until(lambda view: view.title == "Take it with you").use("go_on")
    assert "Card 1 of B is stamped." in words(player.view)
    shown = words(player.use(*ALL_TRICKS).view)
    assert sum("Hits" in word for word in shown) == 1
    assert forms(player) == [("B", 1)] * 4


def test_a_life_given_up_before_its_end_leaves_the_form_for_the_next() -> None:
    player = asked_for().use(*ALL_TRICKS, "go_on", "menu", "title", "new_life", "confirm")
    assert player.view.screen == "day" and forms(player) == [("A", 0)] * 4


@pytest.mark.parametrize(("order", "before", "after"), [("AB", "A", "B"), ("BA", "B", "A")])
def test_a_class_hands_out_the_order(order: str, before: str, after: str) -> None:
    player = Player(None, checking_town())
    choices = Choices("smallhaven", check=order)
    player.app = App(player.storage, (checking_town(),), choices=choices, seeds=lambda: 7)
    player.use("play", *ALL_TRICKS, "go_on")
    assert forms(player) == [(before, 0)] * 4
    player.to("debrief").go_on_until(lambda view: view.title == "Take it with you").use("go_on")
    assert f"Card 1 of {after} is stamped." in words(player.view)


def test_a_disk_that_is_full_costs_only_the_days_between() -> None:
    storage = FullStorage()
    player = Player(storage, checking_town()).use("setup", "set:check:AB", "back", "play")
    player.use(*ALL_TRICKS, "go_on")
    assert forms(player) == [("A", 0)] * 4


@pytest.mark.parametrize("kept", ["{", "[]", '{"order": "AA"}', "null", "[" * 99_999])
def test_what_is_kept_and_cannot_be_read_was_never_asked_for(kept: str) -> None:
    player = Player(None, checking_town())
    player.storage.write(CHECK, kept)
    assert again(player).use("play").view.screen == "day"


@pytest.mark.parametrize("said", ["{}", '{"a_1": "yes"}', "7", '{"of_another_city": true}'])
def test_what_nobody_can_have_said_is_asked_again(said: str) -> None:
    player = Player(None, checking_town())
    player.storage.write(CHECK, f'{{"order": "AB", "said": {said}}}')
    assert "Scene 1 of 4" in words(again(player).use("play").view)
