"""Whatever happens to a level's files, reading them loads a level or says what is wrong."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from game.content.load import compiled
from game.content.pack import compile_pack, pack_text
from game.core.model import Level
from tests.content.tiny import TINY, tiny_level, write

Files = dict[str, bytes]

TINY_BYTES: Files = {name: text.encode() for name, text in TINY.items()}
LARKHAVEN = Path(__file__).parents[2] / "levels" / "larkhaven"
CAREFUL = settings(deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)

INSERTIONS = (
    *(b"&a ", b"*a", b"!!int ", b"<<: ", b"? ", b"---\n", b"...\n", b"%YAML 1.1\n", b"|\n", b">\n"),
    *(b"[", b"]", b"{", b"}", b"'", b'"', b"#", b":", b": ", b"- ", b", ", b"\t", b"\r", b"\n"),
    *(b"\0", b"\xff", b"\xe2\x80\xa8", b"\xf0\x9f\x98\x80", b"\xef\xbb\xbf", b"\\", b"\x1b[2J"),
    *(b"null", b"~", b"true", b"-1", b"999999999", b"1" * 5000, b".nan", b"1e999", b"0x1F"),
    *(b"[" * 40, b"((((", b"not ", b" and ", b" in ", b"lambda: 0", b"__class__"),
)


@some.composite
def mutated(draw: some.DrawFn, files: Files) -> Files:
    """A level's files after one to three accidents."""
    changed = dict(files)
    for _ in range(draw(some.integers(1, 3))):
        name = draw(some.sampled_from(sorted(changed)))
        changed[name] = draw(accident(changed[name]))
    return changed


@some.composite
def accident(draw: some.DrawFn, data: bytes) -> bytes:
    """One file after one accident."""
    spot = draw(some.integers(0, len(data)))
    lines = data.splitlines(keepends=True) or [b""]
    line = draw(some.integers(0, len(lines) - 1))
    other = draw(some.integers(0, len(lines) - 1))
    match draw(some.integers(0, 7)):
        case 0:
            flipped = bytes([draw(some.integers(0, 255))])
            return data[:spot] + flipped + data[spot + 1 :]
        case 1:
            return b"".join(lines[:line] + lines[line + 1 :])
        case 2:
            return b"".join(lines[: line + 1] + lines[line:])
        case 3:
            return b"".join(swapped(lines, line, other))
        case 4:
            return data[:spot] + draw(some.sampled_from(INSERTIONS)) + data[spot:]
        case 5:
            return data[:spot]
        case 6:
            return data[:spot] + draw(some.binary(max_size=12)) + data[spot:]
    return b"".join([*lines[:line], b"  " + lines[line], *lines[line + 1 :]])


def swapped(lines: list[bytes], line: int, other: int) -> list[bytes]:
    """The lines with the values of two of them exchanged."""
    key, colon, value = lines[line].partition(b":")
    other_key, other_colon, other_value = lines[other].partition(b":")
    changed = list(lines)
    changed[line] = key + colon + other_value
    changed[other] = other_key + other_colon + value
    return changed


def loads_or_complains(files: Files) -> None:
    """The promise: a level, or problems that each have a place and words; never a traceback."""
    with TemporaryDirectory() as folder:
        result = compiled(write(Path(folder), files))
    if result.level is not None:
        assert result.problems == ()
        again = compile_pack(pack_text(result.data), "again.json")
        assert again.level == result.level and again.level.digest == result.level.digest
        return
    assert result.problems
    for problem in result.problems:
        assert problem.line >= 1 and problem.column >= 1
        assert problem.message and problem.code
        assert "\n" not in str(problem)


@settings(CAREFUL, max_examples=250)
@given(mutated(TINY_BYTES))
def test_any_accident_to_the_tiny_city_is_survived(files: Files) -> None:
    loads_or_complains(files)


@pytest.mark.slow
@settings(CAREFUL, max_examples=5000)
@given(mutated(TINY_BYTES))
def test_many_accidents_to_the_tiny_city_are_survived(files: Files) -> None:
    loads_or_complains(files)


@cache
def larkhaven_files() -> Files:
    """The real city's files, read once so that every accident happens to the same."""
    return {path.name: path.read_bytes() for path in LARKHAVEN.glob("*.yaml")}


@pytest.mark.skipif(not (LARKHAVEN / "level.yaml").exists(), reason="no level here")
@settings(CAREFUL, max_examples=20)
@given(some.data())
def test_any_accident_to_the_real_city_is_survived(data: some.DataObject) -> None:
    loads_or_complains(data.draw(mutated(larkhaven_files())))


@settings(CAREFUL, max_examples=100)
@given(some.dictionaries(some.sampled_from(["a.yaml", "level.yaml"]), some.binary(max_size=200)))
def test_any_bytes_at_all_are_survived(files: Files) -> None:
    loads_or_complains({"level.yaml": b"", **files})


@settings(CAREFUL, max_examples=100)
@given(some.text(max_size=200))
def test_any_text_at_all_is_survived(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    loads_or_complains({**TINY_BYTES, "extra.yaml": data})


VALUES = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(max_size=12),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=6), inner),
    max_leaves=6,
)


@cache
def tiny_data() -> dict[str, object]:
    """The tiny city's plain data."""
    with TemporaryDirectory() as folder:
        data: dict[str, object] = compiled(write(Path(folder))).data
    return data


DATA_KEYS = ("id", "title", "meters", "people", "cards", "rules", "perks", "lengths", "arms")


@settings(CAREFUL, max_examples=100)
@given(some.sampled_from([*DATA_KEYS, "endings", "echoes", "words", "check_in_effects"]), VALUES)
def test_any_value_in_a_pack_is_survived(key: str, value: object) -> None:
    try:
        text = pack_text({**tiny_data(), key: value})
    except RecursionError:
        return
    result = compile_pack(text, "tiny.json")
    assert isinstance(result.level, Level) or result.problems
    assert all(problem.line >= 1 for problem in result.problems)


@settings(CAREFUL, max_examples=150)
@given(some.data())
def test_a_pack_that_was_touched_anywhere_is_never_another_level(data: some.DataObject) -> None:
    pack = pack_text(tiny_data())
    spot = data.draw(some.integers(0, len(pack) - 2))
    letter = data.draw(some.characters(codec="utf-8"))
    touched = pack[:spot] + letter + pack[spot + 1 :]
    result = compile_pack(touched, "tiny.json")
    assert result.level in (None, tiny_level())
