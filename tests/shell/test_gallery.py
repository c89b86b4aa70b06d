"""Every screen in every layout, theme, language and size of letters: it fits, it can be read."""

from itertools import product
from pathlib import Path

import pygame
import pytest

from game.core.model import Level
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.fit import problems_of
from game.shell.gallery import (
    LONG_AFTER,
    LOOKS,
    SIZES,
    Proof,
    Size,
    contact_sheet,
    folder_of,
    hang,
    new_canvas,
    render_gallery,
)
from game.shell.screens import draw
from game.shell.tour import Stop, tour
from tests.shell.judging import Looking, faint_words

ALWAYS = {
    "title",
    "title-saved",
    "setup",
    "settings",
    "pause",
    "ask-new-life",
    "ask-forget",
    "answer",
    "evening",
    "evening-invited",
    "check-in-gift",
    "check-in-rest",
    "check-in-spark",
    "check-in-done",
    "check-in-quiet",
    "phone-perks",
    "phone-people",
    "phone-feed",
    "night",
    "night-outage",
    "debrief-1",
    "debrief-6",
    "debrief-notice",
    "notice-damaged",
    "notice-older",
}
# A small phone held across, and one held upright: whatever fits there fits everywhere.
SMALL = ((640, 360), (360, 640))
# Where the longer words of another language have the least room.
NARROWEST = ((667, 375), (390, 844), (320, 568))
# What stands on a picture, on glass, on paper and on the desk.
GROUNDS = {
    "title-saved",
    "phone-perks",
    "day-evening-door",
    "check-in-spark",
    "debrief-1",
    "arcade",
}


def named(value: object) -> str:
    """A size as people write it."""
    return f"{value[0]}x{value[1]}" if isinstance(value, tuple) else str(value)


@pytest.fixture(scope="module")
def stops(larkhaven: Level) -> tuple[Stop, ...]:
    """Every screen of the real city."""
    return tour(larkhaven)


@pytest.fixture(scope="module")
def spanish(larkhaven: Level) -> tuple[Stop, ...]:
    """Every screen of the real city in Spanish."""
    return tour(larkhaven, "es")


def test_the_tour_leaves_nothing_out(stops: tuple[Stop, ...], larkhaven: Level) -> None:
    names = {stop.name for stop in stops}
    assert names >= ALWAYS | GROUNDS
    assert {f"ending-{ending.id}" for ending in larkhaven.endings} <= names
    for time in ("morning", "afternoon", "evening"):
        assert any(name.startswith(f"day-{time}-") for name in names)


@pytest.mark.parametrize("letters", [1.0, 2.0])
@pytest.mark.parametrize("size", SIZES, ids=named)
def test_nothing_overlaps_and_nothing_is_cut(
    stops: tuple[Stop, ...], size: Size, letters: float
) -> None:
    assert misfits(stops, size, letters) == []


@pytest.mark.parametrize("size", NARROWEST, ids=named)
def test_nor_in_spanish_where_words_are_longer(spanish: tuple[Stop, ...], size: Size) -> None:
    assert misfits(spanish, size, 2.0) == []


def test_the_tour_in_spanish_shows_the_same_screens_in_other_words(
    stops: tuple[Stop, ...], spanish: tuple[Stop, ...]
) -> None:
    assert {stop.language for stop in spanish} == {"es"}
    told = {stop.name: stop.view for stop in spanish}
    assert set(told) == {stop.name for stop in stops}
    same = [stop.name for stop in stops if stop.view == told[stop.name]]
    assert same == []


@pytest.mark.slow
@pytest.mark.parametrize("letters", [1.0, 1.25, 1.5, 1.75, 2.0])
@pytest.mark.parametrize("size", [*SIZES, *SMALL], ids=named)
def test_every_size_of_letters_flows(
    stops: tuple[Stop, ...], spanish: tuple[Stop, ...], size: Size, letters: float
) -> None:
    assert misfits((*stops, *spanish), size, letters) == []


def misfits(stops: tuple[Stop, ...], size: Size, letters: float) -> list[str]:
    """What does not fit on any of these screens in a layout."""
    paper = new_canvas(size, letters, kind=Proof)
    return [problem for stop in stops for problem in found(stop, paper)]


