"""The session clock: it goes on from where a life was left and stands still while paused.

It stands still as well while nobody plays, or a review would come for every two minutes of supper.
"""

# Nothing on a screen takes longer to think of.
LONGEST_THOUGHT_MS = 120_000


class SessionClock:
    """Turns the platform's milliseconds into those of the life."""

    def __init__(self) -> None:
        self._ahead = 0
        self._stopped: int | None = None
        self._last = self._touched = 0

    def start(self, at_ms: int, clock: int) -> None:
        """From this moment of the platform, the life's clock runs on from `clock`."""
        self._ahead, self._stopped, self._last = clock - at_ms, None, clock
        self._touched = at_ms

    def touch(self, at_ms: int) -> None:
        """Somebody is playing: a control was used."""
        if self._stopped is None:
            self.start(at_ms, self.now(at_ms))

    def now(self, at_ms: int) -> int:
        """The life's clock; it never goes back, whatever the platform's does."""
        awake = min(at_ms, self._touched + LONGEST_THOUGHT_MS)
        moment = self._stopped if self._stopped is not None else awake + self._ahead
        self._last = max(self._last, moment)
        return self._last

    def stop(self, at_ms: int) -> None:
        """Stand still, as while the menu is open; nothing happens if it stands already."""
        if self._stopped is None:
            self._stopped = self.now(at_ms)

    def go(self, at_ms: int) -> None:
        """Run on from where it stood; nothing happens if it runs."""
        if self._stopped is not None:
            self.start(at_ms, self._stopped)
