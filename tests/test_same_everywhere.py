"""The same life on every Python: a robot's log refolds to the same hash, and is lived the same."""

import json
import subprocess
from pathlib import Path
from textwrap import dedent

import pytest

from game.content.load import compiled
from game.content.pack import pack_text
from game.core.state import state_hash
from game.lab.citizens import CITIZENS, live
from game.platforms.places import levels_folder

ROOT = Path(__file__).parent.parent
OTHERS = ("python3.11", "python3.12", "python3.13", "python3.14")
SEEDS = (1, 77)
# A pack needs neither YAML nor anything else that is not Python's own.
ELSEWHERE = dedent(
    """
    import json, sys
    from pathlib import Path
    from game.content.load import load_level
    from game.core.state import state_hash
    from game.lab.citizens import CITIZENS, live

    level = load_level(Path(sys.argv[1]))
    seeds = json.loads(sys.argv[2])
    print(json.dumps([state_hash(live(level, bot, seed)[0]) for bot in CITIZENS for seed in seeds]))
    """
)


def runs(python: str) -> bool:
    try:
        return subprocess.run([python, "-c", ""], capture_output=True).returncode == 0
    except FileNotFoundError:
        return False


@pytest.mark.parametrize("python", OTHERS)
def test_another_python_lives_the_same_lives(python: str, tmp_path: Path) -> None:
    if not runs(python):
        pytest.skip(f"{python} is not on this machine")
    city = compiled(levels_folder() / "larkhaven")
    pack = tmp_path / "larkhaven.json"
    pack.write_text(pack_text(city.data), encoding="utf-8")
    done = subprocess.run(
        [python, "-c", ELSEWHERE, str(pack), json.dumps(SEEDS)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    level = city.checked()
    here = [state_hash(live(level, bot, seed)[0]) for bot in CITIZENS for seed in SEEDS]
    assert json.loads(done.stdout) == here
