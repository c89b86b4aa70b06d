"""Does everything fit? A picture is judged by what its canvas said and which controls it placed."""

from collections.abc import Iterator
from itertools import combinations

from game.shell.box import Box
from game.shell.canvas import Canvas

# The least a finger can be asked to hit, in pixels of the size that letters are read at.
LEAST_TARGET = 44.0
# Letters have air above and below; boxes of lines may share this much of it.
AIR = 4.0
ROUNDING = 1.5


def problems_of(canvas: Canvas) -> list[str]:
    """Everything that does not fit on the picture just drawn, as sentences; none if all is well."""
    return [*_words(canvas), *_words_on_words(canvas), *_controls(canvas), *_crowding(canvas)]


def _words(canvas: Canvas) -> Iterator[str]:
    for said in canvas.said:
        if not said.words.strip():
            continue
        if not said.fits or not said.drawn.inside(said.box, AIR):
            yield f"'{said.words}' does not fit its box {_at(said.box)}: {_at(said.drawn)}"
        if not said.drawn.inside(canvas.page, ROUNDING):
            yield f"'{said.words}' leaves the window: {_at(said.drawn)}"


def _words_on_words(canvas: Canvas) -> Iterator[str]:
    shown = [said for said in canvas.said if said.words.strip()]
    for one, other in combinations(shown, 2):
        if one.drawn.overlaps(other.drawn, AIR):
            yield f"'{one.words}' touches '{other.words}' at {_at(other.drawn)}"


def _controls(canvas: Canvas) -> Iterator[str]:
    for name, box in canvas.controls:
        if min(box.w, box.h) * canvas.scale < LEAST_TARGET - 1:
            yield f"control {name} is too small to hit: {_at(box)}"
        if not box.inside(canvas.page, ROUNDING):
            yield f"control {name} leaves the window: {_at(box)}"


def _crowding(canvas: Canvas) -> Iterator[str]:
    for (name, box), (other, there) in combinations(canvas.controls, 2):
        if box.overlaps(there, ROUNDING):
            yield f"control {name} at {_at(box)} overlaps control {other} at {_at(there)}"


def _at(box: Box) -> str:
    return f"{box.w:.0f} x {box.h:.0f} at {box.x:.0f}, {box.y:.0f}"
