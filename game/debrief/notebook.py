"""The player's own guesses at the hidden rules, held against what really moved Standing."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.core import events as e
from game.core.language import say, sentence
from game.core.model import Option
from game.debrief.clocks import Dated
from game.debrief.findings import Finding
from game.debrief.life import Life, cause_of, turns_of
from game.debrief.wording import counted, unquoted

NO_END = 10**9
# Which a guess is about: changes with no reason, or with one that was not true.
UNEXPLAINED = ("hidden", "false")


@dataclass(frozen=True, slots=True)
class Guess:
    """A line in the notebook: from its turn until another, or until it was crossed out."""

    day: int
    begins: int
    ends: int
    option: Option

    def tested_by(self, life: Life) -> tuple[e.MeterMoved, ...]:
        """The changes of Standing while it stood that came without their true reason."""
        rules = life.level.rules
        return tuple(
            move
            for move in life.standing_by("rule")
            if self.begins < move.turn < self.ends
            and cause_of(move) in rules
            and rules[cause_of(move)].shown in UNEXPLAINED
        )


def guesses(life: Life) -> tuple[Finding, ...]:
    """What became of each guess: how often it was tested, and how often it was wrong."""
    return tuple(_told(guess, guess.tested_by(life)) for guess in _written(life))


def _written(life: Life) -> Iterator[Guess]:
    lines = [(entry, option) for entry in life.days if (option := _line(life, entry))]
    for entry, option in lines:
        begins = entry.event.turn
        ends = (later.event.turn for later, _ in lines if later.event.turn > begins)
        crossed = (
            event.turn
            for event in life.log
            if isinstance(event, e.FlagCleared) and event.flag in option.sets
            if event.turn > begins
        )
        yield Guess(entry.day, begins, min((*ends, *crossed), default=NO_END), option)


def _line(life: Life, entry: Dated) -> Option | None:
    if not isinstance(entry.event, e.OptionChosen):
        return None
    card = life.level.cards.get(entry.event.card)
    option = card.option(entry.event.option) if card else None
    return option if option and option.guess else None


def _told(guess: Guess, moves: tuple[e.MeterMoved, ...]) -> Finding:
    line = {"day": guess.day, "line": unquoted(guess.option.text)}
    wrong = sum(cause_of(move) not in guess.option.guess for move in moves)
    turns = (guess.begins, *turns_of(moves))
    if not moves:
        untested = sentence(
            "Your notebook, day {day}: “{line}”. While it stood, every change of Standing came "
            "with its true reason, so nothing tested it."
        )
        return Finding(say(untested, **line), turns)
    tested = counted(
        len(moves),
        sentence(
            "Your notebook, day {day}: “{line}”. While it stood, {number} change of Standing came "
            "without its true reason; your line was wrong about {wrong}."
        ),
        sentence(
            "Your notebook, day {day}: “{line}”. While it stood, {number} changes of Standing came "
            "without their true reason; your line was wrong about {wrong}."
        ),
        wrong=wrong,
        **line,
    )
    return Finding(tested, turns)
