"""One pupil's life as the class sees it: which arm, what was measured, what stands against it.

Nothing is measured twice: the numbers are those of the pupil's own debrief.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median

from game.app.result_code import Result
from game.core import events as e
from game.core.model import Level
from game.debrief.attention import hand_of, hidden_ms
from game.debrief.burst import baseline_of, baseline_rates
from game.debrief.compose import measured, rounded
from game.debrief.doors import DoorRound, rounds_of
from game.debrief.life import Life, read_life
from game.debrief.measures import WINDOW_SECONDS
from game.debrief.record import Points, steps_and_pips
from game.debrief.sessions import session
from game.lab.rates import times_between
from game.lab.undefined import number_or_none

PRIMARY = "first_minute_presses"
Numbers = Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class Configuration:
    """What must be the same before two lives may be compared; None where a code does not say."""

    level: str
    digest: str
    length: str
    in_class: bool | None
    arcade: bool | None

    @property
    def hash(self) -> str:
        """SHA-256 of the configuration, by which classes are merged."""
        facts = (self.level, self.digest, self.length, self.in_class, self.arcade)
        return hashlib.sha256(repr(facts).encode()).hexdigest()

    def fits(self, other: "Configuration") -> bool:
        """Whether both are the same as far as both say."""
        known = zip(
            (self.level, self.digest, self.length, self.in_class, self.arcade),
            (other.level, other.digest, other.length, other.in_class, other.arcade),
            strict=True,
        )
        return all(one == two or one is None or two is None for one, two in known)


@dataclass(frozen=True, slots=True)
class Around:
    """What a teacher knows and a log does not.

    `flag` is a reason to leave this life out, given before the reveal, `test` whether the seat was
    the teacher's own rehearsal.
    """

    flag: str = ""
    test: bool = False


@dataclass(frozen=True, slots=True)
class Player:
    """One life of the class and its measures; None is undefined, never 0.

    `hidden_ms` is how long the game was out of sight in the first minute of the quiet check-in,
    `hand` what pressed; None and empty where neither was noted.
    """

    name: str
    configuration: Configuration
    arm: str
    seed: int
    finished: bool
    planned_sparks: int
    reached_quiet: bool
    measures: Numbers
    around: Around = Around()
    hidden_ms: int | None = None
    hand: str = ""
    source: str = "log"
    log: e.Log = ()
    steps: Points = ()
    quiet_times: tuple[float, ...] = ()
    rounds: tuple[DoorRound, ...] = ()
    guess: str = ""
    sha256: str = ""

    @property
    def first_minute(self) -> float | None:
        """The primary measure: presses in the first 60 s of the quiet check-in."""
        return self.measures.get(PRIMARY)


def player_of(
    level: Level, log: e.Log, name: str, around: Around = Around(), sha256: str = ""
) -> Player:
    """The player of a log that has been seen to be one; `sha256` is that of its file."""
    life = read_life(level, log)
    started = life.started
    assert started is not None
    in_class = next((one for one in log if isinstance(one, e.LivedInClass)), None)
    numbers = {key: rounded(found) for key, found in measured(life).items()}
    first = first_minute_presses(life)
    return Player(
        name=name,
        configuration=Configuration(
            started.level,
            started.digest,
            started.length,
            in_class is not None,
            in_class.arcade if in_class else True,
        ),
        arm=started.arm,
        seed=started.seed,
        finished=life.finished,
        planned_sparks=planned(level, started.arm, started.length),
        reached_quiet=first is not None,
        measures={**numbers, **_beside(life, numbers, first)},
        around=around,
        hidden_ms=hidden_ms(life),
        hand=hand_of(life),
        log=log,
        steps=steps_and_pips(life.showings)[0],
        quiet_times=quiet_times(life),
        rounds=rounds_of(life),
        guess=life.guess,
        sha256=sha256,
    )


def _beside(life: Life, numbers: Numbers, first: float | None) -> dict[str, float | None]:
    """What the class needs beside the debrief's numbers: zeros are kept, and short windows too."""
    quiet = life.quiet_check_in
    baseline = baseline_of(life, quiet) if quiet else None
    rate = number_or_none(baseline_rates(baseline)[0]) if baseline else None
    last, missed = (numbers.get(name) for name in ("quiet_last_press_s", "quiet_sparks_omitted"))
    share = round(first / rate, 3) if first is not None and rate else None
    never = first == 0 and not numbers.get("quiet_presses")
    return {
        PRIMARY: first,
        "proportion_of_baseline": 0.0 if never else share,
        "last_press_s": 0.0 if never else last,
        "sparks_omitted": 0.0 if never else missed,
        "median_interval_ms": median_interval(life),
    }


def player_of_code(level: Level, said: Result, name: str) -> Player:
    """The player of a result code, which says less than a log."""
    quiet_day = level.lengths[said.length].quiet_day if said.length in level.lengths else 0
    found = said.measures
    first = found.get("quiet_presses_first_60_s")
    if first is None:
        seconds = found.get("quiet_s")
        put_away = seconds is not None and seconds < WINDOW_SECONDS
        first = found.get("quiet_presses") if put_away else None
    if first is None and (found.get("days") or 0) > quiet_day:
        first = 0
    return Player(
        name=name,
        configuration=Configuration(level.id, level.digest, said.length, None, None),
        arm=said.arm,
        seed=said.seed,
        finished=said.finished,
        planned_sparks=planned(level, said.arm, said.length),
        reached_quiet=first is not None,
        measures={**found, PRIMARY: first, "last_press_s": found.get("quiet_last_press_s")},
        hidden_ms=said.hidden_ms,
        hand=said.hand,
        source="code",
    )


def planned(level: Level, arm: str, length: str) -> int:
    """How many sparks an arm pays in a life of this length; 0 if the city no longer has it."""
    phases = level.arms[arm].phases.get(length, ()) if arm in level.arms else ()
    return sum(phase.sparks for phase in phases)


def first_minute_presses(life: Life) -> float | None:
    """Presses in the first 60 s; putting the phone away early, or never opening it, is few or 0.

    None if the log stops before the quiet check-in was over.
    """
    quiet, length = life.quiet_check_in, life.length
    if length is None:
        return None
    if quiet is None:
        return 0 if life.has_passed(length.quiet_day) else None
    is_over = any(
        isinstance(one, e.LeverHidden | e.PhoneClosed | e.BeaconLeft) and one.at >= quiet.hidden_at
        for one in life.log
    )
    if quiet.seconds < WINDOW_SECONDS and not is_over:
        return None
    return sum(at <= WINDOW_SECONDS for at in quiet_times(life))


def quiet_times(life: Life) -> tuple[float, ...]:
    """When the unpaid Pulse was pressed, in seconds since it was shown."""
    quiet = life.quiet_check_in
    return tuple(quiet.since_shown(press.at) for press in quiet.presses) if quiet else ()


def median_interval(life: Life) -> float | None:
    """The median time from press to press with no spark between, in milliseconds."""
    times = [time for one in life.showings for time in times_between(session(one).stretches)]
    return round(1000 * median(times), 1) if times else None
