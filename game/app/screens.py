"""Which view each screen is."""

from game.app.desk import Desk
from game.app.here import TITLE
from game.app.in_class import last_words
from game.app.nodes import View
from game.app.views.title import setup, sound_switch, title, ways_from_the_title, ways_in_class
from game.core.language import say


def view_of(desk: Desk) -> View:
    """The view of where the player is; each is loaded when it is first shown, the title first."""
    here, session, sharing = desk.here, desk.session, desk.sharing is not None
    match here.screen:
        case "setup":
            return setup(desk.levels, desk.choices)
        case "settings":
            from game.app.views.settings import settings

            return settings(desk.settings, desk.can_hear, desk.tongues.labels())
        case "accuracy":
            from game.app.views.background import accuracy

            return accuracy(desk.essay())
        case "glossary":
            from game.app.views.background import glossary

            return glossary(desk.essay())
        case "pause":
            from game.app.views.pause import pause

            return pause(session.state if session else None, desk.can_quit)
        case "ask" if life_at_stake := desk.life():
            from game.app.views.pause import ask

            return ask(here.detail, life_at_stake, sharing)
        case "life" if session:
            from game.app.views.life import life

            return life(session.state, session.log)
        case "phone" if session:
            from game.app.views.phone import phone

            return phone(session.state, session.log, here.detail)
        case "debrief" if desk.told:
            return told(desk)
        case "check":
            from game.app.checking import view

            return view(desk)
        case "laboratory":
            from game.app.laboratory import view

            return view(desk)
        case _:
            return opening(desk)


def told(desk: Desk) -> View:
    """A panel of the debrief: of the player's own life it asks what is still to be asked."""
    from game.app.checking import after_the_debrief, scenes_owed
    from game.app.views.debrief import Owed, debrief

    assert desk.told is not None, "this screen is opened when there is something to tell"
    here, sharing = desk.here, desk.sharing is not None
    if here.detail:
        leads = say("to the laboratory")
        return debrief(desk.told, here.panel, here.opened, sharing, leads=leads, line=here.line)
    owed = Owed(desk.can_guess, scenes_owed(desk), desk.rounds_left)
    leads = say("to the title") if after_the_debrief(desk) == TITLE else say("to the other scenes")
    last = last_words(desk.decided) if desk.classroom else ()
    return debrief(desk.told, here.panel, here.opened, sharing, owed, leads, here.line, last)


def opening(desk: Desk) -> View:
    """The title, with the controls that fit what is saved."""
    if desk.choices.in_class:
        ways = ways_in_class(desk.life())
    else:
        ways = ways_from_the_title(desk.life(), desk.older is not None, desk.can_quit)
    if desk.can_hear:
        ways = (*ways, sound_switch(desk.settings.sound))
    return title(desk.levels[desk.choices.level], desk.choices, *ways)
