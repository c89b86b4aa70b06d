"""The mixer: silent until a hand has asked, as loud as was chosen, and never in the way."""

from pathlib import Path

import pygame
import pytest

from game.app.settings import Settings
from game.shell.mixer import Mixer, volume_of
from tests.shell.screens_made import day
from tests.shell.test_loop import click, staged


@pytest.fixture(autouse=True)
def closed_device() -> None:
    pygame.mixer.quit()


def test_nothing_is_opened_before_the_first_sound() -> None:
    mixer = Mixer()
    assert list(mixer.prepare()) == []
    mixer.play((), Settings())
    mixer.play(("beacon/press",), Settings(sound=False))
    assert pygame.mixer.get_init() is None
    mixer.play(("beacon/press",), Settings())
    assert pygame.mixer.get_init() and pygame.mixer.get_busy()


def test_hushed_it_is_silent_at_once() -> None:
    mixer = Mixer()
    mixer.play(("beacon/motif-pilot", "world/tram"), Settings())
    mixer.hush()
    assert not pygame.mixer.get_busy()


def test_beacon_and_the_town_are_as_loud_as_each_was_chosen() -> None:
    settings = Settings(beacon_volume=25, world_volume=100)
    assert volume_of("beacon/spark", settings) == 0.25
    assert volume_of("world/gulls", settings) == 1


def test_every_sound_that_came_with_the_game_can_be_made_out() -> None:
    mixer = Mixer()
    mixer.play(("world/card",), Settings())
    assert len(list(mixer.prepare())) > 20
    assert list(mixer.prepare()) == []


def test_without_a_device_or_a_file_the_game_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Mixer(tmp_path).play(("beacon/nothing",), Settings())
    pygame.mixer.quit()
    monkeypatch.setenv("SDL_AUDIODRIVER", "no-such-driver")
    mixer = Mixer()
    mixer.play(("beacon/press",), Settings())
    mixer.hush()
    assert list(mixer.prepare()) == []


def test_what_a_hand_brings_about_sounds_once_and_after_its_picture() -> None:
    app, stage = staged(day())
    click(stage, "option:lend")
    stage.frame(16)
    assert pygame.mixer.get_init() is None and stage.frames_drawn == 2
    stage.frame(16)
    assert pygame.mixer.get_busy()
    pygame.mixer.stop()
    stage.frame(16)
    assert not pygame.mixer.get_busy()


def test_a_window_that_nobody_sees_is_silent() -> None:
    app, stage = staged(day())
    stage.mixer.play(("world/tram",), Settings())
    stage.hide()
    assert not pygame.mixer.get_busy()
