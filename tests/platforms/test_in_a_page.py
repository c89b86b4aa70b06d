"""A life in a page, lived with messages alone, and everything the page is told of it."""

import json
from collections.abc import Callable

import pytest

from game.core.model import Level
from tests.platforms.page_made import FakeBridge, Visitor

WAYS = ("Play", "Continue", "Next", "Collect", "Sleep")
MOST_STEPS = 2_000
PHONE = (390.0, 844.0, 3.0)
Use = Callable[[Visitor, str], None]


def wanted(visitor: Visitor, pressed: int) -> str:
    """What a curious visitor does here: the first option, the check-in, else the way on."""
    able = {name: one for name, one in visitor.actions.items() if one["enabled"]}
    option = next((name for name in able if name.startswith("option:")), None)
    lever = "press" if "press" in able and pressed < 30 else None
    named = (name for name in ("open_phone", "collect") if name in able)
    way = (name for name, one in able.items() if one["label"].split(" ")[0] in WAYS)
    return option or next(named, None) or lever or next(way)


def live(visitor: Visitor, use: Use, reload_on: str = "") -> list[str]:
    """From the title to the last panel; the titles of the screens on the way."""
    titles = [visitor.view["title"]]
    pressed = 0
    for _ in range(MOST_STEPS):
        if visitor.view["title"] == "Take it with you":
            return titles
        if reload_on and visitor.view["title"].startswith(reload_on):
            reload_on = ""
            visitor.open()
            assert visitor.actions["resume"]["note"].startswith("day ")
        name = wanted(visitor, pressed)
        pressed = 0 if name == "open_phone" else pressed + (name == "press")
        use(visitor, name)
        if visitor.view["title"] != titles[-1]:
            titles.append(visitor.view["title"])
    raise AssertionError(f"still at {titles[-1]}")


USES = {"do": Visitor.do, "tab": Visitor.tab_to, "tap": Visitor.tap}


@pytest.mark.parametrize(
    ("use", "reload_on"),
    [
        ("do", ""),
        ("do", "Evening check-in"),
        pytest.param("tab", "", marks=pytest.mark.slow),
        ("tab", "Day 2, evening"),
        ("tap", ""),
        pytest.param("tap", "Evening check-in", marks=pytest.mark.slow),
    ],
)
def test_a_small_life_with_messages_only(use: str, reload_on: str) -> None:
    visitor = Visitor()
    titles = live(visitor, USES[use], reload_on)
    assert [title for title in titles if title.endswith("night")] == [
        f"Day {day}, night" for day in range(1, 5)
    ]
    assert visitor.bridge.begun == (2 if reload_on else 1)
    assert not visitor.bridge.failures


@pytest.mark.slow
@pytest.mark.parametrize("reload_on", ["", "Day 4, evening"])
@pytest.mark.parametrize(("use", "size"), [("tab", (1280.0, 720.0, 1.0)), ("tap", PHONE)])
def test_a_week_in_larkhaven_with_messages_only(
    larkhaven: Level, use: str, size: tuple[float, float, float], reload_on: str
) -> None:
    visitor = Visitor(FakeBridge(size=size), larkhaven)
    titles = live(visitor, USES[use], reload_on)
    assert f"Day {larkhaven.lengths['week'].days}, night" in titles


def test_the_page_is_told_once_and_an_idle_frame_only_asks() -> None:
    visitor = Visitor()
    visitor.frame()  # the town follows the words
    told, calls = len(visitor.bridge.views), visitor.bridge.calls
    drawn = visitor.page.stage.frames_drawn
    visitor.frame(50)
    assert len(visitor.bridge.views) == told and visitor.bridge.calls == calls + 50
    assert visitor.page.stage.frames_drawn == drawn and visitor.bridge.begun == 1


def test_every_control_on_the_page_lies_where_it_is_drawn() -> None:
    visitor = Visitor(FakeBridge(size=(390, 844, 3)))
    visitor.do("play")
    boxes = {name: one["box"] for name, one in visitor.actions.items()}
    for name in ("option:refuse", "option:lend", "menu"):
        left, top, wide, tall = boxes[name]
        assert left >= 0 and top >= 0 and left + wide <= 390.5 and top + tall <= 844.5
        assert wide >= 40 and tall >= 30


def test_only_switches_and_choices_say_whether_they_are_pressed() -> None:
    visitor = Visitor()
    told = {name for name, one in visitor.actions.items() if one["pressed"] is not None}
    assert told == {"set:sound:off"}
    visitor.do("settings")
    pressed = {name: one["pressed"] for name, one in visitor.actions.items()}
    assert pressed["set:text_size:100"] is True and pressed["set:text_size:200"] is False
    assert pressed["set:reduced_motion:on"] is False and pressed["back"] is None


def test_the_ring_follows_the_keyboard_and_never_a_finger() -> None:
    visitor = Visitor()
    visitor.send("focus", on="setup")
    assert (visitor.view["focus"], visitor.view["ring"]) == ("setup", True)
    visitor.send("focus", on=None)
    assert visitor.view["ring"] is False
    at = {"x": 5, "y": 5, "mouse": False, "held": True}
    visitor.send("pointer", phase="down", **at)
    visitor.send("focus", on="settings")
    assert visitor.view["ring"] is False
    visitor.send("pointer", phase="up", **at)
    visitor.key("ArrowDown")
    assert visitor.view["ring"] is True


