"""A box: where something is drawn, in logical units."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle that never changes; each method gives a new one."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.h

    @property
    def centre(self) -> tuple[float, float]:
        """The point in the middle."""
        return self.x + self.w / 2, self.y + self.h / 2

    def inset(self, across: float, down: float | None = None) -> "Box":
        """The same box with a margin taken off each side."""
        tall = across if down is None else down
        return Box(
            self.x + across,
            self.y + tall,
            max(0.0, self.w - 2 * across),
            max(0.0, self.h - 2 * tall),
        )

    def moved(self, across: float, down: float) -> "Box":
        """The same box somewhere else."""
        return Box(self.x + across, self.y + down, self.w, self.h)

    def top(self, height: float) -> "Box":
        """The strip of that height at the top."""
        return Box(self.x, self.y, self.w, min(height, self.h))

    def foot(self, height: float) -> "Box":
        """The strip of that height at the bottom."""
        kept = min(height, self.h)
        return Box(self.x, self.bottom - kept, self.w, kept)

    def below(self, y: float) -> "Box":
        """What is left of the box under the line y."""
        start = min(max(y, self.y), self.bottom)
        return Box(self.x, start, self.w, self.bottom - start)

    def left(self, width: float) -> "Box":
        """The strip of that width on the left."""
        return Box(self.x, self.y, min(width, self.w), self.h)

    def beyond(self, x: float) -> "Box":
        """What is left of the box to the right of the line x."""
        start = min(max(x, self.x), self.right)
        return Box(start, self.y, self.right - start, self.h)

    def columns(self, count: int, gap: float = 0.0) -> tuple["Box", ...]:
        """The box cut into equal columns."""
        wide = (self.w - gap * (count - 1)) / count
        return tuple(Box(self.x + i * (wide + gap), self.y, wide, self.h) for i in range(count))

    def rows(self, count: int, gap: float = 0.0) -> tuple["Box", ...]:
        """The box cut into equal rows."""
        tall = (self.h - gap * (count - 1)) / count
        return tuple(Box(self.x, self.y + i * (tall + gap), self.w, tall) for i in range(count))

    def middle(self, width: float, height: float) -> "Box":
        """A box of that size in the middle of this one."""
        return Box(self.x + (self.w - width) / 2, self.y + (self.h - height) / 2, width, height)

    def holds(self, x: float, y: float) -> bool:
        """Whether the point lies inside."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def inside(self, other: "Box", slack: float = 0.0) -> bool:
        """Whether this box lies wholly inside the other one."""
        return (
            self.x >= other.x - slack
            and self.y >= other.y - slack
            and self.right <= other.right + slack
            and self.bottom <= other.bottom + slack
        )

    def overlaps(self, other: "Box", slack: float = 0.0) -> bool:
        """Whether the two boxes share more than a slack of room."""
        return (
            self.x < other.right - slack
            and other.x < self.right - slack
            and self.y < other.bottom - slack
            and other.y < self.bottom - slack
        )
