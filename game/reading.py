"""Finding and reading what a command names: levels and logs, with one clear line if they fail."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from game.content.essay import is_essay
from game.content.languages import Languages
from game.content.load import LevelError, load_level
from game.core import events as e
from game.core.engine import UnknownStart, start
from game.core.language import OWN
from game.core.logs import LogError, from_json_lines
from game.core.model import STANDING, Level
from game.faults import COMMAND_LINE, Fault
from game.platforms.places import levels_folder, usual_city

DEFAULT_LEVEL = "larkhaven"
SAVE_HEADER = '{"model_citizen_save"'
LARGEST_LOG = 64 * 1024 * 1024


def place_of_level(name: str) -> Path:
    """Where the level of that name lies: with the game, or at a path."""
    path = Path(name)
    known = {folder.name: folder for folder in _levels_here()}
    if name not in known and not _is_there(path):
        raise Fault(f"there is no level '{name}'; there is {', '.join(sorted(known))}")
    # A plain name means the level that came with the game, whatever lies in this folder.
    return known.get(name, path)


def level_named(name: str) -> Level:
    """The level of that name, folder or pack."""
    chosen = place_of_level(name)
    try:
        return load_level(chosen)
    except LevelError as fault:
        first, more = fault.problems[0], len(fault.problems) - 1
        rest = f" ({more} more; `model-citizen check {chosen}` lists them)" if more else ""
        raise Fault(f"{first}{rest}") from None


def languages_of(level: Level, name: str) -> Languages:
    """The languages that a level of that name can be read in."""
    return Languages(usual_city(), {level.id: place_of_level(name)})


def known_language(code: str | None, languages: Languages) -> str:
    """The code of a language that was asked for, if there is one."""
    if code is not None and code not in languages.codes():
        raise Fault(f"there is no language '{code}'; there is {', '.join(languages.codes())}")
    return code or OWN


def checked_start(level: Level, given: Namespace) -> None:
    """Refuse a seed, length or arm that this level does not have."""
    if given.arm is not None and given.arm not in level.arms:
        arms = ", ".join(level.arms)
        raise Fault(f"there is no arm '{given.arm}'; {level.id} has {arms}", COMMAND_LINE)
    try:
        start(level, given.seed or 0, given.length, given.arm)
    except UnknownStart as fault:
        raise Fault(str(fault)) from None


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        # Thousands of letters, or a zero byte: no file has such a name.
        return False


def _levels_here() -> list[Path]:
    folders = (path for path in levels_folder().iterdir() if path.is_dir())
    return sorted(folder for folder in folders if not is_essay(folder))


def levels_to_check(paths: Sequence[Path]) -> list[Path]:
    """The paths given, or the levels that came with the game."""
    missing = [path for path in paths if not path.exists()]
    if missing:
        raise Fault(f"there is no {missing[0]}")
    return list(paths) or [levels_folder()]


def read_log(path: Path) -> e.Log:
    """The log in a file; a last line torn off by a power cut is left out."""
    return log_in(_text_of(path), str(path))


def log_in(text: str, path: str) -> e.Log:
    """The log in a text that came from `path`, its save header left out if it has one."""
    first = 1
    if text.startswith(SAVE_HEADER):
        text, first = text.partition("\n")[2], 2
    whole, _, torn = text.rpartition("\n")
    try:
        log = from_json_lines(whole, first)
        log += _last_line(torn, whole.count("\n") + first + 1)
    except LogError as fault:
        raise Fault(f"{path}:{fault.line}: {fault.message}") from None
    if not log or not isinstance(log[0], e.LevelStarted):
        raise Fault(f"{path} is not a log of this game: it does not begin with a life")
    if any(isinstance(event, e.LevelStarted) for event in log[1:]):
        raise Fault(f"{path} holds more than one life")
    if STANDING not in log[0].meters:
        raise Fault(f"{path} is not a log of this game: its life begins without Standing")
    return log


def _last_line(torn: str, number: int) -> e.Log:
    try:
        return from_json_lines(torn, number)
    except LogError:
        return ()


def _text_of(path: Path) -> str:
    if path.is_dir():
        raise Fault(f"{path} is a folder, not a log")
    try:
        if path.stat().st_size > LARGEST_LOG:
            raise Fault(f"{path} is larger than any log")
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise Fault(f"there is no file {path}") from None
    except UnicodeDecodeError as fault:
        raise Fault(f"{path} is not a log: it is not UTF-8 at byte {fault.start}") from None
    except OSError as fault:
        raise Fault(f"{path} cannot be read: {fault.strerror}") from None


def level_of_log(log: e.Log) -> Level:
    """The level a log was lived in, as it is now; only the levels that came with the game."""
    started = log[0]
    assert isinstance(started, e.LevelStarted)
    if started.level not in {folder.name for folder in _levels_here()}:
        raise Fault(f"this log was lived in '{started.level}', which is not here")
    return level_named(started.level)
