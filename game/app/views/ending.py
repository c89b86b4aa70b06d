"""How the life ended: the parts of the ending that are true of it."""

from game.app.nodes import Action, Heading, Prose, Region, View
from game.app.views.beacon import mood
from game.app.views.room import room
from game.core.language import sentence
from game.core.state import State

TO_DEBRIEF = Action("go_on", sentence("Continue"), note=sentence("what trained you"))


def ending(state: State) -> View:
    """The ending as this life has earned it."""
    told = next(one for one in state.level.endings if one.id == state.ending)
    parts = [part.text for part in told.parts if part.when is None or part.when.holds(state)]
    words = tuple(Prose(text, "answer") for text in parts)
    regions = (room(state), Region("body", (Heading(told.title), *words, TO_DEBRIEF.said())))
    return View("ending", told.title, regions, mood(state), " ".join(parts))
