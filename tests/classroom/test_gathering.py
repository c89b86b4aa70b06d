"""What pupils hand in: every life once, refolded, and a reason for whatever is left out."""

import json
from argparse import Namespace
from pathlib import Path
from zipfile import ZipFile

import pytest
from sqlalchemy import insert

from game.app.result_code import result_code
from game.app.saves import save_text
from game.classroom.gathering import OTHER, REHEARSAL, TWICE, gather, gathered_from
from game.classroom.handing_in import LARGEST
from game.classroom.kept import newest_class
from game.classroom.report_page import report_page
from game.classroom.reporting import report
from game.classroom.rooms import Plan, make_room
from game.classroom.seating import change, seats_in, take_seat
from game.classroom.simulated import STEADY, simulated_class
from game.classroom.store import Store
from game.classroom.tables import pieces
from game.core import events as e
from game.core.engine import advance, replay
from game.core.events import Log
from game.core.intents import ComeBack
from game.core.logs import to_json_lines
from game.core.model import Level
from game.debrief.attention import HANDS
from game.debrief.compose import debrief
from game.debrief.life import read_life
from game.faults import Fault
from game.lab.citizens import live, next_intent


@pytest.fixture(scope="module")
def logs(larkhaven: Level) -> tuple[Log, ...]:
    return simulated_class(larkhaven, "week", 6, seed=1)


@pytest.fixture
def folder(tmp_path: Path, logs: tuple[Log, ...]) -> Path:
    for number, log in enumerate(logs):
        (tmp_path / f"pupil{number}.jsonl").write_text(to_json_lines(log))
    return tmp_path


def test_a_folder_of_logs_is_a_class(folder: Path, logs: tuple[Log, ...]) -> None:
    found = gather([folder])
    assert len(found.used) == len(found.players) == 6
    assert not found.refused
    assert sorted({player.arm for player in found.players}) == ["continuous", "partial"]
    assert {player.measures["sparks"] for player in found.players} == {20}


def test_a_save_is_a_log_too(tmp_path: Path, larkhaven: Level, logs: tuple[Log, ...]) -> None:
    (tmp_path / "life.jsonl").write_text(save_text(larkhaven, logs[0]))
    assert len(gather([tmp_path]).players) == 1


def test_bad_files_stop_nobody_else(folder: Path, logs: tuple[Log, ...]) -> None:
    (folder / "empty.jsonl").write_text("")
    (folder / "essay.txt").write_text("I did not play, here is my essay.")
    (folder / "binary.jsonl").write_bytes(b"\xff\xfe\x00")
    bent = to_json_lines(logs[0]).replace('"card":"', '"card":"no_', 1)
    (folder / "bent.jsonl").write_text(bent)
    helped = (event for event in logs[1] if not isinstance(event, e.Collected))
    (folder / "helped.jsonl").write_text(to_json_lines(helped))
    found = gather([folder, folder / "not there.jsonl"])
    assert len(found.players) == 6
    reasons = {one.name: one.reason for one in found.refused}
    assert "UTF-8" in reasons["binary.jsonl"]
    assert "does not fold" in reasons["bent"] and "does not fold" in reasons["helped"]
    assert any("there is no file" in reason for reason in reasons.values())
    assert {"empty", "essay"} <= set(reasons)


