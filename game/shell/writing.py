"""Writing: words set into boxes, made smaller where they must be, and a record of how they fit."""

from dataclasses import dataclass
from typing import Literal

import pygame

from game.shell import theme
from game.shell.box import Box
from game.shell.brush import Brush
from game.shell.lettering import MOST_WORDS, Lettering
from game.shell.theme import Colour

Orientation = Literal["landscape", "portrait"]
Align = Literal["left", "center", "right"]
Valign = Literal["top", "middle", "bottom"]

# How far letters may shrink below the size the reader asked for, where nothing can be moved.
GIVES_WAY = 0.75


@dataclass(frozen=True, slots=True)
class Said:
    """Words that were drawn: the box they were given, the box they took, whether they fit.

    `pixels` is how high their letters are, `asked` how high they should have been.
    """

    words: str
    box: Box
    drawn: Box
    fits: bool
    pixels: int = 0
    asked: int = 0
    colour: Colour = theme.INK


@dataclass(frozen=True, slots=True)
class Measured:
    """Words broken into lines at the size at which they fit."""

    lines: tuple[str, ...]
    pixels: int
    step: float
    fits: bool

    @property
    def tall(self) -> float:
        """How high the lines are together."""
        return self.step * len(self.lines)


class Writing(Brush):
    """A brush that can also write."""

    def __init__(
        self, surface: pygame.Surface, scale: float, text_scale: float, lettering: Lettering
    ) -> None:
        super().__init__(surface, scale)
        self.text_scale = text_scale
        self.lettering = lettering
        self.said: list[Said] = []
        self._measured: dict[tuple[str, int, int, bool], Measured] = {}

    @property
    def orientation(self) -> Orientation:
        """Whether the window is wider than high."""
        return "portrait" if self.size[1] > self.size[0] else "landscape"

    @property
    def least(self) -> int:
        """The smallest size of letters that this window may show."""
        return theme.PHONE_LEAST if self.orientation == "portrait" else theme.LEAST

    def text(
        self,
        words: str,
        box: Box,
        size: float,
        *,
        bold: bool = False,
        colour: Colour = theme.INK,
        align: Align = "left",
        valign: Valign = "top",
        lines: int | None = None,
    ) -> float:
        """Words inside a box, smaller if they must be; gives back the line where they end."""
        fitted, colour = self.fitted(words, box, size, bold, lines), self.tone(colour)
        tall = fitted.tall
        top = box.y + {"top": 0.0, "middle": 0.5, "bottom": 1.0}[valign] * (box.h - tall)
        area = pygame.Rect(0, 0, 0, 0)
        for number, line in enumerate(fitted.lines):
            y = top + number * fitted.step
            place = self._line(line, box, y, fitted, bold, colour, align)
            area = place if number == 0 else area.union(place)
        shown = area.clip(self._hidden_by())
        if shown.height or not area.height:
            asked = self.pixels(max(size, self.least))
            drawn = self.logical(shown)
            self.said.append(Said(words, box, drawn, fitted.fits, fitted.pixels, asked, colour))
        return top + tall

    def measure(self, words: str, width: float, size: float, bold: bool = False) -> float:
        """How high the words will be when broken at that width."""
        return self._broken(words, width, size, bold).tall

    def line_height(self, size: float) -> float:
        """How high one line of words is."""
        return self.pixels(size) * theme.LINE_HEIGHT / self.scale

    def width_of(self, words: str, size: float, bold: bool = False) -> float:
        """How wide the words are on one line."""
        return self.lettering.width(words, self.pixels(size), bold) / self.scale

    def widest_word(self, words: str, size: float, bold: bool = False) -> float:
        """How wide the longest of the words is: narrower than that, a line would cut it."""
        pixels = self.pixels(size)
        wide = (self.lettering.width(word, pixels, bold) for word in words.split())
        return max(wide, default=0) / self.scale

    def fitted(
        self, words: str, box: Box, size: float, bold: bool = False, lines: int | None = None
    ) -> Measured:
        """The words at the largest size, no larger than asked, at which they fit the box."""
        now = max(size, self.least)
        # Where the room is fixed, larger letters give way a little, never below the usual least.
        lowest = self.least * max(1 / max(1.0, self.text_scale), GIVES_WAY)
        while True:
            broken = self._broken(words, box.w, now, bold)
            few = lines is None or len(broken.lines) <= lines
            if broken.fits and few and broken.tall <= box.h + 1:
                return broken
            if now <= lowest:
                return Measured(broken.lines, broken.pixels, broken.step, False)
            now = max(lowest, now - 1)

    def _hidden_by(self) -> pygame.Rect:
        """What words must lie in to be seen; nothing hides those that merely leave the window."""
        clip = self.surface.get_clip()
        endless = clip.inflate(1_000_000, 1_000_000)
        return endless if clip == self.surface.get_rect() else clip

    def pixels(self, size: float) -> int:
        """A size of letters in real pixels, with the reader's own text size in it."""
        return max(8, round(size * self.scale * self.text_scale))

    def _broken(self, words: str, width: float, size: float, bold: bool) -> Measured:
        key = (words, round(width * self.scale), self.pixels(size), bold)
        if key not in self._measured:
            if len(self._measured) >= MOST_WORDS:
                self._measured.clear()
            self._measured[key] = self._break(*key)
        return self._measured[key]

    def _break(self, words: str, wide: int, pixels: int, bold: bool) -> Measured:
        lines = self.lettering.lines(words, pixels, bold, wide)
        fits = not self.lettering.cuts(words, pixels, bold, wide) and all(
            self.lettering.width(line, pixels, bold) <= wide + 1 for line in lines
        )
        return Measured(lines, pixels, pixels * theme.LINE_HEIGHT / self.scale, fits)

    def _line(
        self,
        line: str,
        box: Box,
        y: float,
        fitted: Measured,
        bold: bool,
        colour: Colour,
        align: Align,
    ) -> pygame.Rect:
        picture = self.lettering.line(line, fitted.pixels, bold, colour)
        share = {"left": 0.0, "center": 0.5, "right": 1.0}[align]
        x = box.x * self.scale + share * (box.w * self.scale - picture.get_width())
        middle = (y + fitted.step / 2) * self.scale
        place = picture.get_rect(left=round(x), centery=round(middle))
        self.put(picture, place, colour)
        return place

    def put(self, picture: pygame.Surface, place: pygame.Rect, colour: Colour) -> None:
        """Letters of one colour onto whatever lies there."""
        self.surface.blit(picture, place)
