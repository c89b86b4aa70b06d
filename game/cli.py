"""The command line: its words, and which function answers each."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from game import commands, laboratory, web
from game.cli_classroom import classroom
from game.cli_words import AddParser, described
from game.faults import Fault

INTERRUPTED = 130
PLAY_DEFAULTS: dict[str, object] = {
    **dict.fromkeys(("level", "seed", "length", "arm", "lang", "bot", "log")),
    **dict.fromkeys(("text", "in_class", "no_arcade"), False),
}
PAGE_HELP = "a built page, zipped or a folder (default: build it now)"
LEVEL_HELP = "a level's name or folder (default: larkhaven)"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0 good, 1 input at fault, 2 command line wrong."""
    # pygame greets on standard output, where one line of JSON must stand alone.
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    parsed = _parser().parse_args(arguments)
    code = 0
    try:
        code = parsed.run(parsed)
        sys.stdout.flush()
    except Fault as fault:
        print(f"model-citizen: {fault}", file=sys.stderr)
        return fault.code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read us has read enough; Python's own farewell must not fail on the closed pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
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
    every_day = (_play, _replay, _debrief, _check, _simulate, _lab, _web)
    for describe in (*every_day, classroom, _gallery, _bench):
        describe(every.add_parser)
    return parser


def _life(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("level", nargs="?", help=LEVEL_HELP)
    parser.add_argument("--seed", type=int, metavar="N", help="the life's chances")
    parser.add_argument("--length", metavar="week|fortnight|month", help="one of the level's own")
    parser.add_argument("--arm", metavar="NAME", help="which plan of pay")


def _play(add: AddParser) -> None:
    parser = described(add, "play", "Play one level.", "model-citizen play --seed 7 --text")
    _life(parser)
    parser.add_argument("--lang", metavar="CODE", help="the language, such as en")
    parser.add_argument("--text", action="store_true", help="play in the terminal")
    parser.add_argument("--bot", metavar="NAME", help=f"let a robot play: {commands.bot_names()}")
    parser.add_argument("--log", type=Path, metavar="FILE", help="write the log as it grows")
    quiet = "as in a class: whatever else pays opens after the quiet check-in"
    parser.add_argument("--in-class", action="store_true", help=quiet)
    parser.add_argument("--no-arcade", action="store_true", help="in a class, no phone game at all")
    parser.set_defaults(run=commands.play)


def _replay(add: AddParser) -> None:
    parser = described(add, "replay", "Refold a log.", "model-citizen replay life.jsonl --json")
    parser.add_argument("log", type=Path, metavar="LOG")
    parser.add_argument("--json", action="store_true", help="one line of JSON")
    parser.set_defaults(run=commands.replay)


def _debrief(add: AddParser) -> None:
    example = "model-citizen debrief life.jsonl --html life.html"
    parser = described(add, "debrief", "The debrief of a log, without playing.", example)
    parser.add_argument("log", type=Path, metavar="LOG")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="the data, as one line of JSON")
    form.add_argument("--html", type=Path, metavar="FILE", help="one page, no network")
    parser.add_argument("--lang", metavar="CODE", help="the language, such as en")
    parser.set_defaults(run=commands.debrief)


def _check(add: AddParser) -> None:
    example = "model-citizen check levels/larkhaven"
    parser = described(add, "check", "List every mistake in level files.", example)
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    parser.set_defaults(run=commands.check)


def _simulate(add: AddParser) -> None:
    example = "model-citizen simulate --citizens 1000 --json"
    parser = described(add, "simulate", "Live many lives and count.", example)
    _life(parser)
    parser.add_argument("--citizens", type=int, default=100, metavar="N", help="how many lives")
    parser.add_argument("--bot", metavar="NAME", help="one robot only (default: each in turn)")
    parser.add_argument("--json", action="store_true", help="one line of JSON")
    parser.set_defaults(run=commands.simulate)


def _lab(add: AddParser) -> None:
    example = 'model-citizen lab run "VI 60" --bot poisson:0.5 --seconds 3600'
    parser = described(add, "lab", "The behaviour laboratory: one line of JSON each.", example)
    within = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for describe in (_lab_run, _lab_progression, _lab_matching, _lab_measures):
        describe(within.add_parser)


def _lab_run(add: AddParser) -> None:
    example = 'model-citizen lab run "conc(RI 30, RI 90, cod=2)" --bot poisson:0.6,0.4'
    parser = described(add, "run", "Run a schedule with a robot.", example)
    parser.add_argument("schedule", metavar="SCHEDULE", help="such as 'FR 5' or 'FI 60 hold=5'")
    bot = "poisson:RATE or periodic:SECONDS, one number per operandum"
    parser.add_argument("--bot", default="poisson:1", metavar="BOT", help=bot)
    parser.add_argument("--seconds", default="3600", metavar="S", help="how long (default: 3600)")
    parser.add_argument("--seed", default="0", metavar="N", help="the session's chances")
    parser.set_defaults(run=laboratory.run)


