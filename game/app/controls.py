"""What each control does: one function a control, one line of CONTROLS."""

from collections.abc import Callable
from dataclasses import replace

from game.app.desk import Desk
from game.app.here import LIFE, TITLE, Here
from game.app.in_class import decide
from game.core import intents as i

Control = Callable[[Desk, str, int], None]


def play(desk: Desk, rest: str, at_ms: int) -> None:
    """Begin at once; ask first if a saved life would be lost."""
    if desk.life() is not None:
        desk.open(Here("ask", "new_life"))
    else:
        begin(desk, at_ms)


def begin(desk: Desk, at_ms: int) -> None:
    """Begin a life, after the form of the check that comes before it if one is wanted."""
    if _is_check_due(desk):
        desk.open(Here("check", "before"))
    else:
        desk.begin(at_ms)


def _is_check_due(desk: Desk) -> bool:
    if not desk.choices.check:
        return False
    from game.app.checking import sheet_before

    return bool(sheet_before(desk).left)


def resume(desk: Desk, rest: str, at_ms: int) -> None:
    """Go on with the saved life; one that is over opens its debrief."""
    life = desk.life()
    if life is not None and life.place == "ended":
        desk.tell()
    else:
        desk.live(at_ms)


def confirm(desk: Desk, rest: str, at_ms: int) -> None:
    """Do what was asked about."""
    if desk.here.detail == "new_life":
        begin(desk, at_ms)
    else:
        desk.forget()
        desk.here = TITLE


def go_on(desk: Desk, rest: str, at_ms: int) -> None:
    """The way on: through the life, then panel by panel through the debrief."""
    here, told = desk.here, desk.told
    if here.screen == "debrief" and told:
        last = here.panel + 1 >= len(told.panels)
        onwards = replace(here, panel=here.panel + 1, opened=False, line="")
        desk.here = (here.back or _after_the_debrief(desk)) if last else onwards
    elif here.screen == "check":
        from game.app.checking import go_on as begin_or_end

        begin_or_end(desk, at_ms)
    elif here.screen == "laboratory":
        from game.app.laboratory import go_on as go_on_there

        go_on_there(desk, at_ms)
    elif desk.session and desk.session.state.ended:
        desk.tell()
    else:
        desk.step(i.GoOn(desk.clock.now(at_ms)))


def _after_the_debrief(desk: Desk) -> Here:
    from game.app.checking import after_the_debrief

    return TITLE if desk.here.detail else after_the_debrief(desk)


def back(desk: Desk, rest: str, at_ms: int) -> None:
    """Back to where this screen was opened."""
    desk.here = desk.here.back or TITLE


def phone(desk: Desk, tab: str, at_ms: int) -> None:
    """Open the phone, or another tab of it; opening it is looking for the review."""
    if desk.here.screen == "phone":
        desk.here = replace(desk.here, detail=tab)
        return
    look = i.Look(desk.clock.now(at_ms))
    if desk.session is not None and desk.session.can(look):
        desk.step(look)
    desk.open(Here("phone", tab))


def panel(desk: Desk, number: str, at_ms: int) -> None:
    """Turn to a panel of the debrief."""
    desk.here = replace(desk.here, panel=int(number), opened=False, line="")


def guess(desk: Desk, guessed: str, at_ms: int) -> None:
    """Say what the rule was, and be told; the panel stays where it is."""
    here, life = desk.here, desk.life()
    if life is not None:
        # A life that was over when the game began has a clock that was never set going.
        desk.step(i.Guess(max(life.clock, desk.clock.now(at_ms)), guessed))
        desk.tell()
        desk.here = here


def judge(desk: Desk, word: str, at_ms: int) -> None:
    """Say whether the scene on the screen works on people; the screen stays where it is."""
    from game.app.checking import judge as say_of_it

    say_of_it(desk, word, at_ms)


def items(desk: Desk, rest: str, at_ms: int) -> None:
    """Open or close what a panel keeps for those who want more."""
    desk.here = replace(desk.here, opened=not desk.here.opened)


