"""A record with other facts: the same as Python's own way of making one, only sooner."""

from dataclasses import fields, replace
from typing import Any

import pytest

from game.core import engine
from game.core.changed import changed
from game.core.state import State
from tests.core.test_any_life import TOWN

BEGUN = engine.replay(TOWN, engine.start(TOWN, 7, "week"))


@pytest.mark.parametrize("name", [field.name for field in fields(State) if field.name != "level"])
def test_one_other_fact_changes_nothing_else(name: str) -> None:
    other: dict[str, Any] = {name: "other"}
    before = replace(BEGUN)
    after = changed(BEGUN, **other)
    assert after == replace(BEGUN, **other) != BEGUN
    assert before == BEGUN
    assert list(vars(after)) == list(vars(before))
