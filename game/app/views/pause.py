"""The menu of a life, and the questions asked once before something is lost."""

from game.app.nodes import Action, Heading, Prose, Region, View
from game.app.views.phone import LEAVE
from game.app.views.title import QUIT, SETTINGS
from game.core.language import say, sentence
from game.core.state import State

BACK = Action("back", sentence("Continue"), key="escape")
TO_TITLE = Action("title", sentence("To the title"), note=sentence("your life is kept"))
COPY = Action("export_log", sentence("Keep a copy of its log first"))


def pause(state: State | None, can_quit: bool) -> View:
    """The menu: the session clock stands still while it is open."""
    leave = (LEAVE,) if state and state.in_beacon and not state.ended else ()
    ways = (BACK, SETTINGS, *leave, TO_TITLE, *((QUIT,) if can_quit else ()))
    words = Prose(say("Nothing runs while you are away. Every step is kept."))
    body = Region("body", (Heading(say("Paused")), words))
    return View("pause", say("Paused"), (body, Region("menu", tuple(one.said() for one in ways))))


def ask(question: str, state: State, can_share: bool) -> View:
    """Say plainly what goes, and offer the way back first."""
    heading, label, note = map(say, QUESTIONS[question])
    lines = losing(state)
    copy = (COPY.said(),) if can_share else ()
    back = Action("back", say("Continue"), note=note, key="escape")
    body = Region("body", (Heading(heading), *(Prose(line) for line in lines)))
    menu = Region("menu", (back, *copy, Action("confirm", label)))
    return View("pause", heading, (body, menu), say=" ".join(lines))


QUESTIONS = {
    "new_life": (
        sentence("A new life?"),
        sentence("Give up the saved life"),
        sentence("keep the saved life"),
    ),
    "forget": (
        sentence("Forget this life?"),
        sentence("Forget this life"),
        sentence("keep the saved life"),
    ),
}


def losing(state: State) -> tuple[str, ...]:
    """Which life would be lost."""
    if state.ended:
        return (say("The saved life is over. Without a copy, its debrief goes with it."),)
    words = sentence("The saved life is at day {day} of {days}. Without a copy, it goes for good.")
    return (say(words, day=max(state.day, 1), days=state.plan.days),)
