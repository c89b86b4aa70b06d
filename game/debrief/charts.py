"""Charts as data: what is drawn, and the sentence that says it in words."""

from dataclasses import dataclass
from typing import Literal

ChartKind = Literal["cumulative_record", "ledger", "small_multiples"]


@dataclass(frozen=True, slots=True)
class Series:
    """A named run of (x, y) points; in a ledger or small multiple, one bar or line.

    `words` says this one series in words.
    """

    name: str
    points: tuple[tuple[float, float], ...]
    words: str = ""


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

    `columns` and `rows` are the same chart as a table.
    """

    kind: ChartKind
    title: str
    x_label: str
    y_label: str
    series: tuple[Series, ...]
    sentence: str
    bands: tuple[Band, ...] = ()
    pips: tuple[tuple[float, float], ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
