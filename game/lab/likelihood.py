"""Fitting learning rules to choices by maximum likelihood: which parameters make them likeliest.

Choices are (option, rewarded) pairs, options counted from 0. Simulate and recover before trusting
a fit (Wilson & Collins, 2019): with few choices, rate and exploitation trade against each other.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import exp, inf, log

from game.lab.learners import BushMosteller, Learner, QLearner
from game.lab.undefined import Measure, Undefined

FEWEST_CHOICES = 20
GRID, STEPS = 9, 60
EDGE = 0.02  # of the range searched: a fit this near its end is no fit

Choice = tuple[int, bool]
Make = Callable[[Sequence[float]], Learner]


@dataclass(frozen=True, slots=True)
class Parameter:
    """A number to be found between two bounds, evenly or evenly in logarithms."""

    name: str
    low: float
    high: float
    in_logs: bool = False

    def at(self, place: float) -> float:
        """The value at a place from 0, the lower bound, to 1."""
        if self.in_logs:
            return exp(log(self.low) + place * (log(self.high) - log(self.low)))
        return self.low + place * (self.high - self.low)


@dataclass(frozen=True, slots=True)
class Rule:
    """A learning rule to fit: its parameters, and the learner they make among so many options."""

    parameters: tuple[Parameter, ...]
    make: Callable[[Sequence[float], int], Learner]


RULES = {
    "q_learning": Rule(
        (Parameter("rate", 0.001, 1.0), Parameter("exploitation", 0.1, 30.0, in_logs=True)),
        lambda found, options: QLearner((0.0,) * options, found[0], found[1]),
    ),
    "bush_mosteller": Rule(
        (Parameter("up", 0.001, 0.999), Parameter("down", 0.001, 0.999)),
        lambda found, options: BushMosteller((1 / options,) * options, found[0], found[1]),
    ),
}


@dataclass(frozen=True, slots=True)
class Fit:
    """What was found: each parameter, the log-likelihood, and how many choices it rests on."""

    parameters: dict[str, Measure]
    log_likelihood: Measure
    choices: int


def log_likelihood(learner: Learner, choices: Iterable[Choice]) -> float:
    """The sum of natural logarithms of the probabilities of what was chosen."""
    total = 0.0
    for option, rewarded in choices:
        probability = learner.probabilities()[option]
        if probability <= 0:
            return -inf
        total += log(probability)
        learner = learner.after(option, rewarded)
    return total


def fitted(rule: str, choices: Sequence[Choice], options: int = 2) -> Fit:
    """The likeliest parameters of a rule; undefined with few choices or at the search's edge."""
    found = RULES[rule]
    if len(choices) < FEWEST_CHOICES:
        few = Undefined(f"{len(choices)} choices; a fit needs {FEWEST_CHOICES}")
        return Fit({one.name: few for one in found.parameters}, few, len(choices))

    def height(place: tuple[float, ...]) -> float:
        values = [one.at(at) for one, at in zip(found.parameters, place, strict=True)]
        return log_likelihood(found.make(values, options), choices)

    best = climbed(height, highest_of_grid(height, len(found.parameters)))
    parameters = {
        one.name: one.at(at) if EDGE < at < 1 - EDGE else at_the_edge(one)
        for one, at in zip(found.parameters, best, strict=True)
    }
    return Fit(parameters, height(best), len(choices))


def at_the_edge(parameter: Parameter) -> Undefined:
    """Why a parameter at the end of its range is none."""
    ends = f"{parameter.low:g} or {parameter.high:g}"
    return Undefined(f"{parameter.name} runs to the end of the search, {ends}")


def highest_of_grid(
    height: Callable[[tuple[float, ...]], float], dimensions: int
) -> tuple[float, ...]:
    """The best of an even grid, its middles of cells."""
    places: list[tuple[float, ...]] = [()]
    for _ in range(dimensions):
        places = [(*place, (cell + 0.5) / GRID) for place in places for cell in range(GRID)]
    return max(places, key=height)


def climbed(
    height: Callable[[tuple[float, ...]], float], start: tuple[float, ...]
) -> tuple[float, ...]:
    """Up from there: a step along each axis while it helps, then half the step."""
    best, top, step = start, height(start), 0.5 / GRID
    for _ in range(STEPS):
        tries = neighbours(best, step)
        heights = [height(place) for place in tries]
        if max(heights) > top:
            top = max(heights)
            best = tries[heights.index(top)]
        else:
            step /= 2
        if step < 1e-5:
            break
    return best


def neighbours(place: tuple[float, ...], step: float) -> list[tuple[float, ...]]:
    """The places one step along each axis and each diagonal, within the range searched."""
    moves: list[tuple[float, ...]] = [()]
    for at in place:
        ways = [min(max(at + by, 0.0), 1.0) for by in (-step, 0.0, step)]
        moves = [(*move, way) for move in moves for way in ways]
    return [move for move in moves if move != place]
