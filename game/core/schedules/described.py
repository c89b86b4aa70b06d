"""What the notation describes: a schedule as a plain value, before anybody presses.

Times are whole nanoseconds, so that a response at the very boundary is exactly at the boundary
on every platform; people read and write seconds.
"""

from dataclasses import dataclass

NANOSECONDS = 1_000_000_000
GROWING = 0  # the value of PR rr, whose requirements are a series of their own

WITHOUT_VALUE = ("CRF", "EXT")
RATIOS = ("FR", "VR", "RR", "PR")
TIMES = ("FI", "VI", "RI", "FT", "VT", "DRL", "DRH")
KINDS = (*WITHOUT_VALUE, *RATIOS, *TIMES)
HOLDABLE = ("FI", "VI", "RI", "DRL")

# The one setting each compound has; a changeover delay may be left out.
SETTINGS = {"conc": "cod", "mult": "each", "mix": "each", "chain": "", "tand": ""}
NEEDS_SETTING = ("mult", "mix")
LINKED = ("chain", "tand")
# One bench has one set of operanda and one clock of components, so these stand outermost.
OUTERMOST = ("conc", "mult", "mix")


class ScheduleError(ValueError):
    """A schedule that cannot be read: what is wrong, and at which column of its text."""

    def __init__(self, message: str, column: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.column = column


@dataclass(frozen=True, slots=True)
class Simple:
    """One schedule: responses for a ratio, nanoseconds for a time, and perhaps a limited hold."""

    kind: str
    value: int = 1
    hold: int | None = None

    def __str__(self) -> str:
        if self.kind in WITHOUT_VALUE:
            return self.kind
        if self.kind in RATIOS:
            return f"{self.kind} {self.value or 'rr'}"
        hold = "" if self.hold is None else f" hold={in_seconds(self.hold)}"
        return f"{self.kind} {in_seconds(self.value)}{hold}"


@dataclass(frozen=True, slots=True)
class Compound:
    """Schedules together, with the changeover delay or the length of a component, if any."""

    kind: str
    parts: tuple["AnySchedule", ...]
    setting: int | None = None

    def __str__(self) -> str:
        said = [str(part) for part in self.parts]
        if self.setting is not None:
            said.append(f"{SETTINGS[self.kind]}={in_seconds(self.setting)}")
        return f"{self.kind}({', '.join(said)})"


AnySchedule = Simple | Compound


def in_seconds(nanoseconds: int) -> str:
    """A time as people write it: 60 or 0.5."""
    whole, rest = divmod(nanoseconds, NANOSECONDS)
    return f"{whole}.{rest:09d}".rstrip("0").rstrip(".")
