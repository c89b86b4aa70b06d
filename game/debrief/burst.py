"""Whether the quiet check-in began with a burst: which windows, which denominators, and how sure.

An extinction burst is not universal and is easily an artefact of the denominator, so every ratio
is shown, and one is called a burst only where the baseline has enough intervals without a spark.
"""

from dataclasses import dataclass

from game.core.language import say, sentence
from game.debrief.clocks import Showing
from game.debrief.life import Life
from game.debrief.measures import in_digits
from game.debrief.sessions import session, sessions
from game.debrief.wording import counted, decimal
from game.lab.persistence import BurstRatios, burst_ratios, reinforcers_omitted
from game.lab.rates import overall_rate, rate_between, times_between
from game.lab.records import Record
from game.lab.undefined import Measure, Undefined, ratio

FEWEST_INTERVALS = 40
BURST = 1.5
RATIOS = ("CRF", "FR", "VR", "RR")
RATIO_NAMES = {
    "first_minute": "First 60 s, over the baseline with collecting",
    "first_minute_without_reinforcers": "First 60 s, over the baseline without collecting",
    "first_minute_between_responses": "First 60 s, over the baseline from press to press",
    "whole_phase": "All of it, over the baseline with collecting",
    "whole_phase_without_reinforcers": "All of it, over the baseline without collecting",
    "whole_phase_between_responses": "All of it, over the baseline from press to press",
}
NO_BASELINE = "no paid check-in came before it"


@dataclass(frozen=True, slots=True)
class Baseline:
    """The last stretch on one paid schedule before a quiet check-in, as one session."""

    schedule: str
    showings: tuple[Showing, ...]
    record: Record

    @property
    def intervals(self) -> int:
        """How many intervals from press to press no collecting interrupts."""
        return len(times_between(self.record.stretches))

    @property
    def presses_per_spark(self) -> Measure:
        """The ratio of the schedule; off a ratio schedule, the presses each spark took."""
        kind, _, value = self.schedule.partition(" ")
        if kind in RATIOS:
            return float(value) if value.isdecimal() else 1.0
        pressed = len(self.record.responses)
        return ratio(pressed, self.record.reinforcers, say("no spark was paid before it"))


def baseline_of(life: Life, quiet: Showing) -> Baseline | None:
    """What the Pulse paid just before, or None if it never paid."""
    before = [showing for showing in life.paid if showing.hidden_at <= quiet.shown_at]
    if not before:
        return None
    schedule = before[-1].schedule
    other = [place for place, showing in enumerate(before) if showing.schedule != schedule]
    last = tuple(before[other[-1] + 1 if other else 0 :])
    return Baseline(schedule, last, sessions(last))


def ratios_of(life: Life, quiet: Showing) -> BurstRatios:
    """Every ratio of the quiet check-in to its baseline."""
    baseline = baseline_of(life, quiet)
    if baseline is None:
        return BurstRatios(*[Undefined(say(NO_BASELINE))] * 6)
    return burst_ratios(baseline.record, session(quiet))


def burst_of(life: Life, quiet: Showing) -> Measure:
    """The ratio by which a burst is judged, or why it cannot be judged.

    First minute over the rate between presses with no spark between them, of which the baseline
    needs forty.
    """
    baseline = baseline_of(life, quiet)
    if baseline is None:
        return Undefined(say(NO_BASELINE))
    if isinstance(rate_between(baseline.record), Undefined) and baseline.schedule == "CRF":
        return Undefined(say("on continuous reinforcement every baseline interval holds a spark"))
    if baseline.intervals < FEWEST_INTERVALS:
        few = counted(
            baseline.intervals,
            sentence("{number} baseline interval is free of collecting, and {fewest} are needed"),
            sentence("{number} baseline intervals are free of collecting, and {fewest} are needed"),
            fewest=FEWEST_INTERVALS,
        )
        return Undefined(few)
    return ratios_of(life, quiet).first_minute_between_responses


def said_of_burst(found: Measure) -> str:
    """Whether there was a burst, as a sentence."""
    if isinstance(found, Undefined):
        return say("A burst cannot be computed: {reason}.", reason=found.reason)
    said, cut_off = decimal(found, 1), decimal(BURST, 1)
    if found >= BURST:
        return say(
            "A burst of pressing at first: a ratio of {ratio} (our cut-off: {least}).",
            ratio=said,
            least=cut_off,
        )
    return say(
        "No burst of pressing at first: a ratio of {ratio} (our cut-off: {least}).",
        ratio=said,
        least=cut_off,
    )


def omitted(life: Life, quiet: Showing) -> Measure:
    """How many sparks these presses would have earned on the schedule before."""
    baseline = baseline_of(life, quiet)
    if baseline is None:
        return Undefined(say(NO_BASELINE))
    return reinforcers_omitted(len(quiet.presses), baseline.presses_per_spark)


def named_ratios(ratios: BurstRatios) -> tuple[tuple[str, str], ...]:
    """Each ratio by its window and its denominator, to read."""
    return tuple(
        (say(name), in_digits(getattr(ratios, slot), 2)) for slot, name in RATIO_NAMES.items()
    )


def baseline_rates(baseline: Baseline) -> tuple[Measure, Measure]:
    """Presses per minute before: collecting included, and between presses only."""
    return overall_rate(baseline.record), rate_between(baseline.record)
