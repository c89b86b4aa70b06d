"""A tour of the whole game: a robot uses the real controls, and every new screen is noted."""

from collections.abc import Iterator
from dataclasses import replace

from game.app.nodes import Prose, View
from game.app.ports import MemoryStorage
from game.app.saves import LIFE, save_text
from game.core.language import OWN
from game.core.lever import EXTINCTION
from game.core.model import Level
from game.core.state import State
from game.lab.citizens import CITIZENS, live
from game.shell.excursion import excursion
from game.shell.guest import SEED, Guest, speak_in
from game.shell.guest import Stop as Stop
from game.shell.judging import WORKS, check, judge_all
from game.shell.outing import outing, rounds

# The day on which the guest looks around: the second act, when everyone can see it.
LOOKS_AROUND = 3
MOST_SEEDS = 300
GUESS = "guess:changing_number"


def tour(level: Level, language: str = OWN) -> tuple[Stop, ...]:
    """Every screen and state of the game, each once, in the order a player meets them."""
    speak_in(language)
    seen: dict[str, Stop] = {}
    parts = (_before, check, _a_life, _outside, _others, _trouble)
    for part in parts:
        for stop in part(level):
            seen.setdefault(stop.name, stop)
    return tuple(seen.values())


def _before(level: Level) -> Iterator[Stop]:
    guest = Guest(level)
    yield Stop("title", guest.app.view())
    yield Stop("title-focus", guest.app.view(), ring=True)
    yield Stop("setup", guest.use("setup"))
    yield Stop("settings", guest.use("back", "settings"))
    guest.use("back")
    yield from excursion(guest)


def _a_life(level: Level) -> Iterator[Stop]:
    guest = Guest(level)
    view, looked, went_out = guest.use("play"), False, False
    while not guest.state.ended:
        yield Stop(name_of(guest.state, view), view)
        if guest.state.day == LOOKS_AROUND and guest.state.place == "card" and not looked:
            looked = True
            yield from _around(guest, view)
        if any(one.id.startswith("enter:") for one in view.actions()) and not went_out:
            went_out = True
            yield from outing(guest, view)
        view = guest.live_on()
    yield Stop(name_of(guest.state, view), view)
    yield from _debrief(guest)


def _around(guest: Guest, day: View) -> Iterator[Stop]:
    """The phone's tabs, the menu, and the title as somebody finds it who comes back later."""
    yield Stop("day-focus", day, ring=True)
    for tab in ("perks", "people", "feed"):
        yield Stop(f"phone-{tab}", guest.use(f"phone:{tab}"))
    yield Stop("pause", guest.use("back", "menu"))
    guest.use("back")
    later = Guest(guest.level, storage=guest.storage)
    yield Stop("title-saved", later.app.view())
    yield Stop("ask-new-life", later.use("new_life"))
    yield Stop("ask-forget", later.use("back", "forget"))


def _debrief(guest: Guest) -> Iterator[Stop]:
    view = guest.use("go_on")
    panels = [action.id for action in view.actions() if action.id.startswith("panel:")]
    for number, panel in enumerate(panels, start=1):
        view = guest.use(panel)
        if any(action.id == GUESS for action in view.actions()):
            yield Stop(f"debrief-{number}-guess", view)
            view = guest.use(GUESS)
        if any(action.id == WORKS for action in view.actions()):
            yield Stop(f"debrief-{number}-scene", view)
            judge_all(guest)
            view = guest.app.view()
        yield Stop(f"debrief-{number}", view)
        if lines := [action.id for action in view.actions() if action.id.startswith("line:")]:
            yield Stop(f"debrief-{number}-line", guest.use(lines[1]))
            guest.use(lines[1])
            for screen in ("accuracy", "glossary"):
                yield Stop(screen, guest.use(screen))
                guest.use("back")
        if any(action.id == "items" for action in view.actions()):
            yield Stop(f"debrief-{number}-opened", guest.use("items"), low=True)
    if any(action.id == "export_log" for action in guest.app.view().actions()):
        yield Stop("debrief-notice", guest.use("export_log"))
    yield from rounds(guest)


def _outside(level: Level) -> Iterator[Stop]:
    """The first days of somebody who leaves Beacon at once."""
    guest = Guest(level, "refuser")
    view = guest.use("play")
    while guest.state.day < LOOKS_AROUND and not guest.state.ended:
        if not guest.state.in_beacon:
            yield Stop(f"outside-{name_of(guest.state, view)}", view)
        view = guest.live_on()
    if any(action.id == "phone:perks" for action in view.actions()):
        yield Stop("outside-phone", guest.use("phone:perks"))
    _, log = live(level, "refuser", SEED)
    yield Stop("debrief-without-a-record", _kept(level, save_text(level, log)).use("resume"))


def _others(level: Level) -> Iterator[Stop]:
    """Every ending there is, and the debrief of a life that never touched the Pulse."""
    missing = {ending.id for ending in level.endings}
    for seed in range(1, MOST_SEEDS):
        for bot in CITIZENS:
            if not missing:
                return
            state, log = live(level, bot, seed)
            if state.ending in missing:
                missing.discard(state.ending)
                last_step = log[-1].turn
                night = tuple(event for event in log if event.turn < last_step)
                guest = _kept(level, save_text(level, night))
                yield Stop(f"ending-{state.ending}", guest.use("resume", "go_on"))


def _kept(level: Level, text: str) -> Guest:
    storage = MemoryStorage()
    storage.write(LIFE, text)
    return Guest(level, storage=storage)


def _trouble(level: Level) -> Iterator[Stop]:
    """A save that cannot be read, and one of an older printing of the city."""
    yield Stop("notice-damaged", _kept(level, "this is not a life").app.view())
    _, log = live(level, "first", SEED)
    older = save_text(replace(level, digest="another printing"), log)
    yield Stop("notice-older", _kept(level, older).app.view())


def name_of(state: State, view: View) -> str:
    """What to call this moment of a life; moments of one name look alike."""
    match state.place:
        case "card":
            scene = state.level.cards[state.card].scene
            time = state.plan.slots_of(state.day)[state.slot]
            return f"day-{time}-{scene}" + ("-outage" if state.told else "")
        case "answer":
            return "answer-beacon" if _beacon_speaks(view) else "answer"
        case "evening":
            return "evening-invited" if state.has_check_in else "evening"
        case "check_in":
            return f"check-in-{_lever(state)}"
        case "ended":
            return f"ending-{state.ending}"
        case _:
            return "night-outage" if state.told else "night"


def _beacon_speaks(view: View) -> bool:
    return any(isinstance(node, Prose) and node.voice == "beacon" for node in view.nodes())


def _lever(state: State) -> str:
    lever = state.lever
    if lever.waiting:
        return "gift" if lever.waiting_free else "spark"
    if not lever.shown:
        return "done"
    return "quiet" if lever.schedule == EXTINCTION else "rest"
