"""Every screen at every size: nothing outside its box, nothing on top of anything else."""

from pathlib import Path

import pygame
import pytest

from game.core.model import Level
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.fit import problems_of
from game.shell.gallery import (
    LONG_AFTER,
    SIZES,
    Proof,
    Size,
    contact_sheet,
    hang,
    new_canvas,
    render_gallery,
)
from game.shell.screens import draw
from game.shell.tour import Stop, tour

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


@pytest.fixture(scope="module")
def stops(larkhaven: Level) -> tuple[Stop, ...]:
    """Every screen of the real city."""
    return tour(larkhaven)


def test_the_tour_leaves_nothing_out(stops: tuple[Stop, ...], larkhaven: Level) -> None:
    names = {stop.name for stop in stops}
    assert names >= ALWAYS
    assert {f"ending-{ending.id}" for ending in larkhaven.endings} <= names
    for time in ("morning", "afternoon", "evening"):
        assert any(name.startswith(f"day-{time}-") for name in names)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_nothing_overlaps_and_nothing_is_cut(stops: tuple[Stop, ...], size: Size) -> None:
    paper = new_canvas(size, kind=Proof)
    assert [problem for stop in stops for problem in found(stop, paper)] == []


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


@pytest.mark.slow
def test_every_screen_is_drawn_at_every_size(tmp_path: Path) -> None:
    pictures = render_gallery(tmp_path)
    assert {path.parent.name for path in pictures} == {f"{w}x{h}" for w, h in SIZES}
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
    paper.controls += [
        ("tiny", Box(300, 100, 20, 20)),
        ("under", Box(290, 90, 60, 60)),
        ("outside", Box(-30, 300, 60, 60)),
    ]
    problems = " ".join(problems_of(paper))
    for word in ("does not fit", "touches", "too small", "overlaps", "outside leaves"):
        assert word in problems


def test_a_contact_sheet_holds_every_picture(tmp_path: Path) -> None:
    for number in range(5):
        pygame.image.save(pygame.Surface((80, 45)), tmp_path / f"{number}.png")
    sheet = contact_sheet(sorted(tmp_path.glob("*.png")), 3, 40)
    assert sheet.get_width() >= 3 * 40 and sheet.get_height() >= 2 * 22
