"""A city in another language: what `check` says of its catalogue, and what players get to read."""

from pathlib import Path

import pytest

from game.content.catalogue import read_folder
from game.content.check import check_paths
from game.content.languages import Languages, catalogue_text
from game.content.load import compiled, load_level
from game.content.pack import pack_text
from game.content.problems import Problem
from game.content.program_words import sentences_of_the_program, unknown_sentences
from game.core.language import ENGLISH
from tests.content.tiny import TINY, write
from tests.content.tiny_es import CARDS_YAML, TINY_ES, write_both


def problems(folder: Path) -> list[Problem]:
    """What `check` finds wrong with a city."""
    return check_paths([folder])[0]


def test_a_whole_catalogue_has_no_problems(tmp_path: Path) -> None:
    assert problems(write_both(tmp_path)) == []


MISTAKES = {
    "a card the city has not": (
        "- id: gate",
        "- id: gates",
        "the city has no 'gates' among its cards, did you mean 'gate'?",
    ),
    "a text too long": (
        "text: Camina,",
        "text: Camina hasta allí despacio y sin mirar ni una vez el teléfono,",
        "12 words are too many here, at most 10",
    ),
    "a number in a catalogue": (
        "- id: gate\n",
        "- id: gate\n    priority: 9\n",
        "there is no key 'priority' here",
    ),
    "an answer left out": (
        ", answer: La acera es tuya.",
        "",
        "the words of 'answer' are missing, in English it is 'The pavement is yours.'",
    ),
    "names in braces": (
        "Esta noche no viene nadie.",
        "Esta noche no viene {nadie}.",
        "another set of names in braces, with nadie, in English there is none",
    ),
    "half a brace": ("Camina,", "'Camina {',", "a brace stands alone here"),
    "a reason the city does not give": (
        "{id: early_night,",
        "{id: early_night, reason: Buenas noches.,",
        "the city has no such text",
    ),
}


@pytest.mark.parametrize(("old", "new", "said"), MISTAKES.values(), ids=MISTAKES)
def test_each_mistake_is_told_with_its_place(tmp_path: Path, old: str, new: str, said: str) -> None:
    folder = write_both(tmp_path, "cards.yaml", old, new)
    found = next(one for one in problems(folder) if said in str(one))
    assert found.file == (folder / "es/cards.yaml").as_posix()
    wrong = CARDS_YAML.replace(old, new, 1)
    near = wrong[: wrong.index(new) if new else CARDS_YAML.index(old)].count("\n") + 1
    assert near <= found.line <= near + 1
    assert found.column > 1


def test_a_missing_card_is_told_once(tmp_path: Path) -> None:
    silence = CARDS_YAML[
        CARDS_YAML.index("  - id: silence") : CARDS_YAML.index("  - id: paid_back")
    ]
    folder = write_both(tmp_path, "cards.yaml", silence, "")
    (one,) = problems(folder)
    assert "nothing is said here of 'silence' of the cards, add - id: silence" in str(one)
    assert one.file.endswith("es/language.yaml")


def test_the_parts_of_an_ending_are_matched_by_their_order(tmp_path: Path) -> None:
    part = "      - text: Teo saludó con la mano.\n"
    (missing,) = problems(write_both(tmp_path / "one", "city.yaml", part, ""))
    assert "nothing is said here of '1' of the endings outside parts" in str(missing)
    (extra,) = problems(write_both(tmp_path / "two", "city.yaml", part, part + part))
    assert "the city has only 2 parts here" in str(extra)


def test_a_draft_may_be_unfinished_but_not_wrong(tmp_path: Path) -> None:
    folder = write_both(tmp_path, "language.yaml", "Español", "Español\ndraft: true")
    (folder / "es/cards.yaml").unlink()
    assert problems(folder) == []
    (folder / "es/cards.yaml").write_text("cards: [{id: gates}]", encoding="utf-8")
    assert "did you mean 'gate'?" in str(problems(folder)[0])


