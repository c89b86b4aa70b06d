"""Motion: numbers that spring to where they belong, the same on a fast and a slow machine."""

from dataclasses import dataclass, field
from math import cos, exp, tau

from game.shell.theme import FADE_MS, SPRING_MS


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
            spring = self.kept[name] = Spring(between(spring, now), goal, now)
        if now - spring.since < SPRING_MS:
            self.moving = True
        return between(spring, now)

    def share(self, name: str, now: float, long: float = SPRING_MS) -> float:
        """How far along, from 0 to 1, a movement begun by `begin` is, if it takes so long."""
        spring = self.kept.get(name)
        if spring is None or self.calm or now - spring.since >= long:
            return 1.0
        self.moving = True
        return max(0.0, (now - spring.since) / long)

    def begin(self, name: str, now: float) -> None:
        """Start a movement that only counts time, such as an echo."""
        self.kept[name] = Spring(0.0, 1.0, now)

    def arrive(self, name: str, now: float, *, instead_of: str = "") -> None:
        """Begin a movement when its thing is first shown; what it replaces may come back."""
        self.kept.pop(instead_of, None)
        if name not in self.kept:
            self.begin(name, now)

    def grown(self, name: str, start: float, now: float) -> float:
        """A size that swings from a start to its whole, once a little beyond."""
        spring = self.kept[name]
        return between(Spring(start, 1.0, spring.since), now)

    def faded(self, name: str, now: float) -> float:
        """How much of a thing is to be seen where motion is reduced: it fades in on its place."""
        along = (now - self.kept[name].since) / FADE_MS
        if along < 1:
            self.moving = True
        return min(1.0, max(0.0, along))


def between(spring: Spring, now: float) -> float:
    """Where a number on its way is now."""
    along = (now - spring.since) / SPRING_MS
    if along >= 1:
        return spring.goal
    # A damped swing: overshoots once by about an eighth, then rests.
    swing = exp(-3.4 * along) * cos(tau * along) * (1 - along)
    return spring.goal + (spring.start - spring.goal) * swing
