"""What is answered: JSON, or a page whose every word from outside is escaped."""

from collections.abc import Mapping
from functools import cache
from html import escape
from pathlib import Path

from starlette.responses import JSONResponse, Response

PAGES = Path(__file__).parent / "pages"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def said(facts: Mapping[str, object], status: int = 200) -> Response:
    """Some facts as JSON."""
    return JSONResponse(dict(facts), status, headers=HEADERS)


def problem(status: int, why: str, **facts: object) -> Response:
    """Why something was not done."""
    return said({"problem": why, **facts}, status)


NOTHING: Mapping[str, str] = {}


def page(
    name: str,
    words: Mapping[str, str] = NOTHING,
    status: int = 200,
    drawn: Mapping[str, str] = NOTHING,
) -> Response:
    """A page of this folder; `{{word}}` is filled in escaped, `drawn` with markup of our own."""
    html = _template(name)
    values = {word: escape(value) for word, value in words.items()} | dict(drawn)
    for word, value in values.items():
        html = html.replace("{{" + word + "}}", value)
    return Response(html, status, HEADERS, "text/html; charset=utf-8")


@cache
def _template(name: str) -> str:
    return (PAGES / name).read_text(encoding="utf-8")


def file(content: bytes, kind: str) -> Response:
    """A file of ours, asked for again each time, since the host may be a newer one tomorrow."""
    return Response(content, 200, HEADERS | {"Cache-Control": "no-cache"}, kind)
