"""Robots that learn from what they earn: a probability for each option, and how it changes.

A learner is a plain value; `after` is the learner it becomes. Options are counted from 0.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import exp
from random import Random
from typing import Protocol


class Learner(Protocol):
    """Somebody who chooses among options and learns."""

    def probabilities(self) -> tuple[float, ...]:
        """How likely each option is to be chosen next."""

    def after(self, option: int, rewarded: bool) -> "Learner":
        """The learner it becomes when this option was chosen and rewarded, or not."""


@dataclass(frozen=True, slots=True)
class WinStayLoseShift:
    """Stays after a reward, otherwise shifts to any other (Robbins, 1952; Nowak & Sigmund, 1993).

    Its first choice is any option.
    """

    options: int
    last: int | None = None
    won: bool = False

    def probabilities(self) -> tuple[float, ...]:
        """Certain after a reward; the others are equally likely after none."""
        if self.last is None:
            return (1 / self.options,) * self.options
        other = 0.0 if self.won else 1 / (self.options - 1)
        last = 1.0 if self.won else 0.0
        return tuple(last if option == self.last else other for option in range(self.options))

    def after(self, option: int, rewarded: bool) -> "WinStayLoseShift":
        """It remembers one choice."""
        return replace(self, last=option, won=rewarded)


@dataclass(frozen=True, slots=True)
class QLearner:
    """One-state Q-learning: the chosen value moves to the reward (Watkins & Dayan, 1992).

    Choice is softmax with inverse temperature `exploitation` (Sutton & Barto).
    """

    values: tuple[float, ...]
    rate: float = 0.1
    exploitation: float = 3.0

    def probabilities(self) -> tuple[float, ...]:
        """The exponentials of the values, shared out."""
        return softmax(self.values, self.exploitation)

    def after(self, option: int, rewarded: bool) -> "QLearner":
        """The value of the chosen option learns; the others stay."""
        values = list(self.values)
        values[option] += self.rate * (rewarded - values[option])
        return replace(self, values=tuple(values))


@dataclass(frozen=True, slots=True)
class BushMosteller:
    """A linear operator (Bush & Mosteller, 1951): reward raises the chosen probability by a share
    of what is missing, no reward lowers it by a share of what is there.

    The other options keep their proportions; where nothing is left for them they share equally.
    """

    chances: tuple[float, ...]
    up: float = 0.1
    down: float = 0.05

    def probabilities(self) -> tuple[float, ...]:
        """As they have been learnt."""
        return self.chances

    def after(self, option: int, rewarded: bool) -> "BushMosteller":
        """p + up (1 - p) after a reward, p - down p after none."""
        before = self.chances[option]
        now = before + self.up * (1 - before) if rewarded else before - self.down * before
        # Divided by their own sum, not by 1 - before: a rounding error would grow at every step.
        others = [chance for place, chance in enumerate(self.chances) if place != option]
        parts = shared(others) if any(others) else shared([1.0] * len(others))
        shares = [part * (1 - now) for part in parts]
        shares.insert(option, now)
        return replace(self, chances=tuple(shares))


@dataclass(frozen=True, slots=True)
class Matcher:
    """Responds in proportion to what it earned (Herrnstein, 1961) or a power of it (Baum, 1974).

    `earned` is what each option has brought of late: with every choice all of it fades by `fading`.
    `bias` is a constant preference for each option. `earned` starts above 0 and never reaches it.
    """

    earned: tuple[float, ...]
    sensitivity: float = 1.0
    bias: tuple[float, ...] = ()
    fading: float = 0.01

    def probabilities(self) -> tuple[float, ...]:
        """Each option's share, after bias and sensitivity."""
        bias = self.bias or (1.0,) * len(self.earned)
        weights = [
            own * income**self.sensitivity for own, income in zip(bias, self.earned, strict=True)
        ]
        return shared(weights)

    def after(self, option: int, rewarded: bool) -> "Matcher":
        """Incomes fade, and a reward adds to the option that brought it."""
        earned = [max(one * (1 - self.fading), LEAST) for one in self.earned]
        earned[option] += self.fading * rewarded
        return replace(self, earned=tuple(earned))


@dataclass(frozen=True, slots=True)
class ChangeDetector:
    """Presses on until nothing has come for longer than it can believe, then hardly ever.

    `usual` is how many presses a reward has taken of late, learnt at each reward. After `run`
    presses for nothing it has noticed a change once their probability at that rate falls below
    `doubt`. Option 0 is the press, option 1 anything else. The rule is ours, after the
    discrimination account of the partial-reinforcement effect (Mowrer & Jones, 1945).
    """

    usual: float = 2.0
    run: int = 0
    rate: float = 0.1
    vigour: float = 0.9
    rest: float = 0.05
    doubt: float = 0.05

    @property
    def has_noticed(self) -> bool:
        """Whether so long a run for nothing is past belief."""
        return bool(self.run) and (1 - 1 / self.usual) ** self.run < self.doubt

    def probabilities(self) -> tuple[float, ...]:
        """Pressing as a rule, or hardly ever once a change was noticed."""
        press = self.rest if self.has_noticed else self.vigour
        return press, 1 - press

    def after(self, option: int, rewarded: bool) -> "ChangeDetector":
        """A press adds to the run; a reward ends it and is remembered."""
        run = self.run + (option == 0)
        if not rewarded:
            return replace(self, run=run)
        return replace(self, run=0, usual=self.usual + self.rate * (run - self.usual))


LEAST = 1e-6  # an income that a ratio can still be made of

LEARNERS: dict[str, Callable[[int], Learner]] = {
    "win_stay_lose_shift": WinStayLoseShift,
    "q_learning": lambda options: QLearner((0.0,) * options),
    "bush_mosteller": lambda options: BushMosteller((1 / options,) * options),
    "matching": lambda options: Matcher((1 / options,) * options),
}


def softmax(values: Sequence[float], exploitation: float) -> tuple[float, ...]:
    """Exponentials shared out; the maximum is taken off first, so that none overflows."""
    highest = max(values)
    return shared([exp(exploitation * (value - highest)) for value in values])


def shared(weights: Sequence[float]) -> tuple[float, ...]:
    """The weights as parts of 1."""
    total = sum(weights)
    return tuple(weight / total for weight in weights)


def drawn(probabilities: Sequence[float], stream: Random) -> int:
    """An option of chance with these probabilities."""
    left = stream.random()
    for option, probability in enumerate(probabilities):
        left -= probability
        if left < 0:
            return option
    # Rounding can leave a sliver above the sum.
    return max(range(len(probabilities)), key=lambda option: probabilities[option])
