"""Backdrops are laid down without mixing, so none of them may let anything show through."""

import pygame
import pytest

from game.platforms.places import assets_folder
from game.shell.pictures import Pictures

FOLDER = assets_folder() / "pictures"
PLACES = sorted(path.stem for path in FOLDER.glob("scene-*.svg"))
SIZES = ((320, 180), (683, 384))


@pytest.mark.parametrize("name", [name for name in PLACES if not name.endswith("-lights")])
def test_a_place_fills_its_box(name: str) -> None:
    """Not one pixel of a place is clear, whatever the window's size."""
    for size in SIZES:
        picture = Pictures(FOLDER).fresh(name, *size)
        opaque = pygame.mask.from_surface(picture, 254).count()
        assert opaque == picture.get_width() * picture.get_height()


def test_pictures_are_light_enough_to_be_sent() -> None:
    """All that is drawn and written with fits into what a page may weigh."""
    folder = assets_folder()
    weight = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    assert weight < 2_000_000
