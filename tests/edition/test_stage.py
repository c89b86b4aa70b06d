"""What the browser is given: all that the program reaches, and nothing it cannot run."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from edition.archive import archive_of
from edition.imports import reached_modules
from edition.stage import ENTRY, ROOT, Stage, stage, write_stage
from game.content.load import LevelError, compiled
from game.lab.citizens import live

# What the browser has instead, or has not: imported here, each would hide a missing file.
BLOCKED = ("numpy", "yaml", "edition", "tests")
IMPORT_EVERYTHING = """
import importlib, sys, types
sys.path.insert(0, sys.argv[1])
for name in sys.argv[2].split(","):
    sys.modules[name] = None
for name in ("js", "pyodide", "pyodide.ffi"):
    sys.modules[name] = types.ModuleType(name)
for name in sys.argv[3].split(","):
    importlib.import_module(name)
    assert sys.modules[name].__file__.startswith(sys.argv[1]), name
"""


def modules_of(files: Stage) -> list[str]:
    names = [name.removesuffix(".py") for name in files if name.endswith(".py")]
    return [name.replace("/", ".").removesuffix(".__init__") for name in names if name != "main"]


def test_every_staged_module_starts_from_the_stage_alone(staged: Stage, tmp_path: Path) -> None:
    write_stage(staged, tmp_path)
    arguments = [str(tmp_path), ",".join(BLOCKED), ",".join(modules_of(staged))]
    done = subprocess.run(
        [sys.executable, "-I", "-c", IMPORT_EVERYTHING, *arguments], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


def test_the_stage_holds_what_the_program_reaches_and_no_tools(staged: Stage) -> None:
    reached = set(modules_of(staged))
    assert {"game.core.engine", "game.debrief.compose", "game.app.desk"} <= reached
    assert not {"game.cli", "game.terminal.play", "game.lab.population"} & reached
    assert not any("test" in name or name.endswith((".yaml", ".pyc")) for name in staged)


def test_pictures_and_fonts_come_with_their_licences(staged: Stage) -> None:
    assert {"assets/LICENSE", "assets/fonts/OFL.txt"} <= set(staged)
    assert sum(name.endswith(".ttf") for name in staged) >= 2
    assert any(name.startswith("assets/pictures/") for name in staged)


def test_the_one_level_is_a_pack_of_what_is_written_in_yaml(staged: Stage, tmp_path: Path) -> None:
    packs = [name for name in staged if name.startswith("levels/") and name.count("/") == 1]
    assert {"levels/essay/essay.json", "levels/essay/es.json"} <= set(staged)
    assert packs == ["levels/larkhaven.json"]
    write_stage(staged, tmp_path)
    level = compiled(tmp_path / packs[0]).checked()
    assert level.digest == compiled(ROOT / "levels" / "larkhaven").checked().digest
    assert json.loads(staged[packs[0]])["digest"] == level.digest


def test_another_city_takes_the_place_of_larkhaven_in_the_page(tmp_path: Path) -> None:
    other = stage(ROOT / "levels" / "minimal")
    assert "levels/minimal/es.json" in other
    assert not any(name.startswith("levels/larkhaven.") for name in other)
    write_stage(other, tmp_path)
    level = compiled(tmp_path / "levels" / "minimal.json").checked()
    assert live(level, "friend", 3)[0].ending == "by_ear"


def test_a_broken_level_is_not_packed_and_all_its_problems_are_named(tmp_path: Path) -> None:
    (tmp_path / "level.yaml").write_text("format: 1\nid: nowhere\n", encoding="utf-8")
    with pytest.raises(LevelError) as refused:
        stage(tmp_path)
    assert len(refused.value.problems) > 1


def test_two_stages_make_the_same_archive(staged: Stage) -> None:
    again = dict(sorted(stage().items(), reverse=True))
    assert archive_of(staged, "assets/") == archive_of(again, "assets/")


def test_imports_are_followed_wherever_they_stand(tmp_path: Path) -> None:
    (tmp_path / "town").mkdir()
    written = {
        "main.py": "def later():\n    from town import hall\n",
        "town/__init__.py": "",
        "town/hall.py": "import os\nfrom town.people import mayor\n",
        "town/people.py": "from typing import TYPE_CHECKING\n"
        "if TYPE_CHECKING:\n    from town import unread\nmayor = 1\n",
        "town/unread.py": "",
        "town/left_out.py": "",
    }
    for name, text in written.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    reached = reached_modules(tmp_path / "main.py", tmp_path, frozenset())
    assert list(reached) == ["town", "town.hall", "town.people"]
    assert ENTRY.name == "main.py"
