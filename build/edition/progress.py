"""How far a long piece of work has come: words and a share, shown as a bar on one line."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

Progress = Callable[[str, float], None]
WIDTH = 24


def silent(words: str, share: float) -> None:
    """Progress that nobody watches."""


def part(progress: Progress, begin: float, end: float) -> Progress:
    """Progress of one step, as its share of the whole."""
    return lambda words, share: progress(words, begin + (end - begin) * min(max(share, 0.0), 1.0))


class Bar:
    """One line that is drawn again on a terminal, and a line for each new step elsewhere."""

    def __init__(self, stream: TextIO = sys.stderr) -> None:
        self.stream = stream
        self.redraws = stream.isatty()
        self.words = ""

    def __call__(self, words: str, share: float) -> None:
        if self.redraws:
            done = round(WIDTH * min(max(share, 0.0), 1.0))
            bar = "#" * done + "-" * (WIDTH - done)
            self.stream.write(f"\r[{bar}] {share:4.0%}  {words:<44}")
        elif words != self.words:
            self.stream.write(f"{share:4.0%}  {words}\n")
        self.words = words
        self.stream.flush()

    def end(self) -> None:
        """Leave the line to whatever is said next."""
        if self.redraws and self.words:
            self.stream.write("\n")
        self.words = ""


@contextmanager
def to_its_end(progress: Progress) -> Iterator[None]:
    """However the work ends, a bar does not share its line with what comes after."""
    try:
        yield
    finally:
        if isinstance(progress, Bar):
            progress.end()
