"""A pupil's way through a class, as the browser asks for it."""

from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from game.classroom.host import Host
from game.classroom.limits import Allowance
from game.classroom.reliving import life_of
from game.classroom.robot import steps
from game.classroom.seating import seats_in
from game.core.language import ENGLISH, OWN, speak
from game.core.logs import from_json_lines
from game.core.model import Level
from game.reading import languages_of, level_named
from tests.classroom.rooms_made import room_code, unlock, visitor

VISIT, OTHER = "0123456789abcdef", "fedcba9876543210"


def at_the_door(host: Host, another: bool = False) -> dict[str, object]:
    """What Start asks for."""
    return {"room": room_code(host), "another": another}


def seated(client: TestClient, host: Host) -> dict[str, Any]:
    """A pupil on a seat, and what the seat's life is made of."""
    assert client.post("/api/sit", json=at_the_door(host)).status_code == 200
    found = client.post("/api/enter", json={"visit": VISIT})
    assert found.status_code == 200
    facts: dict[str, Any] = found.json()
    return facts


def piece(first: int, lines: list[str], **other: object) -> dict[str, object]:
    usual = {"visit": VISIT, "leaves": False}
    return {**usual, "first": first, "lines": lines, **other}


def test_opening_the_link_takes_no_seat_and_start_does(hosted: tuple[Host, str]) -> None:
    host = hosted[0]
    with visitor(host) as pupil:
        page = pupil.get(f"/{room_code(host)}")
        assert "Start" in page.text and f'value="{room_code(host)}"' in page.text
        assert "goes to your teacher&#x27;s laptop" in page.text or "teacher's laptop" in page.text
        assert not pupil.cookies
        seated(pupil, host)
        nickname = seated(pupil, host)["nickname"]
        assert nickname in pupil.get("/").text
        assert pupil.get("/nothing").status_code == 404


def test_a_life_goes_on_where_it_was_left(hosted: tuple[Host, str], larkhaven: Level) -> None:
    host = hosted[0]
    with visitor(host) as pupil:
        found = seated(pupil, host)
        lines: list[str] = []
        for number, some in enumerate(steps(larkhaven, found, "greedy")):
            answer = pupil.post("/api/log", json=piece(len(lines), some))
            lines += some
            assert answer.json() == {"lines": len(lines)}
            if number == 30:
                break
        assert pupil.post("/api/log", json=piece(len(lines), [], leaves=True)).status_code == 200
        again = pupil.post("/api/enter", json={"visit": OTHER}).json()
        assert again["save"].splitlines()[1:] == lines
        assert {**again, "save": "", "lines": 0} == found
        state = life_of(larkhaven, from_json_lines("\n".join(lines)), in_class=True)
        assert state.seed == found["seed"]


def test_a_second_live_browser_is_refused(hosted: tuple[Host, str]) -> None:
    with visitor(hosted[0]) as pupil:
        seated(pupil, hosted[0])
        refused = pupil.post("/api/enter", json={"visit": OTHER})
        assert refused.status_code == 409 and "another window" in refused.json()["problem"]


def script_of(host: Host) -> str:
    return f"/play/{host.page.script}"


def test_no_arm_is_named_in_any_page_or_address(hosted: tuple[Host, str]) -> None:
    host = hosted[0]
    with visitor(host) as pupil:
        found = seated(pupil, host)
        pages = [pupil.get(path).text for path in ("/", "/play/", script_of(host), "/board")]
        for arm in ("continuous", "partial"):
            assert arm not in str(found) and not any(arm in page for page in pages)


def test_results_are_kept_or_removed(hosted: tuple[Host, str], larkhaven: Level) -> None:
    host = hosted[0]
    with visitor(host) as pupil:
        first = next(iter(steps(larkhaven, seated(pupil, host), "first")))
        pupil.post("/api/log", json=piece(0, first))
        assert pupil.post("/api/results", json={"keep": True}).status_code == 200
        assert pupil.post("/api/results", json={"keep": False}).status_code == 200
        assert pupil.post("/api/log", json=piece(0, first)).status_code == 410
        assert pupil.post("/api/enter", json={"visit": VISIT}).status_code == 410
        sat = pupil.post("/api/sit", json=at_the_door(host))
        assert sat.status_code == 200  # a pupil who wants to may begin again, on another seat
        assert pupil.post("/api/enter", json={"visit": VISIT}).json()["lines"] == 0


