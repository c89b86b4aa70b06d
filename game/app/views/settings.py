"""How the game is shown and heard."""

from collections.abc import Iterable, Iterator

from game.app.nodes import Action, Heading, Node, Region, View
from game.app.settings import TEXT_SIZES, VOLUMES, Settings
from game.app.views.title import sound_switch
from game.core.language import say

CAPTIONS = (("captions", "Captions of sounds"),)
SIGHTS = (("reduced_motion", "Reduced motion"), ("high_contrast", "High contrast"))
LAYERS = (
    ("beacon_volume", "Beacon's volume: {percent} %"),
    ("world_volume", "The town's volume: {percent} %"),
)
DONE = Action("back", "Continue", key="escape")


def settings(now: Settings, can_hear: bool) -> View:
    """Text size, switches and volumes, each in force at once."""
    sizes = (
        Action(f"set:text_size:{size}", f"Text {size} %", pressed=size == now.text_size)
        for size in TEXT_SIZES
    )
    heard = (sound_switch(now.sound), *_volumes(now), *_switches(now, CAPTIONS))
    sounds = heard if can_hear else ()
    nodes: tuple[Node, ...] = (Heading("Settings"), *sizes, *_switches(now, SIGHTS), *sounds)
    return View("settings", "Settings", (Region("body", nodes), Region("menu", (DONE,))))


def switch(now: Settings, name: str, label: str) -> Action:
    """A switch that says how it stands."""
    on: bool = getattr(now, name)
    word, other = ("on", "off") if on else ("off", "on")
    return Action(f"set:{name}:{other}", f"{label}: {word}", pressed=on)


def _switches(now: Settings, named: Iterable[tuple[str, str]]) -> Iterator[Action]:
    return (switch(now, *each) for each in named)


def _volumes(now: Settings) -> Iterator[Action]:
    """Volumes that say how loud they are; each press makes one a step louder, then silent."""
    for name, label in LAYERS if now.sound else ():
        percent: int = getattr(now, name)
        louder = [step for step in VOLUMES if step > percent]
        yield Action(f"set:{name}:{(louder or VOLUMES)[0]}", say(label, percent=percent))
