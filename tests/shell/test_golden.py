"""A few pictures as they should be. MODEL_CITIZEN_SAVE_GOLDEN=1 writes them anew.

Letters come from another FreeType on another machine, and edges from another SDL: their soft
borders differ by a few shades. So two bounds hold: the mean difference of all colour parts, and
the share of pixels that differ clearly. A moved tag or a changed colour breaks both at once.
"""

import os
from pathlib import Path

import pygame
import pytest

from game.shell.gallery import hang, new_canvas
from game.shell.tour import Stop, tour
from tests.debrief.city import small_city

FOLDER = Path(__file__).parent.parent / "golden"
NAMES = ("title", "day-evening-room", "check-in-spark", "debrief-1")
# A table's window at half its size.
SIZE, SCALE = (640, 360), 0.5
MOST_MEAN = 2.5
CLEARLY, MOST_SHARE = 60, 0.015


@pytest.fixture(scope="module")
def stops() -> dict[str, Stop]:
    """Every screen of a city that only tests live in, so that new cards change no picture."""
    return {stop.name: stop for stop in tour(small_city())}


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_as_it_should_be(stops: dict[str, Stop], name: str) -> None:
    paper = new_canvas(SIZE, scale=SCALE)
    hang(stops[name], paper)
    path = FOLDER / f"{name}.png"
    if os.environ.get("MODEL_CITIZEN_SAVE_GOLDEN") == "1":
        pygame.image.save(paper.surface, path)
    golden = pygame.image.load(path)
    mean, share = apart(paper.surface, golden)
    if mean > MOST_MEAN or share > MOST_SHARE:
        put_aside(name, golden, paper.surface)
    assert mean <= MOST_MEAN and share <= MOST_SHARE, f"{name}: {mean:.2f}, {share:.2%}"


def apart(one: pygame.Surface, other: pygame.Surface) -> tuple[float, float]:
    """The mean difference of the colour parts, and the share of pixels that clearly differ."""
    assert one.get_size() == other.get_size()
    first = pygame.surfarray.array3d(one).astype(int)
    gap = abs(first - pygame.surfarray.array3d(other).astype(int))
    return float(gap.mean()), float((gap.max(axis=2) > CLEARLY).mean())


def put_aside(name: str, golden: pygame.Surface, now: pygame.Surface) -> None:
    """Both pictures beside each other, for somebody to look at."""
    both = pygame.Surface((2 * SIZE[0] + 8, SIZE[1]))
    both.blit(golden, (0, 0))
    both.blit(now, (SIZE[0] + 8, 0))
    (FOLDER / "failed").mkdir(exist_ok=True)
    pygame.image.save(both, FOLDER / "failed" / f"{name}.png")


def test_soft_edges_are_forgiven_and_a_moved_tag_is_not() -> None:
    one, soft, moved = (pygame.Surface((100, 100)) for _ in range(3))
    for surface, left, colour in ((one, 10, 200), (soft, 10, 206), (moved, 30, 200)):
        surface.fill((90, 90, 90))
        surface.fill((colour, colour, colour), (left, 10, 40, 40))
    assert apart(one, soft)[0] < MOST_MEAN and apart(one, soft)[1] == 0
    assert apart(one, moved)[0] > MOST_MEAN and apart(one, moved)[1] > MOST_SHARE
