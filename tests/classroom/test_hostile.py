"""Whatever a pupil's device may send: it is refused in a sentence and leaves no trace."""

import json
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from game.classroom.host import Host
from game.classroom.limits import MOST_BYTES, Allowance
from game.classroom.robot import steps
from game.classroom.server import ROUTES
from game.classroom.store import Store, sqlite_url
from game.classroom.tables import metadata
from game.core.model import Level
from tests.classroom.rooms_made import ADDRESS, a_host, visitor
from tests.classroom.test_pupils import VISIT, at_the_door, piece, seated

SCRIPT = "<script>alert(1)</script>"
FORMULA = '=HYPERLINK("http://elsewhere.test")'
PAW = '{"kind":"Pressed","turn":1,"at":1,"counts":true,"hand":"paw"}'
HIDDEN = '{"kind":"PageHidden","turn":1,"at":1,"hidden_ms":1e308}'
POSTS = [route.path for route in ROUTES if "POST" in (route.methods or ())]


@pytest.fixture(name="host")
def a_host_alone(hosted: tuple[Host, str]) -> Host:
    return hosted[0]


def trace(host: Host) -> dict[str, list[Any]]:
    """Everything that is kept, but for when somebody was last seen."""
    with host.store.reading() as connection:
        return {
            table.name: [
                {name: value for name, value in row._mapping.items() if name != "seen_at"}
                for row in connection.execute(table.select())
            ]
            for table in metadata.sorted_tables
        }


def test_nothing_on_the_list_is_taken_in(host: Host, larkhaven: Level) -> None:
    with visitor(host) as pupil:
        script = [line for some in steps(larkhaven, seated(pupil, host), "first") for line in some]
        good = script[:20]
        forged = [line.replace('"standing":500', '"standing":999') for line in good]
        chosen = json.loads(script[7])
        before = trace(host)
        wrong: dict[str, tuple[Any, int]] = {
            "a forged start": (piece(0, forged), 422),
            "a torn line": (piece(0, [*good[:3], good[3][:-5]]), 422),
            "lines out of order": (piece(0, good[::-1]), 422),
            "half a turn": (piece(0, good[:1]), 422),
            "a script for a choice": (
                piece(0, [*good, json.dumps({**chosen, "option": SCRIPT})]),
                422,
            ),
            "a formula for a line": (piece(0, [FORMULA]), 422),
            "a field more": ({**piece(0, good), "nickname": SCRIPT}, 422),
            "a field less": ({"visit": VISIT}, 422),
            "a negative place": (piece(-1, good), 422),
            "a place beyond the end": (piece(5, good), 409),
            "a huge place": (piece(10**30, good), 422),
            "a true place": (piece(True, good), 422),
            "numbers for lines": ({**piece(0, []), "lines": [1, 2, 3]}, 422),
            "a line in a line": (piece(0, ["{}\n{}"]), 422),
            "a long line": (piece(0, ["x" * 30_000]), 422),
            "another window": ({**piece(0, good), "visit": "f" * 16}, 409),
            "a script for a window": ({**piece(0, good), "visit": SCRIPT}, 422),
            "a hand nobody has": (piece(0, [good[0], PAW]), 422),
            "hidden for ever": (piece(0, [good[0], HIDDEN]), 422),
            "a list": ([], 422),
            "null": (None, 422),
        }
        host.logs = Allowance(1000, 1000)
        answered = {
            name: pupil.post("/api/log", content=json.dumps(body), headers=JSON).status_code
            for name, (body, _) in wrong.items()
        }
        assert answered == {name: status for name, (_, status) in wrong.items()}
        assert trace(host) == before


JSON = {"Content-Type": "application/json"}


