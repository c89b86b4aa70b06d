"""Every sentence passes through one door, and what is said there never stops the game."""

import pytest

from game.core.language import ENGLISH, OWN, say, sentence, speak, spoken

PRESSED = "You pressed {times}."


def test_english_is_said_as_it_is_written() -> None:
    assert say(PRESSED, times="twice") == "You pressed twice."
    assert spoken() == OWN


def test_another_language_has_its_own_order() -> None:
    speak("es", {"{first} and {last}": "{last} y antes {first}"})
    assert say("{first} and {last}", first="uno", last="dos") == "dos y antes uno"
    assert spoken() == "es"
    speak(OWN, ENGLISH)
    assert say("{first} and {last}", first="one", last="two") == "one and two"


def test_what_a_language_does_not_know_is_said_in_english() -> None:
    speak("es", {})
    assert say("Saved.") == "Saved."


@pytest.mark.parametrize("slip", ["Pulsaste {veces}.", "Pulsaste {times.", "Pulsaste {}."])
def test_a_slip_of_the_pen_is_said_in_english(slip: str) -> None:
    speak("es", {PRESSED: slip})
    assert say(PRESSED, times="twice") == "You pressed twice."


def test_a_marked_sentence_stays_english_until_it_is_said() -> None:
    speak("es", {"Lever": "Palanca"})
    marked = sentence("Lever")
    assert (marked, say(marked)) == ("Lever", "Palanca")
