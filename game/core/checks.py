"""The checks: scenes that work on people among scenes that are fair, judged one at a time.

The form "apart" belongs to the debrief. Of "A" and "B" one may be given before a life and the other
after it, in an order that the seats of a class share out between them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from game.core import events as e
from game.core.intents import Judge
from game.core.mechanics import CheckItem, Form
from game.core.model import Level
from game.core.state import State

BEFORE_A_LIFE: tuple[Form, ...] = ("A", "B")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The scenes of one form, and of each that was judged whether it was said to be a trick."""

    items: tuple[CheckItem, ...]
    said: Mapping[str, bool]

    @property
    def left(self) -> tuple[CheckItem, ...]:
        """The scenes that nothing has been said of."""
        return tuple(item for item in self.items if item.id not in self.said)

    @property
    def is_whole(self) -> bool:
        """Whether something was said of every scene."""
        return bool(self.items) and not self.left


NO_SCENES = Sheet((), {})


def form_of(level: Level, form: str) -> tuple[CheckItem, ...]:
    """The scenes of one form, in the order in which they are shown."""
    return tuple(item for item in level.checks.values() if item.form == form)


def sheet_of(state: State, form: str) -> Sheet:
    """One form as this life has judged it."""
    return Sheet(form_of(state.level, form), state.judged)


def refusal_of_judging(state: State, intent: Judge) -> str | None:
    """Why this scene cannot be judged now, or None if it can."""
    if state.place != "ended":
        return "scenes are judged after the life"
    item = state.level.checks.get(intent.item)
    if item is None or item.form != intent.form:
        return f"the form '{intent.form}' has no scene '{intent.item}'"
    return f"'{intent.item}' has been judged already" if item.id in state.judged else None


def judged_before(level: Level, before: Iterable[tuple[str, bool]]) -> e.Log:
    """A form given before the life as its first events; ValueError if it is no whole form."""
    said = tuple(before)
    if not said:
        return ()
    names = sorted(name for name, _ in said)
    for form in BEFORE_A_LIFE:
        if names == sorted(item.id for item in form_of(level, form)):
            return tuple(e.Judged(0, 0, form, name, trick) for name, trick in said)
    raise ValueError(f"{level.id} has no form of the check with just: {', '.join(names)}")
