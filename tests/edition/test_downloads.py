"""The official pair: pinned by hash, and one clear sentence when it cannot be had."""

import base64
import hashlib
import io
import os
import tarfile
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from edition.downloads import OFFICIAL, Pair, fetch_pair
from edition.progress import silent
from edition.runtime import cached, download, place
from game.faults import Fault

pytestmark = pytest.mark.skipif(os.name != "posix", reason="npm is played by a shell script here")


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and says nothing."""

    def log_message(self, format: str, *args: object) -> None:
        """Nobody reads it."""


@pytest.fixture
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pair]:
    """A small pair on a server of our own, and an npm that brings its half."""
    served = tmp_path / "served"
    served.mkdir()
    wheel, package = _wheel(served / OFFICIAL.wheel), _package(tmp_path / "pyodide-1.tgz")
    _npm(tmp_path / "bin", f'cp "{tmp_path}/pyodide-1.tgz" .')
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(served)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield Pair(
        package="pyodide@1",
        integrity="sha512-" + base64.b64encode(hashlib.sha512(package).digest()).decode(),
        address=f"http://127.0.0.1:{server.server_port}/",
        wheel=OFFICIAL.wheel,
        sha256=hashlib.sha256(wheel).hexdigest(),
    )
    server.shutdown()
    server.server_close()


def _wheel(path: Path) -> bytes:
    from zipfile import ZipFile

    with ZipFile(path, "w") as archive:
        archive.writestr("pygame/__init__.py", "")
    return path.read_bytes()


def _package(path: Path) -> bytes:
    with tarfile.open(path, "w:gz") as archive:
        entry = tarfile.TarInfo("package/package.json")
        entry.size = 2
        archive.addfile(entry, io.BytesIO(b"{}"))
    return path.read_bytes()


def _npm(folder: Path, does: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / "npm").write_text(f"#!/bin/sh\n{does}\n")
    (folder / "npm").chmod(0o755)


def test_both_halves_arrive(pair: Pair, tmp_path: Path) -> None:
    said: list[float] = []
    pyodide, pygame = fetch_pair(pair, tmp_path / "raw", lambda words, share: said.append(share))
    assert (pyodide / "package.json").read_text() == "{}"
    assert (pygame / "__init__.py").exists()
    assert said == sorted(said)


def test_another_wheel_is_refused(pair: Pair) -> None:
    with pytest.raises(Fault, match="not the pygame that this version knows"):
        download(silent, replace(pair, sha256="0" * 64))
    assert list(place().parent.iterdir()) == []
    assert cached() is None


def test_another_package_is_refused(pair: Pair) -> None:
    with pytest.raises(Fault, match="not the pyodide@1 that this version knows"):
        download(silent, replace(pair, integrity="sha512-no"))
    assert list(place().parent.iterdir()) == []


def test_a_wheel_that_is_gone_is_a_sentence(pair: Pair) -> None:
    with pytest.raises(Fault, match="cannot be downloaded from 127.0.0.1: File not found"):
        download(silent, replace(pair, wheel="other.whl"))


def test_a_server_that_is_not_there_is_a_sentence(pair: Pair) -> None:
    with pytest.raises(Fault, match="cannot be downloaded from 127.0.0.1: Connection refused"):
        download(silent, replace(pair, address="http://127.0.0.1:9/"))
    assert list(place().parent.iterdir()) == []


def test_an_npm_that_fails_is_a_sentence(pair: Pair, tmp_path: Path) -> None:
    _npm(tmp_path / "bin", "exit 1")
    with pytest.raises(Fault, match="pyodide@1 cannot be downloaded through npm"):
        download(silent, pair)
    assert list(place().parent.iterdir()) == []


def test_the_official_pair_is_pinned_to_the_byte() -> None:
    assert len(base64.b64decode(OFFICIAL.integrity.removeprefix("sha512-"))) == 64
    assert len(bytes.fromhex(OFFICIAL.sha256)) == 32
    assert OFFICIAL.address.startswith("https://")
