"""Letters: the bundled font at real pixels, broken into lines, drawn once and kept."""

import re
from collections.abc import Iterator
from pathlib import Path

import pygame

from game.shell.theme import Colour

# A dozen screens of lines; each is a picture, and in the browser memory is never given back.
MOST_KEPT = 300
# Where words break takes little room to remember and long to find out.
MOST_WORDS = 6000
# By how much the widths of a line's words may fall short of the line's, before their number.
ROUNDED = 4
# Where a long name may be broken without a hyphen of ours.
JOINTS = "-_./"
PARTS = rf"[^{JOINTS}]*[{JOINTS}]?"


class Lettering:
    """Measures and draws words; remembers what it has drawn."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.fonts: dict[tuple[int, bool], pygame.font.Font] = {}
        self.broken: dict[tuple[str, int, bool, int], tuple[str, ...]] = {}
        self.widths: dict[tuple[str, int, bool], int] = {}
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
        """How wide the words are on one line; most words are met again and again."""
        key = (words, pixels, bold)
        if key not in self.widths:
            if len(self.widths) >= MOST_WORDS:
                self.widths.clear()
            self.widths[key] = self.font(pixels, bold).size(words)[0]
        return self.widths[key]

    def lines(self, words: str, pixels: int, bold: bool, width: int) -> tuple[str, ...]:
        """The words broken into lines no wider than `width`, where a space allows it."""
        key = (words, pixels, bold, width)
        if key not in self.broken:
            if len(self.broken) >= MOST_WORDS:
                self.broken.clear()
            self.broken[key] = tuple(self._break(words, pixels, bold, width))
        return self.broken[key]

    def cuts(self, words: str, pixels: int, bold: bool, width: int) -> bool:
        """Whether a line that narrow cuts a word where the word has no joint."""
        return any(
            self.width(part, pixels, bold) > width
            for word in words.split()
            if self.width(word, pixels, bold) > width
            for part in re.findall(PARTS, word)
        )

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
        space = self.width(" ", pixels, bold)
        for paragraph in words.split("\n"):
            line, about = "", 0
            for word in self._pieces(paragraph, pixels, bold, width):
                longer, wide = f"{line} {word}" if line else word, self.width(word, pixels, bold)
                about += space + wide
                # The whole line is measured only where its words together may be too wide for it.
                near = line and about + ROUNDED + len(longer) // 8 > width
                if near and self.width(longer, pixels, bold) > width:
                    lines.append(line)
                    line, about = word, wide
                else:
                    line = longer
            lines.append(line)
        return lines

    def _pieces(self, paragraph: str, pixels: int, bold: bool, width: int) -> Iterator[str]:
        """The words; one too long for a line, such as a file's name, in pieces that are not."""
        for word in paragraph.split():
            while len(word) > 1 and self.width(word, pixels, bold) > width:
                fits = next(
                    (n for n in range(len(word) - 1, 1, -1)
                     if self.width(word[:n], pixels, bold) <= width), 1,
                )  # fmt: skip
                joint = max(word.rfind(mark, 0, fits) for mark in JOINTS) + 1
                yield word[: joint or fits]
                word = word[joint or fits :]
            yield word
