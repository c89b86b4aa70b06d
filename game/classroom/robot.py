"""A robot pupil: takes a seat over real HTTP, lives a life of the engine and hands its log in."""

import asyncio
import json
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from game.app.choices import Choices, choices_in_class
from game.core import engine
from game.core.events import Log
from game.core.logs import from_json_lines, to_json_lines
from game.core.model import Level
from game.core.state import State
from game.lab.citizens import CITIZENS, next_intent

PATIENCE_SECONDS = 20.0


class NotDone(Exception):
    """What the host answered instead: the status and the sentence."""

    def __init__(self, status: int, facts: dict[str, Any]) -> None:
        super().__init__(f"{status}: {facts.get('problem', facts)}")
        self.status, self.facts = status, facts


@dataclass
class Robot:
    """A browser without a page. It keeps its cookie, its visit, and how much the host has."""

    host: str
    port: int
    cookie: str = ""
    visit: str = field(default_factory=lambda: secrets.token_hex(8))
    lines: list[str] = field(default_factory=list)
    taken: int = 0
    _line: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def sit(self, room: str) -> dict[str, Any]:
        """Take a seat."""
        return await self.done("/api/sit", room=room, another=False)

    async def begin(self) -> dict[str, Any]:
        """What the life on this seat is made of."""
        found = await self.done("/api/enter", visit=self.visit)
        self.lines, self.taken = found["save"].split("\n")[1:-1], found["lines"]
        return found

    async def hand_in(self) -> None:
        """Send the lines that the host has not got yet; without any, say that it lives."""
        some = self.lines[self.taken :]
        answer = await self.done(
            "/api/log",
            visit=self.visit,
            first=self.taken,
            lines=some,
            leaves=False,
        )
        self.taken = answer["lines"]

    async def done(self, path: str, **facts: object) -> dict[str, Any]:
        """What the host answers, or NotDone."""
        status, answer = await self.ask("POST", path, facts)
        if status != 200:
            raise NotDone(status, answer)
        return answer

    async def ask(self, method: str, path: str, facts: object = None) -> tuple[int, dict[str, Any]]:
        """One request; the line to the host is kept for the next, and dropped if it breaks."""
        try:
            return await asyncio.wait_for(self._asked(method, path, facts), PATIENCE_SECONDS)
        except BaseException:
            self.hang_up()
            raise

    def hang_up(self) -> None:
        """Drop the line to the host, as a browser does that is killed."""
        if self._line is not None:
            self._line[1].close()
        self._line = None

    async def _asked(self, method: str, path: str, facts: object) -> tuple[int, dict[str, Any]]:
        if self._line is None or self._line[0].at_eof():
            self._line = await asyncio.open_connection(self.host, self.port)
        reader, writer = self._line
        body = json.dumps(facts).encode() if method == "POST" else b""
        cookie = f"Cookie: {self.cookie}\r\n" if self.cookie else ""
        head = (
            f"{method} {path} HTTP/1.1\r\nHost: {self.host}:{self.port}\r\n{cookie}"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        writer.write(head.encode() + body)
        await writer.drain()
        first, *fields = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        size = 0
        for name, _, value in (one.partition(": ") for one in fields):
            if name.lower() == "content-length":
                size = int(value)
            elif name.lower() == "set-cookie":
                self.cookie = value.partition(";")[0]
        content = await reader.readexactly(size)
        return int(first.split(" ")[1]), json.loads(content) if content[:1] == b"{" else {}


def steps(level: Level, found: dict[str, Any], bot: str) -> Iterator[list[str]]:
    """The lines of each step of a robot's life on this seat, from where the host has it."""
    state, first = _where(level, found)
    if first:
        yield first
    while not state.ended:
        state, events = engine.advance(state, next_intent(CITIZENS[bot], state))
        yield to_json_lines(events).split("\n")[:-1]


def _where(level: Level, found: dict[str, Any]) -> tuple[State, list[str]]:
    kept = found["save"].partition("\n")[2]
    if kept:
        return engine.replay(level, from_json_lines(kept)), []
    log = begun(level, choices_in_class(found, {level.id: level}))
    return engine.replay(level, log), to_json_lines(log).split("\n")[:-1]


def begun(level: Level, choices: Choices) -> Log:
    """The first events of the life that a class has for a seat."""
    return engine.start(
        level,
        choices.seed or 0,
        choices.length,
        choices.arm,
        in_class=choices.in_class,
        arcade=choices.arcade,
    )
