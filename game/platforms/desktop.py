"""The desktop behind the app's ports: saves as files, and exports as files in the same folder."""

import os
import re
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from game.app.ports import StorageFailed, name_aside
from game.core.language import say

FAILED = {
    "read": "{path} could not be read: {reason}.",
    "written": "{path} could not be written: {reason}.",
    "removed": "{path} could not be removed: {reason}.",
    "set aside": "{path} could not be set aside: {reason}.",
}
HIGH_CONTRAST_KEY = r"Control Panel\Accessibility\HighContrast"


class FileStorage:
    """Storage in a folder. A write is whole or not at all, even if the power goes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self, name: str) -> str | None:
        """The text of that name, or None if there is none."""
        try:
            # newline="" and surrogateescape: a damaged file is for `saves` to judge, not for us.
            with (self.folder / name).open(
                encoding="utf-8", errors="surrogateescape", newline=""
            ) as file:
                return file.read()
        except FileNotFoundError:
            return None
        except OSError as problem:
            raise _failed("read", self.folder / name, problem) from problem

    def write(self, name: str, text: str) -> None:
        """Keep the text under that name, in place of any before it."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            _replace(self.folder / name, text.encode("utf-8", "surrogateescape"))
        except OSError as problem:
            raise _failed("written", self.folder / name, problem) from problem

    def remove(self, name: str) -> None:
        """Forget the text of that name; nothing happens if there is none."""
        try:
            (self.folder / name).unlink(missing_ok=True)
        except OSError as problem:
            raise _failed("removed", self.folder / name, problem) from problem

    def set_aside(self, name: str) -> str:
        """Rename the file so that nothing overwrites it, and say its new name."""
        aside = name_aside(name, lambda other: (self.folder / other).exists())
        try:
            os.rename(self.folder / name, self.folder / aside)
        except OSError as problem:
            raise _failed("set aside", self.folder / name, problem) from problem
        return aside


class FolderSharing:
    """Exports land in a folder, beside any that are there already.

    `clipboard` is the window's, where there is one; it says whether it took the text.
    """

    def __init__(self, folder: Path, clipboard: Callable[[str], bool] | None = None) -> None:
        self.folder = folder
        self.clipboard = clipboard

    def copy(self, text: str) -> str:
        """Put a short text on the clipboard, or ask the player to write it down."""
        if self.clipboard is not None and self.clipboard(text):
            return say("It is copied.")
        return say("Write it down, or copy it from here.")

    def share(self, name: str, text: str) -> str:
        """Write the text to a file nobody has used, and say where it is."""
        target = self.folder / name
        number = 2
        while target.exists():
            target = self.folder / f"{Path(name).stem}-{number}{Path(name).suffix}"
            number += 1
        FileStorage(self.folder).write(target.name, text)
        return say("Saved as {name}", name=target)


def system_language(environment: Mapping[str, str] = os.environ) -> str:
    """The code of the language the system speaks, such as `es`, or nothing if it does not say."""
    named = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    first = next(filter(None, named), "")
    found = re.match("[a-z]{2,3}(?![a-z])", first.lower())
    return found[0] if found else ""


def wants_high_contrast(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether the system is set to high contrast, as far as it says so to a program."""
    if "highcontrast" in environment.get("GTK_THEME", "").lower():
        return True
    if sys.platform != "win32":
        return False
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, HIGH_CONTRAST_KEY) as key:
            return bool(int(winreg.QueryValueEx(key, "Flags")[0]) & 1)
    except (OSError, ValueError):
        return False


def _replace(target: Path, content: bytes) -> None:
    """Write beside the target, wait for the disk, then swap: nobody ever sees half a file."""
    handle, beside = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, target)
    except OSError:
        Path(beside).unlink(missing_ok=True)
        raise


def _failed(what: str, path: Path, problem: OSError) -> StorageFailed:
    """The system's reason in a sentence the player can act on."""
    reason = problem.strerror or str(problem)
    return StorageFailed(say(FAILED[what], path=path, reason=reason))
