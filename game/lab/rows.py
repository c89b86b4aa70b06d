"""Tables as text: rows of comma-separated cells, each with its line, and one sentence if bad."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from io import StringIO
from math import isfinite
from pathlib import Path

from game.faults import Fault

LARGEST = 64 * 1024 * 1024
NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,4})?", re.ASCII | re.IGNORECASE)
NOT_FINITE = re.compile(r"[+-]?(nan|inf|infinity)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one line, by column."""

    path: Path
    line: int
    cells: dict[str, str]

    def fault(self, sentence: str) -> Fault:
        """What is wrong with this line."""
        return Fault(f"{self.path}:{self.line}: {sentence}")

    def number(self, column: str) -> Decimal:
        """A number of 0 or more, exactly as written."""
        text = self.cells[column]
        if not text:
            raise self.fault(f"{column} is empty; write a number")
        if NOT_FINITE.fullmatch(text):
            raise self.fault(f"{column} is '{text}'; write a finite number")
        if not NUMBER.fullmatch(text):
            raise self.fault(f"{column} is '{shown(text)}'; write a number")
        if not isfinite(float(text)):
            raise self.fault(f"{column} is '{shown(text)}', which is too large")
        if Decimal(text) < 0:
            raise self.fault(f"{column} is {shown(text)}; it must be 0 or more")
        return Decimal(text)


def shown(text: str) -> str:
    """A cell as a fault repeats it: printable, on one line, and short."""
    line = "".join(letter if letter.isprintable() else "?" for letter in " ".join(text.split()))
    return line if len(line) <= 40 else f"{line[:40]}..."


def read_rows(path: Path, columns: Sequence[str]) -> tuple[Row, ...]:
    """The rows of a table that has at least these columns; blank lines are skipped."""
    lines = split_lines(path, text_of(path))
    first, header = next(lines, (1, []))
    if not header:
        raise Fault(f"{path}:1: the file is empty; its first line is {','.join(columns)}")
    check_header(path, first, header, columns)
    rows = tuple(row_of(path, line, header, cells) for line, cells in lines)
    if not rows:
        raise Fault(f"{path}:{first}: there are no rows below the names of the columns")
    return rows


def text_of(path: Path) -> str:
    """The whole text of a file, or what is wrong with it."""
    data = bytes_of(path)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Fault(f"{path}:{line}: the file is not UTF-8; save it as UTF-8") from None


def bytes_of(path: Path) -> bytes:
    """What is in a file, or why it cannot be read."""
    try:
        if path.is_dir():
            raise Fault(f"{path} is a folder, not a table")
        if path.stat().st_size > LARGEST:
            raise Fault(f"{path} is larger than any table")
        return path.read_bytes()
    except FileNotFoundError:
        raise Fault(f"there is no file {path}") from None
    except (OSError, ValueError) as error:
        # A zero byte or thousands of letters: no file has such a name.
        raise Fault(f"{shown(str(path))} cannot be read: {error}") from None


def split_lines(path: Path, text: str) -> Iterator[tuple[int, list[str]]]:
    """Every line that is not blank, as trimmed cells, with its number."""
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    try:
        for cells in reader:
            trimmed = [cell.strip() for cell in cells]
            if any(trimmed):
                yield reader.line_num, trimmed
    except csv.Error as error:
        raise Fault(f"{path}:{reader.line_num}: this is not a line of CSV: {error}") from None


def check_header(path: Path, line: int, header: Sequence[str], columns: Sequence[str]) -> None:
    """Refuse a table that lacks a column or has one twice."""
    wanted = ",".join(columns)
    for column in columns:
        if column not in header:
            hint = ", separated by commas" if len(header) == 1 and len(columns) > 1 else ""
            raise Fault(f"{path}:{line}: there is no column {column}; write {wanted}{hint}")
        if header.count(column) > 1:
            raise Fault(f"{path}:{line}: there are two columns {column}; leave one")


def row_of(path: Path, line: int, header: Sequence[str], cells: list[str]) -> Row:
    """The cells by column; empty cells beyond the last column do no harm."""
    while len(cells) > len(header) and not cells[-1]:
        cells.pop()
    if len(cells) != len(header):
        raise Fault(f"{path}:{line}: {len(cells)} cells, but {len(header)} columns")
    return Row(path, line, dict(zip(header, cells, strict=True)))