def test_what_is_no_request_of_ours_is_refused(host: Host) -> None:
    with visitor(host) as pupil:
        seated(pupil, host)
        before = trace(host)
        huge = b'{"room": "' + b"B" * MOST_BYTES + b'"}'
        answers = {
            "too large": pupil.post("/api/sit", content=huge, headers=JSON),
            "a lie about its size": pupil.post(
                "/api/sit", content=b"{}", headers={**JSON, "Content-Length": "9" * 40}
            ),
            "no JSON": pupil.post("/api/sit", content=b'{"room"', headers=JSON),
            "deep": pupil.post("/api/sit", content=b"[" * 100_000, headers=JSON),
            "no UTF-8": pupil.post("/api/sit", content=b"\xff\xfe", headers=JSON),
            "not a number": pupil.post("/api/sit", content=b'{"room": NaN}', headers=JSON),
            "a form": pupil.post("/api/sit", data={"room": "BBBB", "another": False}),
            "another page": pupil.post(
                "/api/sit",
                json={"room": "BBBB", "another": False},
                headers={"Origin": "http://elsewhere.test"},
            ),
            "the wrong code": pupil.post("/api/sit", json={"room": "BBBB", "another": False}),
            "a zero byte": pupil.post("/api/sit", json={"room": "B\x00B", "another": False}),
            "another method": pupil.put("/api/sit", json={}),
            "a board that is locked": pupil.post("/board/room", json={"do": "reveal"}),
        }
        for name, answer in answers.items():
            assert 400 <= answer.status_code < 500, name
            assert "problem" in answer.json(), name
        assert trace(host) == before


@pytest.mark.parametrize(
    "path",
    [
        "/play/../../etc/passwd",
        "/play/%2e%2e/%2e%2e/etc/passwd",
        "/play/..%2f..%2fetc/passwd",
        "/play/C:\\Windows\\win.ini",
        "/play//etc/passwd",
        "/look/..%2fserver.py",
        "/look/server.py",
        "/look/%00",
        f"/{SCRIPT}",
        "/play/" + "a" * 5_000,
    ],
)
def test_no_path_leads_out(host: Host, path: str) -> None:
    with visitor(host) as pupil:
        answer = pupil.get(path)
        assert answer.status_code == 404 and SCRIPT not in answer.text


def test_a_token_that_is_not_ours_is_worth_nothing(host: Host) -> None:
    with visitor(host) as pupil:
        seated(pupil, host)
        for token in ("", "0" * 32, "' OR 1=1 --", "x" * 4_000):
            with visitor(host) as thief:
                thief.cookies.set("model-citizen-seat", token)
                assert thief.post("/api/enter", json={"visit": VISIT}).status_code == 401
        with visitor(host) as thief:
            # A token that was overheard: its seat is being played, so it is refused.
            thief.cookies.set("model-citizen-seat", pupil.cookies["model-citizen-seat"])
            assert thief.post("/api/enter", json={"visit": "f" * 16}).status_code == 409


def test_a_forged_cookie_does_not_open_the_board(host: Host) -> None:
    with visitor(host) as pupil:
        for cookie in ("1", "9999999999.", "9999999999." + "0" * 64, "9" * 400 + ".x", "ü.ü"):
            headers = {b"Cookie": f"model-citizen-board={cookie}".encode()}
            assert pupil.get("/board/stream", headers=headers).status_code == 401


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda some: (
        st.lists(some, max_size=4) | st.dictionaries(st.text(max_size=8), some, max_size=4)
    ),
    max_leaves=12,
)
NAMES = ("room", "code", "visit", "first", "lines", "leaves", "keep", "do", "another")
LIKELY = st.dictionaries(
    st.sampled_from((*NAMES, "number", "text", "passphrase")),
    ANYTHING | st.sampled_from((VISIT, "BBBB", "mouse", "reveal", 0, 1)),
    max_size=7,
)


@pytest.fixture(scope="module")
def client(larkhaven: Level, tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    url = sqlite_url(tmp_path_factory.mktemp("class") / "class.sqlite3")
    host = a_host(Store(url), larkhaven)[0]
    host.joins = host.logs = host.tries = Allowance(1e6, 1e6)
    from game.classroom.server import server_of

    pupil = TestClient(server_of(host), base_url=ADDRESS)
    pupil.post("/api/sit", json=at_the_door(host))
    pupil.post("/api/enter", json={"visit": VISIT})
    return pupil


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(path=st.sampled_from(POSTS), body=LIKELY | ANYTHING)
def test_no_body_makes_the_host_stumble(client: TestClient, path: str, body: object) -> None:
    answer = client.post(path, content=json.dumps(body), headers=JSON)
    assert answer.status_code < 500


@settings(max_examples=100)
@given(st.text(max_size=40), st.binary(max_size=60), st.sampled_from(["GET", "POST", "HEAD"]))
def test_no_address_and_no_bytes_make_it_stumble(
    client: TestClient, path: str, body: bytes, method: str
) -> None:
    answer = client.request(method, f"/{quote(path)}", content=body, headers=JSON)
    assert answer.status_code < 500
