"""The browser behind the app's ports: everything comes and goes through the page's bridge."""

import gc
import json
import traceback
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from game.app.bridge import Bridge
from game.app.choices import choices_in_class
from game.app.link import Link, Offer, read_link
from game.app.navigation import App
from game.app.ports import StorageFailed, name_aside
from game.content.essay import essay_reader
from game.content.shipped import shipped_level
from game.core.language import say
from game.core.model import Level
from game.platforms.places import levels_folder, usual_city
from game.shell.page import run, wishes_of
from game.shell.page_window import PageWindow

if TYPE_CHECKING:
    from game.content.languages import Languages

USUAL_LEVEL = "larkhaven"
NO_ANSWER = "The page gave no answer."


class BrowserStorage:
    """Storage in the browser; a seat keeps the lives of one machine's players apart."""

    def __init__(self, bridge: Bridge, seat: str = "") -> None:
        self.bridge = bridge
        self.folder = f"{seat}/" if seat else ""

    def read(self, name: str) -> str | None:
        """The text of that name, or None if there is none."""
        text = _answer(self.bridge.read(self.folder + name)).get("text")
        return text if isinstance(text, str) else None

    def write(self, name: str, text: str) -> None:
        """Keep the text under that name, in place of any before it."""
        _done(self.bridge.write(self.folder + name, text))

    def remove(self, name: str) -> None:
        """Forget the text of that name; nothing happens if there is none."""
        _done(self.bridge.remove(self.folder + name))

    def set_aside(self, name: str) -> str:
        """Keep the text under a name of its own, so that nothing overwrites it; that name."""
        aside = name_aside(name, lambda other: self.read(other) is not None)
        self.write(aside, self.read(name) or "")
        self.remove(name)
        return aside


class BrowserSharing:
    """Exports become downloads, and a short text goes to the clipboard."""

    def __init__(self, bridge: Bridge) -> None:
        self.bridge = bridge

    def share(self, name: str, text: str) -> str:
        """Start a download, and say so."""
        return str(_answer(self.bridge.handOver(name, text)).get("said", ""))

    def copy(self, text: str) -> str:
        """Put a short text on the clipboard, or where it can be copied from."""
        return str(_answer(self.bridge.copy(text)).get("said", ""))


class BrowserClassroom:
    """The class this page was served for; the page itself talks to its host."""

    def __init__(self, bridge: Bridge) -> None:
        self.bridge = bridge

    def decide(self, what: str) -> None:
        """Let the results be kept or removed."""
        _done(self.bridge.decide(what))


async def play() -> None:
    """Play the game in the page this runs in; if it cannot go on, the page says so."""
    bridge = page_bridge()
    try:
        await play_through(bridge)
    except Exception:
        # The last barrier: the life was kept with every step, so nothing of it is lost.
        bridge.failed(traceback.format_exc())


async def play_through(bridge: Bridge) -> None:
    """Compose the game from what the page says, and play it."""
    facts = _answer(bridge.wishes())
    levels = levels_here()
    offer = Offer(levels, lambda: languages_here(levels).codes())
    link = read_link(_query(facts), offer, _usual(levels))
    window = PageWindow(*(float(facts.get(side) or 0) for side in ("width", "height", "ratio")))
    app = app_for(bridge, levels, link, facts)
    # What the program consists of stays, and is not looked through again at every clearing.
    gc.freeze()
    gc.enable()
    await run(app, bridge, window)


def app_for(
    bridge: Bridge, levels: Mapping[str, Level], link: Link, facts: Mapping[str, Any]
) -> App:
    """The game on the browser's storage, with the link's and the system's wishes.

    In a class the life is the one its host has for this seat, whatever the link asks for.
    """
    place = facts.get("class") or {}
    in_class = bool(place)
    return App(
        BrowserStorage(bridge, str(place["folder"]) if in_class else link.seat),
        levels.values(),
        BrowserSharing(bridge),
        choices=choices_in_class(place, levels) if in_class else link.choices,
        classroom=BrowserClassroom(bridge) if in_class else None,
        wishes=wishes_of(dict(facts)),
        asked=link.settings,
        notice=link.notice,
        can_quit=False,
        languages=lambda: languages_here(levels),
        essay=essay_reader(levels_folder()),
    )


def languages_here(levels: Iterable[str]) -> "Languages":
    """The languages packed with this page; loaded only where English is not enough."""
    from game.content.languages import Languages

    return Languages(usual_city(), {name: levels_folder() / name for name in levels})


def levels_here() -> dict[str, Level]:
    """Every city that was packed with this page."""
    packs = sorted(path for path in levels_folder().iterdir() if path.suffix == ".json")
    levels = map(shipped_level, packs)
    return {level.id: level for level in levels}


def page_bridge() -> Bridge:
    """The page's half of the bridge, on Pyodide and on pygbag's runtime."""
    try:
        import js

        found = getattr(js, "modelCitizen", None)
    except ImportError:
        found = None
    if not found:
        import platform

        found = platform.window.modelCitizen  # type: ignore[attr-defined]
    bridge: Bridge = found
    return bridge


def _usual(levels: Mapping[str, Level]) -> str:
    return USUAL_LEVEL if USUAL_LEVEL in levels else next(iter(levels))


def _query(facts: Mapping[str, Any]) -> dict[str, str]:
    query = facts.get("query")
    named = query.items() if isinstance(query, dict) else ()
    return {str(name): value for name, value in named if isinstance(value, str)}


def _done(problem: str) -> None:
    if problem:
        raise StorageFailed(problem)


def _answer(text: str) -> dict[str, Any]:
    """What the page answered; a StorageFailed with its sentence if it could not."""
    try:
        facts = json.loads(text)
    except ValueError:
        facts = None
    if not isinstance(facts, dict):
        raise StorageFailed(say(NO_ANSWER))
    if facts.get("failed"):
        raise StorageFailed(str(facts["failed"]))
    return facts
