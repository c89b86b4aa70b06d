"""How a story of the engine begins."""

import pytest

from game.core import engine
from game.core.model import Level
from tests.core.lives import Begin, Life, Remember


@pytest.fixture
def begin(remember: Remember) -> Begin:
    def life(
        level: Level, seed: int = 1, length: str | None = None, arm: str | None = None
    ) -> Life:
        return Life(level, engine.start(level, seed, length, arm), remember)

    return life
