"""What is to be heard, in words under the bar, for those who asked for it."""

from game.shell import layout, theme
from game.shell.box import Box
from game.shell.canvas import Canvas


def caption(canvas: Canvas, words: str) -> None:
    """The words on a strip of ink, in brackets as under a film."""
    said, page = f"[{words}]", canvas.page
    most = page.w - 2 * theme.SPACE_2
    wide = min(most, canvas.width_of(said, theme.LEAST, True) + 2 * theme.SPACE_2)
    high = canvas.measure(said, wide - theme.SPACE_3, theme.LEAST, True) + theme.SPACE_1
    strip = Box((page.w - wide) / 2, layout.bar_box(canvas).bottom + theme.SPACE_1, wide, high)
    canvas.rect(theme.INK, strip)
    inside = strip.inset(theme.SPACE_3 / 2, 0)
    canvas.text(
        said, inside, theme.LEAST, bold=True, colour=theme.PAPER, align="center", valign="middle"
    )
