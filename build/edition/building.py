"""From the words of a command to a page: which target, with which level and runtime, to where."""

from collections.abc import Mapping
from pathlib import Path

from edition.output import put, refuse_a_strangers
from edition.page import self_contained_page
from edition.progress import Bar, to_its_end
from edition.pygbag import pygbag_page
from edition.runtime import ready_runtime
from edition.single_file import single_file_page
from edition.stage import DEFAULT_LEVEL, Stage, stage

MEGABYTE = 1_000_000


def build_page(target: str, level: Path | None, out: Path) -> str:
    """Build a page and put it in place; a sentence says where it is and how heavy."""
    refuse_a_strangers(out)
    files = _made(target, stage(level or DEFAULT_LEVEL))
    put(files, out)
    return f"{_where(out)}: {_weight(files) / MEGABYTE:.1f} MB to load"


def _made(target: str, staged: Stage) -> Mapping[str, bytes]:
    if target == "pygbag":
        return pygbag_page(staged)
    runtime = ready_runtime()
    if target == "singlefile":
        return single_file_page(staged, runtime)
    with to_its_end(bar := Bar()):
        return self_contained_page(staged, runtime, bar)


def _where(out: Path) -> Path:
    return out if out.suffix == ".zip" else out / "index.html"


def _weight(files: Mapping[str, bytes]) -> int:
    """What comes over the wire: of each file its smallest copy."""
    smaller = [name for name in files if name.endswith((".gz", ".br"))]
    whole = [name for name in files if name not in smaller]
    copies = ((name, f"{name}.gz", f"{name}.br") for name in whole)
    return sum(min(len(files[copy]) for copy in every if copy in files) for every in copies)
