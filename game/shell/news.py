"""A perk that has just opened or been lost: its badge arrives, or sinks and is struck through."""

import pygame

from game.shell import theme
from game.shell.box import Box
from game.shell.canvas import Canvas

ROOM = 8.0
SMALLEST, SUNK = 0.45, 0.8


def badge(canvas: Canvas, name: str, box: Box) -> None:
    """The badge of a perk in Beacon's news, moving once when it is first shown."""
    stem, _, state = name.rpartition("-")
    if state not in ("held", "lost"):
        canvas.picture(name, box)
        return
    other = f"news {stem}-{'held' if state == 'lost' else 'lost'}"
    canvas.springs.arrive(f"news {name}", canvas.now, instead_of=other)
    around = box.inset(-ROOM)
    canvas.lively(around, lambda now: _badge(canvas, stem, state, box, now), canvas.now)


def _badge(canvas: Canvas, stem: str, state: str, box: Box, now: float) -> None:
    key = f"news {stem}-{state}"
    along = canvas.springs.share(key, now)
    if canvas.springs.calm:
        _print(canvas, f"{stem}-{state}", box, 1.0, canvas.springs.faded(key, now))
    elif state == "held":
        if along < 1:
            reach = (0.36 + 0.24 * along) * box.w
            canvas.circle(theme.mix(theme.MINT, theme.SIGNAL, 100 * along), box.centre, reach)
        _print(canvas, f"{stem}-held", box, canvas.springs.grown(key, SMALLEST, now))
    elif along < 0.5:
        _print(canvas, f"{stem}-held", box, 1 - (1 - SUNK) * along * 2)
    else:
        _print(canvas, f"{stem}-lost", box, SUNK + (1 - SUNK) * (along - 0.5) * 2)


def _print(canvas: Canvas, name: str, box: Box, size: float, strength: float = 1.0) -> None:
    """A picture at a passing size: drawn once, and from then on only stretched."""
    whole = canvas.real(box)
    drawn = canvas.pictures.picture(name, whole.w, whole.h, 100)
    side = (max(1, round(drawn.get_width() * size)), max(1, round(drawn.get_height() * size)))
    shown = drawn if size == 1 and strength == 1 else pygame.transform.smoothscale(drawn, side)
    if strength < 1:
        shown.set_alpha(round(255 * strength))
    canvas.surface.blit(shown, shown.get_rect(center=whole.center))
