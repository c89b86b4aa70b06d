"""The runtime that plays in a browser: Python and pygame as WebAssembly, kept for every page."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from edition.beside import made_beside
from edition.downloads import OFFICIAL, Pair, fetch_pair
from edition.finishing import finish
from edition.manifest import MANIFEST, Facts, read_manifest, verify_hashes, verify_sizes
from edition.progress import Bar, Progress, part, silent, to_its_end
from edition.recipe import cook, what_is_missing
from game.faults import Fault
from game.platforms.places import home_folder

OTHER_WAYS = (
    "`model-citizen web runtime --download` brings one from the internet, "
    "`--from DIR` takes one that was made elsewhere"
)
_believed: set[tuple[Path, str]] = set()


@dataclass(frozen=True)
class Runtime:
    """A folder that was found whole, and what its manifest says."""

    folder: Path
    facts: Facts

    @property
    def name(self) -> str:
        """Its name, which changes with any byte of it."""
        return self.facts["name"]

    @property
    def files(self) -> dict[str, Path]:
        """Every file by name, the manifest not among them."""
        return {name: self.folder / name for name in sorted(self.facts["files"])}


def place() -> Path:
    """Where the runtime is kept."""
    return home_folder() / "runtime"


def cached() -> Runtime | None:
    """The runtime that is kept here, or None if there is none that is whole."""
    try:
        return found_in(place())
    except Fault:
        return None


def ready_runtime() -> Runtime:
    """The runtime that is kept here, or else one that is built now, with a bar to watch."""
    return cached() or build(Bar())


def found_in(folder: Path) -> Runtime:
    """The runtime in that folder; a Fault says what is wrong with it.

    Sizes are compared each time, contents once in a process.
    """
    facts = read_manifest(folder)
    verify_sizes(folder, facts)
    known = (folder.resolve(), facts["name"])
    if known not in _believed:
        verify_hashes(folder, facts)
        _believed.add(known)
    return Runtime(folder, facts)


def take_from(folder: Path) -> Runtime:
    """Keep a runtime that was made elsewhere, once it is known to be whole."""
    facts = found_in(folder).facts
    with made_beside(place()) as (_, whole):
        for name in (*facts["files"], MANIFEST):
            shutil.copyfile(folder / name, whole / name)
        verify_hashes(whole, facts)
    return found_in(place())


def build(progress: Progress = silent) -> Runtime:
    """Make the runtime with the recipe and keep it; a Fault says what this machine lacks."""
    if missing := what_is_missing():
        raise Fault(f"the runtime cannot be built here: {'; '.join(missing)}; {OTHER_WAYS}")
    with to_its_end(progress):
        with made_beside(place()) as (workshop, whole), _kept_if_it_fails(workshop / "log"):
            raw, work = workshop / "raw", workshop / "work"
            cook(raw, workshop / "log", part(progress, 0.0, 0.9))
            pyodide = raw / "node_modules" / "pyodide"
            finish(pyodide, raw / "pygame", work, whole, part(progress, 0.9, 0.99))
        progress("The runtime is ready", 1.0)
    return found_in(place())


def download(progress: Progress = silent, pair: Pair = OFFICIAL) -> Runtime:
    """Bring the official runtime from the internet and keep it; it takes no compiler, only node."""
    if shutil.which("node") is None:
        raise Fault("the runtime cannot be prepared without node, which is not installed")
    with to_its_end(progress):
        with made_beside(place()) as (workshop, whole):
            pyodide, pygame = fetch_pair(pair, workshop / "raw", part(progress, 0.0, 0.8))
            finish(pyodide, pygame, workshop / "work", whole, part(progress, 0.8, 0.99))
        progress("The runtime is ready", 1.0)
    return found_in(place())


@contextmanager
def _kept_if_it_fails(log: Path) -> Iterator[None]:
    """What the stages said stays beside the runtime's place, for whoever has to find out why."""
    kept = place().parent / "runtime-build.log"
    kept.unlink(missing_ok=True)
    try:
        yield
    except Fault as fault:
        if not log.exists():
            raise
        shutil.copyfile(log, kept)
        raise Fault(f"{fault} (all that was said: {kept}); {OTHER_WAYS}") from fault
