"""Intended and observed: when a rule may be said to have reinforced or punished a choice.

The labels are functional, so a rule's quadrant is only the designer's intention until the choice
it aims at was offered often enough, before and after, and changed in the way the word means.
"""

from dataclasses import dataclass

from game.core import events as e
from game.core.language import say, sentence
from game.core.model import Rule
from game.debrief.findings import Finding, Item
from game.debrief.life import Life
from game.debrief.wording import begun

BEFORE, AFTER = 2, 4
QUADRANTS = {
    "positive_reinforcement": "positive reinforcement",
    "negative_reinforcement": "negative reinforcement",
    "positive_punishment": "positive punishment",
    "negative_punishment": "negative punishment",
    "extinction": "extinction",
}
UP = ("positive_reinforcement", "negative_reinforcement")
CRITERION = (
    "A quadrant is called observed only if the choice was offered at least twice before its rule "
    "first acted and four times after, and changed in that direction; otherwise it is intended."
)
ONE_LIFE = "Even then one life is too short to tell a change from chance."


@dataclass(frozen=True, slots=True)
class Offer:
    """A card that offered a choice: its turn, and whether the choice was made."""

    turn: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Tried:
    """The offers before a rule first acted, the one on which it did, and those after."""

    before: tuple[Offer, ...]
    first: tuple[Offer, ...]
    after: tuple[Offer, ...]

    @property
    def is_enough(self) -> bool:
        """Whether the choice was offered often enough to speak of a change."""
        return len(self.before) >= BEFORE and len(self.after) >= AFTER

    @property
    def change(self) -> float:
        """How the share chosen changed. The first firing counts as before: nothing had acted."""
        return _share(self.after) - _share((*self.before, *self.first))


def quadrant_item(life: Life) -> Item:
    """For each rule that acted on a choice: the quadrant intended, and whether it was observed."""
    acted = dict.fromkeys(x.rule for x in life.log if isinstance(x, e.RuleFired) and x.paid)
    rules = [life.level.rules[rule] for rule in acted if rule in life.level.rules]
    findings = [verdict(life, rule) for rule in rules if rule.intended != "none"]
    if not findings:
        findings = [Finding(say("No rule with an intended quadrant acted in this log."))]
    limits = (Finding(say(CRITERION), basis="limit"), Finding(say(ONE_LIFE), basis="limit"))
    return Item("quadrants", say("Intended or observed"), (), (*findings, *limits))


def verdict(life: Life, rule: Rule) -> Finding:
    """One rule's quadrant: observed, or intended and why no more than that."""
    name, quadrant = begun(life.rule_name(rule.id)), say(QUADRANTS[rule.intended])
    tag = rule.when.needs_tag if rule.when else ""
    if rule.on != "choice" or not tag:
        untied = sentence("{rule}: intended as {quadrant}; it is not tied to one kind of choice.")
        return Finding(say(untied, rule=name, quadrant=quadrant))
    tried = trials(life, rule.id, tag)
    turns = tuple(offer.turn for offer in (*tried.before, *tried.first, *tried.after))
    as_meant = tried.change > 0 if rule.intended in UP else tried.change < 0
    if not tried.is_enough:
        words = sentence(
            "{rule}: intended as {quadrant}; offered too seldom to say more ({chosen})."
        )
    elif as_meant:
        words = sentence("{rule}: observed as {quadrant}; {chosen}.")
    else:
        words = sentence("{rule}: intended as {quadrant}, not observed; {chosen}.")
    return Finding(say(words, rule=name, quadrant=quadrant, chosen=_chosen(tried)), turns)


def trials(life: Life, rule: str, tag: str) -> Tried:
    """Every offer of a choice with this tag, split at the rule's first action."""
    acted = (x.turn for x in life.log if isinstance(x, e.RuleFired) and x.rule == rule and x.paid)
    first = next(acted, -1)
    offers = _offers(life, tag)
    return Tried(
        before=tuple(offer for offer in offers if offer.turn < first),
        first=tuple(offer for offer in offers if offer.turn == first),
        after=tuple(offer for offer in offers if offer.turn > first),
    )


def _offers(life: Life, tag: str) -> tuple[Offer, ...]:
    offered, dealt = False, ""
    found: list[Offer] = []
    for event in life.log:
        match event:
            case e.CardDealt(card=card, options=options):
                offered, dealt = _is_among(life, tag, card, options), card
            case e.OptionsChanged(options=options):
                offered = _is_among(life, tag, dealt, options)
            case e.OptionChosen(turn=turn, tags=tags) if offered or tag in tags:
                found.append(Offer(turn, tag in tags))
                offered = False
    return tuple(found)


def _is_among(life: Life, tag: str, card: str, options: tuple[str, ...]) -> bool:
    return any(tag in _tags(life, card, option) for option in options)


def _tags(life: Life, card_id: str, option_id: str) -> frozenset[str]:
    card = life.level.cards.get(card_id)
    option = card.option(option_id) if card else None
    return option.tags if option else frozenset()


def _share(offers: tuple[Offer, ...]) -> float:
    return sum(offer.chosen for offer in offers) / len(offers) if offers else 0.0


def _chosen(tried: Tried) -> str:
    until, after = (*tried.before, *tried.first), tried.after
    return say(
        "chosen in {chosen} of {offers} offers until it first acted, "
        "{chosen_after} of {offers_after} after",
        chosen=sum(offer.chosen for offer in until),
        offers=len(until),
        chosen_after=sum(offer.chosen for offer in after),
        offers_after=len(after),
    )
