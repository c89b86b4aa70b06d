"""Rounds at two doors with dependent scheduling: one list of set-ups, shared out between them.

A VI 2 s list sets up one token at a time and the next only once that one is taken, so a round is
fed in the planned ratio whatever is preferred (Stubbs & Pliskoff, 1969). Set-ups go to the doors
in shuffled blocks of 15 and hold until collected; after a change of door none is paid for the
changeover delay.
"""

from collections.abc import Sequence
from random import Random

from game.core.schedules import PASS
from game.lab.matching import Condition
from game.lab.progressions import fleshler_hoffman

RATIOS = ((4, 1), (1, 4), (2, 1), (1, 2))
BLOCK, MOST_TOKENS = 15, 15
PACE_SECONDS, CHANGING = 1 / 3, 0.35
MEAN_SECONDS, LONGEST_SECONDS, DELAY_SECONDS = 2.0, 75.0, 0.75


class Round:
    """One round while it is played. Times are seconds since it began."""

    def __init__(self, ratio: tuple[int, int], stream: Random) -> None:
        self.stream = stream
        self.block = block_of(ratio)
        self.doors: list[int] = []
        self.waits: list[float] = []
        self.taps, self.tokens = [0, 0], [0, 0]
        self.at_door: int | None = None
        self.changed_at = -DELAY_SECONDS
        self.due, self.due_at = self._next(0.0)

    def is_over(self, now: float) -> bool:
        """Whether its time is up or its tokens are all taken."""
        return now >= LONGEST_SECONDS or sum(self.tokens) >= MOST_TOKENS

    def tap(self, door: int, now: float) -> bool:
        """Tap a door; whether it gives its token."""
        if self.at_door is not None and door != self.at_door:
            self.changed_at = now
        self.at_door = door
        self.taps[door] += 1
        delayed = now - self.changed_at < DELAY_SECONDS
        if door != self.due or now < self.due_at or delayed:
            return False
        self.tokens[door] += 1
        self.due, self.due_at = self._next(now)
        return True

    @property
    def condition(self) -> Condition:
        """The round as a condition of the matching law: tokens taken and taps made."""
        return Condition(*self.tokens, *self.taps)

    def _next(self, now: float) -> tuple[int, float]:
        if not self.doors:
            self.doors = self.stream.sample(self.block, len(self.block))
        if not self.waits:
            waits = fleshler_hoffman(MEAN_SECONDS, PASS)
            self.waits = self.stream.sample(waits, len(waits))
        return self.doors.pop(), now + self.waits.pop()


def block_of(ratio: tuple[int, int]) -> tuple[int, ...]:
    """Fifteen set-ups divided between the doors in this ratio."""
    left = round(BLOCK * ratio[0] / sum(ratio))
    return (0,) * left + (1,) * (BLOCK - left)


def play_round(ratio: tuple[int, int], share: float, stream: Random) -> Round:
    """A round played by a robot that gives the left door this share of its taps, in visits.

    It taps three times a second and now and then changes the door, more readily away from
    the one it likes less.
    """
    played, door, now = Round(ratio, stream), int(stream.random() >= share), 0.0
    while not played.is_over(now := now + PACE_SECONDS):
        played.tap(door, now)
        leaving = CHANGING * (share if door else 1 - share)
        door = 1 - door if stream.random() < leaving else door
    return played


def matching_share(ratio: tuple[int, int], sensitivity: float, bias: float = 1.0) -> float:
    """The share of taps a generalised matcher gives the left door (Baum, 1974)."""
    odds = bias * (ratio[0] / ratio[1]) ** sensitivity
    return float(odds / (1 + odds))


def four_rounds(shares: Sequence[float], seed: int) -> tuple[Condition, ...]:
    """The four rounds in seeded order, each with its own share for the left door."""
    stream = Random(seed)
    pairs = list(zip(RATIOS, shares, strict=True))
    order = stream.sample(pairs, len(pairs))
    return tuple(play_round(ratio, share, stream).condition for ratio, share in order)


def matcher_rounds(sensitivity: float, seed: int, bias: float = 1.0) -> tuple[Condition, ...]:
    """Four rounds of a generalised matcher."""
    return four_rounds([matching_share(ratio, sensitivity, bias) for ratio in RATIOS], seed)


def random_rounds(seed: int) -> tuple[Condition, ...]:
    """Four rounds of somebody whose share is drawn anew each time, whatever pays."""
    stream = Random(f"shares {seed}")
    return four_rounds([0.2 + 0.6 * stream.random() for _ in RATIOS], seed)
