"""The canvas: everything the window shows is drawn through it, in logical units."""

from collections.abc import Callable

import pygame

from game.platforms.places import assets_folder
from game.shell import theme
from game.shell.box import Box
from game.shell.lettering import Lettering
from game.shell.motion import Springs
from game.shell.pictures import Pictures
from game.shell.shadows import SURELY, showing
from game.shell.shapes import Point
from game.shell.stamps import Stamps, blank
from game.shell.theme import Colour
from game.shell.writing import Said, Writing

__all__ = ["Canvas", "Said", "scale_of"]

Moving = Callable[[float], None]

# How many windowfuls of ready-made pictures are kept before the oldest goes.
MOST_PAGES = 8
# The least that letters may have of the size they are read at, so that nobody needs a glass.
LEGIBLE = 14.0


def scale_of(width: int, height: int, share: float = 1.0) -> float:
    """Real pixels per logical unit: what a table or a phone has room for, but legible everywhere.

    `share` is how many real pixels make one of the size that letters are read at.
    """
    if height > width:
        return max(min(width / 390, height / 700), share * LEGIBLE / theme.PHONE_LEAST)
    return max(min(width / 1040, height / 720), share * LEGIBLE / theme.LEAST)


class Canvas(Writing):
    """A surface of real pixels that is spoken to in logical units."""

    def __init__(
        self, surface: pygame.Surface, text_scale: float = 1.0, scale: float | None = None
    ) -> None:
        folder = assets_folder()
        units = scale if scale is not None else scale_of(*surface.get_size())
        super().__init__(surface, units, text_scale, Lettering(folder / "fonts"))
        self.pictures = Pictures(folder / "pictures")
        self.stamps = Stamps(MOST_PAGES * surface.get_width() * surface.get_height())
        self.controls: list[tuple[str, Box]] = []
        self.springs = Springs()
        # When this picture is drawn, for what begins to move in it.
        self.now = 0.0
        # Whether the words are wanted at once, and scenery in the picture after this one.
        self.hurried = False
        self.unfinished = False
        # How many times finer than the window this is drawn; once is enough.
        self.fine = 1
        self._lively: list[tuple[pygame.Rect, pygame.Surface, Moving]] = []

    def begin(self, now: float = 0.0) -> None:
        """Start a new picture: forget what the last one said."""
        self.now = now
        self.said.clear()
        self.controls.clear()
        self._lively.clear()
        self.springs.moving = self.unfinished = False

    def lively(self, box: Box, paint: Moving, now: float) -> None:
        """Draw what moves by itself; nothing that is drawn later may reach into its box."""
        area = self.real(box).clip(self.surface.get_rect())
        self._lively.append((area, self.surface.subsurface(area).copy(), paint))
        paint(now)

    def again(self, now: float) -> None:
        """Draw only what moves by itself, each on the ground that lay under it."""
        self.springs.moving = False
        words = len(self.said)
        for area, ground, paint in self._lively:
            self.surface.blit(ground, area)
            paint(now)
        del self.said[words:]

    def control(self, action_id: str, box: Box) -> None:
        """Remember that a press inside the box, as far as it shows, means that action."""
        shown = self.real(box).clip(self.surface.get_clip())
        # What a scrolled page shows only the edge of cannot be hit by a finger.
        cut = shown.size != self.real(box).size
        if not cut or min(shown.width, shown.height) >= theme.TARGET * self.scale - 1:
            self.controls.append((action_id, self.logical(shown)))

    def action_at(self, x: float, y: float) -> str | None:
        """The action under a point of the real window; the last drawn lies on top."""
        at = (x / self.scale, y / self.scale)
        return next((name for name, box in reversed(self.controls) if box.holds(*at)), None)

    def picture(self, name: str, box: Box, strength: int = 100) -> Box:
        """A picture by name in the middle of the box; gives back the box it took."""
        area = self.real(box)
        drawn = self.pictures.picture(name, area.width, area.height, strength)
        place = drawn.get_rect(center=area.center)
        self.surface.blit(drawn, place)
        return self.logical(place)

    def backdrop(self, name: str, box: Box, *, fills: bool = False) -> None:
        """A picture larger than the window, drawn once into a stamp and not kept by itself.

        One that `fills` its box is laid down as it is: mixing is the slow thing in the browser.
        """
        area = self.real(box)
        draw = self.pictures.filling if fills else self.pictures.fresh
        self.surface.blit(draw(name, area.width, area.height), area)

    def carry_on(self, x: float) -> None:
        """Carry what lies at that line on to the left edge, as the bay goes on beyond a picture."""
        edge, tall = round(x * self.scale) + 1, self.surface.get_height()
        if edge > 1:
            column = self.surface.subsurface((edge, 0, 1, tall)).copy()
            self.surface.blit(pygame.transform.scale(column, (edge, tall)), (0, 0))

    def stamp(
        self,
        key: str,
        box: Box,
        paint: Callable[["Canvas"], None],
        edge: Colour | None = None,
        fine: int = 2,
        passing: bool = False,
        composed: bool = False,
    ) -> None:
        """Draw something once at `fine` times the size, keep it, and print it from then on.

        With `edge` the ground is clear; the edge colour is what its soft border fades to. What is
        only `passing`, one step of a movement, is not kept; of whole screens that are `composed` of
        other stamps the newest few are.
        """
        area = self.real(box)
        name = (key, area.width, area.height)
        stamp = self.stamps.get(name)
        if stamp is None:
            stamp = (
                self._composed(paint)
                if composed
                else self._painted(area, paint, edge, fine if self.fine == 1 else 1)
            )
            if not passing:
                self.stamps.keep(name, stamp, composed=composed)
        self.surface.blit(stamp, area)

    def shadow(
        self,
        points: tuple[Point, ...],
        percent: float = theme.SHADOW_INK,
        sheet: Box | None = None,
    ) -> None:
        """A flat shadow: ink laid thinly over whatever is there.

        Where a `sheet` will lie on it, only what the sheet leaves to be seen is drawn.
        """
        left, top = min(x for x, _ in points), min(y for _, y in points)
        right, foot = max(x for x, _ in points), max(y for _, y in points)
        shape = tuple((x - left, y - top) for x, y in points)
        ink = (*theme.INK, round(255 * percent / 100))

        words = " ".join(f"{x:.1f},{y:.1f}" for x, y in shape)
        whole = self.real(Box(left, top, right - left, foot - top))
        covered = self.real(sheet.inset(SURELY)) if sheet else pygame.Rect(0, 0, 0, 0)
        for piece in showing(whole, covered):
            across, down = (piece.x - whole.x) / self.scale, (piece.y - whole.y) / self.scale

            def paint(inner: "Canvas", across: float = across, down: float = down) -> None:
                real = [((x - across) * inner.scale, (y - down) * inner.scale) for x, y in shape]
                pygame.draw.polygon(inner.surface, ink, real)

            if piece.colliderect(self.surface.get_clip()):
                key = f"shadow {percent} {across:.2f} {down:.2f} {words}"
                self.stamp(key, self.logical(piece), paint, theme.INK)

    def tint(
        self, colour: Colour, box: Box, radius: float, percent: float, around: Box | None = None
    ) -> None:
        """A thin layer of colour over whatever is there, with round corners.

        Where something will cover the middle, it is only laid `around` that: mixing is slow.
        """

        def paint(inner: "Canvas") -> None:
            inner.surface.fill((*colour, round(255 * percent / 100)))
            if around:
                hole = inner.real(around.moved(-box.x, -box.y))
                inner.surface.fill((*colour, 0), hole)
            inner.keep_round(radius)

        self.stamp(f"tint {colour} {radius} {percent} {bool(around)}", box, paint, colour, fine=1)

    def veil(self, colour: Colour, percent: float) -> None:
        """A thin layer of colour over everything."""
        layer = pygame.Surface(self.surface.get_size())
        layer.fill(self.tone(colour))
        layer.set_alpha(round(255 * percent / 100))
        self.surface.blit(layer, (0, 0))

    def _painted(
        self,
        area: pygame.Rect,
        paint: Callable[["Canvas"], None],
        edge: Colour | None,
        fine: int,
    ) -> pygame.Surface:
        size = (max(1, area.width), max(1, area.height))
        sheet = blank((size[0] * fine, size[1] * fine), edge)
        paint(self._like_this(sheet, fine))
        done = pygame.transform.smoothscale(sheet, size) if fine > 1 else sheet
        if edge is not None:
            done.set_alpha(255, pygame.RLEACCEL)
        return done

    def _composed(self, paint: Callable[["Canvas"], None]) -> pygame.Surface:
        """A whole screen, painted on the sheet that all of them are painted on."""
        sheet = self.stamps.sheet_of(self.surface.get_size())
        paint(self._like_this(sheet, fine=1))
        return sheet.copy()

    def _like_this(self, sheet: pygame.Surface, fine: int) -> "Canvas":
        """A canvas on another sheet, so many times finer, that shares what was drawn before."""
        inner = Canvas(sheet, self.text_scale, self.scale * fine)
        inner.lettering, inner.contrast = self.lettering, self.contrast
        inner.fine = self.fine * fine
        if fine == 1:
            # What the one has drawn the other can print: they are of one size.
            inner.pictures, inner.stamps = self.pictures, self.stamps
        return inner
