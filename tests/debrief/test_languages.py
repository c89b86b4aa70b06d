"""The debrief in another language: the same panels, numbers and turns, in other words."""

import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache

import pytest

from game.content.languages import Catalogue, Languages
from game.content.program_words import sentences_of_the_program
from game.core.events import Log
from game.core.language import ENGLISH, OWN, speak
from game.debrief.compose import debrief
from game.debrief.findings import Debrief, Finding, Panel
from game.debrief.page import page
from game.debrief.wording import decimal, listed, on_days, signed
from game.lab.citizens import live
from game.lab.matcher import run_the_rounds
from game.platforms.places import levels_folder
from tests.debrief.city import small_city
from tests.debrief.logs import LIVES

CITY = small_city()
NOTATION = {"crf", "ext", "fr", "vr", "rr"}
NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def four_rounds() -> Log:
    """A whole life of a robot, and the four rounds after it."""
    state, log = live(CITY, "greedy", 4)
    return log + run_the_rounds(state, 0.8, 1.25)[1]


EVERY = {**LIVES, "four rounds": four_rounds}
every_life = pytest.mark.parametrize("life", EVERY)


@cache
def spanish() -> Catalogue:
    folder = levels_folder() / "larkhaven"
    found = Languages(folder, {"larkhaven": folder})
    return Catalogue(found.name("es"), {}, found.sentences("es"))


@cache
def in_english(life: str) -> Debrief:
    speak(OWN, ENGLISH)
    return debrief(CITY, EVERY[life]())


@cache
def in_spanish(life: str) -> Debrief:
    speak("es", spanish().sentences)
    return debrief(CITY, EVERY[life]())


@cache
def in_brackets(life: str) -> Debrief:
    """Every sentence of the program in brackets, so that what bypasses `say` stands bare."""
    speak("xx", {words: f"⟦{words}⟧" for words in sentences_of_the_program()})
    return debrief(CITY, EVERY[life]())


def findings_of(panel: Panel) -> list[Finding]:
    return [*panel.paragraphs, *(one for item in panel.items for one in item.findings)]


def words_of(told: Debrief) -> Iterator[str]:
    """Everything a debrief says, in its order."""
    for panel in told.panels:
        yield from (panel.heading, panel.items_label)
        yield from (finding.sentence for finding in findings_of(panel))
        for item in panel.items:
            yield from (item.title, *itertools.chain.from_iterable(item.facts))
        for chart in panel.charts:
            yield from (chart.title, chart.x_label, chart.y_label, chart.sentence, *chart.columns)
            yield from (cell for row in chart.rows for cell in row)
            yield from (text for one in chart.series for text in (one.name, one.words))
            yield from (text for band in chart.bands for text in (band.name, band.note))


def numbers_in(text: str) -> list[str]:
    return sorted(number.replace(",", ".") for number in NUMBER.findall(text))


@every_life
def test_another_language_changes_neither_panels_nor_turns_nor_charts(life: str) -> None:
    for one, other in zip(in_english(life).panels, in_spanish(life).panels, strict=True):
        assert (one.id, len(one.paragraphs)) == (other.id, len(other.paragraphs))
        assert [item.id for item in one.items] == [item.id for item in other.items]
        for said, again in zip(findings_of(one), findings_of(other), strict=True):
            assert (said.turns, said.source, said.basis) == (again.turns, again.source, again.basis)
        for chart, drawn in zip(one.charts, other.charts, strict=True):
            assert [x.points for x in chart.series] == [x.points for x in drawn.series]
            assert (chart.kind, chart.pips) == (drawn.kind, drawn.pips)


@every_life
def test_another_language_changes_no_number(life: str) -> None:
    assert in_english(life).measures == in_spanish(life).measures
    for one, other in zip(words_of(in_english(life)), words_of(in_spanish(life)), strict=True):
        assert numbers_in(one) == numbers_in(other), (one, other)


@every_life
def test_no_word_of_the_program_reaches_a_debrief_but_through_say(life: str) -> None:
    """What stands outside all brackets is the city's own: its names, its ids, its texts."""
    own = {word for text in texts_in(CITY, *EVERY[life]()) for word in bare_words(text)}
    for text in words_of(in_brackets(life)):
        assert not bare_words(_outside(text)) - own - NOTATION, text


def texts_in(*things: object) -> Iterator[str]:
    """Every text in some things and in all they hold."""
    for thing in things:
        if isinstance(thing, str):
            yield thing
        elif is_dataclass(thing):
            yield from texts_in(*(getattr(thing, one.name) for one in fields(thing)))
        elif isinstance(thing, Mapping):
            yield from texts_in(*thing.keys(), *thing.values())
        elif isinstance(thing, tuple | list | frozenset):
            yield from texts_in(*thing)


def bare_words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]{2,}", text.lower()))


def _outside(text: str) -> str:
    """What of a text stands in no brackets."""
    depth, found = 0, ""
    for letter in text:
        depth += (letter == "⟦") - (letter == "⟧")
        found += letter if depth == 0 else ""
    return found


@every_life
def test_no_english_sentence_of_the_program_is_left(life: str) -> None:
    """A pattern of each sentence that says something else in Spanish finds nothing there."""
    said = {english: other for english, other in spanish().sentences.items() if english != other}
    whole = [re.compile(_pattern(english)) for english in said if _says_something(english)]
    for text in words_of(in_spanish(life)):
        assert not [pattern.pattern for pattern in whole if pattern.search(text)], text


def _says_something(sentence: str) -> bool:
    return any(len(part.split()) > 2 for part in re.split(r"\{\w+\}", sentence))


def _pattern(sentence: str) -> str:
    parts = re.split(r"\{\w+\}", sentence)
    return ".+?".join(re.escape(part) for part in parts)


@pytest.mark.parametrize(("one", "other"), list(itertools.combinations(LIVES, 2)))
def test_two_lives_share_no_personal_record_in_spanish(one: str, other: str) -> None:
    def personal(life: str) -> set[str]:
        panels = in_spanish(life).panels
        return {f.sentence for p in panels for f in p.paragraphs if f.basis == "log" and f.turns}

    assert personal(one) and not personal(one) & personal(other)


@every_life
def test_a_debrief_in_spanish_is_whole(life: str) -> None:
    for panel in in_spanish(life).panels:
        assert panel.heading and panel.paragraphs
        for finding in findings_of(panel):
            assert finding.sentence[-1] in ".?»”" and "  " not in finding.sentence
            assert not re.search(r"[{}]|None|\b1 (presiones|chispas|veces)\b", finding.sentence)


@every_life
def test_a_page_in_spanish_says_so_and_all_of_it(life: str) -> None:
    told = in_spanish(life)
    speak("es", spanish().sentences)
    html = page(told)
    assert '<html lang="es">' in html and "tu repaso" in html
    assert "As a table" not in html and "Computed from" not in html


def test_a_language_has_its_own_comma_and_its_own_and() -> None:
    speak("es", spanish().sentences)
    assert (decimal(0.5, 1), signed(-6)) == ("0,5", "−6")
    assert on_days([1, 3, 4, 5, 9]) == "los días 1, 3 a 5 y 9"
    assert listed(["Mara", "Teo", "Ines"]) == "Mara, Teo e Ines"
