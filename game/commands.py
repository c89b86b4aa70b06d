"""What each command does, in a few lines that call the parts.

Parts that cost a noticeable start-up (pygame, NumPy, YAML) are imported by the command that
needs them, so that `replay` never waits for a window.
"""

import json
from argparse import Namespace
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from game.core import events as e
from game.core.engine import replay as refold
from game.core.language import speak
from game.core.logs import to_json_line
from game.core.state import state_hash
from game.faults import COMMAND_LINE, INPUT, Fault
from game.lab.citizens import CITIZENS, live
from game.platforms.places import levels_folder
from game.reading import (
    DEFAULT_LEVEL,
    checked_start,
    known_language,
    languages_of,
    level_named,
    level_of_log,
    levels_to_check,
    read_log,
)

LEAST_PIXELS, MOST_PIXELS = 120, 8192


def bot_names() -> str:
    """The robots, as a list to read."""
    return ", ".join(CITIZENS)


def one_line(data: object) -> None:
    """Print data as exactly one line of JSON."""
    print(json.dumps(data, ensure_ascii=False, separators=(", ", ": ")))


def play(given: Namespace) -> int:
    """Play in a window or in the terminal, or let a robot play."""
    if given.bot is not None:
        return play_a_robot(given)
    from game.playing import play_by_hand

    return play_by_hand(given)


def known_bot(name: str) -> str:
    """The robot's name, if there is one."""
    if name not in CITIZENS:
        raise Fault(f"there is no robot '{name}'; there are {bot_names()}", COMMAND_LINE)
    return name


def play_a_robot(given: Namespace) -> int:
    """A robot's whole life, without a screen."""
    bot = known_bot(given.bot)
    level = level_named(given.level or DEFAULT_LEVEL)
    checked_start(level, given)
    known_language(given.lang, languages_of(level, given.level or DEFAULT_LEVEL))
    where = {"in_class": given.in_class, "arcade": not given.no_arcade}
    state, log = live(level, bot, given.seed or 0, given.length, given.arm, **where)
    if given.log is not None:
        write_text(given.log, "".join(f"{to_json_line(event)}\n" for event in log))
    print(f"{bot} lived {state.day} days in {level.title}: {state.ending}, {state.standing}.")
    return 0


def write_text(path: Path, text: str) -> None:
    """Write a file the player asked for, or say in one line why not."""
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as fault:
        raise Fault(f"{path} cannot be written: {fault.strerror}") from None


def replay(given: Namespace) -> int:
    """Refold a log and say where it ends."""
    log = read_log(given.log)
    started, state = log[0], refold(level_of_log(log), log)
    assert isinstance(started, e.LevelStarted)
    facts = {
        "level": started.level,
        "seed": started.seed,
        "length": started.length,
        "arm": started.arm,
        "days": state.day,
        "standing": state.standing,
        "state_hash": state_hash(state),
        "events": len(log),
        "finished": state.ended,
    }
    if given.json:
        one_line(facts)
    else:
        print(*(f"{name}: {value}" for name, value in facts.items()), sep="\n")
    return 0


def debrief(given: Namespace) -> int:
    """The debrief of a log: to read, as data, or as one page."""
    from game.app.result_code import result_code
    from game.content.essay import essay_reader
    from game.debrief.compose import debrief as debrief_of
    from game.debrief.data import as_data
    from game.debrief.page import page
    from game.debrief.plain import as_text

    log = read_log(given.log)
    level = level_of_log(log)
    languages = languages_of(level, level.id)
    code = known_language(given.lang, languages)
    speak(code, languages.sentences(code))
    told = debrief_of(languages.translated(level, code), log, essay_reader(levels_folder()))
    if given.html is not None:
        write_text(given.html, page(told, result_code(level, log, told)))
        print(f"Written to {given.html}.")
    elif given.json:
        one_line(as_data(told))
    else:
        print(as_text(told))
    return 0


def check(given: Namespace) -> int:
    """List every problem of every level, one line each."""
    from game.content.check import check_paths, with_essay

    paths = levels_to_check(given.paths)
    problems, levels = check_paths(paths)
    print(*problems, sep="\n", end="\n" if problems else "")
    if not problems:
        essay = " and the essay" if with_essay(paths) else ""
        print(f"{levels} {'level' if levels == 1 else 'levels'}{essay}: no problems.")
    return INPUT if problems else 0


def simulate(given: Namespace) -> int:
    """Live many lives and print what became of them."""
    from game.lab.population import ALL
    from game.lab.population import simulate as live_many

    bot = ALL if given.bot is None else known_bot(given.bot)
    if not 1 <= given.citizens <= 1_000_000:
        raise Fault(f"--citizens must be from 1 to 1000000, not {given.citizens}")
    level = level_named(given.level or DEFAULT_LEVEL)
    checked_start(level, given)
    lived = live_many(
        level, given.citizens, bot, given.length or "", given.arm or "", given.seed or 0
    )
    facts = asdict(lived)
    if given.json:
        one_line(facts)
    else:
        balance = facts.pop("balance")
        shown = facts | balance
        print(*(f"{name}: {value}" for name, value in shown.items()), sep="\n")
    return 0


def gallery(given: Namespace) -> int:
    """Draw every screen as PNG."""
    from game.shell.gallery import render_gallery

    pictures = render_gallery(given.out, gallery_sizes(given.size))
    print(f"{len(pictures)} pictures in {given.out}.")
    return 0


def gallery_sizes(given: Sequence[str] | None) -> list[tuple[int, int]]:
    """The sizes asked for, such as 1280x720, or the usual ones."""
    from game.shell.gallery import SIZES

    return [_size(text) for text in given] if given else list(SIZES)


def _size(text: str) -> tuple[int, int]:
    wide, _, tall = text.partition("x")
    numbers = [int(one) if one.isascii() and one.isdecimal() else 0 for one in (wide, tall)]
    if not all(LEAST_PIXELS <= number <= MOST_PIXELS for number in numbers):
        said = f"a size is like 1280x720, from {LEAST_PIXELS} to {MOST_PIXELS} pixels"
        raise Fault(f"{said}, not '{text}'")
    return numbers[0], numbers[1]


def bench(given: Namespace) -> int:
    """Measure and print the figures we watch."""
    from game.bench import figures

    show_figures(figures(), given.json)
    return 0


def show_figures(measured: Mapping[str, object], as_json: bool) -> None:
    """Print what was measured, to read or as one line of JSON."""
    if as_json:
        one_line(measured)
    else:
        print(*(f"{name}: {value}" for name, value in measured.items()), sep="\n")
