"""Many lives at once: what a city does to a thousand robots.

It imports NumPy, so nothing the browser loads may import it.
"""

from collections import Counter
from dataclasses import dataclass
from typing import Any

import numpy as np

from game.core.events import PerkOpened
from game.core.model import Level
from game.lab.balance import Tally, balance
from game.lab.citizens import CITIZENS, live

ALL = "all"


@dataclass(frozen=True, slots=True)
class Population:
    """What became of them: mean and sd of Standing, and lives per card, perk and ending."""

    citizens: int
    bot: str
    length: str
    arm: str
    seed: int
    standing: dict[str, float]
    cards: dict[str, int]
    perks: dict[str, int]
    endings: dict[str, int]
    balance: dict[str, Any]


def simulate(
    level: Level, citizens: int, bot: str = ALL, length: str = "", arm: str = "", seed: int = 0
) -> Population:
    """Live that many lives, with seeds counted up from `seed`; "all" takes the robots in turn."""
    length, arm = length or level.default_length, arm or level.default_arm
    bots = list(CITIZENS) if bot == ALL else [bot]
    cards: Counter[str] = Counter(dict.fromkeys(level.cards, 0))
    perks: Counter[str] = Counter(dict.fromkeys(level.perks, 0))
    endings: Counter[str] = Counter({ending.id: 0 for ending in level.endings})
    tallies: dict[str, Tally] = {}
    standings = []
    for number in range(citizens):
        name = bots[number % len(bots)]
        state, log = live(level, name, seed + number, length, arm)
        tallies.setdefault(name, Tally()).add(state, log)
        cards.update(state.seen)
        perks.update({event.perk for event in log if isinstance(event, PerkOpened)})
        endings[state.ending] += 1
        standings.append(state.standing)
    spread = {"mean": float(np.mean(standings)), "sd": float(np.std(standings, ddof=0))}
    met = {"cards": cards, "perks": perks, "endings": endings}
    return Population(
        citizens=citizens,
        bot=bot,
        length=length,
        arm=arm,
        seed=seed,
        standing={name: round(value, 3) for name, value in spread.items()},
        cards=dict(cards),
        perks=dict(perks),
        endings=dict(endings),
        balance=balance(tallies, len(level.people), met),
    )