def test_a_released_seat_goes_on_elsewhere_by_its_code(hosted: tuple[Host, str]) -> None:
    host, passphrase = hosted
    with visitor(host) as pupil, visitor(host) as teacher, visitor(host) as other:
        found = seated(pupil, host)
        unlock(teacher, passphrase)
        released = teacher.post("/board/seat", json={"number": 1, "do": "release", "text": ""})
        assert other.post("/api/return", json={"code": "BBBBBBBB"}).status_code == 404
        assert other.post("/api/return", json={"code": released.json()["code"]}).status_code == 200
        assert other.post("/api/enter", json={"visit": OTHER}).json() == found
        assert pupil.post("/api/enter", json={"visit": VISIT}).status_code == 401


def test_the_page_in_the_room_talks_and_the_lone_one_cannot(hosted: tuple[Host, str]) -> None:
    with visitor(hosted[0]) as pupil:
        page = pupil.get("/play/", headers={"Accept-Encoding": "gzip"})
        assert hosted[0].page.script in page.text and "page.js" not in page.text
        script = pupil.get(script_of(hosted[0])).text
        assert script.startswith("await bridge.settled;") and "/api/log" in script
        assert "/api/" not in pupil.get("/play/page-1/page.js").text
        assert "Content-Encoding" not in page.headers
        assert pupil.get("/play/worker.js").status_code == 404
        tag = page.headers["ETag"]
        assert pupil.get("/play/", headers={"If-None-Match": tag}).status_code == 304


def test_a_shared_device_has_a_seat_for_the_next_pupil_once_the_first_is_over(
    hosted: tuple[Host, str], larkhaven: Level
) -> None:
    host = hosted[0]
    with visitor(host) as laptop:
        first = seated(laptop, host)
        early = laptop.post("/api/sit", json=at_the_door(host, another=True))
        assert early.json() == {"nickname": first["nickname"]}
        assert 'data-another="yes" hidden' in laptop.get("/").text
        lines = [line for some in steps(larkhaven, first, "first") for line in some]
        laptop.post("/api/log", json=piece(0, lines))
        assert 'data-another="yes" >' in laptop.get("/").text
        same = laptop.post("/api/sit", json=at_the_door(host)).json()
        assert same == {"nickname": first["nickname"]}
        sat = laptop.post("/api/sit", json=at_the_door(host, another=True)).json()
        second = laptop.post("/api/enter", json={"visit": OTHER}).json()
        assert sat["nickname"] == second["nickname"] != first["nickname"]
        assert second["lines"] == 0 and second["folder"] != first["folder"]
    with host.store.reading() as connection:
        seats = seats_in(connection, host.room(connection).id)
    assert [seat.lines for seat in seats] == [len(lines), 0] and {seat.arm for seat in seats}


@pytest.fixture
def spanish() -> Iterator[None]:
    speak("es", languages_of(level_named("larkhaven"), "larkhaven").sentences("es"))
    yield
    speak(OWN, ENGLISH)


@pytest.mark.usefixtures("spanish")
def test_a_class_speaks_the_language_it_was_begun_in(
    hosted: tuple[Host, str], larkhaven: Level
) -> None:
    host = hosted[0]
    host.lang = "es"
    with visitor(host) as pupil:
        page = pupil.get(f"/{room_code(host)}").text
        assert '<html lang="es">' in page and "El código de la pizarra" in page
        assert 'data-game="/play/?lang=es"' in page
        wrong = pupil.post("/api/sit", json={"room": "BBBB", "another": False}).json()
        assert wrong["problem"].startswith("No hay ninguna clase")
        words = seated(pupil, host)["words"]
        assert words["alone"] == "Puedes seguir jugando; no se envía nada más."
        assert "Ese es tu puesto" in pupil.get("/").text
        assert pupil.get("/play/?lang=es").status_code == 200


def test_whoever_tries_every_code_is_slowed_down_and_a_class_that_mistypes_is_not(
    hosted: tuple[Host, str],
) -> None:
    host = hosted[0]
    host.guesses = Allowance(0.0, 30)
    with visitor(host) as pupil:
        assert pupil.post("/api/sit", json=at_the_door(host)).status_code == 200
        wrong = [
            pupil.post("/api/return", json={"code": "BBBBBBBB"}).status_code for _ in range(31)
        ]
    assert wrong == [404] * 30 + [429]
