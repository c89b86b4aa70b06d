"""Which view each screen is."""

from game.app.desk import Desk
from game.app.nodes import View
from game.app.views.title import setup, sound_switch, title, ways_from_the_title


def view_of(desk: Desk) -> View:
    """The view of where the player is; each is loaded when it is first shown, the title first."""
    here, session, sharing = desk.here, desk.session, desk.sharing is not None
    match here.screen:
        case "setup":
            return setup(desk.levels, desk.choices)
        case "settings":
            from game.app.views.settings import settings

            return settings(desk.settings, desk.can_hear)
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
            from game.app.views.debrief import debrief

            owed = (False, 0) if here.detail else (desk.can_guess, desk.rounds_left)
            leads = "to the laboratory" if here.detail else "to the title"
            return debrief(desk.told, here.panel, here.opened, sharing, *owed, leads)
        case "laboratory":
            from game.app.laboratory import view

            return view(desk)
        case _:
            return opening(desk)


def opening(desk: Desk) -> View:
    """The title, with the controls that fit what is saved."""
    ways = ways_from_the_title(desk.life(), desk.older is not None, desk.can_quit)
    if desk.can_hear:
        ways = (*ways, sound_switch(desk.settings.sound))
    return title(desk.levels[desk.choices.level], desk.choices, *ways)
