"""The teacher's board: locked, blind to the arms until they are revealed, and able to let go."""

from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from game.app.result_code import result_code
from game.classroom.board_facts import facts_of
from game.classroom.gathering import TWICE, gather
from game.classroom.host import Host
from game.classroom.robot import steps
from game.classroom.simulated import simulated_class
from game.classroom.tables import handed as handed_in
from game.classroom.tables import pieces, seats
from game.core.logs import from_json_lines, to_json_lines
from game.core.model import Level
from game.debrief.compose import debrief
from tests.classroom.rooms_made import ADDRESS, room_code, unlock, visitor
from tests.classroom.test_pupils import at_the_door, piece, seated


def whole_life(host: Host, level: Level, bot: str = "greedy") -> None:
    with visitor(host) as pupil:
        found = seated(pupil, host)
        lines = [line for some in steps(level, found, bot) for line in some]
        assert pupil.post("/api/log", json=piece(0, lines)).json() == {"lines": len(lines)}


def do(teacher: TestClient, number: int, what: str, text: str = "") -> int:
    asked = {"number": number, "do": what, "text": text}
    status: int = teacher.post("/board/seat", json=asked).status_code
    return status


def board(host: Host) -> dict[str, Any]:
    return facts_of(host.store, host)


def test_the_board_is_locked_until_its_passphrase_is_said(hosted: tuple[Host, str]) -> None:
    host, passphrase = hosted
    with visitor(host) as teacher:
        for path in ("/board", "/board/screen", "/board/stream"):
            assert teacher.get(path).status_code == 401
        assert teacher.post("/board/room", json={"do": "delete"}).status_code == 401
        assert teacher.post("/board/try", json={}).status_code == 401
        wrong = teacher.post("/board/open", json={"passphrase": "amber gull"})
        assert wrong.status_code == 403 and not teacher.cookies
        unlock(teacher, passphrase.upper().replace(" ", "-"))
        page = teacher.get("/board")
        assert ADDRESS in page.text and "<svg" in page.text
        teacher.cookies.set("model-citizen-board", "99999999999.0", path="/board")


def test_guessing_the_passphrase_is_slowed_down(hosted: tuple[Host, str]) -> None:
    with visitor(hosted[0]) as pupil:
        tries = [pupil.post("/board/open", json={"passphrase": "x"}) for _ in range(12)]
    assert {one.status_code for one in tries[:8]} == {403}
    assert {one.status_code for one in tries[9:]} == {429}


def test_a_class_is_followed_from_the_door_to_the_debrief(
    hosted: tuple[Host, str], larkhaven: Level
) -> None:
    host = hosted[0]
    with visitor(host) as pupil:
        found = seated(pupil, host)
        assert board(host)["seats"][0]["state"] == "at the title"
        every = list(steps(larkhaven, found, "first"))
        third = next(at for at, some in enumerate(every) if '"day":3' in "".join(some))
        lines = [line for some in every[: third + 1] for line in some]
        pupil.post("/api/log", json=piece(0, lines))
        row = board(host)["seats"][0]
        assert row["state"] == "playing" and row["where"] == "day 3 of 7, at a card"
        rest = [line for some in every[third + 1 :] for line in some]
        pupil.post("/api/log", json=piece(len(lines), rest))
        assert board(host)["seats"][0]["state"] == "finished"
        assert board(host)["counts"] == {"here": 1, "playing": 0, "finished": 1, "stuck": 0}
        pupil.post("/api/results", json={"keep": True})
        assert board(host)["seats"][0]["state"] == "kept"
        pupil.post("/api/results", json={"keep": False})
        assert board(host)["seats"][0]["state"] == "removed"


def test_arms_are_hidden_until_the_reveal_and_flags_come_before_it(
    hosted: tuple[Host, str], larkhaven: Level
) -> None:
    host, passphrase = hosted
    for _ in range(12):
        whole_life(host, larkhaven)
    facts = str(board(host))
    assert "continuous" not in facts and "partial" not in facts
    with visitor(host) as teacher:
        unlock(teacher, passphrase)
        assert do(teacher, 2, "flag", "helped by a friend") == 200
        assert do(teacher, 99, "flag", "nobody") == 404
        assert teacher.post("/board/room", json={"do": "reveal"}).status_code == 200
        assert do(teacher, 3, "flag", "too late") == 409
    facts_now = board(host)
    assert {row["arm"] for row in facts_now["seats"]} == {"continuous", "partial"}
    assert facts_now["seats"][1]["flag"] == "helped by a friend"
    assert facts_now["charts"].count("<circle") == 11
    assert "median" in facts_now["charts"]


def test_an_arm_of_fewer_than_five_is_not_shown(hosted: tuple[Host, str], larkhaven: Level) -> None:
    host, passphrase = hosted
    for _ in range(8):
        whole_life(host, larkhaven)
    with visitor(host) as teacher:
        unlock(teacher, passphrase)
        teacher.post("/board/room", json={"do": "reveal"})
    charts = board(host)["charts"]
    assert "<circle" not in charts and charts.count("fewer than 5") >= 2


def test_a_seat_is_finished_and_let_go_on(hosted: tuple[Host, str], larkhaven: Level) -> None:
    host, passphrase = hosted
    with visitor(host) as teacher, visitor(host) as pupil:
        unlock(teacher, passphrase)
        first = next(iter(steps(larkhaven, seated(pupil, host), "first")))
        assert do(teacher, 1, "close") == 200
        assert pupil.post("/api/log", json=piece(0, first)).status_code == 410
        assert do(teacher, 1, "go on") == 200
        assert pupil.post("/api/log", json=piece(0, first)).status_code == 200


