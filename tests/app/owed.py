"""What every screen owes its player."""

from game.app.nodes import Action, View
from tests.app.town import WAYS, labels

SCREENS = {
    "title",
    "setup",
    "day",
    "answer",
    "evening",
    "check_in",
    "doors",
    "arcade",
    "phone",
    "night",
    "ending",
    "debrief",
    "settings",
    "pause",
    "problem",
    "laboratory",
    "check",
    "drum",
    "results",
}


def ways_of(view: View) -> list[Action]:
    return [action for action in view.actions() if action.label.startswith(WAYS)]


def assert_owes_nothing(view: View) -> None:
    """One way on and no more, something to do at every moment, and no two controls alike."""
    assert view.screen in SCREENS and view.title
    assert any(action.enabled for action in view.actions())
    ids = [action.id for action in view.actions()]
    assert len(ids) == len(set(ids))
    choosing = any(one.startswith("option:") for one in ids)
    assert len(ways_of(view)) == (0 if choosing else 1), (view.screen, labels(view))
    assert all(action.enabled for action in ways_of(view))
