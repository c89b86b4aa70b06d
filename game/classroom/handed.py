"""One thing that was handed in, before anybody has read it."""

from dataclasses import dataclass

from game.app.result_code import MARK


@dataclass(frozen=True, slots=True)
class Handed:
    """One text that was handed in, and where it came from; `reason` is why it has no text."""

    name: str
    text: str = ""
    reason: str = ""
    seat: object = None

    @property
    def codes(self) -> tuple[str, ...]:
        """The result codes of this text, one a line; none if it is a log."""
        lines = [line.strip() for line in self.text.splitlines() if line.strip()]
        are_codes = bool(lines) and lines[0].upper().startswith(MARK)
        return tuple(lines) if are_codes else ()
