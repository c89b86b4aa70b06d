"""The class after the reveal, drawn: every pupil a dot, and the median of each arm.

An arm of fewer than five is not shown, so that no dot is anybody's.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from statistics import median

from sqlalchemy import Connection

from game.classroom.exclusions import why_excluded
from game.classroom.gathering import Refused, each_once, lives_in
from game.classroom.logbook import lines_of
from game.classroom.players import Player, player_of
from game.classroom.rooms import Room
from game.classroom.seating import REMOVED, Seat
from game.classroom.unseated import handed_to
from game.core.logs import from_json_lines
from game.core.model import Level
from game.debrief.palette import CLAY, HARBOUR, INK, PAPER

FEWEST = 5
WIDE, ROW, LEFT, RIGHT = 900, 96, 190, 30
DOT, TALLEST = 8, 64
COLOURS = (HARBOUR, CLAY, INK)


@dataclass(frozen=True, slots=True)
class Pressed:
    """Presses in the first 60 seconds of the quiet check-in, of each pupil who had those."""

    arm: str
    presses: tuple[int, ...]


class Cohort:
    """Measures each life once; a life that has not changed is not read again."""

    def __init__(self, level: Level) -> None:
        self.level = level
        self._known: dict[int, tuple[str, int | None]] = {}
        self._handed: dict[str, tuple[Player | Refused, ...]] = {}

    def drawn(self, connection: Connection, room: Room, seats: Sequence[Seat]) -> str:
        """The chart of a room whose arms were revealed, and what it says in words."""
        if not room.revealed:
            return ""
        counted = [one for one in seats if not (one.test or one.flag or one.results == REMOVED)]
        by_arm: dict[str, list[int]] = {arm: [] for arm in room.arms}
        for seat in counted:
            presses = self._presses(connection, seat)
            if presses is not None:
                by_arm[seat.arm].append(presses)
        known = {seat.seed for seat in seats if seat.lines}
        for arm, presses in self._without_a_seat(connection, room, known):
            by_arm[arm].append(presses)
        return chart(tuple(Pressed(arm, tuple(sorted(some))) for arm, some in by_arm.items()))

    def _presses(self, connection: Connection, seat: Seat) -> int | None:
        digest, presses = self._known.get(seat.id, ("", None))
        if digest != seat.digest:
            text = "".join(f"{line}\n" for line in lines_of(connection, seat.id))
            presses = first_minute(self.level, text)
            self._known[seat.id] = (seat.digest, presses)
        return presses

    def _without_a_seat(
        self, connection: Connection, room: Room, known: set[int]
    ) -> Iterator[tuple[str, int]]:
        """The arm and presses of each life beside the seats that the report would compare."""
        lives: list[Player] = []
        for one in handed_to(connection, room.id):
            if one.text not in self._handed:
                self._handed[one.text] = tuple(lives_in(one, {self.level.id: self.level}))
            found = (life for life in self._handed[one.text] if isinstance(life, Player))
            lives += [life for life in found if life.seed not in known]
        for life in each_once(lives)[0]:
            if life.first_minute is not None and not why_excluded(life):
                yield life.arm, round(life.first_minute)


def first_minute(level: Level, text: str) -> int | None:
    """Presses in the first 60 seconds of the quiet check-in, or None where the report has none."""
    log = from_json_lines(text)
    player = player_of(level, log, "") if log else None
    if player is None or player.first_minute is None or why_excluded(player):
        return None
    return round(player.first_minute)


@lru_cache(maxsize=8)
def chart(arms: tuple[Pressed, ...]) -> str:
    """The arms one below the other, drawn and said."""
    most = max((max(one.presses, default=0) for one in arms), default=0) or 1
    rows = "".join(_row(one, place, most) for place, one in enumerate(arms))
    said = " ".join(_said(one) for one in arms)
    tall = ROW * len(arms) + 40
    return (
        f'<figure><svg viewBox="0 0 {WIDE} {tall}" role="img" aria-label="{escape(said)}">'
        f"{rows}{_scale(most, tall)}</svg>"
        f"<figcaption>Presses in the first 60 seconds of the quiet check-in, one dot a pupil. "
        f"{escape(said)}</figcaption></figure>"
    )


def _said(one: Pressed) -> str:
    if len(one.presses) < FEWEST:
        return f"{one.arm}: fewer than {FEWEST}, not shown."
    return f"{one.arm}: median {median(one.presses):g} of {len(one.presses)}."


def _row(one: Pressed, place: int, most: int) -> str:
    middle = ROW * place + ROW // 2 + 8
    label = f'<text x="12" y="{middle + 7}" font-size="24" fill="{INK}">{escape(one.arm)}</text>'
    if len(one.presses) < FEWEST:
        few = f"fewer than {FEWEST}"
        words = f'<text x="{LEFT}" y="{middle + 7}" font-size="22" fill="{INK}">{few}</text>'
        return label + words
    colour = COLOURS[place % len(COLOURS)]
    highest = max(Counter(one.presses).values())
    apart = min(2 * DOT, TALLEST / highest)
    dots = []
    for value, height in _stacked(one.presses):
        across, up = _across(value, most), middle + 26 - height * apart
        place_of = f'cx="{across:.1f}" cy="{up:.1f}" r="{DOT}"'
        dots.append(f'<circle {place_of} fill="{colour}" stroke="{PAPER}" stroke-width="2"/>')
    line = _across(median(one.presses), most)
    mark = (
        f'<path d="M{line:.1f} {middle - 34}V{middle + 36}" stroke="{INK}" stroke-width="4"'
        ' stroke-dasharray="8 5"/>'
    )
    return label + "".join(dots) + mark


def _stacked(values: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Each value and how many of it came before: dots alike lie on one another."""
    seen: Counter[int] = Counter()
    for value in values:
        yield value, seen[value]
        seen[value] += 1


def _scale(most: int, tall: int) -> str:
    ends = ((0, "start"), (most, "end"))
    return "".join(
        f'<text x="{_across(value, most):.1f}" y="{tall - 10}" font-size="22"'
        f' text-anchor="{anchor}" fill="{INK}">{value}</text>'
        for value, anchor in ends
    )


def _across(value: float, most: int) -> float:
    return LEFT + value / most * (WIDE - LEFT - RIGHT)
