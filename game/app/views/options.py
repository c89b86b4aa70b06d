"""The options of a card: what they cost, why one is closed, and which one has gone grey."""

from game.app.nodes import Action
from game.core import events as e
from game.core.language import say
from game.core.model import Card, Option, Perk
from game.core.perks import is_affordable, price
from game.core.state import State

CHANCES, SOFTENED = 4, 3
GREYED = "did anyone tell you to?"


def options(state: State, log: e.Log, card: Card) -> tuple[Action, ...]:
    """Every option of the card, in the card's own order."""
    grey = is_bold_grey(state, log)
    return tuple(
        _action(state, option, number, grey and "bold" in option.tags)
        for number, option in enumerate(card.options, 1)
    )


def _action(state: State, option: Option, number: int, grey: bool) -> Action:
    is_open = option.id in state.open_options
    words = (price_words(state, option) if is_open else closed_because(state, option), "")
    note = " · ".join(filter(None, (words[0], say(GREYED) if grey and is_open else "")))
    return Action(f"option:{option.id}", option.text, is_open, note=note, key=str(number))


def price_words(state: State, option: Option) -> str:
    """What it costs now, and what a perk took off."""
    full, cost = max(0, -option.effects.get("money", 0)), price(state, option)
    if cost == full:
        return larks(cost) if cost else ""
    if cost:
        return say("{cost} larks, not {full}", cost=cost, full=full)
    tag, perk = _waived_by(state, option)
    if tag.startswith("deposit") or perk is None:
        return say("no deposit")
    return say("free: {perk}", perk=perk.name)


def _waived_by(state: State, option: Option) -> tuple[str, Perk | None]:
    """The tag and the perk that took the price away."""
    held = (perk for perk in state.level.ladder if perk.id in state.perks)
    changes = ((change, perk) for perk in held for change in perk.changes)
    found = (
        (change.tag, perk)
        for change, perk in changes
        if change.meter == "money" and change.tag in option.tags
    )
    return next(found, ("", None))


def closed_because(state: State, option: Option) -> str:
    """Why an option cannot be chosen, in a few words."""
    if not is_affordable(state, option):
        money = state.meters["money"]
        return say("{cost} larks; you have {money}", cost=price(state, option), money=money)
    mentions = option.when.mentions if option.when else frozenset()
    perks = sorted(name for kind, name in mentions if kind == "perks")
    if perks:
        return say("only with: {perk}", perk=state.level.perks[perks[0]].name)
    if ("meters", "standing") in mentions:
        return say("not at your Standing")
    poor = ("meters", "money") in mentions
    return say("too little money") if poor else say("not open to you now")


def is_bold_grey(state: State, log: e.Log) -> bool:
    """Whether three of the last four chances to be bold were softened (S14)."""
    chances = [
        "soften" in event.tags
        for event in log
        if isinstance(event, e.OptionChosen) and _has_bold(state, event.card)
    ]
    return sum(chances[-CHANCES:]) >= SOFTENED


def _has_bold(state: State, card_id: str) -> bool:
    return any("bold" in option.tags for option in state.level.cards[card_id].options)


def larks(cost: int) -> str:
    """A price in words."""
    return say("1 lark") if cost == 1 else say("{money} larks", money=cost)
