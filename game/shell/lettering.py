"""Letters: the bundled font at real pixels, broken into lines, drawn once and kept."""

from pathlib import Path

import pygame

from game.shell.theme import Colour

MOST_KEPT = 600


class Lettering:
    """Measures and draws words; remembers what it has drawn."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.fonts: dict[tuple[int, bool], pygame.font.Font] = {}
        self.broken: dict[tuple[str, int, bool, int], tuple[str, ...]] = {}
        self.drawn: dict[tuple[str, int, bool, Colour], pygame.Surface] = {}

    def font(self, pixels: int, bold: bool) -> pygame.font.Font:
        """The font at that size."""
        key = (pixels, bold)
        if key not in self.fonts:
            if not pygame.font.get_init():
                pygame.font.init()
            name = f"AtkinsonHyperlegible-{'Bold' if bold else 'Regular'}.ttf"
            self.fonts[key] = pygame.font.Font(str(self.folder / name), pixels)
        return self.fonts[key]

    def width(self, words: str, pixels: int, bold: bool) -> int:
        """How wide the words are on one line."""
        return self.font(pixels, bold).size(words)[0]

    def lines(self, words: str, pixels: int, bold: bool, width: int) -> tuple[str, ...]:
        """The words broken into lines no wider than `width`, where a space allows it."""
        key = (words, pixels, bold, width)
        if key not in self.broken:
            if len(self.broken) >= MOST_KEPT:
                self.broken.clear()
            self.broken[key] = tuple(self._break(words, pixels, bold, width))
        return self.broken[key]

    def line(self, words: str, pixels: int, bold: bool, colour: Colour) -> pygame.Surface:
        """One line of words as a picture, kept for the next time."""
        key = (words, pixels, bold, colour)
        if key not in self.drawn:
            if len(self.drawn) >= MOST_KEPT:
                self.drawn.clear()
            picture = self.font(pixels, bold).render(words, True, colour)
            # Run-length blits keep text cheap in the browser, where alpha is the one slow thing.
            picture.set_alpha(255, pygame.RLEACCEL)
            self.drawn[key] = picture
        return self.drawn[key]

    def _break(self, words: str, pixels: int, bold: bool, width: int) -> list[str]:
        lines: list[str] = []
        for paragraph in words.split("\n"):
            line = ""
            for word in paragraph.split():
                longer = f"{line} {word}" if line else word
                if line and self.width(longer, pixels, bold) > width:
                    lines.append(line)
                    line = word
                else:
                    line = longer
            lines.append(line)
        return lines
