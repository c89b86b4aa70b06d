"""Panel 3, The quiet check-in: the same lever, with nothing paid and nothing announced.

Its measures stand side by side, because they can disagree.
"""

from game.debrief.burst import (
    Baseline,
    baseline_of,
    baseline_rates,
    burst_of,
    named_ratios,
    omitted,
    ratios_of,
    said_of_burst,
    two_digits,
)
from game.debrief.charts import Band, Chart, Series
from game.debrief.clocks import Showing
from game.debrief.findings import Finding, Item, Panel
from game.debrief.life import Life
from game.debrief.measures import WINDOW_SECONDS, quiet_pressing
from game.debrief.wording import GONE, in_seconds, presses
from game.lab.undefined import Measure, Undefined

HEADING = "The quiet check-in"
DISAGREE = "These measures can disagree."
AFTER_A_BREAK = "Pressing after a break: may be recovery, curiosity or the new setting."
ONE_LIFE = "One quiet check-in cannot show what the schedule before it changed; a class can."
NOT_UNIVERSAL = "A burst is not universal: 24 % of 113 applied data sets had one."
CUT_OFF = (
    "No cut-off for a burst is published. Ours: 40 baseline intervals without collecting, and a "
    "first minute of at least 1.5 times their rate."
)
FIRST, AFTER = "First 60 s", "After"


def quiet_panel(life: Life) -> Panel:
    """What the quiet check-in of this log shows, or why it shows nothing."""
    first, windows = life.quiet_check_in, tuple(map(_again, life.windows))
    if first is None:
        items = (*windows, _limits())
        return Panel("quiet", HEADING, (never_opened(life),), (), items, "How to read it")
    paragraphs = (first_window(first), *_beside(life, first))
    items = (_measures(life, first), _ratios(life, first), *windows, _limits())
    chart = _chart(life, first, " ".join(finding.sentence for finding in paragraphs))
    return Panel("quiet", HEADING, paragraphs, (chart,), items, "Measure by measure")


def first_window(showing: Showing) -> Finding:
    """The primary measure in a sentence: presses in the first 60 seconds, and the last press."""
    quiet = quiet_pressing(showing)
    turns = (showing.turn, *(press.turn for press in showing.presses))
    start = f"On day {showing.day} nothing was paid, and nothing said so"
    if isinstance(quiet.first_minute, Undefined):
        there = f"the Pulse was there for {in_seconds(quiet.seconds)}, {presses(quiet.presses)}"
        return Finding(f"{start}: not enough time for the first 60 s, as {there}.", turns)
    if isinstance(quiet.last_press, Undefined):
        return Finding(f"{start}: 0 presses in the first 60 s.", turns)
    last = f"the last press of all after {in_seconds(quiet.last_press)}"
    return Finding(
        f"{start}: {presses(round(quiet.first_minute))} in the first 60 s, {last}.", turns
    )


def _beside(life: Life, showing: Showing) -> tuple[Finding, ...]:
    """Proportion of baseline, sparks omitted and the burst, where there was time for them."""
    baseline = baseline_of(life, showing)
    ratios, missed = ratios_of(life, showing), omitted(life, showing)
    if isinstance(ratios.first_minute, Undefined) or baseline is None:
        return ()
    turns = (*(each.turn for each in baseline.showings), showing.turn)
    share = f"{ratios.first_minute:.2f} of the baseline rate, collecting included"
    left = "" if isinstance(missed, Undefined) else f"; {missed:.1f} sparks omitted"
    burst = Finding(said_of_burst(burst_of(life, showing)), turns)
    return (Finding(f"That is {share}{left}. {DISAGREE}", turns), burst)


