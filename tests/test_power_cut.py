"""Kill the game at any moment: at most the last step is lost, and the save can be read."""

import subprocess
import sys
import time
from pathlib import Path
from textwrap import dedent

import pytest

from game.app.saves import LIFE, Saved, read_save
from game.core.chance import pick
from game.core.engine import replay
from game.core.model import Level
from game.platforms.desktop import FileStorage

PLAYER = dedent(
    """
    import sys
    from pathlib import Path
    from game.app.choices import Choices
    from game.app.drawer import Drawer
    from game.app.session import Session
    from game.content.load import load_level
    from game.lab.citizens import CITIZENS, next_intent
    from game.platforms.desktop import FileStorage
    from game.platforms.places import levels_folder

    level = load_level(levels_folder() / "larkhaven")
    drawer = Drawer(FileStorage(Path(sys.argv[1])), {level.id: level})
    for seed in range(1_000_000):
        session = Session.begin(level, seed, drawer.keep, Choices(level.id))
        print(seed, 0, flush=True)
        while not session.state.ended:
            session.do(next_intent(CITIZENS["greedy"], session.state))
            assert not drawer.trouble, drawer.trouble
            print(seed, session.state.turn, flush=True)
    """
)
KILLS = 100
LONGEST_MS = 1_500


@pytest.mark.slow
def test_a_hundred_power_cuts_lose_no_more_than_the_last_step(
    larkhaven: Level, tmp_path: Path
) -> None:
    for cut in range(KILLS):
        folder = tmp_path / f"cut-{cut}"
        seed, turn = steps_before_the_cut(folder, pick(cut, 0, "cut", LONGEST_MS))
        found = read_save(FileStorage(folder).read(LIFE) or "", {larkhaven.id: larkhaven})
        assert isinstance(found, Saved), found
        kept = replay(larkhaven, found.log)
        lived = (kept.seed, kept.turn)
        # Saying a step comes after keeping it, so the save may be one step ahead of what was said.
        assert lived in {(seed, turn), (seed, turn + 1), (seed + 1, 0)}


def steps_before_the_cut(folder: Path, after_ms: int) -> tuple[int, int]:
    """Play until the power goes; the last step that was said to be done."""
    command = [sys.executable, "-c", PLAYER, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as player:
        assert player.stdout is not None
        first = player.stdout.readline()
        time.sleep(after_ms / 1000)
        player.kill()
        said = first + player.stdout.read()
    # What follows the last line end was torn by the cut itself.
    seed, turn = said.rpartition("\n")[0].splitlines()[-1].split()
    return int(seed), int(turn)
