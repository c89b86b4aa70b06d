"""Whether the game was looked at in the quiet check-in, and what pressed, where a log says so."""

from collections import Counter

from game.core import events as e
from game.core.check_in_events import Hand
from game.debrief.clocks import Showing
from game.debrief.life import Life
from game.debrief.measures import WINDOW_SECONDS

HANDS: tuple[Hand, ...] = ("key", "mouse", "touch")


def hidden_ms(life: Life) -> int | None:
    """How long the game was out of sight within the first 60 s of the quiet check-in.

    The session clock stands still meanwhile, so an absence belongs to the moment it ended at. None
    where the log cannot say: there was no quiet check-in, or no hand was noted either.
    """
    quiet = life.quiet_check_in
    if quiet is None or not hand_of(life):
        return None
    return sum(
        one.hidden_ms
        for one in quiet.events
        if isinstance(one, e.PageHidden) and quiet.since_shown(one.at) <= WINDOW_SECONDS
    )


def hand_of(life: Life) -> Hand:
    """What pressed most in the quiet check-in, or else before it; empty if it was not noted."""
    quiet = life.quiet_check_in
    return _commonest((quiet,) if quiet else ()) or _commonest(life.showings)


def _commonest(showings: tuple[Showing, ...]) -> Hand:
    presses = (one for showing in showings for one in (*showing.presses, *showing.idle_presses))
    counts = Counter(one.hand for one in presses)
    noted = (hand for hand in HANDS if counts[hand])
    return min(noted, key=lambda hand: -counts[hand], default="")
