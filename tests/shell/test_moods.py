"""How close somebody is shows in their face on a card, and nowhere as a number."""

from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.app.nodes import Picture
from game.app.views.day import scene
from game.platforms.places import assets_folder
from game.shell import shelf
from game.shell.box import Box
from game.shell.canvas import Canvas
from tests.app.town import Player

PHOTOS = assets_folder() / "pictures"
MOODS = ("-warm", "", "-distant")
PEOPLE = ("mara", "teo", "ines", "pell", "odo", "wren", "asha", "bram")


def teo_on_his_card(closeness: int) -> Picture:
    """Teo as the card about him pictures him, at that closeness."""
    session = Player().use("play").app.session
    assert session is not None
    meters = {**session.state.meters, "closeness.teo": closeness}
    state = replace(session.state, meters=meters)
    return scene(state, replace(state.level.cards[state.card], person="teo"))[1]


def printed(node: Picture) -> bytes:
    """The pixels of the large print."""
    canvas = Canvas(pygame.Surface((400, 400)))
    shelf.portrait(canvas, node, Box(20, 20, 240, 288))
    return pygame.image.tobytes(canvas.surface, "RGB")


def test_a_close_a_usual_and_a_far_friend_have_three_faces() -> None:
    faces = [teo_on_his_card(closeness) for closeness in (90, 45, 10)]
    assert len({printed(face) for face in faces}) == 3
    assert [face.alt for face in faces] == [
        "Teo, with a warm look.",
        "Teo, looking as usual.",
        "Teo, with a distant look.",
    ]


def test_a_face_does_not_tell_one_closeness_from_the_next() -> None:
    assert teo_on_his_card(75) == teo_on_his_card(90) != teo_on_his_card(45)


@pytest.mark.parametrize("who", PEOPLE)
def test_everybody_has_every_mood_and_no_two_alike(who: str) -> None:
    drawn = {Path(PHOTOS / f"photo-{who}{mood}.svg").read_text("utf-8") for mood in MOODS}
    assert len(drawn) == len(MOODS)


def test_who_was_drawn_in_one_mood_only_is_still_pictured() -> None:
    canvas = Canvas(pygame.Surface((400, 400)))
    assert shelf.face(canvas, Picture("teo-door", strength=35)) == "teo-door"
