"""The same choices and presses under other rules or other pay: the log folded again.

What the player did stays as it was, and so do the cards that were dealt; the rules are asked again
of the life as it then stands. It shows what the rules did, never what the player would have done.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from game.core import events as e
from game.core import rulebook
from game.core.fold import apply, opening
from game.core.language import say
from game.core.model import STANDING, Moment, Rule
from game.core.state import State
from game.debrief.life import Life, kind_of

Keep = Callable[[Rule], bool]
Points = tuple[tuple[float, float], ...]
ASKED_BEFORE = (e.CardDealt, e.OptionsChanged)
ASKED_AGAIN = (e.RuleFired, e.PerkOpened, e.PerkLost)


@dataclass(frozen=True, slots=True)
class Refolded:
    """A life folded again: Standing at the end of each day, and the state at its end."""

    points: Points
    end: State

    @property
    def standing(self) -> int:
        """Where Standing ended."""
        return self.end.meters[STANDING]


def why_not(life: Life) -> str:
    """Why this log cannot be folded again, or an empty string."""
    if life.started is None or life.length is None:
        return say("this log does not say how the life began")
    people = (person.meter for person in life.level.people.values())
    if not {*life.level.meters, *people} <= set(life.started.meters):
        return say("some meters of this city are missing from the log")
    if life.started.digest != life.level.digest:
        return say("the city's rules have changed since")
    return ""


def refold(life: Life, keep: Keep, sparks: Mapping[int, int] | None = None) -> Refolded:
    """The log folded again with the rules that `keep` keeps.

    `sparks` gives the sparks of each turn under another schedule; without it they stay as paid.
    """
    assert life.started is not None
    rules = {rule.id: rule for rule in life.level.rules.values() if keep(rule)}
    state = opening(replace(life.level, rules=rules), life.started)
    ends = {0: state.meters[STANDING]}
    told = (event for event in life.log if not isinstance(event, e.LevelStarted))
    for turn, together in groupby(told, lambda event: event.turn):
        group = tuple(together)
        # A press alone moves nothing that a rule can look at; most turns are one.
        if len(group) == 1 and isinstance(group[0], e.Pressed) and turn not in (sparks or ()):
            continue
        state = _again(state, group, life, sparks)
        ends[state.day] = state.meters[STANDING]
    return Refolded(tuple((float(day), float(end)) for day, end in ends.items()), state)


def _again(
    state: State, group: tuple[e.Event, ...], life: Life, sparks: Mapping[int, int] | None
) -> State:
    """After one turn again: what was done, the pay, then the rules and the perks asked afresh."""
    turn, at = group[-1].turn, group[-1].at
    for event in _done(group, sparks is not None):
        state = _after(state, _bounded(state, event))
        if isinstance(event, e.ReviewCame):
            state = _asked(state, rulebook.rules_that_hold(state, "review"), turn, at)
    if sparks and turn in sparks and life.length:
        worth = ((STANDING, sparks[turn] * life.length.standing_per_spark),)
        state = _after(state, rulebook.moved(state, worth, "spark:", turn, at))
    state = _asked(state, _rules_of(state, group), turn, at)
    state = _after(state, tuple(rulebook.perks_changed(state, turn, at)))
    return _after(state, (event for event in group if isinstance(event, ASKED_BEFORE)))


def _asked(state: State, rules: tuple[Rule, ...], turn: int, at: int) -> State:
    for rule in rules:
        state = _after(state, rulebook.fired(state, rule, turn, at))
    return state


def _after(state: State, events: Iterable[e.Event]) -> State:
    for event in events:
        state = apply(state, event)
    return state


def _bounded(state: State, event: e.Event) -> Iterable[e.Event]:
    """A change of a meter as far as it goes now."""
    if isinstance(event, e.MeterMoved):
        effect = ((event.meter, event.by),)
        return tuple(rulebook.moved(state, effect, event.because, event.turn, event.at))
    return (event,)


def _done(group: tuple[e.Event, ...], other_pay: bool) -> Iterator[e.Event]:
    """What was done in a turn, without what rules and perks made of it."""
    free = any(isinstance(event, e.Collected) and event.free for event in group)
    ruled = False
    for event in group:
        if not isinstance(event, e.MeterMoved | e.FlagSet | e.FlagCleared):
            ruled = isinstance(event, e.RuleFired)
        if isinstance(event, ASKED_BEFORE + ASKED_AGAIN):
            continue
        if isinstance(event, e.FlagSet | e.FlagCleared) and ruled:
            continue
        if isinstance(event, e.MeterMoved):
            kind = kind_of(event)
            if kind == "rule" or (kind == "spark" and other_pay and not free):
                continue
        yield event


def _rules_of(state: State, group: tuple[e.Event, ...]) -> tuple[Rule, ...]:
    """The rules of the moment this turn was, in the life as it stands now."""
    moment: Moment
    for event in group:
        match event:
            case e.OptionChosen(tags=tags):
                return rulebook.rules_that_hold(state, "choice", frozenset(tags))
            case e.NightFell():
                moment = "night"
            case e.DayBegan():
                moment = "morning"
            case _:
                continue
        return rulebook.rules_that_hold(state, moment)
    return ()
