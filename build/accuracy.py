"""Writes docs/accuracy.md: how accurate the game is, each claim with its sources, and the glossary.

Run it after the files of the essay have changed: python build/accuracy.py.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from game.content.essay import FOLDER, read_essay
from game.core.essay import Essay, Source
from game.platforms.places import levels_folder

PAGE = Path(__file__).resolve().parents[1] / "docs" / "accuracy.md"


def accuracy_page(essay: Essay) -> str:
    """The whole page as Markdown, from the same files as the game's own screens."""
    return "\n".join((*_chapters(essay), *_claims(essay), *_dates(essay), *_terms(essay))) + "\n"


def _chapters(essay: Essay) -> Iterator[str]:
    yield "# How accurate is this?"
    yield ""
    yield "Made by `python build/accuracy.py` from `levels/essay/`; a test keeps it true."
    for chapter in essay.chapters:
        yield from ("", f"## {chapter.title}", "", chapter.text)
        yield from _cited(essay.cited(chapter.sources))


def _claims(essay: Essay) -> Iterator[str]:
    yield from ("", "# The essay's claims and the record")
    for claim in essay.claims:
        note = [f"*{claim.note}*", ""] if claim.note else []
        heading = f"## {claim.id}. {claim.verdict.capitalize()}: {claim.line}"
        yield from ("", heading, "", f"> {claim.says}", "", claim.plain, "", *note)
        yield from _cited(essay.cited(claim.sources))


def _dates(essay: Essay) -> Iterator[str]:
    yield from ("", "# The record in dates", "", "| when | what | claims |", "|---|---|---|")
    for one in essay.timeline:
        yield f"| {one.date} | {one.event} | {', '.join(one.claims)} |"


def _terms(essay: Essay) -> Iterator[str]:
    yield from ("", "# Glossary", "", "| term | meaning | mind | sources |", "|---|---|---|---|")
    for term in essay.terms:
        cites = "; ".join(f"{one.cite} ({one.checked})" for one in essay.cited(term.sources))
        yield f"| {term.name} | {term.means} | {term.mind} | {cites} |"


def _cited(sources: Iterable[Source]) -> Iterator[str]:
    for source in sources:
        through = f"; through {source.through}" if source.through else ""
        link = f" <{source.url}>" if source.url else ""
        yield f"- {source.checked}: {source.cite}{through}{link}"


def main() -> None:
    """Write the page."""
    text = accuracy_page(read_essay(levels_folder() / FOLDER))
    PAGE.write_text(text, encoding="utf-8", newline="\n")
    print(f"{PAGE.name}: {len(text.splitlines())} lines.")


if __name__ == "__main__":
    main()
