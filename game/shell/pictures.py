"""Pictures: SVG files drawn at the window's real pixels, kept by name and size."""

from pathlib import Path

import pygame

from game.shell.theme import PAPER

MOST_KEPT = 120
# Closeness is told by a veil of paper: near, cooler, far.
VEILS = ((67, 0), (34, 35), (0, 65))


def veil_of(strength: int) -> int:
    """How many percent of paper lie over a picture of that strength."""
    return next(veil for least, veil in VEILS if strength >= least)


class Pictures:
    """Draws the pictures of one folder and remembers them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.kept: dict[tuple[str, int, int, int], pygame.Surface] = {}

    def has(self, name: str) -> bool:
        """Whether there is a picture of that name."""
        return (self.folder / f"{name}.svg").is_file()

    def picture(self, name: str, width: int, height: int, strength: int) -> pygame.Surface:
        """The picture, as large as fits into width and height, with its veil."""
        key = (name, width, height, veil_of(strength))
        if key not in self.kept:
            if len(self.kept) >= MOST_KEPT:
                self.kept.clear()
            self.kept[key] = self._draw(name, width, height, veil_of(strength))
        return self.kept[key]

    def fresh(self, name: str, width: int, height: int) -> pygame.Surface:
        """The picture drawn anew and not kept."""
        return self._draw(name, width, height, 0)

    def filling(self, name: str, width: int, height: int) -> pygame.Surface:
        """A picture that fills its whole box, drawn anew; what lies below need not be mixed in."""
        picture = self._cut(name, width, height)
        picture.set_alpha(None)
        return picture

    def _cut(self, name: str, width: int, height: int) -> pygame.Surface:
        path = str(self.folder / f"{name}.svg")
        return pygame.image.load_sized_svg(path, (max(1, width), max(1, height)))

    def _draw(self, name: str, width: int, height: int, veil: int) -> pygame.Surface:
        picture = self._cut(name, width, height)
        if veil:
            _veil(picture, veil)
        picture.set_alpha(255, pygame.RLEACCEL)
        return picture


def _veil(picture: pygame.Surface, percent: int) -> None:
    """Mix paper into the colours and leave the cut-out edges as they are."""
    kept = round(255 * (100 - percent) / 100)
    picture.fill((kept, kept, kept, 255), special_flags=pygame.BLEND_RGBA_MULT)
    paper = tuple(round(part * percent / 100) for part in PAPER)
    picture.fill((*paper, 0), special_flags=pygame.BLEND_RGBA_ADD)
