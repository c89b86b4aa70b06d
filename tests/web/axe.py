"""An expert tool for accessibility, fetched once and kept beside what is built."""

import fcntl
import shutil
import subprocess
from pathlib import Path

from tests.web.conftest import ROOT, cannot

AXE = "axe-core@4.10.3"


def axe_script() -> Path:
    """The tool's script, fetched once by whichever worker comes first."""
    folder = ROOT / "build" / "out" / AXE
    script = folder / "node_modules" / "axe-core" / "axe.min.js"
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not script.exists():
            fetch(folder)
    return script


def fetch(folder: Path) -> None:
    """Install the tool there, or say why these stories cannot be told."""
    npm = shutil.which("npm")
    if npm is None:
        cannot("there is no npm on this machine, which fetches axe-core")
    words = [str(npm), "install", "--prefix", str(folder), "--no-audit", "--no-fund", AXE]
    done = subprocess.run(words, capture_output=True, text=True)
    if done.returncode:
        cannot(
            f"axe-core cannot be fetched: {(done.stderr.strip() or 'npm failed').splitlines()[-1]}"
        )
