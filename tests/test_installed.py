"""Built as a wheel, installed elsewhere and run from another folder, it plays."""

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run(*command: str | Path, cwd: Path, **environment: str) -> str:
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=600,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
def test_the_wheel_plays_from_any_folder(tmp_path: Path) -> None:
    run(sys.executable, "-m", "build", "--wheel", "--outdir", tmp_path / "dist", ROOT, cwd=tmp_path)
    wheel = next((tmp_path / "dist").glob("*.whl"))
    venv.create(tmp_path / "venv", with_pip=True)
    bin_folder = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin")
    run(bin_folder / "python", "-m", "pip", "install", "-q", wheel, cwd=tmp_path)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    program = bin_folder / "model-citizen"
    run(program, "play", "--bot", "friend", "--log", "life.jsonl", cwd=elsewhere)
    facts = json.loads(run(program, "replay", "life.jsonl", "--json", cwd=elsewhere))
    assert facts["finished"]
    assert "no problems" in run(program, "check", cwd=elsewhere)
    home = {"MODEL_CITIZEN_HOME": str(tmp_path / "home"), "SDL_VIDEODRIVER": "dummy"}
    run(program, "gallery", "--out", "pictures", "--size", "640x360", cwd=elsewhere, **home)
    assert list((elsewhere / "pictures").rglob("*.png"))
    said = run(program, cwd=elsewhere, **home)
    assert len(said.strip().splitlines()) == 2
