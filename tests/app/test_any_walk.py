"""Whatever is pressed, in whatever order: every screen keeps its promises and nothing is lost."""

import pytest

from game.app.saves import LIFE, Saved, read_save
from game.core.chance import pick
from game.core.state import state_hash
from tests.app.owed import assert_owes_nothing
from tests.app.town import Player, town

STEPS = 250
STRAY = ("press", "collect", "go_on", "option:lend", "confirm", "panel:2", "close_phone", "nobody")


def wander(player: Player, seed: int, turn: int) -> None:
    """Use any control that is there, now and then one that is not, and sometimes wait."""
    open_now = [action.id for action in player.view.actions() if action.enabled]
    choices = (*open_now, *open_now, STRAY[pick(seed, turn, "stray", len(STRAY))])
    player.use(choices[pick(seed, turn, "wander", len(choices))])
    if pick(seed, turn, "wait", 4) == 0:
        player.wait(40)


@pytest.mark.parametrize("seed", range(12))
def test_any_walk_through_the_screens_keeps_their_promises(seed: int) -> None:
    player = Player()
    for turn in range(STEPS):
        wander(player, seed, turn)
        assert_owes_nothing(player.view)
        session, text = player.app.session, player.storage.texts.get(LIFE)
        if session is not None and text is not None:
            assert text == session.text
    assert set(player.storage.texts) <= {LIFE, "settings.json"}


@pytest.mark.parametrize("seed", range(12, 18))
def test_any_walk_can_be_broken_off_and_gone_on_with(seed: int) -> None:
    player = Player()
    for turn in range(STEPS // 2):
        wander(player, seed, turn)
    text = player.storage.texts.get(LIFE)
    if text is None or player.app.session is None:
        return
    assert isinstance(read_save(text, {"smallhaven": town()}), Saved)
    again = Player(player.storage).use("resume")
    assert again.app.session is not None
    assert state_hash(again.app.session.state) == state_hash(player.app.session.state)
