"""Where a finished page goes: made beside, then put in place whole, and never over a stranger."""

from collections.abc import Mapping
from pathlib import Path

from edition.archive import archive_of
from edition.beside import made_beside
from edition.stage import write_stage
from game.faults import Fault

# Every page has one: how a folder is known as ours before it is replaced.
MARK = "index.html"
NAMED = b"Model Citizen"


def put(files: Mapping[str, bytes], out: Path) -> None:
    """Put a page in place: into a folder, or into one ZIP where the name ends so."""
    try:
        if out.suffix == ".zip":
            _put_archive(files, out)
        else:
            _put_folder(files, out)
    except OSError as fault:
        raise Fault(f"{out} cannot be written: {fault.strerror}") from None


def refuse_a_strangers(out: Path) -> None:
    """Refuse to replace a folder that does not hold a page made here."""
    if not out.exists() or out.suffix == ".zip" and out.is_file():
        return
    page = out / MARK
    if out.is_dir() and (page.is_file() and NAMED in page.read_bytes() or not any(out.iterdir())):
        return
    raise Fault(f"{out} holds something other than this game's page; choose another --out")


def _put_archive(files: Mapping[str, bytes], out: Path) -> None:
    out.parent.mkdir(parents=True, exist_ok=True)
    beside = out.with_name(f".{out.name}.new")
    beside.write_bytes(archive_of(files))
    beside.replace(out)


def _put_folder(files: Mapping[str, bytes], out: Path) -> None:
    refuse_a_strangers(out)
    with made_beside(out.resolve()) as (_, whole):
        write_stage(files, whole)
