"""What a class shows, in plain sentences that can say "too small to tell".

A difference that is not clear is never called no difference, and a clear one is never called the
effect itself: one class is one class.
"""

from collections.abc import Iterator

from game.classroom.comparison import FEWEST_FOR_AN_INTERVAL, Comparison
from game.classroom.contrasts import Contrast
from game.classroom.power import how_often_seen, smallest_effect

TOO_FEW = "Too small to tell"
PAYS = {
    "partial": "some presses paid, unpredictably (CRF, then VR 2, then VR 5)",
    "continuous": "every press paid (CRF)",
    "matched": "every press paid, for as many presses as `partial` made",
    "fixed": "every 15th press paid (FR 15)",
    "variable": "one press in 15 paid, unpredictably (VR 15)",
}
OUT_OF_TEN = "about {tenths} times in 10"


def verdict(contrast: Contrast, found: Comparison) -> str:
    """The answer of this class, in a sentence or two."""
    one, other = contrast.arms
    if found.found is None or not found.has_interval:
        sizes = f"{found.sizes[0]} in {one} and {found.sizes[1]} in {other}"
        need = f"an interval needs {FEWEST_FOR_AN_INTERVAL} in each"
        return f"{TOO_FEW}: {sizes}; {need}. The points below are all there is."
    medians = f"median {found.found.medians[0]:g} against {found.found.medians[1]:g}"
    by = f"a difference of {signed(found.found.difference)}"
    interval = f"95 % interval {interval_words(found)}"
    if found.is_clear:
        more = one if found.found.difference > 0 else other
        return (
            f"In this class {more} had {contrast.primary.more} {contrast.primary.words}: "
            f"{medians}, {by} ({interval})."
        )
    return (
        f"{TOO_FEW}. The medians differ by {signed(found.found.difference)} ({medians}), but the "
        f"{interval} holds no difference too. This is not evidence that the arms are the same."
    )


def interval_words(found: Comparison) -> str:
    """The interval, or why there is none."""
    if found.found is None or not found.has_interval:
        return "not computed: too few"
    return f"{signed(found.found.lowest)} to {signed(found.found.highest)}"


def superiority_words(contrast: Contrast, found: Comparison) -> str:
    """The probability of superiority, said with two pupils."""
    if found.superiority is None:
        return ""
    one, other = contrast.arms
    share = f"{100 * found.superiority:.0f} of 100"
    return (
        f"Draw one pupil of {one} and one of {other}: in {share} such draws the first has more "
        f"(probability of superiority; 50 is no difference, ties count half)."
    )


def power_words(sizes: tuple[int, int]) -> Iterator[str]:
    """What a class of this size could have seen, in words."""
    effect = smallest_effect(*sizes)
    if effect is None:
        yield "With fewer than five pupils in an arm, no effect of a usual size can be seen."
        return
    yield (
        f"With {sizes[0]} and {sizes[1]} pupils, a difference is found four times in five only if "
        f"it is as large as d = {effect:.2f} (0.2 is called small, 0.5 medium, 0.8 large)."
    )
    doubled, trebled = (round(10 * how_often_seen(*sizes, times)) for times in (2.0, 3.0))
    yield (
        f"If one arm really made twice as many presses as the other, a class like this would show "
        f"it clearly {_out_of_ten(doubled)}; three times as many, {_out_of_ten(trebled)}."
    )


def _out_of_ten(tenths: int) -> str:
    if tenths in (0, 10):
        return "hardly ever" if not tenths else "nearly always"
    return OUT_OF_TEN.format(tenths=tenths)


def can_conclude(contrast: Contrast, found: Comparison) -> Iterator[str]:
    """What this class can say."""
    if found.is_clear:
        yield (
            "If seats were drawn by lot, as the host draws them, the schedules (with all that "
            "differs between the arms) are the likeliest reason for the difference seen here."
        )
    else:
        yield "How far apart the pupils of one arm lie, which is usually further than the arms."
    if found.has_interval:
        yield "Which differences go badly with it: those beyond the ends of the interval."
    yield "That the measures can disagree: see the table beside the primary one."


def cannot_conclude(contrast: Contrast) -> Iterator[str]:
    """What this class cannot say, whatever it found."""
    arms = set(contrast.arms)
    if arms == {"partial", "continuous"}:
        yield (
            "That partial reinforcement alone did it. Presses before the pay stopped differ by "
            "design, because both arms get as many sparks; effort and habit differ with them."
        )
    if "matched" in arms:
        yield (
            "That `matched` differs in nothing else: it makes as many presses and so gets more "
            "sparks of the same size. A life that plays for Standing there reaches its cap."
        )
    yield "Anything about one pupil. One quiet check-in shows what one person did once."
    yield (
        "A law. People often do not show textbook schedule control, and models disagree: a robot "
        "that detects change presses longer after partial pay, a simple Q-learner less long."
    )
    yield "Anything about addiction, character or intelligence. Nobody was tested for them."


def signed(number: float) -> str:
    """A number of three digits with its sign."""
    return f"{number:+.3g}".replace("-", "−") if number else "0"
