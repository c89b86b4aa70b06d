"""`classroom host` at the command line: checked before the first pupil comes, said in one line."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from game import cli_classroom
from game.classroom.game_page import ClassPage, check_city, digest_in
from game.classroom.hosting import Served, host_of, prepare, whole_address
from game.classroom.seating import seats_in, take_seat
from game.classroom.store import sqlite_url
from game.cli import main
from game.core.model import Level
from game.faults import Fault
from game.platforms.page_files import HeldPage
from tests.classroom.rooms_made import PAGE

Capture = pytest.CaptureFixture[str]


@pytest.fixture(name="page")
def a_page(tmp_path: Path) -> Path:
    path = tmp_path / "page.zip"
    with ZipFile(path, "w") as archive:
        for name, content in PAGE.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--page", "none.zip"], 1, "there is no page"),
        (["--arms", "partial"], 2, "two arms or more"),
        (["--arms", "partial,odd"], 2, "no arm 'odd'"),
        (["--length", "year"], 2, "has no length 'year'"),
        (["--seats", "0"], 2, "--seats must be"),
        (["--lang", "xx"], 1, "no language 'xx'"),
        (["--workers", "0"], 2, "--workers must be"),
        (["--port", "99999"], 1, "--port must be"),
        (["--level", "atlantis"], 1, "no level 'atlantis'"),
        (["--database-url", "nonsense"], 1, "must be like postgresql"),
        (["--database-url", "postgresql+psycopg://x@127.0.0.1:1/x"], 1, "cannot be kept"),
    ],
)
def test_what_cannot_be_is_said_in_one_line(
    page: Path, capsys: Capture, words: list[str], code: int, said: str
) -> None:
    usual = [] if "--page" in words else ["--page", str(page)]
    port = [] if "--port" in words else ["--port", "0"]
    assert main(["classroom", "host", "--no-browser", *usual, *port, *words]) == code
    err = capsys.readouterr().err
    assert said in err and err.count("\n") == 1 and "Traceback" not in err


def test_without_the_extra_one_line_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    def missing(name: str) -> None:
        raise ModuleNotFoundError("no", name="starlette.requests")

    monkeypatch.setattr(cli_classroom, "import_module", missing)
    assert main(["classroom", "host"]) == 1
    assert 'pip install "model-citizen[classroom]"' in capsys.readouterr().err


def test_the_passphrase_is_said_once_and_the_room_stays(
    page: Path, tmp_path: Path, capsys: Capture
) -> None:
    url = sqlite_url(tmp_path / "class.sqlite3")
    arms = ("continuous", "partial")
    served = Served(url, str(page), "larkhaven", "week", arms, True, False, 60, None)
    for anew, again, count in ((False, False, 1), (False, False, 0), (False, True, 1)):
        prepare(served, anew, again)
        assert capsys.readouterr().out.count("passphrase") == count
    content = b"".join(path.read_bytes() for path in tmp_path.glob("class.sqlite3*"))
    assert b"passphrase" in content and b"gull amber" not in content


def test_another_plan_never_begins_a_class_unasked(page: Path, tmp_path: Path) -> None:
    url = sqlite_url(tmp_path / "class.sqlite3")
    arms = ("continuous", "partial")
    week = Served(url, str(page), "larkhaven", "week", arms, True, False, 60, None)
    month = replace(week, length="month")
    prepare(month, False, False)
    prepare(week, False, False)  # nobody had sat down yet: the plan may still change
    host = host_of(week)
    with host.store.writing() as connection:
        first = host.room(connection)
        take_seat(connection, first.id)
    prepare(replace(week, most_seats=90), False, False)
    with host.store.reading() as connection:
        assert (host.room(connection).id, host.room(connection).most_seats) == (first.id, 90)
    with pytest.raises(Fault, match="--new begins another"):
        prepare(month, False, False)
    prepare(month, True, False)
    with host.store.reading() as connection:
        assert host.room(connection).length == "month"
        assert len(seats_in(connection, first.id)) == 1
    host.store.close()


def test_an_address_is_as_short_as_it_can_be() -> None:
    assert whole_address("192.168.1.5", 80) == "http://192.168.1.5"
    assert whole_address("192.168.1.5", 8642) == "http://192.168.1.5:8642"


def test_a_page_that_cannot_talk_or_of_another_city_is_refused(larkhaven: Level) -> None:
    with pytest.raises(Fault, match="build it anew"):
        ClassPage(HeldPage({**PAGE, "page-1/page.js": b"// of long ago"}))
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("assets/levels/larkhaven.json", '{"digest": "0123"}')
    index = b'{"archive": "app-1.zip", "bytes": {}}'
    page = HeldPage({"index.html": index, "app-1.zip": packed.getvalue()})
    assert digest_in(page, "larkhaven") == "0123"
    with pytest.raises(Fault, match="another version of Larkhaven"):
        check_city(page, larkhaven)
