"""The kit for teachers: every page rendered, every figure marked, and its figures true."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from game.classroom.contrasts import contrasts_of
from game.classroom.gathering import Gathered
from game.classroom.kit import kit_files, page_name, rendered
from game.classroom.kit_figures import KitFigure, kit_figures, sample_class
from game.classroom.players import planned
from game.classroom.verdicts import interval_words
from game.core.model import Level
from game.faults import Fault
from game.platforms.places import teachers_folder

PAGES = teachers_folder()
PLAN = re.compile(r"^\| (\d+) \| (\d+) \|", re.M)


@pytest.fixture(scope="module")
def sample(larkhaven: Level) -> Gathered:
    return sample_class(larkhaven)


@pytest.fixture(scope="module")
def kit(larkhaven: Level, sample: Gathered) -> Mapping[str, str]:
    return kit_files(PAGES, kit_figures(larkhaven, sample))


def test_every_page_is_there_and_every_link_leads_to_one(kit: Mapping[str, str]) -> None:
    assert {"index.html", "slides.html", "worksheet.html", "answers.html", "start.html"} <= set(kit)
    for name, text in kit.items():
        for target in re.findall(r'href="([^"#:]+)"', text):
            assert target in kit, f"{name} links to {target}"


def test_every_figure_says_that_it_was_simulated(kit: Mapping[str, str]) -> None:
    figures = [one for text in kit.values() for one in re.findall(r"<figcaption>.*?<", text)]
    assert len(figures) >= 6
    assert all("Simulated: " in one and "no pupils" in one for one in figures)


def test_the_kit_fetches_nothing_and_runs_nothing(kit: Mapping[str, str]) -> None:
    for text in kit.values():
        assert "<script" not in text and not re.findall(r'(?:src|href)="https?:', text)
        assert "figure:" not in text and "<img" not in text


@pytest.mark.parametrize(("page", "minutes"), [("plan-45.md", 45), ("plan-90.md", 90)])
def test_a_plan_adds_up_to_its_lesson(page: str, minutes: int) -> None:
    rows = [(int(start), int(long)) for start, long in PLAN.findall((PAGES / page).read_text())]
    at = 0
    for start, long in rows:
        assert start == at
        at += long
    assert at == minutes


def test_the_answer_key_quotes_the_class_of_the_kit(sample: Gathered) -> None:
    (contrast,) = contrasts_of(sample.players)
    found = contrast.comparison()
    assert found.found is not None
    key = " ".join((PAGES / "answers.md").read_text().split())
    one, other = found.found.medians
    assert f"the median was {one:g} presses on partial and {other:g} on continuous" in key
    assert f"difference of {found.found.difference:g} has an interval" in key
    assert interval_words(found) in key


def test_the_pages_know_what_the_arms_pay(larkhaven: Level) -> None:
    for arm in ("partial", "continuous"):
        assert planned(larkhaven, arm, "week") == 20
    assert planned(larkhaven, "matched", "week") == 72
    assert larkhaven.ladder[0].name == "Deposit-free bike" and larkhaven.ladder[0].at == 520
    assert dict(larkhaven.rules["a_bill_slept"].effects)["standing"] == -18


def test_the_script_gives_nothing_away() -> None:
    said = re.findall(r"^> ?(.*)$", (PAGES / "script.md").read_text().split("## Your own")[0], re.M)
    spoilers = ("spark", "pulse", "press longer", "schedule", "extinction", "stops", "arm")
    words = " ".join(said).lower()
    assert words and not [one for one in spoilers if re.search(rf"\b{one}\b", words)]


def test_markup_in_a_page_is_only_words_and_an_unknown_figure_is_named() -> None:
    assert "<b>" not in rendered("a <b>bold</b> word", {})
    with pytest.raises(Fault, match="no figure 'nowhere'"):
        rendered("![x](figure:nowhere)", {"arms": KitFigure("<svg/>", "mark")})


def test_a_folder_without_pages_is_told(tmp_path: Path) -> None:
    with pytest.raises(Fault, match="not in"):
        kit_files(tmp_path, {})
    assert page_name("README.md") == "index.html"
