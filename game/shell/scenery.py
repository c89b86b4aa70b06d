"""Which place a view is in and what time it is there, and how that is painted."""

from dataclasses import dataclass

import pygame

from game.app.nodes import Heading, Picture, Prose, View
from game.core.calendar import HOURS
from game.core.language import say
from game.shell import theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.layout import WIDE
from game.shell.theme import INK, Colour

HOME = ("room", "door", "kitchen")
AWAY = ("tram", "clinic", "office", "choir", "rooftop", "market", "harbour", "street", "hall")
# How far a place steps back behind words and controls in the theme of high contrast.
FAINT = 55
# What is multiplied over a place out of doors; white leaves it as it was cut.
TINTS: dict[str, Colour] = {
    "morning": (255, 255, 255),
    "afternoon": (255, 240, 214),
    "evening": (172, 158, 186),
    "night": (112, 122, 158),
}
# The part of a wide place that a narrow window shows: where its telling shape begins.
STARTS = {
    "market": 110,
    "tram": 20,
    "clinic": 430,
    "office": 110,
    "choir": 60,
    "rooftop": 440,
    "harbour": 210,
    "street": 360,
    "hall": 70,
    "door": 560,
    "kitchen": 20,
}


@dataclass(frozen=True, slots=True)
class Setting:
    """A place and a time of day."""

    place: str = "room"
    time: str = "evening"

    @property
    def home(self) -> bool:
        """Whether it is the player's own four walls."""
        return self.place in HOME

    @property
    def dark(self) -> bool:
        """Whether the lamps are lit."""
        return self.time in ("evening", "night")

    @property
    def picture(self) -> str:
        """The picture of the place."""
        if not self.home:
            return f"scene-{self.place}"
        return f"scene-{self.place}-{'evening' if self.dark else 'day'}"


def setting_of(view: View) -> Setting:
    """Where and when a view plays, read from its pictures and its words."""
    place = next((found for node in view.nodes() if (found := _place(node))), "room")
    time = next((found for node in view.nodes() if (found := _time(node))), None)
    fallback = "night" if view.mood == "night" else "evening"
    return Setting(place, time or fallback)


def paint(canvas: Canvas, setting: Setting, scene: Box) -> None:
    """Paint the place over the whole canvas: its left part first where the window is narrow."""
    wide, tall = canvas.size
    if canvas.orientation == "portrait":
        high = max(scene.bottom, wide * 0.95) * 1.32
        start = STARTS.get(setting.place, 0) * high / 720
        box = Box(-min(start, high * 1280 / 720 - wide), scene.y - high * 0.085, 0, high)
    else:
        high = max(tall, wide * 720 / 1280)
        box = Box(0, 0, 0, high)
    area = Box(box.x, box.y, high * 1280 / 720, high)
    picture = _picture(canvas, setting)
    # By day and by night a place at home is another picture; out of doors it is the light.
    time = "" if setting.home else setting.time

    def cut(inner: Canvas) -> None:
        if canvas.orientation == "portrait":
            inner.fill(INK)
        inner.backdrop(picture, area, fills=True)
        if time:
            _tint(inner, TINTS[time])
            if setting.dark and inner.pictures.has(f"{picture}-lights"):
                inner.backdrop(f"{picture}-lights", area)
        if inner.contrast:
            inner.veil(theme.PAPER, FAINT)

    canvas.stamp(f"{picture} {time} {area}", canvas.page, cut, fine=1)


def _picture(canvas: Canvas, setting: Setting) -> str:
    """A squarer window has no room for the doorway beside the phone: the plain wall then."""
    squarish = canvas.orientation == "landscape" and canvas.size[0] < WIDE
    place = Setting("room", setting.time) if setting.place == "door" and squarish else setting
    return place.picture


def drain(canvas: Canvas) -> None:
    """Take the colour away: the town stands still."""
    grey = pygame.transform.grayscale(canvas.surface)
    canvas.surface.blit(grey, (0, 0))
    _tint(canvas, (206, 214, 222))


def _tint(canvas: Canvas, colour: Colour) -> None:
    if colour != (255, 255, 255):
        canvas.surface.fill(colour, special_flags=pygame.BLEND_RGB_MULT)


def _place(node: object) -> str | None:
    if not isinstance(node, Picture):
        return None
    words = node.name.split("-")
    return next((word for word in words if word in HOME or word in AWAY), None)


def _time(node: object) -> str | None:
    if isinstance(node, Picture):
        return next((word for word in node.name.split("-") if word in HOURS), None)
    if isinstance(node, Heading | Prose) and len(node.text) < 40:
        words = node.text.strip(" .").lower().split()
        named = {say(HOURS[time]): time for time in HOURS}
        return named.get(words[-1]) if words else None
    return None
