"""The command line: its words, and which function answers each."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from game import commands
from game.faults import Fault

INTERRUPTED = 130
LEVEL_HELP = "a level's name or folder (default: larkhaven)"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0 good, 1 input at fault, 2 command line wrong."""
    parsed = _parser().parse_args(arguments)
    try:
        code: int = parsed.run(parsed)
        sys.stdout.flush()
    except Fault as fault:
        print(f"model-citizen: {fault}", file=sys.stderr)
        return fault.code
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="model-citizen",
        description="A city that keeps score. Without a command: play.",
        epilog="example: model-citizen play larkhaven --seed 7",
        allow_abbrev=False,
    )
    parser.set_defaults(run=commands.play, **PLAY_DEFAULTS)
    every = parser.add_subparsers(title="commands", metavar="COMMAND")
    for add in (_play, _replay, _debrief, _check, _simulate, _gallery, _bench):
        add(every)
    return parser


PLAY_DEFAULTS = dict.fromkeys(("level", "seed", "length", "arm", "lang", "bot", "log"))
PLAY_DEFAULTS["text"] = False  # type: ignore[assignment]

Commands = argparse._SubParsersAction  # noqa: SLF001


def _command(
    every: "Commands[argparse.ArgumentParser]", name: str, does: str, example: str
) -> argparse.ArgumentParser:
    return every.add_parser(
        name, help=does, description=does, epilog=f"example: {example}", allow_abbrev=False
    )


def _life(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("level", nargs="?", help=LEVEL_HELP)
    parser.add_argument("--seed", type=int, metavar="N", help="the life's chances")
    parser.add_argument("--length", metavar="week|fortnight|month", help="one of the level's own")
    parser.add_argument("--arm", metavar="NAME", help="which plan of pay")


def _play(every: "Commands[argparse.ArgumentParser]") -> None:
    parser = _command(every, "play", "Play one level.", "model-citizen play --seed 7 --text")
    _life(parser)
    parser.add_argument("--lang", metavar="CODE", help="the language, such as en")
    parser.add_argument("--text", action="store_true", help="play in the terminal")
    parser.add_argument("--bot", metavar="NAME", help=f"let a robot play: {commands.bot_names()}")
    parser.add_argument("--log", type=Path, metavar="FILE", help="write the log as it grows")
    parser.set_defaults(run=commands.play)


def _replay(every: "Commands[argparse.ArgumentParser]") -> None:
    parser = _command(every, "replay", "Refold a log.", "model-citizen replay life.jsonl --json")
    parser.add_argument("log", type=Path, metavar="LOG")
    parser.add_argument("--json", action="store_true", help="one line of JSON")
    parser.set_defaults(run=commands.replay)


def _debrief(every: "Commands[argparse.ArgumentParser]") -> None:
    example = "model-citizen debrief life.jsonl --html life.html"
    parser = _command(every, "debrief", "The debrief of a log, without playing.", example)
    parser.add_argument("log", type=Path, metavar="LOG")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="the data, as one line of JSON")
    form.add_argument("--html", type=Path, metavar="FILE", help="one page, no network")
    parser.add_argument("--lang", metavar="CODE", help="the language, such as en")
    parser.set_defaults(run=commands.debrief)


def _check(every: "Commands[argparse.ArgumentParser]") -> None:
    example = "model-citizen check levels/larkhaven"
    parser = _command(every, "check", "List every mistake in level files.", example)
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    parser.set_defaults(run=commands.check)


def _simulate(every: "Commands[argparse.ArgumentParser]") -> None:
    example = "model-citizen simulate --citizens 1000 --json"
    parser = _command(every, "simulate", "Live many lives and count.", example)
    _life(parser)
    parser.add_argument("--citizens", type=int, default=100, metavar="N", help="how many lives")
    parser.add_argument("--bot", metavar="NAME", help="one robot only (default: each in turn)")
    parser.add_argument("--json", action="store_true", help="one line of JSON")
    parser.set_defaults(run=commands.simulate)


def _gallery(every: "Commands[argparse.ArgumentParser]") -> None:
    example = "model-citizen gallery --out pictures --size 1280x720"
    parser = _command(every, "gallery", "Draw every screen as a picture.", example)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--size", nargs="+", action="extend", metavar="WxH", help="picture sizes")
    parser.set_defaults(run=commands.gallery)


def _bench(every: "Commands[argparse.ArgumentParser]") -> None:
    parser = _command(every, "bench", "Measure the figures we watch.", "model-citizen bench --json")
    parser.add_argument("--json", action="store_true", help="one line of JSON")
    parser.set_defaults(run=commands.bench)
