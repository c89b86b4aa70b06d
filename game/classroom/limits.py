"""How much of anything is taken in: requests a second, bytes a request, letters a field."""

import time
from collections.abc import Callable

MOST_BYTES = 700_000
NAMES_HELD = 10_000


class Allowance:
    """So many a second for each name, and a burst of so many at once (a token bucket)."""

    def __init__(
        self, rate: float, burst: float, now: Callable[[], float] = time.monotonic
    ) -> None:
        self.rate, self.burst, self.now = rate, burst, now
        self._left: dict[str, tuple[float, float]] = {}

    def allows(self, name: str = "") -> bool:
        """Whether one more is within bounds; it is counted if it is."""
        at, left = self._at_hand(name)
        if len(self._left) > NAMES_HELD:
            self._left.clear()
        self._left[name] = (left - 1 if left >= 1 else left, at)
        return left >= 1

    def has_left(self, name: str = "") -> bool:
        """Whether one more would be within bounds; nothing is counted."""
        return self._at_hand(name)[1] >= 1

    def _at_hand(self, name: str) -> tuple[float, float]:
        at = self.now()
        left, before = self._left.get(name, (self.burst, at))
        return at, min(self.burst, left + (at - before) * self.rate)
