"""The room's quiet meters: photos on a shelf, a plant, a window, a lamp. None has a number."""

from dataclasses import dataclass

from game.app.nodes import Picture, Region
from game.shell import theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.layout import WIDE, DayBoxes
from game.shell.scenery import Setting
from game.shell.shapes import Point, cut_disc, dragged, facet

# The group as the frame draws it: 690 wide, 320 high, its shelf 222 below the top.
GROUP_WIDE, GROUP_TALL = 690.0, 330.0
# So many photos stand on the shelf; the rest are pinned to the wall over it.
STANDING = 5
# What fades a small photo shows in the face of a large one: from this strength on.
MOODS = ((67, "-warm"), (50, ""), (0, "-distant"))


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the group hangs, and how large it is drawn."""

    x: float
    y: float
    scale: float

    def box(self, x: float, y: float, w: float, h: float) -> Box:
        """A box of the group's own drawing, where it hangs."""
        k = self.scale
        return Box(self.x + x * k, self.y + y * k, w * k, h * k)


def shelf(
    canvas: Canvas,
    region: Region | None,
    setting: Setting,
    boxes: DayBoxes,
    *,
    beside: bool = False,
) -> None:
    """Draw what the room region shows; away from home only the photos are carried along."""
    if region is None:
        return
    pictures = [node for node in region.nodes if isinstance(node, Picture)]
    photos = [node for node in pictures if node.name.startswith("photo-")]
    if not setting.home:
        _carried(canvas, photos, boxes)
        return
    upright = canvas.orientation == "portrait"
    spot = _upright_spot(boxes) if upright else _wide_spot(canvas, boxes, beside)
    _window(canvas, _named(pictures, "window"), setting, spot)
    _plant(canvas, _named(pictures, "plant"), spot)
    _board(canvas, spot)
    _row(canvas, photos, spot.box(96, 0, 332, 232))
    canvas.picture("lamp", spot.box(-6, 10, 180, 250))


def _wide_spot(canvas: Canvas, boxes: DayBoxes, beside: bool) -> Spot:
    free = boxes.card.y - boxes.bar.bottom
    across = (boxes.person.x - 60) if beside and canvas.size[0] < WIDE else GROUP_WIDE
    scale = min(1.0, max(0.72, (free - 14) / GROUP_TALL), across / GROUP_WIDE)
    return Spot(50, boxes.bar.bottom + max(8.0, (free - GROUP_TALL * scale) * 0.5), scale)


def _upright_spot(boxes: DayBoxes) -> Spot:
    free = boxes.card.y - boxes.bar.bottom
    scale = max(0.3, min(0.56, (free - 10) / GROUP_TALL, boxes.card.w / GROUP_WIDE))
    return Spot(8, boxes.card.y - GROUP_TALL * scale + 36 * scale, scale)


def _named(pictures: list[Picture], start: str) -> Picture | None:
    return next((node for node in pictures if node.name.startswith(start)), None)


def _level(node: Picture) -> int:
    """Low, middle or high, from the number in the picture's name or from its strength."""
    number = node.name.rsplit("-", 1)[-1]
    value = int(number) if number.isdigit() else node.strength
    return 0 if value < 34 else 50 if value < 67 else 100


def _window(canvas: Canvas, node: Picture | None, setting: Setting, spot: Spot) -> None:
    level = _level(node) if node else 50
    name = f"window-{level}" if setting.dark else f"window-day-{level}"
    canvas.picture(name, spot.box(408, -6, 270, 310))


def _plant(canvas: Canvas, node: Picture | None, spot: Spot) -> None:
    level = _level(node) if node else 100
    base = spot.box(470, 248, 70, 24)
    left, right, foot = base.x, base.right, base.bottom - 2 * spot.scale
    long = 44 * spot.scale
    pot: tuple[Point, ...] = (
        (left + 6, base.y),
        (right, base.y),
        (right - 8, foot),
        (left + 8, foot),
    )
    canvas.shadow(dragged(pot, long, long * 0.7), 26)
    # The picture is named for how far it droops: a rested plant stands at zero.
    canvas.picture(f"plant-{100 - level}", spot.box(424, 134, 147, 138))


