"""What the canvas promises: words fit or say so, pictures are kept, presses find their control."""

import pygame
import pytest

from game.shell import glass, theme
from game.shell.box import Box
from game.shell.canvas import Canvas, scale_of

LONG = "A sentence that is much too long for the little box that it has been given to live in"


def new(wide: int = 1280, tall: int = 720, text_scale: float = 1.0) -> Canvas:
    return Canvas(pygame.Surface((wide, tall)), text_scale)


def test_a_unit_is_a_pixel_on_the_windows_of_the_frames() -> None:
    assert scale_of(1280, 720) == 1
    assert scale_of(390, 844) == 1


@pytest.mark.parametrize("size", [(844, 390), (667, 375), (932, 430), (800, 480), (1280, 600)])
@pytest.mark.parametrize("share", [1, 2, 3])
def test_letters_stay_legible_on_a_phone_held_across(size: tuple[int, int], share: int) -> None:
    scale = scale_of(size[0] * share, size[1] * share, share)
    assert scale / share * theme.LEAST >= 12
    assert new().size == (1280, 720)
    assert new().orientation == "landscape"
    assert new(390, 844).orientation == "portrait"


def test_a_finer_window_has_more_pixels_and_the_same_units() -> None:
    fine = new(2560, 1440)
    assert fine.scale == 2
    assert fine.size == (1280, 720)


def test_the_least_letters_stay_legible_on_squarer_windows() -> None:
    assert theme.LEAST * new(1024, 768).scale >= 16


def test_words_say_where_they_are_and_that_they_fit() -> None:
    canvas = new()
    foot = canvas.text("Lend him forty", Box(100, 50, 300, 60), theme.OPTION, bold=True)
    said = canvas.said[0]
    assert said.words == "Lend him forty"
    assert said.fits
    assert said.drawn.inside(said.box, 1)
    assert 50 < foot < 110


def test_words_are_made_smaller_before_they_overflow() -> None:
    canvas = new()
    box = Box(0, 0, 400, 60)
    canvas.text(LONG, box, theme.CARD)
    assert canvas.said[0].fits
    assert canvas.measure(LONG, 400, theme.CARD) > 60


def test_words_that_cannot_fit_are_recorded_as_such() -> None:
    canvas = new()
    canvas.text(LONG, Box(0, 0, 80, 20), theme.CARD)
    assert not canvas.said[0].fits


def test_letters_give_way_before_a_word_is_cut() -> None:
    canvas = new(text_scale=2.0)
    wide = canvas.width_of("Surprise", theme.OPTION, bold=True) * 0.9
    canvas.text("Surprise chest", Box(0, 0, wide, 400), theme.OPTION, bold=True)
    said = canvas.said[0]
    assert said.fits and said.pixels < said.asked


def test_a_word_that_has_to_be_cut_does_not_fit() -> None:
    canvas = new()
    wide = canvas.width_of("Introductio", theme.LEAST)
    canvas.text("Introductions: at 800", Box(0, 0, wide, 400), theme.LEAST)
    assert not canvas.said[0].fits


def test_a_long_name_may_be_parted_at_its_joints() -> None:
    canvas = new()
    wide = canvas.width_of("larkhaven-week-", theme.BODY)
    canvas.text("larkhaven-week-seed-3.jsonl", Box(0, 0, wide + 2, 400), theme.BODY)
    assert canvas.said[0].fits and canvas.said[0].pixels == canvas.said[0].asked


def test_larger_letters_for_the_reader_who_wants_them() -> None:
    assert new(text_scale=1.5).measure(LONG, 400, 20) > new().measure(LONG, 400, 20)


def test_paragraphs_keep_their_line_breaks() -> None:
    canvas = new()
    assert canvas.measure("one\ntwo", 400, 20) == 2 * canvas.measure("one", 400, 20)


def test_the_control_drawn_last_lies_on_top() -> None:
    canvas = new(2560, 1440)
    canvas.control("under", Box(0, 0, 200, 200))
    canvas.control("over", Box(100, 100, 200, 200))
    assert canvas.action_at(50, 50) == "under"
    assert canvas.action_at(300, 300) == "over"
    assert canvas.action_at(2000, 1000) is None


