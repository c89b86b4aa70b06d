"""The page for itch.io and its like: packed by pygbag, whose runtime comes at play time."""

import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from edition.archive import PREFIX, files_under
from edition.own_files import PAGE
from edition.stage import Stage, write_stage
from game.faults import Fault

NAME = "model-citizen"
TEMPLATE = PAGE / "pygbag.html"
ICON = PAGE / "icon-192.png"
# Without a network and without these two files it would ask for them again for ever.
PATIENCE = 120
# It hands the sources to black if it finds one; a program must not be rewritten while it is packed.
WITHOUT_BLACK = """
import runpy, sys
sys.modules["black"] = None
runpy.run_module("pygbag", run_name="__main__", alter_sys=True)
"""
MISSING = "this page is packed by pygbag, which is not installed: pip install 'model-citizen[web]'"


def pygbag_page(files: Stage) -> Mapping[str, bytes]:
    """The page's files, packed from a copy of the stage: pygbag writes into what it packs."""
    if find_spec("pygbag") is None:
        raise Fault(MISSING)
    with tempfile.TemporaryDirectory() as scratch:
        app = Path(scratch) / NAME
        write_stage(files, app)
        for path in sorted(app.rglob("*")):
            os.utime(path, (315_619_200, 315_619_200))
        _pack(app)
        made = files_under(app / "build" / "web")
        _check(app / "build" / "web" / f"{NAME}.apk", files)
    return made


def _pack(app: Path) -> None:
    options = ["--build", "--no_opt", "--can_close", "1", "--ume_block", "0"]
    dressed = ["--template", str(TEMPLATE), "--icon", str(ICON), "--title", "Model Citizen"]
    command = [sys.executable, "-c", WITHOUT_BLACK, *options, *dressed, str(app)]
    try:
        done = subprocess.run(
            command, cwd=app.parent, capture_output=True, text=True, timeout=PATIENCE
        )
    except subprocess.TimeoutExpired:
        raise Fault(f"pygbag was not done after {PATIENCE} seconds and was stopped") from None
    if done.returncode:
        last = "".join(done.stderr.strip().splitlines()[-1:])
        raise Fault(f"pygbag could not pack the page: {last}")


def _check(archive: Path, files: Stage) -> None:
    """What was packed is what was staged, nothing more and nothing else."""
    with zipfile.ZipFile(archive) as packed:
        held = {name: packed.read(name) for name in packed.namelist()}
    if held != {f"{PREFIX}{name}": content for name, content in files.items()}:
        raise Fault("pygbag packed something other than what was staged")
