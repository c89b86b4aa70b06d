"""What came by the clock alone: the only place where superstitious behaviour is spoken of."""

import re

from game.core import events as e
from game.core.language import say
from game.core.model import STANDING, Rule
from game.debrief.findings import Finding, Item
from game.debrief.life import Life, turns_of
from game.debrief.wording import begun, times

BLIND = {"day", "act", "length", "in_beacon", "told", "and", "or", "not", "in"}
TIMED = ("FT", "VT")
MAY_BE = (
    "A habit that such pay happens to follow can grow: superstitious behaviour, a contested "
    "reading. Your log cannot show that one did."
)
SOURCE = "Skinner 1948; Staddon & Simmelhag 1971"


def by_the_clock_item(life: Life) -> tuple[Item, ...]:
    """The rules that paid whatever was done; nothing at all where none ran."""
    ran = [(rule, paid) for rule in life.level.rules.values() if (paid := _paid_by(life, rule))]
    if not ran:
        return ()
    findings = [Finding(_said(life, rule, len(paid)), paid) for rule, paid in ran]
    limit = Finding(say(MAY_BE), basis="limit", source=SOURCE)
    return (Item("by_the_clock", say("Paid by the clock"), (), (*findings, limit)),)


def is_time_based(rule: Rule) -> bool:
    """Whether a rule raises Standing with the calendar alone, whatever was done."""
    if rule.effects.get(STANDING, 0) <= 0:
        return False
    if rule.on == "review" or rule.schedule.split(" ")[0] in TIMED:
        return True
    text = re.sub(r"'[^']*'|\"[^\"]*\"", "", rule.when.text) if rule.when else ""
    return rule.on != "choice" and set(re.findall(r"[a-z_]+", text)) <= BLIND


def _paid_by(life: Life, rule: Rule) -> tuple[int, ...]:
    if not is_time_based(rule):
        return ()
    fired = (event for event in life.log if isinstance(event, e.RuleFired) and event.paid)
    return turns_of(event for event in fired if event.rule == rule.id)


def _said(life: Life, rule: Rule, often: int) -> str:
    name = begun(life.rule_name(rule.id))
    if rule.on == "review" or rule.schedule.startswith("FT"):
        return say("{rule}: on a fixed time, {times}.", rule=name, times=times(often))
    return say("{rule}: with the calendar alone, {times}.", rule=name, times=times(often))
