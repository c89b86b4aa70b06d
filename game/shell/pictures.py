"""Pictures: SVG files drawn at the window's real pixels, kept by name and size."""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pygame

from game.shell.theme import PAPER

MOST_KEPT = 120
# Closeness is told by a veil of paper: near, cooler, far.
VEILS = ((67, 0), (50, 35), (0, 65))


# A large picture that is prepared in time is cut strip by strip, so many pixels at once.
STRIP_PIXELS = 60_000
FRAME = r'viewBox="0 0 (\S+) (\S+)"'
OPENING = r"<svg[^>]*>"


def veil_of(strength: int) -> int:
    """How many percent of paper lie over a picture of that strength."""
    return next(veil for least, veil in VEILS if strength >= least)


@dataclass(slots=True)
class Cutting:
    """A picture that fills its box, cut from the top so far as there was time."""

    of: tuple[str, int, int]
    text: str
    picture: pygame.Surface = field(init=False)
    rows: int = 0

    def __post_init__(self) -> None:
        self.picture = pygame.Surface(self.of[1:])

    @property
    def done(self) -> bool:
        """Whether nothing is missing."""
        return self.rows >= self.of[2]

    def strip(self) -> None:
        """Cut the next strip."""
        _, wide, tall = self.of
        rows = min(tall - self.rows, max(1, STRIP_PIXELS // wide))
        frame = re.search(FRAME, self.text)
        assert frame is not None
        unit = min(wide / float(frame[1]), tall / float(frame[2]))
        view = f"0 {self.rows / unit!r} {frame[1]} {rows / unit!r}"
        head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}">'
        part = io.BytesIO(re.sub(OPENING, head, self.text, count=1).encode())
        picture = pygame.image.load_sized_svg(part, (wide, rows))
        picture.set_alpha(None)
        self.picture.blit(picture, (0, self.rows))
        self.rows += rows


class Pictures:
    """Draws the pictures of one folder and remembers them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.kept: dict[tuple[str, int, int, int], pygame.Surface] = {}
        # Called after each new one and each strip, by who prepares many.
        self.drew_one: Callable[[], None] | None = None
        self._cutting: Cutting | None = None

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
            if self.drew_one:
                self.drew_one()
        return self.kept[key]

    def fresh(self, name: str, width: int, height: int) -> pygame.Surface:
        """The picture drawn anew and not kept."""
        return self._draw(name, width, height, 0)

    def filling(self, name: str, width: int, height: int) -> pygame.Surface:
        """A picture that fills its whole box, drawn anew; what lies below need not be mixed in."""
        begun = self._cutting
        if begun is None or begun.of != (name, width, height):
            if self.drew_one is None:
                picture = self._cut(name, width, height)
                picture.set_alpha(None)
                return picture
            begun = self._cutting = Cutting((name, width, height), self._text(name))
        while not begun.done:
            begun.strip()
            if self.drew_one:
                self.drew_one()
        self._cutting = None
        return begun.picture

    def _text(self, name: str) -> str:
        return (self.folder / f"{name}.svg").read_text(encoding="utf-8")

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
