"""The brush: flat shapes on a surface of real pixels, spoken to in logical units."""

import pygame

from game.shell import theme
from game.shell.box import Box
from game.shell.shapes import Point, facet
from game.shell.theme import Colour


class Brush:
    """Draws shapes on a surface; `scale` is the real pixels in one logical unit."""

    def __init__(self, surface: pygame.Surface, scale: float) -> None:
        width, height = surface.get_size()
        self.surface = surface
        self.scale = scale
        self.size = (width / scale, height / scale)
        self.contrast = False

    def tone(self, colour: Colour) -> Colour:
        """A colour as the theme has it."""
        return theme.themed(colour, high=self.contrast)

    @property
    def page(self) -> Box:
        """The whole surface as a box."""
        return Box(0, 0, *self.size)

    def clip(self, box: Box | None) -> None:
        """Draw only inside the box from now on; everywhere again with None."""
        self.surface.set_clip(self.real(box) if box else None)

    def shows(self, box: Box) -> bool:
        """Whether all of the box can be seen now."""
        return bool(self.surface.get_clip().contains(self.real(box)))

    def fill(self, colour: Colour) -> None:
        """Paint the whole canvas."""
        self.surface.fill(self.tone(colour))

    def rect(self, colour: Colour, box: Box, radius: float = 0) -> None:
        """A flat rectangle, with round corners if asked."""
        pygame.draw.rect(
            self.surface,
            self.tone(colour),
            self.real(box),
            border_radius=round(radius * self.scale),
        )

    def polygon(self, colour: Colour, points: tuple[Point, ...]) -> None:
        """A flat shape with smooth edges."""
        colour = self.tone(colour)
        real = [(x * self.scale, y * self.scale) for x, y in points]
        pygame.draw.polygon(self.surface, colour, real)
        pygame.draw.aalines(self.surface, colour, True, real)

    def facet(self, colour: Colour, box: Box, seed: str | int, *, sliver: bool = True) -> None:
        """A box cut by hand, with a sliver of light on its upper left edges."""
        points = facet(box, seed)
        self.polygon(colour, points)
        if sliver:
            bright = theme.mix(self.tone(colour), theme.WHITE, 45)
            self.line(bright, points[3], points[0], 1.5)
            self.line(bright, points[0], points[1], 1.5)

    def line(self, colour: Colour, start: Point, end: Point, width: float = 1) -> None:
        """A straight line."""
        real = max(1, round(width * self.scale))
        first = (start[0] * self.scale, start[1] * self.scale)
        last = (end[0] * self.scale, end[1] * self.scale)
        pygame.draw.aaline(self.surface, self.tone(colour), first, last, real)

    def lines(self, colour: Colour, points: tuple[Point, ...], width: float = 1) -> None:
        """A run of straight lines through the points."""
        for start, end in zip(points, points[1:], strict=False):
            self.line(colour, start, end, width)

    def circle(self, colour: Colour, centre: Point, radius: float) -> None:
        """A true circle: only the app has these."""
        at = (centre[0] * self.scale, centre[1] * self.scale)
        pygame.draw.aacircle(self.surface, self.tone(colour), at, max(1.0, radius * self.scale))

    def gradient(self, top: Colour, foot: Colour, box: Box) -> None:
        """A box that runs from one colour at the top to another at the foot, row by row."""
        area, top, foot = self.real(box), self.tone(top), self.tone(foot)
        # Without a call for each mix: a tall gradient is a large part of a screen's first picture.
        (red, green, blue), last = top, max(1, area.height - 1)
        across, along, down = foot[0] - red, foot[1] - green, foot[2] - blue
        for row in range(area.height):
            share = row / last
            colour = (
                round(red + across * share),
                round(green + along * share),
                round(blue + down * share),
            )
            self.surface.fill(colour, (area.x, area.y + row, area.width, 1))

    def keep_round(self, radius: float) -> None:
        """Cut this canvas's own corners away, smoothly: outside the round box nothing is left."""
        whole, real = self.surface.get_rect(), round(radius * self.scale)
        wide, tall = min(real, whole.w // 2), min(real, whole.h // 2)
        # Only corners need to be drawn finer than they are shown, and mixing is the slow thing.
        finer = pygame.Surface((2 * wide, 2 * tall), pygame.SRCALPHA)
        finer.fill((255, 255, 255, 0))
        box = pygame.Rect(0, 0, 2 * whole.w, 2 * whole.h)
        pygame.draw.rect(finer, (255, 255, 255, 255), box, border_radius=2 * real)
        corner = pygame.transform.smoothscale(finer, (wide, tall))
        for left in (0, whole.w - wide):
            for top in (0, whole.h - tall):
                mask = pygame.transform.flip(corner, left > 0, top > 0)
                self.surface.blit(mask, (left, top), special_flags=pygame.BLEND_RGBA_MULT)

    def real(self, box: Box) -> pygame.Rect:
        """A box in the window's own pixels."""
        left, top = round(box.x * self.scale), round(box.y * self.scale)
        right, bottom = round(box.right * self.scale), round(box.bottom * self.scale)
        return pygame.Rect(left, top, right - left, bottom - top)

    def logical(self, area: pygame.Rect) -> Box:
        """A rectangle of real pixels as a box in logical units."""
        scale = self.scale
        return Box(area.x / scale, area.y / scale, area.width / scale, area.height / scale)
