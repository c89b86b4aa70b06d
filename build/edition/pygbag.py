"""The page for itch.io and its like: packed by pygbag, whose runtime comes at play time."""

import os
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from edition.archive import PREFIX, files_under
from edition.own_files import INDEX, PAGE
from edition.stage import Stage, write_stage
from game.faults import Fault

NAME = "model-citizen"
ICON = PAGE / "icon-192.png"
# In place of our own host, and what only that one needs.
HOST = "pygbag.html"
OWN_HOST = re.compile(
    r'<script type="application/json" id="boot">.*?</script>\n|<link rel="manifest"[^>]*>\n'
    r'|<script src="(?:archive|loading|host)\.js" defer></script>\n'
)
NAMED = re.compile(r'(?:src|href)="([\w.-]+)"')
# Without a network and without these two files it would ask for them again for ever.
PATIENCE = 120
# The start of 1980, before which a zip knows no time.
LONG_AGO = 315_619_200
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
    page = OWN_HOST.sub("", (PAGE / INDEX).read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as scratch:
        app = Path(scratch) / NAME
        write_stage(files, app)
        for path in sorted(app.rglob("*")):
            os.utime(path, (LONG_AGO, LONG_AGO))
        template = Path(scratch) / HOST
        host = (PAGE / HOST).read_text(encoding="utf-8")
        template.write_text(page.replace("</body>", f"{host}</body>"), encoding="utf-8")
        _pack(app, template)
        made = files_under(app / "build" / "web")
        _check(app / "build" / "web" / f"{NAME}.apk", files)
    return made | {name: (PAGE / name).read_bytes() for name in NAMED.findall(page)}


def _pack(app: Path, template: Path) -> None:
    options = ["--build", "--no_opt", "--can_close", "1", "--ume_block", "0"]
    dressed = ["--template", str(template), "--icon", str(ICON), "--title", "Model Citizen"]
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
