"""Remembering: how each event changes what is true. The only maker of states.

No event is looked up in the level, so the log of an older city still adds up.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from game.core import events as e
from game.core.beside import BesideEvent, beside_after, by_dawn
from game.core.changed import changed
from game.core.model import Level
from game.core.state import Lever, State

LeverEvent = e.LeverShown | e.LeverHidden | e.Pressed | e.SparkShown | e.Collected
HourEvent = (
    e.LevelStarted
    | e.DayBegan
    | e.EveningFell
    | e.PhoneLit
    | e.PhoneOpened
    | e.PhoneClosed
    | e.PageHidden
    | e.NightFell
    | e.WentOn
    | e.OutageTold
    | e.BeaconLeft
    | e.LevelEnded
    | e.Guessed
    | e.Judged
    | e.ActivityEntered
    | e.ActivityLeft
)


def opening(level: Level, started: e.LevelStarted) -> State:
    """The state in which a life begins, before its first morning."""
    return State(
        level=level,
        seed=started.seed,
        length=started.length,
        arm=started.arm,
        turn=started.turn,
        clock=started.at,
        place="night",
        day=0,
        act="",
        slot=0,
        card="",
        option="",
        open_options=(),
        meters=dict(started.meters),
    )


def replay(level: Level, log: Iterable[e.Event]) -> State:
    """The state after every event of a log, which must begin with LevelStarted."""
    remaining = iter(log)
    started = next(remaining, None)
    if not isinstance(started, e.LevelStarted):
        raise ValueError("a log begins with LevelStarted")
    state = opening(level, started)
    for event in remaining:
        state = apply(state, event)
    return state


def apply(state: State, event: e.Event) -> State:
    """The state after one more event."""
    state = _folded(state, event)
    if state.turn == event.turn and state.clock == event.at:
        return state
    return changed(state, turn=event.turn, clock=event.at)


def _folded(state: State, event: e.Event) -> State:
    if isinstance(event, LeverEvent):
        hidden_at = event.at if isinstance(event, e.LeverHidden) else state.hidden_at
        return changed(state, lever=_lever_after(state.lever, event), hidden_at=hidden_at)
    if isinstance(event, BesideEvent):
        return changed(state, beside=beside_after(state.beside, event))
    if isinstance(event, HourEvent):
        return _after_the_hour(state, event)
    match event:
        case e.MeterMoved(meter=meter, by=by):
            value = state.meters.get(meter, 0) + by
            return changed(state, meters={**state.meters, meter: value})
        case e.RuleFired(rule=rule):
            count = state.rule_counts.get(rule, 0) + 1
            return changed(state, rule_counts={**state.rule_counts, rule: count})
        case e.CardDealt(card=card, slot=slot, options=options):
            seen = state.seen | {card}
            dealt = changed(state, place="card", card=card, slot=slot, seen=seen)
            return changed(dealt, option="", open_options=options)
        case e.OptionsChanged(options=options):
            return changed(state, open_options=options)
        case e.OptionChosen(option=option):
            return changed(state, place="answer", option=option)
        case e.FlagSet(flag=flag):
            return changed(state, flags=state.flags | {flag})
        case e.FlagCleared(flag=flag):
            return changed(state, flags=state.flags - {flag})
        case e.PerkOpened(perk=perk):
            return changed(state, perks=state.perks | {perk})
        case e.PerkLost(perk=perk):
            return changed(state, perks=state.perks - {perk})
        case _:
            assert_never(event)


def _after_the_hour(state: State, event: HourEvent) -> State:
    """The events that move the day along."""
    match event:
        case e.DayBegan(day=day, act=act):
            lever = replace(state.lever, evening=0)
            dawn = changed(state, place="morning", day=day, act=act, slot=0, card="", option="")
            dawn = changed(dawn, beside=by_dawn(state.beside))
            return changed(dawn, checked_in=False, open_options=(), lever=lever)
        case e.EveningFell():
            return changed(state, place="evening", card="", option="", open_options=())
        case e.PhoneOpened():
            return changed(state, place="check_in", checked_in=True)
        case e.PhoneClosed():
            # A spark left lying fades; the next press that counts brings it back.
            return changed(state, place="evening", lever=replace(state.lever, waiting=False))
        case e.NightFell():
            return changed(state, place="night", card="", option="", open_options=())
        case e.OutageTold():
            return changed(state, told=True)
        case e.BeaconLeft():
            return changed(state, in_beacon=False)
        case e.LevelEnded(ending=ending):
            return changed(state, place="ended", ending=ending)
        case e.Guessed(guess=guess):
            return changed(state, guess=guess)
        case e.Judged(item=item, trick=trick):
            return changed(state, judged={**state.judged, item: trick})
        case e.ActivityEntered(activity=name, place=place):
            beside = replace(state.beside, now=name, entered=state.beside.entered | {name})
            return changed(state, place=place, beside=beside)
        case e.ActivityLeft():
            left = changed(state, beside=replace(state.beside, now=""))
            return changed(left, place="ended" if state.ended else "evening")
        case e.WentOn() | e.LevelStarted() | e.PhoneLit() | e.PageHidden():
            return state
        case _:
            assert_never(event)


def _lever_after(lever: Lever, event: LeverEvent) -> Lever:
    match event:
        case e.Pressed(counts=counts):
            return replace(lever, presses=lever.presses + 1) if counts else lever
        case e.LeverShown(at=at, schedule=schedule):
            return replace(lever, shown=True, shown_at=at, schedule=schedule)
        case e.LeverHidden():
            return replace(lever, shown=False)
        case e.SparkShown(free=free):
            return replace(lever, waiting=True, waiting_free=free)
        case e.Collected(free=True):
            return replace(lever, waiting=False, gifts=lever.gifts + 1)
        case e.Collected():
            evening, paid = lever.evening + 1, lever.paid + 1
            return replace(lever, waiting=False, presses=0, evening=evening, paid=paid)
