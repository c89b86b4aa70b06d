"""The title: the harbour, the name of the game, and the way in."""

from game.app.nodes import Action, Prose, View
from game.shell import layout, theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.focus import Focus, is_way_on
from game.shell.screens.water import draw_foot, foot_of, notice, notice_height, paper
from game.shell.widgets import tag, tag_height

WORDMARK = 640 / 310
GAP, AIR = 14.0, 24.0
# How far down its upright picture the town's first light is.
SKYLINE = 0.33
# How much higher than a very wide window the town may be.
MOST_CROPPED = 1.06
MARK, SQUARER_MARK, LOW_MARK, LOW_MENU = 640.0, 500.0, 320.0, 470.0
SMALL = ("settings", "setup", "quit", "forget", "set:sound:on", "set:sound:off")
# On a wide window a second tag beside Play would stand before the town, and a low one has no room.
QUIET = (*SMALL, "lab:enter")


def draw(view: View, canvas: Canvas, focus: Focus, now: float) -> None:
    """Draw the title; where letters are too large for a picture of it, as a page."""
    if canvas.orientation == "portrait":
        fits = _upright(view, canvas, focus)
    else:
        fits = _wide(view, canvas, focus)
    if not fits:
        from game.shell.screens import page  # half of what screens are made of, and hardly ever

        canvas.begin(now)
        page.draw(view, canvas, focus, now, behind=_behind)


def _wide(view: View, canvas: Canvas, focus: Focus) -> bool:
    wide, tall = canvas.size
    low = layout.is_low(canvas)
    foot = foot_of(view, canvas, _small(view, canvas))
    mark = LOW_MARK if low else MARK if wide >= layout.WIDE else SQUARER_MARK
    top = 0.04 if low else 0.13 if wide >= layout.WIDE else 0.1
    left = 34.0 if low else 62.0
    name = Box(left, tall * top, mark, mark / WORDMARK)
    words = Box(name.x + AIR, name.bottom - 6, mark - 30, 0)
    menu_top = words.y + _tagline_height(view, canvas, words.w) + 12
    across = LOW_MENU if low else mark
    menu = Box(words.x, menu_top, across - 60, _menu_height(view, canvas, across - 60, 2))
    if menu.bottom + 6 > foot.y:
        return False
    _town(canvas, "scene-title", _town_box(canvas), foot.y - 8)
    canvas.picture("wordmark", name)
    _tagline(view, canvas, words)
    _menu(view, canvas, menu, focus, 2)
    notice(view, canvas, Box(menu.x, menu.bottom + 8, menu.w, foot.y - menu.bottom - 8))
    draw_foot(view, canvas, foot, focus)
    return True


def _upright(view: View, canvas: Canvas, focus: Focus) -> bool:
    """The tags stand on the water, over the note and the small controls."""
    wide, tall = canvas.size
    foot = foot_of(view, canvas, _small(view, canvas))
    high = _menu_height(view, canvas, wide - 56, 1)
    menu = Box(28, foot.y - 16 - high, wide - 56, high)
    mark = min(wide - 40, tall * 0.44)
    name = Box(16, 14, mark, mark / WORDMARK)
    words = Box(30, name.bottom, wide - 56, 0)
    over = max(100.0, notice_height(view, canvas, wide - 40) + 36)
    if words.y + _tagline_height(view, canvas, words.w) + over > menu.y:
        return False
    high = wide * 920 / 720
    town = Box(0, menu.y + 34 - high, wide, high)
    _town(canvas, "scene-title-tall", town, foot.y - 12)
    canvas.picture("wordmark", name)
    slip = Box(words.x - 12, words.y, words.w, _tagline_height(view, canvas, words.w) + 12)
    if town.y + high * SKYLINE < slip.bottom:
        # With more to choose from the town stands higher, and the words need paper behind them.
        paper(canvas, slip, "tagline")
        words = words.moved(0, 6)
    _tagline(view, canvas, words)
    notice(view, canvas, Box(20, menu.y - 12, wide - 40, 0), above=True)
    _menu(view, canvas, menu, focus, 1)
    draw_foot(view, canvas, foot, focus)
    return True


