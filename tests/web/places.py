"""Places where a page can be: served well, served plainly, or below somebody else's address."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from game.platforms.page_files import PageFiles
from game.platforms.serving import server_for

KINDS = {"html": "text/html", "js": "text/javascript", "css": "text/css", "svg": "image/svg+xml"}


@contextmanager
def served(files: PageFiles) -> Iterator[str]:
    """The page as `web serve` serves it."""
    with _running(server_for(files, 0)) as port:
        yield f"http://127.0.0.1:{port}/"


@contextmanager
def served_plainly(content: Callable[[], Mapping[str, bytes]], below: str) -> Iterator[str]:
    """The page below a path of a server that packs nothing and knows no header but the kind."""

    class Plain(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            """A file as it is."""
            name = self.path.partition("?")[0].removeprefix(below) or "index.html"
            found = content().get(name) if self.path.startswith(below) else None
            kind = KINDS.get(name.rpartition(".")[2], "application/octet-stream")
            self.send_response_only(200 if found is not None else 404)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(found or b"")))
            self.end_headers()
            self.wfile.write(found or b"")

        def log_message(self, format: str, *args: object) -> None:
            """Nothing: whatever matters is asserted."""

    with _running(ThreadingHTTPServer(("127.0.0.1", 0), Plain)) as port:
        yield f"http://127.0.0.1:{port}{below}"


@contextmanager
def _running(server: ThreadingHTTPServer) -> Iterator[int]:
    server.daemon_threads = True
    with server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield server.server_address[1]
        finally:
            server.shutdown()
