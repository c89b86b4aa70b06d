"""How accurate the game says it is: the page in the docs, the screens, and the glossary."""

import re
from pathlib import Path

from accuracy import accuracy_page
from game.app.views.background import accuracy, glossary
from game.content.essay import read_essay
from game.core.essay import Essay
from game.platforms.places import levels_folder
from tests.app.town import words

ESSAY = read_essay(levels_folder() / "essay")
DOCS = Path(__file__).parents[2] / "docs" / "accuracy.md"
# The vocabulary that a teacher expects, as the field calls it.
TERMS = (
    *("Operant conditioning", "Positive reinforcement", "Negative reinforcement"),
    *("Positive punishment", "Negative punishment", "Response cost", "Conditioned reinforcer"),
    *("Token economy", "Shaping", "Extinction", "Fixed ratio (FR)", "Variable ratio (VR)"),
    *("Fixed interval (FI)", "Variable interval (VI)", "Discriminative stimulus", "Avoidance"),
    *("Differential reinforcement", "Group contingency", "Superstitious behaviour"),
    *("Rule-governed behaviour", "Countercontrol", "Ratio strain", "Overjustification effect"),
)


def test_the_page_in_the_docs_is_of_these_files() -> None:
    assert DOCS.read_text("utf-8") == accuracy_page(ESSAY), "run python build/accuracy.py"


def test_each_claim_is_on_the_page_with_all_its_sources() -> None:
    page = DOCS.read_text("utf-8")
    for claim in ESSAY.claims:
        at = page.index(f"## {claim.id}. {claim.verdict.capitalize()}: ")
        part = page[at : page.find("\n## ", at)]
        assert claim.plain in part
        assert all(source.cite in part for source in ESSAY.cited(claim.sources))


def test_the_glossary_has_every_term_of_the_vocabulary_with_a_source() -> None:
    assert set(TERMS) <= {term.name for term in ESSAY.terms}
    for term in ESSAY.terms:
        assert term.sources and all(one.checked != "R" for one in ESSAY.cited(term.sources))


def test_negative_reinforcement_is_never_punishment() -> None:
    means = {term.id: term.means for term in ESSAY.terms}
    assert "more likely" in means["negative_reinforcement"]
    assert "more likely" in means["reinforcement"]
    assert "less likely" in means["positive_punishment"]
    assert "less likely" in means["negative_punishment"]


def test_the_screens_say_what_the_page_says_and_lead_back() -> None:
    told, terms = accuracy(ESSAY), glossary(ESSAY)
    assert {chapter.text for chapter in ESSAY.chapters} <= set(words(told))
    assert {term.means for term in ESSAY.terms} <= set(words(terms))
    for view in (told, terms):
        assert [action.id for action in view.actions()] == ["back"]
        assert view.actions()[0].label == "Continue"


def test_a_chapter_is_short() -> None:
    assert len(ESSAY.chapters) >= 10
    assert max(len(re.findall(r"\S+", chapter.text)) for chapter in ESSAY.chapters) <= 80


def test_a_game_without_the_essay_still_has_the_screens() -> None:
    assert accuracy(Essay()).title == "How accurate is this?"
    assert words(glossary(Essay())) == []
