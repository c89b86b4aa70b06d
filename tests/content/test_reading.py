"""A level that is right is read whole, and only through the door that is needed."""

import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from game.content import schema, schema_told
from game.content.load import LevelError, compiled, find_level, load_level
from game.content.tables import Table
from game.core import model
from game.core.model import Level
from game.core.schedules import parse_schedule
from tests.content.tiny import CARDS_YAML, TINY, changed, tiny_level, write


def test_a_level_is_read_with_everything_in_it() -> None:
    level = tiny_level()
    assert (level.id, level.title) == ("tiny", "Tiny")
    assert (level.default_length, level.default_arm) == ("weekend", "steady")
    assert list(level.meters) == ["standing", "money", "voice", "rest"]
    assert list(level.cards) == ["gate", "teo_rent", "silence", "paid_back", "nobody"]
    assert level.check_in_effects == {"rest": -2}
    assert level.words == {"night_up": "The number went up."}
    assert len(level.digest) == 64


def test_a_card_has_its_place_its_person_and_its_options() -> None:
    card = tiny_level().cards["teo_rent"]
    assert (card.time, card.acts, card.scene, card.person) == ("evening", ("pilot",), "door", "teo")
    assert card.when is not None and card.when.text == "closeness.teo >= 20"
    lend = card.option("lend")
    assert lend is not None
    assert lend.effects == {"money": -40, "closeness.teo": 12}
    assert lend.tags == {"generous", "friend"}
    assert lend.sets == ("teo_owes",)


def test_what_is_left_out_has_its_usual_value() -> None:
    card = tiny_level().cards["gate"]
    assert (card.priority, card.when, card.person) == (1, None, "")
    walk = card.options[1]
    assert (walk.leaves, walk.when, walk.sets) == (False, None, ())


def test_rules_keep_what_is_said_apart_from_what_is_true() -> None:
    rule = tiny_level().rules["slow_walker"]
    assert rule.shown == "false"
    assert rule.reason != rule.truth
    assert parse_schedule(rule.schedule).value == 2
    assert tiny_level().rules["early_night"].needs_beacon is False


def test_lengths_arms_perks_endings_and_echoes_are_there() -> None:
    level = tiny_level()
    weekend = level.lengths["weekend"]
    assert weekend.minutes == "5"
    assert [weekend.act_of(day).id for day in (1, 2)] == ["pilot", "quiet"]
    assert weekend.slots_of(2) == ("morning", "evening")
    assert [phase.sparks for phase in level.arms["steady"].phases["weekend"]] == [1, 3]
    assert level.perks["night_tram"].changes == (model.PerkChange("waive", "tap", "money"),)
    assert [ending.id for ending in level.endings] == ["outside", "still_here"]
    assert level.endings[0].parts[1].when is not None
    assert level.echoes[0].options == ("teo_rent/lend",)


@pytest.mark.parametrize(
    ("table", "thing", "elsewhere"),
    [
        (schema.METER, model.Meter, set()),
        (schema.PERSON, model.Person, set()),
        (schema.OPTION, model.Option, set()),
        (schema.CARD, model.Card, set()),
        (schema.RULE, model.Rule, set()),
        (schema.CHANGE, model.PerkChange, set()),
        (schema.PERK, model.Perk, set()),
        (schema.PHASE, model.Phase, set()),
        (schema.ARM, model.Arm, set()),
        (schema.ACT, model.Act, set()),
        (schema.LENGTH, model.Length, set()),
        (schema_told.PART, model.EndingPart, set()),
        (schema.ACTIVITY, model.Activity, set()),
        (schema_told.ENDING, model.Ending, set()),
        (schema_told.ECHO, model.Echo, set()),
        (schema.LEVEL, model.Level, {"format", "digest", "robots"}),
    ],
)
def test_a_level_file_has_the_fields_of_the_model(
    table: Table, thing: type, elsewhere: set[str]
) -> None:
    assert {field.name for field in fields(thing)} ^ table.keys.keys() == elsewhere


def test_sections_may_be_spread_over_files(tmp_path: Path) -> None:
    head, first, rest = CARDS_YAML.partition("  - id: silence\n")
    files = {**TINY, "cards.yaml": head, "cards_quiet.yaml": f"cards:\n{first}{rest}"}
    spread = load_level(write(tmp_path, files))
    assert spread == tiny_level()
    assert spread.digest == tiny_level().digest


