"""The built page as the class gets it: the same files, and one script more that talks to the host.

The script is the host's own, so the page a lone player loads has nothing in it that could talk.
"""

import json
import re
from functools import lru_cache
from http import HTTPStatus
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from starlette.requests import Request
from starlette.responses import Response

from game.classroom.answers import PAGES
from game.core.model import Level
from game.faults import Fault
from game.platforms.page_answers import Answer, answer
from game.platforms.page_files import INDEX, PageFiles

BELOW = "/play"
SCRIPT = "class.js"
BRIDGE = re.compile(rb'<script src="[^"]*bridge\.js" defer></script>')
# The page waits for the class before it begins; one that does not know how is too old.
WAITS = b"bridge.settled"


class ClassPage:
    """The files of a built page, with the class's script behind its bridge."""

    def __init__(self, files: PageFiles) -> None:
        self._files = files
        index = files.content(INDEX) or b""
        script = f'<script src="{SCRIPT}" defer></script>'.encode()
        self._index, found = BRIDGE.subn(lambda bridge: bridge[0] + b"\n" + script, index)
        if found != 1 or WAITS not in _host_script(files, index):
            raise Fault("this page cannot be played in a class: build it anew with `web build`")
        # Called with what a browser can ask for, of which there are few; each is packed once.
        self.answer = lru_cache(maxsize=256)(self._answer)

    def content(self, name: str) -> bytes | None:
        """What the file of that name holds; the page keeps nothing for a visit without the host."""
        if name == INDEX:
            return self._index
        if name == SCRIPT:
            return (PAGES / SCRIPT).read_bytes()
        return None if name.startswith((INDEX, "worker.js")) else self._files.content(name)

    def _answer(self, target: str, accepted: str) -> Answer:
        return answer(self, target, accepted, "")


def check_city(files: PageFiles, level: Level) -> None:
    """A Fault if the page carries another version of the city than this program."""
    if digest_in(files, level.id) not in ("", level.digest):
        raise Fault(
            f"this page carries another version of {level.title} than this program: "
            "build it anew with `web build`, or install the version it was built with"
        )


def digest_in(files: PageFiles, level: str) -> str:
    """The digest of the city that a page carries, or nothing if it cannot be told."""
    found = re.search(rb'"archive": "([^"]+)"', files.content(INDEX) or b"")
    program = files.content(found[1].decode("ascii", "replace")) if found else None
    try:
        with ZipFile(BytesIO(program or b"")) as archive:
            name = next(one for one in archive.namelist() if one.endswith(f"levels/{level}.json"))
            return str(json.loads(archive.read(name)).get("digest", ""))
    except (BadZipFile, StopIteration, ValueError, AttributeError):
        return ""


def _host_script(files: PageFiles, index: bytes) -> bytes:
    found = re.search(rb'<script src="([^"]*host\.js)" defer></script>', index)
    return (files.content(found[1].decode()) if found else None) or b""


async def play(request: Request) -> Response:
    """A file of the page."""
    page: ClassPage = request.app.state.host.page
    target = request.url.path.removeprefix(BELOW)
    accepted = request.headers.get("accept-encoding", "")[:64]
    found = page.answer(target[:200], accepted)
    if request.headers.get("if-none-match") == found.headers.get("ETag", ""):
        return Response(b"", HTTPStatus.NOT_MODIFIED, found.headers)
    return Response(found.body, found.status, found.headers)