def _lab_progression(add: AddParser) -> None:
    example = "model-citizen lab progression --mean 60 --n 12"
    parser = described(add, "progression", "A Fleshler-Hoffman list of intervals.", example)
    parser.add_argument("--mean", required=True, metavar="M", help="the mean of the list")
    parser.add_argument("--n", default="12", metavar="N", help="how many values (default: 12)")
    parser.set_defaults(run=laboratory.progression)


def _lab_matching(add: AddParser) -> None:
    example = "model-citizen lab matching rates.csv"
    parser = described(add, "matching", "Fit the generalized matching law.", example)
    parser.add_argument("file", type=Path, metavar="FILE", help="a table with r1,r2,b1,b2")
    parser.set_defaults(run=laboratory.matching)


def _lab_measures(add: AddParser) -> None:
    example = "model-citizen lab measures session.csv --interval 60"
    parser = described(add, "measures", "Rates, pauses and curvature of a session.", example)
    parser.add_argument("file", type=Path, metavar="FILE", help="a table with t,event")
    parser.add_argument("--interval", metavar="T", help="the fixed interval, in seconds")
    parser.add_argument("--bins", default="4", metavar="N", help="parts of T (default: 4)")
    parser.set_defaults(run=laboratory.measures)


def _web(add: AddParser) -> None:
    example = "model-citizen web serve"
    parser = described(add, "web", "The browser edition: build it, serve it.", example)
    within = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for describe in (_web_build, _web_serve, _web_runtime, _web_bench):
        describe(within.add_parser)


def _web_build(add: AddParser) -> None:
    example = "model-citizen web build --out page.zip"
    parser = described(add, "build", "Build the page, whole or not at all.", example)
    kinds = "a page for any server (default), one file for a USB stick, or a page for itch.io"
    parser.add_argument("--target", choices=tuple(web.TARGETS), default="selfcontained", help=kinds)
    parser.add_argument("--level", type=Path, metavar="DIR", help="the level that is played")
    out = "where index.html goes, or a FILE.zip of it all (default: in build/out)"
    parser.add_argument("--out", type=Path, metavar="DIR", help=out)
    parser.set_defaults(run=web.build)


def _web_serve(add: AddParser) -> None:
    example = "model-citizen web serve --port 8000"
    parser = described(add, "serve", "Serve the page to this machine's browser.", example)
    port = "the port (default: 8000 or the next free one; 0 takes any)"
    parser.add_argument("--port", type=int, metavar="N", help=port)
    parser.add_argument("--page", type=Path, metavar="ZIP", help=PAGE_HELP)
    parser.add_argument("--no-browser", action="store_true", help="only say the address")
    parser.set_defaults(run=web.serve)


def _web_runtime(add: AddParser) -> None:
    example = "model-citizen web runtime --download"
    parser = described(
        add, "runtime", "Keep the Python and pygame that every page carries.", example
    )
    way = parser.add_mutually_exclusive_group(required=True)
    way.add_argument("--build", action="store_true", help="make it here (Debian, as root; minutes)")
    way.add_argument("--download", action="store_true", help="fetch the official one")
    way.add_argument("--from", dest="folder", type=Path, metavar="DIR", help="take one over")
    parser.set_defaults(run=web.runtime)


def _web_bench(add: AddParser) -> None:
    example = "model-citizen web bench --loads 7 --json"
    parser = described(add, "bench", "Measure the page in this machine's Chromium.", example)
    loads = "cold loads of which to take the median (default: 7)"
    parser.add_argument("--loads", type=int, default=7, metavar="N", help=loads)
    parser.add_argument("--json", action="store_true", help="one line of JSON")
    parser.add_argument("--page", type=Path, metavar="ZIP", help=PAGE_HELP)
    parser.set_defaults(run=web.bench)


def _gallery(add: AddParser) -> None:
    example = "model-citizen gallery --out pictures --size 1280x720"
    parser = described(add, "gallery", "Draw every screen as a picture.", example)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--size", nargs="+", action="extend", metavar="WxH", help="picture sizes")
    parser.set_defaults(run=commands.gallery)


def _bench(add: AddParser) -> None:
    parser = described(add, "bench", "Measure the figures we watch.", "model-citizen bench --json")
    parser.add_argument("--json", action="store_true", help="one line of JSON")
    parser.set_defaults(run=commands.bench)
