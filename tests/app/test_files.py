"""Saves as files: whole or not at all, never one over another, and quick enough."""

from pathlib import Path

import pytest

from game.app.ports import StorageFailed
from game.app.saves import LIFE, Damaged, read_save
from game.platforms.desktop import FileStorage, FolderSharing
from tests.app.town import town

LEVELS = {"smallhaven": town()}


def test_files_are_whole_or_not_at_all(tmp_path: Path) -> None:
    storage = FileStorage(tmp_path / "home" / "deeper")
    assert storage.read(LIFE) is None
    storage.write(LIFE, "eins\nzwei é\n")
    assert storage.read(LIFE) == "eins\nzwei é\n"
    assert [path.name for path in storage.folder.iterdir()] == [LIFE]
    assert storage.set_aside(LIFE) == f"{LIFE}.kept-1"
    storage.write(LIFE, "x")
    assert storage.set_aside(LIFE) == f"{LIFE}.kept-2"
    storage.remove(LIFE)


def test_a_file_that_is_not_text_is_damaged_and_kept_byte_for_byte(tmp_path: Path) -> None:
    (tmp_path / LIFE).write_bytes(b'{"model_citizen_save"\xff\xfe\r\n')
    found = read_save(FileStorage(tmp_path).read(LIFE) or "", LEVELS)
    assert isinstance(found, Damaged)
    FileStorage(tmp_path).set_aside(LIFE)
    kept = (tmp_path / f"{LIFE}.kept-1").read_bytes()
    assert kept == b'{"model_citizen_save"\xff\xfe\r\n'


def test_a_folder_that_cannot_be_written_says_so_in_words(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where the folder should be", encoding="utf-8")
    storage = FileStorage(tmp_path / "home")
    with pytest.raises(StorageFailed) as failed:
        storage.write(LIFE, "x")
    assert LIFE in failed.value.reason and failed.value.reason.endswith(".")


def test_an_export_never_writes_over_another(tmp_path: Path) -> None:
    sharing = FolderSharing(tmp_path)
    first, second = (sharing.share("life.html", text) for text in ("one", "two"))
    assert first != second
    assert {path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == {"one", "two"}
