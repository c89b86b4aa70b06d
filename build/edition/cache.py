"""What takes long to make is kept under the hash of what it was made from."""

import os
import tempfile
import time
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path

from game.platforms.places import home_folder

LONG_UNUSED = 14 * 24 * 3600


def digest(content: bytes) -> str:
    """The hash of some bytes."""
    return sha256(content).hexdigest()


def short(content: bytes) -> str:
    """The beginning of the hash, for a name that changes with the content."""
    return digest(content)[:12]


def listing(files: Mapping[str, bytes]) -> bytes:
    """Some files as a list of names and hashes: it changes whenever one of them does."""
    return "".join(f"{digest(files[name])} {name}\n" for name in sorted(files)).encode("utf-8")


def kept(name: str, make: Callable[[], bytes]) -> bytes:
    """What is kept under a name, or else what is made now, and kept from now on."""
    path = home_folder() / "made" / name
    try:
        content = path.read_bytes()
        os.utime(path)
    except OSError:
        content = make()
        _put(path, content)
    return content


def _put(path: Path, content: bytes) -> None:
    """Write a file in one move, so that another build never reads half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    os.replace(beside, path)
    _forget_the_old(path.parent)


def _forget_the_old(folder: Path) -> None:
    """Remove what no build has asked for in a fortnight."""
    for path in sorted(folder.iterdir()):
        if time.time() - path.stat().st_mtime > LONG_UNUSED:
            path.unlink(missing_ok=True)
