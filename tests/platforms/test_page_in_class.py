"""The page in a class: the life its host has for it, and a last word on where the log stays."""

import json

from game.app.choices import opaque_arm
from game.core.logs import from_json_lines
from tests.app.town import Player, town
from tests.platforms.page_made import FakeBridge, Visitor

PLACE = {
    "level": "smallhaven",
    "length": "short",
    "seed": 41,
    "plan": opaque_arm(41, "partial"),
    "arcade": False,
    "check": "",
    "folder": "class-k7qf-3",
    "nickname": "Amber Gull",
}


def test_a_seat_plays_the_life_the_class_has_for_it_whatever_its_link_asks_for() -> None:
    pupil = Visitor(FakeBridge(place=dict(PLACE), query={"seed": "1", "seat": "mine"}))
    assert list(pupil.actions)[:2] == ["play", "settings"]
    assert not {"setup", "lab:enter"} & set(pupil.actions)
    assert any("goes to your teacher's laptop" in words for words in pupil.words)
    pupil.do("play")
    kept = pupil.bridge.kept["class-k7qf-3/life.jsonl"]
    started, in_class = from_json_lines(kept.partition("\n")[2])[:2]
    assert json.loads(kept.split("\n")[1])["seed"] == 41
    assert getattr(started, "arm", "") == "partial"
    assert getattr(in_class, "arcade", True) is False
    shown = json.dumps(pupil.bridge.views)
    assert "partial" not in shown and "continuous" not in shown
    pupil.open()
    assert "resume" in pupil.actions and "new_life" not in pupil.actions


def test_after_the_debrief_the_results_stay_or_go() -> None:
    life = Player().to("debrief").app.session
    assert life is not None
    bridge = FakeBridge(place=dict(PLACE))
    bridge.kept["class-k7qf-3/life.jsonl"] = life.text
    pupil = Visitor(bridge)
    pupil.do("resume")
    pupil.do(next(reversed([one for one in pupil.actions if one.startswith("panel:")])))
    pupil.do("results:keep")
    assert bridge.given["results"] == "keep" and pupil.actions["results:keep"]["pressed"]
    pupil.do("results:remove")
    assert bridge.given["results"] == "remove"
    assert not any(one.startswith("results:") for one in pupil.actions)
    assert any("are removed" in words for words in pupil.words)


def test_alone_nobody_is_asked_about_results() -> None:
    pupil = Visitor(level=town())
    assert "setup" in pupil.actions
    assert not any("laptop" in words for words in pupil.words)
