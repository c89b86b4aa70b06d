"""What a link asks for, checked like any other input: nonsense is said and never stops the game."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from game.app.choices import Choices
from game.app.settings import LARGEST_TEXT, SMALLEST_TEXT, Settings, changed
from game.core.language import OWN, say, sentence
from game.core.model import Level

MOTIONS = {"reduced": "on", "full": "off"}
LARGEST_SEED = (1 << 53) - 1
SEAT_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")
LONGEST_SEAT = 32
LONGEST_QUOTE = 24


@dataclass(frozen=True, slots=True)
class Refused:
    """Something a link asks for in vain: a sentence with its values, for whatever language."""

    words: str
    values: Mapping[str, object]

    def said(self) -> str:
        """The sentence, in the language that is spoken by then."""
        return say(self.words, **self.values)


@dataclass(frozen=True, slots=True)
class Link:
    """What a link asks for that can be given; `problems` are sentences about the rest."""

    choices: Choices
    settings: Mapping[str, str] = field(default_factory=dict)
    seat: str = ""
    problems: tuple[Refused, ...] = ()

    def notice(self) -> str:
        """Everything the link asks for in vain, for the player."""
        return " ".join(problem.said() for problem in self.problems)


Levels = Mapping[str, Level]
Answer = Link | Refused


def only_english() -> tuple[str, ...]:
    """The languages of a game without catalogues."""
    return (OWN,)


@dataclass(frozen=True, slots=True)
class Offer:
    """What a link may ask for: the cities, and the languages, which are looked for only then."""

    levels: Levels
    languages: Callable[[], tuple[str, ...]] = only_english


def read_link(query: Mapping[str, str], offer: Offer, usual: str) -> Link:
    """What the query of an address asks for; of names that mean nothing here, nothing is said."""
    link = Link(Choices(usual))
    for name, read in PARTS.items():
        value = query.get(name, "")
        if value:
            answer = read(link, value, offer)
            if isinstance(answer, Refused):
                asked = replace(answer, values={**answer.values, "asked": _quoted(value)})
                link = replace(link, problems=(*link.problems, asked))
            else:
                link = answer
    return link


def _refused(words: str, **values: object) -> Refused:
    return Refused(words, values)


def _level(link: Link, value: str, offer: Offer) -> Answer:
    if value in offer.levels:
        return replace(link, choices=replace(link.choices, level=value))
    usual = offer.levels[link.choices.level]
    words = sentence(
        "The link asks for the city '{asked}'; here there is: {known}. {usual} is played."
    )
    return _refused(words, known=", ".join(sorted(offer.levels)), usual=usual.title)


def _arm(link: Link, value: str, offer: Offer) -> Answer:
    level = offer.levels[link.choices.level]
    if value in level.arms:
        link = replace(link, choices=replace(link.choices, arm=value))
        lengths = _lengths(link, offer)
        # An arm need not have the city's usual length; then one of its own is played.
        length = None if level.default_length in lengths else lengths[0]
        return replace(link, choices=replace(link.choices, length=length))
    # The arms of an experiment are not told: who reads their names is no longer a fair subject.
    words = sentence(
        "The link asks for the arm '{asked}'; {city} has no such arm. Its usual one is played."
    )
    return _refused(words, city=level.title)


def _length(link: Link, value: str, offer: Offer) -> Answer:
    level, lengths = offer.levels[link.choices.level], _lengths(link, offer)
    if value in lengths:
        return replace(link, choices=replace(link.choices, length=value))
    usual = link.choices.length or level.default_length
    words = sentence(
        "The link asks for the length '{asked}'; {city} has: {known}. The {usual} is played."
    )
    return _refused(words, city=level.title, known=", ".join(lengths), usual=usual)


def _lengths(link: Link, offer: Offer) -> list[str]:
    """The lengths that a life may have here, in the arm that was asked for."""
    level = offer.levels[link.choices.level]
    phases = level.arms[link.choices.arm or level.default_arm].phases
    return [length for length in level.lengths if length in phases]


def _seed(link: Link, value: str, offer: Offer) -> Answer:
    if value.isascii() and value.isdecimal() and len(value) <= 16 and int(value) <= LARGEST_SEED:
        return replace(link, choices=replace(link.choices, seed=int(value)))
    words = sentence(
        "The link asks for the seed '{asked}'; a seed is a whole number from 0 to {most}. "
        "Chance chooses one."
    )
    return _refused(words, most=LARGEST_SEED)


def _language(link: Link, value: str, offer: Offer) -> Answer:
    code, known = value.lower().partition("-")[0], offer.languages()
    if code in known:
        return replace(link, settings={**link.settings, "language": code})
    words = sentence(
        "The link asks for the language '{asked}'; there is: {known}. The language stays as it was."
    )
    return _refused(words, known=", ".join(known))


def _text_size(link: Link, value: str, offer: Offer) -> Answer:
    if changed(Settings(), "text_size", value) is not None:
        return replace(link, settings={**link.settings, "text_size": value})
    words = sentence(
        "The link asks for the text size '{asked}'; it can be {least} to {most}. "
        "The text stays as it was."
    )
    return _refused(words, least=SMALLEST_TEXT, most=LARGEST_TEXT)


def _motion(link: Link, value: str, offer: Offer) -> Answer:
    if value in MOTIONS:
        return replace(link, settings={**link.settings, "reduced_motion": MOTIONS[value]})
    words = sentence(
        "The link asks for the motion '{asked}'; there is: {known}. Motion stays as it was."
    )
    return _refused(words, known=", ".join(MOTIONS))


def _seat(link: Link, value: str, offer: Offer) -> Answer:
    if len(value) <= LONGEST_SEAT and SEAT_LETTERS.issuperset(value):
        return replace(link, seat=value)
    words = sentence(
        "The link asks for the seat '{asked}'; a seat has up to {most} of a to z, 0 to 9 and "
        "hyphens. The life is kept without a seat."
    )
    return _refused(words, most=LONGEST_SEAT)


def _quoted(value: str) -> str:
    plain = "".join(sign if sign.isprintable() else " " for sign in value)
    return plain if len(plain) <= LONGEST_QUOTE else f"{plain[:LONGEST_QUOTE]}…"


PARTS: dict[str, Callable[[Link, str, Offer], Answer]] = {
    "level": _level,
    "arm": _arm,
    "length": _length,
    "seed": _seed,
    "lang": _language,
    "text-size": _text_size,
    "motion": _motion,
    "seat": _seat,
}
