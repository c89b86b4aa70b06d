"""The tables of a report: measures side by side, who is in it, what was handed in."""

from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median

from game.classroom.contrasts import BEFORE, BESIDE, Asked, Contrast
from game.classroom.exclusions import REASONS, why_excluded
from game.classroom.gathering import Gathered
from game.classroom.players import Player
from game.classroom.verdicts import interval_words, signed
from game.debrief.attention import HANDS

MEASURE_COLUMNS = (
    *("Measure", "Pupils", "Medians", "Difference", "95 % interval"),
    *("Permutation p", "Superiority"),
)
Row = tuple[str, ...]


def measure_rows(contrast: Contrast) -> Iterator[Row]:
    """The primary measure, those beside it, and the primary one of all starters."""
    yield _measure(contrast, contrast.primary, "")
    if contrast.primary.key.startswith("first_minute"):
        for asked in BESIDE:
            yield _measure(contrast, asked, "")
    yield _measure(contrast, None, f"{contrast.primary.short}, all starters")


def _measure(contrast: Contrast, asked: Asked | None, name: str) -> Row:
    found = contrast.comparison(asked) if asked else contrast.of_all_starters()
    sizes = f"{found.sizes[0]} and {found.sizes[1]}"
    name = name or (asked.short if asked else "")
    if found.found is None or found.p_value is None or found.superiority is None:
        return (name, sizes, *["too few"] * 5)
    one, other = found.found.medians
    return (
        name,
        sizes,
        f"{one:.3g} and {other:.3g}",
        signed(found.found.difference),
        interval_words(found),
        "below .001" if found.p_value < 0.001 else f"{found.p_value:.3f}",
        f"{found.superiority:.2f}",
    )


def arm_columns(gathered: Gathered) -> tuple[str, ...]:
    """The arms of this class, in the order of their names."""
    return tuple(sorted({player.arm for player in gathered.players}))


def people_rows(gathered: Gathered) -> Iterator[Row]:
    """Who started, who is left out and why, and who is compared, arm by arm."""
    arms = arm_columns(gathered)
    every = gathered.players
    whys = Counter((player.arm, why_excluded(player)) for player in every)
    yield "Started", *(str(sum(player.arm == arm for player in every)) for arm in arms)
    for reason in REASONS:
        if any(whys[arm, reason] for arm in arms):
            yield f"Left out: {reason}", *(str(whys[arm, reason]) for arm in arms)
    yield "Compared", *(str(whys[arm, ""]) for arm in arms)
    unseen = Counter(player.arm for player in gathered.used if player.hidden_ms is None)
    if unseen:
        yield "Of these: page hidden or not, unknown", *(str(unseen[arm]) for arm in arms)
    yield "Of these: pressed 0 times", *(str(_zeros(gathered.used, arm)) for arm in arms)


def _zeros(players: Sequence[Player], arm: str) -> int:
    return sum(player.arm == arm and player.first_minute == 0 for player in players)


def hand_rows(gathered: Gathered) -> Iterator[Row]:
    """What the pupils pressed with, arm by arm."""
    arms = arm_columns(gathered)
    counts = Counter((player.arm, player.hand) for player in gathered.used)
    for hand, words in zip(
        (*HANDS, ""), ("Keyboard", "Mouse", "Touch", "Not recorded"), strict=True
    ):
        if any(counts[arm, hand] for arm in arms):
            yield words, *(str(counts[arm, hand]) for arm in arms)


def before_rows(gathered: Gathered) -> Iterator[Row]:
    """Presses and sparks before the pay stopped: medians, with the lowest and the highest."""
    for words, key in (("Presses before the pay stopped", BEFORE.key), ("Sparks", "sparks")):
        cells = (_middle(gathered.used, arm, key) for arm in arm_columns(gathered))
        yield words, *cells


def _middle(players: Sequence[Player], arm: str, key: str) -> str:
    found = [player.measures.get(key) for player in players if player.arm == arm]
    values = [float(one) for one in found if one is not None]
    if not values:
        return "none"
    return f"{median(values):g} ({min(values):g} to {max(values):g})"


def guess_rows(gathered: Gathered, guesses: Sequence[tuple[str, str]]) -> Iterator[Row]:
    """How many pupils thought so of the rule, and the median of their presses, arm by arm."""
    for key, words in guesses:
        cells = []
        for arm in arm_columns(gathered):
            found = [
                float(one.first_minute)
                for one in gathered.used
                if one.arm == arm and one.guess == key and one.first_minute is not None
            ]
            cells.append(f"{len(found)} (median {median(found):g})" if found else "0")
        if any(cell != "0" for cell in cells):
            yield words, *cells
