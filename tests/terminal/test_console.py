"""The terminal of this machine, as a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.terminal.console import milliseconds, play_here
from tests.terminal.screens import ANSWER, TILL, SmallApp

CHECKOUT = Path(__file__).parents[2]
PLAY = """
from game.terminal.console import play_here
from tests.terminal.screens import ANSWER, Prose, SmallApp, card
from game.app.nodes import Action
minus = card(Prose("The number: \\u22126."), Action("go_on", "Continue"))
raise SystemExit(play_here(SmallApp(minus, {"go_on": ANSWER})))
"""


def play(typed: bytes, encoding: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", PLAY],
        input=typed,
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": encoding},
        cwd=CHECKOUT,
        timeout=30,
        check=False,
    )


def test_a_line_is_read_and_answered_here(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = iter(("2", "q"))
    monkeypatch.setattr("builtins.input", lambda prompt: next(lines))
    app = SmallApp(TILL, {"option:other": ANSWER})
    assert play_here(app) == 0
    assert capsys.readouterr().out.endswith("It smells of home.\n\n1. Continue\nSaved.\n")
    assert app.done[0][1] <= milliseconds()


@pytest.mark.parametrize("encoding", ["utf-8:strict", "ascii:strict"])
def test_letters_the_terminal_does_not_know_end_nothing(encoding: str) -> None:
    played = play(b"\xff\xfe\n\nq\n", encoding)
    assert (played.returncode, played.stderr) == (0, b"")
    said = played.stdout.replace(b"\r\n", b"\n")
    assert b"Type 1, or ? for help.\n" in said
    assert b"It smells of home.\n" in said and said.endswith(b"Saved.\n")


def test_a_reader_who_stops_reading_ends_it_quietly() -> None:
    read, write = os.pipe()
    os.close(read)
    played = subprocess.run(
        [sys.executable, "-c", PLAY],
        stdin=subprocess.DEVNULL,
        stdout=write,
        stderr=subprocess.PIPE,
        cwd=CHECKOUT,
        timeout=30,
        check=False,
    )
    os.close(write)
    assert (played.returncode, played.stderr) == (0, b"")
