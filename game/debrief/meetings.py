"""Where in a life something was met: the day, and what lay on the table or under the thumb."""

from collections.abc import Iterable

from game.core import events as e
from game.core.language import say
from game.core.model import STANDING, Activity, Ending, Level, Perk, Rule
from game.debrief.clocks import Dated
from game.debrief.findings import Finding
from game.debrief.life import Life
from game.debrief.wording import days, ended, from_id, presses, signed

LONGEST_QUOTE = 12


def here(life: Life, entry: Dated, happened: str = "") -> Finding:
    """The sentence "Here: day 6, after 3 presses of the Pulse: a spark moved the dial."."""
    when = say("day {day}", day=entry.day) if entry.day else say("before day 1")
    where = moment(life, entry)
    if not happened:
        said = say("Here: {when}, {where}.", when=when, where=where)
    else:
        said = say("Here: {when}, {where}: {happened}", when=when, where=where, happened=happened)
    return Finding(ended(said), (entry.event.turn,))


def moment(life: Life, entry: Dated) -> str:
    """What was in front of the player when this happened."""
    event = entry.event
    match event:
        case e.CardDealt(card=card):
            return _card(life, entry, card)
        case e.OptionChosen(card=card, option=option):
            return say("when you chose “{option}”", option=life.option_text(card, option))
        case e.RuleFired():
            return _rule(life, event)
        case e.Collected(free=free):
            if free:
                return say("when you collected a spark given for nothing")
            return say("after {presses} of the Pulse", presses=presses(_pressed(life, entry)))
        case e.PerkOpened(perk=perk):
            return say("when “{perk}” opened", perk=life.perk_name(perk))
        case e.PerkLost(perk=perk):
            return say("when “{perk}” was taken back", perk=life.perk_name(perk))
        case e.LeverShown(turn=turn):
            showing = next(one for one in life.showings if one.turn == turn)
            return say("with {presses} for no spark", presses=presses(len(showing.presses)))
        case e.BeaconLeft():
            return say(
                "when you left Beacon, at Standing {standing}", standing=_standing(life, event)
            )
        case e.ActivityEntered(activity=activity):
            return say("when you opened {activity}", activity=activity_name(life.level, activity))
        case e.ChestTapped(coins=coins):
            if not coins:
                return say("at a chest that stayed shut")
            return say("at a chest with {coins} coins in it", coins=coins)
        case e.FlameKept(days=number) | e.FlameLost(days=number):
            return say("at a flame of {days}", days=days(number))
        case e.BarMoved(steps=steps, full=full):
            return say("at {steps} of {full} steps", steps=steps, full=full)
        case e.LevelEnded():
            return say("when it ended")
        case _:
            return say("in passing")


def systems_of(level: Level, event: e.Event) -> frozenset[str]:
    """The systems of the essay that a city says this event plays."""
    match event:
        case e.CardDealt(card=card) if card in level.cards:
            return frozenset(level.cards[card].systems)
        case e.OptionChosen(card=card, option=chosen) if card in level.cards:
            option = level.cards[card].option(chosen)
            return frozenset(option.systems if option else ())
        case _:
            return frozenset(_tagged(level, event))


def _tagged(level: Level, event: e.Event) -> Iterable[str]:
    thing: Rule | Perk | Activity | Ending | None = None
    match event:
        case e.RuleFired(rule=name, paid=True):
            thing = level.rules.get(name)
        case e.PerkOpened(perk=name) | e.PerkLost(perk=name):
            thing = level.perks.get(name)
        case e.ActivityEntered(activity=name):
            thing = level.activities.get(name)
        case e.LevelEnded(ending=name):
            thing = next((one for one in level.endings if one.id == name), None)
        case _:
            pass
    return thing.systems if thing else ()


def card_words(level: Level, card_id: str) -> str:
    """A card as one remembers it: its first sentence, or its first words."""
    card = level.cards.get(card_id)
    words = card.text.split() if card else from_id(card_id).split()
    first = next((n for n, word in enumerate(words, 1) if n > 3 and word[-1] in ".!?"), len(words))
    kept = " ".join(words[: min(first, LONGEST_QUOTE)])
    return kept.rstrip(".,;:") + ("…" if first > LONGEST_QUOTE else "")


def activity_name(level: Level, activity_id: str) -> str:
    """What an activity is called."""
    activity = level.activities.get(activity_id)
    return activity.name if activity else from_id(activity_id)


def _card(life: Life, dealt: Dated, card: str) -> str:
    """A card, and what was chosen at it."""
    words = card_words(life.level, card)
    after = (one.event for one in life.days if one.event.turn > dealt.event.turn)
    chosen = (one for one in after if isinstance(one, e.OptionChosen) and one.card == card)
    first = next(chosen, None)
    if first is None:
        return say("at the card “{card}”", card=words)
    option = life.option_text(card, first.option)
    return say("at the card “{card}”, where you chose “{option}”", card=words, option=option)


def _rule(life: Life, fired: e.RuleFired) -> str:
    """What the player had just done, and by how much the rule then moved Standing."""
    by = sum(
        move.by
        for _, move in life.moves(STANDING)
        if move.turn == fired.turn and move.because == f"rule:{fired.rule}"
    )
    before = [entry.event for entry in life.days if entry.event.turn == fired.turn]
    chosen = next((event for event in before if isinstance(event, e.OptionChosen)), None)
    rule = life.level.rules.get(fired.rule)
    if chosen is None or (rule and rule.on != "choice"):
        truth = rule.truth if rule else from_id(fired.rule)
        return say("by a rule: “{truth}”", truth=truth.rstrip("."))
    option = life.option_text(chosen.card, chosen.option)
    return say("after “{option}”, Standing {by}", option=option, by=signed(by))


def _pressed(life: Life, entry: Dated) -> int:
    """How many presses had counted that day when this happened."""
    before = life.days[: next(n for n, one in enumerate(life.days) if one is entry)]
    return sum(
        isinstance(one.event, e.Pressed) and one.event.counts and one.day == entry.day
        for one in before
    )


def _standing(life: Life, event: e.Event) -> int:
    before = (move.by for _, move in life.moves(STANDING) if move.turn < event.turn)
    return life.start_of(STANDING) + sum(before)
