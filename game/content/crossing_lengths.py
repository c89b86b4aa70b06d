"""The calendar of each length of life, and what its check-ins pay, must add up."""

from collections.abc import Iterator
from fractions import Fraction

from game.content.expressions import Expressions
from game.content.marked import Marked
from game.content.problems import Problem
from game.core.model import TIMES
from game.core.schedules import ScheduleError, parse_schedule


def check_the_acts(level: Marked, expressions: Expressions) -> Iterator[Problem]:
    """The acts of a length follow each other and cover its days."""
    for length in level.items("lengths"):
        days, before = length.number("days"), 0
        for act in length.items("acts"):
            last_day = act.number("last_day")
            if last_day is not None and last_day <= before:
                words, hint = "this act ends before it begins", f"at least {before + 1}"
                yield act.child("last_day").place.problem("acts_out_of_order", words, hint)
            before = before if last_day is None else max(before, last_day)
        if days is not None and 0 < before < days:
            words = f"the acts end on day {before} of {days}"
            hint = f"let the last act's last_day be {days}"
            yield length.child("acts").place.problem("days_without_act", words, hint)


def check_the_days(level: Marked, expressions: Expressions) -> Iterator[Problem]:
    """The quiet day and the second window are days of the life."""
    for length in level.items("lengths"):
        days = length.number("days") or 366
        for key in ("quiet_day", "second_window_day"):
            if (length.number(key) or 0) > days:
                words = f"the life has only {days} days"
                hint = f"at most {days}"
                yield length.child(key).place.problem("day_out_of_range", words, hint)
        window = length.number("second_window_day"), length.number("second_window_seconds")
        if 0 in window and window != (0, 0):
            hint = "write both second_window_day and second_window_seconds"
            yield length.place.problem("half_a_window", "only half of the second window", hint)


def slots_dealt(length: Marked) -> set[tuple[str, str, int]]:
    """Every (act, time, day) at which a length deals a card."""
    acts = [(act.text("id"), act.number("last_day")) for act in length.items("acts")]
    slots = [[time.value for time in day.value] for day in length.items("slots")]
    if not slots or not acts or any(last_day is None for _, last_day in acts):
        return set()
    dealt: set[tuple[str, str, int]] = set()
    for day in range(1, (length.number("days") or 0) + 1):
        act = next((name for name, last in acts if day <= (last or 0)), acts[-1][0])
        dealt |= {(act, time, day) for time in slots[(day - 1) % len(slots)] if time in TIMES}
    return dealt


def is_unclear(card: Marked, expressions: Expressions) -> bool:
    """Whether it cannot be known when a card is dealt; it has been complained of already."""
    times = card.child("acts"), card.child("time")
    unknown = set(card.words("acts")) - expressions.names.acts
    return bool(unknown) or any(node.broken for node in times)


def check_the_deal(level: Marked, expressions: Expressions) -> Iterator[Problem]:
    """There is some card for every act and time of day that a length deals."""
    cards = level.items("cards")
    if any(is_unclear(card, expressions) for card in cards):
        return
    offered = {(act, card.text("time")) for card in cards for act in card.words("acts")}
    for length in level.items("lengths"):
        wanted = {(act, time) for act, time, _ in slots_dealt(length)}
        for act, time in sorted(wanted - offered):
            words = (
                f"no card is for the {time} in the act '{act}', and '{length.text('id')}' deals one"
            )
            hint = f"write a card with 'time: {time}' and 'acts: [{act}]'"
            yield length.child("slots").place.problem("nothing_to_deal", words, hint)


def check_the_schedules(level: Marked, expressions: Expressions) -> Iterator[Problem]:
    """Every schedule is in the field's notation, and a phase of an arm can pay."""
    phases = [
        phase
        for arm in level.items("arms")
        for plan in arm.items("phases")
        for phase in plan.items("plan")
    ]
    for node in (*phases, *level.items("rules")):
        place, text = node.child("schedule").place, node.text("schedule")
        try:
            schedule = parse_schedule(text) if text else None
        except ScheduleError as error:
            yield place.inside(error.column).problem("schedule", error.message)
        else:
            if schedule and schedule.kind == "EXT":
                hint = "write one that pays, such as 'VR 5'"
                yield place.problem("never_pays", "EXT never pays here", hint)


def check_the_pay(level: Marked, expressions: Expressions) -> Iterator[Problem]:
    """Each arm plans just the sparks that the check-ins before the quiet day pay."""
    lengths = {length.text("id"): length for length in level.items("lengths")}
    for arm in level.items("arms"):
        plans = {plan.text("length"): plan for plan in arm.items("phases")}
        for name in sorted(lengths.keys() - plans.keys() - {""}):
            words = f"the arm '{arm.text('id')}' has no plan for the length '{name}'"
            hint = f"add '- length: {name}' with its plan"
            yield arm.child("phases").place.problem("arm_without_plan", words, hint)
        for name in lengths.keys() & plans.keys():
            yield from check_one_plan(plans[name], lengths[name])


def check_one_plan(plan: Marked, length: Marked) -> Iterator[Problem]:
    """A plan's sparks add up to the paid check-ins of its length, times the sparks of each."""
    quiet_day, sparks = length.number("quiet_day"), length.number("sparks")
    phases = [phase.number("sparks") for phase in plan.items("plan")]
    numbers = [number for number in phases if number is not None]
    if quiet_day is None or sparks is None or len(numbers) != len(phases) or not phases:
        return
    paid = (quiet_day - 1) * sparks
    evenings = evenings_of(plan, sparks)
    if any(phase.number("evening") for phase in plan.items("plan")):
        if evenings != quiet_day - 1:
            words = f"the plan lasts {float(evenings):g} evenings and the check-ins {quiet_day - 1}"
            hint = f"let sparks divided by 'evening' add up to {quiet_day - 1}"
            yield plan.child("plan").place.problem("sparks_do_not_add_up", words, hint)
    elif sum(numbers) != paid:
        words = f"the plan pays {sum(numbers)} sparks and the check-ins {paid}"
        hint = f"make it {paid}: {quiet_day - 1} check-ins of {sparks} sparks"
        yield plan.child("plan").place.problem("sparks_do_not_add_up", words, hint)


def evenings_of(plan: Marked, sparks: int) -> Fraction:
    """How many evenings a plan's phases last, `sparks` an evening unless a phase says otherwise."""
    return sum(
        (
            Fraction(phase.number("sparks") or 0, phase.number("evening") or sparks)
            for phase in plan.items("plan")
        ),
        Fraction(0),
    )
