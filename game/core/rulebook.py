"""Asking the rules: which of them look at this, which hold, and what then moves."""

from collections.abc import Iterable, Iterator

from game.core import events as e
from game.core.chance import pick
from game.core.model import STANDING, Moment, Rule
from game.core.schedules import parse_schedule
from game.core.state import NOTHING, State

SEEDS = 1 << 31


def rules_to_ask(state: State, moment: Moment, tags: frozenset[str]) -> tuple[Rule, ...]:
    """The rules of this moment that these tags do not already rule out, in level order."""
    asked = state.level.asked
    key = (moment, tags)
    if key not in asked:
        by_tag = state.level.rules_by_moment.get(moment, {})
        found = [pair for tag in ("", *tags) for pair in by_tag.get(tag, ())]
        asked[key] = tuple(rule for _, rule in sorted(found, key=lambda pair: pair[0]))
    return asked[key]


def rules_that_hold(
    state: State, moment: Moment, tags: frozenset[str] = NOTHING
) -> tuple[Rule, ...]:
    """The rules whose condition is true now."""
    return tuple(
        rule
        for rule in rules_to_ask(state, moment, tags)
        if (state.in_beacon or not rule.needs_beacon)
        and not (rule.schedule and state.waits_for_the_quiet)
        and (rule.when is None or rule.when.function(state, tags))
    )


def is_due(state: State, rule: Rule) -> bool:
    """Whether the rule's schedule pays this time; a rule without a schedule always does."""
    if not rule.schedule:
        return True
    schedule = parse_schedule(rule.schedule)
    seed = pick(state.seed, 0, f"rule {rule.id}", SEEDS)
    count = state.rule_counts.get(rule.id, 0) + 1
    index = total = 0
    while total < count:
        needed = schedule.requirement(seed, index)
        if not needed:
            return False
        total, index = total + needed, index + 1
    return total == count


def moved(
    state: State, effects: Iterable[tuple[str, int]], because: str, turn: int, at: int
) -> Iterator[e.Event]:
    """The meters these effects really move, after their bounds; people run from 0 to 100."""
    for meter, by in effects:
        bounds = state.level.meters.get(meter)
        lowest, highest = (bounds.lowest, bounds.highest) if bounds else (0, 100)
        before = state.meters.get(meter, lowest)
        after = min(max(before + by, lowest), highest)
        if after != before:
            yield e.MeterMoved(turn, at, meter, after - before, because)


def fired(state: State, rule: Rule, turn: int, at: int) -> Iterator[e.Event]:
    """What happens when a rule's condition holds."""
    due = is_due(state, rule)
    yield e.RuleFired(turn, at, rule.id, due)
    if due:
        yield from moved(state, rule.effects.items(), f"rule:{rule.id}", turn, at)
        yield from flags_changed(state, rule.sets, rule.clears, turn, at)


def flags_changed(
    state: State, sets: Iterable[str], clears: Iterable[str], turn: int, at: int
) -> Iterator[e.Event]:
    """The flags that really change."""
    yield from (e.FlagSet(turn, at, flag) for flag in sets if flag not in state.flags)
    yield from (e.FlagCleared(turn, at, flag) for flag in clears if flag in state.flags)


def perks_changed(state: State, turn: int, at: int) -> Iterator[e.Event]:
    """The perks that open or are lost at this Standing; outside Beacon all are lost."""
    standing = state.meters[STANDING]
    for perk in state.level.ladder:
        held = perk.id in state.perks
        if held and (not state.in_beacon or standing < perk.lost_below):
            yield e.PerkLost(turn, at, perk.id)
        elif not held and state.in_beacon and standing >= perk.at:
            yield e.PerkOpened(turn, at, perk.id)
