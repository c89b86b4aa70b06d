"""A view as plain lines."""

import unicodedata

import pytest

from game.app.nodes import Action, ChartNode, Gauge, Heading, Picture, Prose, Region, View
from game.debrief.charts import Chart, Series
from game.terminal.news import Read, page, room_lines
from game.terminal.printing import choice_words, text_lines, words_of
from game.terminal.tables import table_of, tables_of
from game.terminal.wrapping import NARROWEST, WIDEST, sentence, width_now, wrapped
from tests.terminal.screens import ANSWER, MARA, PALE, PULSE, TILL, card, check_in, standing

CHART = Chart(
    *("ledger", "What it cost", "day", "larks", (Series("Teo", ((1.0, 2.0),), "Teo rose."),)),
    sentence="Teo came closer.",
    columns=("Meter", "Start", "End"),
    rows=(("Teo", "50", "62"), ("Your voice", "60", "9")),
)


def page_of(view: View, read: Read | None = None, width: int = 78) -> list[str]:
    return page(view, read or Read(), width)


def test_a_first_screen_has_its_bar_its_words_and_its_choices() -> None:
    assert page_of(TILL) == [
        *("", "Day 1 of 7. Pilot, morning."),
        *("", "Morning", "Two soaps, same price.", "Standing: 500 of 1000"),
        *("", "Type l to look around your room."),
        *("", "1. The leaf", "2. The other (4 larks)"),
        "3. Both (too little money, not possible now)",
    ]


def test_the_next_screen_says_only_what_is_new() -> None:
    assert page_of(ANSWER, Read().after(TILL)) == ["", "It smells of home.", "", "1. Continue"]


def test_a_photo_is_read_when_it_changes_and_otherwise_on_request() -> None:
    faded = View(
        "day", "Day 2, morning", (Region("room", (PALE,)), Region("card", (Prose("Rain."),)))
    )
    assert page_of(faded, Read().after(TILL)) == ["", "Rain.", PALE.alt]
    assert room_lines(TILL, 78) == [MARA.alt]


def test_the_phone_in_the_hand_is_read_whole_and_beside_a_card_only_its_news() -> None:
    after_the_card = Read().after(TILL)
    assert "Standing: 500 of 1000" in page_of(check_in(PULSE), after_the_card)
    assert "Standing: 500 of 1000" not in page_of(ANSWER, after_the_card)


def test_on_beacons_own_pages_its_name_is_not_on_every_line() -> None:
    feed = Region("feed", (Heading("Feed", 2), Prose("Quick and tidy. +5", "beacon")))
    assert page_of(View("phone", "Beacon: Feed", (feed,))) == ["", "Feed", "Quick and tidy. +5"]


def test_a_source_named_again_is_read_again() -> None:
    """On another panel, and twice on one: only what was read on this very screen is left out."""
    source = Prose("Source: Skinner 1938", "small")
    one = View("debrief", "Your record", (Region("panel", (Prose("A."), source)),))
    other = View("debrief", "What paid you", (Region("panel", (Prose("B."), source)),))
    opened = View("debrief", "Your record", (Region("panel", (Prose("A."), source, source)),))
    assert page_of(other, Read().after(one)) == ["", "B.", "Source: Skinner 1938"]
    assert page_of(opened, Read().after(one)) == ["", "Source: Skinner 1938"]


def test_a_switch_prints_its_own_line_again_and_no_other() -> None:
    def settings(word: str) -> View:
        sound = Action(f"set:sound:{word}", f"Sound: {word}")
        body = Region("body", (Heading("Settings"), sound, Action("back", "Continue")))
        return View("settings", "Settings", (body,))

    assert page_of(settings("on"), Read().after(settings("off"))) == ["", "1. Sound: on"]


