"""Herrnstein's hyperbola: response rate against reinforcer rate, B = k R / (R + Re).

k is the highest rate, in the units of B; Re the reinforcer rate, in the units of R, at which half
of k is reached: reinforcement from everything else (Herrnstein, 1970).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from game.lab.fitting import lowest, share_explained, squares
from game.lab.undefined import Measure, Undefined

FEWEST_RATES = 3
FAR = 1e4  # how far beyond the rates in the data Re is looked for

STRAIGHT = "a straight line or a level lies nearest to the rates: the curve has no bend"


@dataclass(frozen=True, slots=True)
class Hyperbola:
    """The curve through some rates: k, Re, and the share of the variance it accounts for."""

    k: Measure
    re: Measure
    explained: Measure


def herrnstein(rate: float, k: float, re: float) -> float:
    """The response rate at a reinforcer rate; raises ValueError unless k, Re > 0 and rate >= 0."""
    if not (k > 0 and re > 0 and rate >= 0):
        raise ValueError("k and Re are above 0, and a rate is 0 or more")
    return k * rate / (rate + re)


def fit_hyperbola(reinforcers: Sequence[float], responses: Sequence[float]) -> Hyperbola:
    """k and Re by nonlinear least squares on the rates themselves, not on reciprocals.

    For each Re the best k follows directly, so only Re is searched for. Undefined below 3 distinct
    reinforcer rates above 0, without responses, or where no bend can be found. Raises ValueError
    for rates below 0 or lists of unequal length.
    """
    must_be_rates(reinforcers, responses)
    distinct = sorted({rate for rate in reinforcers if rate})
    if len(distinct) < FEWEST_RATES:
        return nothing(f"{len(distinct)} distinct reinforcer rates; a curve needs {FEWEST_RATES}")
    if not any(responses):
        return nothing("there were no responses")

    def error(re: float) -> float:
        return squares(responses, best_curve(re, reinforcers, responses))

    re = lowest(error, distinct[0] / FAR, distinct[-1] * FAR)
    if re is None:
        return nothing(STRAIGHT)
    curve = best_curve(re, reinforcers, responses)
    return Hyperbola(best_k(re, reinforcers, responses), re, share_explained(responses, curve))


def must_be_rates(reinforcers: Sequence[float], responses: Sequence[float]) -> None:
    """Raise ValueError for rates below 0 or lists of unequal length."""
    if len(reinforcers) != len(responses) or min((*reinforcers, *responses), default=0) < 0:
        raise ValueError("as many rates of one as of the other, all 0 or more")


def best_k(re: float, reinforcers: Sequence[float], responses: Sequence[float]) -> float:
    """The k with the least squared error, given Re."""
    shape = [rate / (rate + re) for rate in reinforcers]
    met = sum(part * seen for part, seen in zip(shape, responses, strict=True))
    return met / sum(part * part for part in shape)


def best_curve(
    re: float, reinforcers: Sequence[float], responses: Sequence[float]
) -> tuple[float, ...]:
    """The response rates expected with this Re and the k that suits it best."""
    k = best_k(re, reinforcers, responses)
    return tuple(k * rate / (rate + re) for rate in reinforcers)


def nothing(reason: str) -> Hyperbola:
    """No curve, and why."""
    return Hyperbola(Undefined(reason), Undefined(reason), Undefined(reason))
