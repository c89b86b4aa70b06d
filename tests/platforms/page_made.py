"""A page made of Python: the other half of the bridge, and somebody who sits at it."""

import json
from dataclasses import dataclass, field
from typing import Any

from game.app.link import Offer, read_link
from game.core.model import Level
from game.platforms.web import app_for, languages_here
from game.shell.focus import LEVER
from game.shell.hands import SETTLING_MS
from game.shell.page import Page
from game.shell.page_window import PageWindow
from tests.app.town import town

Message = dict[str, Any]
FRAME_MS = 50.0
A_LOOK = int(SETTLING_MS / FRAME_MS) + 1


@dataclass
class FakeBridge:
    """What the page does, with a dictionary for its storage."""

    kept: dict[str, str] = field(default_factory=dict)
    waiting: list[Message] = field(default_factory=list)
    views: list[dict[str, Any]] = field(default_factory=list)
    given: dict[str, str] = field(default_factory=dict)
    query: dict[str, str] = field(default_factory=dict)
    size: tuple[float, float, float] = (1280, 720, 1)
    place: dict[str, Any] = field(default_factory=dict)
    raw: str = ""
    full: bool = False
    calls: int = 0
    begun: int = 0
    failures: list[str] = field(default_factory=list)

    def take(self) -> str:
        self.calls += 1
        if self.raw:
            return self.raw
        messages, self.waiting = self.waiting, []
        return json.dumps(messages) if messages else ""

    def show(self, json_text: str) -> None:
        self.views.append(json.loads(json_text))

    def read(self, name: str) -> str:
        if self.full:
            return json.dumps({"failed": "This browser keeps nothing."})
        return json.dumps({"text": self.kept.get(name)})

    def write(self, name: str, text: str) -> str:
        if self.full:
            return "The browser's room for this page is full."
        self.kept[name] = text
        return ""

    def remove(self, name: str) -> str:
        self.kept.pop(name, None)
        return ""

    def handOver(self, name: str, text: str) -> str:  # noqa: N802
        self.given[name] = text
        return json.dumps({"said": f"Saved among your downloads as {name}"})

    def copy(self, text: str) -> str:
        self.given["copied"] = text
        return json.dumps({"said": "Copied."})

    def decide(self, what: str) -> str:
        self.given["results"] = what
        return ""

    def wishes(self) -> str:
        wide, tall, ratio = self.size
        sides = {"width": wide, "height": tall, "ratio": ratio}
        place = {"class": self.place} if self.place else {}
        return json.dumps({"query": self.query, "reducedMotion": False, **sides, **place})

    def started(self) -> None:
        self.begun += 1

    def failed(self, text: str) -> None:
        self.failures.append(text)


class Visitor:
    """Somebody at the page, who sees only what it was told and sends only messages."""

    def __init__(
        self, bridge: FakeBridge | None = None, level: Level | None = None, frames: int = 2
    ) -> None:
        self.bridge = bridge or FakeBridge()
        self.level = level or town()
        self.open(frames)

    def open(self, frames: int = 2) -> None:
        """Open the page, or load it again: nothing is left but what the browser keeps.

        The first frame has the picture, and the second what it says.
        """
        facts = json.loads(self.bridge.wishes())
        levels = {self.level.id: self.level}
        link = read_link(facts["query"], Offer(levels, languages_here(levels).codes), self.level.id)
        app = app_for(self.bridge, levels, link, facts)
        self.page = Page(app, self.bridge, PageWindow(*self.bridge.size))
        self.frame(frames)

    @property
    def view(self) -> dict[str, Any]:
        """What the page was told last."""
        return self.bridge.views[-1]

    @property
    def nodes(self) -> list[dict[str, Any]]:
        return [node for region in self.view["regions"] for node in region["nodes"]]

    @property
    def actions(self) -> dict[str, dict[str, Any]]:
        return {node["id"]: node for node in self.nodes if node["kind"] == "action"}

    @property
    def words(self) -> list[str]:
        return [str(node.get("text", node.get("words", ""))) for node in self.nodes]

    def frame(self, count: int = 1) -> None:
        for _ in range(count):
            self.page.frame(FRAME_MS)

    def send(self, kind: str, **facts: Any) -> None:
        """One message, taken in with the next frame."""
        self.bridge.waiting.append({"kind": kind, **facts})
        self.frame()

    def key(self, name: str) -> None:
        """A key goes down and up."""
        self.send("key", phase="down", key=name, shift=False)
        self.send("key", phase="up", key=name, shift=False)

    def do(self, name: str) -> None:
        """A click that no pointer made."""
        self.send("do", on=name)

    def tab_to(self, name: str) -> None:
        """The browser's own Tab came to a control, and Enter uses it: a lever fast, others not."""
        self.send("focus", on=name)
        if name not in LEVER:
            self.frame(A_LOOK)
        self.key("Enter")

    def tap(self, name: str) -> None:
        """A finger on the middle of a control where it is drawn, or on its spot in the corner."""
        box = self.actions[name]["box"] or (1, self.bridge.size[1] - 2, 2, 2)
        at = {"x": box[0] + box[2] / 2, "y": box[1] + box[3] / 2, "mouse": False, "on": name}
        self.send("pointer", phase="down", held=True, **at)
        self.send("pointer", phase="up", held=False, **at)
        self.send("pointer", phase="leave", held=False, **at)
