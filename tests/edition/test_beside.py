"""A folder is whole or not there: whatever happens while it is made."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from edition.beside import A_DAY, made_beside
from edition.children import run_watched
from game.faults import Fault

BUILD = Path(__file__).resolve().parents[2] / "build"


def test_it_appears_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "home" / "runtime"
    with made_beside(target) as (_, whole):
        (whole / "file").write_text("new")
        assert not target.exists()
    assert (target / "file").read_text() == "new"
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("end", [Fault("no room"), KeyboardInterrupt(), SystemExit(1)])
def test_whatever_ends_the_work_leaves_nothing(tmp_path: Path, end: BaseException) -> None:
    with pytest.raises(type(end)), made_beside(tmp_path / "runtime") as (_, whole):
        (whole / "file").write_text("half")
        raise end
    assert list(tmp_path.iterdir()) == []


def test_the_one_before_stays_until_the_new_one_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "runtime"
    for text in ("old", "new"):
        with made_beside(target) as (_, whole):
            (whole / "file").write_text(text)
    with pytest.raises(Fault), made_beside(target):
        raise Fault("no room")
    assert (target / "file").read_text() == "new"
    assert list(tmp_path.iterdir()) == [target]


def test_what_a_killed_work_left_is_swept_a_day_later(tmp_path: Path) -> None:
    old, young = (tmp_path / f".runtime-unfinished-{name}" for name in ("old", "young"))
    for folder in (old, young):
        folder.mkdir()
    os.utime(old, (0, time.time() - A_DAY - 60))
    with made_beside(tmp_path / "runtime"):
        pass
    assert not old.exists()
    assert young.exists()


def test_a_place_that_cannot_be_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Fault, match="no folder can be made"), made_beside(tmp_path / "file" / "x"):
        pass


def _nobody() -> None:
    """Watches nothing."""


def test_a_program_says_its_words_into_the_log(tmp_path: Path) -> None:
    log = tmp_path / "log"
    assert (
        run_watched(["sh", "-c", "echo out; echo err >&2; exit 3"], log, _nobody, os.environ) == 3
    )
    assert log.read_text() == "out\nerr\n"


WORK = """
import os, signal, sys
from pathlib import Path
from edition.beside import made_beside
from edition.children import run_watched
# A shell that starts us in the background has Ctrl-C switched off.
signal.signal(signal.SIGINT, signal.default_int_handler)
target = Path(sys.argv[1])
with made_beside(target) as (workshop, whole):
    command = ["sh", "-c", f"echo $$ > {workshop}/number; sleep 60; sleep 60"]
    run_watched(command, workshop / "log", lambda: print(flush=True), os.environ)
"""


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such signals")
@pytest.mark.parametrize("way", [signal.SIGINT, signal.SIGTERM])
def test_who_stops_us_stops_what_works_for_us(tmp_path: Path, way: signal.Signals) -> None:
    """Ctrl-C, and being ended from outside, leave no folder and no process."""
    paths = os.pathsep.join([str(BUILD), str(BUILD.parent)])
    ours = subprocess.Popen(
        [sys.executable, "-c", WORK, str(tmp_path / "runtime")],
        env={**os.environ, "PYTHONPATH": paths},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert ours.stdout is not None
    ours.stdout.readline()
    (number,) = [int(path.read_text()) for path in tmp_path.glob(".runtime*/number")]
    ours.send_signal(way)
    ours.wait(20)
    ours.stdout.close()
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)
