"""A city whose every word tries to break the page: it is read as words and nothing else."""

import re
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from game.core.language import ENGLISH, speak
from game.core.model import Level
from game.debrief.compose import debrief
from game.debrief.data import as_data, to_json
from game.debrief.findings import Debrief
from game.debrief.page import page
from game.debrief.svg import svg
from game.lab.citizens import live
from tests.debrief.city import small_city
from tests.debrief.logs import presser, the_panel

HOSTILE = "</style><script>alert(\"x\")</script> & 'co' <!-- ]]> &lt;b&gt;"


def hostile_city() -> Level:
    """The small city with the hostile words wherever a level may hold words."""
    city = small_city()
    return replace(
        city,
        title=HOSTILE,
        people={key: replace(one, name=HOSTILE) for key, one in city.people.items()},
        meters={key: replace(one, name=HOSTILE) for key, one in city.meters.items()},
        perks={key: replace(one, name=HOSTILE) for key, one in city.perks.items()},
        rules={key: replace(one, truth=HOSTILE, reason=HOSTILE) for key, one in city.rules.items()},
        echoes=tuple(
            replace(one, name=HOSTILE, here=HOSTILE, twin=HOSTILE, source=HOSTILE, caution=HOSTILE)
            for one in city.echoes
        ),
        lengths={
            key: replace(one, acts=tuple(replace(act, name=HOSTILE) for act in one.acts))
            for key, one in city.lengths.items()
        },
    )


class Reader(HTMLParser):
    """What a browser would make of the page: elements, addresses, handlers, and the words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.comments: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def hostile() -> Debrief:
    return debrief(hostile_city(), presser())


def test_hostile_words_open_no_element_and_no_comment() -> None:
    reader, tame = Reader(page(hostile())), Reader(page(debrief(small_city(), presser())))
    assert reader.comments == []
    assert {tag for tag, _ in reader.elements} == {tag for tag, _ in tame.elements}


def test_hostile_words_are_read_as_they_were_written() -> None:
    reader = Reader(page(hostile()))
    whole = "".join(reader.text)
    assert f"{HOSTILE}: your debrief" in whole
    assert whole.count(HOSTILE) > 20


def test_a_language_cannot_break_out_of_its_attribute() -> None:
    speak('de"><script>', ENGLISH)
    reader = Reader(page(hostile()))
    assert reader.all("html") == [{"lang": 'de"><script>'}]
    assert reader.all("script") == []


def test_hostile_words_leave_every_picture_well_formed() -> None:
    charts = [chart for panel in hostile().panels for chart in panel.charts]
    assert len(charts) >= 4
    for chart in charts:
        picture = ElementTree.fromstring(svg(chart))
        assert picture.get("aria-label") == f"{chart.title}. {chart.sentence}"
        assert not [x for x in picture.iter() if x.tag.endswith(("script", "style"))]


def test_a_hostile_name_stands_in_the_picture_as_text() -> None:
    (chart,) = the_panel(hostile(), "cost").charts
    texts = [x.text for x in ElementTree.fromstring(svg(chart)).iter() if x.tag.endswith("text")]
    assert texts.count(HOSTILE) == 4


def test_hostile_words_survive_the_data_unchanged() -> None:
    data = as_data(hostile())
    assert data["title"] == HOSTILE
    assert "\n" not in to_json(hostile())


@pytest.mark.parametrize(("bot", "seed"), [("greedy", 2), ("random", 5), ("refuser", 6)])
def test_a_real_page_carries_everything_it_needs(larkhaven: Level, bot: str, seed: int) -> None:
    html = page(debrief(larkhaven, live(larkhaven, bot, seed)[1]))
    reader = Reader(html)
    assert reader.all("html") == [{"lang": "en"}]
    assert [link["href"] for link in reader.all("link")] == ["data:,"]
    for tag in ("script", "img", "iframe", "object", "a", "form"):
        assert reader.all(tag) == []
    for _, attributes in reader.elements:
        assert not [name for name in attributes if name.startswith("on") or name == "src"]
    assert not re.search(r"@import|url\(", html)
    outside = re.findall(r"https?://[^\s\"<]+", html)
    assert set(outside) <= {"http://www.w3.org/2000/svg"}


@pytest.mark.parametrize(("bot", "seed"), [("greedy", 2), ("random", 5), ("refuser", 6)])
def test_headings_go_down_one_step_at_a_time(larkhaven: Level, bot: str, seed: int) -> None:
    reader = Reader(page(debrief(larkhaven, live(larkhaven, bot, seed)[1])))
    levels = [int(tag[1]) for tag, _ in reader.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))


def test_every_section_is_named_by_its_own_heading(larkhaven: Level) -> None:
    reader = Reader(page(debrief(larkhaven, live(larkhaven, "first", 2)[1])))
    headings = [found["id"] for found in reader.all("h2")]
    assert [section["aria-labelledby"] for section in reader.all("section")] == headings
    ids = [attributes["id"] for _, attributes in reader.elements if "id" in attributes]
    assert len(ids) == len(set(ids))


def test_behind_every_chart_lies_a_whole_table(larkhaven: Level) -> None:
    found = debrief(larkhaven, live(larkhaven, "greedy", 9)[1])
    charts = [chart for panel in found.panels for chart in panel.charts]
    reader = Reader(page(found))
    assert len(reader.all("figure")) == len(reader.all("table")) == len(charts) >= 4
    assert len(reader.all("th")) == sum(len(chart.columns) for chart in charts)
    assert len(reader.all("td")) == sum(len(chart.columns) * len(chart.rows) for chart in charts)
    for chart in charts:
        assert {len(row) for row in chart.rows} == {len(chart.columns)}


def test_only_the_sheet_to_take_along_lies_open(larkhaven: Level) -> None:
    found = debrief(larkhaven, live(larkhaven, "friend", 2)[1])
    opened = [one for one in Reader(page(found)).all("details") if "open" in one]
    assert len(opened) == len(the_panel(found, "takeaway").items)
