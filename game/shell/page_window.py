"""The canvas of a page: as sharp as the screen allows and as large as a frame can afford."""

import pygame

# Putting a picture on the page costs about 2 ms for each million pixels, and cutting its scenery
# the first time several hundred; a full-HD screen is still shown as it is.
MOST_PIXELS = 2_100_000
LEAST_SIDE = 160
STEPS = 4
# Beyond two real pixels for one of the page's the eye gains little and a phone pays double.
SHARPEST, COARSEST = 2.0, 0.5


def share_of(wide: float, tall: float, ratio: float) -> float:
    """Real pixels for one of the page's: the screen's own, or as near as can be afforded."""
    finest = min(SHARPEST, max(COARSEST, ratio))
    if wide * tall * finest * finest <= MOST_PIXELS:
        return finest
    # In quarters, since the browser stretches even shares more cleanly.
    share = finest
    while share > COARSEST and wide * tall * share * share > MOST_PIXELS:
        share = max(COARSEST, (-(-share * STEPS // 1) - 1) / STEPS)
    return share


class PageWindow:
    """A page's canvas. `share` is how many real pixels one of the page's is."""

    def __init__(self, wide: float, tall: float, ratio: float) -> None:
        pygame.display.init()
        pygame.font.init()
        # A canvas shows no icon, and pygame would look for its own.
        pygame.display.set_icon(pygame.Surface((1, 1)))
        self.share = 1.0
        self._size = (0, 0)
        self.resize(wide, tall, ratio)

    def resize(self, wide: float, tall: float, ratio: float) -> bool:
        """Fit the canvas to the page; False if it fits already.

        A browser's zoom changes the share alone, and then nothing lies where it was either.
        """
        wide, tall = max(LEAST_SIDE, wide), max(LEAST_SIDE, tall)
        share = share_of(wide, tall, ratio)
        size = (round(wide * share), round(tall * share))
        before = (self._size, self.share)
        # The share is that of the whole pixels, so that boxes lie exactly where they are drawn.
        self.share = size[0] / wide
        if size != self._size:
            self._size = size
            pygame.display.set_mode(size)
        return (self._size, self.share) != before

    def surface(self) -> pygame.Surface:
        """The surface to draw on."""
        surface = pygame.display.get_surface()
        assert surface is not None
        return surface

    def show(self) -> None:
        """Put what was drawn on the page."""
        pygame.display.flip()
