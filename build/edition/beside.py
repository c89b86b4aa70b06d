"""A folder made beside its place and renamed when whole, so that a half-made one is never found."""

import shutil
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from game.faults import Fault

A_DAY = 24 * 60 * 60


@contextmanager
def made_beside(target: Path) -> Iterator[tuple[Path, Path]]:
    """A folder to work in and the folder to fill; what is filled takes the target's place.

    Whatever goes wrong, Ctrl-C included, the target stays as it was and nothing is left behind.
    """
    workshop = _workshop(target)
    try:
        whole = workshop / "whole"
        whole.mkdir()
        with _ended_in_order():
            yield workshop, whole
            _take_the_place(whole, target, workshop / "before")
    finally:
        shutil.rmtree(workshop, ignore_errors=True)


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """Whoever ends the process from outside gives it the time to tidy up."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _workshop(target: Path) -> Path:
    prefix = f".{target.name}-unfinished-"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _sweep(target.parent, prefix)
        return Path(tempfile.mkdtemp(prefix=prefix, dir=target.parent)).resolve()
    except OSError as problem:
        raise Fault(f"no folder can be made in {target.parent}: {problem.strerror}") from problem


def _sweep(folder: Path, prefix: str) -> None:
    """Remove what a work that was killed could not; no work takes a day."""
    for left in folder.glob(f"{prefix}*"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > A_DAY:
                shutil.rmtree(left)


def _take_the_place(whole: Path, target: Path, before: Path) -> None:
    """Two renames; should the second one fail, the folder that was there comes back."""
    try:
        if target.exists():
            target.rename(before)
        whole.rename(target)
    except OSError as problem:
        if before.exists() and not target.exists():
            before.rename(target)
        raise Fault(f"{target} cannot be replaced: {problem.strerror}") from problem