def test_what_is_scrolled_out_of_sight_cannot_be_pressed() -> None:
    canvas = new()
    canvas.clip(Box(0, 100, 400, 100))
    canvas.control("gone", Box(0, 0, 200, 60))
    canvas.control("edge", Box(0, 190, 200, 60))
    canvas.control("there", Box(0, 120, 200, 60))
    canvas.clip(None)
    assert canvas.controls == [("there", Box(0, 120, 200, 60))]


def test_a_picture_keeps_its_shape_and_is_drawn_once() -> None:
    canvas = new()
    place = canvas.picture("photo-teo", Box(0, 0, 300, 280))
    assert round(place.w / place.h, 2) == round(240 / 280, 2)
    canvas.picture("photo-teo", Box(400, 0, 300, 280))
    assert len(canvas.pictures.kept) == 1


def test_a_far_friend_is_paler_than_a_near_one() -> None:
    canvas = new()
    means = []
    for strength in (100, 50, 10):
        canvas.fill(theme.PAPER)
        canvas.picture("photo-mara", Box(0, 0, 240, 280), strength)
        area = pygame.Rect(60, 60, 120, 160)
        means.append(sum(pygame.transform.average_color(canvas.surface, area)[:3]))
    assert means[0] < means[1] < means[2]


def test_a_stamp_is_painted_once() -> None:
    canvas = new()
    painted: list[Canvas] = []
    for x in (0, 200):
        canvas.stamp("seal", Box(x, 0, 100, 100), painted.append)
    assert len(painted) == 1


def test_stamps_make_room_for_new_ones() -> None:
    canvas = new(390, 844)
    for number in range(40):
        canvas.stamp(f"page {number}", canvas.page, lambda inner: inner.fill(theme.SAND), fine=1)
    assert len(canvas.stamps) <= 8


def test_screens_composed_for_one_moment_do_not_push_out_what_they_are_made_of() -> None:
    canvas = new(390, 844)
    painted: list[Canvas] = []

    def place(inner: Canvas) -> None:
        painted.append(inner)
        inner.fill(theme.SAND)

    for number in range(40):
        canvas.stamp(
            f"evening {number}",
            canvas.page,
            lambda inner: inner.stamp("place", inner.page, place, fine=1),
            fine=1,
            composed=True,
        )
    assert len(painted) == 1 and len(canvas.stamps) < 8
    assert canvas.surface.get_at((200, 400))[:3] == theme.SAND


def test_only_what_a_sheet_leaves_to_be_seen_of_its_shadow_is_drawn() -> None:
    sheet, whole, parts = Box(100, 100, 600, 4000), new(), new()
    corners = ((100.0, 100.0), (726.0, 100.0), (726.0, 4120.0), (100.0, 4120.0))
    for canvas, on in ((whole, None), (parts, sheet)):
        canvas.fill(theme.PAPER)
        canvas.shadow(corners, 30, on)
        canvas.rect(theme.SAND, sheet)
    assert pygame.image.tobytes(whole.surface, "RGB") == pygame.image.tobytes(parts.surface, "RGB")


def test_a_shadow_darkens_and_lets_the_ground_through() -> None:
    canvas = new()
    canvas.fill(theme.PAPER)
    canvas.shadow(((10, 10), (110, 10), (110, 110), (10, 110)), 40)
    red = canvas.surface.get_at((60, 60))[0]
    assert theme.INK[0] < red < theme.PAPER[0]


def test_glass_is_round_and_runs_from_light_to_deep() -> None:
    canvas = new()
    canvas.fill(theme.PAPER)
    glass.face(canvas, Box(0, 0, 200, 400), 60, glass.SCREEN)
    assert canvas.surface.get_at((2, 2))[:3] == theme.PAPER
    upper, lower = canvas.surface.get_at((100, 20)), canvas.surface.get_at((100, 380))
    assert upper[1] > lower[1]


def test_text_colours_are_far_enough_from_their_grounds() -> None:
    grounds = (
        (theme.INK, theme.PAPER),
        (theme.INK, theme.SAND),
        (theme.PAPER, theme.INK),
        (theme.CLAY_SHADE, theme.PAPER),
        (theme.PLUM, theme.WHITE),
        (theme.PLUM, theme.MINT),
        (theme.PLUM, theme.SUN),
        (theme.PAPER, theme.HARBOUR),
    )
    for ink, ground in grounds:
        assert theme.contrast(ink, ground) >= 4.5
