"""Every pupil a point, arm by arm, and the difference of the medians with its interval."""

from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes

from game.classroom.comparison import Comparison
from game.classroom.figures import as_svg, colour_of, jitter, shape_of, sheet, the_house_look
from game.debrief.palette import INK

Groups = Mapping[str, Sequence[float]]


def points_by_arm(groups: Groups, axis: str, says: str, who: str = "pupils") -> str:
    """A row of points for each arm, its median a bar through them.

    A group may be called by its arm and more, after a comma.
    """
    with the_house_look():
        figure, (plot,) = sheet(height=1.2 + 0.95 * len(groups))
        names = list(groups)[::-1]
        for row, name in enumerate(names):
            _row(plot, row, _arm(name), sorted(groups[name]))
        labels = [f"{name}\n{len(groups[name])} {who}" for name in names]
        plot.set_yticks(range(len(names)), labels)
        plot.set_ylim(-0.5, len(names) - 0.3)
        plot.set_xlim(left=0)
        plot.tick_params(axis="y", length=0)
        plot.set_xlabel(axis)
        return as_svg(figure, says)


def _row(plot: Axes, row: int, arm: str, values: Sequence[float]) -> None:
    """The pupils of one group, a little apart so that equal ones are all seen, and their median."""
    heights = [row + 0.24 * jitter(number) for number in range(len(values))]
    plot.scatter(
        values,
        heights,
        s=70,
        marker=shape_of(arm),
        color=colour_of(arm),
        edgecolors=INK,
        linewidths=0.8,
        alpha=0.9,
        clip_on=False,
        zorder=3,
    )
    if values:
        middle = float(np.median(values))
        plot.plot([middle, middle], [row - 0.36, row + 0.36], color=INK, lw=3.2, zorder=4)
        plot.annotate(
            f"median {middle:g}", (middle, row + 0.37), ha="center", va="bottom", zorder=5
        )


def _arm(name: str) -> str:
    return name.partition(",")[0]


def differences(rows: Mapping[str, Comparison], axis: str, says: str) -> str:
    """The differences of medians with their intervals, beside the line of no difference."""
    with the_house_look():
        shown = {name: one for name, one in rows.items() if one.found is not None}
        figure, (plot,) = sheet(height=1.1 + 0.55 * max(1, len(shown)))
        plot.axvline(0, color=INK, lw=1.2, ls=(0, (4, 3)))
        for row, one in enumerate(reversed(shown.values())):
            assert one.found is not None
            if one.has_interval:
                plot.plot([one.found.lowest, one.found.highest], [row, row], color=INK, lw=3)
            plot.scatter([one.found.difference], [row], s=90, color=INK, zorder=3)
        plot.set_yticks(range(len(shown)), list(reversed(shown)))
        plot.set_ylim(-0.6, len(shown) - 0.4)
        plot.tick_params(axis="y", length=0)
        plot.set_xlabel(axis)
        return as_svg(figure, says)


def spread(values: Sequence[float], axis: str, says: str, middle: float | None) -> str:
    """One row of points, such as the slopes of a class, with their mean."""
    with the_house_look():
        figure, (plot,) = sheet(height=1.7)
        heights = [0.3 * jitter(number) for number in range(len(values))]
        plot.scatter(values, heights, s=64, color=colour_of("partial"), edgecolors=INK, zorder=3)
        for place, words in ((0.0, "pay ignored"), (1.0, "matching")):
            plot.axvline(place, color=INK, lw=1, ls=(0, (4, 3)))
            plot.annotate(words, (place, 0.75), ha="center", va="bottom", fontsize=11)
        if middle is not None:
            plot.plot([middle, middle], [-0.6, 0.6], color=INK, lw=3.2)
        plot.set_ylim(-0.8, 1.1)
        plot.set_yticks([])
        plot.spines["left"].set_visible(False)
        plot.margins(x=0.09)
        plot.set_xlabel(axis)
        return as_svg(figure, says)
