"""What a link may ask for, and what is said when it asks for nonsense."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.app.choices import Choices
from game.app.link import PARTS, Offer, read_link
from game.core.calendar import Arm
from tests.app.town import town

ODD = Arm("odd", {"short": town().arms["partial"].phases["short"]})
LEVELS = {
    "smallhaven": replace(town(), arms={**town().arms, "odd": ODD}),
    "farhaven": replace(town(), id="farhaven", title="Farhaven"),
}
OFFER = Offer(LEVELS)


def test_a_link_chooses_city_length_arm_seed_and_seat() -> None:
    query = {"level": "farhaven", "length": "short", "arm": "partial", "seed": "12", "seat": "b-7"}
    link = read_link(query, OFFER, "smallhaven")
    assert link.choices == Choices("farhaven", "short", "partial", 12)
    assert (link.seat, link.notice()) == ("b-7", "")


def test_a_link_chooses_how_the_game_is_shown() -> None:
    link = read_link({"text-size": "150", "motion": "reduced", "lang": "en-GB"}, OFFER, "farhaven")
    assert link.settings == {"text_size": "150", "reduced_motion": "on", "language": "en"}
    assert read_link({"motion": "full"}, OFFER, "farhaven").settings == {"reduced_motion": "off"}
    assert not link.problems


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        (
            "length",
            "decade",
            "The link asks for the length 'decade'; Smallhaven has: week, short. "
            "The week is played.",
        ),
        (
            "level",
            "moon",
            "The link asks for the city 'moon'; here there is: farhaven, smallhaven. "
            "Smallhaven is played.",
        ),
        (
            "arm",
            "x",
            "The link asks for the arm 'x'; Smallhaven has no such arm. Its usual one is played.",
        ),
        (
            "seed",
            "-1",
            "The link asks for the seed '-1'; a seed is a whole number from 0 to "
            "9007199254740991. Chance chooses one.",
        ),
        (
            "lang",
            "tlh",
            "The link asks for the language 'tlh'; there is: en. The language stays as it was.",
        ),
        (
            "text-size",
            "900",
            "The link asks for the text size '900'; it can be 100 to 200. "
            "The text stays as it was.",
        ),
        (
            "motion",
            "wild",
            "The link asks for the motion 'wild'; there is: reduced, full. Motion stays as it was.",
        ),
        (
            "seat",
            "../a",
            "The link asks for the seat '../a'; a seat has up to 32 of a to z, 0 to 9 and "
            "hyphens. The life is kept without a seat.",
        ),
    ],
)
def test_nonsense_is_said_and_the_usual_is_played(name: str, value: str, sentence: str) -> None:
    link = read_link({name: value}, OFFER, "smallhaven")
    assert link.notice() == sentence
    assert link.choices == Choices("smallhaven") and not link.settings and not link.seat


def test_an_arm_without_the_usual_length_brings_its_own() -> None:
    link = read_link({"arm": "odd", "length": "week"}, OFFER, "smallhaven")
    assert link.choices == Choices("smallhaven", "short", "odd")
    assert link.notice().endswith("Smallhaven has: short. The short is played.")


def test_what_means_nothing_here_is_passed_over() -> None:
    assert read_link({"utm_source": "mail", "length": ""}, OFFER, "smallhaven").notice() == ""


@given(st.dictionaries(st.sampled_from(sorted(PARTS)), st.text(max_size=2_000)))
def test_no_link_stops_the_game_or_fills_the_screen(query: dict[str, str]) -> None:
    link = read_link(query, OFFER, "smallhaven")
    assert len(link.notice()) < 250 * len(PARTS)
    level = LEVELS[link.choices.level]
    arm = level.arms[link.choices.arm or level.default_arm]
    assert (link.choices.length or level.default_length) in arm.phases
