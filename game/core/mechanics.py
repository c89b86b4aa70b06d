"""What a level adds to its story: things to do beside it, echoes of each mechanic, checks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from game.core.conditions import Condition

Form = Literal["apart", "A", "B"]
FORMS: tuple[Form, ...] = get_args(Form)


@dataclass(frozen=True, slots=True)
class Activity:
    """Something an evening offers beside the check-in: two doors, or a game on the phone.

    Of each block of `left` + `right` tokens so many are set up behind either door. A round lasts
    `seconds`, or until `most` tokens are collected, if that is not 0. `paid` is said of a token,
    `unit` names them; the names are those of the doors or the chests. The game pays for inviting
    each of the people in `invites`, in their order.
    """

    id: str
    kind: Literal["doors", "arcade"]
    name: str
    text: str
    left_name: str
    right_name: str
    unit: str
    paid: str
    when: Condition | None = None
    left: int = 1
    right: int = 1
    seconds: int = 0
    most: int = 0
    invites: tuple[str, ...] = ()
    effects: Mapping[str, int] = field(default_factory=dict)
    sets: tuple[str, ...] = ()
    systems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Echo:
    """A mechanic of the game, its free-to-play twin, and the source that describes it.

    It is met at the first event of the log that carries one of `cards`, `rules`, `options`
    (`card/option`), `perks`, or one of `signs`: spark, quiet, perk_opened, perk_lost, left,
    and of the phone game timed_chest, surprise_chest, flame, bar, invited.
    `here` finishes the sentence "Here: day 3, ...".
    """

    id: str
    name: str
    principle: str
    here: str
    twin: str
    source: str
    comparator: str = ""
    comparator_source: str = ""
    caution: str = ""
    cards: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    perks: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    systems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckItem:
    """A scene to judge: does it work on people (`trick`), or is it fair? `why` says which and how.

    The scenes of the form "apart" close the debrief; "A" and "B" come before and after a life.
    """

    id: str
    form: Form
    name: str
    text: str
    trick: bool
    why: str
