"""Reading the notation of schedules: VI 60, FI 60 hold=5, conc(RI 30, RI 90, cod=2).

conc, mult and mix stand outermost; chain and tand may stand inside them; a link is simple.
Not allowed, because no bench could run it as one thing: conc inside anything, mult inside mult,
a chain inside a chain. Errors say what is wrong and at which column, counted from 0.
"""

import re
from dataclasses import dataclass

from game.core.schedules.described import (
    GROWING,
    HOLDABLE,
    KINDS,
    LINKED,
    NANOSECONDS,
    NEEDS_SETTING,
    OUTERMOST,
    RATIOS,
    SETTINGS,
    WITHOUT_VALUE,
    AnySchedule,
    Compound,
    ScheduleError,
    Simple,
)

LARGEST = 999
LONGEST = 1_000_000  # seconds, eleven days and a half
SHORTEST = NANOSECONDS // 1000
MOST_PARTS = 12
EVERY = (*KINDS, *SETTINGS)
EXAMPLE = "write a schedule such as 'VI 60' or 'conc(RI 30, RI 90, cod=2)'"


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a sign of the notation, and the column where it begins."""

    text: str
    column: int


def read_notation(text: str, among: tuple[str, ...] = EVERY) -> AnySchedule:
    """The schedule a notation describes, or a ScheduleError with the place.

    `among` names the schedules that may be used here, if not all.
    """
    reader = Reader(text, among)
    if not reader.next.text:
        raise ScheduleError(EXAMPLE)
    schedule = reader.schedule(within="")
    if reader.next.text:
        raise ScheduleError(f"'{shown(reader.next)}' is too much here", reader.next.column)
    return schedule


def shown(token: Token) -> str:
    """A word as an error repeats it: short."""
    return token.text if len(token.text) <= 20 else f"{token.text[:20]}..."


class Reader:
    """The words of one notation, read from left to right."""

    def __init__(self, text: str, among: tuple[str, ...]) -> None:
        self.among = among
        found = re.finditer(r"[(),=]|[^\s(),=]+", text)
        self.tokens = [Token(one.group(), one.start()) for one in found]
        self.end = Token("", len(text))
        self.place = 0

    @property
    def next(self) -> Token:
        """The word to read next; an empty one at the end."""
        return self.peek(0)

    def peek(self, ahead: int) -> Token:
        """A word further on."""
        place = self.place + ahead
        return self.tokens[place] if place < len(self.tokens) else self.end

    def take(self) -> Token:
        """Read one word."""
        token = self.next
        self.place += 1
        return token

    def schedule(self, within: str) -> AnySchedule:
        """A schedule, simple or compound, inside the compound named (or none)."""
        name = self.take()
        if name.text not in self.among:
            wrong = f"there is no schedule '{shown(name)}'"
            wrong = wrong if name.text else "a schedule is missing"
            raise ScheduleError(f"{wrong}: use one of {', '.join(self.among)}", name.column)
        if name.text in KINDS:
            return self.simple(name)
        may_stand_within(name, within)
        return self.compound(name)

    def simple(self, name: Token) -> Simple:
        """The value and the limited hold of a simple schedule."""
        value = self.value(name)
        if (self.next.text, self.peek(1).text) != ("hold", "="):
            return Simple(name.text, value)
        if name.text not in HOLDABLE:
            kinds = ", ".join(HOLDABLE)
            message = f"{name.text} takes no hold=: a limited hold goes with {kinds}"
            raise ScheduleError(message, self.next.column)
        return Simple(name.text, value, self.setting("hold"))

    def value(self, name: Token) -> int:
        """The number that belongs to this kind of schedule."""
        if name.text in WITHOUT_VALUE:
            if self.next.text[:1].isdigit():
                raise ScheduleError(f"{name.text} takes no number", self.next.column)
            return 1
        needs = f"{name.text} needs"
        if name.text not in RATIOS:
            return seconds(self.number(), needs, f"{name.text} 60")
        if name.text == "PR" and self.next.text == "rr":
            self.take()
            return GROWING
        return ratio(self.number(), needs, f"{name.text} 5")

    def number(self) -> Token:
        """The next word where a number belongs; at a sign or the end it is missing."""
        return self.end_of_word() if self.next.text in ("", *"(),=") else self.take()

    def end_of_word(self) -> Token:
        """The place just after the last word read."""
        last = self.tokens[self.place - 1]
        return Token("", last.column + len(last.text))

    def setting(self, name: str) -> int:
        """The seconds of hold=, cod= or each=."""
        self.place += 2
        least = 0 if name == "cod" else SHORTEST
        return seconds(self.number(), f"{name}= needs", f"{name}=5", least)

    def compound(self, name: Token) -> Compound:
        """The schedules and the setting between the brackets of a compound."""
        if self.take().text != "(":
            raise ScheduleError(f"write '(' after {name.text}", name.column + len(name.text))
        parts: list[AnySchedule] = []
        setting = None
        while True:
            if self.peek(1).text == "=":
                self.may_set(name, setting)
                setting = self.setting(self.next.text)
            else:
                parts.append(self.schedule(within=name.text))
            if self.is_closed(name):
                self.check_compound(name, len(parts), setting)
                return Compound(name.text, tuple(parts), setting)

    def is_closed(self, name: Token) -> bool:
        """Whether the bracket closes here; otherwise a comma leads on."""
        sign = self.take()
        if sign.text not in (",", ")"):
            found = f"not '{shown(sign)}'" if sign.text else f"to close {name.text}"
            raise ScheduleError(f"write ',' or ')' here, {found}", sign.column)
        return sign.text == ")"

    def may_set(self, name: Token, setting: int | None) -> None:
        """Refuse a setting this compound does not have, or has had."""
        key, own = self.next, SETTINGS[name.text]
        if key.text != own:
            has = f"it has {own}=" if own else "it has no settings"
            raise ScheduleError(f"{name.text} takes no {shown(key)}=: {has}", key.column)
        if setting is not None:
            raise ScheduleError(f"{own}= is given twice", key.column)

    def check_compound(self, name: Token, parts: int, setting: int | None) -> None:
        """Refuse a compound with too few or too many parts, or without its setting."""
        column = self.tokens[self.place - 1].column
        if not 2 <= parts <= MOST_PARTS:
            raise ScheduleError(f"{name.text} takes from 2 to {MOST_PARTS} schedules", column)
        if name.text in NEEDS_SETTING and setting is None:
            message = f"{name.text} needs each=, the seconds of a component, as in 'each=60'"
            raise ScheduleError(message, column)


def may_stand_within(name: Token, within: str) -> None:
    """Refuse a compound where no bench could run it."""
    if within and name.text in OUTERMOST:
        raise ScheduleError(f"{name.text} cannot stand inside {within}", name.column)
    if within in LINKED:
        raise ScheduleError(f"a link of {within} must be a simple schedule", name.column)


def ratio(token: Token, needs: str, example: str) -> int:
    """A whole number of responses."""
    if not token.text:
        raise ScheduleError(f"{needs} a whole number, as in '{example}'", token.column)
    if not re.fullmatch(r"[0-9]{1,9}", token.text) or not 1 <= int(token.text) <= LARGEST:
        message = f"{needs} a whole number from 1 to {LARGEST}"
        raise ScheduleError(message, token.column)
    return int(token.text)


def seconds(token: Token, needs: str, example: str, least: int = SHORTEST) -> int:
    """A time written in seconds, in nanoseconds."""
    if not token.text:
        raise ScheduleError(f"{needs} seconds, as in '{example}'", token.column)
    found = re.fullmatch(r"([0-9]{1,9})(?:\.([0-9]{1,9}))?", token.text)
    time = int(found[1]) * NANOSECONDS + int((found[2] or "").ljust(9, "0")) if found else -1
    if not least <= time <= LONGEST * NANOSECONDS:
        from_least = "0.001" if least else "0"
        message = f"{needs} seconds, a number from {from_least} to {LONGEST}"
        raise ScheduleError(message, token.column)
    return time
