"""The class as it was handed in: every life once, refolded, and what could not be used and why."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from game.app.found import Damaged, Foreign, Older
from game.app.result_code import CodeError, read_result_code
from game.app.saves import header, read_save
from game.classroom.exclusions import why_excluded
from game.classroom.handed import Handed
from game.classroom.handing_in import handed_in
from game.classroom.players import Configuration, Player, player_of, player_of_code
from game.classroom.reliving import Unlived, life_of
from game.classroom.seats import around_of, name_of
from game.core import events as e
from game.core.logs import to_json_lines
from game.core.model import Level
from game.faults import Fault
from game.reading import DEFAULT_LEVEL, level_named, level_of_log, log_in

OTHER = "another length, level, version or setting: report on it by itself"
TWICE = "the same life was handed in twice"
REHEARSAL = "a rehearsal of the teacher's"


@dataclass(frozen=True, slots=True)
class Refused:
    """Something handed in that is no life of this class, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Gathered:
    """The lives of one class, all of one configuration, and what was not taken in."""

    level: Level
    configuration: Configuration
    players: tuple[Player, ...]
    refused: tuple[Refused, ...]

    @property
    def used(self) -> tuple[Player, ...]:
        """The players of the comparison."""
        return tuple(player for player in self.players if not why_excluded(player))

    @property
    def excluded(self) -> tuple[tuple[Player, str], ...]:
        """The players left out of the comparison, each with the reason."""
        every = ((player, why_excluded(player)) for player in self.players)
        return tuple((player, why) for player, why in every if why)


def gather(paths: Iterable[Path]) -> Gathered:
    """The class in these files and folders; a Fault with every reason if no life is in them."""
    return gathered_from(handed_in(paths))


def gathered_from(every: Iterable[Handed]) -> Gathered:
    """The class in these texts; a Fault with every reason if no life is in them."""
    players: list[Player] = []
    refused: list[Refused] = []
    levels: dict[str, Level] = {}
    for one in every:
        for found in lives_in(one, levels):
            (players if isinstance(found, Player) else refused).append(found)  # type: ignore[arg-type]
    if not players:
        listed = "".join(f"\n  {one.name}: {one.reason}" for one in refused)
        raise Fault(f"no usable log was handed in{listed}")
    once, twice = each_once(players)
    main = _commonest(once)
    fitting = tuple(player for player in once if player.configuration.fits(main))
    others = [Refused(player.name, OTHER) for player in once if player not in fitting]
    level = levels[main.level]
    return Gathered(level, main, fitting, (*refused, *twice, *others))


def lives_in(one: Handed, levels: dict[str, Level]) -> Iterator[Player | Refused]:
    """The lives in one text, each refolded; a level that is not in `levels` yet is put there."""
    if one.reason:
        yield Refused(one.name, one.reason)
    elif one.codes:
        stem = Path(one.name).stem
        for number, code in enumerate(one.codes, 1):
            name = f"{stem} {number}" if len(one.codes) > 1 else stem
            yield _life_of_code(code, name, levels)
    else:
        yield _life_of_log(one, levels)


def _life_of_code(code: str, name: str, levels: dict[str, Level]) -> Player | Refused:
    if DEFAULT_LEVEL not in levels:
        levels[DEFAULT_LEVEL] = level_named(DEFAULT_LEVEL)
    try:
        said = read_result_code(code, levels.values())
    except CodeError as fault:
        return Refused(name, str(fault))
    return player_of_code(levels[said.level], said, name_of(None, name))


def _life_of_log(one: Handed, levels: dict[str, Level]) -> Player | Refused:
    name = name_of(one.seat, Path(one.name).stem)
    try:
        log = log_in(one.text, one.name)
        started = log[0]
        assert isinstance(started, e.LevelStarted)
        if started.level not in levels:
            levels[started.level] = level_of_log(log)
    except Fault as fault:
        return Refused(name, str(fault))
    level = levels[started.level]
    folded = _folded(level, log)
    if isinstance(folded, str):
        return Refused(name, folded)
    around = around_of(one.seat)
    if around.test:
        return Refused(name, REHEARSAL)
    return player_of(level, folded, name, around, sha256(one.text.encode()).hexdigest())


def _folded(level: Level, log: e.Log) -> e.Log | str:
    """The log as far as whole steps go, or why the engine cannot have written it."""
    whole = tuple(event for event in log if event.turn < log[-1].turn)
    reason = ""
    for part in filter(None, (log, whole)):
        found = read_save(_as_save(level, part), {level.id: level})
        if isinstance(found, Damaged | Foreign):
            reason = reason or found.reason
        elif isinstance(found, Older):
            return found.log
        else:
            try:
                life_of(level, part)
                return found.log
            except Unlived as fault:
                reason = reason or str(fault)
    return f"it does not fold: {reason}"


def _as_save(level: Level, log: e.Log) -> str:
    started = log[0]
    assert isinstance(started, e.LevelStarted)
    return header(replace(level, digest=started.digest)) + to_json_lines(log)


def each_once(players: Iterable[Player]) -> tuple[list[Player], list[Refused]]:
    """The lives without those handed in twice; of two that begin alike the longer is kept."""
    kept: list[Player] = []
    twice: list[Refused] = []
    ordered = sorted(players, key=lambda one: (one.source == "code", -len(one.log)))
    for player in ordered:
        if any(_is_the_same(player, other) for other in kept):
            twice.append(Refused(player.name, TWICE))
        else:
            kept.append(player)
    return sorted(kept, key=lambda one: (one.arm, one.name, one.seed)), twice


def _is_the_same(one: Player, longer: Player) -> bool:
    if (one.arm, one.seed) != (longer.arm, longer.seed):
        return False
    if not one.configuration.fits(longer.configuration):
        return False
    if one.source == "log":
        return longer.log[: len(one.log)] == one.log
    both = (key for key in one.measures if key in longer.measures)
    return all(one.measures[key] == longer.measures[key] for key in both)


def _commonest(players: Iterable[Player]) -> Configuration:
    """The configuration that most lives share; what a code does not say counts for less."""
    counts = Counter(player.configuration for player in players)
    return max(
        counts, key=lambda one: (one.in_class is not None, counts[one], one.length, one.hash)
    )
