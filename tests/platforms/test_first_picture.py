"""The first picture in a page: the words and the controls at once, the town one frame later."""

import pygame
import pytest

from tests.platforms.page_made import FakeBridge, Visitor


@pytest.mark.parametrize("size", [(1280.0, 720.0, 1.0), (390.0, 844.0, 2.0)])
def test_the_words_come_first_and_the_town_follows(size: tuple[float, float, float]) -> None:
    """Play can be used in the very first picture; two frames later nothing is drawn any more.

    The picture waits for nothing, so the page hears what it says with the frame after it.
    """
    visitor = Visitor(FakeBridge(size=size), frames=1)
    stage, bridge = visitor.page.stage, visitor.bridge
    first = stage.frames_drawn
    assert "play" in {name for name, _ in stage.canvas.controls}
    assert (bridge.begun, bridge.views) == (1, [])
    before = pygame.image.tobytes(visitor.page.window.surface(), "RGB")
    visitor.page.frame(16)
    assert (bridge.begun, len(bridge.views)) == (1, 1)
    assert stage.frames_drawn == first + 1
    assert pygame.image.tobytes(visitor.page.window.surface(), "RGB") != before
    visitor.page.frame(16)
    assert stage.frames_drawn == first + 1
