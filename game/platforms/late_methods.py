"""Data classes whose methods are made when they are first used: half the start in the browser.

Python writes and compiles six functions for every data class as soon as it is defined, and most of
them are never called. In the browser that is a third of a second before the first picture.
"""

import dataclasses
import inspect
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

MAKER = "_create_fn"

Method = Callable[..., Any]
Maker = Callable[..., Method]


def make_methods_late() -> bool:
    """From now on methods of data classes are made late; False where this Python has no such door.

    The door is the one of Python 3.11 and 3.12, which the pages run on; elsewhere nothing changes.
    """
    maker: Maker | None = getattr(dataclasses, MAKER, None)
    if maker is None:
        return False
    setattr(dataclasses, MAKER, late(maker))
    # A class without a docstring, and in the page none has one, is given its signature: unread.
    unsigned = {**vars(inspect), "signature": lambda kind: ""}
    vars(dataclasses)["inspect"] = SimpleNamespace(**unsigned)
    return True


def late(maker: Maker) -> Maker:
    """The same maker, but what it makes is a stand-in until it is called."""

    def make_later(name: str, *parts: Any, **named: Any) -> Method:
        def stand_in(*given: Any, **words: Any) -> Any:
            method = maker(name, *parts, **named)
            _take_the_place(stand_in, method, type(given[0]))
            return method(*given, **words)

        stand_in.__name__ = name
        return stand_in

    return make_later


def _take_the_place(stand_in: Method, method: Method, kind: type) -> None:
    """Put the real method where the stand-in was, whichever class up the line had it."""
    method.__qualname__ = stand_in.__qualname__
    for owner in kind.__mro__:
        for name, held in vars(owner).copy().items():
            if held is stand_in:
                setattr(owner, name, method)