def test_the_door_can_be_closed(hosted: tuple[Host, str]) -> None:
    host, passphrase = hosted
    with visitor(host) as teacher, visitor(host) as pupil:
        unlock(teacher, passphrase)
        for do_what, status in (("shut", 403), ("open", 200)):
            teacher.post("/board/room", json={"do": do_what})
            sat = pupil.post("/api/sit", json=at_the_door(host))
            assert sat.status_code == status


def test_a_teachers_try_counts_for_nothing(hosted: tuple[Host, str], larkhaven: Level) -> None:
    host, passphrase = hosted
    with visitor(host) as teacher:
        unlock(teacher, passphrase)
        assert teacher.post("/board/try", json={}).json() == {"go": "/play/"}
        assert teacher.post("/api/enter", json={"visit": "0" * 16}).status_code == 200
    facts = board(host)
    assert facts["seats"][0]["test"] and facts["counts"]["here"] == 0


def test_a_deleted_class_leaves_nothing(hosted: tuple[Host, str], larkhaven: Level) -> None:
    host, passphrase = hosted
    whole_life(host, larkhaven)
    before = room_code(host)
    with visitor(host) as teacher, visitor(host) as pupil:
        unlock(teacher, passphrase)
        seated(pupil, host)
        assert teacher.post("/board/room", json={"do": "delete"}).status_code == 200
        assert pupil.post("/api/enter", json={"visit": "0" * 16}).status_code == 401
    assert room_code(host) != before and board(host)["seats"] == []
    with host.store.reading() as connection:
        assert connection.execute(seats.select()).all() == []
        assert connection.execute(pieces.select()).all() == []


def test_a_saved_file_completes_the_log_of_its_seat(
    hosted: tuple[Host, str], larkhaven: Level, tmp_path: Path
) -> None:
    host, passphrase = hosted
    with visitor(host) as teacher, visitor(host) as pupil:
        unlock(teacher, passphrase)
        found = seated(pupil, host)
        lines = [line for some in steps(larkhaven, found, "first") for line in some]
        first = next(iter(steps(larkhaven, found, "first")))
        pupil.post("/api/log", json=piece(0, first))
        saved = {"name": "life.jsonl", "text": "\n".join((*lines, ""))}
        for _ in range(2):
            answer = teacher.post("/board/hand-in", json=saved)
            assert answer.json() == {"said": [f"taken in for {found['nickname']}."]}
        assert board(host)["seats"][0]["state"] == "finished"
        stranger = {**saved, "text": saved["text"].replace(str(found["seed"]), "7")}
        (said,) = teacher.post("/board/hand-in", json=stranger).json()["said"]
        assert "does not fold" in said
        odd = {**saved, "text": "=1+1"}
        assert teacher.post("/board/hand-in", json=odd).status_code == 422
        assert pupil.post("/board/hand-in", json=saved).status_code == 401
    assert len(gather([tmp_path / "class.sqlite3"]).players) == 1


def test_files_and_codes_without_a_seat_are_in_the_report_and_on_the_board(
    hosted: tuple[Host, str], larkhaven: Level, tmp_path: Path
) -> None:
    host, passphrase = hosted
    logs = simulated_class(larkhaven, "week", 12, seed=4)
    codes = [result_code(larkhaven, log, debrief(larkhaven, log)) for log in logs[:7]]
    month = simulated_class(larkhaven, "fortnight", 1, seed=4)[0]
    with visitor(host) as teacher:
        unlock(teacher, passphrase)

        def handed(name: str, text: str) -> list[str]:
            answer = teacher.post("/board/hand-in", json={"name": name, "text": text})
            said: list[str] = answer.json()["said"]
            return said

        for _ in range(2):
            told = handed("codes.txt", "\n".join((*codes, "MC1 NONSENSE")))
            assert [one.startswith("taken in for codes") for one in told] == [True] * 7 + [False]
            for number, log in enumerate(logs[6:]):
                (one,) = handed(f"pupil{number}.jsonl", to_json_lines(log))
                assert one == f"taken in for pupil{number}."
        assert "another length" in handed("fortnight.jsonl", to_json_lines(month))[0]
        teacher.post("/board/room", json={"do": "reveal"})
        gathered = gather([tmp_path / "class.sqlite3"])
        assert len(gathered.players) == 12 and [one.reason for one in gathered.refused] == [TWICE]
        assert board(host)["charts"].count("<circle") == len(gathered.used)
        teacher.post("/board/room", json={"do": "delete"})
    with host.store.reading() as connection:
        assert connection.execute(handed_in.select()).all() == []


def test_what_a_pupil_removed_is_not_handed_in_again(
    hosted: tuple[Host, str], larkhaven: Level
) -> None:
    host, passphrase = hosted
    with visitor(host) as teacher, visitor(host) as pupil:
        unlock(teacher, passphrase)
        found = seated(pupil, host)
        lines = [line for some in steps(larkhaven, found, "greedy") for line in some]
        log = from_json_lines("\n".join(lines))
        pupil.post("/api/log", json=piece(0, lines))
        pupil.post("/api/results", json={"keep": False})
        file = {"name": "life.jsonl", "text": to_json_lines(log)}
        assert teacher.post("/board/hand-in", json=file).status_code == 410
        code = {"name": "code.txt", "text": result_code(larkhaven, log, debrief(larkhaven, log))}
        (said,) = teacher.post("/board/hand-in", json=code).json()["said"]
        assert "removed" in said
