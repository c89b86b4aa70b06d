"""Every screen and state as a picture, for review and for the tests."""

from collections.abc import Callable, Iterable, Iterator
from itertools import product
from pathlib import Path

import pygame

from game.content.load import load_level
from game.core.language import OWN
from game.platforms.places import levels_folder
from game.shell import screens, style_sheet
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.focus import Focus
from game.shell.guest import shipped_languages, speak_in
from game.shell.theme import Colour
from game.shell.tour import Stop, tour

Size = tuple[int, int]

# A table, a squarer one, a very wide one, a small phone held across, one held upright, and the
# smallest there is.
SIZES: tuple[Size, ...] = (
    (1280, 720),
    (1024, 768),
    (1720, 720),
    (667, 375),
    (390, 844),
    (320, 568),
)
# What a folder's name ends in, the size of letters, and whether the theme is that of high contrast.
LOOKS = (("", 1.0, False), ("-contrast", 1.0, True), ("-letters-200", 2.0, False))
# After every movement: the pictures show where things come to rest.
LONG_AFTER = 1_000_000.0


def render_gallery(out: Path, sizes: Iterable[Size] = SIZES) -> list[Path]:
    """Draw the style sheet and every screen, in every language, layout and look."""
    level = load_level(levels_folder() / "larkhaven")
    out.mkdir(parents=True, exist_ok=True)
    pictures = [out / "style.png"]
    sheet = new_canvas(style_sheet.SIZE, scale=1.0)
    style_sheet.draw_style_sheet(sheet)
    pygame.image.save(sheet.surface, pictures[0])
    wanted = tuple(sizes)
    for code in shipped_languages().codes():
        stops = tour(level, code)
        for (wide, tall), (suffix, letters, contrast) in product(wanted, LOOKS):
            paper = new_canvas((wide, tall), letters, high_contrast=contrast)
            pictures += _hung(stops, paper, out / folder_of((wide, tall), suffix, code))
    return pictures


def folder_of(size: Size, suffix: str, code: str) -> str:
    """The folder of a layout in a look; English, the game's own language, goes without saying."""
    return f"{size[0]}x{size[1]}{suffix}" + (f"-{code}" if code != OWN else "")


def _hung(stops: Iterable[Stop], paper: Canvas, folder: Path) -> Iterator[Path]:
    """Every screen on one canvas, saved under its number and its name."""
    folder.mkdir(exist_ok=True)
    for number, stop in enumerate(stops, start=1):
        hang(stop, paper)
        path = folder / f"{number:03}-{stop.name}.png"
        pygame.image.save(paper.surface, path)
        yield path


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
        composed: bool = False,
    ) -> None:
        """Nothing: no words are ever set inside a stamp."""


def new_canvas(
    size: Size,
    text_scale: float = 1.0,
    kind: type[Canvas] = Canvas,
    scale: float | None = None,
    high_contrast: bool = False,
) -> Canvas:
    """A canvas of that many real pixels, in memory, with nothing moving on it."""
    paper = kind(pygame.Surface(size), text_scale, scale)
    paper.contrast = high_contrast
    paper.springs.calm = True
    return paper


def hang(stop: Stop, paper: Canvas) -> Focus:
    """Draw one screen as it rests; gives back where the keyboard is on it."""
    speak_in(stop.language)
    focus = Focus()
    focus.keep(stop.view)
    focus.visible = stop.ring
    screens.draw(stop.view, paper, focus, LONG_AFTER)
    if paper.springs.moving:
        paper.again(2 * LONG_AFTER)
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
