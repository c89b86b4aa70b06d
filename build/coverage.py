"""Writes docs/coverage.md: what plays each system of the essay, and where each claim is told.

Run it after the tags of a city or the claims have changed: python build/coverage.py.
"""

from pathlib import Path

from game.content.essay import FOLDER, read_essay
from game.content.load import load_level
from game.debrief.coverage import coverage_page
from game.platforms.places import levels_folder

PAGE = Path(__file__).resolve().parents[1] / "docs" / "coverage.md"


def main() -> None:
    """Write the table of Larkhaven."""
    levels = levels_folder()
    text = coverage_page(load_level(levels / "larkhaven"), read_essay(levels / FOLDER))
    PAGE.write_text(text, encoding="utf-8", newline="\n")
    print(f"{PAGE.name}: {len(text.splitlines())} lines.")


if __name__ == "__main__":
    main()
