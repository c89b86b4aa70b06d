"""What stands in the place of a number that cannot be had: the reason why, never 0."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Undefined:
    """There is no number, and this is why: one sentence without its full stop."""

    reason: str


Measure: TypeAlias = float | Undefined


def ratio(part: float, whole: float, reason: str) -> Measure:
    """One number divided by another; with nothing to divide by, the reason is the answer."""
    return part / whole if whole else Undefined(reason)


def reasons(found: Mapping[str, Measure]) -> dict[str, str]:
    """Why those that are undefined are so."""
    return {
        name: measure.reason for name, measure in found.items() if isinstance(measure, Undefined)
    }


def number_or_none(measure: Measure) -> float | None:
    """The number, or None where it is undefined."""
    return None if isinstance(measure, Undefined) else measure
