"""Every screen and state as a picture, for review and for the tests."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pygame

from game.content.load import load_level
from game.platforms.places import levels_folder
from game.shell import screens
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.focus import Focus
from game.shell.theme import Colour
from game.shell.tour import Stop, tour

Size = tuple[int, int]

SIZES: tuple[Size, ...] = ((1280, 720), (1024, 768), (844, 390), (390, 844))
# After every movement: the pictures show where things come to rest.
LONG_AFTER = 1_000_000.0


def render_gallery(out: Path, sizes: Iterable[Size] = SIZES) -> list[Path]:
    """Draw every screen of the game that came with us, at every size, into the folder."""
    stops = tour(load_level(levels_folder() / "larkhaven"))
    pictures: list[Path] = []
    for size in sizes:
        folder = out / f"{size[0]}x{size[1]}"
        folder.mkdir(parents=True, exist_ok=True)
        paper = new_canvas(size)
        for number, stop in enumerate(stops, start=1):
            hang(stop, paper)
            pictures.append(folder / f"{number:02}-{stop.name}.png")
            pygame.image.save(paper.surface, pictures[-1])
    return pictures


class Proof(Canvas):
    """A canvas that sets words and controls but leaves out the art, to see quickly what fits."""

    def stamp(
        self,
        key: str,
        box: Box,
        paint: Callable[[Canvas], None],
        edge: Colour | None = None,
        fine: int = 2,
        passing: bool = False,
    ) -> None:
        """Nothing: no words are ever set inside a stamp."""


def new_canvas(
    size: Size, text_scale: float = 1.0, kind: type[Canvas] = Canvas, scale: float | None = None
) -> Canvas:
    """A canvas of that many real pixels, in memory, with nothing moving on it."""
    paper = kind(pygame.Surface(size), text_scale, scale)
    paper.springs.calm = True
    return paper


def hang(stop: Stop, paper: Canvas) -> Focus:
    """Draw one screen as it rests; gives back where the keyboard is on it."""
    focus = Focus()
    focus.keep(stop.view)
    focus.visible = stop.ring
    screens.draw(stop.view, paper, focus, LONG_AFTER)
    if stop.low:
        focus.scroll = focus.scroll_most
        screens.draw(stop.view, paper, focus, LONG_AFTER)
    return focus


def contact_sheet(pictures: list[Path], columns: int, width: int) -> pygame.Surface:
    """Many pictures of one size on one sheet, to be looked at together."""
    shown = [pygame.image.load(path) for path in pictures]
    scale = width / shown[0].get_width()
    high = round(shown[0].get_height() * scale)
    rows = -(-len(shown) // columns)
    sheet = pygame.Surface((columns * (width + 6), rows * (high + 6)))
    for number, picture in enumerate(shown):
        small = pygame.transform.smoothscale(picture, (width, high))
        sheet.blit(small, (number % columns * (width + 6), number // columns * (high + 6)))
    return sheet
