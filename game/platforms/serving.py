"""A built page served to this machine's browser, by nothing but Python's own library."""

import os
import socketserver
import sys
import threading
import webbrowser
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from game.faults import Fault
from game.platforms.page_answers import Answer, answer, refusal
from game.platforms.page_files import PageFiles, opened

THIS_MACHINE = "127.0.0.1"
USUAL_PORT, PORTS_TRIED = 8000, 100
PATIENCE_SECONDS = 30


def serve(page: Path, port: int | None = None, open_browser: bool = True) -> None:
    """Serve a page from its folder or ZIP until Ctrl-C; without a port, on the first free one."""
    with server_for(opened(page), port) as server:
        address = f"http://localhost:{server.server_port}/"
        print(f"{address} (Ctrl-C ends it)", flush=True)
        if open_browser and _has_display():
            # Some browsers come back only when they are closed.
            threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print()


class PageServer(ThreadingHTTPServer):
    """A server of one page."""

    daemon_threads = True
    request_queue_size = 64
    # On Windows the same wish would let two programs share a port.
    allow_reuse_address = os.name != "nt"

    def __init__(self, files: PageFiles, host: str, port: int) -> None:
        self.files = files
        super().__init__((host, port), PageRequest)

    def server_bind(self) -> None:
        """Take the port without asking the network for this machine's full name."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = "localhost", self.server_address[1]

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that hangs up in the middle is no news; anything else is."""
        if not isinstance(sys.exc_info()[1], ConnectionError | TimeoutError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class PageRequest(BaseHTTPRequestHandler):
    """One browser's requests."""

    server: PageServer
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "model-citizen", ""
    timeout = PATIENCE_SECONDS
    # Headers and bytes are sent one after the other: neither waits for the other's receipt.
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        """A file of the page."""
        self._send(self._answer(), with_body=True)

    def do_HEAD(self) -> None:
        """What would come with a file, without the file."""
        self._send(self._answer(), with_body=False)

    def _answer(self) -> Answer:
        accepted, known = (
            self.headers.get(name, "") for name in ("Accept-Encoding", "If-None-Match")
        )
        return answer(self.server.files, self.path, accepted, known)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """A request that cannot be read or is not understood, answered in a sentence."""
        status = HTTPStatus(code)
        self.close_connection = True
        self._send(refusal(self.server.files, status, f"{status.phrase}."), with_body=True)

    def _send(self, found: Answer, with_body: bool) -> None:
        self.send_response(found.status)
        for name, value in found.headers.items():
            self.send_header(name, value)
        if found.status != HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(len(found.body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if with_body:
            self.wfile.write(found.body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the terminal belongs to the person at it."""


def server_for(files: PageFiles, port: int | None, host: str = THIS_MACHINE) -> PageServer:
    """A server that listens already; a Fault if the port is taken, or none is free."""
    if port is not None:
        try:
            return PageServer(files, host, port)
        except OSError as problem:
            reason = problem.strerror or problem
            raise Fault(f"port {port} cannot be used: {reason}; choose another --port") from None
    for tried in range(USUAL_PORT, USUAL_PORT + PORTS_TRIED):
        try:
            return PageServer(files, host, tried)
        except OSError:
            continue
    raise Fault(f"none of the ports from {USUAL_PORT} to {tried} is free; choose one with --port")


def _has_display() -> bool:
    """Whether a browser could be seen: a terminal's own would take the terminal over."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