def test_no_usable_log_is_a_fault_that_names_every_reason(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("{}")
    with pytest.raises(Fault, match="no usable log") as raised:
        gather([tmp_path])
    assert "a:" in str(raised.value) and raised.value.code == 1


def test_the_same_life_counts_once_and_the_longer_log_is_kept(
    folder: Path, logs: tuple[Log, ...]
) -> None:
    half = tuple(event for event in logs[0] if event.turn < logs[0][-1].turn // 2)
    (folder / "again.jsonl").write_text(to_json_lines(logs[0]))
    (folder / "half.jsonl").write_text(to_json_lines(half))
    found = gather([folder])
    assert len(found.players) == 6
    assert [one.reason for one in found.refused] == [TWICE, TWICE]


def test_a_code_stands_for_a_life_unless_its_log_is_there(
    folder: Path, larkhaven: Level, logs: tuple[Log, ...]
) -> None:
    (folder / "pupil5.jsonl").unlink()
    codes = [result_code(larkhaven, log, debrief(larkhaven, log)) for log in (logs[0], logs[5])]
    (folder / "codes.txt").write_text("\n".join([*codes, "MC1 NONSENSE"]))
    found = gather([folder])
    assert len(found.players) == 6
    by_code = next(player for player in found.players if player.source == "code")
    assert by_code.arm == "continuous"
    pressed = sum(isinstance(one, e.Pressed) for one in logs[5])
    assert by_code.measures["presses"] == pressed
    assert by_code.first_minute is not None
    assert {one.reason for one in found.refused} >= {TWICE}
    assert len(found.refused) == 2


def test_lives_of_another_length_or_outside_a_class_are_not_merged(
    folder: Path, larkhaven: Level
) -> None:
    _, month = live(larkhaven, "greedy", 1, "month", in_class=True)
    _, alone = live(larkhaven, "greedy", 1, "week")
    (folder / "month.jsonl").write_text(to_json_lines(month))
    (folder / "alone.jsonl").write_text(to_json_lines(alone))
    found = gather([folder])
    assert len(found.players) == 6
    assert [one.reason for one in found.refused] == [OTHER, OTHER]


def test_only_the_reasons_that_were_agreed_leave_anybody_out(
    folder: Path, larkhaven: Level, logs: tuple[Log, ...]
) -> None:
    _, stopper = live(larkhaven, "refuser", 3, "week", in_class=True)
    (folder / "refuser.jsonl").write_text(to_json_lines(stopper))
    found = gather([folder])
    assert [(player.name, why) for player, why in found.excluded] == [
        ("refuser", "sparks not all collected")
    ]


def test_nobody_is_left_out_for_not_pressing(folder: Path, larkhaven: Level) -> None:
    silent = simulated_class(larkhaven, "week", 1, seed=9, medians={"partial": 1e-9})[0]
    (folder / "silent.jsonl").write_text(to_json_lines(silent))
    found = gather([folder])
    zero = next(player for player in found.used if player.name == "silent")
    assert zero.first_minute == 0


def test_the_hosts_export_tells_names_and_flags(tmp_path: Path, logs: tuple[Log, ...]) -> None:
    seats = [
        {"file": "0.jsonl", "name": "Amber Heron"},
        {"file": "1.jsonl", "name": "=HYPERLINK()"},
        {"file": "2.jsonl", "name": "Moss Tram", "flag": "fire drill"},
        {"file": "3.jsonl", "test": True},
    ]
    with ZipFile(tmp_path / "class.zip", "w") as zipped:
        zipped.writestr("class.json", json.dumps({"model_citizen_class": 1, "seats": seats}))
        for number in range(4):
            zipped.writestr(f"{number}.jsonl", to_json_lines(logs[number]))
    found = gather([tmp_path / "class.zip"])
    assert {one.name for one in found.players} == {"Amber Heron", "=HYPERLINK()", "Moss Tram"}
    assert [one.reason for one in found.refused] == [REHEARSAL]
    whys = {player.name: why for player, why in found.excluded}
    assert list(whys) == ["Moss Tram"] and "flagged" in whys["Moss Tram"]


def with_absence(level: Level, log: Log, after_ms: int, hidden_ms: int) -> Log:
    """The same life, in which the game was hidden so long after the quiet Pulse was shown."""
    quiet = read_life(level, log).quiet_check_in
    assert quiet is not None
    at = quiet.shown_at + after_ms
    split = next(place for place, one in enumerate(log) if one.turn > quiet.turn and one.at >= at)
    before = tuple(event for event in log if event.turn < log[split].turn)
    state, back = advance(replay(level, before), ComeBack(at, hidden_ms))
    lived = list((*before, *back))
    while not state.ended:
        state, events = advance(state, next_intent(STEADY, state))
        lived += events
    return tuple(lived)


def test_a_page_hidden_within_the_measured_minute_is_left_out_from_a_file_or_a_code(
    tmp_path: Path, larkhaven: Level, logs: tuple[Log, ...]
) -> None:
    handed = {
        "within": with_absence(larkhaven, logs[0], 2_000, 5_001),
        "shortly": with_absence(larkhaven, logs[1], 2_000, 5_000),
        "afterwards": with_absence(larkhaven, stayer(larkhaven), 61_000, 60_000),
    }
    for name, log in handed.items():
        (tmp_path / f"{name}.jsonl").write_text(to_json_lines(log))
    found = gather([tmp_path])
    assert [(player.name, why) for player, why in found.excluded] == [
        ("within", "page hidden for more than 5 s in the measured minute")
    ]
    assert {player.name: player.hidden_ms for player in found.players} == {
        "within": 5_001,
        "shortly": 5_000,
        "afterwards": 0,
    }
    codes = tmp_path / "codes"
    codes.mkdir()
    written = [result_code(larkhaven, log, debrief(larkhaven, log)) for log in handed.values()]
    (codes / "codes.txt").write_text("\n".join(written))
    by_code = gather([codes])
    assert [player.hidden_ms for player, _ in by_code.excluded] == [5_001]
    assert {player.hand for player in by_code.players} <= set(HANDS)


def stayer(level: Level) -> Log:
    """A life that waits the whole quiet check-in out."""
    every = simulated_class(level, "week", 12, seed=3)
    return next(log for log in every if _waited(level, log))


def _waited(level: Level, log: Log) -> bool:
    quiet = read_life(level, log).quiet_check_in
    return quiet is not None and quiet.seconds >= 90


def test_a_log_without_hands_is_kept_and_counted_as_unknown(
    tmp_path: Path, larkhaven: Level, logs: tuple[Log, ...]
) -> None:
    for number, log in enumerate(logs):
        (tmp_path / f"{number}.jsonl").write_text(to_json_lines(log))
    _, old = live(larkhaven, "greedy", 5, "week", in_class=True)
    (tmp_path / "old.jsonl").write_text(to_json_lines(old))
    found = gather([tmp_path])
    assert [player.name for player in found.used if player.hidden_ms is None] == ["old"]
    assert "Of 1 of 7 compared, nobody can tell" in report_page(found)


def test_a_class_is_handed_in_as_it_is_kept(
    database_url: str, tmp_path: Path, larkhaven: Level, logs: tuple[Log, ...]
) -> None:
    store = Store(database_url)
    with store.writing() as connection:
        room = make_room(connection, larkhaven, Plan("week", ("partial", "continuous")))
        for log in logs[:3]:
            seat, _ = take_seat(connection, room.id)
            text = to_json_lines(log)
            facts = {"seat": seat.id, "first": 0, "text": text}
            connection.execute(insert(pieces).values(facts))
            change(connection, seat.id, lines=len(log))
        take_seat(connection, room.id)
        flagged = seats_in(connection, room.id)[1]
        change(connection, flagged.id, flag="left early")
    store.close()
    given = Namespace(logs=[], out=tmp_path / "report", database_url=database_url)
    assert report(given) == 0 and (tmp_path / "report" / "report.html").is_file()
    found = gathered_from(newest_class(database_url))
    assert len(found.players) == 3 and not found.refused
    assert {player.hand for player in found.players} <= set(HANDS)
    assert [why for _, why in found.excluded] == ["flagged by the teacher before the reveal"]
    assert found.excluded[0][0].name == flagged.nickname


def test_a_file_that_only_looks_like_a_class_is_told(folder: Path) -> None:
    (folder / "x.sqlite3").write_text("not a database at all, just words")
    found = gather([folder, folder / "x.sqlite3"])
    assert len(found.players) == 6
    assert "no file of the host's" in found.refused[0].reason


def test_a_log_torn_off_in_a_power_cut_counts_as_far_as_it_goes(
    tmp_path: Path, logs: tuple[Log, ...]
) -> None:
    text = to_json_lines(logs[0])
    (tmp_path / "torn.jsonl").write_text(text[: int(len(text) * 0.4)])
    (player,) = gather([tmp_path]).players
    assert not player.finished and player.measures["presses"]


def test_two_classes_of_one_configuration_are_merged(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, larkhaven: Level
) -> None:
    other = tmp_path_factory.mktemp("other class")
    for number, log in enumerate(simulated_class(larkhaven, "week", 4, seed=8)):
        (other / f"pupil{number}.jsonl").write_text(to_json_lines(log))
    both = gather([folder, other])
    assert len(both.players) == 10 and not both.refused
    assert len({player.configuration.hash for player in both.players}) == 1


def test_a_file_larger_than_any_log_is_told_and_not_read(folder: Path) -> None:
    (folder / "huge.jsonl").write_bytes(b" " * (LARGEST + 1))
    (told,) = gather([folder]).refused
    assert told.name.startswith("huge")
    assert "larger than any log" in told.reason
