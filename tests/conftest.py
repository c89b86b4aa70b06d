"""What every story may ask for."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from game.content.load import load_level
from game.core.events import Log
from game.core.language import ENGLISH, OWN, speak
from game.core.logs import from_json_lines, to_json_lines
from game.core.model import Level
from game.platforms.places import levels_folder

# Before anything imports pygame: the tests draw into memory and make no sound.
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
# Nor does what they read depend on the language of whoever runs them.
os.environ["LC_ALL"] = "C.UTF-8"

# A slow machine is not a fault; and a landing must not depend on luck, so there the examples
# are always the same, while every run at a desk looks at new ones.
settings.register_profile("desk", deadline=None)
settings.register_profile("landing", deadline=None, derandomize=True)
settings.load_profile("landing" if os.environ.get("CI") else "desk")


@pytest.fixture(scope="session")
def larkhaven() -> Level:
    """The real city."""
    return load_level(levels_folder() / "larkhaven")


@pytest.fixture(autouse=True)
def a_home_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test touches the player's own saves."""
    monkeypatch.setenv("MODEL_CITIZEN_HOME", str(tmp_path / "home"))


@pytest.fixture(autouse=True)
def every_story_ends_in_english() -> Iterator[None]:
    """What one story chose to read in is no matter for the next, nor for what they share."""
    yield
    speak(OWN, ENGLISH)


@pytest.fixture(params=["as played", "saved and loaded"])
def remember(request: pytest.FixtureRequest) -> Callable[[Log], Log]:
    """A log as it was played, and as it comes back from a file."""
    if request.param == "as played":
        return lambda log: log
    return lambda log: from_json_lines(to_json_lines(log))
