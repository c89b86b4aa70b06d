"""The words of the command line: what they build, and what they say when they cannot."""

import gzip
import shutil
import zipfile
from pathlib import Path

import pytest

from edition.manifest import write_manifest
from edition.runtime import Runtime, cached
from game import web
from game.cli import main
from game.platforms.places import PACKAGE

LARKHAVEN = PACKAGE.parent / "levels" / "larkhaven"
Said = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def robots_have_lived(robots: Path, home: Path) -> None:
    """What takes robots half a minute is known in the empty home as well."""
    if robots.is_dir():
        shutil.copytree(robots, home / "robots")


@pytest.mark.usefixtures("small_runtime")
def test_a_page_is_built_and_built_again_in_its_place(tmp_path: Path, capsys: Said) -> None:
    out = tmp_path / "page"
    for _ in range(2):
        assert main(["web", "build", "--out", str(out)]) == 0
        assert str(out / "index.html") in capsys.readouterr().out
    assert sorted(path.name for path in tmp_path.iterdir()) == ["home", "page"]


@pytest.mark.usefixtures("small_runtime")
def test_a_release_is_one_zip_with_the_page_at_its_top(tmp_path: Path) -> None:
    assert main(["web", "build", "--out", str(tmp_path / "release.zip")]) == 0
    with zipfile.ZipFile(tmp_path / "release.zip") as archive:
        assert {"index.html", "worker.js"} <= set(archive.namelist())


@pytest.mark.usefixtures("small_runtime")
def test_the_one_file_page_names_no_other_file(tmp_path: Path) -> None:
    assert main(["web", "build", "--target", "singlefile", "--out", str(tmp_path / "one")]) == 0
    assert [path.name for path in (tmp_path / "one").iterdir()] == ["index.html"]
    text = (tmp_path / "one" / "index.html").read_text(encoding="utf-8")
    assert ' src="' not in text and 'rel="manifest"' not in text
    assert 'href="data:image/svg+xml' in text and 'id="file runtime-' in text


def test_a_runtime_whose_core_is_a_module_does_not_fit_into_one_file(
    small_runtime: Runtime, tmp_path: Path, capsys: Said
) -> None:
    core = small_runtime.folder / "pyodide.asm.js"
    core.rename(core.with_suffix(".mjs"))
    write_manifest(small_runtime.folder, "314.0.7", "3.14.2", "2.5.7")
    assert main(["web", "build", "--target", "singlefile", "--out", str(tmp_path / "one")]) == 1
    assert "web runtime --build" in capsys.readouterr().err


@pytest.mark.slow  # Robots live in a city before it is packed.
@pytest.mark.usefixtures("small_runtime")
def test_another_level_is_the_one_that_is_played(tmp_path: Path, capsys: Said) -> None:
    town = tmp_path / "town"
    shutil.copytree(LARKHAVEN, town)
    level = town / "level.yaml"
    text = level.read_text(encoding="utf-8")
    level.write_text(text.replace("id: larkhaven", "id: harbour_town", 1), encoding="utf-8")
    words = ["web", "build", "--level", str(town), "--out", str(tmp_path / "page")]
    assert main(words) == 0, capsys.readouterr().err
    (archive,) = (tmp_path / "page").glob("app-*.pack")
    with gzip.open(archive) as packed, zipfile.ZipFile(packed) as program:
        levels = [Path(name) for name in program.namelist() if "/levels/" in name]
    cities = [path.name for path in levels if path.parent.name == "levels"]
    assert cities == ["harbour_town.json"]


@pytest.mark.usefixtures("small_runtime")
def test_a_broken_level_builds_nothing_and_lists_all_that_is_wrong(
    tmp_path: Path, capsys: Said
) -> None:
    (tmp_path / "town").mkdir()
    (tmp_path / "town" / "level.yaml").write_text("format: 1\nid: nowhere\n", encoding="utf-8")
    words = ["web", "build", "--level", str(tmp_path / "town"), "--out", str(tmp_path / "page")]
    assert main(words) == 1
    problems = capsys.readouterr().err.splitlines()
    assert len(problems) > 1 and all("level.yaml:" in line for line in problems)
    assert not (tmp_path / "page").exists()


@pytest.mark.usefixtures("small_runtime")
def test_somebody_elses_folder_is_left_alone(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "thesis.txt").write_text("years of work", encoding="utf-8")
    assert main(["web", "build", "--out", str(tmp_path)]) == 1
    assert "choose another --out" in capsys.readouterr().err
    assert (tmp_path / "thesis.txt").read_text(encoding="utf-8") == "years of work"


@pytest.mark.usefixtures("home")
def test_without_a_runtime_it_is_said_where_one_comes_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert main(["web", "build", "--out", str(tmp_path / "page")]) == 1
    said = capsys.readouterr().err
    assert "web runtime --download" in said and "--from" in said


def test_a_runtime_made_elsewhere_is_taken_over(
    small_runtime: Runtime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MODEL_CITIZEN_HOME", str(tmp_path / "other"))
    assert main(["web", "runtime", "--from", str(small_runtime.folder)]) == 0
    taken = cached()
    assert taken is not None and taken.name == small_runtime.name


def test_an_installed_game_says_that_building_needs_a_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    monkeypatch.setattr(web, "TOOLS", tmp_path)
    for words in (["web", "build"], ["web", "serve"], ["web", "runtime", "--download"]):
        assert main(words) == 1
        said = capsys.readouterr().err
        assert "checkout" in said and "--page" in said and said.count("\n") == 1


@pytest.mark.parametrize("words", [["build", "--target", "flash"], ["runtime"], ["serve", "9"]])
def test_a_wrong_command_line_is_no_fault_of_the_input(words: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["web", *words])
    assert stopped.value.code == 2