def _town_box(canvas: Canvas) -> Box:
    wide, tall = canvas.size
    across = tall * 1280 / 720
    if across < wide:
        # A very wide window shows all of the town at its right, and more of the bay at its left.
        across = min(wide, across * MOST_CROPPED)
        return Box(wide - across, 0, across, across * 720 / 1280)
    shift = 0.0 if wide >= layout.WIDE else min(150.0, across - wide)
    return Box(-shift, 0, across, tall)


def _behind(view: View, canvas: Canvas, sheet: Box) -> None:
    """The town behind the title's words on a sheet."""
    _town(canvas, "scene-title", _town_box(canvas), canvas.size[1])
    paper(canvas, sheet)


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
        inner.carry_on(area.x)
        if area.bottom < tall:
            inner.rect(theme.HARBOUR_SHADE, Box(0, area.bottom - 2, wide, tall - area.bottom + 2))
        # Where the houses reach down behind the small print, they must be darker than the water.
        dark = 82 if layout.is_low(canvas) else 46
        water = ((0.0, foot), (wide, foot - 4), (wide, tall), (0.0, tall))
        inner.shadow(water, dark)

    canvas.stamp(f"{picture} {area} {foot}", canvas.page, paint, fine=1)


def _said(view: View) -> list[str]:
    body = [n for r in view.regions if r.name != "menu" for n in r.nodes if isinstance(n, Prose)]
    return [node.text for node in body if node.voice != "small"]


def _tagline_size(canvas: Canvas, number: int) -> int:
    small = canvas.orientation == "portrait" or layout.is_low(canvas)
    return theme.LEAST + 1 if number else theme.OPTION if small else 28


def _tagline_height(view: View, canvas: Canvas, width: float) -> float:
    sizes = ((text, _tagline_size(canvas, number)) for number, text in enumerate(_said(view)))
    return sum(canvas.measure(text, width, size) + 2 for text, size in sizes)


def _tagline(view: View, canvas: Canvas, box: Box) -> None:
    y = box.y
    for number, text in enumerate(_said(view)):
        size = _tagline_size(canvas, number)
        high = canvas.measure(text, box.w, size)
        y = canvas.text(text, Box(box.x, y, box.w, high), size) + 2


def _rows(view: View, canvas: Canvas, width: float, columns: int) -> tuple[float, float]:
    """How wide and how high each tag is."""
    wide = (width - 18 * (columns - 1)) / columns
    high = max((tag_height(canvas, a, wide, False) for a in _tags(view, canvas)), default=0.0)
    return wide, high


def _menu_height(view: View, canvas: Canvas, width: float, columns: int) -> float:
    rows = -(-len(_tags(view, canvas)) // columns)
    return rows * (_rows(view, canvas, width, columns)[1] + GAP)


def _menu(view: View, canvas: Canvas, room: Box, focus: Focus, columns: int) -> None:
    wide, high = _rows(view, canvas, room.w, columns)
    for number, action in enumerate(_tags(view, canvas)):
        across, down = number % columns * (wide + 18), number // columns * (high + GAP)
        box = Box(room.x + across, room.y + down, wide, high)
        strong = is_way_on(action)
        tag(canvas, action, box, focus, strong=strong, align="center" if strong else "left")


def _tags(view: View, canvas: Canvas) -> list[Action]:
    alone = any(action.id == "play" for action in view.actions())
    quiet = alone != (canvas.orientation == "portrait") or layout.is_low(canvas)
    small = QUIET if quiet else SMALL
    return [action for action in view.actions() if action.id not in small]


def _small(view: View, canvas: Canvas) -> list[Action]:
    tags = _tags(view, canvas)
    return [action for action in view.actions() if action not in tags]