def test_a_broken_file_hides_nothing_else(tmp_path: Path) -> None:
    folder = write_both(tmp_path, "cards.yaml", "cards:", "cards: [")
    write(folder / "es", {"city.yaml": TINY_ES["city.yaml"].replace("tagline", "tag_line")})
    said = "\n".join(map(str, problems(folder)))
    assert "es/cards.yaml" in said
    assert "there is no key 'tag_line' here" in said
    assert "missing" not in said


def test_a_catalogue_names_its_language(tmp_path: Path) -> None:
    folder = write_both(tmp_path)
    (folder / "es/language.yaml").unlink()
    (one,) = problems(folder)
    assert "the key 'language' is missing" in str(one)


def test_any_part_of_a_catalogue_means_its_city(tmp_path: Path) -> None:
    folder = write_both(tmp_path, "cards.yaml", "- id: gate", "- id: gates")
    whole = problems(folder)
    assert whole
    assert check_paths([folder / "es"]) == check_paths([folder / "es/cards.yaml"]) == (whole, 1)


def test_the_sentences_of_the_program_are_all_or_none(tmp_path: Path) -> None:
    folder = write_both(tmp_path)
    english = next(iter(sentences_of_the_program()))
    pairs = (
        f"sentences:\n  - en: {english!r}\n    es: Hola.\n  - en: Nobody says this.\n    es: No.\n"
    )
    write(folder / "es", {"interface.yaml": pairs})
    found = problems(folder)
    assert sum(one.code == "unknown_sentence" for one in found) == 1
    assert sum(one.code == "missing_words" for one in found) == len(sentences_of_the_program()) - 1


def test_every_sentence_of_the_program_can_be_found() -> None:
    assert unknown_sentences() == []


def test_a_city_is_read_in_spanish_and_stays_the_same_city(tmp_path: Path) -> None:
    folder = write_both(tmp_path / "tiny")
    english = load_level(folder)
    spanish = Languages(folder, {"tiny": folder}).translated(english, "es")
    assert spanish.title == "Diminuta"
    assert spanish.cards["teo_rent"].options[0].answer == "Se lo apunta en la mano."
    assert spanish.lengths["weekend"].acts[1].name == "El silencio"
    assert spanish.endings[0].parts[1].text == "Teo saludó con la mano."
    assert spanish.words["night_up"] == "El número subió."
    assert spanish.echoes[0].source == english.echoes[0].source
    assert spanish.digest == english.digest
    assert [card.when for card in spanish.cards.values()] == [
        card.when for card in english.cards.values()
    ]


def test_what_is_missing_or_unreadable_is_said_in_english(tmp_path: Path) -> None:
    folder = write_both(tmp_path / "tiny", "cards.yaml", "cards:", "cards: [")
    english = load_level(folder)
    languages = Languages(folder, {"tiny": folder})
    half = languages.translated(english, "es")
    assert half.title == "Diminuta"
    assert half.cards == english.cards
    assert languages.translated(english, "fr") == english
    assert languages.sentences("es") == ENGLISH


def test_a_pack_and_its_catalogue_beside_it(tmp_path: Path) -> None:
    folder = write_both(tmp_path / "made" / "tiny")
    english = load_level(folder)
    spanish = Languages(folder, {"tiny": folder}).translated(english, "es")
    pack = tmp_path / "tiny.json"
    pack.write_text(pack_text(compiled(folder).data), encoding="utf-8")
    (tmp_path / "tiny").mkdir()
    (tmp_path / "tiny" / "es.json").write_text(
        catalogue_text(read_folder(folder / "es")), encoding="utf-8"
    )
    languages = Languages(pack, {"tiny": pack})
    assert languages.codes() == ("en", "es")
    assert languages.name("es") == "Español"
    assert languages.translated(load_level(pack), "es") == spanish
    (tmp_path / "tiny" / "es.json").write_text('{"words": [', encoding="utf-8")
    assert Languages(pack, {"tiny": pack}).translated(english, "es") == english


def test_a_city_without_catalogues_needs_none(tmp_path: Path) -> None:
    folder = write(tmp_path / "tiny", TINY)
    assert problems(folder) == []
    assert Languages(folder, {"tiny": folder}).codes() == ("en",)
