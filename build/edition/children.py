"""Other programs that work for us: watched while they run, and stopped with us."""

import os
import signal
import subprocess
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

A_MOMENT = 0.3
PATIENCE = 20


def run_watched(
    command: list[str], log: Path, watch: Callable[[], None], environment: Mapping[str, str]
) -> int:
    """Run a program until it ends, its words into the log; its exit code.

    If we are interrupted, it and all it started are stopped before we go on.
    """
    with log.open("ab") as words:
        child = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=words,
            stderr=subprocess.STDOUT,
            env=environment,
            start_new_session=True,
        )
    try:
        while True:
            with suppress(subprocess.TimeoutExpired):
                return child.wait(A_MOMENT)
            watch()
    finally:
        if child.poll() is None:
            _stop(child)


def _stop(child: subprocess.Popen[bytes]) -> None:
    """As Ctrl-C would, so that a package manager can finish what must not be left half done."""
    with suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGINT)
    with suppress(subprocess.TimeoutExpired):
        child.wait(PATIENCE)
    with suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)
    child.wait()
