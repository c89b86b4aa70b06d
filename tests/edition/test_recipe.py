"""The recipe: what it needs is said before it begins, and what came of it is whole."""

import os
import shutil
from collections.abc import Mapping
from functools import partial
from http.server import ThreadingHTTPServer
from io import StringIO
from pathlib import Path
from threading import Thread
from zipfile import ZipFile

import pytest

from edition import recipe
from edition.downloads import Pair
from edition.finishing import WASM
from edition.manifest import digest
from edition.progress import Bar, silent, to_its_end
from edition.recipe import cook, last_words, what_is_missing
from edition.runtime import Runtime, build, cached, download, place
from game.faults import Fault
from tests.edition.test_downloads import Quiet

NEEDED = ("bash", "apt-get", "node", "npm")


def test_what_a_machine_lacks_is_said_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert [words for words in what_is_missing() if words.endswith("is not installed")] == [
        f"{name} is not installed" for name in NEEDED
    ]
    with pytest.raises(Fault, match=r"node is not installed.*--download.*--from DIR"):
        build()
    assert not place().parent.exists()


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="only where there is a root")
def test_who_is_not_root_is_told_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert any(words.startswith("it must run as root, because") for words in what_is_missing())


@pytest.mark.parametrize(
    ("said", "last"),
    [("one\ntwo\n\n", "two"), ("", "it stopped without a word"), ("x" * 900, "x" * 300)],
)
def test_the_last_words_of_a_stage(tmp_path: Path, said: str, last: str) -> None:
    (tmp_path / "log").write_text(said)
    assert last_words(tmp_path / "log") == last


def test_a_stage_that_fails_stops_the_recipe_with_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Compiling with nothing to compile."""
    stages: Mapping[str, tuple[str, int]] = {"collect": ("Collecting", 1), "link": ("Linking", 1)}
    monkeypatch.setattr(recipe, "STAGES", stages)
    with pytest.raises(Fault, match=r"cannot be built here: .*src_py"):
        cook(tmp_path / "raw", tmp_path / "log", silent)


def test_what_the_stages_said_is_kept_when_it_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recipe, "STAGES", {"collect": ("Collecting", 1)})
    monkeypatch.setattr("edition.runtime.what_is_missing", lambda: [])
    with pytest.raises(Fault, match=r"all that was said: .*runtime-build\.log\); .*--download"):
        build()
    assert "src_py" in (place().parent / "runtime-build.log").read_text()
    assert [path.name for path in place().parent.iterdir()] == ["runtime-build.log"]


def test_every_stage_of_the_script_is_run() -> None:
    text = (WASM / "recipe.sh").read_text(encoding="utf-8")
    (line,) = [line for line in text.splitlines() if line.startswith("readonly STAGES=")]
    assert line == f'readonly STAGES="{" ".join(recipe.STAGES)}"'
    assert all(f"stage_{name}() {{" in text for name in recipe.STAGES)


def test_the_bar_says_each_step_once_where_nobody_can_redraw_it() -> None:
    stream = StringIO()
    bar = Bar(stream)
    for share in (0.0, 0.1, 0.2):
        bar("Compiling", share)
    bar("Linking", 1.0)
    assert stream.getvalue() == "  0%  Compiling\n100%  Linking\n"


class Terminal(StringIO):
    """A stream on which a line can be drawn again."""

    def isatty(self) -> bool:
        """It is one."""
        return True


def test_a_bar_that_stops_half_way_leaves_the_line_to_what_is_said_next() -> None:
    stream = Terminal()
    bar = Bar(stream)
    with pytest.raises(Fault), to_its_end(bar):
        bar("Compiling", 0.5)
        raise Fault("no room")
    assert stream.getvalue().startswith("\r[############------------]  50%  Compiling ")
    assert stream.getvalue().endswith(" \n")


# Built by one worker, however many there are.
ONCE = pytest.mark.xdist_group("recipe")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Runtime:
    """A runtime that was really built, once."""
    if what_is_missing():
        pytest.skip("; ".join(what_is_missing()))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MODEL_CITIZEN_HOME", str(tmp_path_factory.mktemp("builder")))
        return build()


@ONCE
@pytest.mark.slow
def test_what_is_built_is_whole_and_light(built: Runtime) -> None:
    sizes = {name: path.stat().st_size for name, path in built.files.items()}
    assert sizes["python_stdlib.zip"] < 5_200_000
    assert sizes["pygame.zip"] < 3_800_000
    assert (built.facts["python"], built.facts["pygame"]) == ("3.11.3", "2.5.8")
    assert [path.name for path in built.folder.parent.iterdir()] == ["runtime"]


@ONCE
@pytest.mark.slow
def test_a_pair_from_a_server_becomes_the_same_runtime(built: Runtime, tmp_path: Path) -> None:
    """What was built here, offered as the official pair would be, and brought by the real npm."""
    wheel = tmp_path / "served" / "pygame.whl"
    wheel.parent.mkdir()
    shutil.copyfile(built.folder / "pygame.zip", wheel)
    lock = (WASM / "package-lock.json").read_text(encoding="utf-8")
    integrity = lock.split('"node_modules/pyodide"')[1].split('"integrity": "')[1].split('"')[0]
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(wheel.parent)))
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"
    try:
        pair = Pair("pyodide@0.25.1", integrity, address, wheel.name, digest(wheel))
        assert download(silent, pair).name == built.name
    finally:
        server.shutdown()
        server.server_close()
    assert cached() is not None


@ONCE
@pytest.mark.slow
def test_an_archive_holds_code_and_no_text(built: Runtime) -> None:
    for name in ("python_stdlib.zip", "pygame.zip"):
        with ZipFile(built.folder / name) as archive:
            entries = archive.infolist()
        assert not any(entry.filename.endswith((".py", ".pyi", ".md")) for entry in entries)
        assert all(entry.date_time == (1980, 1, 1, 0, 0, 0) for entry in entries)
        assert all(entry.compress_size == entry.file_size for entry in entries)
