"""Every name that one part of a level uses must be written in another."""

from collections.abc import Collection, Iterator

from game.content.expressions import Expressions, ids, meters_of, options_of
from game.content.kinds import shortened
from game.content.marked import Marked, Place
from game.content.problems import Problem, likely_fix
from game.core.model import ALWAYS_METERS, NOTHING, STANDING


def unknown(place: Place, word: str, known: Collection[str], what: str) -> Iterator[Problem]:
    """A problem if a word is none of those known."""
    if word and word not in known:
        words = f"there is no {what} '{shortened(word)}'"
        person = f"closeness.{word}"
        hint = f"write '{person}'" if person in known else likely_fix(word, known)
        yield place.problem(f"unknown_{what}", words, hint)


def named(node: Marked, key: str, known: Collection[str], what: str) -> Iterator[Problem]:
    """Problems with the name, or the list of names, under a key."""
    yield from unknown(node.child(key).place, node.text(key), known, what)
    for item in node.items(key):
        if isinstance(item.value, str):
            yield from unknown(item.place, item.value, known, what)


def check_the_defaults(level: Marked, expressions: Expressions) -> Iterator[Problem]:
    """The default length and arm exist, and so do the meters every city has."""
    yield from named(level, "default_length", ids(level, "lengths"), "length")
    yield from named(level, "default_arm", ids(level, "arms"), "arm")
    for meter in ALWAYS_METERS:
        if meter not in expressions.names.meters:
            words = f"the meter '{meter}' is missing"
            place = level.child("meters").place
            yield place.problem("missing_meter", words, f"add '- id: {meter}'")


def check_the_cards(level: Marked, expressions: Expressions) -> Iterator[Problem]:
    """Cards speak of acts and people there are, and a phone game invites such people."""
    for card in level.items("cards"):
        yield from named(card, "acts", expressions.names.acts, "act")
        yield from named(card, "person", expressions.names.people, "person")
    for activity in level.items("activities"):
        yield from named(activity, "invites", expressions.names.people, "person")


def check_the_guesses(level: Marked, expressions: Expressions) -> Iterator[Problem]:
    """A guess blames rules there are, or nothing."""
    known = {*ids(level, "rules"), NOTHING}
    for option in options_of(level):
        yield from named(option, "guess", known, "rule")


def check_the_effects(level: Marked, expressions: Expressions) -> Iterator[Problem]:
    """What is moved is a meter or somebody's closeness; Standing moves by Beacon's rules only."""
    known = meters_of(expressions.names)
    for rule in level.items("rules"):
        yield from moved(rule, "effects", known, may_move_standing=is_beacons(rule))
    for option in options_of(level):
        yield from moved(option, "effects", known, may_move_standing=False)
    for activity in level.items("activities"):
        yield from moved(activity, "effects", known, may_move_standing=False)
    yield from moved(level, "check_in_effects", known, may_move_standing=False)


def is_beacons(rule: Marked) -> bool:
    """Whether a rule acts only on those who are in Beacon."""
    return rule.child("needs_beacon").value is not False


def moved(
    node: Marked, key: str, known: Collection[str], *, may_move_standing: bool
) -> Iterator[Problem]:
    """Problems with the names of one table of effects."""
    effects = node.child(key)
    for meter in node.entries(key):
        place = effects.keys.get(meter, effects.place)
        yield from unknown(place, meter, known, "meter")
        if meter == STANDING and not may_move_standing:
            hint = "write a rule for it that needs Beacon"
            yield place.problem("moves_standing", "only Beacon's rules move Standing", hint)


def check_the_perk_changes(level: Marked, expressions: Expressions) -> Iterator[Problem]:
    """A perk bends options there are, in meters there are."""
    for perk in level.items("perks"):
        for change in perk.items("changes"):
            yield from named(change, "tag", expressions.names.tags, "tag")
            yield from named(change, "meter", meters_of(expressions.names), "meter")


def check_the_echoes(level: Marked, expressions: Expressions) -> Iterator[Problem]:
    """An echo is heard in cards, options, rules and perks there are."""
    options = {
        f"{card.text('id')}/{option.text('id')}"
        for card in level.items("cards")
        for option in card.items("options")
    }
    for echo in level.items("echoes"):
        yield from named(echo, "cards", ids(level, "cards"), "card")
        yield from named(echo, "options", options, "option")
        yield from named(echo, "rules", ids(level, "rules"), "rule")
        yield from named(echo, "perks", ids(level, "perks"), "perk")


def check_the_arms(level: Marked, expressions: Expressions) -> Iterator[Problem]:
    """An arm plans lengths there are."""
    for arm in level.items("arms"):
        for plan in arm.items("phases"):
            yield from named(plan, "length", expressions.names.lengths, "length")


def check_the_conditions(level: Marked, expressions: Expressions) -> Iterator[Problem]:
    """Every `when` is a condition that the engine can read."""
    endings = level.items("endings")
    parts = [part for ending in endings for part in ending.items("parts")]
    activities, cards = level.items("activities"), level.items("cards")
    holders = (*cards, *options_of(level), *level.items("rules"), *activities, *endings, *parts)
    for holder in holders:
        if problem := expressions.problem(holder.child("when")):
            yield problem