def test_how_a_file_is_laid_out_does_not_change_the_level(tmp_path: Path) -> None:
    windows = {name: "\ufeff# first\n" + text for name, text in TINY.items()}
    files = {name: text.replace("\n", "\r\n") for name, text in windows.items()}
    assert load_level(write(tmp_path, files)).digest == tiny_level().digest


def test_another_word_makes_another_digest(tmp_path: Path) -> None:
    files = changed("cards.yaml", "Nobody comes tonight.", "Nobody comes this evening.")
    assert load_level(write(tmp_path, files)).digest != tiny_level().digest


@pytest.mark.parametrize("word", ["Yes", "on", "No", "12:30", "2026-11-22", "1.5", "Off"])
def test_a_word_stays_a_word(word: str, tmp_path: Path) -> None:
    files = changed("cards.yaml", "text: Walk\n", f"text: {word}\n")
    assert load_level(write(tmp_path, files)).cards["gate"].options[1].text == word


@pytest.mark.parametrize(("written", "meant"), [("+5", 5), ("-0", 0), ("12", 12)])
def test_numbers_may_have_a_sign(written: str, meant: int, tmp_path: Path) -> None:
    files = changed("cards.yaml", "{rest: 2}", f"{{rest: {written}}}")
    assert load_level(write(tmp_path, files)).cards["gate"].options[1].effects == {"rest": meant}


def test_a_text_may_be_folded_over_lines(tmp_path: Path) -> None:
    files = changed(
        "cards.yaml", "text: Nobody comes tonight.", "text: >\n      Nobody comes\n      tonight."
    )
    assert load_level(write(tmp_path, files)).digest == tiny_level().digest


def test_hidden_files_are_no_part_of_a_level(tmp_path: Path) -> None:
    assert load_level(write(tmp_path, {**TINY, ".settings.yaml": "a: 1"})) == tiny_level()
    (tmp_path / "elsewhere").mkdir()
    with pytest.raises(LevelError, match="no level in this folder"):
        load_level(write(tmp_path / "elsewhere", {".pre-commit-config.yaml": "a: 1"}))


def test_one_file_of_a_level_means_the_level(tmp_path: Path) -> None:
    assert load_level(write(tmp_path) / "cards.yaml") == tiny_level()


def test_a_path_may_be_a_string(tmp_path: Path) -> None:
    assert load_level(str(write(tmp_path))) == tiny_level()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("missing", "no such file or folder"),
        ("long" * 2000, "cannot be read"),
        ("nothing\0here", "no such file or folder"),
        ("empty", "no level in this folder"),
        ("notes.txt", "this file is no level"),
    ],
)
def test_what_is_no_level_is_said_in_one_line(path: str, words: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "notes.txt").write_text("hello", encoding="utf-8")
    with pytest.raises(LevelError, match=words) as raised:
        load_level(tmp_path / path)
    assert len(str(raised.value).splitlines()) == 1


@pytest.mark.parametrize("name", ["", "long" * 2000, "..", "\0", "tiny/missing.yaml"])
def test_a_name_that_is_no_level_is_said_so(name: str, tmp_path: Path) -> None:
    write(tmp_path / "tiny")
    with pytest.raises(LevelError, match="there is no level"):
        find_level(name, [tmp_path])


def test_a_level_is_found_by_its_name_or_its_path(tmp_path: Path) -> None:
    here = write(tmp_path / "levels" / "tiny")
    assert find_level("tiny", [tmp_path / "levels"]) == here
    assert find_level(str(here), []) == here


def test_a_misspelt_level_brings_a_suggestion(tmp_path: Path) -> None:
    write(tmp_path / "tiny")
    with pytest.raises(LevelError, match="did you mean 'tiny'"):
        find_level("tinny", [tmp_path, tmp_path / "elsewhere"])


def test_a_pack_is_read_without_yaml(tmp_path: Path) -> None:
    """The browser plays packs and has no YAML reader: nothing on that way may import one."""
    from game.content.pack import pack_text

    pack = tmp_path / "tiny.json"
    pack.write_text(pack_text(compiled(write(tmp_path / "tiny")).data), encoding="utf-8")
    program = (
        "import sys; from game.content.load import load_level; "
        "print(load_level(sys.argv[1]).digest, 'yaml' in sys.modules)"
    )
    command = [sys.executable, "-c", program, str(pack)]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    assert ran.stdout.split() == [tiny_level().digest, "False"]


def test_a_level_is_a_value() -> None:
    assert isinstance(tiny_level(), Level)
    assert tiny_level().ladder[0].id == "night_tram"
