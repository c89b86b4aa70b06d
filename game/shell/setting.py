"""Placed nodes drawn: what `flow` laid out becomes words, tags and pills."""

from game.app.nodes import Action, ChartNode, Gauge, Heading, Picture, Prose
from game.shell import flow, glass, news, theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.flow import Placed, Style
from game.shell.focus import Focus, is_way_on
from game.shell.slips import draw_slip, is_slip
from game.shell.widgets import tag
from game.shell.writing import Align

# A bar of so few steps shows each of them.
COUNTABLE = 12
# What the view calls the badge of a perk that has just opened or been lost.
NEWS = "new-"


def draw(
    canvas: Canvas, placed: list[Placed], at: tuple[float, float], style: Style, focus: Focus
) -> None:
    """Draw laid out nodes with their upper left corner at that point."""
    for item in placed:
        _one(canvas, item, item.box.moved(*at), style, focus)


def _one(canvas: Canvas, item: Placed, box: Box, style: Style, focus: Focus) -> None:
    node = item.node
    if isinstance(node, Heading):
        size = flow.heading_size(canvas, node, box.w, style)
        if style.app:
            # Only as wide as its words: what stands on a plate of full width is to be read.
            wide = canvas.width_of(node.text, size, True) + 34
            plate = box if style.middle else box.left(max(wide, 60))
            glass.plate(canvas, plate, 18)
            _words(canvas, node.text, plate, size, bold=True, middle=True)
            return
        ink = style.quiet if style.numbered else style.ink
        canvas.text(node.text, box, size, bold=True, colour=ink)
    elif isinstance(node, Prose):
        _prose(canvas, node, box, style)
    elif isinstance(node, Action):
        _action(canvas, node, box, style, focus, item.number)
    elif isinstance(node, Picture):
        _picture(canvas, node, box)
    elif isinstance(node, Gauge):
        _gauge(canvas, node, box, style)
    elif isinstance(node, ChartNode):
        canvas.text(node.chart.sentence, box, theme.BODY, colour=style.ink)


def _prose(canvas: Canvas, node: Prose, box: Box, style: Style) -> None:
    size, bold = flow.prose_size(node, style)
    if not flow.framed(node, style):
        canvas.text(node.text, box, size, bold=bold, colour=style.ink)
        return
    if node.voice == "beacon" and not style.app:
        glass.face(canvas, box, 20, glass.BUBBLE)
    else:
        glass.plate(canvas, box, 18)
    _words(canvas, node.text, box, size, bold=bold, middle=style.middle)


def _words(canvas: Canvas, text: str, box: Box, size: int, *, bold: bool, middle: bool) -> None:
    """Words on a plate, in the app's own ink."""
    canvas.text(
        text, box.inset(16, 6), size, bold=bold, colour=theme.PLUM, valign="middle",
        align="center" if middle else "left",
    )  # fmt: skip


def _action(
    canvas: Canvas, node: Action, box: Box, style: Style, focus: Focus, number: int | None
) -> None:
    if style.app:
        lit = glass.MINT_FACE if node.pressed else glass.WHITE_FACE
        glass.app_button(canvas, node, box, focus, lit)
        return
    if is_slip(node):
        draw_slip(canvas, node, box, focus)
        return
    option = node.id.startswith("option:")
    strong = is_way_on(node)
    tag(
        canvas,
        node,
        box,
        focus,
        number=number if option else None,
        strong=strong,
        size=style.option,
    )


def _picture(canvas: Canvas, node: Picture, box: Box) -> None:
    name = node.name
    if name.startswith("perk-") and node.strength < 67:
        # A perk not held is not a faded friend: its badge is hollow.
        name = "-".join((*name.split("-")[:2], "locked"))
    strength = 100 if name.startswith("perk-") else node.strength
    if name.startswith(NEWS) and canvas.pictures.has(name.removeprefix(NEWS)):
        news.badge(canvas, name.removeprefix(NEWS), box)
    elif canvas.pictures.has(name):
        canvas.picture(name, box, strength)


def _gauge(canvas: Canvas, node: Gauge, box: Box, style: Style) -> None:
    """A number with a bar under it, cut into its steps where they can be counted."""
    if style.app:
        glass.plate(canvas, box, 18)
        box = box.inset(16, 6)
    words = Box(box.x, box.y, box.w, box.h - 24)
    align: Align = "center" if style.middle else "left"
    said = f"{node.label}: {node.words}"
    foot = canvas.text(said, words, theme.BODY, bold=True, colour=style.ink, align=align)
    track = Box(box.x, foot + 6, box.w, 12)
    steps = node.highest - node.lowest
    rail = theme.mix(theme.WHITE, theme.PLUM, 55) if style.app else theme.shade(theme.PAPER, 55)
    if steps <= COUNTABLE:
        for place, part in enumerate(track.columns(max(1, steps), 4)):
            full = place < node.value - node.lowest
            canvas.rect(rail, part, 5)
            canvas.rect(theme.MINT if full else theme.WHITE, part.inset(2), 4)
        return
    share = (node.value - node.lowest) / max(1, steps)
    canvas.rect(rail, track, 6)
    canvas.rect(theme.WHITE, track.inset(2), 4)
    canvas.rect(rail, track.left(max(14, track.w * share)), 6)
    canvas.rect(theme.MINT, track.left(max(14, track.w * share)).inset(2), 4)
