"""Stamps: ready-made pictures, kept while there is room for them."""

from collections.abc import Callable

import pygame

from game.shell.theme import Colour

Name = tuple[str, int, int]


# Of screens put together from other stamps only so many are kept: each is shown in one moment.
MOST_COMPOSED = 3


class Stamps:
    """Keeps so many pixels; to make room, what has not been printed for longest goes first.

    What is `composed`, a whole screen put together for one moment, makes room only for its like.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        # Called after each new one, by who prepares many.
        self.kept_one: Callable[[], None] | None = None
        self._kept: dict[Name, pygame.Surface] = {}
        self._composed: dict[Name, pygame.Surface] = {}
        self._pixels = 0
        self._sheet: pygame.Surface | None = None

    def __len__(self) -> int:
        return len(self._kept) + len(self._composed)

    def get(self, name: Name) -> pygame.Surface | None:
        """The stamp of that name and size, or None."""
        for kept in (self._kept, self._composed):
            stamp = kept.pop(name, None)
            if stamp is not None:
                kept[name] = stamp
                return stamp
        return None

    def sheet_of(self, size: tuple[int, int]) -> pygame.Surface:
        """The one sheet on which screens are composed.

        What is printed on a new sheet each time has to be packed anew for each of them, and that
        takes longer than the printing.
        """
        if self._sheet is None or self._sheet.get_size() != size:
            self._sheet = pygame.Surface(size)
        return self._sheet

    def keep(self, name: Name, stamp: pygame.Surface, *, composed: bool = False) -> None:
        """Keep a stamp for the next time."""
        if composed:
            while len(self._composed) >= MOST_COMPOSED:
                del self._composed[next(iter(self._composed))]
            self._composed[name] = stamp
        else:
            self._keep(name, stamp)
        if self.kept_one:
            self.kept_one()

    def _keep(self, name: Name, stamp: pygame.Surface) -> None:
        self._pixels += name[1] * name[2]
        while self._kept and self._pixels > self.most:
            oldest = next(iter(self._kept))
            del self._kept[oldest]
            self._pixels -= oldest[1] * oldest[2]
        self._kept[name] = stamp


def blank(size: tuple[int, int], edge: Colour | None) -> pygame.Surface:
    """An opaque sheet, or a clear one whose soft borders fade to the edge colour."""
    if edge is None:
        return pygame.Surface(size)
    sheet = pygame.Surface(size, pygame.SRCALPHA)
    sheet.fill((*edge, 0))
    return sheet
