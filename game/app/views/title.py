"""The title and the set-up: what this is, how long it takes, and how to begin."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from game.app.choices import Choices
from game.app.in_class import where_it_goes
from game.app.nodes import Action, Heading, Node, Picture, Prose, Region, View
from game.core.language import say, sentence
from game.core.model import Level

if TYPE_CHECKING:
    from game.core.state import State

PLAY = Action("play", sentence("Play"))
SETUP = Action("setup", sentence("Set-up"))
SETTINGS = Action("settings", sentence("Settings"))
LABORATORY = Action("lab:enter", sentence("Laboratory"))
QUIT = Action("quit", sentence("Quit"))
NEW_LIFE = Action("new_life", sentence("New life"))
FORGET = Action("forget", sentence("Forget this life"))
CHECK_NOTE = "eight short ones each, two minutes more"
OLD_DEBRIEF = Action("old_debrief", sentence("Read the debrief of the saved life"))


def title(level: Level, choices: Choices, *ways: Action) -> View:
    """The first screen; `ways` are its controls, the way on first."""
    minutes = say("{minutes} minutes, then 5 of debrief.", minutes=minutes_of(level, choices))
    small = Prose(f"{minutes[:1].upper()}{minutes[1:]} {level.content_note}", "small")
    told = (where_it_goes(),) if choices.in_class else ()
    nodes = (Picture("scene-title"), Heading("Model Citizen"), Prose(level.tagline), small, *told)
    return View("title", "Model Citizen", (Region("body", nodes), Region("menu", ways)))


def minutes_of(level: Level, choices: Choices) -> str:
    """How many minutes the chosen length takes, in words."""
    return level.lengths[choices.length or level.default_length].minutes


def ways_from_the_title(life: "State | None", older: bool, can_quit: bool) -> tuple[Action, ...]:
    """Play, or the saved life in its place; then the rest."""
    way: tuple[Action, ...] = (PLAY,)
    if life is not None:
        way = (NEW_LIFE, FORGET)
    elif older:
        way = (PLAY, OLD_DEBRIEF, FORGET)
    every = (*way, LABORATORY, SETUP, SETTINGS, *((QUIT,) if can_quit else ()))
    said = tuple(one.said() for one in every)
    first = Action("resume", say("Continue"), note=where(life)) if life is not None else None
    return (first, *said) if first else said


def ways_in_class(life: "State | None") -> tuple[Action, ...]:
    """A seat has one life, which the class has chosen; what pays elsewhere is for afterwards."""
    way = PLAY.said() if life is None else Action("resume", say("Continue"), note=where(life))
    return (way, SETTINGS.said())


def sound_switch(on: bool) -> Action:
    """The switch of the sound, which says how it stands."""
    word, other = (say("Sound: on"), "off") if on else (say("Sound: off"), "on")
    return Action(f"set:sound:{other}", word, pressed=on)


def where(life: "State") -> str:
    """Where a saved life stands, in a few words."""
    if life.place == "doors" and life.ended:
        return say("round {number} of four at the doors", number=life.beside.rounds)
    if life.ended:
        return say("your life is over: its debrief")
    return say("day {day} of {days}", day=max(life.day, 1), days=life.plan.days)


def setup(levels: Mapping[str, Level], choices: Choices) -> View:
    """The city and the length of the next life."""
    level = levels[choices.level]
    cities = [
        Action(f"set:level:{one.id}", one.title, pressed=one.id == level.id)
        for one in levels.values()
    ]
    which: tuple[Node, ...] = (Heading(say("City"), 2), *cities) if len(cities) > 1 else ()
    how_long: tuple[Node, ...] = (Heading(say("Length"), 2), *lengths(level, choices))
    body = Region("body", (Heading(say("Set-up")), *which, *how_long, *check(level, choices)))
    menu = Region("menu", (PLAY.said(), Action("back", say("Back"))))
    return View("setup", say("Set-up"), (body, menu))


def check(level: Level, choices: Choices) -> tuple[Node, ...]:
    """Whether scenes are to be told apart before the life and others after it."""
    if not any(item.form == "A" for item in level.checks.values()):
        return ()
    on = bool(choices.check)
    label = say("Scenes before and after: on") if on else say("Scenes before and after: off")
    switch = Action(f"set:check:{'off' if on else 'AB'}", label, pressed=on, note=say(CHECK_NOTE))
    return Heading(say("Telling apart"), 2), switch


def lengths(level: Level, choices: Choices) -> tuple[Action, ...]:
    """The lengths a life here may have; arms of an experiment are nobody's choice."""
    phases = level.arms[choices.arm or level.default_arm].phases
    now = choices.length or level.default_length
    return tuple(
        Action(
            f"set:length:{length.id}",
            length.name,
            pressed=length.id == now,
            note=say("{days} days, {minutes} minutes", days=length.days, minutes=length.minutes),
        )
        for length in level.lengths.values()
        if length.id in phases
    )
