"""The class as tables for other programs: long events, wide players, code book, session.

What was chosen in the story is not in them: only the Pulse, the doors and the checks. No cell that
comes from a pupil can be taken for a formula by a spreadsheet.
"""

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from io import StringIO

from game.classroom.codebook import EVENTS, FACTS, WIDE
from game.classroom.exclusions import why_excluded
from game.classroom.gathering import Gathered
from game.classroom.method import versions
from game.classroom.players import Player

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
LONG_COLUMNS = ("player", "arm", "day", "turn", "at_ms", "event", *FACTS)


def exports(gathered: Gathered) -> dict[str, str]:
    """Every file by its name; the session's names the SHA-256 of the others."""
    files = {
        "events.csv": as_csv(LONG_COLUMNS, long_rows(gathered)),
        "players.csv": as_csv(("player", *WIDE), wide_rows(gathered)),
        "code_book.csv": as_csv(("column", "file", "means"), code_book_rows()),
    }
    return {**files, "session.json": session(gathered, files)}


def long_rows(gathered: Gathered) -> Iterator[Sequence[object]]:
    """One row an event, of the kinds that say nothing of what was chosen in the story."""
    for number, player in enumerate(gathered.players, 1):
        day = 0
        for event in player.log:
            day = getattr(event, "day", day)
            name = type(event).__name__
            if name in EVENTS:
                facts = (getattr(event, fact, None) for fact in FACTS)
                yield (number, player.arm, day, event.turn, event.at, name, *facts)


def wide_rows(gathered: Gathered) -> Iterator[Sequence[object]]:
    """One row a player."""
    for number, player in enumerate(gathered.players, 1):
        facts = _facts(player)
        yield (
            number,
            *(facts[name] if name in facts else player.measures.get(name) for name in WIDE),
        )


def _facts(player: Player) -> dict[str, object]:
    return {
        "name": player.name,
        "arm": player.arm,
        "length": player.configuration.length,
        "finished": player.finished,
        "source": player.source,
        "excluded": why_excluded(player),
        "planned_sparks": player.planned_sparks,
        "guess": player.guess,
        "input_mode": player.hand,
        "hidden_ms": player.hidden_ms,
        "configuration": player.configuration.hash,
        "log_sha256": player.sha256,
    }


def code_book_rows() -> Iterator[Sequence[object]]:
    """What every column means."""
    yield "player", "events.csv, players.csv", "the number of the life in this report"
    yield from ((name, "players.csv", means) for name, means in WIDE.items())
    yield from ((name, "events.csv", means) for name, means in FACTS.items())
    yield from ((name, "events.csv, event", means) for name, means in EVENTS.items())


def session(gathered: Gathered, files: dict[str, str]) -> str:
    """The configuration, the versions, what was left out, and the hash of every table."""
    where = gathered.configuration
    told = {
        "model_citizen_report": 1,
        "configuration": {
            "level": where.level,
            "digest": where.digest,
            "length": where.length,
            "in_class": where.in_class,
            "arcade": where.arcade,
            "hash": where.hash,
        },
        "versions": versions(),
        "lives": len(gathered.players),
        "compared": len(gathered.used),
        "refused": [{"name": one.name, "reason": one.reason} for one in gathered.refused],
        "files": {name: sha256(text.encode()).hexdigest() for name, text in files.items()},
    }
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"


def as_csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table as comma-separated values, with nothing a spreadsheet could take for a formula."""
    written = StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return written.getvalue()


def _cell(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(FORMULA) else value
    return value
