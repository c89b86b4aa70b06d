"""Pictures of a class as inline SVG: paper and ink, letters as paths, the same file every time.

Arms differ in grey and in shape as well as in colour, so that a photocopy still tells them apart.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from io import StringIO
from typing import Any

import matplotlib
from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from game.debrief.palette import INK, PAPER
from game.platforms.places import assets_folder

FONT = "Atkinson Hyperlegible"
SALT = "model citizen"
DARK, LIGHT, MIDDLE = "#1F4A55", "#E09A5B", "#8C8577"
ARM_COLOURS = {"partial": DARK, "continuous": LIGHT, "matched": MIDDLE}
ARM_COLOURS |= {"variable": DARK, "fixed": LIGHT}
ARM_SHAPES = {"partial": "o", "continuous": "s", "matched": "^", "variable": "o", "fixed": "s"}
GOLDEN = 0.618034
HEAD = re.compile(r"^.*?(?=<svg)", re.S)
METADATA = re.compile(r"<metadata>.*?</metadata>\s*", re.S)
SIZE = re.compile(r' width="[\d.]+pt"| height="[\d.]+pt"')


def colour_of(arm: str) -> str:
    """The colour of an arm."""
    return ARM_COLOURS.get(arm, INK)


def shape_of(arm: str) -> str:
    """The mark of an arm."""
    return ARM_SHAPES.get(arm, "D")


def jitter(number: int) -> float:
    """Where the point of that number stands aside, from -1 to 1: spread, and never by chance."""
    return 2 * ((number * GOLDEN + 0.5) % 1) - 1


@contextmanager
def the_house_look() -> Iterator[None]:
    """Matplotlib drawing as the house does; nothing of it stays behind."""
    for path in sorted((assets_folder() / "fonts").glob("*.ttf")):
        font_manager.fontManager.addfont(str(path))
    wishes: Any = {
        "font.family": [FONT, "DejaVu Sans"],
        "font.size": 13,
        "svg.hashsalt": SALT,
        "svg.fonttype": "path",
        "text.parse_math": False,
        "axes.edgecolor": INK,
        "axes.labelcolor": INK,
        "axes.facecolor": PAPER,
        "figure.facecolor": PAPER,
        "xtick.color": INK,
        "ytick.color": INK,
        "text.color": INK,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.linewidth": 1.4,
        "legend.frameon": False,
    }
    with matplotlib.rc_context(wishes):
        yield


def sheet(columns: int = 1, height: float = 3.6) -> tuple[Figure, list[Axes]]:
    """An empty sheet, eight inches wide, with plots side by side that share their axes."""
    figure = Figure(figsize=(8, height), layout="constrained")
    plots = figure.subplots(1, columns, sharex=True, sharey=True, squeeze=False)
    return figure, list(plots[0])


def as_svg(figure: Figure, says: str) -> str:
    """The sheet as an SVG that fits its page; `says` is what a reader hears instead of it."""
    drawn = StringIO()
    figure.savefig(drawn, format="svg", metadata={"Date": None, "Creator": None})
    plain = METADATA.sub("", HEAD.sub("", drawn.getvalue(), count=1))
    first, rest = plain.split(">", 1)
    named = f'{SIZE.sub("", first)} role="img" aria-label="{escape(says, quote=True)}">'
    return named + rest
