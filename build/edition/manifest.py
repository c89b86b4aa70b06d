"""What is in a runtime folder: every file's size and hash, written last and checked before use."""

import hashlib
import json
from pathlib import Path
from typing import Any, TypedDict

from game.faults import Fault

MANIFEST = "manifest.json"
FORMAT = 1
NEEDED = (
    "pyodide.js",
    "pyodide.asm.wasm",
    "pyodide-lock.json",
    "python_stdlib.zip",
    "pygame.zip",
)
SENTENCES = {
    "pyodide": "does not say which Pyodide it is",
    "python": "does not say which Python it is",
    "pygame": "does not say which pygame it is",
}


class FileFact(TypedDict):
    """The size and the hash of one file."""

    sha256: str
    bytes: int


class Facts(TypedDict):
    """A manifest: what the runtime is made of."""

    format: int
    name: str
    pyodide: str
    python: str
    pygame: str
    files: dict[str, FileFact]


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_manifest(folder: Path, pyodide: str, python: str, pygame: str) -> Facts:
    """Take down every file of the folder."""
    files: dict[str, FileFact] = {
        path.name: {"sha256": digest(path), "bytes": path.stat().st_size}
        for path in sorted(folder.iterdir())
        if path.name != MANIFEST
    }
    facts: Facts = {
        "format": FORMAT,
        "name": name_of(files),
        "pyodide": pyodide,
        "python": python,
        "pygame": pygame,
        "files": files,
    }
    (folder / MANIFEST).write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")
    return facts


def name_of(files: dict[str, FileFact]) -> str:
    """A name that changes with any byte of any file."""
    every = "".join(f"{name} {fact['sha256']}\n" for name, fact in sorted(files.items()))
    return f"runtime-{hashlib.sha256(every.encode()).hexdigest()[:12]}"


def read_manifest(folder: Path) -> Facts:
    """The manifest of a folder; a Fault says why it is none."""
    try:
        found = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except OSError as problem:
        raise Fault(f"{folder} is no runtime: it has no {MANIFEST} that can be read") from problem
    except ValueError as problem:
        raise Fault(f"{folder} is no runtime: its {MANIFEST} is damaged") from problem
    return _facts(folder, found)


def _facts(folder: Path, found: Any) -> Facts:
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise Fault(f"{folder} is no runtime that this version can read: format {FORMAT} is needed")
    for key, sentence in SENTENCES.items():
        if not isinstance(found.get(key), str):
            raise Fault(f"{folder} is no runtime: its {MANIFEST} {sentence}")
    files = found.get("files")
    if not isinstance(files, dict) or not all(_is_a_file(*item) for item in files.items()):
        raise Fault(f"{folder} is no runtime: the files in its {MANIFEST} are not described")
    if missing := [name for name in NEEDED if name not in files]:
        raise Fault(f"{folder} is no runtime: its {MANIFEST} does not name {missing[0]}")
    if found.get("name") != name_of(files):
        raise Fault(f"{folder} is no runtime: the name in its {MANIFEST} is not that of its files")
    return Facts(
        format=FORMAT,
        name=found["name"],
        pyodide=found["pyodide"],
        python=found["python"],
        pygame=found["pygame"],
        files=files,
    )


def _is_a_file(name: str, fact: Any) -> bool:
    """A plain name in the folder itself, with a hash and a size."""
    plain = bool(name) and name == Path(name).name and "\\" not in name and name not in (".", "..")
    described = isinstance(fact, dict) and isinstance(fact.get("sha256"), str)
    return plain and described and isinstance(fact.get("bytes"), int)


def verify_sizes(folder: Path, facts: Facts) -> None:
    """Every file is there and as long as the manifest says."""
    for name, fact in facts["files"].items():
        path = folder / name
        if not path.is_file():
            raise Fault(f"the runtime in {folder} lacks {name}")
        if path.stat().st_size != fact["bytes"]:
            raise Fault(f"{name} of the runtime in {folder} is not whole")


def verify_hashes(folder: Path, facts: Facts) -> None:
    """Every file has the content that the manifest says."""
    for name, fact in facts["files"].items():
        if digest(folder / name) != fact["sha256"]:
            raise Fault(f"{name} of the runtime in {folder} is not the file it was made with")
