"""The guide for authors builds a city step by step; here each of its steps is taken."""

import re
from pathlib import Path

import pytest

from game.content.check import check_paths
from game.content.load import load_level
from game.lab.citizens import CITIZENS, live

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "authors" / "README.md").read_text("utf-8")
MINIMAL = ROOT / "levels" / "minimal"
STEP = re.compile(r"^## (\d)\. (.+)$", re.MULTILINE)
FILE = re.compile(r"^\*\*`([\w/]+\.yaml)`\*\*\n\n```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ROW = re.compile(r"^\| (.+?) \| (.+) \|$", re.MULTILINE)
MOST_LINES = 120

# A beginner's mistake each: the file, what stood there, and what was written in its place.
MISTAKES = (
    ("cards.yaml", "    time: morning", "\ttime: morning"),
    ("cards.yaml", '"Fog by tomorrow', "Fog: by tomorrow"),
    ("cards.yaml", "    options:", "    option:"),
    ("cards.yaml", "closeness.tam: 8", "tam: 8"),
    ("cards.yaml", "Promise him an hour", "Promise him an hour or perhaps two if it is cold"),
    ("cards.yaml", "Promise him an hour", "Promise him an hour, or two if cold"),
    ("cards.yaml", ', answer: "He chalks your name on the rope."', ""),
    ("cards.yaml", "[hush]", "hush"),
    ("cards.yaml", "day == 2", "day = 2"),
    ("endings.yaml", "'rang' in", "rang in"),
    ("endings.yaml", "'rang' in", "'rung' in"),
    ("arms.yaml", "CRF, sparks: 2", "CRF, sparks: 3"),
    ("cards.yaml", "  - id: bell", "    id: bell"),
)


def steps() -> dict[str, dict[str, str]]:
    """The city after each step: its files by name, those of later steps in place of earlier."""
    marks = list(STEP.finditer(GUIDE))
    ends = [*(mark.start() for mark in marks[1:]), len(GUIDE)]
    files: dict[str, str] = {}
    built: dict[str, dict[str, str]] = {}
    for mark, end in zip(marks, ends, strict=True):
        files |= dict(FILE.findall(GUIDE[mark.end() : end]))
        built[mark.group(2)] = dict(files)
    return built


def written(folder: Path, files: dict[str, str]) -> Path:
    """These files in a folder."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def minimal() -> dict[str, str]:
    """The smallest city that comes with the game."""
    paths = sorted(MINIMAL.rglob("*.yaml"))
    return {path.relative_to(MINIMAL).as_posix(): path.read_text("utf-8") for path in paths}


@pytest.mark.parametrize("step", steps())
def test_after_each_step_the_city_is_whole_and_lived_in(step: str, tmp_path: Path) -> None:
    folder = written(tmp_path / "my_city", steps()[step])
    assert check_paths([folder]) == ([], 1)
    level = load_level(folder)
    assert all(live(level, bot, 3)[0].ended for bot in CITIZENS)


def test_the_last_step_is_the_minimal_city() -> None:
    assert len(steps()) == 8
    assert list(steps().values())[-1] == minimal()


def test_the_minimal_city_is_small_and_its_endings_come(tmp_path: Path) -> None:
    city = "".join(text for name, text in minimal().items() if "/" not in name)
    assert len(city.splitlines()) < MOST_LINES
    level = load_level(MINIMAL)
    states = [live(level, bot, seed)[0] for bot in CITIZENS for seed in range(10)]
    assert {state.ending for state in states} == {ending.id for ending in level.endings}
    assert {card for state in states for card in state.seen} == level.cards.keys()


@pytest.mark.parametrize("number", range(len(MISTAKES)))
def test_a_beginners_mistake_is_said_as_the_guide_says(number: int, tmp_path: Path) -> None:
    name, right, wrong = MISTAKES[number]
    table = GUIDE.partition("## What goes wrong first")[2]
    said = [row[1] for row in ROW.findall(table) if row[0] not in ("you wrote", "---")][number]
    files = minimal()
    assert right in files[name]
    files[name] = files[name].replace(right, wrong, 1)
    found = [str(problem) for problem in check_paths([written(tmp_path / "c", files)])[0]]
    assert any(f"{name}:" in problem and said in problem for problem in found), found


def test_the_guide_lists_as_many_mistakes_as_are_made_here() -> None:
    table = GUIDE.partition("## What goes wrong first")[2]
    assert len(ROW.findall(table)) == len(MISTAKES) + 1
