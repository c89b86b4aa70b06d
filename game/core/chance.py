"""Chance with an address: the same seed, turn and purpose always give the same number.

There is no hidden generator, so a new purpose never shifts an old roll, and no roll depends on
the platform.
"""

from collections.abc import Sequence
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")


def roll(seed: int, turn: int, purpose: str) -> float:
    """A number in [0, 1) that belongs to this seed, turn and purpose alone."""
    digest = blake2b(f"{seed}/{turn}/{purpose}".encode(), digest_size=8).digest()
    return (int.from_bytes(digest, "big") >> 11) / (1 << 53)


def pick(seed: int, turn: int, purpose: str, count: int) -> int:
    """An integer from 0 to count - 1, each equally likely."""
    return int(roll(seed, turn, purpose) * count)


def shuffled(values: Sequence[T], seed: int, turn: int, purpose: str) -> tuple[T, ...]:
    """The same values in an order of chance (Fisher and Yates, 1938)."""
    mixed = list(values)
    for last in range(len(mixed) - 1, 0, -1):
        other = pick(seed, turn, f"{purpose}/{last}", last + 1)
        mixed[last], mixed[other] = mixed[other], mixed[last]
    return tuple(mixed)
