"""A class as a program of its own, and a crowd of robots over real HTTP."""

import asyncio
import os
import random
import socket
import subprocess
import sys
import time
from concurrent.futures import Executor
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from game.classroom.robot import NotDone, Robot, steps
from game.core.model import Level
from game.reading import level_named
from tests.classroom.rooms_made import PAGE

HOST = "127.0.0.1"
STARTS_WITHIN_SECONDS = 60
SENDS_EVERY_SECONDS = 0.4
BUSY = 429
WHOLE_LIFE = 10_000


class Program:
    """`classroom host` as a teacher runs it, which can be killed and begun again."""

    def __init__(self, url: str, folder: Path, seats: int, workers: int = 1) -> None:
        page = folder / "page.zip"
        with ZipFile(page, "w") as archive:
            for name, content in PAGE.items():
                archive.writestr(name, content)
        with socket.socket() as taken:
            taken.bind((HOST, 0))
            self.port = taken.getsockname()[1]
        words = ["--page", str(page), "--database-url", url, "--length", "week", "--no-browser"]
        words += ["--port", str(self.port), "--seats", str(seats), "--workers", str(workers)]
        self.command = [sys.executable, "-m", "game", "classroom", "host", *words]
        self.begin()

    def begin(self) -> None:
        """Start it and wait until it answers."""
        self.process = subprocess.Popen(
            self.command, env=os.environ.copy(), stdout=subprocess.DEVNULL, start_new_session=True
        )
        until = time.monotonic() + STARTS_WITHIN_SECONDS
        while time.monotonic() < until:
            try:
                socket.create_connection((HOST, self.port), 1).close()
                return
            except OSError:
                assert self.process.poll() is None, "the host has ended"
                time.sleep(0.05)
        raise AssertionError("the host did not begin")

    def kill(self) -> None:
        """The power goes: every process of it, at once."""
        os.killpg(self.process.pid, 9)
        self.process.wait()


@dataclass
class Pupil:
    """A robot that lives step by step, sends what it lived, and tries again when it must."""

    port: int
    pace: float
    elsewhere: Executor
    turns: int = WHOLE_LIFE
    robot: Robot = field(init=False)
    plan: str = ""
    lived: list[tuple[float, str]] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    patient: bool = True

    def __post_init__(self) -> None:
        self.robot = Robot(HOST, self.port)

    async def join(self, room: str) -> None:
        await self._until(lambda: self.robot.sit(room))
        await self.enter()

    async def enter(self) -> None:
        """Sit down on the seat again: it must still be the same life."""
        found = await self._until(self.robot.begin)
        assert self.plan in ("", found["plan"]), "the seat has changed its arm"
        self.plan = found["plan"]
        # Elsewhere, so that working it out holds nobody's request up.
        loop = asyncio.get_running_loop()
        self.script = await loop.run_in_executor(self.elsewhere, script_of, found, self.turns)

    async def play(self, seconds: float) -> None:
        """Live on for so long, sending as the page does; then hand in the rest at once."""
        until, sent = time.monotonic() + seconds, 0.0
        while self.script and time.monotonic() < until:
            await asyncio.sleep(self.pace * random.uniform(0.5, 1.5))
            self.live(1)
            if time.monotonic() - sent > SENDS_EVERY_SECONDS:
                sent = time.monotonic()
                await self.send()

    def live(self, turns: int) -> None:
        """The lines of the next turns."""
        for _ in range(turns):
            if self.script:
                turn = _turn(self.script[0])
                while self.script and _turn(self.script[0]) == turn:
                    self.lived.append((time.monotonic(), self.script[0]))
                    self.robot.lines.append(self.script.pop(0))

    async def finish(self) -> None:
        self.live(len(self.script))
        await self.send()
        self.robot.hang_up()

    async def send(self) -> None:
        await self._until(self.robot.hand_in)

    async def killed(self) -> float:
        """The browser is killed and has kept nothing; seconds of the life that are lost."""
        self.live(1)
        at, cookie = time.monotonic(), self.robot.cookie
        self.robot.hang_up()
        self.robot = Robot(HOST, self.port, cookie)
        await self.enter()
        lost = [when for when, _ in self.lived[self.robot.taken :]]
        del self.lived[self.robot.taken :]
        return at - lost[0] if lost else 0.0

    async def _until(self, do: Any) -> Any:
        """Do it, again and again while the host is away or the seat is still held."""
        for _ in range(400):
            before = time.monotonic()
            try:
                done = await do()
                self.waits.append(time.monotonic() - before)
                return done
            except NotDone as refused:
                if not self.patient or refused.status not in (409, BUSY, 503):
                    self.failed.append(str(refused))
                    raise
            except (OSError, asyncio.IncompleteReadError, TimeoutError) as broken:
                if not self.patient:
                    self.failed.append(repr(broken))
                    raise
            await asyncio.sleep(0.2)
        raise AssertionError("the host never answered")


def script_of(found: dict[str, Any], turns: int) -> list[str]:
    """What a robot will live on this seat in so many turns."""
    return [line for some in islice(steps(_level(), found, "greedy"), turns) for line in some]


@cache
def _level() -> Level:
    return level_named("larkhaven")


def _turn(line: str) -> str:
    return line.partition('"turn":')[2].partition(",")[0]
