"""A canvas that looks at what lies behind its letters, and what is said of a picture it drew."""

from collections.abc import Iterator

import numpy as np
import pygame

from game.shell import theme
from game.shell.canvas import Canvas
from game.shell.theme import Colour

# Letters may touch a busy ground with so small a part of themselves.
STRAY = 0.02
CHANNEL = np.array(
    [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in np.arange(256) / 255]
)
WEIGHTS = np.array([0.2126, 0.7152, 0.0722])


class Looking(Canvas):
    """Measures, letter by letter, how far apart the words and the pixels behind them are."""

    def begin(self, now: float = 0.0) -> None:
        """Start a new picture."""
        super().begin(now)
        self.apart: list[tuple[float, Colour]] = []

    def put(self, picture: pygame.Surface, place: pygame.Rect, colour: Colour) -> None:
        """Look at the ground under the letters, then set them."""
        shown = place.clip(self.surface.get_clip())
        if shown.w and shown.h:
            x, y = shown.x - place.x, shown.y - place.y
            ground = pygame.surfarray.array3d(self.surface.subsurface(shown))
            # Of the whole picture: a part of one kept run-length coded may hold stray pixels.
            mask = pygame.surfarray.array_alpha(picture)[x : x + shown.w, y : y + shown.h] > 0
            self.apart.append((worst(ground[mask], colour), colour))
        super().put(picture, place, colour)


def worst(pixels: np.ndarray, colour: Colour) -> float:
    """The contrast that all but a stray part of the pixels has at least."""
    if not len(pixels):
        return 21.0
    ground, ink = CHANNEL[pixels] @ WEIGHTS, theme.light(colour)
    ratios = (np.maximum(ground, ink) + 0.05) / (np.minimum(ground, ink) + 0.05)
    return float(np.quantile(ratios, STRAY))


def faint_words(canvas: Looking) -> Iterator[str]:
    """Every line of words that is too near its ground."""
    for ratio, colour in canvas.apart:
        if ratio < theme.WORDS_APART - 0.05:
            yield f"words in {colour} stand only {ratio:.1f} from their ground"
