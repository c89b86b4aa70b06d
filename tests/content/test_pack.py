"""Packs: the same level from another file, and never a damaged one."""

import json
from pathlib import Path
from typing import Any

import pytest

from game.content.compiled import canonical, digest_of
from game.content.load import compiled, load_level
from game.content.pack import compile_pack, pack_text
from game.core.model import Level
from game.platforms.places import levels_folder
from tests.content.tiny import tiny_level, write


@pytest.fixture
def data(tmp_path: Path) -> Any:
    return compiled(write(tmp_path / "tiny")).data


@pytest.fixture
def pack(data: Any) -> str:
    return pack_text(data)


def code_of(text: str) -> str:
    """The code of the one problem with a pack; it must be at a place."""
    result = compile_pack(text, "tiny.json")
    assert result.level is None
    assert all(problem.line >= 1 and problem.column >= 1 for problem in result.problems)
    return result.problems[0].code


def test_both_readers_give_the_identical_level(pack: str, tmp_path: Path) -> None:
    path = tmp_path / "tiny.json"
    path.write_text(pack, encoding="utf-8")
    level = load_level(path)
    assert level == tiny_level()
    assert level.digest == tiny_level().digest


def test_both_readers_keep_every_order(pack: str) -> None:
    """What moves first is told first, so the order of effects is part of being identical."""
    level = compile_pack(pack, "tiny.json").checked()
    for id, card in tiny_level().cards.items():
        for ours, theirs in zip(card.options, level.cards[id].options, strict=True):
            assert list(ours.effects.items()) == list(theirs.effects.items())
    assert list(level.cards) == list(tiny_level().cards)
    assert list(level.meters) == list(tiny_level().meters)


def test_a_pack_of_a_pack_is_the_same_pack(pack: str) -> None:
    assert pack_text(compile_pack(pack, "tiny.json").data) == pack


def test_a_pack_has_a_line_for_each_part_its_format_and_its_hash(pack: str) -> None:
    whole = json.loads(pack)
    lines = pack.splitlines()[1:-1]
    assert [line.split('"')[1] for line in lines] == sorted(whole["level"])
    assert whole["format"] == 1
    assert whole["digest"] == tiny_level().digest == digest_of(whole["level"])


def test_a_folder_may_hold_a_pack(pack: str, tmp_path: Path) -> None:
    (tmp_path / "city").mkdir()
    (tmp_path / "city" / "level.json").write_text(pack, encoding="utf-8")
    assert load_level(tmp_path / "city") == tiny_level()


def test_a_pack_cut_off_anywhere_is_refused(pack: str) -> None:
    for end in range(0, len(pack) - 1, 97):
        assert code_of(pack[:end]) in {"broken_pack", "not_a_pack"}


def test_a_pack_with_another_word_in_it_is_refused(pack: str) -> None:
    assert code_of(pack.replace("Nobody comes", "Somebody comes")) == "wrong_digest"


@pytest.mark.parametrize("other", [0, 2, "1", None, True, 1.0])
def test_a_pack_of_another_format_is_refused(other: object, pack: str) -> None:
    assert code_of(json.dumps({**json.loads(pack), "format": other})) == "other_format"


@pytest.mark.parametrize("text", ["[]", "1", '"level"', "{}", "null", '{"format": 1}'])
def test_other_json_is_no_pack(text: str) -> None:
    assert code_of(text) == "not_a_pack"


@pytest.mark.parametrize(
    "text",
    ["", "{", "\u2603", "[" * 100_000, "[" * 400 + "]" * 400, '{"a": }', '{"level": 1e}'],
    ids=["empty", "brace", "snowman", "abyss", "deep", "gap", "number"],
)
def test_what_is_not_json_is_said_with_its_place(text: str) -> None:
    assert code_of(text) == "broken_pack"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("title", 12),
        ("title", float("nan")),
        ("title", "a\u0007bell"),
        ("title", "half a letter \ud800"),
        ("cards", {}),
        ("cards", []),
        ("meters", None),
        ("default_length", "month"),
        ("check_in_effects", {"rest": 1.5}),
        ("check_in_effects", {"rest": True}),
        ("check_in_effects", {"half \ud800": 1}),
        ("id", ["tiny"]),
        ("format", 10**400),
    ],
)
def test_a_pack_that_was_never_a_level_is_refused_by_the_same_schema(
    key: str, value: object, data: Any
) -> None:
    """Whoever makes a matching hash still has to write a level."""
    forged = {**data, key: value}
    text = json.dumps({"format": 1, "digest": forged_digest(forged), "level": forged})
    result = compile_pack(text, "tiny.json")
    assert result.level is None
    assert all(problem.file == "tiny.json" and problem.line == 1 for problem in result.problems)
    assert "wrong_digest" not in {problem.code for problem in result.problems}


def forged_digest(data: Any) -> str:
    """The hash of what the reader will see."""
    as_read = json.loads(json.dumps(data), parse_constant=nothing, parse_int=short)
    return digest_of(as_read)


def nothing(word: str) -> None:
    """What the reader makes of NaN."""


def short(digits: str) -> int | None:
    """What the reader makes of a number."""
    return int(digits) if len(digits) < 12 else None


def test_a_pack_that_is_not_utf_8_says_which_byte(tmp_path: Path) -> None:
    path = tmp_path / "tiny.json"
    path.write_bytes(b'{"format": 1, "digest": "\xff"}')
    (problem,) = compiled(path).problems
    assert problem.code == "not_utf_8"
    assert "byte 25 is 0xFF" in problem.message


def test_data_is_always_written_in_one_way() -> None:
    assert canonical({"b": (1, 2), "a": "\u00e9"}) == '{"a":"\u00e9","b":[1,2]}'
    assert digest_of({"a": 1, "b": 2}) == digest_of({"b": 2, "a": 1})


def test_the_real_city_is_the_same_from_its_pack(larkhaven: Level) -> None:
    whole = compiled(levels_folder() / "larkhaven")
    packed = compile_pack(pack_text(whole.data), "larkhaven.json").checked()
    assert packed == larkhaven
    assert packed.digest == larkhaven.digest
