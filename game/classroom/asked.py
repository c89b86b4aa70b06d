"""What a request asks for, checked before anything is done: origin, kind, size, every field."""

import json
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

from starlette.requests import Request

from game.classroom.limits import MOST_BYTES
from game.classroom.rooms import LETTERS

Check = Callable[[object], bool]
HEXADECIMAL = frozenset("0123456789abcdef")
TOO_MUCH = "This is more than is taken in at once."


class Refused(Exception):
    """A request that is not done: the HTTP status and a sentence that says why."""

    def __init__(self, status: int, why: str, **facts: object) -> None:
        super().__init__(why)
        self.status, self.why, self.facts = status, why, facts


async def fields(request: Request, **shape: Check) -> dict[str, Any]:
    """The fields of a request's JSON, just those that were expected and each as it must be."""
    _same_origin(request)
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        raise Refused(415, "Only JSON is read here.")
    try:
        facts = json.loads(await _body(request))
    except (ValueError, RecursionError):
        raise Refused(400, "This is not JSON.") from None
    if not isinstance(facts, dict) or set(facts) != set(shape):
        raise Refused(422, f"The fields must be just: {', '.join(shape) or 'none'}.")
    for name, check in shape.items():
        if not check(facts[name]):
            raise Refused(422, f"'{name}' is not as it must be.")
    return facts


async def _body(request: Request) -> bytes:
    said = request.headers.get("content-length", "0")
    if not (said.isascii() and said.isdecimal() and int(said[:12]) <= MOST_BYTES):
        raise Refused(413, TOO_MUCH)
    whole = bytearray()
    async for some in request.stream():
        whole += some
        if len(whole) > MOST_BYTES:
            raise Refused(413, TOO_MUCH)
    return bytes(whole)


def _same_origin(request: Request) -> None:
    """A page of another address may not act for whoever looks at it."""
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
        raise Refused(403, "This comes from another page.")


def text(longest: int, shortest: int = 0) -> Check:
    """A text of so many letters, none of which controls anything."""
    return lambda value: (
        isinstance(value, str) and shortest <= len(value) <= longest and value.isprintable()
    )


def document(longest: int) -> Check:
    """A text of any signs and many lines."""
    return lambda value: isinstance(value, str) and 0 < len(value) <= longest


def hexadecimal(length: int) -> Check:
    """So many hexadecimal digits."""
    return lambda value: (
        isinstance(value, str) and len(value) == length and HEXADECIMAL.issuperset(value)
    )


def code(length: int) -> Check:
    """A code of this house, in its own letters."""
    return lambda value: (
        isinstance(value, str) and len(value) == length and set(LETTERS).issuperset(value)
    )


def number(most: int) -> Check:
    """A whole number from 0 on."""
    return lambda value: type(value) is int and 0 <= value <= most


def one_of(*values: object) -> Check:
    """One of a few values."""
    return lambda value: any(type(value) is type(one) and value == one for one in values)


def lines(most: int, longest: int) -> Check:
    """A list of texts, each of one line."""

    def check(value: object) -> bool:
        return (
            isinstance(value, list)
            and len(value) <= most
            and all(isinstance(one, str) and 0 < len(one) <= longest for one in value)
            and not any("\n" in one for one in value)
        )

    return check


def cookie(request: Request, name: str) -> str:
    """A cookie's value, or nothing."""
    values: Mapping[str, str] = request.cookies
    return values.get(name, "")
