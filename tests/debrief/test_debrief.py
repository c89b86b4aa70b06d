"""The debrief as a whole: any log, honest words, few of them."""

import itertools
import json
import re
from html.parser import HTMLParser

import pytest

from game.core.events import Log
from game.debrief.compose import debrief
from game.debrief.data import to_json
from game.debrief.findings import Debrief, Finding
from game.debrief.page import page
from game.debrief.plain import as_text
from tests.debrief.city import small_city
from tests.debrief.logs import LIVES, Story, presser

HEADINGS = [
    "Your record",
    "What paid you",
    "The quiet check-in",
    "Two doors",
    "The hidden rules",
    "What it cost",
    "Same you, other rules",
    "The echo",
    "The essay and the record",
    "Telling apart",
    "Take it with you",
]
every_life = pytest.mark.parametrize("life", LIVES)


def told(life: str) -> Debrief:
    return debrief(small_city(), LIVES[life]())


def all_findings(found: Debrief) -> list[Finding]:
    opened = [f for panel in found.panels for item in panel.items for f in item.findings]
    return [f for panel in found.panels for f in panel.paragraphs] + opened


@every_life
def test_the_panels_come_in_order_with_their_headings(life: str) -> None:
    assert [panel.heading for panel in told(life).panels] == HEADINGS


@every_life
def test_prose_before_anything_is_opened_is_short(life: str) -> None:
    assert max(panel.words for panel in told(life).panels) <= 60


@every_life
def test_every_turn_a_finding_rests_on_is_in_the_log(life: str) -> None:
    turns = {event.turn for event in LIVES[life]()}
    assert all(set(finding.turns) <= turns for finding in all_findings(told(life)))


@every_life
def test_every_sentence_ends_and_none_is_careless(life: str) -> None:
    for finding in all_findings(told(life)):
        sentence = finding.sentence
        assert sentence[-1] in ".?”" and sentence == sentence.strip() and "  " not in sentence
        assert not re.search(r"\b1 (presses|sparks|days|times|larks|changes)\b", sentence)
        assert not re.search(r"dopamine|addict|None|_", sentence)


@pytest.mark.parametrize(("one", "other"), list(itertools.combinations(LIVES, 2)))
def test_two_lives_share_no_personal_record(one: str, other: str) -> None:
    def personal(life: str) -> set[str]:
        panels = told(life).panels
        return {f.sentence for p in panels for f in p.paragraphs if f.basis == "log" and f.turns}

    assert personal(one) and not personal(one) & personal(other)


@every_life
def test_a_log_cut_anywhere_still_has_a_debrief(life: str) -> None:
    log = LIVES[life]()
    for end in range(len(log)):
        cut = debrief(small_city(), log[:end])
        assert [panel.heading for panel in cut.panels] == HEADINGS
        assert cut.finished is False


@every_life
def test_a_log_without_its_beginning_still_has_a_debrief(life: str) -> None:
    assert page(debrief(small_city(), LIVES[life]()[1:]))


def test_an_empty_log_has_a_debrief() -> None:
    assert "this log stops before an evening fell" in page(debrief(small_city(), ()))


def test_a_clock_that_goes_back_does_no_harm() -> None:
    story = Story().day(1).evening().open_phone("CRF").press(2)
    log = story.wait(-30).spark().close_phone().log
    assert debrief(small_city(), log).measures["lever_s"] == 0


def test_the_measures_stand_behind_the_sentences() -> None:
    measures = told("presser").measures
    assert measures["presses"] == 86
    assert measures["paid_presses"] == 72
    assert measures["quiet_presses_first_60_s"] == 14
    assert measures["quiet_last_press_s"] == 7.0
    assert (measures["changes_hidden"], measures["changes_false"]) == (1, 4)


@every_life
def test_the_data_is_one_line_of_json(life: str) -> None:
    line = to_json(told(life))
    assert "\n" not in line
    data = json.loads(line)
    assert [panel["heading"] for panel in data["panels"]] == HEADINGS
    assert data["panels"][0]["paragraphs"][0]["sentence"]
    assert set(data) >= {"level", "seed", "length", "arm", "finished", "measures"}


class Reader(HTMLParser):
    """Reads a page as a browser would: its tags, in balance, and its headings."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("src", "href")]
        if tag not in ("meta", "link"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)


def read(log: Log) -> tuple[str, Reader]:
    html, reader = page(debrief(small_city(), log)), Reader()
    reader.feed(html)
    return html, reader


@every_life
def test_the_page_is_whole_and_fetches_nothing(life: str) -> None:
    html, reader = read(LIVES[life]())
    assert reader.open == []
    assert "script" not in reader.seen
    assert reader.addresses == ["data:,"]
    assert html.startswith("<!doctype html>") and '<html lang="en">' in html
    assert reader.seen.count("h2") == len(HEADINGS) and reader.seen.count("h1") == 1


def test_every_figure_has_its_sentence_and_its_table() -> None:
    _, reader = read(presser())
    charts = sum(len(panel.charts) for panel in told("presser").panels)
    for tag in ("figure", "svg", "figcaption", "table"):
        assert reader.seen.count(tag) == charts >= 4


def test_only_sparks_are_sun_yellow() -> None:
    html, _ = read(presser())
    assert html.count("#FFE04A") == 40  # the record is drawn twice


def test_words_from_outside_are_escaped() -> None:
    story = Story().day(1).choose("<b>", "<script>x</script>", (), {"money": -3})
    story.rule('"><img src=x>', -3)
    html, reader = read(story.log)
    assert "script" not in reader.seen and "img" not in reader.seen
    assert "&lt;script&gt;" in html


@every_life
def test_the_debrief_as_text_holds_every_sentence(life: str) -> None:
    text = as_text(told(life))
    assert all(finding.sentence in text for finding in all_findings(told(life)))


def test_no_label_of_the_debrief_begins_like_a_way_on() -> None:
    for panel in told("presser").panels:
        assert not panel.items_label.startswith(("Play", "Continue", "Next", "Collect", "Sleep"))


def test_the_last_panel_has_a_sheet_of_its_own_with_the_code_of_the_life() -> None:
    html = page(told("presser"), "MC1 ABCDE")
    assert "#takeaway{break-before:page;break-inside:avoid" in html
    assert html.count("Result code: MC1 ABCDE") == 1
    assert html.index("Result code") > html.index('id="takeaway"')
    assert "Result code" not in page(told("presser"))
