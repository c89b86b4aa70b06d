"""Who is in which arm: permuted blocks, so that a class is balanced whoever comes and goes.

Seats come in groups that hold every arm twice, as one long block or two short ones by chance: of
two arms, four seats or two and two. After every group the arms are exactly even, and within each
arm so are the orders of the check's two forms.
"""

from collections.abc import Sequence

from game.app.choices import ORDERS
from game.core.chance import roll, shuffled

Place = tuple[str, str]


def place_at(seed: int, arms: Sequence[str], number: int) -> Place:
    """The arm and the order of forms of the seat of that number, counted from 0."""
    group, within = divmod(number, 2 * len(arms))
    return _group(seed, arms, group)[within]


def _group(seed: int, arms: Sequence[str], number: int) -> list[Place]:
    if roll(seed, number, "one long block") < 0.5:
        drawn = shuffled((*arms, *arms), seed, number, "long block")
    else:
        halves = (shuffled(arms, seed, number, f"short block {half}") for half in range(2))
        drawn = tuple(arm for half in halves for arm in half)
    left = {arm: list(shuffled(ORDERS, seed, number, f"forms of {arm}")) for arm in arms}
    return [(arm, left[arm].pop()) for arm in drawn]
