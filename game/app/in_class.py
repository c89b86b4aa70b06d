"""What is different in a class: where the log goes, and a last word on whether it stays there."""

from typing import TYPE_CHECKING, Protocol

from game.app.nodes import Action, Prose
from game.app.ports import StorageFailed
from game.core.language import say

if TYPE_CHECKING:
    from game.app.desk import Desk

KEEP, REMOVE = "keep", "remove"


class Classroom(Protocol):
    """The class this life is lived in."""

    def decide(self, what: str) -> None:
        """Let the results be kept or removed ("keep", "remove"); StorageFailed if that fails."""


def where_it_goes() -> Prose:
    """Who sees the log, said before the life begins."""
    words = "What you do goes to your teacher's laptop, under a nickname. You can remove it later."
    return Prose(say(words), "small")


def last_words(decided: str) -> tuple[Action, ...]:
    """After the debrief: the results stay with the class, or they go; removing is for good."""
    if decided == REMOVE:
        return ()
    return (
        Action("results:keep", say("Leave my results with the class"), pressed=decided == KEEP),
        Action("results:remove", say("Remove my results from the class")),
    )


def decide(desk: "Desk", what: str, at_ms: int) -> None:
    """Let the results stay with the class, or remove them, and say so."""
    if desk.classroom is None:
        return
    try:
        desk.classroom.decide(what)
    except StorageFailed as failed:
        desk.notice = failed.reason
        return
    desk.decided, desk.notice = what, answer_to(what)


def answer_to(decided: str) -> str:
    """What is said once it is decided."""
    if decided == REMOVE:
        return say("Your results are removed from the teacher's laptop.")
    return say("Your results stay with the class, under your nickname.")
