"""How the game is shown and heard."""

from collections.abc import Iterator, Mapping

from game.app.nodes import Action, Heading, Node, Region, View
from game.app.settings import TEXT_SIZES, VOLUMES, Settings
from game.app.views.title import sound_switch
from game.core.language import say, sentence

CAPTIONS = {"captions": (sentence("Captions of sounds: off"), sentence("Captions of sounds: on"))}
SIGHTS = {
    "reduced_motion": (sentence("Reduced motion: off"), sentence("Reduced motion: on")),
    "high_contrast": (sentence("High contrast: off"), sentence("High contrast: on")),
}
LAYERS = {
    "beacon_volume": "Beacon's volume: {percent} %",
    "world_volume": "The town's volume: {percent} %",
}


def settings(now: Settings, can_hear: bool, languages: Mapping[str, str]) -> View:
    """Text size, switches, volumes and languages by their labels, each in force at once."""
    sizes = (
        Action(
            f"set:text_size:{size}", say("Text {size} %", size=size), pressed=size == now.text_size
        )
        for size in TEXT_SIZES
    )
    heard = (sound_switch(now.sound), *_volumes(now), *_switches(now, CAPTIONS))
    sounds = heard if can_hear else ()
    heading = say("Settings")
    # Whoever cannot read this language looks for their own before anything else.
    controls = (*_languages(now, languages), *sizes, *_switches(now, SIGHTS), *sounds)
    nodes: tuple[Node, ...] = (Heading(heading), *controls)
    done = Action("back", say("Continue"), key="escape")
    return View("settings", heading, (Region("body", nodes), Region("menu", (done,))))


def _languages(now: Settings, labels: Mapping[str, str]) -> Iterator[Action]:
    """The languages to choose from, each in its own words; one alone is no choice."""
    for code, label in labels.items() if len(labels) > 1 else ():
        yield Action(f"set:language:{code}", label, pressed=code == now.language)


def _switches(now: Settings, table: Mapping[str, tuple[str, str]]) -> Iterator[Action]:
    """Switches that say how they stand."""
    for name, labels in table.items():
        on: bool = getattr(now, name)
        yield Action(f"set:{name}:{'off' if on else 'on'}", say(labels[on]), pressed=on)


def _volumes(now: Settings) -> Iterator[Action]:
    """Volumes that say how loud they are; each press makes one a step louder, then silent."""
    for name, label in LAYERS.items() if now.sound else ():
        percent: int = getattr(now, name)
        louder = [step for step in VOLUMES if step > percent]
        yield Action(f"set:{name}:{(louder or VOLUMES)[0]}", say(label, percent=percent))
