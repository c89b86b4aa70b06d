"""Lines of a list on paper that open one by one: a sign, the words, and which way they open."""

from collections.abc import Iterable

from game.app.nodes import Action
from game.shell import theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.flow import Placed
from game.shell.focus import Focus
from game.shell.pieces import PIECE, piece
from game.shell.widgets import focus_frame

SIGN_ROOM, ARROW_ROOM = 36.0, 30.0
LEAST_HIGH = 50.0


def is_slip(action: Action) -> bool:
    """Whether a control is a line of a list."""
    return action.id.startswith("line:")


def place_slips(canvas: Canvas, actions: Iterable[Action], width: float) -> list[Placed]:
    """Line under line, each as high as its words."""
    placed: list[Placed] = []
    y = 0.0
    for action in actions:
        high = max(LEAST_HIGH, canvas.measure(action.label, _room(width), theme.BODY, True) + 20)
        placed.append(Placed(action, Box(0, y, width, high)))
        y += high
    return placed


def draw_slip(canvas: Canvas, action: Action, box: Box, focus: Focus) -> None:
    """One line, with a thin rule under it."""
    canvas.control(action.id, box)
    if focus.rings(action.id):
        focus_frame(canvas, box.inset(4))
    if action.pressed or focus.hover == action.id:
        lit = theme.mix(theme.PAPER, theme.SAND, 45) if action.pressed else theme.WHITE
        canvas.facet(lit, box.inset(0, 2), action.id, sliver=False)
    top = box.y + (box.h - PIECE) / 2
    piece(canvas, action.mark, Box(box.x + 6, top, PIECE, PIECE))
    words = Box(box.x + SIGN_ROOM, box.y, _room(box.w), box.h)
    canvas.text(action.label, words, theme.BODY, bold=bool(action.pressed), valign="middle")
    _arrow(canvas, box, bool(action.pressed))
    canvas.line(theme.mix(theme.PAPER, theme.INK, 22), (box.x, box.bottom), (box.right, box.bottom))


def _room(width: float) -> float:
    return width - SIGN_ROOM - ARROW_ROOM


def _arrow(canvas: Canvas, box: Box, opened: bool) -> None:
    x, y = box.right - 14, box.centre[1]
    points = ((x - 7, y - 4), (x + 7, y - 4), (x, y + 6))
    closed = ((x - 4, y - 7), (x + 6, y), (x - 4, y + 7))
    canvas.polygon(theme.INK, points if opened else closed)
