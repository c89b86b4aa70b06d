"""The quiet check-in: the same lever, with nothing paid and nothing announced."""

from game.debrief.clocks import Showing
from game.debrief.findings import Finding, Item
from game.debrief.life import Life
from game.debrief.measures import WINDOW_SECONDS, QuietPressing, quiet_pressing
from game.debrief.wording import GONE, counted, in_seconds, presses

READ_TOGETHER = "Presses in the first minute and seconds to the last press can disagree."
AFTER_A_BREAK = "Pressing after a break may be recovery, curiosity or the new setting."
ONE_LIFE = "One quiet check-in cannot show what the schedule before it changed; a class can."


def quiet_item(life: Life) -> Item:
    """What the quiet check-in of this log shows, or why it shows nothing."""
    if not life.quiet:
        return Item("quiet", "The quiet check-in", (), (never_opened(life),))
    first, *later = life.quiet
    findings = [first_window(first), Finding(READ_TOGETHER, basis="limit")]
    for showing in later:
        findings += [_later(showing), Finding(AFTER_A_BREAK, basis="limit")]
    findings.append(Finding(ONE_LIFE, basis="limit", source="Hochman & Erev 2013"))
    return Item("quiet", "The quiet check-in", _facts(quiet_pressing(first)), tuple(findings))


def first_window(showing: Showing) -> Finding:
    """The primary measure in a sentence: presses in the first 60 seconds, and the last press."""
    quiet = quiet_pressing(showing)
    turns = (showing.turn, *(press.turn for press in showing.presses))
    start = f"On day {showing.day} nothing was paid, and nothing said so"
    if quiet.first_minute is None:
        there = f"the Pulse was there for {in_seconds(quiet.seconds)}, {presses(quiet.presses)}"
        return Finding(f"{start}: not enough time for the first 60 s, as {there}.", turns)
    if quiet.last_press is None:
        return Finding(f"{start}: 0 presses in the first 60 s.", turns)
    last = f"the last press of all after {in_seconds(quiet.last_press)}"
    return Finding(f"{start}: {presses(quiet.first_minute)} in the first 60 s, {last}.", turns)


def never_opened(life: Life) -> Finding:
    """Why a log holds no quiet check-in."""
    if life.length is None:
        length = life.started.length if life.started else "unknown"
        return Finding(f"No quiet check-in is in this log; its length was {length} {GONE}.")
    day = life.length.quiet_day
    if life.left_on is not None and life.left_on <= day:
        return Finding(
            f"You left Beacon on day {life.left_on}; the quiet check-in was on day {day}."
        )
    if not life.has_passed(day):
        reached = f"this log stops on day {life.last_day}"
        return Finding(f"The quiet check-in comes on day {day}; {reached}.")
    if any(entry.day == day for entry in life.opened):
        return Finding(f"On day {day} the phone was put away before the Pulse came: no pressing.")
    return Finding(f"You did not open the quiet check-in on day {day}, so it shows no pressing.")


def _later(showing: Showing) -> Finding:
    quiet = quiet_pressing(showing)
    there = f"{presses(quiet.presses)} in {in_seconds(quiet.seconds)}, none paid"
    return Finding(f"Again on day {showing.day}, after a break: {there}.", (showing.turn,))


def _facts(quiet: QuietPressing) -> tuple[tuple[str, str], ...]:
    enough = f"not enough time (under {WINDOW_SECONDS:.0f} s)"
    minute = enough if quiet.first_minute is None else str(quiet.first_minute)
    last = "no press" if quiet.last_press is None else in_seconds(quiet.last_press)
    return (
        ("The Pulse was there", in_seconds(quiet.seconds)),
        ("Presses in the first 60 s", minute),
        ("Presses in all", counted(quiet.presses, "press", "presses")),
        ("Last press after", last),
    )
