"""`check` looks at a file, at a level or at a folder of levels."""

from pathlib import Path

from game.content.check import check_paths
from game.content.load import compiled
from game.content.pack import pack_text
from tests.content.tiny import TINY, changed, write


def test_a_level_without_problems_is_counted(tmp_path: Path) -> None:
    assert check_paths([write(tmp_path)]) == ([], 1)


def test_a_folder_of_levels_is_checked_whole(tmp_path: Path) -> None:
    write(tmp_path / "here")
    write(tmp_path / "there", changed("cards.yaml", "scene: tram", "scene: train"))
    (tmp_path / "notes").mkdir()
    (tmp_path / "read me.txt").write_text("hello", encoding="utf-8")
    problems, levels = check_paths([tmp_path])
    assert levels == 2
    assert [problem.file for problem in problems] == [(tmp_path / "there/cards.yaml").as_posix()]


def test_two_files_of_one_level_are_one_level(tmp_path: Path) -> None:
    folder = write(tmp_path)
    assert check_paths([folder / "cards.yaml", folder / "rules.yaml", folder]) == ([], 1)


def test_a_pack_is_a_level(tmp_path: Path) -> None:
    pack = tmp_path / "tiny.json"
    pack.write_text(pack_text(compiled(write(tmp_path / "tiny")).data), encoding="utf-8")
    assert check_paths([pack]) == ([], 1)
    assert check_paths([tmp_path]) == ([], 2)


def test_what_is_no_level_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    problems, _ = check_paths([tmp_path / "empty", tmp_path / "missing"])
    assert [problem.code for problem in problems] == ["no_level", "no_level"]
    assert all(problem.line == 1 for problem in problems)


def test_a_level_in_one_file_is_a_level(tmp_path: Path) -> None:
    folder = write(tmp_path, {"level.yaml": "\n".join(TINY.values())})
    assert check_paths([folder / "level.yaml"]) == ([], 1)
