"""A log that was sent in, lived again: every event must be what the engine itself would write.

Folding alone would believe anything. Here each turn is done again: one of the things that could be
done at that moment must lead to exactly these events.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from game.core import engine
from game.core import events as e
from game.core.engine import legal_intents, start
from game.core.fold import replay
from game.core.intents import BeginRound, ComeBack, Guess, Intent, Judge, Look, Press
from game.core.model import Level
from game.core.state import State


class Unlived(ValueError):
    """Events that no life leads to; the message is a sentence that says from which turn on."""


def begun(level: Level, events: Sequence[e.Event], in_class: bool) -> State:
    """The state after the first events of a life, which must be as the engine begins one."""
    started = events[0] if events else None
    if not isinstance(started, e.LevelStarted):
        raise Unlived("It does not begin with a life.")
    if started.level != level.id or started.digest != level.digest:
        raise Unlived("It was lived in another city, or another version of it.")
    said = next((one for one in events if isinstance(one, e.LivedInClass)), None)
    if in_class and said is None:
        raise Unlived("It was not lived in a class.")
    arcade = said.arcade if said else True
    before = [(one.item, one.trick) for one in events if isinstance(one, e.Judged)]
    try:
        expected = start(
            level,
            started.seed,
            started.length,
            started.arm,
            in_class=said is not None,
            arcade=arcade,
            before=before,
        )
    except engine.UnknownStart as fault:
        raise Unlived(f"It begins as no life here can: {fault}.") from None
    if tuple(events) != expected:
        raise Unlived("It begins as no life here does.")
    return replay(level, events)


def relived(state: State, events: Sequence[e.Event]) -> State:
    """The state after whole turns more, or Unlived at the first that could not have happened."""
    for turn, together in groupby(events, lambda event: event.turn):
        state = _after(state, turn, tuple(together))
    return state


def life_of(level: Level, log: e.Log, in_class: bool = False) -> State:
    """The state at the end of a whole log, lived again from its first morning."""
    first = sum(1 for event in log if event.turn == 0)
    return relived(begun(level, log[:first], in_class), log[first:])


def _after(state: State, turn: int, events: tuple[e.Event, ...]) -> State:
    for intent in _ways(state, events):
        if engine.refusal(state, intent) is None:
            after, written = engine.advance(state, intent)
            if written == events:
                return after
    raise Unlived(f"Turn {turn} could not have happened in this life.")


def _ways(state: State, events: tuple[e.Event, ...]) -> Iterator[Intent]:
    """What may have been done: most is offered by the engine, the rest says so itself."""
    at = events[-1].at
    yield from legal_intents(state, at)
    for event in events:
        match event:
            case e.Pressed(hand=hand) if hand:
                yield Press(at, hand)
            case e.PageHidden(hidden_ms=hidden_ms):
                yield ComeBack(at, hidden_ms)
            case e.Looked():
                yield Look(at)
            case e.Guessed(guess=guess):
                yield Guess(at, guess)
            case e.Judged(form=form, item=item, trick=trick):
                yield Judge(at, form, item, trick)
            case e.RoundBegan():
                yield BeginRound(at)
