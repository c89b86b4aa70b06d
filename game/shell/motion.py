"""Motion: numbers that spring to where they belong, the same on a fast and a slow machine."""

from dataclasses import dataclass, field
from math import cos, exp, tau

from game.shell.theme import SPRING_MS


@dataclass(slots=True)
class Spring:
    """A number on its way from one value to another."""

    start: float
    goal: float
    since: float


@dataclass(slots=True)
class Springs:
    """All numbers that move. `moving` says whether another frame is needed."""

    calm: bool = False
    moving: bool = False
    kept: dict[str, Spring] = field(default_factory=dict)

    def at(self, name: str, goal: float, now: float) -> float:
        """Where the number is now on its way to its goal; at once there with reduced motion."""
        spring = self.kept.get(name)
        if spring is None or self.calm:
            self.kept[name] = Spring(goal, goal, now - SPRING_MS)
            return goal
        if spring.goal != goal:
            spring = self.kept[name] = Spring(_between(spring, now), goal, now)
        if now - spring.since < SPRING_MS:
            self.moving = True
        return _between(spring, now)

    def share(self, name: str, now: float) -> float:
        """How far along, from 0 to 1, a movement begun by `begin` is."""
        spring = self.kept.get(name)
        if spring is None or self.calm or now - spring.since >= SPRING_MS:
            return 1.0
        self.moving = True
        return max(0.0, (now - spring.since) / SPRING_MS)

    def begin(self, name: str, now: float) -> None:
        """Start a movement that only counts time, such as an echo."""
        self.kept[name] = Spring(0.0, 1.0, now)


def _between(spring: Spring, now: float) -> float:
    along = (now - spring.since) / SPRING_MS
    if along >= 1:
        return spring.goal
    # A damped swing: overshoots once by about an eighth, then rests.
    swing = exp(-4.2 * along) * cos(tau * along * 0.75) * (1 - along)
    return spring.goal + (spring.start - spring.goal) * swing