def _chart(life: Life, showing: Showing, sentence: str) -> Chart:
    """The cumulative record of the quiet check-in, beside the rate before it."""
    end = showing.seconds
    cut = min(WINDOW_SECONDS, end)
    later = (Band(AFTER, cut, end),) if end > cut else ()
    steps = _steps(showing)
    return Chart(
        kind="cumulative_record",
        title="Presses of the unpaid Pulse, added up",
        x_label="Seconds since the lever was shown",
        y_label="Presses",
        series=(Series("Presses", steps, sentence), *_before(baseline_of(life, showing), end)),
        sentence=sentence,
        bands=(Band(FIRST, 0.0, cut), *later),
        columns=("Measure", "Value"),
        rows=(*_facts(life, showing), *named_ratios(ratios_of(life, showing))),
    )


def _steps(showing: Showing) -> tuple[tuple[float, float], ...]:
    steps: list[tuple[float, float]] = [(0.0, 0.0)]
    for count, press in enumerate(showing.presses):
        at = showing.since_shown(press.at)
        steps += [(at, float(count)), (at, float(count + 1))]
    return (*steps, (showing.seconds, float(len(showing.presses))))


def _before(baseline: Baseline | None, end: float) -> tuple[Series, ...]:
    """A straight line at the rate of the last paid evenings."""
    rate = baseline_rates(baseline)[0] if baseline else Undefined("")
    if isinstance(rate, Undefined):
        return ()
    words = f"Before: {rate:.0f} presses a minute, collecting included."
    return (Series("Rate before", ((0.0, 0.0), (end, rate * end / 60)), words),)


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


def _measures(life: Life, showing: Showing) -> Item:
    return Item("quiet_measures", "Side by side", _facts(life, showing))


def _facts(life: Life, showing: Showing) -> tuple[tuple[str, str], ...]:
    quiet = quiet_pressing(showing)
    short = isinstance(quiet.first_minute, Undefined)
    enough = f"not enough time (under {WINDOW_SECONDS:.0f} s)"
    last = quiet.last_press
    return (
        ("The Pulse was there", in_seconds(quiet.seconds)),
        ("Presses in the first 60 s", enough if short else f"{quiet.first_minute:.0f}"),
        ("Presses in all", presses(quiet.presses)),
        ("Last press after", "no press" if isinstance(last, Undefined) else in_seconds(last)),
        ("Sparks omitted", _one_digit(omitted(life, showing))),
    )


def _one_digit(found: Measure) -> str:
    return f"undefined: {found.reason}" if isinstance(found, Undefined) else f"{found:.1f}"


def _ratios(life: Life, showing: Showing) -> Item:
    """Each window over each denominator, with the baseline they are taken from."""
    baseline = baseline_of(life, showing)
    facts = named_ratios(ratios_of(life, showing))
    if baseline is None:
        return Item("burst", "Over the baseline", facts)
    whole, between = baseline_rates(baseline)
    before = (
        ("Baseline", f"{baseline.schedule}, {presses(len(baseline.record.responses))}"),
        ("A minute, collecting included", two_digits(whole)),
        ("A minute, from press to press", two_digits(between)),
        ("Intervals without collecting", str(baseline.intervals)),
    )
    return Item("burst", "Over the baseline", (*before, *facts))


def _again(showing: Showing) -> Item:
    """A later unpaid window, and three things it may mean."""
    quiet = quiet_pressing(showing)
    there = f"{presses(quiet.presses)} in {in_seconds(quiet.seconds)}, none paid"
    said = Finding(f"Again on day {showing.day}, after a break: {there}.", (showing.turn,))
    title = f"The second window, day {showing.day}"
    return Item(f"window_{showing.turn}", title, (), (said, Finding(AFTER_A_BREAK, basis="limit")))


def _limits() -> Item:
    findings = (
        Finding(ONE_LIFE, basis="limit", source="Hochman & Erev 2013"),
        Finding(NOT_UNIVERSAL, basis="limit", source="Lerman & Iwata 1995"),
        Finding(CUT_OFF, basis="limit", source="after Nist & Shahan 2021"),
    )
    return Item("quiet_limits", "What your log cannot show", (), findings)