def test_a_switch_keeps_the_focus_when_it_turns() -> None:
    visitor = Visitor()
    visitor.do("settings")
    visitor.tab_to("set:reduced_motion:on")
    assert visitor.view["focus"] == "set:reduced_motion:off"


def test_a_press_that_slides_off_or_is_cancelled_is_taken_back() -> None:
    visitor = Visitor()
    left, top, wide, tall = visitor.actions["play"]["box"]
    middle = {"x": left + wide / 2, "y": top + tall / 2, "mouse": False}
    for end in (
        {"phase": "up", "x": 3, "y": 3, "mouse": False, "on": "play"},
        {"phase": "cancel", **middle},
    ):
        visitor.send("pointer", phase="down", held=True, on="play", **middle)
        visitor.send("pointer", held=False, **end)
        visitor.send("pointer", phase="up", held=False, **middle)
        assert visitor.view["screen"] == "title"
    visitor.tap("play")
    assert visitor.view["screen"] == "day"


def test_a_finger_drags_a_long_page_and_a_wheel_rolls_it() -> None:
    visitor = Visitor(FakeBridge(size=(320, 480, 2)))
    live(visitor, Visitor.do)
    visitor.do("panel:0")
    focus = visitor.page.stage.focus
    assert focus.scroll_most > 100 and focus.scroll == 0
    at = {"x": 160, "mouse": False}
    visitor.send("pointer", phase="down", y=300, held=True, **at)
    for y in (280, 240, 200):
        visitor.send("pointer", phase="move", y=y, held=True, **at)
    visitor.send("pointer", phase="up", y=200, held=False, **at)
    dragged = focus.scroll
    assert dragged > 50 and visitor.view["title"] == "Your record"
    visitor.send("wheel", by=-30)
    assert 0 < focus.scroll < dragged
    visitor.key("End")
    assert focus.scroll == focus.scroll_most


def test_what_is_rolled_out_of_sight_has_no_box_and_can_be_used_all_the_same() -> None:
    visitor = Visitor(FakeBridge(size=(320, 480, 2), query={"text-size": "200"}))
    visitor.do("settings")
    away = [name for name, one in visitor.actions.items() if one["box"] is None]
    assert "set:high_contrast:on" in away
    visitor.tap("set:high_contrast:on")
    assert visitor.actions["set:high_contrast:off"]["pressed"] is True


def test_a_hidden_page_stops_the_clock() -> None:
    visitor = Visitor()
    visitor.do("play")
    visitor.send("shown", shown=False)
    stood = visitor.page.stage.clock
    visitor.frame(20)
    assert visitor.page.stage.clock == stood
    visitor.send("shown", shown=True)
    assert visitor.page.stage.clock > stood


def test_another_size_or_wish_changes_the_picture_and_nothing_else() -> None:
    visitor = Visitor()
    visitor.do("play")
    before = visitor.words
    visitor.bridge.waiting.append({"kind": "size", "width": 900, "height": 900, "ratio": 2})
    visitor.send("size", width=844, height=390, ratio=2)
    assert visitor.page.window.surface().get_size() == (1688, 780)
    visitor.send("wishes", reducedMotion=True, moreContrast=True)
    assert visitor.page.stage.canvas.contrast and visitor.page.stage.canvas.springs.calm
    assert visitor.words == before and visitor.view["screen"] == "day"


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "null",
        '[1, null, {"kind": 3}, {"kind": "moon"}]',
        '[{"kind": "pointer"}, {"kind": "key"}, {"kind": "wheel", "by": "x"}, {"kind": "do"}]',
        '[{"kind": "size", "width": -1, "height": "a"}, {"kind": "focus", "on": 7}]',
        '[{"kind": "key", "phase": "down", "key": "Dead"}, {"kind": "do", "on": "press"}]',
        '[{"kind": "pointer", "phase": "down", "x": 1e99, "y": true, "on": "nobody"}]',
    ],
)
def test_messages_without_sense_change_nothing(text: str) -> None:
    visitor = Visitor()
    visitor.bridge.raw = text
    visitor.frame()
    assert visitor.view["screen"] == "title" and not visitor.bridge.failures


def test_charts_come_with_their_numbers() -> None:
    visitor = Visitor()
    live(visitor, Visitor.do)
    visitor.do("panel:0")
    chart = next(node for node in visitor.nodes if node["kind"] == "chart")
    assert chart["table"]["columns"][0] == "Day" and len(chart["table"]["rows"]) >= 2
    assert chart["words"] and chart["title"]


def test_a_link_and_a_choice_in_the_page_speak_spanish() -> None:
    visitor = Visitor(FakeBridge(query={"lang": "es"}))
    assert visitor.view["language"] == "es"
    assert "Jugar" in json.dumps(visitor.view, ensure_ascii=False)
    plain = Visitor(FakeBridge(kept={"settings.json": '{"language": "es"}'}))
    assert plain.view["language"] == "es"
    assert Visitor(FakeBridge()).view["language"] == "en"
