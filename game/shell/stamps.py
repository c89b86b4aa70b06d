"""Stamps: ready-made pictures, kept while there is room for them."""

from collections.abc import Callable

import pygame

Name = tuple[str, int, int]


class Stamps:
    """Keeps so many pixels; to make room, what has not been printed for longest goes first."""

    def __init__(self, most: int) -> None:
        self.most = most
        # Called after each new one, by who prepares many.
        self.kept_one: Callable[[], None] | None = None
        self._kept: dict[Name, pygame.Surface] = {}
        self._pixels = 0

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, name: Name) -> pygame.Surface | None:
        """The stamp of that name and size, or None."""
        stamp = self._kept.pop(name, None)
        if stamp is not None:
            self._kept[name] = stamp
        return stamp

    def keep(self, name: Name, stamp: pygame.Surface) -> None:
        """Keep a stamp for the next time."""
        self._pixels += name[1] * name[2]
        while self._kept and self._pixels > self.most:
            oldest = next(iter(self._kept))
            del self._kept[oldest]
            self._pixels -= oldest[1] * oldest[2]
        self._kept[name] = stamp
        if self.kept_one:
            self.kept_one()
