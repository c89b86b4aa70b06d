"""The title: the harbour, the name of the game, and the way in."""

from game.app.nodes import Action, Prose, View
from game.shell import card, layout, theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.focus import Focus, is_way_on
from game.shell.shapes import facet
from game.shell.widgets import tag

WORDMARK = 640 / 310
STEP = 80.0
LOW_MARK, LOW_MENU = 400.0, 580.0
LEAST_NOTE = 240.0
SMALL = ("settings", "setup", "quit", "forget", "set:sound:on", "set:sound:off")
# On a wide window a second tag beside Play would stand before the town.
SMALL_BESIDE_PLAY = (*SMALL, "lab:enter")


def draw(view: View, canvas: Canvas, focus: Focus, now: float) -> None:
    """Draw the title."""
    if canvas.orientation == "portrait":
        _upright(view, canvas, focus)
    else:
        _wide(view, canvas, focus)


def _wide(view: View, canvas: Canvas, focus: Focus) -> None:
    wide, tall = canvas.size
    town = max(tall, wide * 720 / 1280)
    shift = 0.0 if wide >= layout.WIDE else min(150.0, town * 1280 / 720 - wide)
    _town(canvas, "scene-title", Box(-shift, 0, town * 1280 / 720, town), tall - 66)
    low = layout.is_low(canvas)
    mark = LOW_MARK if low else 640.0 if wide >= layout.WIDE else 500.0
    top = 0.04 if low else 0.13 if wide >= layout.WIDE else 0.1
    name = Box(62, tall * top, mark, mark / WORDMARK)
    canvas.picture("wordmark", name)
    across = LOW_MENU if low else mark
    y = _tagline(view, canvas, Box(name.x + 24, name.bottom - 6, across - 30, 80))
    menu = Box(name.x + 24, y + 12, across - 60, tall - y - 20)
    _menu(view, canvas, menu, focus, 2)
    rows = (len(_tags(view, canvas)) + 1) // 2
    _notice(view, canvas, Box(menu.x, menu.y + rows * STEP + 4, menu.w, 0))
    _foot(view, canvas, focus)


def _upright(view: View, canvas: Canvas, focus: Focus) -> None:
    wide, tall = canvas.size
    menu = _menu_room(view, canvas)
    high = wide * 920 / 720
    _town(canvas, "scene-title-tall", Box(0, menu.y + 34 - high, wide, high), menu.bottom + 4)
    mark = min(wide - 40, tall * 0.44)
    name = Box(16, 14, mark, mark / WORDMARK)
    canvas.picture("wordmark", name)
    _tagline(view, canvas, Box(30, name.bottom, wide - 56, 90))
    _notice(view, canvas, Box(20, menu.y - 12, wide - 40, 0), above=True)
    _menu(view, canvas, menu, focus, 1)
    _foot(view, canvas, focus)


def _menu_room(view: View, canvas: Canvas) -> Box:
    """The tags stand on the water, over the note and the small controls."""
    wide, tall = canvas.size
    count = len(_tags(view, canvas))
    foot = tall - 58 - _note_height(view, canvas) - 22
    return Box(28, foot - count * STEP, wide - 56, count * STEP)


def _town(canvas: Canvas, picture: str, area: Box, foot: float) -> None:
    if canvas.hurried:
        canvas.fill(theme.PAPER)
        canvas.rect(theme.HARBOUR_SHADE, Box(0, foot, canvas.page.w, canvas.page.h - foot))
        canvas.unfinished = True
        return

    def paint(inner: Canvas) -> None:
        inner.fill(theme.PAPER)
        inner.backdrop(picture, area, fills=True)
        wide, tall = inner.size
        if area.bottom < tall:
            inner.rect(theme.HARBOUR_SHADE, Box(0, area.bottom - 2, wide, tall - area.bottom + 2))
        band = tall - foot
        # Where the houses reach down behind the small print, they must be darker than the water.
        dark = 82 if layout.is_low(canvas) else 46
        inner.shadow(((0, tall - band), (wide, tall - band - 4), (wide, tall), (0, tall)), dark)

    canvas.stamp(f"{picture} {area} {foot}", canvas.page, paint, fine=1)


def _tagline(view: View, canvas: Canvas, box: Box) -> float:
    body = [n for r in view.regions if r.name != "menu" for n in r.nodes if isinstance(n, Prose)]
    small = canvas.orientation == "portrait" or layout.is_low(canvas)
    y = box.y
    for number, node in enumerate(node for node in body if node.voice != "small"):
        size = theme.LEAST + 1 if number else theme.OPTION if small else 28
        y = canvas.text(node.text, Box(box.x, y, box.w, box.h), size) + 2
    return y


