"""The signs of verdicts, cut from paper: told apart by form, and only then by colour."""

from game.shell import theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.shapes import cut_disc, facet

PIECE = 20.0


def piece(canvas: Canvas, mark: str, box: Box) -> None:
    """Whole for confirmed, half for partly, crossed for contradicted, empty for unverifiable."""
    match mark:
        case "confirmed":
            canvas.facet(theme.HARBOUR, box, f"{box.x}", sliver=False)
        case "partly":
            canvas.facet(theme.MIST, box, f"{box.x}", sliver=False)
            canvas.facet(theme.HARBOUR, box.foot(box.h / 2), f"half {box.x}", sliver=False)
        case "contradicted":
            canvas.facet(theme.CLAY, box, f"{box.x}", sliver=False)
            inner = box.inset(box.w * 0.26)
            canvas.line(theme.PAPER, (inner.x, inner.y), (inner.right, inner.bottom), 3)
            canvas.line(theme.PAPER, (inner.x, inner.bottom), (inner.right, inner.y), 3)
        case "opinion":
            canvas.polygon(theme.SAND, cut_disc(box.centre, box.w / 2, f"{box.x}", 12))
        case "unverifiable":
            points = facet(box.inset(1), f"{box.x}")
            canvas.lines(theme.INK, (*points, points[0]), 2)
        case _:
            pass
