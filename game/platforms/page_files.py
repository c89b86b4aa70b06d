"""The files of a built page, from its folder or one ZIP; their names cannot lead out."""

import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from game.faults import Fault

INDEX = "index.html"
# Ten times what a page weighs: an archive that unpacks to more is none of ours.
MOST_BYTES = 400_000_000
DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError)


class PageFiles(Protocol):
    """A built page to be served."""

    def content(self, name: str) -> bytes | None:
        """What the file of that name holds, or None if the page has no such file."""


class HeldPage:
    """A page held whole, so that what becomes of its ZIP meanwhile cannot be seen."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files

    def content(self, name: str) -> bytes | None:
        """What the file of that name holds."""
        return self.files.get(name)


class FolderPage:
    """A page in a folder, read at each request: a page built anew is there on reload."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()

    def content(self, name: str) -> bytes | None:
        """What the file of that name holds, unless the name or a link leads out of the folder."""
        if not is_inside(name):
            return None
        try:
            path = (self.folder / name).resolve()
            if path.is_relative_to(self.folder) and path.is_file():
                return path.read_bytes()
        except (OSError, ValueError):
            return None
        return None


def is_inside(name: str) -> bool:
    """Whether a name has only plain parts, none that leads elsewhere on any system."""
    parts = name.split("/")
    return not any(character in name for character in "\\:\0") and not any(
        part in ("", ".", "..") for part in parts
    )


def opened(page: Path) -> PageFiles:
    """The page in a folder or a ZIP; a Fault with one clear line if there is none."""
    if not page.exists():
        raise Fault(f"there is no page at {page}")
    files: PageFiles = FolderPage(page) if page.is_dir() else HeldPage(_unpacked(page))
    if files.content(INDEX) is None:
        raise Fault(f"{page} is no built page: there is no {INDEX} in it")
    return files


def held(page: Path) -> HeldPage:
    """A page held whole, from its folder as from its ZIP."""
    opened(page)
    if page.is_file():
        return HeldPage(_unpacked(page))
    paths = [path for path in sorted(page.rglob("*")) if path.is_file()]
    return HeldPage({path.relative_to(page).as_posix(): path.read_bytes() for path in paths})


def _unpacked(page: Path) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(page) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if sum(entry.file_size for entry in entries) > MOST_BYTES:
                raise Fault(f"{page} unpacks to more than a page can be")
            return {entry.filename: archive.read(entry) for entry in entries}
    except DAMAGED:
        raise Fault(f"{page} is damaged, or it is no ZIP") from None
    except OSError as problem:
        raise Fault(f"{page} cannot be read: {problem.strerror}") from None
