"""The runtime folder: found only when it is whole, taken over only when it is true."""

import json
from pathlib import Path

import pytest

from edition import runtime
from edition.manifest import NEEDED, write_manifest
from edition.runtime import cached, found_in, place, take_from
from game.faults import Fault


@pytest.fixture
def made_elsewhere(tmp_path: Path) -> Path:
    """A runtime as a colleague brings it on a stick."""
    folder = tmp_path / "stick" / "runtime"
    folder.mkdir(parents=True)
    for number, name in enumerate(NEEDED):
        (folder / name).write_bytes(bytes([number]) * 1000)
    write_manifest(folder, "0.25.1", "3.11.3", "2.5.8")
    return folder


@pytest.fixture(autouse=True)
def a_new_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runtime, "_believed", set())


def test_on_a_new_machine_there_is_none() -> None:
    assert cached() is None


def test_a_runtime_made_elsewhere_is_kept(made_elsewhere: Path) -> None:
    taken = take_from(made_elsewhere)
    found = cached()
    assert found == taken
    assert taken.folder == place()
    assert sorted(taken.files) == sorted(NEEDED)
    assert all(path.is_file() for path in taken.files.values())


def test_only_what_the_manifest_names_is_taken(made_elsewhere: Path) -> None:
    (made_elsewhere / "holiday.jpg").write_bytes(b"sea")
    assert not (take_from(made_elsewhere).folder / "holiday.jpg").exists()


def test_the_name_changes_with_any_byte(made_elsewhere: Path) -> None:
    before = found_in(made_elsewhere).name
    (made_elsewhere / "pygame.zip").write_bytes(b"x" * 1000)
    write_manifest(made_elsewhere, "0.25.1", "3.11.3", "2.5.8")
    assert found_in(made_elsewhere).name != before


def test_a_changed_byte_is_noticed(made_elsewhere: Path) -> None:
    (made_elsewhere / "pygame.zip").write_bytes(b"x" * 1000)
    with pytest.raises(Fault, match="pygame.zip .* is not the file it was made with"):
        take_from(made_elsewhere)
    assert cached() is None
    assert not place().parent.exists()


def test_a_shorter_file_is_noticed_however_often_we_looked(made_elsewhere: Path) -> None:
    take_from(made_elsewhere)
    assert cached() is not None
    (place() / "pygame.zip").write_bytes(b"x" * 999)
    assert cached() is None


def test_a_missing_file_is_named(made_elsewhere: Path) -> None:
    (made_elsewhere / "pyodide.js").unlink()
    with pytest.raises(Fault, match=r"lacks pyodide\.js"):
        take_from(made_elsewhere)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"format": 2}, "format 1 is needed"),
        ({"python": None}, "which Python"),
        ({"files": {}}, "does not name pyodide.js"),
        ({"files": {"../evil": {"sha256": "0", "bytes": 1}}}, "not described"),
        ({"files": {"pyodide.js": 7}}, "not described"),
        ({"name": "../../elsewhere"}, "not that of its files"),
    ],
)
def test_a_strange_manifest_is_refused(
    made_elsewhere: Path, change: dict[str, object], said: str
) -> None:
    path = made_elsewhere / "manifest.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), **change}))
    with pytest.raises(Fault, match=said):
        take_from(made_elsewhere)


@pytest.mark.parametrize("text", ["", "[]", "{", "null"])
def test_a_damaged_manifest_is_refused(made_elsewhere: Path, text: str) -> None:
    (made_elsewhere / "manifest.json").write_text(text)
    with pytest.raises(Fault, match="no runtime"):
        take_from(made_elsewhere)


def test_a_folder_of_something_else_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Fault, match="no runtime"):
        take_from(tmp_path)


def test_what_was_kept_survives_a_worse_one(made_elsewhere: Path) -> None:
    kept = take_from(made_elsewhere)
    (made_elsewhere / "pygame.zip").unlink()
    with pytest.raises(Fault):
        take_from(made_elsewhere)
    assert cached() == kept
    assert [path.name for path in place().parent.iterdir()] == ["runtime"]


def test_taking_over_what_is_kept_already_changes_nothing(made_elsewhere: Path) -> None:
    kept = take_from(made_elsewhere)
    assert take_from(place()) == kept
