"""How lives in Larkhaven end: told from what happened, and never from the number."""

from collections import Counter

import pytest

from game.content.catalogue_schema import roomier
from game.content.languages import Languages
from game.core.model import Ending, Level
from game.core.state import State
from game.lab.citizens import CITIZENS, live
from game.platforms.places import usual_city

FEWEST, MOST = 60, 90
# The lives looked at: of each robot, at each length.
LIVES = 40
# How many kinds of sentence an ending chooses from, where it is not three.
KINDS = {"outside": 4}


def told(state: State, level: Level | None = None) -> tuple[Ending, str]:
    """The ending of a life, as its screen tells it, in the words of the level given."""
    ending = next(one for one in (level or state.level).endings if one.id == state.ending)
    parts = [part.text for part in ending.parts if part.when is None or part.when.holds(state)]
    return ending, " ".join(parts)


def test_no_ending_and_no_sentence_of_one_asks_for_standing(larkhaven: Level) -> None:
    """Standing and what it buys never decide how anybody is at the end."""
    for ending in larkhaven.endings:
        conditions = [ending.when, *(part.when for part in ending.parts)]
        asked = {name for when in conditions if when is not None for name in when.mentions}
        assert not any(kind == "perks" or name == "standing" for kind, name in asked), ending.id


@pytest.mark.slow
@pytest.mark.parametrize("length", ["week", "fortnight", "month"])
def test_whatever_happened_an_ending_is_60_to_90_words(larkhaven: Level, length: str) -> None:
    spanish = Languages(usual_city(), {larkhaven.id: usual_city()}).translated(larkhaven, "es")
    lengths: dict[str, set[int]] = {}
    ways: Counter[str] = Counter()
    for bot in CITIZENS:
        for seed in range(LIVES):
            state = live(larkhaven, bot, seed, length)[0]
            assert FEWEST <= len(told(state, spanish)[1].split()) <= roomier(MOST)
            ending, words = told(state)
            lengths.setdefault(ending.id, set()).add(len(words.split()))
            ways[words] += 1
    print(length, {name: (min(counts), max(counts)) for name, counts in lengths.items()}, len(ways))
    assert lengths.keys() == {ending.id for ending in larkhaven.endings}
    assert all(FEWEST <= count <= MOST for counts in lengths.values() for count in counts), lengths
    assert len(ways) >= 20


def test_each_sentence_of_an_ending_has_its_counterpart(larkhaven: Level) -> None:
    """Of the sentences that depend on something, exactly one of each kind is told."""
    for bot in CITIZENS:
        state = live(larkhaven, bot, 5)[0]
        ending, words = told(state)
        chosen = sum(part.when is not None and part.text in words for part in ending.parts)
        assert chosen == KINDS.get(ending.id, 3), ending.id
