"""A view as the page is told it: everything said, nothing drawn."""

import json

from game.app.mirror import mirror, mirror_text
from game.app.nodes import Action, ChartNode, Gauge, Heading, Picture, Prose, Region, View
from game.debrief.charts import Chart, Series

GAUGE = Gauge("standing", "Standing", 512, 0, 1000, "512 of 1000")


def seen(*nodes: object) -> View:
    return View("day", "Day 1", (Region("card", nodes),), "night", "Aloud.")  # type: ignore[arg-type]


def test_every_kind_of_node_becomes_plain_data() -> None:
    view = seen(
        Heading("Morning", 2),
        Prose("„Teo“", "beacon"),
        GAUGE,
        Picture("photo-teo", "Teo laughs."),
        Action("option:lend", "Lend", note="40 larks"),
        Action("items", "More", False, pressed=False),
    )
    told = mirror(view, "option:lend", True, {"option:lend": (1.04, 2, 30.06, 44)})
    assert {name: told[name] for name in ("screen", "title", "mood", "say", "focus", "ring")} == {
        "screen": "day",
        "title": "Day 1",
        "mood": "night",
        "say": "Aloud.",
        "focus": "option:lend",
        "ring": True,
    }
    heading, prose, gauge, picture, lend, items = told["regions"][0]["nodes"]
    assert heading == {"kind": "heading", "text": "Morning", "level": 2}
    assert prose == {"kind": "prose", "text": "„Teo“", "voice": "beacon"}
    assert (gauge["label"], gauge["value"], gauge["words"]) == ("Standing", 512, "512 of 1000")
    assert picture == {"kind": "picture", "alt": "Teo laughs."}
    assert (lend["box"], lend["pressed"], lend["note"]) == ([1.0, 2, 30.1, 44], None, "40 larks")
    assert (items["box"], items["pressed"], items["enabled"]) == (None, False, False)


def test_the_text_is_one_line_and_the_same_for_the_same_view() -> None:
    view = seen(Prose("„Teo“\nat the door"))
    assert mirror_text(view) == mirror_text(view) and "\n" not in mirror_text(view)
    assert json.loads(mirror_text(view)) == mirror(view)


def test_a_chart_without_a_table_gives_its_few_points_and_a_long_one_only_its_sentence() -> None:
    def chart(count: int) -> Chart:
        points = tuple((float(x), 2.5 * x) for x in range(count))
        return Chart("cumulative_record", "Presses", "s", "n", (Series("You", points),), "Flat.")

    few, many = mirror(seen(*(ChartNode(chart(n)) for n in (2, 500))))["regions"][0]["nodes"]
    rows = [["You", "0", "0"], ["You", "1", "2.5"]]
    assert few["table"] == {"columns": ["Series", "s", "n"], "rows": rows}
    assert many["table"] is None and many["words"] == "Flat."
