"""What is answered to one request for a file of a page: its bytes, packed if that is understood."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from http import HTTPStatus
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from game.platforms.page_files import INDEX, PageFiles

TEXT = "text/plain; charset=utf-8"
UNKNOWN = "application/octet-stream"
# Said by us, since what a system thinks of endings differs, and wasm must have its own.
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/vnd.microsoft.icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".ogg": "audio/ogg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".txt": TEXT,
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".zip": "application/zip",
}
PACKED = (("br", ".br"), ("gzip", ".gz"))
# Python's own code reaches JavaScript through eval; nothing may come from, or go, elsewhere.
POLICY = (
    "default-src 'none'; connect-src 'self'; img-src 'self' data: blob:; "
    "style-src 'self' 'unsafe-inline'; media-src 'self' blob:; worker-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'none'; script-src 'self' 'unsafe-eval'"
)
STATED = re.compile(rb'<meta http-equiv="Content-Security-Policy" content="([^"\r\n]+)">')
# Only a header can say who may frame a page, and on the player's own machine only itself may.
FRAMES = "frame-ancestors 'self'"
HASHED = re.compile(r"-[0-9a-f]{8,}(?=[./]|$)")
FOR_EVER, ASK_AGAIN = "public, max-age=31536000, immutable", "no-cache"


@dataclass(frozen=True)
class Answer:
    """A status, the headers that go with it, and the bytes."""

    status: HTTPStatus
    headers: Mapping[str, str]
    body: bytes = b""


def answer(files: PageFiles, target: str, accepted: str, known: str) -> Answer:
    """The answer to a GET of that target, by its Accept-Encoding and its If-None-Match."""
    name = named(target)
    content = None if name is None else files.content(name)
    if name is None or content is None:
        return refusal(files, HTTPStatus.NOT_FOUND, "There is no such file in this page.")
    packing, body = _smallest(files, name, content, accepted)
    tag = f'"{blake2b(body, digest_size=16).hexdigest()}"'
    headers = _headers(files, TYPES.get(PurePosixPath(name).suffix.lower(), UNKNOWN)) | {
        "ETag": tag,
        "Cache-Control": FOR_EVER if HASHED.search(name) else ASK_AGAIN,
        "Vary": "Accept-Encoding",
    }
    if packing:
        headers["Content-Encoding"] = packing
    if _has_it(known, tag):
        return Answer(HTTPStatus.NOT_MODIFIED, headers)
    return Answer(HTTPStatus.OK, headers, body)


def refusal(files: PageFiles, status: HTTPStatus, sentence: str) -> Answer:
    """An answer without a file: why not, in a sentence."""
    headers = _headers(files, TEXT) | {"Cache-Control": "no-store"}
    return Answer(status, headers, f"{sentence}\n".encode())


def named(target: str) -> str | None:
    """The file's name that a request's target stands for, or None if it stands for none."""
    try:
        path = unquote(urlsplit(target).path, errors="strict")
    except ValueError:
        return None
    if not path.startswith("/"):
        return None
    return path[1:] or INDEX


def _headers(files: PageFiles, kind: str) -> dict[str, str]:
    return {
        "Content-Type": kind,
        "Content-Security-Policy": f"{_policy(files)}; {FRAMES}",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Resource-Policy": "same-origin",
    }


def _policy(files: PageFiles) -> str:
    """The rule that the page states itself, since one file needs another than many; else ours."""
    stated = STATED.search((files.content(INDEX) or b"")[:4096])
    return stated[1].decode("ascii", "replace") if stated else POLICY


def _smallest(files: PageFiles, name: str, content: bytes, accepted: str) -> tuple[str, bytes]:
    """The copy to send: brotli's, gzip's or the file itself, and how it is packed."""
    understood = _understood(accepted)
    for packing, end in PACKED:
        if packing in understood and (packed := files.content(name + end)) is not None:
            return packing, packed
    return "", content


def _understood(accepted: str) -> set[str]:
    """The packings that an Accept-Encoding header offers; one with q=0 is refused by it."""
    found = set()
    for one in accepted.lower().split(","):
        packing, _, weight = one.replace(" ", "").partition(";q=")
        if not weight or weight.strip("0."):
            found.add(packing)
    return found


def _has_it(known: str, tag: str) -> bool:
    tags = {one.strip().removeprefix("W/") for one in known.split(",")}
    return tag in tags or known.strip() == "*"
