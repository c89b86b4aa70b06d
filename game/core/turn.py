"""A turn, as a list. A new mechanic is a new line of TURN.

Each line looks at the state and the intent and yields what happens; every event is remembered
before the next line is asked.
"""

from collections.abc import Callable, Iterable, Iterator

from game.core import activities, arcade, doors, four_rounds, lever, review, rulebook
from game.core import events as e
from game.core.cards import deal, open_options
from game.core.fold import apply
from game.core.intents import (
    BeginRound,
    ClosePhone,
    Collect,
    ComeBack,
    Enter,
    GoOn,
    Guess,
    Intent,
    Judge,
    Leave,
    LeaveBeacon,
    LetTimePass,
    Look,
    OpenPhone,
    PickOption,
    Press,
    Tap,
)
from game.core.model import Option
from game.core.perks import effects_with_perks
from game.core.state import State

Line = Callable[[State, Intent, int], Iterable[e.Event]]


def chosen_option(state: State) -> Option | None:
    """The option that was just chosen, if there is one."""
    card = state.level.cards.get(state.card)
    return card.option(state.option) if card else None


def note_what_was_done(state: State, intent: Intent, turn: int) -> Iterator[e.Event]:
    """The player's own part of the log."""
    at = intent.at
    match intent:
        case PickOption(option=option_id):
            option = state.level.cards[state.card].option(option_id)
            tags = tuple(sorted(option.tags)) if option else ()
            yield e.OptionChosen(turn, at, state.card, option_id, tags)
        case GoOn():
            yield e.WentOn(turn, at)
        case OpenPhone():
            yield e.PhoneOpened(turn, at)
        case Press(hand=hand):
            yield e.Pressed(turn, at, counts=not state.lever.waiting, hand=hand)
        case ComeBack(hidden_ms=hidden_ms):
            yield e.PageHidden(turn, at, hidden_ms)
        case Collect():
            yield e.Collected(turn, at, free=state.lever.waiting_free)
        case Guess(guess=guess):
            yield e.Guessed(turn, at, guess)
        case Judge(form=form, item=item, trick=trick):
            yield e.Judged(turn, at, form, item, trick)
        case ClosePhone() | LeaveBeacon() | LetTimePass() | Look():
            pass
        case Enter() | Tap() | Leave() | BeginRound():
            pass


def feel_the_choice(state: State, intent: Intent, turn: int) -> Iterator[e.Event]:
    """What the chosen option itself moves, with the perks held."""
    option = chosen_option(state) if isinstance(intent, PickOption) else None
    if option is None:
        return
    because = f"option:{state.card}/{option.id}"
    effects = effects_with_perks(state, option)
    yield from rulebook.moved(state, effects.items(), because, turn, intent.at)
    yield from rulebook.flags_changed(state, option.sets, option.clears, turn, intent.at)


def spend_the_evening(state: State, intent: Intent, turn: int) -> Iterator[e.Event]:
    """A check-in costs its part of the evening, however many presses it takes."""
    if isinstance(intent, OpenPhone):
        effects = state.level.check_in_effects
        yield from rulebook.moved(state, effects.items(), "check_in:", turn, intent.at)


def leave_beacon(state: State, intent: Intent, turn: int) -> Iterator[e.Event]:
    """One tap, or an option that leaves."""
    option = chosen_option(state) if isinstance(intent, PickOption) else None
    if state.in_beacon and (isinstance(intent, LeaveBeacon) or (option and option.leaves)):
        yield e.BeaconLeft(turn, intent.at)


def put_the_phone_away(state: State, intent: Intent, turn: int) -> Iterator[e.Event]:
    """The lever goes with the phone; leaving puts it away too."""
    if state.place != "check_in" or not isinstance(intent, ClosePhone | LeaveBeacon):
        return
    if state.lever.shown:
        yield e.LeverHidden(turn, intent.at)
    yield e.PhoneClosed(turn, intent.at)


def end_the_life(state: State, intent: Intent, turn: int) -> Iterator[e.Event]:
    """After the last night, the first ending whose condition holds."""
    if isinstance(intent, GoOn) and state.place == "night" and state.day >= state.plan.days:
        endings = state.level.endings
        told = next((one for one in endings if one.when is None or one.when.holds(state)), None)
        yield e.LevelEnded(turn, intent.at, told.id if told else endings[-1].id)


def begin_the_day(state: State, intent: Intent, turn: int) -> Iterator[e.Event]:
    """From the night to the next morning."""
    if isinstance(intent, GoOn) and state.place == "night":
        day = state.day + 1
        yield e.DayBegan(turn, intent.at, day, state.plan.act_of(day).id)


def let_the_night_fall(state: State, intent: Intent, turn: int) -> Iterator[e.Event]:
    """From the evening to the night; the outage is told on the quiet day's night."""
    if isinstance(intent, GoOn) and state.place == "evening":
        yield from arcade.let_the_flame_go_out(state, turn, intent.at)
        yield e.NightFell(turn, intent.at)
        if state.is_quiet_day:
            yield e.OutageTold(turn, intent.at)


def ask_the_rules(state: State, intent: Intent, turn: int) -> Iterator[e.Event]:
    """The rules of the moment: a choice, a night or a morning."""
    match intent, state.place:
        case PickOption(), "answer":
            option = chosen_option(state)
            held = rulebook.rules_that_hold(state, "choice", option.tags if option else frozenset())
        case GoOn(), "night":
            held = rulebook.rules_that_hold(state, "night")
        case GoOn(), "morning":
            held = rulebook.rules_that_hold(state, "morning")
        case _:
            return
    for rule in held:
        for event in rulebook.fired(state, rule, turn, intent.at):
            yield event
            state = apply(state, event)


def open_and_lose_perks(state: State, intent: Intent, turn: int) -> Iterator[e.Event]:
    """The ladder answers to Standing."""
    if not isinstance(intent, Press | ComeBack | LetTimePass | Tap | Guess | Judge):
        yield from rulebook.perks_changed(state, turn, intent.at)


def look_at_the_options_again(state: State, intent: Intent, turn: int) -> Iterator[e.Event]:
    """Leaving in the middle of a card closes what only a perk had opened."""
    card = state.level.cards.get(state.card)
    if isinstance(intent, LeaveBeacon) and state.place == "card" and card is not None:
        options = open_options(state, card)
        if options and options != state.open_options:
            yield e.OptionsChanged(turn, intent.at, options)


def deal_the_next_card(state: State, intent: Intent, turn: int) -> Iterator[e.Event]:
    """The first card of a morning, or the next one after an answer."""
    if state.place == "morning":
        yield from deal(state, 0, turn, intent.at)
    elif isinstance(intent, GoOn) and state.place == "answer":
        yield from deal(state, state.slot + 1, turn, intent.at)


TURN: tuple[Line, ...] = (
    review.bring_what_is_due,
    note_what_was_done,
    feel_the_choice,
    spend_the_evening,
    leave_beacon,
    put_the_phone_away,
    lever.add_the_spark,
    lever.show_a_due_spark,
    lever.withdraw_the_lever,
    lever.set_out_the_lever,
    lever.light_the_phone,
    doors.answer_the_knock,
    doors.end_the_round,
    activities.go_in_and_out,
    doors.begin_the_round,
    four_rounds.begin_one_of_the_four,
    arcade.keep_the_flame,
    arcade.tap_a_chest,
    arcade.send_an_invitation,
    end_the_life,
    begin_the_day,
    let_the_night_fall,
    ask_the_rules,
    open_and_lose_perks,
    look_at_the_options_again,
    deal_the_next_card,
    review.look_for_it,
)
