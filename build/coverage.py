"""Writes docs/coverage.md: which cards, rules and panels play each system of the essay.

Run it after the tags of a city have changed: python build/coverage.py.
"""

from pathlib import Path

from game.content.load import load_level
from game.debrief.coverage import coverage_page
from game.platforms.places import levels_folder

PAGE = Path(__file__).resolve().parents[1] / "docs" / "coverage.md"


def main() -> None:
    """Write the table of Larkhaven."""
    text = coverage_page(load_level(levels_folder() / "larkhaven"))
    PAGE.write_text(text, encoding="utf-8", newline="\n")
    print(f"{PAGE.name}: {len(text.splitlines()) - 6} systems.")


if __name__ == "__main__":
    main()
