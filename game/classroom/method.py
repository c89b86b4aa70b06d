"""How a report was computed, so that somebody else can compute it again."""

from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

from game.classroom.comparison import SEED, SHUFFLES
from game.classroom.exclusions import REASONS
from game.classroom.gathering import Gathered
from game.lab.comparing import COVERAGE, DRAWS

PACKAGES = ("model-citizen", "numpy", "scipy", "matplotlib")


def versions() -> dict[str, str]:
    """The game's version and those of the libraries that computed and drew."""
    return {name: _version(name) for name in PACKAGES}


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "unknown"


def method_words(gathered: Gathered) -> Iterator[str]:
    """The choices behind the numbers, one a line."""
    yield (
        "Primary measure, fixed beforehand: presses in the first 60 s of the quiet check-in, zeros "
        "kept; for `fixed` and `variable` the median pause after a spark, of at least eight."
    )
    yield (
        f"Difference of medians; percentile bootstrap of {DRAWS} resamples for the {COVERAGE} % "
        f"interval; permutation test of {SHUFFLES} shuffles, two-sided; seed {SEED}. Over 1,000 "
        "simulated classes of 30 the interval held the true difference in about 97 of 100."
    )
    yield f"Left out only for: {'; '.join(REASONS)}."
    yield "From a result code the pauses and the records cannot be seen."
    where = gathered.configuration
    yield f"Configuration {where.level}, {where.length}, level digest {where.digest[:16]}."
    yield f"Configuration hash `{where.hash}`: only lives with the same hash were merged."
    yield ", ".join(f"{name} {number}" for name, number in versions().items())
