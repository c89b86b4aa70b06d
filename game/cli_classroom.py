"""The words of the `classroom` commands; what each does is loaded when it is called."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from game.cli_words import AddParser, described
from game.faults import Fault

EXTRA = (
    "starlette",
    "uvicorn",
    "sqlalchemy",
    "segno",
    "psycopg",
    "scipy",
    "matplotlib",
    "markdown_it",
)
NOT_HERE = 'a class needs more than the game: python -m pip install "model-citizen[classroom]"'


def classroom(add: AddParser) -> None:
    """`classroom` and what is below it."""
    does = "A class: host it, report on it, prepare it."
    parser = described(add, "classroom", does, "model-citizen classroom host --page page.zip")
    within = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for describe in (_host, _selftest, _report, _kit):
        describe(within.add_parser)


def runs(module: str, function: str) -> Callable[[Namespace], int]:
    """The function of that module of the class; one clear line if its packages are not here."""

    def run(given: Namespace) -> int:
        try:
            found = getattr(import_module(f"game.classroom.{module}"), function)
        except ModuleNotFoundError as missing:
            if str(missing.name).partition(".")[0] in EXTRA:
                raise Fault(NOT_HERE) from None
            raise
        code: int = found(given)
        return code

    return run


def _host(add: AddParser) -> None:
    example = "model-citizen classroom host --page page.zip --length week"
    parser = described(add, "host", "Host a class from this laptop.", example)
    _serving(parser)
    parser.add_argument("--level", metavar="LEVEL", help="a level's name (default: larkhaven)")
    parser.add_argument("--length", metavar="LENGTH", help="week, fortnight or month")
    arms = "the arms, between commas (default: continuous,partial)"
    parser.add_argument("--arms", metavar="NAMES", help=arms)
    parser.add_argument("--no-arcade", action="store_true", help="no phone game in this class")
    check = "give a form of the check before the life and the other after it"
    parser.add_argument("--check", action="store_true", help=check)
    parser.add_argument("--seats", type=int, default=60, metavar="N", help="how many (default: 60)")
    parser.add_argument("--new", action="store_true", help="begin another class, with a new code")
    parser.add_argument("--new-passphrase", action="store_true", help="make the board's lock anew")
    language = "the language of the pupils' pages, such as es (default: English, and in the game "
    language += "the browser's)"
    parser.add_argument("--lang", metavar="CODE", help=language)
    many = "server processes behind the one address (default: 1)"
    parser.add_argument("--workers", type=int, default=1, metavar="N", help=many)
    parser.add_argument("--no-browser", action="store_true", help="only say the addresses")
    parser.set_defaults(run=runs("hosting", "host"))


def _selftest(add: AddParser) -> None:
    example = "model-citizen classroom selftest --page page.zip"
    parser = described(add, "selftest", "Try everything a class needs, within 30 seconds.", example)
    _serving(parser)
    parser.set_defaults(run=runs("selftest", "selftest"))


def _serving(parser: ArgumentParser) -> None:
    page = "a built page, zipped or a folder (default: the one `web build` made last)"
    parser.add_argument("--page", type=Path, metavar="ZIP", help=page)
    parser.add_argument("--port", type=int, metavar="N", help="the port (default: 8642)")
    address = "this machine's address in the room, if the one found is not it"
    parser.add_argument("--address", metavar="HOST", help=address)
    where = "PostgreSQL, such as postgresql+psycopg://class@localhost/class (default: one file)"
    parser.add_argument("--database-url", metavar="URL", help=where)


def _report(add: AddParser) -> None:
    example = "model-citizen classroom report logs --out report"
    does = "Report on a class: its arms compared, and tables for other programs."
    parser = described(add, "report", does, example)
    logs = "logs, folders of them, result codes (default: this laptop's newest class)"
    parser.add_argument("logs", nargs="*", type=Path, metavar="LOG", help=logs)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where it goes")
    where = "the newest class of a host that keeps its classes there, with any LOG besides"
    parser.add_argument("--database-url", metavar="URL", help=where)
    parser.set_defaults(run=runs("reporting", "report"))


def _kit(add: AddParser) -> None:
    does = "The pages for teachers: plans, script, worksheet, slides, a sample report."
    parser = described(add, "kit", does, "model-citizen classroom kit --out kit")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where it goes")
    parser.set_defaults(run=runs("kit", "kit"))
