"""Shadows in pieces: only what a sheet leaves to be seen of its shadow is drawn."""

from collections.abc import Iterator

import pygame

# How far inside its cut edge a sheet surely covers everything, in logical units.
SURELY = 8.0
# No piece is longer than this many real pixels: of a long sheet most lies outside the window.
LONGEST = 512


def showing(whole: pygame.Rect, sheet: pygame.Rect) -> Iterator[pygame.Rect]:
    """The pieces of a shadow around the sheet that lies on it, each no longer than `LONGEST`."""
    hidden = sheet.clip(whole)
    if hidden.w <= 0 or hidden.h <= 0:
        yield whole
        return
    beside = (whole.x, hidden.x), (hidden.right, whole.right)
    sides = (pygame.Rect(x, hidden.y, end - x, hidden.h) for x, end in beside)
    over = pygame.Rect(whole.x, whole.y, whole.w, hidden.y - whole.y)
    under = pygame.Rect(whole.x, hidden.bottom, whole.w, whole.bottom - hidden.bottom)
    for strip in (over, *sides, under):
        for top in range(strip.y, strip.bottom, LONGEST) if strip.w > 0 else ():
            yield pygame.Rect(strip.x, top, strip.w, min(LONGEST, strip.bottom - top))
