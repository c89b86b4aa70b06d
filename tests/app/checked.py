"""The town with scenes to tell apart, and somebody who judges them."""

from dataclasses import replace

from game.core.mechanics import FORMS, CheckItem
from game.core.model import Level
from tests.app.town import Player, labels, town

TRICK, FAIR = "judge:works", "judge:fair"


def checking_town() -> Level:
    """The town with four scenes of each form; the first and the last of them are tricks."""
    items = (
        CheckItem(
            f"{form.lower()}_{number}",
            form,
            f"Card {number}",
            f"Card {number} of {form} is stamped.",
            number in (1, 4),
            f"Fixed ratio {number}.",
        )
        for form in FORMS
        for number in (1, 2, 3, 4)
    )
    return replace(town(), checks={item.id: item for item in items})


def again(player: Player) -> Player:
    """The same seat, taken by somebody who comes back to it."""
    later = Player(player.storage, checking_town())
    later.clock = player.clock
    return later


def panel(player: Player, heading: str) -> Player:
    """Turn to the panel of that heading."""
    return player.use(next(id for id, label in labels(player.view).items() if label == heading))
