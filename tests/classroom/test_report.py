"""A class of robots with a known difference, reported; and what nobody may smuggle into it."""

import csv
import json
import re
from argparse import Namespace
from io import StringIO
from pathlib import Path

import pytest

from game.classroom.contrasts import contrasts_of
from game.classroom.gathering import Gathered, gather
from game.classroom.reporting import report, report_files
from game.classroom.simulated import MEDIANS, simulated_class
from game.cli import main
from game.core.events import Log
from game.core.logs import to_json_lines
from game.core.model import Level

PUPILS = 30


def hand_in(folder: Path, logs: tuple[Log, ...]) -> Path:
    folder.mkdir(exist_ok=True)
    for number, log in enumerate(logs):
        (folder / f"seat{number:02}.jsonl").write_text(to_json_lines(log))
    return folder


@pytest.fixture(scope="module")
def logs(larkhaven: Level) -> tuple[Log, ...]:
    return simulated_class(larkhaven, "week", PUPILS, seed=4)


@pytest.fixture(scope="module")
def a_class(tmp_path_factory: pytest.TempPathFactory, logs: tuple[Log, ...]) -> Gathered:
    return gather([hand_in(tmp_path_factory.mktemp("class"), logs)])


@pytest.fixture(scope="module")
def files(a_class: Gathered) -> dict[str, str]:
    return report_files(a_class)


def test_thirty_robots_with_a_known_difference_are_reported_with_an_interval_that_holds_it(
    a_class: Gathered, files: dict[str, str]
) -> None:
    assert len(a_class.used) == PUPILS
    (contrast,) = contrasts_of(a_class.players)
    found = contrast.comparison().found
    assert found is not None
    assert found.lowest <= MEDIANS["partial"] - MEDIANS["continuous"] <= found.highest
    medians = f"median {found.medians[0]:g} against {found.medians[1]:g}"
    assert medians in files["report.html"]


def test_the_command_writes_the_report_and_lists_what_it_left_out(
    logs: tuple[Log, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = hand_in(tmp_path / "class", logs[:4])
    (folder / "essay.txt").write_text("I would rather not.")
    assert report(Namespace(logs=[folder], out=tmp_path / "out", database_url=None)) == 0
    said = capsys.readouterr().out
    assert "4 of 4 lives compared" in said and "essay" in said
    written = {path.name for path in (tmp_path / "out").iterdir()}
    assert written >= {"report.html", "class.html", "events.csv", "players.csv", "session.json"}


def test_two_arms_alike_are_too_small_to_tell(larkhaven: Level, tmp_path: Path) -> None:
    alike = {"partial": 20.0, "continuous": 20.0}
    gathered = gather([hand_in(tmp_path, simulated_class(larkhaven, "week", 12, 3, alike))])
    page = report_files(gathered)["report.html"]
    assert "Too small to tell" in page and "not evidence that the arms are the same" in page


def test_a_handful_is_too_small_for_an_interval(larkhaven: Level, tmp_path: Path) -> None:
    gathered = gather([hand_in(tmp_path, simulated_class(larkhaven, "week", 6, 3))])
    files = report_files(gathered)
    assert "3 in partial and 3 in continuous; an interval needs 5 in each" in files["report.html"]
    assert "fewer than two arms have five pupils" in files["class.html"]
    assert "<svg" not in files["class.html"]


def test_a_report_is_the_same_every_time_and_fetches_nothing(
    a_class: Gathered, files: dict[str, str]
) -> None:
    assert report_files(a_class) == files
    for name in ("report.html", "class.html"):
        outside = re.findall(
            r"(?:src|href)=\"(?!data:|#)[^\"]*\"|<script|@import|url\(http", files[name]
        )
        assert outside == []


def test_markup_and_formulas_of_a_pupil_are_only_words(
    tmp_path: Path, logs: tuple[Log, ...]
) -> None:
    text = to_json_lines(logs[0])
    zipped = {"=1+1": text, "<img src=x onerror=alert(1)>": to_json_lines(logs[1])}
    seats = [{"file": f"{n}.jsonl", "name": name} for n, name in enumerate(zipped)]
    seats.append({"file": "2.jsonl", "name": "@SUM(A1)<b>"})
    (tmp_path / "class.json").write_text(json.dumps({"model_citizen_class": 1, "seats": seats}))
    for number, content in enumerate((*zipped.values(), "<script>alert(2)</script>")):
        (tmp_path / f"{number}.jsonl").write_text(content)
    files = report_files(gather([tmp_path]))
    assert "<img" not in files["report.html"] and "<b>" not in files["report.html"]
    assert "<script" not in files["report.html"] and "&lt;b&gt;" in files["report.html"]
    names = [row["name"] for row in csv.DictReader(StringIO(files["players.csv"]))]
    assert "'=1+1" in names
    cells = [
        cell
        for name in files
        if name.endswith(".csv")
        for row in csv.reader(StringIO(files[name]))
        for cell in row
    ]
    assert not [cell for cell in cells if cell[:1] in "=@+" and cell]


def test_the_tables_hold_the_pulse_and_never_what_was_chosen(files: dict[str, str]) -> None:
    events = list(csv.DictReader(StringIO(files["events.csv"])))
    kinds = {row["event"] for row in events}
    assert {"Pressed", "SparkShown", "LeverShown", "DoorTapped"} <= kinds
    assert not kinds & {"OptionChosen", "CardDealt", "MeterMoved", "LevelEnded", "BeaconLeft"}
    players = list(csv.DictReader(StringIO(files["players.csv"])))
    assert len(players) == PUPILS and not any("standing" in name for name in players[0])
    book = {row["column"] for row in csv.DictReader(StringIO(files["code_book.csv"]))}
    assert {*players[0], *kinds} <= book


def test_the_presses_of_a_pupil_can_be_counted_again_from_the_long_table(
    files: dict[str, str],
) -> None:
    events = list(csv.DictReader(StringIO(files["events.csv"])))
    for player in csv.DictReader(StringIO(files["players.csv"])):
        own = [row for row in events if row["player"] == player["player"]]
        shown = next(int(row["at_ms"]) for row in own if row["schedule"] == "EXT")
        pressed = [int(row["at_ms"]) - shown for row in own if row["event"] == "Pressed"]
        again = sum(0 <= at <= 60_000 for at in pressed)
        assert again == float(player["first_minute_presses"])


def test_the_session_names_what_made_it(files: dict[str, str]) -> None:
    told = json.loads(files["session.json"])
    assert told["configuration"]["length"] == "week" and told["lives"] == PUPILS
    assert len(told["configuration"]["hash"]) == 64 and set(told["files"]) == {
        "events.csv",
        "players.csv",
        "code_book.csv",
    }


def test_the_command_ends_with_1_without_a_usable_log_and_with_0_with_some(
    tmp_path: Path, logs: tuple[Log, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    out = ["--out", str(tmp_path / "out")]
    assert main(["classroom", "report", str(tmp_path), *out]) == 1
    assert "no usable log" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
    hand_in(tmp_path / "class", logs[:2])
    assert main(["classroom", "report", str(tmp_path / "class"), *out]) == 0
    assert "2 of 2 lives" in capsys.readouterr().out


def test_the_matched_arm_comes_with_its_caution(larkhaven: Level, tmp_path: Path) -> None:
    arms = {"partial": 30.0, "continuous": 15.0, "matched": 15.0}
    gathered = gather([hand_in(tmp_path, simulated_class(larkhaven, "week", 6, 2, arms))])
    page = report_files(gathered)["report.html"]
    assert "reaches its cap" in page
    assert "partial and matched" in page and "matched and continuous" in page
