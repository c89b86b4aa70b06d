"""The charts as pictures: what is drawn where, and what is said of it."""

import re
import xml.etree.ElementTree as ElementTree
from xml.etree.ElementTree import Element

import pytest

from game.debrief.charts import Band, Chart, ChartKind, Series
from game.debrief.compose import debrief
from game.debrief.shapes import Scale, tidy_step
from game.debrief.svg import svg
from tests.debrief.city import small_city
from tests.debrief.logs import LIVES

SVG = "{http://www.w3.org/2000/svg}"
CHARTS = [
    chart
    for life in LIVES.values()
    for panel in debrief(small_city(), life()).panels
    for chart in panel.charts
]


def drawn(chart: Chart) -> Element:
    return ElementTree.fromstring(svg(chart))


def texts(picture: Element) -> list[str]:
    return [element.text or "" for element in picture.iter(f"{SVG}text")]


def chart_of(kind: ChartKind, *series: Series, bands: tuple[Band, ...] = ()) -> Chart:
    return Chart(kind, "A chart", "Across", "Up", series, "It says this.", bands)


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.title)
def test_a_picture_is_well_formed_and_says_what_it_shows(chart: Chart) -> None:
    picture = drawn(chart)
    assert picture.tag == f"{SVG}svg"
    assert picture.get("role") == "img"
    assert picture.get("aria-label") == f"{chart.title}. {chart.sentence}"


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.title)
def test_every_number_is_on_the_paper(chart: Chart) -> None:
    picture = drawn(chart)
    box = re.fullmatch(r"0 0 (\d+) (\d+)", picture.get("viewBox") or "")
    assert box
    width, height = int(box[1]), int(box[2])
    for line in picture.iter(f"{SVG}polyline"):
        for place in (line.get("points") or "").split():
            x, y = map(float, place.split(","))
            assert 0 <= x <= width and 0 <= y <= height


def test_a_record_names_its_acts_where_there_is_room() -> None:
    line = Series("Presses", ((0, 0), (100, 0), (100, 1)))
    bands = (Band("Pilot", 0, 2, "day 1"), Band("Network", 2, 100, "days 2 to 4"))
    words = texts(drawn(chart_of("cumulative_record", line, bands=bands)))
    assert "Network" in words and "days 2 to 4" in words
    assert "Pilot" not in words


def test_a_record_of_no_points_is_still_a_picture() -> None:
    assert drawn(chart_of("cumulative_record")).tag == f"{SVG}svg"


def test_gains_go_right_and_losses_left() -> None:
    gain = Series("gain", ((0, 0), (0, 10)), "+10")
    loss = Series("loss", ((0, 0), (0, -10)), "−10")
    _, right, left = drawn(chart_of("ledger", gain, loss)).iter(f"{SVG}rect")
    right_x, left_x = float(right.get("x") or 0), float(left.get("x") or 0)
    assert left_x + float(left.get("width") or 0) == pytest.approx(right_x)
    assert right.get("fill") != left.get("fill")


def test_a_ledger_writes_each_sum_beside_its_bar() -> None:
    words = texts(drawn(chart_of("ledger", Series("post", ((0, 0), (0, -9)), "−9"))))
    assert words == ["A chart", "post", "−9"]


def test_small_multiples_share_one_scale() -> None:
    low = Series("Teo", ((0, 20), (7, 20)))
    high = Series("Mara", ((0, 80), (7, 80)))
    first, second = drawn(chart_of("small_multiples", low, high)).iter(f"{SVG}polyline")
    heights = [
        float((line.get("points") or "").split()[0].split(",")[1]) for line in (first, second)
    ]
    assert heights[0] > heights[1]


def test_small_multiples_say_start_and_end() -> None:
    words = texts(drawn(chart_of("small_multiples", Series("Teo", ((0, 60), (7, 24))))))
    assert words == ["Teo", "60 to 24"]


def test_a_meter_without_points_keeps_its_place() -> None:
    assert texts(drawn(chart_of("small_multiples", Series("Teo", ())))) == ["Teo"]


def test_a_flat_scale_divides_by_nothing() -> None:
    assert Scale(0, 0, 10, 20)(0) == 10


@pytest.mark.parametrize(
    ("highest", "step"), [(1, 1), (5, 1), (8, 2), (20, 5), (86, 20), (138, 50), (196, 50)]
)
def test_ticks_are_round_numbers(highest: float, step: int) -> None:
    assert tidy_step(highest) == step
