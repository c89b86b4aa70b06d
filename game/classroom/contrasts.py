"""What is compared in a class: the primary measure of two arms, and the measures beside it.

They can disagree, so they always stand together; the primary one was chosen beforehand.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from game.classroom.comparison import Comparison, compared
from game.classroom.exclusions import why_excluded
from game.classroom.players import PRIMARY, Player

FEWEST_SHOWN = 5
FEWEST_PAUSES = 8


@dataclass(frozen=True, slots=True)
class Asked:
    """One measure of the comparison: its name in the tables, and how it is said."""

    key: str
    words: str
    short: str
    more: str = "more"


FIRST_MINUTE = Asked(
    PRIMARY, "presses in the first 60 s of the quiet check-in", "presses, first 60 s"
)
PAUSE = Asked(
    "median_pause_s", "median pause after a spark, in seconds", "median pause, s", "a longer"
)
BESIDE = (
    Asked("last_press_s", "seconds to the last press", "seconds to last press"),
    Asked(
        "proportion_of_baseline",
        "rate in the first 60 s as a proportion of the baseline rate",
        "proportion of baseline",
    ),
    Asked("sparks_omitted", "sparks omitted", "sparks omitted"),
)
BEFORE = Asked("paid_presses", "presses before the pay stopped", "presses before")
PAIRS: tuple[tuple[str, str, Asked], ...] = (
    ("partial", "continuous", FIRST_MINUTE),
    ("partial", "matched", FIRST_MINUTE),
    ("matched", "continuous", FIRST_MINUTE),
    ("fixed", "variable", PAUSE),
)


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two arms and their pupils: those of the comparison, and everybody who started."""

    arms: tuple[str, str]
    primary: Asked
    used: tuple[tuple[Player, ...], tuple[Player, ...]]
    started: tuple[tuple[Player, ...], tuple[Player, ...]]

    def values(self, asked: Asked) -> tuple[list[float], list[float]]:
        """A measure of the pupils of the comparison, arm by arm; undefined ones left out."""
        one, other = (_values(players, asked) for players in self.used)
        return one, other

    def comparison(self, asked: Asked | None = None) -> Comparison:
        """A measure of the one arm beside the other's, the primary one unless told."""
        return compared(*self.values(asked or self.primary))

    def of_all_starters(self) -> Comparison:
        """The primary measure of everybody; who never came to the quiet pressed 0 times.

        A pause that cannot be measured is none, and no pause of 0 seconds.
        """
        if self.primary is PAUSE:
            one, other = (_values(players, PAUSE) for players in self.started)
            return compared(one, other)
        one, other = ([player.first_minute or 0.0 for player in arm] for arm in self.started)
        return compared(one, other)


def contrasts_of(players: Sequence[Player]) -> tuple[Contrast, ...]:
    """The comparisons this class allows: those of the arms that were played in it."""
    played = {player.arm for player in players}
    return tuple(
        contrast_of(players, one, other, asked)
        for one, other, asked in PAIRS
        if {one, other} <= played
    )


def contrast_of(players: Sequence[Player], one: str, other: str, asked: Asked) -> Contrast:
    """Two arms of a class, side by side."""
    started = tuple(
        tuple(player for player in players if player.arm == arm) for arm in (one, other)
    )
    used = tuple(tuple(player for player in arm if not why_excluded(player)) for arm in started)
    return Contrast((one, other), asked, (used[0], used[1]), (started[0], started[1]))


def _values(players: Sequence[Player], asked: Asked) -> list[float]:
    found = (player.measures.get(asked.key) for player in players if _has_enough(player, asked))
    return [float(value) for value in found if value is not None]


def _has_enough(player: Player, asked: Asked) -> bool:
    """A median pause rests on at least eight pauses."""
    return asked is not PAUSE or (player.measures.get("pauses") or 0) >= FEWEST_PAUSES
