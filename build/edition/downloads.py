"""The official pair for machines that cannot build: Pyodide by npm, pygame's wheel from Pyodide."""

import base64
import hashlib
import shutil
import subprocess
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from tarfile import TarError
from tarfile import open as open_tar
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen
from zipfile import BadZipFile, ZipFile

from edition.progress import Progress
from game.faults import Fault

PATIENCE = 20
A_PIECE = 64 * 1024


@dataclass(frozen=True)
class Pair:
    """A Pyodide and the pygame that was made for it, each pinned by its hash."""

    package: str
    integrity: str
    address: str
    wheel: str
    sha256: str


OFFICIAL = Pair(
    package="pyodide@314.0.7",
    integrity="sha512-"
    "0YvXxEhfEdpLfb/XkM2BFAeMROq0iMUX2bzzH9pOttyMcWkwq+HbE5uyuGD82LN7y2q+SNvi/6V5JEsOlD2R1A==",
    address="https://cdn.jsdelivr.net/pyodide/v314.0.7/full/",
    wheel="pygame_ce-2.5.7-cp314-cp314-pyemscripten_2026_0_wasm32.whl",
    sha256="4113d62cc8dfabb110b6cc0921167ae10ee0cd2c8c5778f9b3c467a92847af8f",
)


def fetch_pair(pair: Pair, raw: Path, progress: Progress) -> tuple[Path, Path]:
    """Bring both into the folder `raw`; the folders of Pyodide's package and of pygame's."""
    raw.mkdir()
    # The wheel first: where it cannot be reached, nothing else is worth bringing.
    wheel = fetch_wheel(pair, raw, progress)
    progress("Downloading Pyodide", 0.5)
    package = fetch_package(pair, raw)
    progress("Unpacking", 0.9)
    try:
        with ZipFile(wheel) as archive:
            archive.extractall(raw / "wheel")
        with open_tar(package) as tar:
            tar.extractall(raw / "npm", filter="data")
    except (BadZipFile, TarError) as problem:
        raise Fault(f"the runtime could not be unpacked: {problem}") from problem
    return raw / "npm" / "package", raw / "wheel" / "pygame"


def fetch_wheel(pair: Pair, raw: Path, progress: Progress) -> Path:
    """Download the wheel of pygame and compare its hash."""
    place = raw / pair.wheel
    host = urlsplit(pair.address).hostname
    progress("Downloading pygame", 0.0)
    try:
        with (
            urlopen(pair.address + pair.wheel, timeout=PATIENCE) as answer,
            place.open("wb") as file,
        ):
            wanted = int(answer.headers.get("Content-Length") or 0)
            while piece := answer.read(A_PIECE):
                file.write(piece)
                progress("Downloading pygame", 0.5 * file.tell() / max(wanted, file.tell()))
    except (URLError, OSError, HTTPException) as problem:
        reason = getattr(problem, "reason", None) or problem
        raise Fault(f"pygame cannot be downloaded from {host}: {_plain(reason)}") from problem
    if hashlib.sha256(place.read_bytes()).hexdigest() != pair.sha256:
        raise Fault(f"what {host} sent is not the pygame that this version knows: try again later")
    return place


def fetch_package(pair: Pair, raw: Path) -> Path:
    """Download Pyodide's package through npm and compare its hash."""
    npm = shutil.which("npm")
    if npm is None:
        raise Fault("Pyodide cannot be downloaded without npm, which is not installed")
    options = [
        "--silent",
        "--ignore-scripts",
        "--fetch-retries=1",
        f"--fetch-timeout={PATIENCE}000",
    ]
    command = [npm, "pack", pair.package, "--pack-destination", str(raw), *options]
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=raw, stdin=subprocess.DEVNULL
    )
    made = sorted(raw.glob("*.tgz"))
    if done.returncode or not made:
        raise Fault(f"{pair.package} cannot be downloaded through npm")
    digest = base64.b64encode(hashlib.sha512(made[0].read_bytes()).digest()).decode()
    if pair.integrity != f"sha512-{digest}":
        raise Fault(f"what npm brought is not the {pair.package} that this version knows")
    return made[0]


def _plain(reason: object) -> str:
    """The reason without the numbers of the system."""
    return str(getattr(reason, "strerror", None) or reason or "no reason given")