def _board(canvas: Canvas, spot: Spot) -> None:
    board = spot.box(10, 230, 412, 13)
    canvas.shadow(dragged(facet(board, "shelf"), 44 * spot.scale, 40 * spot.scale), 28)
    for x in (58, 346):
        foot = spot.box(x, 241, 9, 30)
        canvas.polygon(
            theme.INK, ((foot.x, foot.y), (foot.right, foot.y), (foot.right, foot.bottom))
        )
    canvas.polygon(theme.CLAY_SHADE, facet(board, "shelf"))
    canvas.polygon(theme.CLAY, facet(board.top(board.h * 0.5), "shelf top", 0.4))


def _row(canvas: Canvas, photos: list[Picture], room: Box) -> None:
    """Photos side by side with their feet on the line; the later ones hang on the wall above."""
    wide = room.w * 0.2
    for number, node in enumerate(photos[:STANDING]):
        high = _high(number, wide)
        _print(canvas, node, Box(room.x + number * (wide + 1), room.bottom - high, wide, high))
    for number, node in enumerate(photos[STANDING:]):
        high = _high(number + 2, wide)
        x = room.right - (len(photos) - STANDING - number) * (wide + 12) + 8
        place = Box(x, room.bottom - 2 * wide * 1.18 - 26 * wide / 66 + number % 2 * 5, wide, high)
        _print(canvas, node, place)
        pin = (place.x + wide / 2, place.y + 1)
        canvas.polygon(theme.CLAY_SHADE, cut_disc(pin, wide * 0.05, node.name, 6))


def _high(number: int, wide: float) -> float:
    return wide * 1.18 + (number * 5 % 7 - 3) * wide / 76


def _carried(canvas: Canvas, photos: list[Picture], boxes: DayBoxes) -> None:
    """Out of doors the photos stand behind the upper edge of the card, like tickets in a band."""
    wide = 46.0 if canvas.orientation == "portrait" else 54.0
    step = min(wide + 5, (boxes.card.w - 30 - wide) / max(1, len(photos) - 1))
    foot = boxes.card.y + wide * 0.16
    for number, node in enumerate(photos):
        high = wide * 1.18 + (number * 5 % 7 - 3)
        _print(canvas, node, Box(boxes.card.x + 15 + number * step, foot - high, wide, high))


def _print(canvas: Canvas, node: Picture, box: Box) -> None:
    paper = facet(box, node.name, box.w * 0.022)
    canvas.shadow(dragged(paper, box.w * 0.4, box.w * 0.3), 24)
    canvas.polygon(theme.PAPER, paper)
    margin = box.w * 0.09
    inner = Box(box.x + margin, box.y + margin, box.w - 2 * margin, box.h - 2.6 * margin)
    canvas.picture(node.name, inner, node.strength)


def portrait(canvas: Canvas, node: Picture, box: Box) -> None:
    """The one who speaks, as a large print laid on the scene."""
    wide = min(box.w, box.h / 1.2)
    place = Box(box.x + (box.w - wide) / 2, box.bottom - wide * 1.2, wide, wide * 1.2)
    paper = facet(place, f"large {node.name}", 2.0)
    canvas.shadow(dragged(paper, wide * 0.12, wide * 0.09), 34)
    canvas.polygon(theme.PAPER, paper)
    margin = wide * 0.045
    inner = Box(place.x + margin, place.y + margin, wide - 2 * margin, place.h - 2 * margin)
    canvas.picture(face(canvas, node), inner)


def face(canvas: Canvas, node: Picture) -> str:
    """The large print's picture: warm, as usual or distant, where somebody was drawn so."""
    name = node.name + next(mood for least, mood in MOODS if node.strength >= least)
    return name if canvas.pictures.has(name) else node.name
