"""The page for itch.io: its own runtime is elsewhere, but the archive it carries plays on ours."""

import json
import re
import zipfile
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from edition.own_files import BOOT
from game.platforms.page_files import HeldPage, held
from tests.web.places import served
from tests.web.visitor import Pointer, Week
from tests.web.visits import Visits

ARCHIVE = "model-citizen.apk"
NEVER_SHIPPED = re.compile(r"^assets/(tests|build|docs)/|\.ya?ml$|\.pyc$|numpy|population")
RUNTIME_OF_PYGBAG = "https://pygame-web.github.io/"


@pytest.fixture(scope="session")
def archive(pygbag_folder: Path) -> zipfile.ZipFile:
    """The archive that pygbag wrote."""
    return zipfile.ZipFile(pygbag_folder / ARCHIVE)


@pytest.fixture(scope="session")
def other_address(pygbag_folder: Path, page_folder: Path) -> Iterator[str]:
    """The self-contained page, told to load pygbag's archive and nothing else of the program."""
    files = dict(held(page_folder).files)
    index = files["index.html"].decode("utf-8")
    content = (pygbag_folder / ARCHIVE).read_bytes()
    found = BOOT.search(index)
    assert found
    boot = json.loads(found[0][len(found[1]) : -len(found[2])])
    before = boot["archive"]
    for known in (files, boot["bytes"], boot["sha256"]):
        del known[before]
    boot["archive"] = name = "app-pygbag.zip"
    boot["bytes"][name], boot["sha256"][name] = len(content), sha256(content).hexdigest()
    files[name] = content
    page = BOOT.sub(lambda found: found[1] + json.dumps(boot) + found[2], index)
    files["index.html"] = page.replace(before, name).encode("utf-8")
    whole = {name: files[name] for name in files if not name.endswith((".br", ".gz"))}
    with served(HeldPage(whole)) as found_at:
        yield found_at


def test_the_archive_holds_the_game_its_city_and_its_licences(archive: zipfile.ZipFile) -> None:
    names = archive.namelist()
    assert [name for name in names if NEVER_SHIPPED.search(name)] == []
    assert {"assets/main.py", "assets/levels/larkhaven.json", "assets/assets/LICENSE"} <= {*names}
    assert [name for name in names if "OFL" in name]
    assert "crowds" in json.loads(archive.read("assets/levels/larkhaven.json"))
    assert b"import pygame" in archive.read("assets/main.py")


def test_the_page_has_our_icon_and_no_third_party_but_the_runtime(pygbag_folder: Path) -> None:
    page = (pygbag_folder / "index.html").read_text("utf-8")
    icon = (pygbag_folder / "favicon.png").read_bytes()
    assert icon == (pygbag_folder / "icon-192.png").read_bytes()
    elsewhere = re.findall(r"https?://[^\s\"'<>]+", page)
    assert elsewhere and all(one.startswith(RUNTIME_OF_PYGBAG) for one in elsewhere)


def test_the_archive_plays(other_address: str, visits_to: Callable[[str], Visits]) -> None:
    visits = visits_to(other_address)
    page = visits.open()
    week = Week(page, Pointer(page))
    week.play(lambda: "Day 3" in page.title())
    visits.picture(page)
    assert any(one.endswith("/app-pygbag.zip") for one in visits.asked)
