"""A runtime folder from Pyodide and pygame as they come: trimmed, compiled, proven, described."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from edition import pressing
from edition.manifest import Facts, write_manifest
from edition.progress import Progress
from edition.trimming import trim_library, trim_pygame
from game.faults import Fault

WASM = Path(__file__).resolve().parents[1] / "wasm"
CORE = ("pyodide.js", "pyodide.asm.js", "pyodide.asm.mjs", "pyodide.asm.wasm")


def finish(pyodide: Path, pygame: Path, work: Path, whole: Path, progress: Progress) -> Facts:
    """Fill `whole` from the folder of Pyodide's npm package and pygame's own folder.

    `work` is a folder for what lies between.
    """
    progress("Leaving out what the game does not use", 0.0)
    _lay_out(pyodide, pygame, work)
    progress("Compiling Python's library", 0.1)
    _node("press.mjs", pyodide, pressing.__file__, work, "python_stdlib", "pygame")
    for name in ("python_stdlib.zip", "pygame.zip"):
        shutil.move(work / name, whole / name)
    for name in CORE:
        if (pyodide / name).exists():
            shutil.copyfile(pyodide / name, whole / name)
    _write_lock(pyodide, whole)
    progress("Starting it once", 0.7)
    proof = json.loads(_node("prove.mjs", whole))
    progress("Writing down what is in it", 0.95)
    return write_manifest(
        whole,
        pyodide=str(_json(pyodide / "package.json")["version"]),
        python=proof["python"],
        pygame=proof["pygame"],
    )


def _lay_out(pyodide: Path, pygame: Path, work: Path) -> None:
    """Both trimmed, each in the folder that becomes its archive."""
    library = work / "python_stdlib"
    with ZipFile(pyodide / "python_stdlib.zip") as archive:
        archive.extractall(library)
    trim_library(library)
    shutil.copytree(pygame, work / "pygame" / "pygame")
    trim_pygame(work / "pygame" / "pygame")


def _write_lock(pyodide: Path, whole: Path) -> None:
    """A lock file that names no package: everything the game needs is in the folder."""
    lock = {"info": _json(pyodide / "pyodide-lock.json")["info"], "packages": {}}
    text = json.dumps(lock, separators=(",", ":"))
    (whole / "pyodide-lock.json").write_text(text, encoding="utf-8")


def _json(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def _node(script: str, *arguments: Path | str) -> str:
    """What the script prints; a Fault says its last words."""
    try:
        done = subprocess.run(
            ["node", str(WASM / script), *map(str, arguments)],
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
    except OSError as problem:
        raise Fault("the runtime cannot be made without node, which is not installed") from problem
    if done.returncode:
        lines = done.stderr.strip().splitlines() or [f"it ended with {done.returncode}"]
        said = lines[-1][:300]
        raise Fault(f"Pyodide did not work in node ({script}): {said}")
    return done.stdout
