"""A log read once: its start, its days, its lever showings, and names for what it mentions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.core import events as e
from game.core.essay import NO_ESSAY, Essay
from game.core.language import say
from game.core.model import STANDING, Length, Level
from game.debrief.clocks import QUIET, Dated, Showing, dated, showings
from game.debrief.wording import from_id, gone, unquoted

CLOSENESS = "closeness."


@dataclass(frozen=True, slots=True)
class Life:
    """One life as its log tells it, beside the level as it is now."""

    level: Level
    log: e.Log
    days: tuple[Dated, ...]
    showings: tuple[Showing, ...]
    started: e.LevelStarted | None
    essay: Essay = NO_ESSAY

    @property
    def length(self) -> Length | None:
        """The length of life that was chosen, or None if the city no longer has it."""
        return self.level.lengths.get(self.started.length) if self.started else None

    @property
    def finished(self) -> bool:
        """Whether the life came to its end."""
        return any(isinstance(event, e.LevelEnded) for event in self.log)

    @property
    def last_day(self) -> int:
        """The last day that began; 0 if none did."""
        return max((entry.day for entry in self.days), default=0)

    @property
    def left_on(self) -> int | None:
        """The day Beacon was left, or None."""
        return next((d.day for d in self.days if isinstance(d.event, e.BeaconLeft)), None)

    def has_passed(self, day: int) -> bool:
        """Whether that day's night fell, or a later day began."""
        night = any(isinstance(x.event, e.NightFell) and x.day == day for x in self.days)
        return night or self.last_day > day

    @property
    def evenings(self) -> int:
        """How many evenings fell."""
        return sum(isinstance(event, e.EveningFell) for event in self.log)

    @property
    def opened(self) -> tuple[Dated, ...]:
        """The openings of the evening check-in."""
        return tuple(entry for entry in self.days if isinstance(entry.event, e.PhoneOpened))

    @property
    def gifts(self) -> tuple[e.Collected, ...]:
        """The free sparks collected, which no press earned."""
        return tuple(x for x in self.log if isinstance(x, e.Collected) and x.free)

    @property
    def paid(self) -> tuple[Showing, ...]:
        """The showings in which a press could be paid."""
        return tuple(showing for showing in self.showings if showing.is_paid)

    @property
    def quiet(self) -> tuple[Showing, ...]:
        """The showings in which nothing was paid."""
        return tuple(showing for showing in self.showings if showing.schedule == QUIET)

    @property
    def quiet_check_in(self) -> Showing | None:
        """The quiet check-in, or None; later unpaid windows are not it."""
        day = self.length.quiet_day if self.length else None
        return next((one for one in self.quiet if day is None or one.day == day), None)

    @property
    def windows(self) -> tuple[Showing, ...]:
        """The unpaid showings that came after a break."""
        return tuple(one for one in self.quiet if one is not self.quiet_check_in)

    @property
    def guess(self) -> str:
        """When the player thought that a spark came, said before the rule; empty if unsaid."""
        return next((event.guess for event in self.log if isinstance(event, e.Guessed)), "")

    def moves(self, meter: str) -> Iterator[tuple[Dated, e.MeterMoved]]:
        """Every change of one meter, with its day."""
        for entry in self.days:
            if isinstance(entry.event, e.MeterMoved) and entry.event.meter == meter:
                yield entry, entry.event

    def start_of(self, meter: str) -> int:
        """What a meter was when the life began."""
        if self.started and meter in self.started.meters:
            return self.started.meters[meter]
        return self.level.meters[meter].start if meter in self.level.meters else 0

    def end_of(self, meter: str) -> int:
        """What a meter was when the log stopped."""
        return self.start_of(meter) + sum(move.by for _, move in self.moves(meter))

    def person_of(self, card_id: str) -> str:
        """The name of the person a card is about, or an empty string."""
        card = self.level.cards.get(card_id)
        return self.person_name(card.person) if card and card.person else ""

    def option_text(self, card_id: str, option_id: str) -> str:
        """What an option said on the button, without the marks of speech around it."""
        card = self.level.cards.get(card_id)
        option = card.option(option_id) if card else None
        return unquoted(option.text) if option else gone(option_id)

    def meter_name(self, meter: str) -> str:
        """A meter as it stands in a sentence: "rest", "closeness to Teo"."""
        if not meter.startswith(CLOSENESS):
            known = self.level.meters.get(meter)
            return known.name.lower() if known else gone(meter)
        person = self.person_name(meter.removeprefix(CLOSENESS))
        return say("closeness to {person}", person=person)

    def person_name(self, person_id: str) -> str:
        """The name of a person."""
        person = self.level.people.get(person_id)
        return person.name if person else gone(from_id(person_id).title())

    def rule_name(self, rule_id: str) -> str:
        """The name of a rule, or the words of its id."""
        rule = self.level.rules.get(rule_id)
        return rule.name if rule and rule.name else from_id(rule_id)

    def perk_name(self, perk_id: str) -> str:
        """The name of a perk."""
        perk = self.level.perks.get(perk_id)
        return perk.name if perk else gone(perk_id)

    def act_name(self, act_id: str) -> str:
        """The name of an act, in this length of life or any other."""
        lengths = ([self.length] if self.length else []) + list(self.level.lengths.values())
        names = (act.name for length in lengths for act in length.acts if act.id == act_id)
        return next(names, gone(act_id) if act_id else say("Before the first day"))

    def standing_by(self, kind: str) -> tuple[e.MeterMoved, ...]:
        """The changes of Standing with one kind of cause, such as rule or spark."""
        return tuple(move for _, move in self.moves(STANDING) if kind_of(move) == kind)


def read_life(level: Level, log: e.Log, essay: Essay = NO_ESSAY) -> Life:
    """Read a log once, beside the level and the essay it is about."""
    days = dated(log)
    started = next((event for event in log if isinstance(event, e.LevelStarted)), None)
    return Life(level, log, days, showings(days), started, essay)


def kind_of(move: e.MeterMoved) -> str:
    """What kind of thing moved a meter: option, rule, spark or check_in."""
    return move.because.partition(":")[0]


def cause_of(move: e.MeterMoved) -> str:
    """The id of the thing that moved a meter."""
    return move.because.partition(":")[2]


def turns_of(events: Iterable[e.Event]) -> tuple[int, ...]:
    """The turns of some events, each once."""
    return tuple(dict.fromkeys(event.turn for event in events))
