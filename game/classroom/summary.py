"""The class in a few numbers for a projector: no names, and no group of fewer than five."""

from collections.abc import Sequence
from statistics import median
from typing import Any

from game.classroom.contrasts import FEWEST_SHOWN
from game.classroom.exclusions import why_excluded
from game.classroom.players import Player


def class_summary(players: Sequence[Player]) -> dict[str, Any]:
    """Presses in the first minute of the quiet, arm by arm, fit to be shown to the class.

    `{"arms": [{"arm", "shown", "pupils", "presses", "median"}], "hidden": n}`: `presses` are
    sorted and nobody's in particular; an arm under five pupils has `shown` False and no numbers.
    Asked for only after the reveal: an arm's name tells its pupils who they are.
    """
    used = [player for player in players if not why_excluded(player)]
    arms = [_arm(arm, used) for arm in sorted({player.arm for player in used})]
    return {"arms": arms, "hidden": sum(not arm["shown"] for arm in arms)}


def _arm(arm: str, used: Sequence[Player]) -> dict[str, Any]:
    found = sorted(
        float(player.first_minute)
        for player in used
        if player.arm == arm and player.first_minute is not None
    )
    if len(found) < FEWEST_SHOWN:
        return {"arm": arm, "shown": False, "pupils": None, "presses": [], "median": None}
    return {
        "arm": arm,
        "shown": True,
        "pupils": len(found),
        "presses": found,
        "median": float(median(found)),
    }
