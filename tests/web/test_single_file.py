"""The page as one file, opened by double click: no server, and nothing asked of any network."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.web.visitor import Pointer, Week, words
from tests.web.visits import Visits

Open = Callable[[str], Visits]
DESK: dict[str, Any] = {"viewport": {"width": 1280, "height": 720}}
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "has_touch": True,
    "is_mobile": True,
}


@pytest.mark.parametrize("wishes", [DESK, PHONE], ids=["desk", "phone"])
def test_two_days_and_a_reload(single_file: Path, visits_to: Open, wishes: dict[str, Any]) -> None:
    visits = visits_to(single_file.as_uri())
    page = visits.open(**wishes)
    week = Week(page, Pointer(page, touch="has_touch" in wishes))
    week.play(lambda: "Day 3" in page.title())
    before = words(page)
    visits.picture(page)
    visits.go(page)
    week.hands.use("Continue")
    assert words(page) == before
    assert {one.partition("?")[0] for one in visits.asked} == {single_file.as_uri()}


@pytest.mark.parametrize("share", [0.02, 0.5, 0.99, 0.999])
def test_a_file_cut_short_says_so(
    single_file: Path, visits_to: Open, tmp_path: Path, share: float
) -> None:
    whole = single_file.read_bytes()
    cut = tmp_path / "model-citizen.html"
    cut.write_bytes(whole[: int(share * len(whole))])
    visits = visits_to(cut.as_uri())
    visits.forgiven = ("error: ",)
    page = visits.open()
    assert page.locator("#what").inner_text() == "This file is not whole: its end is missing."
    assert page.locator("#remedy").inner_text().startswith("Copy it again")
    visits.picture(page)


def test_a_file_changed_on_the_way_says_so(
    single_file: Path, visits_to: Open, tmp_path: Path
) -> None:
    whole = bytearray(single_file.read_bytes())
    half = len(whole) // 2
    whole[half : half + 4] = b"AAAA"
    other = tmp_path / "model-citizen.html"
    other.write_bytes(whole)
    visits = visits_to(other.as_uri())
    visits.forgiven = ("error: ", "warning: ")
    page = visits.open()
    assert page.locator("#what").inner_text().startswith("A part of the game arrived damaged: ")
