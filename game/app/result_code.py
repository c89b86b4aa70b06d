"""A finished life as one short code, to be sent on where no file can be.

A code is `MC1` and letters in groups of five, so that it breaks where a line ends. Behind the
letters (Crockford's base 32: no I, L, O or U) are bytes: the first four of the city's digest; then
numbers, which are the length and the arm as their places in the city's sorted names, the seed,
whether the life is over, MEASURES in their order, and how long the game was hidden in the quiet
minute and the place in HANDS of what pressed (older codes lack these two); then two bytes of
SHA-256 over all before, so that a slip is noticed. A number is a varint of 0 for "not defined",
else of its zigzag plus one. Measures in parts are in thousandths. The arm cannot be read off by
eye; a teacher's tool, which has the city, reads it offline.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from game.core import events as e
from game.core.model import Level
from game.debrief.attention import HANDS, hand_of, hidden_ms
from game.debrief.findings import Debrief
from game.debrief.life import read_life

MARK = "MC1"
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LOOKALIKES = str.maketrans("OIL", "011")
DIGEST_BYTES, CHECK_BYTES = 4, 2
GROUP = 5
LONGEST = 400
WHOLE, PARTS = 1, 1000
MEASURES = {
    "days": WHOLE,
    "presses": WHOLE,
    "presses_while_waiting": WHOLE,
    "sparks": WHOLE,
    "free_sparks": WHOLE,
    "lever_s": PARTS,
    "paid_presses": WHOLE,
    "rate_per_min": PARTS,
    "median_pause_s": PARTS,
    "quiet_s": PARTS,
    "quiet_presses": WHOLE,
    "quiet_presses_first_60_s": WHOLE,
    "quiet_last_press_s": PARTS,
    "standing_start": WHOLE,
    "standing_end": WHOLE,
    "changes_open": WHOLE,
    "changes_hidden": WHOLE,
    "changes_false": WHOLE,
}
FEWEST_NUMBERS = 4 + len(MEASURES)


class CodeError(ValueError):
    """A text that is no result code, and why in a sentence."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a code says about a life."""

    level: str
    length: str
    arm: str
    seed: int
    finished: bool
    measures: Mapping[str, float | None]
    hidden_ms: int | None = None
    hand: str = ""


def result_code(level: Level, log: e.Log, told: Debrief) -> str:
    """The code of a life and its debrief."""
    started = log[0]
    assert isinstance(started, e.LevelStarted)
    numbers: list[int | None] = [
        _place(started.length, level.lengths),
        _place(started.arm, level.arms),
        started.seed,
        int(told.finished),
    ]
    for name, unit in MEASURES.items():
        value = told.measures.get(name)
        known = isinstance(value, int | float)
        numbers.append(round(float(value) * unit) if known else None)  # type: ignore[arg-type]
    life = read_life(level, log)
    numbers += [hidden_ms(life), _place(hand_of(life), HANDS)]
    content = bytes.fromhex(_hex(started.digest)) + b"".join(map(_varint, numbers))
    letters = _letters(content + _check(content))
    groups = (letters[at : at + GROUP] for at in range(0, len(letters), GROUP))
    return " ".join((MARK, *groups))


def read_result_code(code: str, levels: Iterable[Level]) -> Result:
    """What a code says, or a CodeError; only of a life lived in one of these cities."""
    content = _content(code)
    head = content[:DIGEST_BYTES].hex()
    level = next((one for one in levels if _hex(one.digest) == head), None)
    if level is None:
        raise CodeError("This code is of a life in another city, or another version of it.")
    numbers = list(_numbers(content[DIGEST_BYTES:]))
    if len(numbers) == FEWEST_NUMBERS:
        numbers += [None, None]
    if len(numbers) != FEWEST_NUMBERS + 2:
        raise CodeError("This code is of another version of the game.")
    length, arm, seed, finished, *rest, hidden, hand = numbers
    values = (
        None if number is None else number if unit == WHOLE else number / unit
        for number, unit in zip(rest, MEASURES.values(), strict=True)
    )
    return Result(
        level=level.id,
        length=_name(length, level.lengths),
        arm=_name(arm, level.arms),
        seed=seed or 0,
        finished=bool(finished),
        measures=dict(zip(MEASURES, values, strict=True)),
        hidden_ms=hidden,
        hand=_name(hand, HANDS),
    )


def _content(code: str) -> bytes:
    """The bytes of a code once its check has been seen to be right."""
    plain = "".join(code.upper().split()).replace("-", "")
    if not plain.startswith(MARK) or len(plain) > LONGEST:
        raise CodeError(f"A result code begins with {MARK}.")
    letters = plain[len(MARK) :].translate(LOOKALIKES)
    if any(letter not in LETTERS for letter in letters):
        raise CodeError("This code has a sign that no result code has.")
    number = 0
    for letter in letters:
        number = number * 32 + LETTERS.index(letter)
    size = len(letters) * 5 // 8
    whole = (number >> (len(letters) * 5 - size * 8)).to_bytes(size, "big")
    content, check = whole[:-CHECK_BYTES], whole[-CHECK_BYTES:]
    if len(content) <= DIGEST_BYTES or check != _check(content):
        raise CodeError("This code has a slip in it, or a part is missing.")
    return content


def _letters(content: bytes) -> str:
    bits = len(content) * 8
    spare = -bits % 5
    number = int.from_bytes(content, "big") << spare
    places = range(bits + spare - 5, -1, -5)
    return "".join(LETTERS[number >> place & 31] for place in places)


def _check(content: bytes) -> bytes:
    return sha256(MARK.encode() + content).digest()[:CHECK_BYTES]


def _varint(number: int | None) -> bytes:
    """Seven bits a byte, the lowest first; the eighth says that more follow."""
    rest = 0 if number is None else (number * 2 if number >= 0 else -number * 2 - 1) + 1
    parts = []
    while rest > 127:
        parts.append(rest & 127 | 128)
        rest >>= 7
    return bytes((*parts, rest))


def _numbers(content: bytes) -> Iterator[int | None]:
    number, place = 0, 0
    for byte in content:
        number += (byte & 127) << place
        place += 7
        if byte < 128:
            zigzag = number - 1
            yield None if not number else -(zigzag // 2 + 1) if zigzag & 1 else zigzag // 2
            number, place = 0, 0


def _hex(digest: str) -> str:
    """The first bytes of a digest in hexadecimal; a digest that is none is hashed to one."""
    start = digest[: 2 * DIGEST_BYTES].lower()
    if len(start) == 2 * DIGEST_BYTES and all(sign in "0123456789abcdef" for sign in start):
        return start
    return sha256(digest.encode()).hexdigest()[: 2 * DIGEST_BYTES]


def _place(name: str, names: Iterable[str]) -> int | None:
    ordered = sorted(names)
    return ordered.index(name) if name in ordered else None


def _name(place: int | None, names: Iterable[str]) -> str:
    ordered = sorted(names)
    return ordered[place] if place is not None and 0 <= place < len(ordered) else ""
