"""`model-citizen classroom report`: what was handed in becomes a report and its tables."""

from argparse import Namespace
from itertools import chain
from pathlib import Path

from game.classroom.class_page import class_page
from game.classroom.exports import exports
from game.classroom.gathering import Gathered, gather, gathered_from
from game.classroom.handing_in import handed_in
from game.classroom.report_page import plain_listing, report_page
from game.faults import Fault
from game.platforms.places import home_folder

CLASS = "classroom.sqlite3"  # where the host keeps its classes


def report(given: Namespace) -> int:
    """Write the report of these logs, or of this laptop's newest class; a Fault if none is good."""
    gathered = _gathered(given)
    write_files(given.out, report_files(gathered))
    used = f"{len(gathered.used)} of {len(gathered.players)} lives compared"
    print(f"{used}; the report is {given.out / 'report.html'}.{_left_out(gathered)}")
    return 0


def _gathered(given: Namespace) -> Gathered:
    if given.database_url is None:
        return gather(given.logs or [home_folder() / CLASS])
    # The database's library is loaded only where there is a database.
    from game.classroom.kept import newest_class

    return gathered_from(chain(newest_class(given.database_url), handed_in(given.logs)))


def report_files(gathered: Gathered, mark: str = "") -> dict[str, str]:
    """Everything a report is made of, by the names of its files."""
    pages = {"report.html": report_page(gathered, mark), "class.html": class_page(gathered, mark)}
    return {**pages, **exports(gathered)}


def write_files(folder: Path, files: dict[str, str]) -> None:
    """Write these texts into a folder, made if there is none."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    except OSError as fault:
        raise Fault(f"{folder} cannot be written: {fault.strerror}") from None


def _left_out(gathered: Gathered) -> str:
    listed = plain_listing(gathered)
    return f"\nNot used:{listed}" if listed else ""
