"""The self-contained page: whole, the same each time, and nothing fetched from elsewhere."""

import gzip
import io
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from edition.compression import with_smaller_copies
from edition.output import put
from edition.page import self_contained_page
from edition.runtime import Runtime
from edition.stage import ROOT, Stage
from game.faults import Fault

UNPACK = """
const { readFileSync } = require("node:fs");
const { brotliDecompressSync } = require("node:zlib");
process.stdout.write(brotliDecompressSync(readFileSync(0)));
"""
BOOT = re.compile(r'<script type="application/json" id="boot">(.*?)</script>', re.DOTALL)


@pytest.fixture
def page(staged: Stage, small_runtime: Runtime) -> dict[str, bytes]:
    return dict(self_contained_page(staged, small_runtime))


def boot_of(page: dict[str, bytes]) -> dict[str, Any]:
    found = BOOT.search(page["index.html"].decode("utf-8"))
    assert found is not None
    data: dict[str, Any] = json.loads(found[1])
    return data


def test_all_that_is_to_be_loaded_is_there_with_its_size(page: dict[str, bytes]) -> None:
    boot = boot_of(page)
    assert {boot["archive"], boot["pygame"], boot["runtime"] + "pyodide.js"} <= set(page)
    assert boot["bytes"] == {name: len(page[name]) for name in boot["bytes"]}
    assert boot["archive"] in boot["bytes"]


def test_every_file_that_the_page_names_is_there(page: dict[str, bytes]) -> None:
    text = page["index.html"].decode("utf-8")
    named = re.findall(r'(?:src|href)="([^"#]+)"', text)
    assert named and set(named) <= set(page)
    icons = json.loads(page["manifest.webmanifest"])["icons"]
    assert {icon["src"] for icon in icons} <= set(page)


def test_the_page_may_load_nothing_from_elsewhere(page: dict[str, bytes]) -> None:
    text = page["index.html"].decode("utf-8")
    head = text[: text.index("<link")]
    assert "default-src 'none'" in head and "Content-Security-Policy" in head
    assert not re.findall(r'(?:src|href)="(?:https?:)?//', text)


def program_of(page: dict[str, bytes]) -> zipfile.ZipFile:
    """The program's archive as the page unpacks it."""
    return zipfile.ZipFile(io.BytesIO(gzip.decompress(page[boot_of(page)["archive"]])))


def test_the_program_comes_packed_since_few_hosts_pack_it(page: dict[str, bytes]) -> None:
    name = boot_of(page)["archive"]
    assert not {f"{name}.gz", f"{name}.br"} & {*page}
    with program_of(page) as program:
        assert len(page[name]) < sum(one.file_size for one in program.infolist()) / 2


def test_smaller_copies_hold_the_same(page: dict[str, bytes]) -> None:
    packed = [name for name in page if name.endswith(".gz")]
    assert f"{boot_of(page)['pygame']}.gz" in packed
    assert all(gzip.decompress(page[name]) == page[name[:-3]] for name in packed)


@pytest.mark.skipif(shutil.which("node") is None, reason="needs node")
@pytest.mark.usefixtures("home")
def test_brotli_copies_hold_the_same_and_are_smaller() -> None:
    text = b"Larkhaven, a harbour town with trams and terraces. " * 400
    copies = with_smaller_copies({"town.js": text, "tiny.js": b"1", "lamp.png": text})
    assert sorted(copies) == ["lamp.png", "tiny.js", "town.js", "town.js.br", "town.js.gz"]
    done = subprocess.run(["node", "-e", UNPACK], input=copies["town.js.br"], capture_output=True)
    assert done.stdout == text
    assert len(copies["town.js.br"]) < len(copies["town.js.gz"])


def test_the_program_travels_as_code_not_as_text(page: dict[str, bytes]) -> None:
    with program_of(page) as program:
        names = program.namelist()
        code = program.read("assets/game.bundle")
    assert (
        b"game/core/engine.py" in code
        and "assets/main.pyc" in names
        and "assets/levels/larkhaven.json" in names
    )
    assert not any(name.endswith(".py") for name in names)
    assert str(ROOT).encode() not in code


# What a page does with its archive, in a Python that has no other way to the game.
LOOK = """
import dataclasses, sys
sys.path[:0] = [sys.argv[1]]
import bundle
slow = []
def noting(text, *rest):
    if "def __init__(" in text and text not in bundle.methods.codes:
        slow.append(text)
    bundle.methods.run(text, *rest)
dataclasses.exec = noting
from game.content.shipped import shipped_level
from game.platforms.places import levels_folder
from game.shell.modules import modules_ahead
city = shipped_level(levels_folder() / "larkhaven.json")
print(city.title, "game.debrief.compose" in modules_ahead(), len(slow))
"""


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the page's code is of Python 3.11")
def test_the_program_comes_out_of_its_one_file(page: dict[str, bytes], tmp_path: Path) -> None:
    """And no data class of it has to be compiled before it can be made."""
    with program_of(page) as program:
        program.extractall(tmp_path)
    command = [sys.executable, "-c", LOOK, str(tmp_path / "assets")]
    quiet = {**os.environ, "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, cwd=tmp_path, env=quiet
    )
    assert done.stdout.split() == ["Larkhaven", "True", "0"]


def test_two_builds_are_the_same(
    staged: Stage, small_runtime: Runtime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = self_contained_page(staged, small_runtime)
    # Another home: nothing made before is found there.
    monkeypatch.setenv("MODEL_CITIZEN_HOME", str(tmp_path / "other"))
    assert self_contained_page(staged, small_runtime) == first


def test_a_page_replaces_a_page_and_never_anything_else(tmp_path: Path) -> None:
    out = tmp_path / "page"
    put({"index.html": b"<title>Model Citizen</title>", "old.js": b""}, out)
    put({"index.html": b"<title>Model Citizen</title>", "new.js": b""}, out)
    assert sorted(path.name for path in out.iterdir()) == ["index.html", "new.js"]
    assert [path.name for path in tmp_path.iterdir()] == ["page"]
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "chapter.txt").write_text("years of work", encoding="utf-8")
    with pytest.raises(Fault, match="holds something other than this game's page"):
        put({"index.html": b""}, tmp_path / "thesis")


def test_a_page_goes_into_one_zip_where_the_name_says_so(tmp_path: Path) -> None:
    files = {"index.html": b"<title>Model Citizen</title>", "app/x.js": b"1"}
    put(files, tmp_path / "page.zip")
    with zipfile.ZipFile(tmp_path / "page.zip") as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == files
