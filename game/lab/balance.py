"""Whether a city leaves a choice: what nobody met, and what somebody always took."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from game.core.events import Log, OptionChosen
from game.core.state import State

SHARE, FEWEST = 0.85, 5
SEEKERS = ("greedy", "friend")


@dataclass(slots=True)
class Tally:
    """The choices and the closeness of one robot's lives."""

    lives: int = 0
    closeness: int = 0
    choices: dict[str, Counter[str]] = field(default_factory=dict)

    def add(self, state: State, log: Log) -> None:
        """Count one life more."""
        self.lives += 1
        self.closeness += sum(state.meters[one.meter] for one in state.level.people.values())
        for event in log:
            if isinstance(event, OptionChosen):
                self.choices.setdefault(event.card, Counter())[event.option] += 1

    @property
    def favourites(self) -> set[str]:
        """`card/option` taken in more than 85 of 100 meetings, of five or more."""
        return {
            f"{card}/{option}"
            for card, options in self.choices.items()
            for option, times in options.items()
            if options.total() >= FEWEST and times > SHARE * options.total()
        }


def balance(
    tallies: Mapping[str, Tally], people: int, met: Mapping[str, Mapping[str, int]]
) -> dict[str, Any]:
    """What no life met, the options both seekers always take, each robot's closeness, 0 to 100.

    `dominating` is None where a seeker did not live.
    """
    both = [tallies[bot].favourites for bot in SEEKERS if bot in tallies]
    return {
        "never": {kind: _never(counts) for kind, counts in met.items()},
        "dominating": sorted(both[0] & both[1]) if len(both) == len(SEEKERS) else None,
        "closeness": {
            bot: round(one.closeness / one.lives / max(people, 1), 1)
            for bot, one in tallies.items()
        },
        "ending_shares": _shares(met["endings"]),
    }


def _never(counts: Mapping[str, int]) -> list[str]:
    return sorted(name for name, count in counts.items() if not count)


def _shares(counts: Mapping[str, int]) -> dict[str, float]:
    return {name: round(count / sum(counts.values()), 3) for name, count in counts.items()}
