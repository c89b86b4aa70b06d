"""Telling apart in the debrief: scene by scene, no word before the last, then the counts."""

from collections.abc import Callable

import pytest

from game.app.nodes import Prose
from game.core.events import Judged
from game.core.state import state_hash
from tests.app.checked import FAIR, TRICK, again, checking_town, panel
from tests.app.owed import assert_owes_nothing
from tests.app.town import Player, labels, words

APART = "Telling apart"
Next = Callable[[Player], Player]


@pytest.fixture(params=["as played", "saved and loaded"])
def on(request: pytest.FixtureRequest) -> Next:
    """From one scene to the next: straight on, or by leaving and coming back."""
    if request.param == "as played":
        return lambda player: player
    return lambda player: panel(again(player).use("resume"), APART)


def at_the_scenes() -> Player:
    return panel(Player(None, checking_town()).to("ending").use("go_on"), APART)


def test_no_word_comes_between_the_scenes_and_the_counts_come_after_the_last(on: Next) -> None:
    player = at_the_scenes()
    for number, said in enumerate((TRICK, TRICK, FAIR, FAIR), 1):
        shown = words(player.view)
        assert f"Scene {number} of 4" in shown
        assert f"Card {number} of apart is stamped." in shown
        assert {TRICK, FAIR} < set(labels(player.view))
        assert not any("ratio" in word or "Hits" in word for word in shown)
        assert_owes_nothing(player.view)
        player = on(player.use(said))
    shown = words(player.view)
    assert "Hits: you knew 1 of the 2 scenes that work on people." in shown
    assert "False alarms: of the 2 fair scenes you suspected 1." in shown
    assert not {TRICK, FAIR} & set(labels(player.view))
    opened = words(player.use("items").view)
    assert "Fixed ratio 2." in opened and "You said: This one works on me" in opened
    session = player.app.session
    assert session and [one.trick for one in session.log if isinstance(one, Judged)] == [
        True, True, False, False,
    ]  # fmt: skip


def test_a_life_with_its_scenes_judged_is_the_same_after_a_save_and_a_load() -> None:
    player = at_the_scenes().use(TRICK, FAIR, TRICK, FAIR)
    later = again(player).use("resume")
    assert player.app.session and later.app.session
    assert later.app.session.log == player.app.session.log
    assert state_hash(later.app.session.state) == state_hash(player.app.session.state)


def test_the_scenes_can_be_passed_over_and_the_page_then_says_so() -> None:
    player = at_the_scenes()
    assert labels(player.view)["go_on"] == "Next"
    player.use("go_on")
    assert player.view.title == "Take it with you"
    player.use("export_html")
    (page,) = (text for name, text in player.hand.given.items() if name.endswith(".html"))
    assert "You judged none of the scenes, so there is nothing to count." in page


def test_whoever_stops_half_way_can_come_back_and_is_not_counted_till_then() -> None:
    player = at_the_scenes().use(TRICK, FAIR, "go_on", "export_html")
    (page,) = (text for name, text in player.hand.given.items() if name.endswith(".html"))
    assert "2 of 4 scenes are judged." in page and "Hits: you" not in page
    assert "Scene 3 of 4" in words(panel(player, APART).view)


def test_the_scene_is_said_aloud_and_before_the_first_what_it_is_about() -> None:
    player = at_the_scenes()
    prose = [node.text for node in player.view.nodes() if isinstance(node, Prose)]
    first = "Card 1 of apart is stamped."
    assert player.view.say.endswith(first) and len(player.view.say) > len(first)
    assert player.view.say.removesuffix(f" {first}") in prose
    assert player.use(FAIR).view.say == "Card 2 of apart is stamped."
