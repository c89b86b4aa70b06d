"""The scenes to tell apart, at the desk: panel 10, and the check before and after a life."""

from dataclasses import replace

from game.app.desk import Desk
from game.app.here import TITLE, Here
from game.app.kept_check import keep_check
from game.app.nodes import View
from game.app.views import checks
from game.core import events as e
from game.core.checks import BEFORE_A_LIFE, NO_SCENES, Sheet, form_of, sheet_of
from game.core.intents import Judge

APART = "apart"


def sheet_before(desk: Desk) -> Sheet:
    """The first form, before the life begins; it has no scenes if no check is wanted."""
    return Sheet(form_of(desk.levels[desk.choices.level], desk.choices.check[:1]), desk.said)


def said_before(desk: Desk) -> tuple[tuple[str, bool], ...]:
    """What the life begins with: the first form, if it was given whole."""
    sheet = sheet_before(desk)
    return tuple((item.id, desk.said[item.id]) for item in sheet.items) if sheet.is_whole else ()


def sheet_after(desk: Desk) -> Sheet:
    """The form that is given after this life, or was; it has no scenes if none is wanted."""
    session = desk.session
    if session is None or not session.state.ended:
        return NO_SCENES
    given = [x for x in session.log if isinstance(x, e.Judged) and x.form in BEFORE_A_LIFE]
    before = next((one.form for one in given if not one.turn), "")
    after = next((one.form for one in given if one.turn), desk.choices.check[1:])
    return sheet_of(session.state, other_than(before) if before else after)


def other_than(form: str) -> str:
    """The other form of the two."""
    return next(one for one in BEFORE_A_LIFE if one != form)


def judge(desk: Desk, word: str, at_ms: int) -> None:
    """Say of the scene on the screen whether it works on people."""
    here, trick = desk.here, word == "works"
    if here.screen == "check" and here.detail == "before":
        desk.said[sheet_before(desk).left[0].id] = trick
        desk.notice = keep_check(desk.storage, desk.choices.check, desk.said)
    elif desk.session is not None:
        state = desk.session.state
        after = here.screen == "check"
        item = (sheet_after(desk) if after else sheet_of(state, APART)).left[0]
        # A life that was over when the game began has a clock that was never set going.
        at = max(state.clock, desk.clock.now(at_ms))
        desk.step(Judge(at, item.form, item.id, trick))
        if not after:
            desk.telling.tell_again(APART, desk.session.level, desk.session.log)
        elif sheet_after(desk).is_whole:
            _put_away(desk)


def _put_away(desk: Desk) -> None:
    """What was said is in the log now; the next life begins without a check."""
    desk.choices, desk.said = replace(desk.choices, check=""), {}
    desk.notice = keep_check(desk.storage, "", {})


def go_on(desk: Desk, at_ms: int) -> None:
    """From the form before into the life, from the form after to the title."""
    if desk.here.detail == "before":
        desk.begin(at_ms)
    else:
        desk.here = TITLE


def scenes_owed(desk: Desk) -> Sheet:
    """The scenes of panel 10, once the life is over."""
    session = desk.session
    over = session is not None and session.state.place == "ended"
    return sheet_of(session.state, APART) if session and over else NO_SCENES


def after_the_debrief(desk: Desk) -> Here:
    """Where the debrief of the player's own life leads: to the form after it, or to the title."""
    return Here("check", "after") if sheet_after(desk).items else TITLE


def view(desk: Desk) -> View:
    """The form before the life or the one after it."""
    if desk.here.detail == "before" or desk.session is None:
        return checks.before(sheet_before(desk))
    sheet = sheet_after(desk)
    return checks.after(sheet, sheet_of(desk.session.state, other_than(sheet.items[0].form)))
