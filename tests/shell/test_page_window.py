"""How many real pixels a page's canvas gets."""

import pytest

from game.shell.page_window import MOST_PIXELS, PageWindow, share_of


@pytest.mark.parametrize(
    ("wide", "tall", "ratio", "share"),
    [
        (1280, 720, 1, 1.0),
        (1920, 1080, 1, 1.0),
        (1536, 864, 1.25, 1.25),
        (390, 844, 3, 2.0),
        (844, 390, 2, 2.0),
        (2560, 1440, 1, 0.75),
        (3840, 2160, 1, 0.5),
        (1440, 900, 2, 1.25),
        (360, 640, 0, 0.5),
    ],
)
def test_a_canvas_is_as_sharp_as_can_be_afforded(
    wide: int, tall: int, ratio: float, share: float
) -> None:
    assert share_of(wide, tall, ratio) == share
    assert wide * tall * share * share <= MOST_PIXELS


def test_the_canvas_changes_only_when_its_pixels_or_their_share_do() -> None:
    window = PageWindow(800, 600, 1)
    assert not window.resize(800, 600, 1)
    assert window.resize(400, 300, 2) and window.surface().get_size() == (800, 600)
    assert window.resize(801, 600, 1) and window.surface().get_size() == (801, 600)
    assert window.resize(0, -5, 1) and window.surface().get_size() == (160, 160)
