"""The session clock: it goes on from where a life was left and stands still while paused."""


class SessionClock:
    """Turns the platform's milliseconds into those of the life."""

    def __init__(self) -> None:
        self._ahead = 0
        self._stopped: int | None = None
        self._last = 0

    def start(self, at_ms: int, clock: int) -> None:
        """From this moment of the platform, the life's clock runs on from `clock`."""
        self._ahead, self._stopped, self._last = clock - at_ms, None, clock

    def now(self, at_ms: int) -> int:
        """The life's clock; it never goes back, whatever the platform's does."""
        moment = self._stopped if self._stopped is not None else at_ms + self._ahead
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
