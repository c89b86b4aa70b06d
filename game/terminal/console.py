"""This machine's own terminal: its keyboard, its screen, its clock."""

import io
import os
import sys
import time

from game.terminal.play import Playable, run


def play_here(app: Playable) -> int:
    """Play in the terminal this program was started in; the exit code."""
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            # A letter the terminal cannot show or send must not end a life.
            stream.reconfigure(errors="replace")
    try:
        return run(app, input, write_line, milliseconds)
    except BrokenPipeError:
        # Nobody reads any more, and every step is saved. Python would complain once again on
        # its way out, when it flushes what was left.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def write_line(line: str) -> None:
    """One line to the screen, at once: a pipe or a screen reader must not wait for more."""
    print(line, flush=True)


def milliseconds() -> int:
    """A clock that only goes forward; where it starts means nothing."""
    return time.monotonic_ns() // 1_000_000
