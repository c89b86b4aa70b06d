"""A data class whose methods are made late is a data class like any other."""

import dataclasses
import inspect
from typing import Any

import pytest

from game.platforms import late_methods


@pytest.fixture
def made_late(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the methods that were really made; Pythons without the door are skipped."""
    maker = getattr(dataclasses, late_methods.MAKER, None)
    if maker is None:
        pytest.skip("this Python makes the methods of data classes in another way")
    made: list[str] = []

    def noting(name: str, *parts: Any, **named: Any) -> Any:
        made.append(name)
        return maker(name, *parts, **named)

    monkeypatch.setattr(dataclasses, late_methods.MAKER, noting)
    monkeypatch.setattr(dataclasses, "inspect", inspect)
    assert late_methods.make_methods_late()
    return made


def test_a_method_is_made_when_it_is_first_used_and_only_once(made_late: list[str]) -> None:
    """Two people are born by one method, and nothing else is made for them."""

    @dataclasses.dataclass(frozen=True, slots=True)
    class Person:
        name: str
        close: int = 50

    assert made_late == []
    # Without words of its own a class is called what it is, and its signature is not worked out.
    assert Person.__doc__ == "Person"
    assert Person("Teo").close == 50
    assert Person("Mara", close=7).close == 7
    assert made_late == ["__init__"]


def test_they_are_equal_frozen_and_told_apart(made_late: list[str]) -> None:
    """Equality, hash, words and frozenness are as ever, and so are copies with a change."""

    @dataclasses.dataclass(frozen=True, slots=True)
    class Rung:
        at: int
        tags: frozenset[str] = dataclasses.field(default_factory=frozenset)

    low, high = Rung(1), dataclasses.replace(Rung(1), at=9)
    assert low == Rung(1) != high
    assert {low: "low", high: "high"}[Rung(9)] == "high"
    assert repr(low).endswith("Rung(at=1, tags=frozenset())")
    with pytest.raises(dataclasses.FrozenInstanceError):
        low.at = 2  # type: ignore[misc]
    with pytest.raises(TypeError):
        Rung()  # type: ignore[call-arg]


def test_a_child_of_a_data_class_inherits_the_real_method(made_late: list[str]) -> None:
    """A method first used by a child is put into the parent that had it."""

    @dataclasses.dataclass
    class Parent:
        name: str

    class Child(Parent):
        pass

    assert Child("Ines").name == Parent("Ines").name
    assert made_late == ["__init__"]
