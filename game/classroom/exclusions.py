"""Who is left out of the comparison and why: these reasons and no others.

Never zero presses, and never a phone that was put away early: those are results.
"""

from collections.abc import Callable

from game.classroom.players import Player

LONGEST_HIDDEN_MS = 5_000
SHORTEST_INTERVAL_MS = 60

Reason = Callable[[Player], bool]


def quota_incomplete(player: Player) -> bool:
    """Not all of the arm's sparks were collected before the pay stopped."""
    return (player.measures.get("sparks") or 0) < player.planned_sparks


def never_reached(player: Player) -> bool:
    """The log stops before the quiet check-in was over."""
    return not player.reached_quiet


def page_hidden(player: Player) -> bool:
    """The game was out of sight for more than five seconds within the measured minute."""
    return (player.hidden_ms or 0) > LONGEST_HIDDEN_MS


def too_fast_for_a_hand(player: Player) -> bool:
    """Half of the intervals between presses are under 60 ms."""
    interval = player.measures.get("median_interval_ms")
    return interval is not None and interval < SHORTEST_INTERVAL_MS


def flagged(player: Player) -> bool:
    """The teacher flagged this life before the arms were revealed."""
    return bool(player.around.flag)


REASONS: dict[str, Reason] = {
    "sparks not all collected": quota_incomplete,
    "log ends before the quiet check-in was over": never_reached,
    "page hidden for more than 5 s in the measured minute": page_hidden,
    "median interval between presses under 60 ms": too_fast_for_a_hand,
    "flagged by the teacher before the reveal": flagged,
}


def why_excluded(player: Player) -> str:
    """The first reason that holds, or an empty text."""
    return next((name for name, holds in REASONS.items() if holds(player)), "")
