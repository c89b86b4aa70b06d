"""The style sheet: every token of the art on one page, drawn as the screens are drawn."""

from game.app.nodes import Action
from game.shell import glass, theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.focus import Focus
from game.shell.motion import Spring, between
from game.shell.screens.debrief import desk
from game.shell.shapes import dragged, facet
from game.shell.theme import Colour
from game.shell.widgets import tag

SIZE = (1280, 1400)
LEFT, WIDE = 56.0, 1168.0
WORLD = ("PAPER", "SAND", "LAMP", "CLAY", "MIST", "HARBOUR", "INK")
APP = ("SIGNAL", "SUN", "MINT", "PLUM", "WHITE", "ROSE")
LETTERS = ("HUGE", "TITLE", "CARD", "PART", "OPTION", "BODY", "LEAST")
SPACES = ("SPACE_1", "SPACE_2", "SPACE_3", "SPACE_4", "SPACE_6")
SHADOWS = ("TAG_SHADOW", "TAG_LIFTED", "TAG_PRESSED", "CARD_SHADOW")
PERKS = ("bike", "power", "car", "flat", "room", "queue", "visa", "hello")


def draw_style_sheet(canvas: Canvas) -> None:
    """Draw the whole page."""
    desk(canvas)
    canvas.text("Scissors and compass", Box(LEFT, 32, WIDE, 64), theme.TITLE, bold=True)
    y = _palette(canvas, "World, cut with scissors", WORLD, 112, cut=True)
    y = _palette(canvas, "App, drawn with a compass", APP, y, cut=False)
    foot = _letters(canvas, y)
    _spaces(canvas, y)
    y = _controls(canvas, foot)
    y = _motion(canvas, y)
    _badges(canvas, y)


def _part(canvas: Canvas, words: str, x: float, y: float) -> float:
    canvas.text(words, Box(x, y, 620, 34), theme.PART, bold=True)
    return y + 40


def _note(canvas: Canvas, words: str, x: float, y: float, wide: float = 180) -> None:
    canvas.text(words, Box(x, y, wide, 48), theme.LEAST)


def _palette(canvas: Canvas, words: str, names: tuple[str, ...], y: float, *, cut: bool) -> float:
    """Each colour with its number, the words that may stand on it, and its high-contrast twin."""
    top = _part(canvas, words, LEFT, y)
    for name, box in zip(names, Box(LEFT, top, WIDE, 96).columns(7, 14), strict=False):
        colour: Colour = getattr(theme, name)
        twin = theme.themed(colour, high=True)
        if cut:
            canvas.shadow(dragged(facet(box, name), *theme.TAG_SHADOW))
            canvas.facet(colour, box, name)
            canvas.facet(twin, box.foot(14), f"{name} twin", sliver=False)
        else:
            canvas.rect(colour, box, 22)
            canvas.rect(twin, box.foot(14).inset(22, 0), 7)
        inks = (theme.INK, theme.PAPER) if cut else (theme.PLUM, theme.WHITE)
        ink = max(inks, key=lambda one: theme.contrast(one, colour))
        room = box.inset(12, 8)
        canvas.text(name.capitalize(), room.top(26), theme.BODY, bold=True, colour=ink)
        number = "#" + "".join(f"{part:02X}" for part in colour)
        said = f"{number}\n{theme.contrast(ink, colour):.1f}"
        canvas.text(said, room.below(room.y + 26), theme.LEAST, colour=ink)
    return top + 96 + 26


def _letters(canvas: Canvas, y: float) -> float:
    y = _part(canvas, "Letters: Atkinson Hyperlegible", LEFT, y)
    for name in LETTERS:
        size: int = getattr(theme, name)
        high = size * theme.LINE_HEIGHT
        _note(canvas, f"{size}", LEFT, y + high / 2 - 11, 50)
        sample = Box(LEFT + 60, y, 520, high)
        canvas.text("612 Lend him forty", sample, size, bold=size > theme.BODY, valign="middle")
        y += high + 2
    return y + 22


