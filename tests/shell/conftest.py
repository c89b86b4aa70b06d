"""Windows that nobody sees."""

from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True, scope="session")
def unseen() -> Iterator[None]:
    """Every test of the shell draws on a surface in memory."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SDL_VIDEODRIVER", "dummy")
        patch.setenv("SDL_AUDIODRIVER", "dummy")
        import pygame

        pygame.display.init()
        pygame.font.init()
        yield