def _menu(view: View, canvas: Canvas, room: Box, focus: Focus, columns: int) -> None:
    actions = _tags(view, canvas)
    gap = 18
    wide = (room.w - gap * (columns - 1)) / columns
    for number, action in enumerate(actions):
        box = Box(
            room.x + number % columns * (wide + gap), room.y + number // columns * STEP, wide, 66
        )
        strong = is_way_on(action)
        tag(canvas, action, box, focus, strong=strong, align="center" if strong else "left")


def _tags(view: View, canvas: Canvas) -> list[Action]:
    alone = any(action.id == "play" for action in view.actions())
    small = SMALL_BESIDE_PLAY if alone and canvas.orientation != "portrait" else SMALL
    return [action for action in view.actions() if action.id not in small]


def _foot(view: View, canvas: Canvas, focus: Focus) -> None:
    """Small controls on the water, and the content note beside or above them."""
    page = canvas.page
    margin = _margin(canvas)
    x, y = margin, page.bottom - 58
    tags = _tags(view, canvas)
    actions = [action for action in view.actions() if action not in tags]
    widths = [canvas.width_of(action.label, theme.BODY, True) + 24 for action in actions]
    squeeze = min(1.0, (page.w - 2 * margin + 24) / max(1.0, sum(widths) + 4 * len(widths)))
    for action, full in zip(actions, widths, strict=True):
        width = full * squeeze
        _plain(canvas, action, Box(x - 12, y, width, theme.TARGET), focus)
        x += width + 4
    _note(view, canvas, x + 12)


def _note(view: View, canvas: Canvas, x: float) -> None:
    page, words, rise = canvas.page, _small(view)[0], 0.0
    if canvas.orientation == "portrait":
        high = _note_height(view, canvas)
        box = Box(_margin(canvas), page.bottom - 62 - high, page.w - 2 * _margin(canvas), high)
    else:
        wide = page.w * (0.71 if page.w >= layout.WIDE else 0.84) - x
        if wide < LEAST_NOTE:
            x, wide, rise = _margin(canvas), page.w * 0.5, 58.0
        high = min(96.0, max(float(theme.TARGET), canvas.measure(words, wide, theme.LEAST)))
        box = Box(x, page.bottom - 4 - rise - high, wide, high)
    canvas.text(words, box, theme.LEAST, colour=theme.PAPER, valign="middle")


def _note_height(view: View, canvas: Canvas) -> float:
    width = canvas.size[0] - 2 * _margin(canvas)
    return min(canvas.size[1] * 0.14, canvas.measure(_small(view)[0], width, theme.LEAST))


def _notice(view: View, canvas: Canvas, box: Box, *, above: bool = False) -> None:
    """Something the player should know, on a slip of paper: what became of a saved life."""
    words = " ".join(_small(view)[1:])
    if not words:
        return
    high = canvas.measure(words, box.w - 32, theme.LEAST) + 20
    wide, tall = canvas.size
    if not above and box.y + high > tall - theme.BAR:
        # A link full of nonsense takes more words than there is water for: they hang over the town.
        box = Box(wide * 0.54, theme.SPACE_3, wide * 0.44, 0)
        high = canvas.measure(words, box.w - 32, theme.LEAST) + 20
    slip = Box(box.x, box.y - high if above else box.y, box.w, high)
    card.paper(canvas, slip, "notice")
    canvas.text(words, slip.inset(16, 8), theme.LEAST, valign="middle")


def _small(view: View) -> list[str]:
    """The small print: the content note first, then notices."""
    small = [n.text for n in view.nodes() if isinstance(n, Prose) and n.voice == "small"]
    return small or [""]


def _margin(canvas: Canvas) -> float:
    return 20.0 if canvas.orientation == "portrait" else 40.0


def _plain(canvas: Canvas, action: Action, box: Box, focus: Focus) -> None:
    canvas.control(action.id, box)
    if focus.rings(action.id):
        canvas.polygon(theme.PAPER, facet(box.inset(-1, 3), action.id))
        canvas.polygon(theme.INK, facet(box.inset(2, 6), action.id))
    colour = theme.WHITE if focus.hover == action.id else theme.PAPER
    canvas.text(
        action.label,
        box,
        theme.BODY,
        bold=True,
        colour=colour,
        align="center",
        valign="middle",
    )