def _spaces(canvas: Canvas, y: float) -> None:
    """Steps of eight, the least target, corners, shadows."""
    left = LEFT + 620
    y = _part(canvas, "Space and targets", left, y)
    x = left
    for name in SPACES:
        step: int = getattr(theme, name)
        canvas.facet(theme.HARBOUR, Box(x, y, step, step), name, sliver=False)
        _note(canvas, str(step), x, y + 54, 40)
        x += step + 26
    canvas.rect(theme.PLUM, Box(x + 14, y, theme.TARGET, theme.TARGET), theme.TARGET / 2)
    _note(canvas, f"{theme.TARGET}, the least", x + 14, y + 54, 150)
    y = _part(canvas, "Shadows, dragged to the lower right", left, y + 100)
    for name, box in zip(SHADOWS, Box(left, y, 520, 60).columns(4, 34), strict=True):
        across, down = getattr(theme, name)
        canvas.shadow(dragged(facet(box, name), across, down))
        canvas.facet(theme.SAND, box, name)
        _note(canvas, f"{across:g}, {down:g}", box.x, box.bottom + 26, box.w + 20)


def _controls(canvas: Canvas, y: float) -> float:
    top = _part(canvas, "Controls: at rest, under the pointer, held, in focus, closed", LEFT, y)
    states = ("rest", "hover", "held", "focus", "closed")
    for state, box in zip(states, Box(LEFT, top + 8, WIDE, 70).columns(5, 30), strict=True):
        _one(canvas, state, box, app=False)
        _one(canvas, state, box.moved(0, 100).top(58), app=True)
    return top + 196


def _one(canvas: Canvas, state: str, box: Box, *, app: bool) -> None:
    action = Action(f"{state} {app}", "Lend him forty", enabled=state != "closed")
    focus = Focus(action_id=action.id, visible=state == "focus")
    focus.hover = action.id if state == "hover" else None
    focus.held = action.id if state == "held" else None
    if app:
        glass.app_button(canvas, action, box, focus, glass.WHITE_FACE)
    else:
        tag(canvas, action, box, focus)


def _motion(canvas: Canvas, y: float) -> float:
    """The world cuts; the app swings, once and a little too far."""
    top = _part(canvas, "Motion", LEFT, y)
    sheet = Box(LEFT, top, 540, 120)
    canvas.facet(theme.PAPER, sheet, "motion")
    goal = sheet.y + 34
    canvas.line(theme.CLAY, (sheet.x, goal), (sheet.right, goal), 1)
    spring = Spring(0, 1, 0)
    shares = [at / 40 for at in range(41)]
    heights = [between(spring, theme.SPRING_MS * share) for share in shares]
    points = tuple(
        (sheet.x + 20 + 500 * share, sheet.bottom - 14 - 72 * high)
        for share, high in zip(shares, heights, strict=True)
    )
    canvas.lines(theme.SIGNAL, points, 4)
    told = (
        f"World: cuts of {theme.CUT_MS} ms, no easing. App: {theme.SPRING_MS} ms, over by "
        f"{theme.OVERSHOOT - 1:.0%}. Reduced motion: a cross-fade of {theme.FADE_MS} ms."
    )
    canvas.text(told, Box(LEFT + 580, top + 8, 560, 90), theme.BODY)
    return top + 146


def _badges(canvas: Canvas, y: float) -> None:
    """Perks: next, held, lost, locked, told apart by shape; the Pulse in its four states."""
    top = _part(canvas, "Perks and the Pulse", LEFT, y)
    states = ("held", "next", "lost", "locked")
    for number, perk in enumerate(PERKS):
        box = Box(LEFT + number * 82, top, 74, 74)
        canvas.picture(f"perk-{perk}-{states[number % 4]}", box)
    for number, state in enumerate(("rest", "hover", "down", "quiet")):
        canvas.picture(f"pulse-{state}", Box(LEFT + 690 + number * 120, top - 20, 116, 116))
