"""Panel 3, The quiet check-in: the same lever, with nothing paid and nothing announced.

Its measures stand side by side, because they can disagree.
"""

from game.core.language import say, sentence
from game.debrief.burst import (
    Baseline,
    baseline_of,
    baseline_rates,
    burst_of,
    named_ratios,
    omitted,
    ratios_of,
    said_of_burst,
)
from game.debrief.charts import Band, Chart, Series
from game.debrief.clocks import Showing
from game.debrief.findings import Finding, Item, Panel
from game.debrief.life import Life
from game.debrief.measures import WINDOW_SECONDS, in_digits, quiet_pressing
from game.debrief.wording import decimal, gone, in_seconds, presses
from game.lab.undefined import Undefined

HEADING = "The quiet check-in"
DISAGREE = "These measures can disagree."
AFTER_A_BREAK = "Pressing after a break: may be recovery, curiosity or the new setting."
ONE_LIFE = "One quiet check-in cannot show what the schedule before it changed; a class can."
NOT_UNIVERSAL = "A burst is not universal: 24 % of 113 applied data sets had one."
CUT_OFF = (
    "No cut-off for a burst is published. Ours: 40 baseline intervals without collecting, and a "
    "first minute of at least 1.5 times their rate."
)


def quiet_panel(life: Life) -> Panel:
    """What the quiet check-in of this log shows, or why it shows nothing."""
    first, windows = life.quiet_check_in, tuple(map(_again, life.windows))
    if first is None:
        items = (*windows, _limits())
        return Panel("quiet", say(HEADING), (never_opened(life),), (), items, say("How to read it"))
    paragraphs = (first_window(first), *_beside(life, first))
    items = (_measures(life, first), _ratios(life, first), *windows, _limits())
    chart = _chart(life, first, " ".join(finding.sentence for finding in paragraphs))
    return Panel("quiet", say(HEADING), paragraphs, (chart,), items, say("Measure by measure"))


def first_window(showing: Showing) -> Finding:
    """The primary measure in a sentence: presses in the first 60 seconds, and the last press."""
    quiet = quiet_pressing(showing)
    turns = (showing.turn, *(press.turn for press in showing.presses))
    if isinstance(quiet.first_minute, Undefined):
        short = say(
            "On day {day} nothing was paid, and nothing said so: {presses} in the {time} that "
            "the Pulse was there, not enough time for the first 60 s.",
            day=showing.day,
            time=in_seconds(quiet.seconds),
            presses=presses(quiet.presses),
        )
        return Finding(short, turns)
    if isinstance(quiet.last_press, Undefined):
        none = say(
            "On day {day} nothing was paid, and nothing said so: 0 presses in the first 60 s.",
            day=showing.day,
        )
        return Finding(none, turns)
    said = say(
        "On day {day} nothing was paid, and nothing said so: {presses} in the first 60 s, "
        "the last press of all after {time}.",
        day=showing.day,
        presses=presses(round(quiet.first_minute)),
        time=in_seconds(quiet.last_press),
    )
    return Finding(said, turns)


def _beside(life: Life, showing: Showing) -> tuple[Finding, ...]:
    """Proportion of baseline, sparks omitted and the burst, where there was time for them."""
    baseline = baseline_of(life, showing)
    ratios, missed = ratios_of(life, showing), omitted(life, showing)
    if isinstance(ratios.first_minute, Undefined) or baseline is None:
        return ()
    turns = (*(each.turn for each in baseline.showings), showing.turn)
    share = decimal(ratios.first_minute, 2)
    if isinstance(missed, Undefined):
        beside = say("That is {share} of the baseline rate, collecting included.", share=share)
    else:
        beside = say(
            "That is {share} of the baseline rate, collecting included; {sparks} sparks omitted.",
            share=share,
            sparks=decimal(missed, 1),
        )
    burst = Finding(said_of_burst(burst_of(life, showing)), turns)
    return (Finding(f"{beside} {say(DISAGREE)}", turns), burst)


