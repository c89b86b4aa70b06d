"""The page's own words: said in the player's language before the game is there to say them."""

import json
import re

from edition.stage import DEFAULT_LEVEL, ROOT, catalogues_of
from game.content.program_words import sentences_of_the_program

PAGE = ROOT / "build" / "page"
PAIR = re.compile(r'^    ("(?:[^"\\]|\\.)*"):\s*("(?:[^"\\]|\\.)*"),$', re.M)


def spanish() -> dict[str, str]:
    """The page's Spanish words by the English ones."""
    words = (PAGE / "words.js").read_text(encoding="utf-8")
    return {json.loads(english): json.loads(there) for english, there in PAIR.findall(words)}


def test_every_word_of_the_page_that_is_translated_is_said_somewhere() -> None:
    parts = [one for kind in ("*.js", "*.html") for one in PAGE.glob(kind) if one.stem != "words"]
    said = "\n".join(path.read_text(encoding="utf-8") for path in parts)
    assert len(spanish()) > 30
    assert [words for words in spanish() if words not in said and words != "Loading"] == []


def test_every_trouble_of_the_page_has_its_spanish() -> None:
    said = "\n".join(path.read_text(encoding="utf-8") for path in PAGE.glob("*.js"))
    troubles = re.findall(r'"([A-Z][^"\n]* [^"\n]*[.])"', said)
    assert len(troubles) > 20
    known = {*spanish(), *spanish().values()}
    assert [words for words in troubles if words not in known] == []


def test_names_in_braces_are_the_same_in_both_languages() -> None:
    braces = re.compile(r"\{\w+\}")
    for english, there in spanish().items():
        assert sorted(braces.findall(english)) == sorted(braces.findall(there))


def test_the_words_come_before_everything_that_says_them() -> None:
    index = (PAGE / "index.html").read_text(encoding="utf-8")
    scripts = re.findall(r'<script src="(\w+)\.js"', index)
    assert scripts[0] == "words"


def test_the_spanish_city_travels_in_a_file_of_its_own() -> None:
    files = catalogues_of(DEFAULT_LEVEL, "larkhaven")
    assert list(files) == ["levels/larkhaven/es.json"]
    whole = json.loads(files["levels/larkhaven/es.json"])
    assert whole["name"] == "Español"
    assert whole["words"]["cards/first_question/text"]
    assert set(whole["sentences"]) <= set(sentences_of_the_program())
