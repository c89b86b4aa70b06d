"""Sessions written down by hand, for the measures: seconds in, records out."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from game.lab.records import Mark, Record, divide

FR_5 = [2.0, 2.2, 2.4, 2.6, 2.8, 5.8, 6.0, 6.2, 6.4, 6.6, 11.6, 11.8, 12.0, 12.2, 12.4]


def at(seconds: float) -> int:
    """Seconds as nanoseconds."""
    return round(seconds * 1e9)


def marks(*told: tuple[float, str]) -> list[Mark]:
    """A session told as seconds and letters: r response, s and f start and finish, e end."""
    kinds = {"r": "response", "s": "reinforcer_start", "f": "reinforcer_end", "e": "end"}
    return [Mark(at(seconds), kinds[letter]) for seconds, letters in told for letter in letters]


def paid_every(ratio: int, responses: Sequence[float]) -> Record:
    """A session in which every n-th response is paid at once; it ends with the last."""
    told = [
        (seconds, "rsf" if place % ratio == 0 else "r")
        for place, seconds in enumerate(responses, 1)
    ]
    return divide(marks(*told, (responses[-1], "e")))


def unpaid(minutes: Iterable[int]) -> Record:
    """A session without reinforcers, its responses spread evenly over each minute."""
    counts = list(minutes)
    told = [
        (60 * minute + 60 * (place + 0.5) / count, "r")
        for minute, count in enumerate(counts)
        for place in range(count)
    ]
    return divide(marks(*told, (60 * len(counts), "e")))


def written(folder: Path, *lines: str) -> Path:
    """A table of these lines."""
    path = folder / "table.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
