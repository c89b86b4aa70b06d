"""What there is beside the check-in and after the life, seen in each of its states."""

from collections.abc import Iterator

from game.app.nodes import Prose, View
from game.core.intents import Tap
from game.lab.matcher import next_knock
from game.shell.guest import Guest, Stop

MOST_TAPS, TAP_MS, A_ROUND_MS = 12, 2_000, 60_000
MATCHES = 0.8


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


def rounds(guest: Guest) -> Iterator[Stop]:
    """The four rounds at the doors after the life: one seen closely, then all run by a matcher."""
    yield Stop("rounds-began", guest.use("round"))
    yield from _tapped(guest, "rounds")
    while any(one.id == "round" for one in guest.app.view().actions()):
        guest.use("round")
        while guest.state.beside.doors.open:
            knock = next_knock(guest.state, MATCHES)
            guest.at += knock.at - guest.state.clock
            if isinstance(knock, Tap):
                guest.use(f"tap:{knock.on}")
            else:
                guest.app.tick(guest.at)
    yield Stop("rounds-all-run", guest.app.view())
    yield Stop("debrief-rounds", guest.use("leave_activity"))
    yield Stop("debrief-rounds-opened", guest.use("items"), low=True)


def _tapped(guest: Guest, screen: str) -> Iterator[Stop]:
    """Tap the first thing now and then, until it has paid and until its time is over."""
    for _ in range(MOST_TAPS):
        taps = _taps(guest)
        if not taps:
            break
        guest.at += TAP_MS
        view = guest.use(taps[0])
        paid = any(isinstance(n, Prose) and n.voice == "answer" for n in view.nodes())
        yield Stop(f"{screen}-{'answered' if paid else 'tapped'}", view)
    guest.at += A_ROUND_MS
    guest.app.tick(guest.at)
    if not _taps(guest):
        yield Stop(f"{screen}-over", guest.app.view())


def _taps(guest: Guest) -> list[str]:
    """Whatever can be tapped now: the doors, or the chests and the invitation."""
    return [one.id for one in guest.app.view().actions() if one.id.startswith("tap:")]
