"""What a link asks for, checked like any other input: nonsense is said and never stops the game."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from game.app.choices import Choices
from game.app.settings import LARGEST_TEXT, SMALLEST_TEXT, Settings, changed
from game.core.model import Level

LANGUAGES = ("en",)
MOTIONS = {"reduced": "on", "full": "off"}
LARGEST_SEED = (1 << 53) - 1
SEAT_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")
LONGEST_SEAT = 32
LONGEST_QUOTE = 24


@dataclass(frozen=True, slots=True)
class Link:
    """What a link asks for that can be given; `problems` are sentences about the rest."""

    choices: Choices
    settings: Mapping[str, str] = field(default_factory=dict)
    seat: str = ""
    problems: tuple[str, ...] = ()

    @property
    def notice(self) -> str:
        """Everything the link asks for in vain, for the player."""
        return " ".join(self.problems)


Levels = Mapping[str, Level]


def read_link(query: Mapping[str, str], levels: Levels, usual: str) -> Link:
    """What the query of an address asks for; of names that mean nothing here, nothing is said."""
    link = Link(Choices(usual))
    for name, read in PARTS.items():
        value = query.get(name, "")
        if value:
            answer = read(link, value, levels)
            if isinstance(answer, str):
                asks = f"The link asks for the {SAID.get(name, name)} '{_quoted(value)}'; {answer}"
                link = replace(link, problems=(*link.problems, asks))
            else:
                link = answer
    return link


def _level(link: Link, value: str, levels: Levels) -> Link | str:
    if value in levels:
        return replace(link, choices=replace(link.choices, level=value))
    usual = levels[link.choices.level]
    return f"here there is: {', '.join(sorted(levels))}. {usual.title} is played."


def _arm(link: Link, value: str, levels: Levels) -> Link | str:
    level = levels[link.choices.level]
    if value in level.arms:
        link = replace(link, choices=replace(link.choices, arm=value))
        lengths = _lengths(link, levels)
        # An arm need not have the city's usual length; then one of its own is played.
        length = None if level.default_length in lengths else lengths[0]
        return replace(link, choices=replace(link.choices, length=length))
    # The arms of an experiment are not told: who reads their names is no longer a fair subject.
    return f"{level.title} has no such arm. Its usual one is played."


def _length(link: Link, value: str, levels: Levels) -> Link | str:
    level, lengths = levels[link.choices.level], _lengths(link, levels)
    if value in lengths:
        return replace(link, choices=replace(link.choices, length=value))
    usual = link.choices.length or level.default_length
    return f"{level.title} has: {', '.join(lengths)}. The {usual} is played."


def _lengths(link: Link, levels: Levels) -> list[str]:
    """The lengths that a life may have here, in the arm that was asked for."""
    level = levels[link.choices.level]
    phases = level.arms[link.choices.arm or level.default_arm].phases
    return [length for length in level.lengths if length in phases]


def _seed(link: Link, value: str, levels: Levels) -> Link | str:
    if value.isascii() and value.isdecimal() and len(value) <= 16 and int(value) <= LARGEST_SEED:
        return replace(link, choices=replace(link.choices, seed=int(value)))
    return f"a seed is a whole number from 0 to {LARGEST_SEED}. Chance chooses one."


def _language(link: Link, value: str, levels: Levels) -> Link | str:
    if value.lower().partition("-")[0] in LANGUAGES:
        return link
    return f"there is: {', '.join(LANGUAGES)}. The game speaks English."


def _text_size(link: Link, value: str, levels: Levels) -> Link | str:
    if changed(Settings(), "text_size", value) is not None:
        return replace(link, settings={**link.settings, "text_size": value})
    return f"it can be {SMALLEST_TEXT} to {LARGEST_TEXT}. The text stays as it was."


def _motion(link: Link, value: str, levels: Levels) -> Link | str:
    if value in MOTIONS:
        return replace(link, settings={**link.settings, "reduced_motion": MOTIONS[value]})
    return f"there is: {', '.join(MOTIONS)}. Motion stays as it was."


def _seat(link: Link, value: str, levels: Levels) -> Link | str:
    if len(value) <= LONGEST_SEAT and SEAT_LETTERS.issuperset(value):
        return replace(link, seat=value)
    return (
        f"a seat has up to {LONGEST_SEAT} of a to z, 0 to 9 and hyphens. "
        "The life is kept without a seat."
    )


def _quoted(value: str) -> str:
    plain = "".join(sign if sign.isprintable() else " " for sign in value)
    return plain if len(plain) <= LONGEST_QUOTE else f"{plain[:LONGEST_QUOTE]}…"


PARTS: dict[str, Callable[[Link, str, Levels], Link | str]] = {
    "level": _level,
    "arm": _arm,
    "length": _length,
    "seed": _seed,
    "lang": _language,
    "text-size": _text_size,
    "motion": _motion,
    "seat": _seat,
}
SAID = {"level": "city", "lang": "language", "text-size": "text size"}
