"""While nothing moves, what may be shown next is prepared; the picture shown stays as it is."""

import pygame
import pytest

from game.app.navigation import App
from game.app.ports import MemoryStorage
from game.platforms.places import assets_folder
from game.shell.modules import modules_ahead
from game.shell.pictures import Pictures
from game.shell.rehearsal import Rehearsal
from game.shell.stage import Stage
from tests.debrief.city import small_city

MOST_PIECES = 4000
WAYS = ("play", "collect", "option:", "go_on", "confirm")


def rest(stage: Stage) -> None:
    while stage.frame(1000 / 60):
        pass


def prepare(rehearsal: Rehearsal) -> None:
    assert any(not rehearsal.piece() for _ in range(MOST_PIECES))


def go(stage: Stage) -> None:
    actions = [action.id for action in stage.app.view().actions() if action.enabled]
    stage.use(next(one for way in WAYS for one in actions if one.startswith(way)))


def test_preparing_draws_nothing_and_changes_nothing_and_the_next_picture_is_the_same() -> None:
    shown, plain = pygame.Surface((640, 360)), pygame.Surface((640, 360))
    app, other = (App(MemoryStorage(), [small_city()], seeds=lambda: 7) for _ in range(2))
    stage, unprepared = Stage(app, lambda: shown), Stage(other, lambda: plain)
    rehearsal = Rehearsal(app, stage)
    for _ in range(6):
        rest(stage)
        rest(unprepared)
        before, view, controls = (
            pygame.image.tobytes(shown, "RGB"),
            app.view(),
            stage.canvas.controls,
        )
        assert near(shown, plain)
        prepare(rehearsal)
        assert pygame.image.tobytes(shown, "RGB") == before
        assert app.view() is view and stage.canvas.controls == controls
        assert not stage.frame(1000 / 60) and not unprepared.frame(1000 / 60)
        go(stage)
        go(unprepared)
    assert app.session is not None and other.session is not None
    assert app.session.log == other.session.log


def test_the_debrief_is_worked_out_before_it_is_asked_for() -> None:
    app = App(MemoryStorage(), [small_city()], seeds=lambda: 7)
    surface = pygame.Surface((640, 360))
    stage = Stage(app, lambda: surface)
    while app.view().screen != "ending":
        go(stage)
    rest(stage)
    prepare(Rehearsal(app, stage))
    assert app._desk.telling.foretold is not None
    told = app._desk.telling.foretold[1]
    go(stage)
    assert app.view().screen == "debrief" and app._desk.told is told


@pytest.mark.parametrize("size", [(1280, 720), (1111, 625), (1920, 1080)])
def test_a_picture_cut_in_strips_is_the_picture(size: tuple[int, int]) -> None:
    pictures = Pictures(assets_folder() / "pictures")
    whole = pictures.filling("scene-market", *size)
    strips: list[int] = []
    pictures.drew_one = lambda: strips.append(1)
    assert near(pictures.filling("scene-market", *size), whole)
    assert len(strips) > 5


def test_modules_come_after_those_they_rest_on() -> None:
    names = list(modules_ahead())
    assert len(names) == len(set(names)) > 100
    assert names.index("game.core.state") < names.index("game.core.engine")
    assert names.index("game.debrief.life") < names.index("game.debrief.compose")


def near(one: pygame.Surface, other: pygame.Surface) -> bool:
    """Whether two pictures differ at most at the edges of shapes, and there a little."""
    gap = abs(pygame.surfarray.array3d(one).astype(int) - pygame.surfarray.array3d(other))
    return float(gap.mean()) < 0.1 and int(gap.max()) < 80