def line(desk: Desk, item: str, at_ms: int) -> None:
    """Open one line of a panel, or close it again."""
    desk.here = replace(desk.here, line="" if desk.here.line == item else item)


def choose(desk: Desk, rest: str, at_ms: int) -> None:
    """Make one choice of the settings or the set-up."""
    name, _, value = rest.partition(":")
    desk.choose(name, value)


def leave_beacon(desk: Desk, rest: str, at_ms: int) -> None:
    """Leave the app, and be back in the day."""
    desk.step(i.LeaveBeacon(desk.clock.now(at_ms)))
    desk.here = LIFE


def to_title(desk: Desk, rest: str, at_ms: int) -> None:
    """To the title; the life is kept as it is."""
    desk.here = TITLE


def laboratory(desk: Desk, rest: str, at_ms: int) -> None:
    """Something in the laboratory, which is loaded when somebody first goes there."""
    from game.app.laboratory import use

    use(desk, rest, at_ms)


def leave_the_game(desk: Desk, rest: str, at_ms: int) -> None:
    """Tell the platform that the player wants to stop."""
    desk.quitting = True


def _opens(here: Here) -> Control:
    return lambda desk, rest, at_ms: desk.open(here)


def _steps(intent: Callable[[int], i.Intent]) -> Control:
    return lambda desk, rest, at_ms: desk.step(intent(desk.clock.now(at_ms)))


def pick_option(desk: Desk, option: str, at_ms: int) -> None:
    """Choose an option of the card on the table."""
    desk.step(i.PickOption(desk.clock.now(at_ms), option))


def press(desk: Desk, rest: str, at_ms: int) -> None:
    """Press the Pulse."""
    desk.step(i.Press(desk.clock.now(at_ms), desk.hand))


def enter(desk: Desk, activity: str, at_ms: int) -> None:
    """Enter something the evening offers."""
    desk.step(i.Enter(desk.clock.now(at_ms), activity))


def tap(desk: Desk, on: str, at_ms: int) -> None:
    """Tap a door or a chest."""
    desk.step(i.Tap(desk.clock.now(at_ms), on))


def round_of_four(desk: Desk, rest: str, at_ms: int) -> None:
    """Begin the next of the four rounds, from the debrief or from the one before."""
    if desk.here != LIFE:
        desk.live(at_ms)
    desk.step(i.BeginRound(desk.clock.now(at_ms)))


def leave_activity(desk: Desk, rest: str, at_ms: int) -> None:
    """Out of the activity: into the evening, or to the debrief, told again with what was done."""
    desk.step(i.Leave(desk.clock.now(at_ms)))
    if desk.session and desk.session.state.ended:
        desk.tell("doors")


CONTROLS: dict[str, Control] = {
    "play": play,
    "resume": resume,
    "new_life": _opens(Here("ask", "new_life")),
    "forget": _opens(Here("ask", "forget")),
    "confirm": confirm,
    "setup": _opens(Here("setup")),
    "settings": _opens(Here("settings")),
    "menu": _opens(Here("pause")),
    "accuracy": _opens(Here("accuracy")),
    "glossary": _opens(Here("glossary")),
    "title": to_title,
    "quit": leave_the_game,
    "lab": laboratory,
    "back": back,
    "option": pick_option,
    "go_on": go_on,
    "open_phone": _steps(i.OpenPhone),
    "close_phone": _steps(i.ClosePhone),
    "press": press,
    "collect": _steps(i.Collect),
    "enter": enter,
    "tap": tap,
    "leave_activity": leave_activity,
    "round": round_of_four,
    "leave": leave_beacon,
    "phone": phone,
    "panel": panel,
    "items": items,
    "line": line,
    "guess": guess,
    "judge": judge,
    "set": choose,
    "old_debrief": lambda desk, rest, at_ms: desk.tell(),
    "export_log": lambda desk, rest, at_ms: desk.share("log"),
    "export_html": lambda desk, rest, at_ms: desk.share("html"),
    "results": decide,
    "copy_code": lambda desk, rest, at_ms: desk.copy(),
}
