"""The robots of a city travel with it: beside its files, and inside its pack."""

import json
from pathlib import Path
from typing import Any

import pytest

from game.content.load import compiled, load_level
from game.content.pack import compile_pack, pack_text
from game.content.robots import BESIDE, Crowds, read_robots, robots_text
from game.content.shipped import shipped_level
from game.core.model import Level
from game.crowds import crowds_of
from game.lab.crowd import crowd
from tests.content.tiny import tiny_level, write

CROWDS: Crowds = {"week/partial": {"standing": (1, 2, 3), "rest": (0, 0, 4)}}


def folder_with(tmp_path: Path, text: str) -> Path:
    folder = write(tmp_path / "city")
    (folder / BESIDE).write_text(text, encoding="utf-8")
    return folder


def test_robots_beside_a_city_are_its_own(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, robots_text(tiny_level().digest, CROWDS))
    level = load_level(folder)
    assert level.robots == CROWDS
    assert level == tiny_level() and level.digest == tiny_level().digest


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"digest": "other", "crowds": {}}',
        "{",
        json.dumps({"digest": tiny_level().digest, "crowds": {"week/partial": {"rest": ["x"]}}}),
        json.dumps({"digest": tiny_level().digest, "crowds": [1]}),
    ],
)
def test_robots_of_another_city_or_a_damaged_file_are_none(tmp_path: Path, text: str) -> None:
    assert load_level(folder_with(tmp_path, text)).robots == {}


def test_a_pack_carries_its_robots_and_stays_the_same_city(tmp_path: Path) -> None:
    data = compiled(write(tmp_path / "city")).data
    text = pack_text(data, CROWDS)
    level = compile_pack(text, "tiny.json").checked()
    assert level.robots == CROWDS and level == tiny_level()
    (tmp_path / "tiny.json").write_text(text, encoding="utf-8")
    shipped = shipped_level(tmp_path / "tiny.json")
    assert (shipped.robots, shipped.digest) == (CROWDS, tiny_level().digest)
    assert compile_pack(pack_text(data), "tiny.json").checked().robots == {}


@pytest.mark.parametrize("crowds", [1, {"week": 2}, {"week": {"rest": [1.5]}}, {"w": {"rest": []}}])
def test_a_pack_whose_robots_are_no_numbers_is_refused(tmp_path: Path, crowds: Any) -> None:
    whole = json.loads(pack_text(compiled(write(tmp_path / "city")).data))
    problems = compile_pack(json.dumps({**whole, "crowds": crowds}), "tiny.json").problems
    assert [problem.code for problem in problems] == ["wrong_robots"]


def test_robots_are_lived_once_and_then_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MODEL_CITIZEN_HOME", str(tmp_path))
    lived: list[Level] = []

    def live_once(level: Level) -> Crowds:
        lived.append(level)
        return CROWDS

    monkeypatch.setattr("game.crowds.every_crowd", live_once)
    assert crowds_of(tiny_level()) == crowds_of(tiny_level()) == CROWDS
    assert len(lived) == 1
    (kept,) = (tmp_path / "robots").iterdir()
    assert read_robots(kept, tiny_level().digest) == CROWDS


@pytest.mark.slow
def test_the_robots_of_the_real_city_are_of_this_version(larkhaven: Level) -> None:
    assert larkhaven.robots, "the city has changed: run python build/robots.py"
    assert larkhaven.robots["week/partial"] == crowd(larkhaven, "week", "partial")
