"""What passes between two pictures: night falls in cuts, and colour drains after the outage."""

from dataclasses import dataclass

import pygame

from game.shell.theme import CUT_MS, FADE_MS

# How many cuts of the world a change of its light takes; every other change is one, and at once.
TURNS = {"outage": 12, "night": 4, "paper": 3}


@dataclass(slots=True)
class Passing:
    """A picture going over into the next one, the same on a fast and a slow machine."""

    before: pygame.Surface
    after: pygame.Surface
    since: float
    cuts: int
    calm: bool
    shown: int = -1

    def draw(self, surface: pygame.Surface, now: float) -> bool:
        """Draw what is due, and only if it differs from what is there; True if it drew."""
        step = self._step(now)
        if step == self.shown:
            return False
        self.shown = step
        surface.blit(self.after, (0, 0))
        if not self.over(now):
            self.before.set_alpha(round(255 * (1 - self._share(now))))
            surface.blit(self.before, (0, 0))
        return True

    def over(self, now: float) -> bool:
        """Whether the next picture stands alone."""
        return now - self.since >= self._long

    @property
    def _long(self) -> float:
        return FADE_MS if self.calm else CUT_MS * self.cuts

    def _step(self, now: float) -> int:
        """Which drawing it is: the world has one for each cut, a cross-fade one for each moment."""
        if self.over(now):
            return int(self._long)
        return int((now - self.since) if self.calm else (now - self.since) // CUT_MS)

    def _share(self, now: float) -> float:
        along = (now - self.since) / self._long
        return along if self.calm else (along * self.cuts // 1 + 1) / self.cuts


def passing(
    before: pygame.Surface, after: pygame.Surface, mood: str, now: float, *, calm: bool
) -> Passing:
    """The passage from one picture to another of that mood."""
    return Passing(before, after.copy(), now, TURNS[mood], calm)