def _chart(life: Life, showing: Showing, sentence: str) -> Chart:
    """The cumulative record of the quiet check-in, beside the rate before it."""
    end = showing.seconds
    cut = min(WINDOW_SECONDS, end)
    later = (Band(say("After"), cut, end),) if end > cut else ()
    steps = _steps(showing)
    return Chart(
        kind="cumulative_record",
        title=say("Presses of the unpaid Pulse, added up"),
        x_label=say("Seconds since the lever was shown"),
        y_label=say("Presses"),
        series=(Series(say("Presses"), steps, sentence), *_before(baseline_of(life, showing), end)),
        sentence=sentence,
        bands=(Band(say("First 60 s"), 0.0, cut), *later),
        columns=(say("Measure"), say("Value")),
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
    words = say("Before: {rate} presses a minute, collecting included.", rate=f"{rate:.0f}")
    return (Series(say("Rate before"), ((0.0, 0.0), (end, rate * end / 60)), words),)


def never_opened(life: Life) -> Finding:
    """Why a log holds no quiet check-in."""
    if life.length is None:
        length = gone(life.started.length) if life.started else gone(say("unknown"))
        none = sentence("No quiet check-in is in this log; its length was {length}.")
        return Finding(say(none, length=length))
    day = life.length.quiet_day
    if life.left_on is not None and life.left_on <= day:
        left = sentence("You left Beacon on day {left}; the quiet check-in was on day {day}.")
        return Finding(say(left, left=life.left_on, day=day))
    if not life.has_passed(day):
        ahead = sentence("The quiet check-in comes on day {day}; this log stops on day {last}.")
        return Finding(say(ahead, day=day, last=life.last_day))
    if any(entry.day == day for entry in life.opened):
        away = sentence("On day {day} the phone was put away before the Pulse came: no pressing.")
        return Finding(say(away, day=day))
    closed = sentence("You did not open the quiet check-in on day {day}, so it shows no pressing.")
    return Finding(say(closed, day=day))


def _measures(life: Life, showing: Showing) -> Item:
    return Item("quiet_measures", say("Side by side"), _facts(life, showing))


def _facts(life: Life, showing: Showing) -> tuple[tuple[str, str], ...]:
    quiet = quiet_pressing(showing)
    short, last = isinstance(quiet.first_minute, Undefined), quiet.last_press
    enough = say("not enough time (under {seconds} s)", seconds=f"{WINDOW_SECONDS:.0f}")
    first = enough if short else f"{quiet.first_minute:.0f}"
    ended = say("no press") if isinstance(last, Undefined) else in_seconds(last)
    return (
        (say("The Pulse was there"), in_seconds(quiet.seconds)),
        (say("Presses in the first 60 s"), first),
        (say("Presses in all"), str(quiet.presses)),
        (say("Last press after"), ended),
        (say("Sparks omitted"), in_digits(omitted(life, showing), 1)),
    )


def _ratios(life: Life, showing: Showing) -> Item:
    """Each window over each denominator, with the baseline they are taken from."""
    baseline = baseline_of(life, showing)
    facts = named_ratios(ratios_of(life, showing))
    if baseline is None:
        return Item("burst", say("Over the baseline"), facts)
    whole, between = baseline_rates(baseline)
    pressed = presses(len(baseline.record.responses))
    said = say("{schedule}, {presses}", schedule=baseline.schedule, presses=pressed)
    before = (
        (say("Baseline"), said),
        (say("A minute, collecting included"), in_digits(whole, 2)),
        (say("A minute, from press to press"), in_digits(between, 2)),
        (say("Intervals without collecting"), str(baseline.intervals)),
    )
    return Item("burst", say("Over the baseline"), (*before, *facts))


def _again(showing: Showing) -> Item:
    """A later unpaid window, and three things it may mean."""
    quiet = quiet_pressing(showing)
    again = say(
        "Again on day {day}, after a break: {presses} in {time}, none paid.",
        day=showing.day,
        presses=presses(quiet.presses),
        time=in_seconds(quiet.seconds),
    )
    title = say("The second window, day {day}", day=showing.day)
    findings = (Finding(again, (showing.turn,)), Finding(say(AFTER_A_BREAK), basis="limit"))
    return Item(f"window_{showing.turn}", title, (), findings)


def _limits() -> Item:
    findings = (
        Finding(say(ONE_LIFE), basis="limit", source="Hochman & Erev 2013"),
        Finding(say(NOT_UNIVERSAL), basis="limit", source="Lerman & Iwata 1995"),
        Finding(say(CUT_OFF), basis="limit", source="after Nist & Shahan 2021"),
    )
    return Item("quiet_limits", say("What your log cannot show"), (), findings)
