"""Learning rules: how expectations move with outcomes. Rates are between 0 and 1."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp, log

from game.lab.learners import softmax
from game.lab.undefined import Measure, ratio


@dataclass(frozen=True, slots=True)
class Trial:
    """Cues presented together, and the outcome that followed: lambda, 0 for none."""

    cues: tuple[str, ...]
    outcome: float


def rescorla_wagner(
    trials: Iterable[Trial], salience: Mapping[str, float], beta: float
) -> tuple[dict[str, float], ...]:
    """The strength of every cue after each trial, from 0 (Rescorla & Wagner, 1972).

    Each cue present changes by alpha beta (lambda - sum of V over the cues present): what one cue
    predicts, another cannot learn (blocking). A cue without a salience raises KeyError.
    """
    must_be_rates(beta, *salience.values())
    strengths = dict.fromkeys(salience, 0.0)
    told = []
    for trial in trials:
        surprise = trial.outcome - sum(strengths[cue] for cue in trial.cues)
        for cue in trial.cues:
            strengths[cue] += salience[cue] * beta * surprise
        told.append(dict(strengths))
    return tuple(told)


def bush_mosteller(
    probability: float, rewards: Iterable[bool | int], alpha: float, beta: float
) -> tuple[float, ...]:
    """The probability of the response considered after each of its outcomes.

    Reward: p + alpha (1 - p); none: p - beta p (Bush & Mosteller, 1951; other linear operators
    exist).
    """
    must_be_rates(probability, alpha, beta)
    told = []
    for reward in rewards:
        probability += alpha * (1 - probability) if reward else -beta * probability
        told.append(probability)
    return tuple(told)


def log_softmax(values: Sequence[float], beta: float, choice: int) -> float:
    """The natural logarithm of one choice's probability, exact where the probability is tiny."""
    best = max(values)
    return beta * (values[choice] - best) - log(sum(exp(beta * (each - best)) for each in values))


@dataclass(frozen=True, slots=True)
class Learned:
    """A learner after some choices: values, the odds it gave before each choice, their likelihood.

    `log_likelihood` is the sum of natural logarithms of the probabilities of what was chosen.
    """

    values: tuple[float, ...]
    probabilities: tuple[tuple[float, ...], ...]
    log_likelihood: float


def q_learning(
    choices: Iterable[tuple[int, float]], alpha: float, beta: float, start: Sequence[float]
) -> Learned:
    """One-state Q-learning with softmax, told what was chosen and what it paid.

    The value of the choice moves by alpha (r - Q) (Watkins & Dayan, 1992); beta is how strictly
    the better value is followed. Choices are places in `start`; another place raises IndexError.
    """
    must_be_rates(alpha)
    values, told, likelihood = list(start), [], 0.0
    for choice, reward in choices:
        if choice < 0:
            raise IndexError("choices are counted from 0")
        likelihood += log_softmax(values, beta, choice)
        told.append(softmax(values, beta))
        values[choice] += alpha * (reward - values[choice])
    return Learned(tuple(values), tuple(told), likelihood)


@dataclass(frozen=True, slots=True)
class StayAndShift:
    """Win-stay, lose-shift: how often each was followed, and out of how many."""

    stays: int
    wins: int
    shifts: int
    losses: int

    @property
    def stay_after_win(self) -> Measure:
        """The proportion of wins after which the choice stayed the same."""
        return ratio(self.stays, self.wins, "no win was followed by a choice")

    @property
    def shift_after_loss(self) -> Measure:
        """The proportion of losses after which the choice changed."""
        return ratio(self.shifts, self.losses, "no loss was followed by a choice")


def stay_and_shift(choices: Sequence[str | int], rewards: Sequence[bool | int]) -> StayAndShift:
    """Count win-stay and lose-shift; the last choice is followed by nothing and left out.

    (Robbins, 1952; Nowak & Sigmund, 1993.) Raises ValueError unless each choice has its reward.
    """
    if len(choices) != len(rewards):
        raise ValueError("every choice has a reward, paid or not")
    stayed = [before == after for before, after in pairwise(choices)]
    after_win = [stay for stay, won in zip(stayed, rewards, strict=False) if won]
    after_loss = [not stay for stay, won in zip(stayed, rewards, strict=False) if not won]
    return StayAndShift(sum(after_win), len(after_win), sum(after_loss), len(after_loss))


def must_be_rates(*rates: float) -> None:
    """Raise ValueError for a rate outside 0 to 1."""
    if not all(0 <= rate <= 1 for rate in rates):
        raise ValueError("a rate of learning and a probability are between 0 and 1")
