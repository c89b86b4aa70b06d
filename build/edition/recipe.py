"""The recipe that makes the runtime on a Debian machine: what it needs, and how far it is."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from edition.children import run_watched
from edition.finishing import WASM
from edition.progress import Progress, part
from game.faults import Fault

SYSTEM = "Debian 12"
# What is said, and about how many seconds each stage takes.
STAGES: Mapping[str, tuple[str, int]] = {
    "install": ("Installing Debian's compiler for WebAssembly", 18),
    "debian": ("Fetching SDL, FreeType and Python's headers", 6),
    "pygame": ("Fetching the source of pygame", 2),
    "pyodide": ("Fetching Pyodide", 2),
    "cython": ("Fetching Cython", 2),
    "unpack": ("Unpacking", 1),
    "translate": ("Translating pygame's Cython modules to C", 6),
    "compile": ("Compiling pygame and SDL", 32),
    "link": ("Linking", 1),
    "collect": ("Collecting", 1),
}


def cook(raw: Path, log: Path, progress: Progress) -> None:
    """Run every stage in the folder `raw`, which then holds node_modules/pyodide and pygame."""
    raw.mkdir()
    begun, total = 0, sum(seconds for _, seconds in STAGES.values())
    for stage, (words, seconds) in STAGES.items():
        step = part(progress, begun / total, (begun + seconds) / total)
        step(words, 0.0)
        _cook(stage, words, raw, log, step)
        begun += seconds


def _cook(stage: str, words: str, raw: Path, log: Path, progress: Progress) -> None:
    command = ["bash", str(WASM / "recipe.sh"), str(raw), stage]
    environment = {**os.environ, "PYTHON": sys.executable}
    code = run_watched(command, log, lambda: progress(words, compiled(raw)), environment)
    if code:
        raise Fault(f"the runtime cannot be built here: {last_words(log)}")


def compiled(raw: Path) -> float:
    """Which share of the files is compiled; none before it is known how many they are."""
    wanted = raw / "commands.txt"
    if not wanted.exists():
        return 0.0
    made = sum(1 for _ in (raw / "objects").glob("*.o"))
    return made / max(1, wanted.read_text(encoding="utf-8").count("\n"))


def last_words(log: Path) -> str:
    """The last line that a stage wrote before it stopped."""
    lines = log.read_text(encoding="utf-8", errors="replace").split("\n")
    said = [line.strip() for line in lines if line.strip()]
    return said[-1][:300] if said else "it stopped without a word"


def what_is_missing() -> list[str]:
    """What this machine lacks for the recipe, in words; nothing if it can begin."""
    missing = [] if _system() == SYSTEM else [f"the system is not {SYSTEM}"]
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        missing.append("it must run as root, because it installs Debian's compiler")
    programs = {name: name for name in ("bash", "apt-get", "node", "npm")}
    missing += [f"{name} is not installed" for name in programs if shutil.which(name) is None]
    if not _has_pip():
        missing.append(f"{sys.executable} has no pip")
    return missing


def _system() -> str:
    """Which system this is, as it calls itself."""
    try:
        text = Path("/etc/os-release").read_text(encoding="utf-8")
    except OSError:
        return sys.platform
    entries = dict(line.split("=", 1) for line in text.splitlines() if "=" in line)
    name = entries.get("NAME", "").strip('"').split(" ")[0]
    return f"{name} {entries.get('VERSION_ID', '').strip(chr(34))}"


def _has_pip() -> bool:
    command = [sys.executable, "-m", "pip", "--version"]
    return subprocess.run(command, capture_output=True).returncode == 0
