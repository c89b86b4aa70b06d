"""The essay's files are checked as levels are: what is wrong has a place and a way to be right."""

import json
from pathlib import Path
from shutil import copytree

import pytest

from game.content.catalogue import read_folder
from game.content.check import check_paths, with_essay
from game.content.essay import PACK, build_essay, essay_reader, read_essay
from game.content.essay_folder import essay_in, essay_text
from game.content.languages import catalogue_at, catalogue_text
from game.content.load import LevelError, find_level
from game.core.language import ENGLISH, OWN, speak
from game.platforms.places import levels_folder

ESSAY = levels_folder() / "essay"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copytree(ESSAY, tmp_path / "essay")


def spoil(folder: Path, name: str, old: str, new: str) -> str:
    """The first problem once this stands in that file."""
    path = folder / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    problems = essay_in(folder)[1]
    assert problems and problems[0].line > 1
    return str(problems[0])


def test_the_essay_that_comes_with_the_game_is_sound() -> None:
    assert essay_in(ESSAY)[1] == []
    assert check_paths([levels_folder()])[0] == [] and with_essay([levels_folder()])
    assert check_paths([ESSAY / "timeline.yaml"]) == ([], 0)


def test_a_verdict_nobody_gives_is_a_problem(folder: Path) -> None:
    said = spoil(folder, "claims_2_score.yaml", "verdict: confirmed", "verdict: confirmd")
    assert "there is no 'confirmd' here, did you mean 'confirmed'?" in said


def test_a_source_that_is_not_there_is_a_problem(folder: Path) -> None:
    said = spoil(folder, "claims_2_score.yaml", "[bbc_2015,", "[bbc_2051,")
    assert "there is no source 'bbc_2051', did you mean 'bbc_2015'?" in said


def test_what_was_only_recalled_is_not_printed_as_a_fact(folder: Path) -> None:
    said = spoil(folder, "sources.yaml", "checked: V1", "checked: R")
    assert "claims_1_internet.yaml:21:15: 'itu_2015' is recalled, not checked" in said


def test_what_was_seen_through_others_must_say_through_whom(folder: Path) -> None:
    said = spoil(folder, "sources.yaml", "checked: V1", "checked: V2")
    assert "was not read itself, and nothing says through whom, add 'through: ...'" in said


def test_too_many_words_are_a_problem(folder: Path) -> None:
    said = spoil(folder, "claims_2_score.yaml", "line: The formula", f"line: {'The ' * 12}formula")
    assert "words are too many here, at most 10" in said


def test_the_essay_is_no_level(folder: Path) -> None:
    with pytest.raises(LevelError):
        find_level("essay", [levels_folder()])


def test_the_pack_is_the_same_essay(folder: Path, tmp_path: Path) -> None:
    packed = tmp_path / "packed"
    packed.mkdir()
    (packed / PACK).write_text(essay_text(ESSAY), "utf-8")
    assert read_essay(packed) == read_essay(ESSAY)
    assert build_essay(json.loads(essay_text(ESSAY))) == read_essay(ESSAY)


def test_the_essay_is_told_in_the_language_that_is_spoken() -> None:
    read = essay_reader(levels_folder())
    english = read()
    speak("es", ENGLISH)
    try:
        spanish = read()
    finally:
        speak(OWN, ENGLISH)
    for ours, theirs in zip(english.claims, spanish.claims, strict=True):
        assert (ours.id, ours.verdict, ours.sources) == (theirs.id, theirs.verdict, theirs.sources)
        assert ours.line != theirs.line and ours.says != theirs.says and ours.plain != theirs.plain
    assert all(a.means != b.means for a, b in zip(english.terms, spanish.terms, strict=True))
    assert all(a.text != b.text for a, b in zip(english.chapters, spanish.chapters, strict=True))
    assert english.sources == spanish.sources and read() is english


def test_the_pack_of_another_language_says_the_same(tmp_path: Path) -> None:
    place = tmp_path / "es.json"
    place.write_text(catalogue_text(read_folder(ESSAY / "es")), "utf-8")
    assert catalogue_at(place).words == catalogue_at(ESSAY / "es").words
    assert catalogue_at(place).words["claims/C27/line"] == "La fórmula es secreta"
