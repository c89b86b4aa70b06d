"""The browser behind the ports: what is kept, handed over, wished for, and what goes wrong."""

import asyncio
import json
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from game.app.ports import StorageFailed
from game.content.load import compiled
from game.content.pack import pack_text
from game.platforms import web
from game.platforms.places import levels_folder
from game.platforms.web import BrowserSharing, BrowserStorage, page_bridge
from tests.platforms.page_made import FakeBridge, Visitor


def test_what_is_kept_comes_back_and_seats_are_kept_apart() -> None:
    bridge = FakeBridge()
    one, other = BrowserStorage(bridge, "a1"), BrowserStorage(bridge)
    one.write("life.jsonl", "mine")
    other.write("life.jsonl", "yours")
    assert (one.read("life.jsonl"), other.read("life.jsonl")) == ("mine", "yours")
    assert sorted(bridge.kept) == ["a1/life.jsonl", "life.jsonl"]
    one.remove("life.jsonl")
    assert one.read("life.jsonl") is None and other.read("life.jsonl") == "yours"


def test_what_is_set_aside_never_lies_on_something_older() -> None:
    storage = BrowserStorage(FakeBridge(kept={"life.jsonl.kept-1": "older"}))
    storage.write("life.jsonl", "odd")
    assert storage.set_aside("life.jsonl") == "life.jsonl.kept-2"
    assert storage.read("life.jsonl") is None
    assert storage.read("life.jsonl.kept-2") == "odd"


def test_a_browser_that_keeps_nothing_is_said_and_played_on_in() -> None:
    visitor = Visitor(FakeBridge(full=True))
    assert any("This browser keeps nothing." in text for text in visitor.words)
    visitor.do("play")
    assert visitor.view["screen"] == "day"
    visitor.do("option:refuse")
    assert visitor.view["screen"] == "answer"
    assert any("not being saved" in text for text in visitor.words)
    with pytest.raises(StorageFailed, match="full"):
        BrowserStorage(visitor.bridge).write("life.jsonl", "x")


@pytest.mark.parametrize("answer", ["", "{", "[]", "7"])
def test_a_page_that_answers_nonsense_is_a_failure_with_a_sentence(answer: str) -> None:
    bridge = FakeBridge()
    bridge.read = lambda name: answer  # type: ignore[method-assign]
    with pytest.raises(StorageFailed, match="no answer"):
        BrowserStorage(bridge).read("life.jsonl")


def test_exports_become_downloads_and_codes_are_copied() -> None:
    bridge = FakeBridge()
    sharing = BrowserSharing(bridge)
    assert sharing.share("life.jsonl", "{}") == "Saved among your downloads as life.jsonl"
    assert sharing.copy("MC1-0") == "Copied."
    assert bridge.given == {"life.jsonl": "{}", "copied": "MC1-0"}


def test_a_seat_and_the_system_s_wishes_reach_the_game() -> None:
    visitor = Visitor(FakeBridge(query={"seat": "desk-4", "motion": "reduced", "length": "age"}))
    assert visitor.page.app.settings.reduced_motion
    assert any("The link asks for the length 'age'" in text for text in visitor.words)
    visitor.do("play")
    assert "desk-4/life.jsonl" in visitor.bridge.kept


def test_a_system_s_wish_gives_way_to_the_player_s_choice() -> None:
    visitor = Visitor()
    visitor.do("settings")
    visitor.do("set:high_contrast:on")
    visitor.send("wishes", reducedMotion=True, moreContrast=False)
    settings = visitor.page.app.settings
    assert settings.reduced_motion and settings.high_contrast


def test_the_page_is_found_on_either_runtime(monkeypatch: pytest.MonkeyPatch) -> None:
    import platform

    bridge = FakeBridge()
    monkeypatch.setitem(sys.modules, "js", None)
    window = SimpleNamespace(modelCitizen=bridge)
    monkeypatch.setattr(platform, "window", window, raising=False)
    assert page_bridge() is bridge
    pyodide = ModuleType("js")
    pyodide.modelCitizen = other = FakeBridge()  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "js", pyodide)
    assert page_bridge() is other


class Gone(Exception):
    """The visitor closed the page."""


def test_the_whole_game_is_composed_and_a_fault_is_told_with_the_life_kept(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pack = pack_text(compiled(levels_folder() / "larkhaven").data)
    (tmp_path / "larkhaven.json").write_text(pack, encoding="utf-8")
    monkeypatch.setattr(web, "levels_folder", lambda: tmp_path)
    bridge = FakeBridge(query={"seed": "7"})
    script = iter([[], [], [{"kind": "do", "on": "play"}], []])

    def take() -> str:
        messages = next(script, None)
        if messages is None:
            raise Gone
        return json.dumps(messages)

    bridge.take = take  # type: ignore[method-assign]
    monkeypatch.setattr(web, "page_bridge", lambda: bridge)
    asyncio.run(web.play())
    assert bridge.begun == 1
    assert [view["screen"] for view in bridge.views] == ["title", "day"]
    assert len(bridge.failures) == 1 and "Gone" in bridge.failures[0]
    assert '"seed":7' in bridge.kept["life.jsonl"]
