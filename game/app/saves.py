"""A life as text: one line that says whose it is, then its log."""

import json
from collections.abc import Mapping

from game.app.found import LIFE, Damaged, Foreign, Found, Older, Saved
from game.core import events as e
from game.core.beside import FOUR_ROUNDS
from game.core.engine import legal_intents, replay
from game.core.intents import LeaveBeacon
from game.core.language import say, sentence
from game.core.logs import LogError, from_json_lines, to_json_lines
from game.core.model import Level
from game.core.state import State

__all__ = ["LIFE", "Damaged", "Foreign", "Found", "Older", "Saved", "read_save", "save_text"]

# Before raising SAVE_VERSION, ask:
# - Can the new reader read the old form as well? Then keep the number.
# - Is it an event that changed? Give the field a meaning for old logs before giving it a number.
# - Is it the city that changed? That is what the digest is for; leave this alone.
# - What does a player see whose saved life is now refused, and can they still open its debrief?
SAVE_VERSION = 1
MARK = "model_citizen_save"


class _Unfit(ValueError):
    """A log that adds up to nothing that can be shown."""


def header(level: Level) -> str:
    """The first line of a save."""
    facts = {MARK: SAVE_VERSION, "level": level.id, "digest": level.digest}
    return json.dumps(facts) + "\n"


def save_text(level: Level, log: e.Log) -> str:
    """A life as text."""
    return header(level) + to_json_lines(log)


def read_save(text: str, levels: Mapping[str, Level]) -> Found:
    """What a text holds: a life, or the reason why it is none."""
    first, _, rest = text.partition("\n")
    facts = _header(first)
    if facts is None:
        begun = first.lstrip().startswith(f'{{"{MARK}"') or not text.strip()
        if begun:
            return Damaged(say("it breaks off in its first line"))
        return Foreign(say("it is not a life of this game"))
    level = levels.get(str(facts.get("level")))
    if facts[MARK] != SAVE_VERSION:
        return Foreign(say("it was made by another version of the game"))
    if level is None:
        words = sentence("it was lived in {city}, a city that is not here")
        return Foreign(say(words, city=facts.get("level")))
    return _life(level, rest, facts.get("digest") == level.digest)


def _header(line: str) -> dict[str, object] | None:
    try:
        facts = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return facts if isinstance(facts, dict) and type(facts.get(MARK)) is int else None


def _life(level: Level, text: str, same_city: bool) -> Saved | Older | Damaged:
    if text and not text.endswith("\n"):
        return Damaged(say("its last line is torn"))
    try:
        log = from_json_lines(text, 2)
        _check_start(level, log)
        if same_city:
            _check_names(level, log)
            _check_end(replay(level, log))
    except LogError as fault:
        return Damaged(str(fault))
    except _Unfit as fault:
        return Damaged(str(fault))
    if same_city:
        return Saved(level, log)
    return Older(level, log)


def _check_start(level: Level, log: e.Log) -> None:
    """A log begins a life once, with everything needed to refold it."""
    if not log or not isinstance(log[0], e.LevelStarted):
        raise _Unfit(say("it does not begin with a life"))
    if any(isinstance(event, e.LevelStarted) for event in log[1:]):
        raise _Unfit(say("it holds more than one life"))
    started = log[0]
    phases = level.arms[started.arm].phases if started.arm in level.arms else {}
    if started.length not in level.lengths or started.length not in phases:
        raise _Unfit(say("it has a length or an arm that this city does not have"))
    people = {person.meter for person in level.people.values()}
    if not {*level.meters, *people} <= set(started.meters):
        raise _Unfit(say("some of its meters are missing"))


def _check_names(level: Level, log: e.Log) -> None:
    """The views look these names up, so none of them may be unknown."""
    endings = {ending.id for ending in level.endings}
    for event in log:
        match event:
            case e.CardDealt(card=card, options=options):
                known = card in level.cards and all(map(level.cards[card].option, options))
            case e.OptionChosen(card=card, option=option):
                known = card in level.cards and level.cards[card].option(option) is not None
            case e.RuleFired(rule=rule):
                known = rule in level.rules
            case e.PerkOpened(perk=perk) | e.PerkLost(perk=perk):
                known = perk in level.perks
            case e.Invited(person=person):
                known = person in level.people
            case e.ActivityEntered(activity=activity):
                known = activity in (*level.activities, FOUR_ROUNDS)
            case e.Judged(form=form, item=item):
                known = item in level.checks and level.checks[item].form == form
            case e.LevelEnded(ending=ending):
                known = ending in endings
            case _:
                known = True
        if not known:
            words = sentence("turn {turn} names something this city does not have")
            raise _Unfit(say(words, turn=event.turn))


def _check_end(state: State) -> None:
    """A life either is over or offers a way on; a step cut in half does neither."""
    ways = (one for one in legal_intents(state) if not isinstance(one, LeaveBeacon))
    if not state.ended and next(ways, None) is None:
        raise _Unfit(say("it breaks off in the middle of a step"))
