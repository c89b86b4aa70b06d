"""What may be shown next, worked out while the player reads; looking ahead changes nothing."""

from collections.abc import Iterator
from dataclasses import fields

from game.app.desk import Desk
from game.app.here import LIFE
from game.app.nodes import View
from game.core.engine import advance, legal_intents, replay, start
from game.core.intents import Intent, LetTimePass, Look, Press

# These change too little on a screen to be worth preparing, or come by themselves.
SMALL = (LetTimePass, Look, Press)


def views_ahead(desk: Desk) -> Iterator[View | None]:
    """The screens that the controls of this one lead to; None after a piece of other work."""
    session, told = desk.session, desk.told
    if desk.here.screen == "debrief" and told is not None:
        from game.app.views.debrief import debrief

        if desk.here.panel + 1 < len(told.panels):
            yield debrief(told, desk.here.panel + 1, False, desk.sharing is not None)
    elif desk.here != LIFE:
        yield from _lives(desk)
    elif session is not None and session.state.ended:
        yield from desk.telling.tell_ahead(session.level, session.log)
        if desk.telling.foretold is not None:
            from game.app.views.debrief import debrief

            yield debrief(desk.telling.foretold[1], 0, False, desk.sharing is not None)
    elif session is not None:
        yield from _steps(desk)


def _lives(desk: Desk) -> Iterator[View | None]:
    """The life that can be gone on with, or a first morning; it looks alike whatever the seed."""
    from game.app.views.life import life

    if desk.session is not None:
        yield life(desk.session.state, desk.session.log)
    elif desk.here.screen == "title":
        now = desk.choices
        level = desk.levels[now.level]
        # Of a city on the title little is built yet, and all at once takes some frames.
        for part in fields(level):
            getattr(level, part.name)
            yield None
        log = start(level, now.seed or 0, now.length, now.arm)
        yield life(replay(level, log), log)


def _steps(desk: Desk) -> Iterator[View]:
    from game.app.views.life import life

    session = desk.session
    assert session is not None
    intents: tuple[Intent, ...] = legal_intents(session.state)
    for intent in intents:
        if not isinstance(intent, SMALL):
            state, events = advance(session.state, intent)
            yield life(state, session.log + events)
