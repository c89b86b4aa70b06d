"""The browser edition's commands: building it needs a checkout, serving a built one does not."""

import sys
from argparse import Namespace
from pathlib import Path

from game.commands import show_figures
from game.content.load import LevelError
from game.faults import INPUT, Fault
from game.platforms.places import PACKAGE

TOOLS = PACKAGE.parent / "build"
BUILT = PACKAGE.parent / "build" / "out"
TARGETS = {
    "selfcontained": BUILT / "page",
    "singlefile": BUILT / "single-file",
    "pygbag": BUILT / "pygbag",
}
HIGHEST_PORT = 65_535
MOST_LOADS = 100


def build(given: Namespace) -> int:
    """Build one of the pages and say where it is."""
    _need_a_checkout()
    from edition.building import build_page

    out = given.out or TARGETS[given.target]
    try:
        print(build_page(given.target, given.level, out))
    except LevelError as fault:
        print(*fault.problems, sep="\n", file=sys.stderr)
        return INPUT
    return 0


def serve(given: Namespace) -> int:
    """Serve a page until Ctrl-C: the one given, or else one that is built now."""
    if given.port is not None and not 0 <= given.port <= HIGHEST_PORT:
        raise Fault(f"--port must be from 0 to {HIGHEST_PORT}, not {given.port}")
    from game.platforms.serving import serve as serve_page

    serve_page(_built(given.page), given.port, not given.no_browser)
    return 0


def runtime(given: Namespace) -> int:
    """Build, fetch or take over the runtime that every page carries."""
    _need_a_checkout()
    from edition import runtime as kept
    from edition.progress import Bar

    if given.folder is not None:
        found = kept.take_from(given.folder)
    else:
        found = kept.build(Bar()) if given.build else kept.download(Bar())
    print(f"{found.folder}: Python {found.facts['python']}, pygame {found.facts['pygame']}")
    return 0


def bench(given: Namespace) -> int:
    """Measure the page in a browser: how long it takes, what it weighs, what a frame costs."""
    if not 1 <= given.loads <= MOST_LOADS:
        raise Fault(f"--loads must be from 1 to {MOST_LOADS}, not {given.loads}")
    _need_a_checkout()
    from edition.bench import web_figures

    show_figures(web_figures(_built(given.page), given.loads), given.json)
    return 0


def _built(page: Path | None) -> Path:
    """The page that was given, or else one that is built now."""
    if page is not None:
        return page
    _need_a_checkout()
    from edition.building import build_page

    print(build_page("selfcontained", None, TARGETS["selfcontained"]), file=sys.stderr)
    return TARGETS["selfcontained"]


def _need_a_checkout() -> None:
    """Let Python find the tools, which a checkout has and an installed game has not."""
    if not (TOOLS / "edition").is_dir():
        raise Fault(
            "this needs a checkout of the project; a page that is built already "
            "is served by `model-citizen web serve --page FILE.zip`"
        )
    if str(TOOLS) not in sys.path:
        sys.path.append(str(TOOLS))
