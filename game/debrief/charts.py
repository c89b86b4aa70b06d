"""Charts as data: what is drawn, and the sentence that says it in words."""

from dataclasses import dataclass
from typing import Literal

ChartKind = Literal["cumulative_record", "ledger", "small_multiples", "strips", "tally"]

# What the heights of a strip's points mean: the ends of its range, the ends of the bar on it, the
# reader's own mark, and the mark it is compared with.
ENDS, BAR, MARK, OTHER = 0.0, 0.5, 1.0, 2.0


@dataclass(frozen=True, slots=True)
class Series:
    """A named run of (x, y) points; in a ledger or small multiple, one bar or line.

    In a tally each point is one piece that was counted; `mark` the sign they bear.

    `words` says this one series in words.
    """

    name: str
    points: tuple[tuple[float, float], ...]
    words: str = ""
    mark: str = ""


def at_height(series: Series, height: float) -> tuple[float, ...]:
    """Where the points of one meaning lie on a strip."""
    return tuple(x for x, y in series.points if y == height)


@dataclass(frozen=True, slots=True)
class Band:
    """A shaded stretch of the x axis, such as an act, from `start` to `end`."""

    name: str
    start: float
    end: float
    note: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: kind, title, axis labels with units, series, bands, pips, and its sentence.

    `pip` says what a pip is; `columns` and `rows` are the same chart as a table.
    """

    kind: ChartKind
    title: str
    x_label: str
    y_label: str
    series: tuple[Series, ...]
    sentence: str
    bands: tuple[Band, ...] = ()
    pips: tuple[tuple[float, float], ...] = ()
    pip: str = ""
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
