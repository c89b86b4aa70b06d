"""The guess: what a player thinks that the rule was is asked once, before the rule is told."""

from game.app.ports import MemoryStorage
from game.app.views.debrief import GUESS_FIRST, GUESSED
from game.core.events import Guessed
from game.core.intents import GUESSES
from tests.app.town import Player, labels, words

RULE = "panel:1"


def presser() -> Player:
    """A life with a paid press, at its debrief."""
    player = Player().to("evening").use("open_phone", "collect", "collect", "press", "collect")
    return player.to("debrief")


def test_before_the_guess_nothing_of_the_rule_is_told() -> None:
    view = presser().use(RULE).view
    assert view.title == "What paid you" and view.say == GUESS_FIRST
    assert {f"guess:{guess}" for guess in GUESSES} < set(labels(view))
    assert set(GUESSED) == set(GUESSES)
    assert "CRF" not in " ".join(words(view)) and "items" not in labels(view)
    assert labels(view)["go_on"] == "Next"


def test_after_the_guess_it_stands_beside_the_rule() -> None:
    player = presser().use(RULE, "guess:every_press")
    said = " ".join(words(player.view))
    assert player.view.title == "What paid you"
    assert "You guessed: every press." in said and "(CRF)" in said
    assert not any(one.startswith("guess:") for one in labels(player.view))
    assert isinstance(player.app.session and player.app.session.log[-1], Guessed)


def test_the_guess_is_kept_with_the_life() -> None:
    player = presser().use(RULE, "guess:clock")
    again = Player(player.storage).use("resume", RULE)
    assert "You guessed: a certain time." in " ".join(words(again.view))


def test_a_life_that_was_over_before_can_still_be_guessed_about() -> None:
    again = Player(presser().storage).use("resume", RULE, "guess:could_not_tell")
    assert "You guessed: you could not tell." in " ".join(words(again.view))


def test_nobody_has_to_guess() -> None:
    player = presser().use(RULE, "go_on")
    assert player.view.title == "The quiet check-in"


def test_who_was_never_paid_is_not_asked() -> None:
    view = Player(MemoryStorage()).to("debrief").use(RULE).view
    assert GUESS_FIRST not in words(view)
