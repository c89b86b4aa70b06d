"""Which card is dealt: only those of the day's act and hour, unseen, whose condition holds."""

from collections.abc import Iterator

from game.core import events as e
from game.core.chance import pick
from game.core.model import Card
from game.core.perks import is_affordable
from game.core.state import State


def open_options(state: State, card: Card) -> tuple[str, ...]:
    """The ids of the options that can be chosen now."""
    return tuple(
        option.id
        for option in card.options
        if (option.when is None or option.when.holds(state)) and is_affordable(state, option)
    )


def eligible(state: State, card: Card) -> bool:
    """Whether this card may be dealt now."""
    if card.id in state.seen or (card.when is not None and not card.when.holds(state)):
        return False
    return bool(open_options(state, card))


def draw(state: State, slot: int) -> Card | None:
    """The card of this slot of the day: the most urgent first, then a seeded die."""
    time = state.plan.slots_of(state.day)[slot]
    cards = state.level.cards_by_time.get((state.act, time), ())
    urgent: list[Card] = []
    for card in cards:
        if urgent and card.priority < urgent[0].priority:
            break
        if eligible(state, card):
            urgent.append(card)
    if not urgent:
        return None
    return urgent[pick(state.seed, state.day, f"card {slot}", len(urgent))]


def deal(state: State, slot: int, turn: int, at: int) -> Iterator[e.Event]:
    """The next card of the day, or the evening when there is none left."""
    for later in range(slot, len(state.plan.slots_of(state.day))):
        card = draw(state, later)
        if card is not None:
            yield e.CardDealt(turn, at, card.id, later, open_options(state, card))
            return
    yield e.EveningFell(turn, at)