def test_choices_stand_under_their_heading_and_panels_run_on() -> None:
    length, week = Heading("Length", 2), Action("set:length:week", "A week", pressed=True)
    body = Region("body", (Heading("Set-up"), Prose("Choose."), length, week))
    panels = Region("menu", (Action("panel:0", "One", pressed=True), Action("panel:1", "Two")))
    assert page_of(View("setup", "Set-up", (body, panels))) == [
        *("", "Set-up", "Choose."),
        *("", "Length", "1. A week (chosen)", "Panels: 2. One (here); 3. Two."),
    ]


@pytest.mark.parametrize(
    ("node", "words"),
    [
        (Prose("Thoughtful household.", "beacon"), "Beacon: Thoughtful household."),
        (Prose("Beacon is gone.", "beacon"), "Beacon is gone."),
        (Prose("Pilot · morning", "small"), "Pilot, morning"),
        (Gauge("standing", "Standing", 5, 0, 9, "Standing is 5"), "Standing is 5"),
        (standing(505), "Standing: 505 of 1000"),
        (Picture("scene-door"), ""),
        (Action("go_on", "Continue"), ""),
    ],
)
def test_each_node_in_words(node: Prose | Gauge | Picture | Action, words: str) -> None:
    assert words_of(node) == words


def test_a_control_says_its_letter_its_price_and_how_it_stands() -> None:
    assert choice_words(Action("press", "Pulse")) == "Pulse (p)"
    assert choice_words(Action("items", "More", pressed=True)) == "More (unfolded)"
    assert choice_words(Action("phone:feed", "Feed", pressed=True)) == "Feed (here)"
    assert choice_words(Action("x", "Pay", False, note="4 larks · now")) == (
        "Pay (4 larks, now, not possible now)"
    )


def test_a_chart_prints_its_sentence_once() -> None:
    chart = ChartNode(CHART)
    said = "Chart, What it cost: Teo came closer. Type t for its table."
    assert text_lines((chart,), 78) == [said]
    prose = Prose("Mara stayed. Teo came closer.")
    assert text_lines((prose, chart), 78)[1] == "Chart, What it cost. Type t for its table."


def test_a_chart_is_a_table_on_request() -> None:
    panel = View("debrief", "What it cost", (Region("panel", (ChartNode(CHART),)),))
    assert tables_of(panel, 78) == [
        *("", "What it cost", "Meter       Start  End"),
        *("Teo         50     62", "Your voice  60     9"),
    ]
    assert tables_of(TILL, 78) == []


def test_a_table_too_wide_for_the_screen_becomes_sentences() -> None:
    assert table_of(CHART, 20) == [
        *("What it cost", "Meter: Teo; Start:", "  50; End: 62"),
        *("Meter: Your voice;", "  Start: 60; End: 9"),
    ]


def test_a_chart_without_rows_says_its_series() -> None:
    bare = Chart("ledger", "Cost", "day", "larks", CHART.series, "Teo came closer.")
    assert table_of(bare, 78) == ["Cost", "Teo rose."]


@pytest.mark.parametrize("columns", [20, 40, 78])
def test_no_line_is_wider_than_the_terminal(columns: int) -> None:
    long = card(Prose("A sentence of many words " * 9), Action("option:a", "Long words " * 9))
    lines = page_of(long, width=columns)
    assert max(map(len, lines)) <= columns


def test_nothing_but_words_is_printed() -> None:
    """No escape, no box, no bullet: a screen reader would read each of them out."""
    for character in "".join(page_of(TILL) + page_of(ANSWER)):
        assert unicodedata.category(character)[0] in "LNPZ", character


@pytest.mark.parametrize(("columns", "width"), [(5, NARROWEST), (60, 60), (200, WIDEST)])
def test_the_width_is_the_terminals(
    columns: int, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    assert width_now() == width


def test_sentences_begin_and_end_so_that_a_voice_pauses() -> None:
    assert [sentence(words) for words in ("a day", "Why?", " ", "+5")] == [
        "A day.",
        "Why?",
        "",
        "+5.",
    ]
    assert wrapped("", 20) == []
