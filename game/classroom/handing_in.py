"""What was handed in: files, folders, result codes and the host's export, as named texts.

Sizes are bounded, and what cannot be read is told with its reason; nothing here stops at a fault.
"""

import json
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from game.classroom.handed import Handed

LARGEST = 2 * 1024 * 1024  # ten times the longest life
MOST_FILES = 5_000
KINDS = (".jsonl", ".txt", ".zip")
KEPT = ".sqlite3"
CLASS_FILE = "class.json"
CLASS_MARK = "model_citizen_class"


def handed_in(paths: Iterable[Path]) -> Iterator[Handed]:
    """Every text in these files and folders, one at a time, in order of their names."""
    for number, one in enumerate(chain.from_iterable(map(_in, paths))):
        if number >= MOST_FILES:
            yield Handed("...", reason=f"more than {MOST_FILES} files; the rest is not read")
            return
        yield one


def _in(path: Path) -> Iterator[Handed]:
    try:
        if path.is_dir():
            yield from _in_folder(path)
        elif path.suffix.lower() == ".zip":
            yield from _in_zip(path)
        elif path.suffix.lower() == KEPT and path.is_file():
            # The database's library is loaded only where there is a database.
            from game.classroom.kept import handed_by_host

            yield from handed_by_host(path)
        elif path.stat().st_size > LARGEST:
            yield Handed(path.name, reason="larger than any log")
        else:
            yield _decoded(path.name, path.read_bytes())
    except FileNotFoundError:
        yield Handed(path.name, reason=f"there is no file {path}")
    except (OSError, ValueError, BadZipFile) as fault:
        yield Handed(path.name, reason=f"cannot be read: {fault}")


def _in_folder(folder: Path) -> Iterator[Handed]:
    files = sorted(path for path in folder.rglob("*") if path.suffix.lower() in KINDS)
    seats = _seats(_text_or_nothing(folder / CLASS_FILE))
    for path in files:
        for one in _in(path):
            name = path.relative_to(folder).as_posix()
            yield Handed(name, one.text, one.reason, seats.get(name, one.seat))


def _in_zip(path: Path) -> Iterator[Handed]:
    with ZipFile(path) as zipped:
        files = {one.filename: one for one in zipped.infolist() if not one.is_dir()}
        told = files.get(CLASS_FILE)
        seats = _seats(zipped.read(told).decode() if told and told.file_size <= LARGEST else "")
        for name, one in sorted(files.items()):
            if not name.lower().endswith(KINDS[:2]):
                continue
            if one.file_size > LARGEST:
                yield Handed(name, reason="larger than any log")
            else:
                plain = _decoded(name, zipped.read(one))
                yield Handed(name, plain.text, plain.reason, seats.get(name))


def _decoded(name: str, content: bytes) -> Handed:
    try:
        return Handed(name, content.decode("utf-8"))
    except UnicodeDecodeError as fault:
        return Handed(name, reason=f"not a log: it is not UTF-8 at byte {fault.start}")


def _text_or_nothing(path: Path) -> str:
    if not path.is_file() or path.stat().st_size > LARGEST:
        return ""
    return path.read_text(encoding="utf-8", errors="replace")


def _seats(text: str) -> dict[str, object]:
    """What the host tells of each seat, by the name of its file; nothing if it is no such file."""
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(told, dict) or CLASS_MARK not in told:
        return {}
    seats = told.get("seats")
    every = seats if isinstance(seats, list) else []
    return {str(one["file"]): one for one in every if isinstance(one, dict) and "file" in one}
