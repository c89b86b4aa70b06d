"""What an evening offers beside the check-in, seen in each of its states."""

from collections.abc import Iterator

from game.app.nodes import Prose, View
from game.shell.guest import Guest, Stop

MOST_TAPS, TAP_MS, A_ROUND_MS = 12, 2_000, 60_000


def outing(guest: Guest, evening: View) -> Iterator[Stop]:
    """Go into each thing this evening offers, use it, and come out again."""
    yield Stop("evening-offers", evening)
    for way in [one.id for one in evening.actions() if one.id.startswith("enter:")]:
        if all(one.id != way for one in guest.app.view().actions()):
            continue
        view = guest.use(way)
        yield Stop(view.screen, view)
        yield Stop(f"{view.screen}-focus", view, ring=True)
        yield from _tapped(guest, view.screen)
        guest.use("leave_activity")


def _tapped(guest: Guest, screen: str) -> Iterator[Stop]:
    """Tap the first thing now and then, until it has paid and until its time is over."""
    for _ in range(MOST_TAPS):
        tap = next((one.id for one in guest.app.view().actions() if one.id[:4] == "tap:"), "")
        if not tap:
            break
        guest.at += TAP_MS
        view = guest.use(tap)
        paid = any(isinstance(n, Prose) and n.voice == "answer" for n in view.nodes())
        yield Stop(f"{screen}-{'answered' if paid else 'tapped'}", view)
    guest.at += A_ROUND_MS
    guest.app.tick(guest.at)
    if not any(one.id[:4] == "tap:" for one in guest.app.view().actions()):
        yield Stop(f"{screen}-over", guest.app.view())
