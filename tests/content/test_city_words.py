"""The words of the city as they are read: short, plain, no two alike, everybody by one name."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from game.core.model import Card, Level

MOST_WORDS = {"card": 25, "option": 8, "answer": 25}
MOST_GRADE = 7
# What product.md and the vocabulary forbid, and the stock words of a page nobody wrote.
FORBIDDEN = re.compile(
    r"\b(dopamine|addict\w*|forc(?:e|es|ed|ing)|hooked|compulsive|honest\w*|truly|seamless\w*"
    r"|simply|delve|China|Chinese|Sesame|citizens?|points? system|randomly)\b",
    re.IGNORECASE,
)
NAME = re.compile(r"\b[A-Z][a-z]{2,}\b")
# Whoever and whatever has a capital in the city's own words, beside its people.
PLACES = {
    *("Larkhaven", "Hillside", "Harbourside", "Beacon", "Halcyon", "Laurel", "Keystone", "Pulse"),
    *("Standing", "Chest", "Quest", "Guest", "Patience", "Enough", "Friday", "Thursday"),
    *("Thursdays", "Agree", "Disagree", "Unsure", "Keep", "Step", "Dear"),
}


def said(card: Card) -> Iterator[tuple[str, str, str]]:
    """Each text of a card: its kind, its place, its words."""
    yield "card", card.id, card.text
    for option in card.options:
        yield "option", f"{card.id}/{option.id}", option.text
        yield "answer", f"{card.id}/{option.id}", option.answer


def texts(level: Level) -> list[tuple[str, str, str]]:
    """Every text of the city that a player reads while living."""
    cards = [one for card in level.cards.values() for one in said(card)]
    rules = [("rule", rule.id, rule.reason) for rule in level.rules.values() if rule.reason]
    endings = [("ending", end.id, part.text) for end in level.endings for part in end.parts]
    perks = [("perk", perk.id, f"{perk.text} {perk.lost}") for perk in level.perks.values()]
    words = [("words", name, text) for name, text in level.words.items()]
    return [*cards, *rules, *endings, *perks, *words]


def grade(text: str) -> float:
    """The automated readability index: the school year that reads this (Senter & Smith 1967)."""
    words = text.split()
    signs = sum(sign.isalnum() for sign in text)
    sentences = len(re.findall(r"[.!?:]+", text)) or 1
    return 4.71 * signs / len(words) + 0.5 * len(words) / sentences - 21.43


def test_the_grade_is_that_of_the_published_formula() -> None:
    """Five words, twenty letters, one sentence."""
    assert grade("Four five nine zero what.") == pytest.approx(4.71 * 4 + 2.5 - 21.43)


def test_a_card_is_at_most_25_words_and_an_option_8(larkhaven: Level) -> None:
    long = {
        (kind, place): len(words.split())
        for kind, place, words in texts(larkhaven)
        if len(words.split()) > MOST_WORDS.get(kind, 90)
    }
    assert long == {}


def test_every_card_is_read_in_the_seventh_year_of_school(larkhaven: Level) -> None:
    hard = {}
    for card in larkhaven.cards.values():
        whole = " ".join([card.text, *(option.answer for option in card.options)])
        if grade(whole) > MOST_GRADE:
            hard[card.id] = round(grade(whole), 1)
    assert hard == {}


def test_no_two_cards_and_no_two_answers_are_the_same(larkhaven: Level) -> None:
    for kind in ("card", "answer"):
        times = Counter(words.casefold() for one, _, words in texts(larkhaven) if one == kind)
        assert [words for words, count in times.items() if count > 1] == []


def test_every_option_is_answered_in_words_of_its_own(larkhaven: Level) -> None:
    empty = [
        f"{card.id}/{option.id}"
        for card in larkhaven.cards.values()
        for option in card.options
        if not option.answer.strip() or option.answer == option.text
    ]
    assert empty == []
    assert all(2 <= len(card.options) <= 4 for card in larkhaven.cards.values())


def test_no_word_is_used_that_the_record_does_not_bear(larkhaven: Level) -> None:
    used = [
        (place, found.group(0))
        for _, place, words in texts(larkhaven)
        for found in FORBIDDEN.finditer(words)
    ]
    assert used == []


def test_everybody_and_everything_has_one_name(larkhaven: Level) -> None:
    """A capital inside a sentence belongs to somebody on the shelf or to something in the town."""
    known = PLACES | {person.name for person in larkhaven.people.values()}
    strange = Counter(
        word
        for _, _, words in texts(larkhaven)
        for sentence in re.split(r"[.!?:…“”]\s*", words)
        for word in NAME.findall(sentence.strip().partition(" ")[2])
        if word not in known
    )
    assert strange == {}


def test_a_card_about_somebody_names_them_or_is_theirs(larkhaven: Level) -> None:
    """Whose portrait lies beside the card is whom it speaks of, in the card or in an answer."""
    silent = [
        card.id
        for card in larkhaven.cards.values()
        if card.person
        and larkhaven.people[card.person].name not in " ".join(words for *_, words in said(card))
    ]
    assert silent == []
