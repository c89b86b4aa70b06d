"""Whole plays on one stage: nothing is drawn for nothing, and ten of them leave nothing behind."""

import pygame
import pytest

from game.core.model import Level
from game.shell.bench_plays import Reel, memory_figures, play
from game.shell.guest import Guest
from game.shell.stage import Stage
from tests.debrief.city import small_city
from tests.shell.screens_made import day
from tests.shell.test_loop import Pretend

# Python keeps some freed memory for itself, now more, now less.
MOST_OBJECTS, MOST_MEGABYTES = 300, 10


def stage_of(guest: Guest, size: tuple[int, int]) -> Stage:
    surface = pygame.Surface(size)
    return Stage(guest.app, lambda: surface)


def test_from_title_to_title_nothing_is_drawn_while_nothing_moves() -> None:
    guest = Guest(small_city())
    reel = Reel(stage_of(guest, (640, 360)))
    play(guest, reel.look_on)
    assert reel.moving and reel.for_nothing == 0
    assert guest.app.view().screen == "title"


class Fidgeting(Pretend):
    """An app that always says that something has changed."""

    def tick(self, at_ms: int) -> bool:
        self.changed += 1
        return True


def test_pictures_for_nothing_are_noticed() -> None:
    surface = pygame.Surface((640, 360))
    reel = Reel(Stage(Fidgeting(day()), lambda: surface))
    reel.look_on()
    assert reel.for_nothing > 0


@pytest.mark.slow
def test_ten_fortnights_in_one_process_leave_nothing_behind(larkhaven: Level) -> None:
    guest = Guest(larkhaven)
    figures = memory_figures(guest, stage_of(guest, (1280, 720)))
    assert figures["objects_grown_in_ten_plays"] <= MOST_OBJECTS
    assert figures.get("memory_mb_grown_in_ten_plays", 0.0) <= MOST_MEGABYTES
