"""Boxes: no part of a day lies on another, on any window."""

import pygame
import pytest

from game.shell import layout
from game.shell.box import Box
from game.shell.canvas import Canvas

SIZES = ((1280, 720), (1920, 1080), (1024, 768), (1366, 768), (390, 844), (360, 640), (768, 1024))


def new(size: tuple[int, int]) -> Canvas:
    return Canvas(pygame.Surface(size))


@pytest.mark.parametrize("size", SIZES)
def test_card_phone_and_bar_do_not_touch(size: tuple[int, int]) -> None:
    boxes = layout.day(new(size), 280)
    assert not boxes.card.overlaps(boxes.phone)
    assert not boxes.card.overlaps(boxes.bar)
    assert not boxes.phone.overlaps(boxes.bar)


@pytest.mark.parametrize("size", SIZES)
def test_the_card_is_inside_the_window(size: tuple[int, int]) -> None:
    canvas = new(size)
    boxes = layout.day(canvas, layout.card_room(canvas))
    assert boxes.card.inside(canvas.page)
    assert boxes.card.w == layout.card_width(canvas)


@pytest.mark.parametrize("size", SIZES)
def test_the_phone_in_the_hand_is_inside_the_window(size: tuple[int, int]) -> None:
    canvas = new(size)
    phone = layout.check_in_phone(canvas)
    assert phone.inside(canvas.page)
    assert phone.h >= 480


def test_the_phone_is_a_sheet_at_the_foot_of_an_upright_window() -> None:
    canvas = new((390, 844))
    boxes = layout.day(canvas, 280)
    assert boxes.phone.y > boxes.card.bottom
    wide = layout.day(new((1280, 720)), 280)
    assert wide.phone.x > wide.card.right


def test_the_frame_and_the_game_agree_where_the_phone_lies() -> None:
    boxes = layout.day(new((1280, 720)), 280)
    assert (boxes.phone.x, boxes.phone.w, boxes.phone.h) == (984, 268, 560)


def test_boxes_are_cut_without_remainder() -> None:
    box = Box(10, 20, 300, 90)
    columns = box.columns(3, 15)
    assert columns[0].x == 10
    assert columns[2].right == 310
    rows = box.rows(2, 10)
    assert rows[1].bottom == 110
    assert all(part.inside(box) for part in (*columns, *rows))


def test_boxes_know_what_lies_inside_and_what_overlaps() -> None:
    box = Box(0, 0, 100, 100)
    assert box.holds(0, 0)
    assert not box.holds(100, 50)
    assert box.inset(20).inside(box)
    assert box.overlaps(box.moved(50, 50))
    assert not box.overlaps(box.moved(100, 0))
    assert box.middle(40, 20).centre == box.centre
    assert box.below(30) == Box(0, 30, 100, 70)
    assert box.beyond(30) == Box(30, 0, 70, 100)
    assert box.foot(30) == Box(0, 70, 100, 30)
