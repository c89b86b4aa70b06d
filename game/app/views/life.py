"""Which screen a moment of a life is."""

from game.app.nodes import View
from game.app.views.activities import arcade, doors
from game.app.views.beacon import last_step
from game.app.views.check_in import check_in
from game.app.views.day import answer, day
from game.app.views.ending import ending
from game.app.views.evening import evening
from game.app.views.four_rounds import four_rounds
from game.app.views.night import night
from game.core.events import Log
from game.core.state import State


def life(state: State, log: Log) -> View:
    """The screen of this moment."""
    match state.place:
        case "card":
            return day(state, log)
        case "answer":
            return answer(state, log)
        case "evening":
            return evening(state, log)
        case "check_in":
            return check_in(state, log)
        case "doors" if state.ended:
            return four_rounds(state, last_step(log))
        case "doors":
            return doors(state, log)
        case "arcade":
            return arcade(state, log)
        case "night" | "morning":
            return night(state, log)
        case "ended":
            return ending(state)
