"""What stands on the water at the foot of the title: small controls, the content note, notices."""

from dataclasses import dataclass

from game.app.nodes import Action, Prose, View
from game.shell import layout, theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.focus import Focus
from game.shell.shapes import facet

LEAST_NOTE, APART = 300.0, 4.0
# The air around a small control's words: as much as there is, or a little less to stay in a row.
AIRS = (24.0, 14.0)


@dataclass(frozen=True, slots=True)
class Foot:
    """Where the small controls stand, row by row, and where the content note does."""

    y: float
    controls: tuple[tuple[Action, Box], ...]
    note: Box


def foot_of(view: View, canvas: Canvas, actions: list[Action]) -> Foot:
    """Lay out the foot: controls in as many rows as they need, the note beside or above them."""
    page = canvas.page
    margin = 20.0 if canvas.orientation == "portrait" else 28.0 if layout.is_low(canvas) else 40.0
    high = max(float(theme.TARGET), canvas.line_height(theme.BODY) + 12)
    rows = _rows(canvas, actions, page.w - 2 * margin + 24)
    top = page.bottom - 4 - high * len(rows)
    placed = []
    x = margin
    for number, row in enumerate(rows):
        x = margin
        for action, wide in row:
            placed.append((action, Box(x - 12, top + number * high, wide, high)))
            x += wide + APART
    words = small(view)[0]
    room = page.w * (0.71 if page.w >= layout.WIDE else 0.84) - x - 12
    tall = canvas.measure(words, max(1.0, room), theme.LEAST)
    if len(rows) == 1 and room >= LEAST_NOTE and tall <= high + 28:
        box = Box(x + 12, page.bottom - 4 - max(tall, high), room, max(tall, high))
        return Foot(box.y - 4, tuple(placed), box)
    wide = page.w - 2 * margin
    tall = canvas.measure(words, wide, theme.LEAST)
    box = Box(margin, top - tall, wide, tall)
    return Foot(box.y - 4, tuple(placed), box)


def _rows(canvas: Canvas, actions: list[Action], width: float) -> list[list[tuple[Action, float]]]:
    """The controls in as few rows as the window's width allows, each as long as the others.

    In an upright window they share the whole width; beside a note they stand close.
    """
    for many in range(1, len(actions) + 1):
        columns = -(-len(actions) // many)
        rows = [actions[at : at + columns] for at in range(0, len(actions), columns)]
        for air in AIRS:
            wide = [[(one, _wide(canvas, one) + air) for one in row] for row in rows]
            if columns == 1 or max(map(_long, wide)) <= width:
                return [_spread(row, columns, width) for row in wide] if _upright(canvas) else wide
    return [[]]


def _spread(
    row: list[tuple[Action, float]], columns: int, width: float
) -> list[tuple[Action, float]]:
    """A row over the whole width: alone with equal gaps, otherwise in the columns of its grid."""
    room = width - APART * (columns - 1)
    if columns == 2 and all(wide <= room / 2 for _, wide in row):
        return [(one, room / 2) for one, _ in row]
    more = max(0.0, width - _long(row)) / columns
    return [(one, wide + more) for one, wide in row]


def _long(row: list[tuple[Action, float]]) -> float:
    return sum(wide for _, wide in row) + APART * (len(row) - 1)


def _wide(canvas: Canvas, action: Action) -> float:
    return canvas.width_of(action.label, theme.BODY, True)


def _upright(canvas: Canvas) -> bool:
    return canvas.orientation == "portrait"


def draw_foot(view: View, canvas: Canvas, foot: Foot, focus: Focus) -> None:
    """The small controls and the content note, in paper's colour on dark water."""
    for action, box in foot.controls:
        _plain(canvas, action, box, focus)
    canvas.text(small(view)[0], foot.note, theme.LEAST, colour=theme.PAPER, valign="middle")


def notice_height(view: View, canvas: Canvas, width: float) -> float:
    """How high the slip of a notice is; nothing without one."""
    words = " ".join(small(view)[1:])
    return canvas.measure(words, width - 32, theme.LEAST) + 20 if words else 0.0


def notice(view: View, canvas: Canvas, box: Box, *, above: bool = False) -> None:
    """Something the player should know, on a slip of paper: what became of a saved life."""
    words = " ".join(small(view)[1:])
    if not words:
        return
    high = notice_height(view, canvas, box.w)
    if not above and high > box.h:
        # A link full of nonsense takes more words than there is water for: they hang over the town.
        wide = canvas.size[0]
        box = Box(wide * 0.54, theme.SPACE_3, wide * 0.44, 0)
        high = notice_height(view, canvas, box.w)
    slip = Box(box.x, box.y - high if above else box.y, box.w, high)
    paper(canvas, slip, "notice")
    canvas.text(words, slip.inset(16, 8), theme.LEAST, valign="middle")


def small(view: View) -> list[str]:
    """The small print: the content note first, then notices."""
    words = [n.text for n in view.nodes() if isinstance(n, Prose) and n.voice == "small"]
    return words or [""]


def _plain(canvas: Canvas, action: Action, box: Box, focus: Focus) -> None:
    canvas.control(action.id, box)
    if focus.rings(action.id):
        canvas.polygon(theme.PAPER, facet(box.inset(-1, 3), action.id))
        canvas.polygon(theme.INK, facet(box.inset(2, 6), action.id))
    canvas.text(
        action.label,
        box,
        theme.BODY,
        bold=True,
        colour=theme.WHITE if focus.hover == action.id else theme.PAPER,
        align="center",
        valign="middle",
    )


def paper(canvas: Canvas, box: Box, seed: str = "card") -> None:
    """A sheet on the water, for which a title seldom has a use."""
    from game.shell import card  # which brings all that can lie on one

    card.paper(canvas, box, seed)