def found(stop: Stop, paper: Canvas) -> list[str]:
    """What does not fit or is not there on this screen, at its top and at its end."""
    focus = hang(stop, paper)
    problems = problems_of(paper)
    if not focus.scroll_most:
        shown = {name for name, _ in paper.controls}
        problems += [f"no {a.id}" for a in stop.view.actions() if a.enabled and a.id not in shown]
    elif not stop.low:
        focus.scroll = focus.scroll_most
        draw(stop.view, paper, focus, LONG_AFTER)
        problems += problems_of(paper)
    return [f"{stop.name}: {problem}" for problem in problems]


def faint(stops: tuple[Stop, ...], size: Size, letters: float, high_contrast: bool) -> list[str]:
    """All words that cannot be told from what lies behind them."""
    paper = Looking(pygame.Surface(size), letters)
    paper.contrast, paper.springs.calm = high_contrast, True
    problems = []
    for stop in stops:
        hang(stop, paper)
        problems += [f"{stop.name}: {problem}" for problem in faint_words(paper)]
    return problems


@pytest.mark.parametrize("high_contrast", [False, True], ids=["usual", "high contrast"])
@pytest.mark.parametrize("size", [(1280, 720), (390, 844)], ids=named)
def test_words_stand_out_from_what_lies_behind_them(
    stops: tuple[Stop, ...], size: Size, high_contrast: bool
) -> None:
    some = tuple(stop for stop in stops if stop.name in GROUNDS)
    assert faint(some, size, 1.0, high_contrast) == []


@pytest.mark.slow
@pytest.mark.parametrize(("suffix", "letters", "high_contrast"), LOOKS)
@pytest.mark.parametrize("size", SIZES, ids=named)
def test_all_words_of_all_screens_stand_out(
    stops: tuple[Stop, ...],
    spanish: tuple[Stop, ...],
    size: Size,
    suffix: str,
    letters: float,
    high_contrast: bool,
) -> None:
    assert faint((*stops, *spanish), size, letters, high_contrast) == []


@pytest.mark.slow
def test_every_screen_is_drawn_in_every_look(tmp_path: Path) -> None:
    pictures = render_gallery(tmp_path, SIZES[-2:])
    every = product(SIZES[-2:], LOOKS, ("en", "es"))
    wanted = {folder_of(size, suffix, code) for size, (suffix, _, _), code in every}
    assert {path.parent.name for path in pictures if path.parent != tmp_path} == wanted
    assert (tmp_path / "style.png") in pictures
    assert all(path.stat().st_size > 4000 for path in pictures)


def test_small_sizes_are_drawn_too(stops: tuple[Stop, ...]) -> None:
    for size in ((640, 480), (320, 480)):
        paper = new_canvas(size)
        hang(stops[0], paper)
        assert paper.surface.get_size() == size and paper.said


def test_a_judge_that_sees_nothing_is_no_judge() -> None:
    paper = new_canvas((600, 400))
    room = Box(10, 10, 60, 30)
    paper.text("far too many words for so small a box as this one", room, 20)
    paper.text("on top", room, 20)
    paper.text("beyond the edge", Box(680, 300, 200, 30), 20)
    paper.controls += [
        ("tiny", Box(300, 100, 20, 20)),
        ("under", Box(290, 90, 60, 60)),
        ("outside", Box(-30, 300, 60, 60)),
    ]
    problems = " ".join(problems_of(paper))
    for word in (
        "does not fit",
        "touches",
        "too small",
        "overlaps",
        "outside leaves",
        "edge' leaves",
    ):
        assert word in problems


def test_letters_near_their_ground_are_seen_to_be() -> None:
    paper = Looking(pygame.Surface((600, 400)))
    paper.begin()
    paper.fill((120, 120, 120))
    paper.text("grey on grey", Box(10, 10, 300, 40), 20, colour=(150, 150, 150))
    paper.text("white on grey", Box(10, 60, 300, 40), 20, colour=(255, 255, 255))
    assert len(list(faint_words(paper))) == 2
    paper.begin()
    paper.fill((20, 20, 20))
    paper.text("white on ink", Box(10, 60, 300, 40), 20, colour=(255, 255, 255))
    assert list(faint_words(paper)) == []


def test_a_contact_sheet_holds_every_picture(tmp_path: Path) -> None:
    for number in range(5):
        pygame.image.save(pygame.Surface((80, 45)), tmp_path / f"{number}.png")
    sheet = contact_sheet(sorted(tmp_path.glob("*.png")), 3, 40)
    assert sheet.get_width() >= 3 * 40 and sheet.get_height() >= 2 * 22
