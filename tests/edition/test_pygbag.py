"""The page for itch.io: packed from a copy, dressed as ours, and whole without a network."""

import io
import re
import zipfile
from importlib.util import find_spec

import pytest

from edition.pygbag import pygbag_page
from edition.stage import Stage

# Asked for, not imported: importing it puts its own old copies of libraries before everyone's.
pytestmark = pytest.mark.skipif(find_spec("pygbag") is None, reason="pygbag is not installed")


def test_the_page_holds_the_stage_our_own_files_and_nothing_of_the_builder(staged: Stage) -> None:
    page = pygbag_page(staged)
    with zipfile.ZipFile(io.BytesIO(page["model-citizen.apk"])) as archive:
        assert {name for name in archive.namelist()} == {f"assets/{name}" for name in staged}
        assert archive.read("assets/main.py") == staged["main.py"]
    text = page["index.html"].decode("utf-8")
    here = {name for name in re.findall(r'(?:src|href)="([^"]+)"', text) if "://" not in name}
    assert {"bridge.js", "mirror.js", "input.js", "cover.js", "style.css"} <= here <= set(page)
    assert "cookiecutter" not in text and 'id="boot"' not in text


def test_two_pages_hold_the_same(staged: Stage) -> None:
    first, second = pygbag_page(staged), pygbag_page(staged)
    # pygbag writes the time into the head of its other archive.
    others = set(first) - {"model-citizen.tar.gz"}
    assert {name: first[name] for name in others} == {name: second[name] for name in others}
