"""A pack that came with the program is taken at its hash; anything else is checked in full."""

from dataclasses import fields
from json import loads as json_of
from pathlib import Path
from typing import Any

import pytest

from game.content.expressions import names_of
from game.content.load import LevelError, compiled, load_level
from game.content.marked import Place, mark
from game.content.pack import pack_text
from game.content.shipped import LateExpressions, shipped_level
from game.core.model import Level

LARKHAVEN = Path(__file__).resolve().parents[2] / "levels" / "larkhaven"


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The city as a pack."""
    path = tmp_path_factory.mktemp("shipped") / "larkhaven.json"
    path.write_text(pack_text(compiled(LARKHAVEN).data), "utf-8")
    return path


def test_it_is_the_very_city_that_was_written(pack: Path) -> None:
    """The level, the hash and the meaning of each condition are those of the YAML files."""
    shipped, written = shipped_level(pack), load_level(LARKHAVEN)
    parts = {part.name: getattr(shipped, part.name) for part in fields(Level)}
    assert Level(**parts) == written
    assert shipped.digest == written.digest
    for rule in written.rules.values():
        if (same := shipped.rules[rule.id].when) is not None and rule.when is not None:
            assert (same.needs_tag, same.mentions) == (rule.when.needs_tag, rule.when.mentions)


def test_its_conditions_know_the_names_that_the_check_knows() -> None:
    """Late or at once, conditions are read with the same names."""
    data = compiled(LARKHAVEN).data
    assert LateExpressions(data).names == names_of(mark(data, Place("larkhaven.json")))


def test_a_pack_that_was_changed_is_refused_with_a_reason(pack: Path, tmp_path: Path) -> None:
    """One letter is enough."""
    changed = tmp_path / "changed.json"
    changed.write_text(pack.read_text("utf-8").replace("Larkhaven", "Larkheaven", 1), "utf-8")
    with pytest.raises(LevelError, match="the pack was changed"):
        _ = shipped_level(changed).cards


def test_only_what_is_wanted_is_read(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The title shows a city by its names and lengths; its cards wait for a life."""
    read: list[str] = []

    def noted(text: str) -> Any:
        read.append(text)
        return json_of(text)

    monkeypatch.setattr("json.loads", noted)
    level = shipped_level(pack)
    assert (level.title, list(level.lengths)) == ("Larkhaven", ["week", "fortnight", "month"])
    assert not any("cards" in text for text in read)
    assert level.cards and any("cards" in text for text in read)
