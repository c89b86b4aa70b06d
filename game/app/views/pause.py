"""The menu of a life, and the questions asked once before something is lost."""

from game.app.nodes import Action, Heading, Prose, Region, View
from game.app.views.phone import LEAVE
from game.app.views.title import QUIT, SETTINGS
from game.core.state import State

BACK = Action("back", "Continue", key="escape")
TO_TITLE = Action("title", "To the title", note="your life is kept")
COPY = Action("export_log", "Keep a copy of its log first")


def pause(state: State | None, can_quit: bool) -> View:
    """The menu: the session clock stands still while it is open."""
    leave = (LEAVE,) if state and state.in_beacon and not state.ended else ()
    ways = (BACK, SETTINGS, *leave, TO_TITLE, *((QUIT,) if can_quit else ()))
    words = Prose("Nothing runs while you are away. Every step is kept.")
    body = Region("body", (Heading("Paused"), words))
    return View("pause", "Paused", (body, Region("menu", ways)))


def ask(question: str, state: State, can_share: bool) -> View:
    """Say plainly what goes, and offer the way back first."""
    heading, label, note = QUESTIONS[question]
    lines = losing(state)
    copy = (COPY,) if can_share else ()
    back = Action("back", "Continue", note=note, key="escape")
    body = Region("body", (Heading(heading), *(Prose(line) for line in lines)))
    menu = Region("menu", (back, *copy, Action("confirm", label)))
    return View("pause", heading, (body, menu), say=" ".join(lines))


QUESTIONS = {
    "new_life": ("A new life?", "Give up the saved life", "keep the saved life"),
    "forget": ("Forget this life?", "Forget this life", "keep the saved life"),
}


def losing(state: State) -> tuple[str, ...]:
    """Which life would be lost."""
    if state.ended:
        return ("The saved life is over. Without a copy, its debrief goes with it.",)
    day = f"day {max(state.day, 1)} of {state.plan.days}"
    return (f"The saved life is at {day}. Without a copy, it goes for good.",)
