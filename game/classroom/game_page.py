"""The built page as the class gets it: the same files, and a script that also talks to the host.

The script is the host's own, so the page a lone player loads has nothing in it that could talk.
"""

import json
import re
from functools import lru_cache
from hashlib import sha256
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
OURS = PAGES / "class.js"
SCRIPT = re.compile(r'(?<=<script src=")([^"]*/)page\.js(?=" defer></script>)')
# The page waits for the class before it begins; one that does not know how is too old.
WAITS = b"bridge.settled"


class ClassPage:
    """The files of a built page, the class's script at the end of its own.

    In one file with it, so that no slow connection lets the game begin before the class is there.
    """

    def __init__(self, files: PageFiles) -> None:
        self._files = files
        index = (files.content(INDEX) or b"").decode("utf-8", "replace")
        found = SCRIPT.search(index)
        page = (files.content(found[0]) if found else None) or b""
        if found is None or WAITS not in page:
            raise Fault("this page cannot be played in a class: build it anew with `web build`")
        self._script = page + b"\n" + OURS.read_bytes()
        # Under a name of its own: a browser keeps for ever what has a hash in its name.
        self.script = f"{found[1]}class-{sha256(self._script).hexdigest()[:12]}.js"
        self._index = SCRIPT.sub(self.script, index).encode("utf-8")
        # Called with what a browser can ask for, of which there are few; each is packed once.
        self.answer = lru_cache(maxsize=256)(self._answer)

    def content(self, name: str) -> bytes | None:
        """What the file of that name holds; the page keeps nothing for a visit without the host."""
        if name == INDEX:
            return self._index
        if name == self.script:
            return self._script
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


async def play(request: Request) -> Response:
    """A file of the page."""
    page: ClassPage = request.app.state.host.page
    target = request.url.path.removeprefix(BELOW)
    accepted = request.headers.get("accept-encoding", "")[:64]
    found = page.answer(target[:200], accepted)
    if request.headers.get("if-none-match") == found.headers.get("ETag", ""):
        return Response(b"", HTTPStatus.NOT_MODIFIED, found.headers)
    return Response(found.body, found.status, found.headers)
