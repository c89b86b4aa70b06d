"""A built page served over real sockets: what comes, in which form, and what never does."""

import gzip
import http.client
import signal
import socket
import subprocess
import sys
import threading
import urllib.request
import zipfile
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from game.faults import Fault
from game.platforms.page_answers import FRAMES, POLICY, answer
from game.platforms.page_files import opened
from game.platforms.serving import USUAL_PORT, server_for

PAGE = {
    "index.html": b"<h1>Model Citizen</h1>",
    "worker.js": b"// worker",
    "runtime-0123456789ab/python.wasm": b"\0asm" * 100,
    "runtime-0123456789ab/python.wasm.gz": gzip.compress(b"\0asm" * 100),
    "runtime-0123456789ab/python.wasm.br": b"brotli, as far as this story goes",
}
PATHS_OUT = [
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/runtime-0123456789ab/..%2f..%2fsecret.txt",
    "/..\\secret.txt",
    "/..%5csecret.txt",
    "/./../secret.txt",
    "/c:/secret.txt",
    "secret.txt",
    "/%ff",
    "/a//index.html",
    "/%00index.html",
    "//etc/passwd",
    "/runtime-0123456789ab",
    "/runtime-0123456789ab/",
    "/nothing.html",
]


@pytest.fixture(params=["folder", "zip"])
def page(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The same page in a folder and in a ZIP, with a secret beside it."""
    (tmp_path / "secret.txt").write_text("secret")
    if request.param == "zip":
        path = tmp_path / "page.zip"
        with zipfile.ZipFile(path, "w") as archive:
            for name, content in PAGE.items():
                archive.writestr(name, content)
        return path
    for name, content in PAGE.items():
        target = tmp_path / "page" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return tmp_path / "page"


@pytest.fixture
def server(page: Path) -> Iterator[ThreadingHTTPServer]:
    """The page, being served on a port of its own."""
    server = server_for(opened(page), 0)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


def ask(
    server: ThreadingHTTPServer, path: str, method: str = "GET", **headers: str
) -> tuple[http.client.HTTPResponse, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=10)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, path, headers=named)
    found = connection.getresponse()
    body = found.read()
    connection.close()
    return found, body


@pytest.mark.parametrize("path", ["/", "/?seed=7&level=larkhaven", "/index.html"])
def test_the_page_comes_whatever_the_link_asks_for(server: ThreadingHTTPServer, path: str) -> None:
    found, body = ask(server, path)
    assert found.status == 200
    assert body == PAGE["index.html"]
    assert found.headers["Content-Type"] == "text/html; charset=utf-8"
    assert found.headers["Cache-Control"] == "no-cache"


def test_nothing_from_elsewhere_may_be_loaded(server: ThreadingHTTPServer) -> None:
    for path in ("/", "/runtime-0123456789ab/python.wasm", "/nothing"):
        found, _ = ask(server, path)
        assert found.headers["Content-Security-Policy"] == f"{POLICY}; {FRAMES}"
        assert found.headers["X-Content-Type-Options"] == "nosniff"
        assert found.headers["Referrer-Policy"] == "no-referrer"


def test_a_file_named_by_its_content_is_kept_for_ever(server: ThreadingHTTPServer) -> None:
    found, body = ask(server, "/runtime-0123456789ab/python.wasm")
    assert body == PAGE["runtime-0123456789ab/python.wasm"]
    assert found.headers["Content-Type"] == "application/wasm"
    assert "immutable" in found.headers["Cache-Control"]


@pytest.mark.parametrize(
    ("offer", "end", "coding"),
    [
        ("gzip, deflate, br", ".br", "br"),
        ("gzip", ".gz", "gzip"),
        ("br;q=0, gzip", ".gz", "gzip"),
        ("identity", "", None),
    ],
)
def test_the_smallest_copy_a_browser_can_read(
    server: ThreadingHTTPServer, offer: str, end: str, coding: str | None
) -> None:
    found, body = ask(server, "/runtime-0123456789ab/python.wasm", Accept_Encoding=offer)
    assert body == PAGE["runtime-0123456789ab/python.wasm" + end]
    assert found.headers["Content-Encoding"] == coding
    assert found.headers["Content-Type"] == "application/wasm"


def test_what_has_not_changed_is_not_sent_again(server: ThreadingHTTPServer) -> None:
    first, _ = ask(server, "/")
    again, body = ask(server, "/", If_None_Match=first.headers["ETag"])
    assert (again.status, body) == (304, b"")


def test_head_says_what_would_come(server: ThreadingHTTPServer) -> None:
    found, body = ask(server, "/", method="HEAD")
    assert body == b""
    assert int(found.headers["Content-Length"]) == len(PAGE["index.html"])


@pytest.mark.parametrize("path", PATHS_OUT)
def test_no_path_leads_outside_and_no_folder_is_listed(
    server: ThreadingHTTPServer, path: str
) -> None:
    found, body = ask(server, path)
    assert found.status == 404
    assert b"secret" not in body and b"root" not in body


def test_only_reading_is_possible(server: ThreadingHTTPServer) -> None:
    found, _ = ask(server, "/", method="POST")
    assert found.status == 501


def test_a_port_in_use_is_said_in_one_line(page: Path, server: ThreadingHTTPServer) -> None:
    taken = server.server_address[1]
    with pytest.raises(Fault, match=rf"port {taken} cannot be used: .*--port"):
        server_for(opened(page), taken)


def test_a_page_that_is_none(tmp_path: Path) -> None:
    text = tmp_path / "page.zip"
    text.write_text("no zip")
    with pytest.raises(Fault, match="is damaged, or it is no ZIP"):
        opened(text)
    with zipfile.ZipFile(tmp_path / "empty.zip", "w") as archive:
        archive.writestr("readme.txt", "nothing to play")
    with pytest.raises(Fault, match=r"there is no index\.html in it"):
        opened(tmp_path / "empty.zip")
    with pytest.raises(Fault, match="there is no page at"):
        opened(tmp_path / "nowhere.zip")


def test_a_zip_that_was_cut_off(tmp_path: Path) -> None:
    path = tmp_path / "page.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in PAGE.items():
            archive.writestr(name, content)
    whole = path.read_bytes()
    for share in (0.1, 0.5, 0.9):
        path.write_bytes(whole[: int(len(whole) * share)])
        with pytest.raises(Fault, match="is damaged"):
            opened(path)


def test_a_link_out_of_the_folder_leads_nowhere(tmp_path: Path) -> None:
    folder = tmp_path / "page"
    folder.mkdir()
    (folder / "index.html").write_text("page")
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "secret.txt").symlink_to(tmp_path / "secret.txt")
    assert opened(folder).content("secret.txt") is None
    assert opened(folder).content("index.html") == b"page"


def test_a_page_built_anew_is_there_on_reload(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("old")
    files = opened(tmp_path)
    (tmp_path / "index.html").write_text("new")
    found = answer(files, "/", "", "")
    assert found.body == b"new"


def test_a_page_that_states_its_own_rule_keeps_it(tmp_path: Path) -> None:
    rule = "default-src 'none'; script-src 'unsafe-inline'"
    head = f'<head>\n<meta http-equiv="Content-Security-Policy" content="{rule}">'
    (tmp_path / "index.html").write_text(head)
    found = answer(opened(tmp_path), "/", "", "")
    assert found.headers["Content-Security-Policy"] == f"{rule}; {FRAMES}"


def test_what_is_always_asked_for_again(server: ThreadingHTTPServer) -> None:
    for path in ("/", "/worker.js"):
        assert ask(server, path)[0].headers["Cache-Control"] == "no-cache"


def test_a_request_that_makes_no_sense_is_refused_in_words(server: ThreadingHTTPServer) -> None:
    with socket.create_connection(("127.0.0.1", server.server_address[1]), timeout=10) as line:
        line.sendall(b"nonsense\r\n\r\n")
        said = line.makefile("rb").read()
    assert b"Bad Request." in said and b"<" not in said


def test_without_a_port_the_first_free_one_is_taken(page: Path) -> None:
    with server_for(opened(page), None) as first, server_for(opened(page), None) as second:
        assert USUAL_PORT <= first.server_port < second.server_port


def test_the_address_is_said_and_ctrl_c_ends_it_quietly(page: Path) -> None:
    command = [sys.executable, "-m", "game", "web", "serve", "--port", "0", "--no-browser"]
    process = subprocess.Popen(
        [*command, "--page", str(page)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    address = process.stdout.readline().split()[0]
    with urllib.request.urlopen(address.replace("localhost", "127.0.0.1"), timeout=10) as found:
        assert found.read() == PAGE["index.html"]
    process.send_signal(signal.SIGINT)
    _, complaints = process.communicate(timeout=10)
    assert (process.returncode, complaints) == (0, "")
