"""What is true now: the fold of every event so far. Never edited, only replaced."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Literal

from game.core.beside import NOTHING_BESIDE, Beside, facts_of
from game.core.model import STANDING, Activity, Length, Level

Place = Literal[
    "morning", "card", "answer", "evening", "check_in", "doors", "arcade", "night", "ended"
]
NOTHING: frozenset[str] = frozenset()
LEVER_AWAY_MS = 120_000


@dataclass(frozen=True, slots=True)
class Lever:
    """The Pulse and its sparks. Times are session-clock milliseconds.

    `presses` counts since the last spark; `paid` counts the sparks of the whole life that the
    schedules paid; `evening` those of this evening; `gifts` the free ones, outside both counts.
    """

    shown: bool = False
    shown_at: int = 0
    schedule: str = ""
    presses: int = 0
    waiting: bool = False
    waiting_free: bool = False
    paid: int = 0
    evening: int = 0
    gifts: int = 0


@dataclass(frozen=True)
class State:
    """A life at one moment. `length` and `arm` are ids; meters include `closeness.<person>`.

    `judged` holds, by its id, of each scene of the checks whether it was said to be a trick. The
    class has no slots, so that `changed` can copy all facts at once.
    """

    level: Level
    seed: int
    length: str
    arm: str
    turn: int
    clock: int
    place: Place
    day: int
    act: str
    slot: int
    card: str
    option: str
    open_options: tuple[str, ...]
    meters: Mapping[str, int]
    flags: frozenset[str] = NOTHING
    perks: frozenset[str] = NOTHING
    seen: frozenset[str] = NOTHING
    in_beacon: bool = True
    told: bool = False
    checked_in: bool = False
    lever: Lever = field(default_factory=Lever)
    rule_counts: Mapping[str, int] = field(default_factory=dict)
    ending: str = ""
    guess: str = ""
    judged: Mapping[str, bool] = field(default_factory=dict)
    hidden_at: int = -1
    beside: Beside = NOTHING_BESIDE

    @property
    def plan(self) -> Length:
        """The length of life being lived."""
        return self.level.lengths[self.length]

    @property
    def standing(self) -> int:
        """Beacon's number."""
        return self.meters[STANDING]

    @property
    def ended(self) -> bool:
        """Whether the life is over, though rounds at the doors may be run after it."""
        return bool(self.ending)

    @property
    def is_quiet_day(self) -> bool:
        """Whether nothing is paid today."""
        return self.day == self.plan.quiet_day

    @property
    def is_second_window(self) -> bool:
        """Whether today has the second unpaid window."""
        return self.day == self.plan.second_window_day

    @property
    def activity(self) -> Activity | None:
        """The activity that has been entered, if there is one."""
        return self.level.activities.get(self.beside.now)

    @property
    def waits_for_the_quiet(self) -> bool:
        """Whether nothing but the Pulse may pay now and then: in a class, before the outage."""
        return self.beside.in_class and not self.told

    @property
    def may_check_in(self) -> bool:
        """Whether this evening has a check-in that has not been opened, now or in a while."""
        return (
            self.place == "evening"
            and self.in_beacon
            and not self.checked_in
            and (self.day <= self.plan.quiet_day or self.is_second_window)
        )

    @property
    def lights_at(self) -> int:
        """When the phone can be opened: for the second window, two minutes after the lever went."""
        waits = self.is_second_window and self.hidden_at >= 0
        return self.hidden_at + LEVER_AWAY_MS if waits else 0

    @property
    def has_check_in(self) -> bool:
        """Whether an evening check-in can be opened now."""
        return self.may_check_in and self.clock >= self.lights_at


def state_hash(state: State) -> str:
    """The hash of everything that was folded, the same on every platform and version."""
    lever = state.lever
    facts: dict[str, object] = {
        "level": state.level.id,
        "start": [state.seed, state.length, state.arm],
        "now": [state.turn, state.clock, state.place, state.day, state.act, state.slot],
        "card": [state.card, state.option, list(state.open_options)],
        "meters": dict(state.meters),
        "sets": [sorted(state.flags), sorted(state.perks), sorted(state.seen)],
        "beacon": [state.in_beacon, state.told, state.checked_in],
        "lever": [getattr(lever, name) for name in lever.__slots__],
        "rules": dict(state.rule_counts),
        "ending": [state.ending, state.guess] if state.guess else state.ending,
    }
    # Only where there is anything: the hash of a life without it stays what it was.
    if state.beside != NOTHING_BESIDE:
        facts["beside"] = facts_of(state.beside)
    if state.judged:
        facts["judged"] = dict(state.judged)
    return sha256(json.dumps(facts, sort_keys=True, separators=(",", ":")).encode()).hexdigest()
